"""The years of a city as the model tells them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from govlab.casebook import case as coded_case
from govlab.casebook import cases
from govlab.grids import best_settings
from govlab.search import setting_grid
from govlab.outcome import Outcome, assess
from govlab.records import Assumptions, Context, Priorities, Setting
from govlab.tables import unknown_name
from govlab.terms import CONTEXT_FIELDS, PROBLEMS

_CENTRAL = Assumptions()
_SHOWN = ("cohesion", "public_goods", "cost", "risk", "control", "balance")


@dataclass
class State:
    """Where some draws stand: one entry a draw, along the first of three axes."""

    unit_size: NDArray[np.float64]
    decentralization: NDArray[np.float64]
    backlogs: dict[str, NDArray[np.float64]]
    window: NDArray[np.bool_] | bool = False

    @property
    def setting(self) -> Setting:
        """Where the levers stand."""
        return Setting(self.unit_size, self.decentralization)


def replay(
    case: str = "shanghai", assumptions: Assumptions = _CENTRAL, until: int = 2020
) -> pd.DataFrame:
    """The years of a city as the model tells them, from its first case on.

    Each year what a problem falls short of its best adds to its backlog, and the order of the
    backlogs sets the priorities. While all stay below ``backlog_threshold`` the setting drifts
    slowly. Beyond it a reform window opens, if the best setting gains more than ``switching_cost``:
    the setting jumps there, and the backlogs start anew.

    Parameters
    ----------
    case
        What the keys of the city's cases begin with; conditions between them are interpolated,
        and stay as they are after the last.
    assumptions
        Single values; ``backlog_threshold``, ``yearly_drift`` and ``switching_cost`` among them.
    until
        Last year.

    Returns
    -------
    pandas.DataFrame
        One row a year: year, unit_size [residents], decentralization [share], cohesion,
        public_goods, cost, risk, control, balance, a backlog for each problem [years of a problem
        unsolved], and window: whether a reform was made at its end.

    Raises
    ------
    UnknownNameError
        If no case begins with this name.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> years = replay(until=1990)
    >>> years["year"].tolist()[0], bool(years["window"].any())
    (1984, False)
    """
    return pd.DataFrame([_row(*year) for year in years_of(case, assumptions, until)])


def _row(year: int, state: State, outcome: Outcome) -> dict[str, Any]:
    backlogs = {f"backlog_{problem}": value for problem, value in state.backlogs.items()}
    outcomes = {name: outcome.by_name()[name] for name in _SHOWN}
    numbers = vars(state.setting) | outcomes | backlogs
    return {
        "year": year,
        **{name: np.ravel(value)[0] for name, value in numbers.items()},
        "window": np.ravel(state.window)[0],
    }


def years_of(case: str, assumptions: Assumptions, until: int) -> Any:
    """Year, state and outcome, for each year up to the last."""
    anchors = _anchors(case)
    start = coded_case(anchors[min(anchors)])
    first = assess(setting_grid(), start.context, assumptions)
    state = _state_at(best_settings(first, start.priorities))
    for year in range(min(anchors), until + 1):
        context = context_in(case, year)
        outcome = assess(state.setting, context, assumptions)
        attainable = assess(setting_grid(), context, assumptions)
        state = _with_backlogs(state, outcome, attainable)
        following = _next_state(state, outcome, attainable, assumptions)
        yield year, state, outcome
        state = following


def _state_at(setting: Setting) -> State:
    sizes, shares = (np.reshape(value, (-1, 1, 1)) for value in vars(setting).values())
    zeros = np.zeros_like(sizes)
    return State(sizes, shares, dict.fromkeys(PROBLEMS, zeros))


def _with_backlogs(state: State, outcome: Outcome, attainable: Outcome) -> State:
    best = {
        problem: np.max(getattr(attainable, problem), axis=(-1, -2), keepdims=True)
        for problem in PROBLEMS
    }
    backlogs = {
        problem: state.backlogs[problem]
        + np.maximum(0, 1 - getattr(outcome, problem) / best[problem])
        for problem in PROBLEMS
    }
    return State(state.unit_size, state.decentralization, backlogs)


def _next_state(
    state: State, outcome: Outcome, attainable: Outcome, assumptions: Assumptions
) -> State:
    """The state a year later; marks in the present one whether a window opens."""
    priorities = _priorities(state.backlogs)
    best = _state_at(best_settings(attainable, priorities))
    reachable = np.max(attainable.balance(priorities), axis=(-1, -2), keepdims=True)
    worth = reachable > outcome.balance(priorities) * (1 + assumptions.switching_cost)
    pressing = np.maximum.reduce(list(state.backlogs.values())) >= assumptions.backlog_threshold
    state.window = pressing & worth
    drift = assumptions.yearly_drift
    return State(
        np.where(
            state.window,
            best.unit_size,
            state.unit_size * (best.unit_size / state.unit_size) ** drift,
        ),
        np.where(
            state.window,
            best.decentralization,
            state.decentralization + drift * (best.decentralization - state.decentralization),
        ),
        {name: np.where(state.window, 0.0, value) for name, value in state.backlogs.items()},
    )


def _priorities(backlogs: dict[str, NDArray[np.float64]]) -> Priorities:
    """Weights by the order of the backlogs, as the cases are coded: the largest comes first."""
    order = np.argsort(-np.stack(list(backlogs.values())), axis=0, kind="stable")
    weights = np.array(list(vars(Priorities.from_order(" > ".join(PROBLEMS))).values()))[:3]
    shares = np.empty(order.shape)
    np.put_along_axis(shares, order, weights.reshape(3, 1, 1, 1), axis=0)
    return Priorities(*shares)


def _anchors(case: str) -> dict[int, str]:
    table = cases()
    chosen = table[table["key"].str.startswith(f"{case}-")]
    if chosen.empty:
        known = table["key"].str.rsplit("-", n=1).str[0]
        raise unknown_name("city of cases", case, set(known))
    return dict(zip(chosen["year"], chosen["key"], strict=True))


def context_in(case: str, year: int) -> Context:
    """Conditions of a city in a year: between two cases, in proportion to the years.

    Examples
    --------
    >>> context_in("shanghai", 1990).work_unit_provision
    0.5
    """
    anchors = _anchors(case)
    years = sorted(anchors)
    contexts = [coded_case(anchors[y]).context for y in years]
    return Context(
        **{
            name: float(np.interp(year, years, [getattr(c, name) for c in contexts]))
            for name in CONTEXT_FIELDS
        }
    )

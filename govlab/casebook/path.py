"""The years of a city that remembers: what it got used to, what piles up, when it reforms."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pandas as pd

from govlab.casebook.courses import Course, course_of, last_year
from govlab.outcomes.attention import WORRIES, shares, urgency
from govlab.outcomes.grids import best_settings
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.scales import Goalposts, goalposts_on, scaled
from govlab.outcomes.search import searched_grid
from govlab.records import Assumptions, Context, Priorities, Setting
from govlab.tables import unknown_name

RULES = ("need", "backlog-order", "derived-start")
"""How a city sets its weights: by need against its own past (``need``); its rivals are weights by
the order of the backlogs, and a start from derived weights instead of the coded order."""

_CENTRAL = Assumptions()
_SHOWN = ("cohesion", "public_goods", "cost", "risk", "control", "balance")
_CENTROIDS = np.cumsum([0, 25 / 48, 13 / 48, 7 / 48, 3 / 48])
"""Rank-order centroids of four worries, added up."""
_NONE = 1e-12


@dataclass(frozen=True, eq=False)
class State:
    """What a city brings into a year, one entry a draw along the first of three axes.

    The setting of its levers; by worry what it is used to (``aspirations``), what has piled up
    (``backlogs``) and the adopted ``weights``, together 1.
    """

    setting: Setting
    aspirations: dict[str, Any]
    backlogs: dict[str, Any]
    weights: dict[str, Any]


@dataclass(frozen=True, eq=False)
class Year:
    """What a year brings: outcome, backlogs at its end, and whether a reform is made then.

    ``gain`` is what the best setting would add to the present balance, as a share of it; ``after``
    is what the city brings into the next year.
    """

    year: int
    setting: Setting
    outcome: Outcome
    backlogs: dict[str, Any]
    weights: dict[str, Any]
    gain: Any
    window: Any
    after: State


def replay(
    case: str = "shanghai",
    assumptions: Assumptions = _CENTRAL,
    until: int = 2020,
    rule: str = "need",
) -> pd.DataFrame:
    """The years of a city as the model tells them, from its first coded year on.

    The city starts at the best setting of its coded order and is used to what that brings. What it
    is used to follows what it gets by ``aspiration_speed`` a year. Each year, what cohesion, public
    goods, cost and risk fall short of it adds to their backlogs, the more the more a worry weighs.
    When the largest backlog reaches ``backlog_threshold`` and the best setting under new weights
    gains more than ``switching_cost``, a window opens: the city weighs its worries anew, the
    setting jumps, and the backlogs start from 0.

    Parameters
    ----------
    case
        A history of data/histories.csv. Conditions between its coded years are interpolated, and
        stay as they are after the last. Shenyang and Jianghan share Shanghai's start of 1984.
    assumptions
        Single values.
    until
        Last year.
    rule
        One of ``RULES``.

    Returns
    -------
    pandas.DataFrame
        One row a year: year, unit_size [residents], decentralization [share], the outcomes, control
        and balance under the adopted weights, ``backlog_*`` and ``weight_*`` of the four worries,
        gain [share of the present balance], and window: whether a reform was made at its end.

    Raises
    ------
    UnknownNameError
        If no history or rule has that name.
    ParameterError
        If ``until`` lies before the first coded year.

    References
    ----------
    li2016practical, greve1998performance, lant1992aspiration

    Examples
    --------
    >>> years = replay(until=1990)
    >>> years["year"].tolist()[0], bool(years["window"].any())
    (1984, False)
    """
    lived = years_of(course_of(case), assumptions, until, rule)
    return pd.DataFrame([_row(year) for year in lived])


def _row(year: Year) -> dict[str, Any]:
    outcomes = year.outcome.by_name(_priorities(year.weights))
    numbers = vars(year.setting) | {name: outcomes[name] for name in _SHOWN}
    numbers |= {f"backlog_{worry}": value for worry, value in year.backlogs.items()}
    numbers |= {f"weight_{worry}": value for worry, value in year.weights.items()}
    numbers |= {"gain": year.gain, "window": year.window}
    return {"year": year.year} | {name: np.ravel(value)[0] for name, value in numbers.items()}


def years_of(
    course: Course, assumptions: Assumptions, until: int = 2020, rule: str = "need"
) -> Iterator[Year]:
    """Each year of a course up to the last; arrays have an axis of draws and two of length 1."""
    if rule not in RULES:
        raise unknown_name("rule of a replay", rule, RULES)
    last = last_year(until, course)
    state = _start(course, assumptions, rule)
    for year in range(course.years[0], last + 1):
        lived = _lived(year, course.context_in(year), state, assumptions, rule)
        yield lived
        state = lived.after


def _start(course: Course, assumptions: Assumptions, rule: str) -> State:
    context = course.context_in(course.years[0])
    weights = _by_worry(course.priorities)
    if rule == "derived-start":
        weights = urgency(context, assumptions=assumptions).weights
    grid, posts = _grid_of(context, assumptions)
    best = best_settings(assess(grid, context, assumptions, posts), _priorities(weights))
    setting = _with_axes(best)
    used_to = _worries(assess(setting, context, assumptions, posts))
    return State(
        setting, used_to, {worry: np.zeros_like(v) for worry, v in used_to.items()}, weights
    )


def _lived(year: int, context: Context, state: State, assumptions: Assumptions, rule: str) -> Year:
    grid, posts = _grid_of(context, assumptions)
    outcome = assess(state.setting, context, assumptions, posts)
    now = _worries(outcome)
    needs = {worry: WORRIES[worry](now[worry], state.aspirations[worry]) for worry in now}
    backlogs = {worry: _piled_up(worry, needs[worry], state) for worry in needs}
    weights = shares(needs, assumptions.attention_exponent)
    if rule == "backlog-order":
        weights = _by_order(backlogs)
    best, gain = _offer(outcome, grid, _priorities(weights))
    pressing = np.maximum.reduce(list(backlogs.values())) >= assumptions.backlog_threshold
    window = pressing & (gain > assumptions.switching_cost)
    after = _after(state, best, now, backlogs, weights, window, assumptions.aspiration_speed)
    return Year(year, state.setting, outcome, backlogs, state.weights, gain, window, after)


def _offer(present: Outcome, grid: Setting, weights: Priorities) -> tuple[Setting, Any]:
    """The best setting under new weights, and what it gains over the present balance."""
    known = (present.context, present.assumptions, present.goalposts)
    best = _with_axes(best_settings(assess(grid, *known), weights))
    reachable = assess(best, *known).balance(weights)
    return best, reachable / np.maximum(present.balance(weights), _NONE) - 1


def _after(
    state: State,
    best: Setting,
    now: dict[str, Any],
    backlogs: dict[str, Any],
    weights: dict[str, Any],
    window: Any,
    speed: Any,
) -> State:
    """What the city brings into the next year."""
    return State(
        Setting(
            np.where(window, best.unit_size, state.setting.unit_size),
            np.where(window, best.decentralization, state.setting.decentralization),
        ),
        {worry: old + speed * (now[worry] - old) for worry, old in state.aspirations.items()},
        {worry: np.where(window, 0.0, piled) for worry, piled in backlogs.items()},
        {worry: np.where(window, new, state.weights[worry]) for worry, new in weights.items()},
    )


def _piled_up(worry: str, need: Any, state: State) -> Any:
    """A backlog a year later: what falls short counts the more, the more the worry weighs."""
    return state.backlogs[worry] + 4 * state.weights[worry] * np.maximum(0, 1 - 1 / need)


def _grid_of(context: Context, assumptions: Assumptions) -> tuple[Setting, Goalposts]:
    """The grid of settings, with an axis of draws before it, and the goalposts found on it."""
    flat = searched_grid(assumptions.balance_form)
    grid = Setting(np.asarray(flat.unit_size)[None], flat.decentralization)
    return grid, goalposts_on(grid, scaled(grid, context, assumptions), context, assumptions)


def _with_axes(setting: Setting) -> Setting:
    return Setting(*(np.reshape(lever, (-1, 1, 1)) for lever in vars(setting).values()))


def _worries(outcome: Outcome) -> dict[str, Any]:
    return {worry: getattr(outcome, worry) for worry in WORRIES}


def _by_worry(priorities: Priorities) -> dict[str, Any]:
    """The weights of three problems as weights of four worries."""
    cost = priorities.control * priorities.cost_share
    values = (priorities.cohesion, priorities.public_goods, cost, priorities.control - cost)
    return dict(zip(WORRIES, values, strict=True))


def _priorities(weights: dict[str, Any]) -> Priorities:
    cohesion, public_goods, cost, risk = weights.values()
    return Priorities(cohesion, public_goods, cost + risk, cost / (cost + risk))


def _by_order(backlogs: dict[str, Any]) -> dict[str, Any]:
    """Rank-order centroids, the largest backlog first; equal backlogs share theirs."""
    piled = np.stack(list(backlogs.values()))
    larger = (piled[:, None] < piled).sum(axis=1)
    equal = (piled[:, None] == piled).sum(axis=1)
    weights = (_CENTROIDS[larger + equal] - _CENTROIDS[larger]) / equal
    return cast(dict[str, Any], dict(zip(backlogs, weights, strict=True)))

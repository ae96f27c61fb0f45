"""Outcomes over both levers: the landscape, its best setting and its frontier."""

from typing import Any, cast

import numpy as np
import pandas as pd

from govlab.errors import ParameterError
from govlab.outcomes.chunks import common_shape
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.scales import SCALED, Goalposts, goalposts, goalposts_on
from govlab.outcomes.search import searched_grid, setting_grid, top
from govlab.records import (
    Arrangement,
    Assumptions,
    City,
    Context,
    Priorities,
    Setting,
    whole_number,
)
from govlab.terms import BANDS, PROBLEMS

_MIDDLE, _CENTRAL, _EQUAL = Context(), Assumptions(), Priorities()


def landscape(
    context: Context = _MIDDLE,
    priorities: Priorities = _EQUAL,
    assumptions: Assumptions = _CENTRAL,
    sizes: int = 61,
    shares: int = 21,
    goalposts: Goalposts | None = None,
) -> pd.DataFrame:
    """Outcomes on a grid of both levers.

    Parameters
    ----------
    context, priorities, assumptions
        Conditions of the city, weights of the problems, numbers taken for granted; single values.
    sizes
        Number of unit sizes, evenly spaced on a log scale from 500 to 1,000,000 residents.
    shares
        Number of degrees of decentralization, evenly spaced from 0 to 1.
    goalposts
        Scale of the indices and the balance; that of the city by default.

    Returns
    -------
    pandas.DataFrame
        One row a setting: unit_size [residents], decentralization [share], the outcomes, balance,
        and ``index_*``: how much of what the levers can do is done [0 worst, 1 best].

    Raises
    ------
    ParameterError
        If a record holds arrays, or a number of steps is less than 2.

    Examples
    --------
    >>> landscape(sizes=3, shares=2).shape
    (6, 15)
    """
    _check_single(context, priorities, assumptions)
    setting = setting_grid(whole_number("sizes", sizes, 2), whole_number("shares", shares, 2))
    outcomes = assess(setting, context, assumptions, goalposts).by_name(priorities)
    levers = dict(zip(vars(setting), np.broadcast_arrays(*vars(setting).values()), strict=True))
    return pd.DataFrame({name: np.ravel(values) for name, values in (levers | outcomes).items()})


def best_setting(
    context: Context = _MIDDLE,
    priorities: Priorities = _EQUAL,
    assumptions: Assumptions = _CENTRAL,
) -> Setting:
    """The setting of the bands (2,000 to 250,000 residents) with the highest balance.

    It is sought on a grid of 61 unit sizes and 21 degrees of d; a parabola in each lever refines
    it. Give all weight to one problem to find the best setting for it alone.

    Parameters
    ----------
    context, priorities, assumptions
        As for ``landscape``.

    Raises
    ------
    ParameterError
        If a record holds arrays: ask for one city at a time.

    Examples
    --------
    >>> alone = Priorities(cohesion=1, public_goods=0, control=0)
    >>> best_setting(priorities=alone).unit_size < best_setting().unit_size
    True
    """
    _check_single(context, priorities, assumptions)
    return best_settings(survey(context, assumptions), priorities)


def survey(context: Context = _MIDDLE, assumptions: Assumptions = _CENTRAL) -> Outcome:
    """Outcomes on the grid that is searched, and the goalposts that they set.

    Parameters
    ----------
    context, assumptions
        Numbers, or arrays with two further axes of length 1 for the grid. A changed city has the
        goalposts that challenges alone would leave it: features never move them.

    Examples
    --------
    >>> survey().balance().shape
    (61, 21)
    """
    outcome = assess(searched_grid(assumptions.balance_form), context, assumptions)
    if isinstance(context, City):
        found = goalposts(context.faced, assumptions)
    else:
        levels = {name: getattr(outcome, name) for name in SCALED}
        found = goalposts_on(cast(Setting, outcome.setting), levels, context, assumptions)
    vars(outcome)["goalposts"] = found  # what it would search for again
    return outcome


def best_settings(outcome: Outcome, priorities: Priorities = _EQUAL) -> Setting:
    """The setting with the highest balance, from outcomes on a grid of settings.

    Parameters
    ----------
    outcome
        Outcomes whose last two axes run over a grid; axes before them are kept.
    priorities
        Weights of the problems.

    Examples
    --------
    >>> best_settings(survey()) == best_setting()
    True
    """

    def there(setting: Setting) -> Any:
        place = assess(setting, outcome.context, outcome.assumptions, outcome.goalposts)
        return place.balance(priorities)

    best, _ = top(np.asarray(outcome.balance(priorities)), cast(Setting, outcome.setting), there)
    return without_grid(best)


def without_grid(setting: Setting) -> Setting:
    """The same settings without the two axes of a grid."""
    levers = (np.asarray(value) for value in vars(setting).values())
    return Setting(*(lever[..., 0, 0] if lever.ndim else float(lever) for lever in levers))


def _check_single(*records: Any) -> None:
    shape = common_shape(*records)
    if shape != ():
        raise ParameterError(
            f"one city at a time: conditions, priorities and assumptions must be single numbers; "
            f"got arrays of shape {shape}. Ask for each city in a loop."
        )


def arrangement_grid() -> Arrangement:
    """Every way to put each problem at the middle of a band, with one of five degrees of d.

    Each problem has an axis of its own.

    Examples
    --------
    >>> assess(arrangement_grid()).balance().shape
    (15, 15, 15)
    """
    sizes, shares = np.meshgrid([band.midpoint for band in BANDS], np.linspace(0, 1, 5))
    axes = [(-1, 1, 1), (1, -1, 1), (1, 1, -1)]
    return Arrangement(*(Setting(sizes.reshape(axis), shares.reshape(axis)) for axis in axes))


def best_arrangement(
    context: Context = _MIDDLE,
    priorities: Priorities = _EQUAL,
    assumptions: Assumptions = _CENTRAL,
) -> Arrangement:
    """The arrangement of ``arrangement_grid`` with the highest balance, coordination paid.

    Parameters
    ----------
    context, priorities, assumptions
        As for ``landscape``.

    Examples
    --------
    >>> best = best_arrangement()
    >>> best.cohesion.unit_size < best.public_goods.unit_size
    True
    """
    _check_single(context, priorities, assumptions)
    grid = arrangement_grid()
    balance = np.asarray(assess(grid, context, assumptions).balance(priorities))
    best = np.unravel_index(balance.argmax(), balance.shape)
    levels = [getattr(grid, problem) for problem in PROBLEMS]
    return Arrangement(
        *(
            Setting(np.ravel(level.unit_size)[at], np.ravel(level.decentralization)[at])
            for level, at in zip(levels, best, strict=True)
        )
    )


def frontier(
    context: Context = _MIDDLE,
    assumptions: Assumptions = _CENTRAL,
    sizes: int = 61,
    shares: int = 21,
    priorities: Priorities = _EQUAL,
) -> pd.DataFrame:
    """Settings at which no problem can be handled better without handling another one worse.

    Parameters
    ----------
    context, assumptions, sizes, shares
        As for ``landscape``.
    priorities
        Their ``cost_share`` weighs cost against risk within the third problem.

    Returns
    -------
    pandas.DataFrame
        The rows of ``landscape`` that no other row beats, in the same order.

    Examples
    --------
    >>> 0 < len(frontier()) < len(landscape())
    True
    """
    grid = landscape(context, priorities, assumptions, sizes, shares)
    problems = grid[list(PROBLEMS)].to_numpy()
    beaten = np.array(
        [((problems >= row).all(axis=1) & (problems > row).any(axis=1)).any() for row in problems]
    )
    return grid[~beaten].reset_index(drop=True)

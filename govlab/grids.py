"""Outcomes over both levers: the landscape, its best setting and its frontier."""

from typing import cast

import numpy as np
import pandas as pd

from govlab.outcome import Outcome, assess
from govlab.records import Arrangement, Assumptions, Context, Priorities, Setting
from govlab.terms import BANDS, PROBLEMS, TERMS

_MIDDLE, _CENTRAL, _EQUAL = Context(), Assumptions(), Priorities()


def setting_grid(sizes: int = 61, shares: int = 21) -> Setting:
    """Settings of both levers, evenly spaced: sizes down, on a log scale, and shares across.

    Parts of the formulas that depend on one lever alone are evaluated once for each of its steps.

    Examples
    --------
    >>> grid = setting_grid(sizes=3, shares=2)
    >>> grid.unit_size.shape, grid.decentralization.shape
    ((3, 1), (2,))
    """
    size, share = TERMS["unit_size"], TERMS["decentralization"]
    unit_size = np.geomspace(size.low, size.high, sizes).clip(size.low, size.high)
    return Setting(unit_size[:, None], np.linspace(share.low, share.high, shares))


def landscape(
    context: Context = _MIDDLE,
    priorities: Priorities = _EQUAL,
    assumptions: Assumptions = _CENTRAL,
    sizes: int = 61,
    shares: int = 21,
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

    Returns
    -------
    pandas.DataFrame
        One row a setting: unit_size [residents], decentralization [share], the outcomes, balance.

    Examples
    --------
    >>> landscape(sizes=3, shares=2).shape
    (6, 10)
    """
    setting = setting_grid(sizes, shares)
    outcomes = assess(setting, context, assumptions).by_name(priorities)
    levers = dict(zip(vars(setting), np.broadcast_arrays(*vars(setting).values()), strict=True))
    return pd.DataFrame({name: np.ravel(values) for name, values in (levers | outcomes).items()})


def best_setting(
    context: Context = _MIDDLE,
    priorities: Priorities = _EQUAL,
    assumptions: Assumptions = _CENTRAL,
) -> Setting:
    """The setting with the highest balance on a grid of 61 unit sizes and 21 degrees of d.

    Give all weight to one problem to find the best setting for it alone.

    Parameters
    ----------
    context, priorities, assumptions
        As for ``landscape``.

    Examples
    --------
    >>> alone = Priorities(cohesion=1, public_goods=0, control=0)
    >>> best_setting(priorities=alone).unit_size < best_setting().unit_size
    True
    """
    return best_settings(assess(setting_grid(), context, assumptions), priorities)


def best_settings(outcome: Outcome, priorities: Priorities = _EQUAL) -> Setting:
    """The setting with the highest balance among outcomes of ``setting_grid``.

    Parameters
    ----------
    outcome
        Outcomes whose last two axes run over a grid; axes before them are kept.
    priorities
        Weights of the problems.

    Examples
    --------
    >>> best_settings(assess(setting_grid())) == best_setting()
    True
    """
    balance = np.asarray(outcome.balance(priorities))
    first = balance.reshape(*balance.shape[:-2], -1).argmax(axis=-1)
    grid = cast(Setting, outcome.setting)
    sizes, shares = np.ravel(grid.unit_size), np.ravel(grid.decentralization)
    return Setting(sizes[first // shares.size], shares[first % shares.size])


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
) -> pd.DataFrame:
    """Settings at which no problem can be handled better without handling another one worse.

    Parameters
    ----------
    context, assumptions, sizes, shares
        As for ``landscape``.

    Returns
    -------
    pandas.DataFrame
        The rows of ``landscape`` that no other row beats, in the same order.

    Examples
    --------
    >>> 0 < len(frontier()) < len(landscape())
    True
    """
    grid = landscape(context, assumptions=assumptions, sizes=sizes, shares=shares)
    problems = grid[list(PROBLEMS)].to_numpy()
    beaten = np.array(
        [((problems >= row).all(axis=1) & (problems > row).any(axis=1)).any() for row in problems]
    )
    return grid[~beaten].reset_index(drop=True)

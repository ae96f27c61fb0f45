"""Outcomes over both levers: the landscape, its best setting and its frontier."""

import numpy as np
import pandas as pd

from govlab.outcome import assess
from govlab.records import Assumptions, Context, Priorities, Setting
from govlab.terms import PROBLEMS, TERMS

_MIDDLE, _CENTRAL, _EQUAL = Context(), Assumptions(), Priorities()


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
    size_term, share_term = TERMS["unit_size"], TERMS["decentralization"]
    unit_size, decentralization = np.meshgrid(
        np.geomspace(size_term.low, size_term.high, sizes).clip(size_term.low, size_term.high),
        np.linspace(share_term.low, share_term.high, shares),
        indexing="ij",
    )
    setting = Setting(unit_size.ravel(), decentralization.ravel())
    outcomes = assess(setting, context, assumptions).by_name(priorities)
    return pd.DataFrame(vars(setting) | outcomes)


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
    grid = landscape(context, priorities, assumptions)
    best = grid.iloc[int(grid["balance"].argmax())]
    return Setting(float(best["unit_size"]), float(best["decentralization"]))


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

"""The paths of the replays whose first reform falls where Shanghai's did."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from govlab.casebook.courses import course_of
from govlab.casebook.evidence import NEAR, TURNS
from govlab.casebook.path import years_of
from govlab.casebook.windows import blocks_of, drawn_at
from govlab.draws import BLOCK
from govlab.records import Setting, whole_number


def kept_replays(draws: int = 500, seed: int = 0) -> pd.DataFrame:
    """Settings of the draws of ``reform_windows`` whose first window opens in 1995 to 1997.

    Parameters
    ----------
    draws, seed
        As for ``reform_windows``; draws have the same numbers as its rows.

    Returns
    -------
    pandas.DataFrame
        One row a setting: draw, year from which it holds, unit_size [residents], decentralization
        [share]; the start, and then a row for each reform.

    Examples
    --------
    >>> list(kept_replays(draws=5))
    ['draw', 'year', 'unit_size', 'decentralization']
    """
    blocks = []
    for block, within in blocks_of(whole_number("draws", draws, 1), whole_number("seed", seed, 0)):
        years = list(years_of(course_of("shanghai"), drawn_at(within)))
        opened = np.column_stack([np.ravel(year.window) for year in years])
        first = np.where(opened.any(axis=1), years[0].year + opened.argmax(axis=1), np.inf)
        kept = np.abs(first - TURNS[0]) <= NEAR
        steps = [_from(years[0].year, years[0].setting, kept)]
        steps += [_from(y.year, y.after.setting, kept & np.ravel(y.window)) for y in years]
        table = pd.concat(steps)
        blocks.append(table.assign(draw=table["draw"] + BLOCK * block))
    return pd.concat(blocks).sort_values(["draw", "year"], kind="stable", ignore_index=True)


def _from(year: int, setting: Setting, rows: NDArray[np.bool_]) -> pd.DataFrame:
    """The settings of some draws from a year on."""
    levers = {name: np.ravel(lever)[rows] for name, lever in vars(setting).items()}
    return pd.DataFrame({"draw": np.flatnonzero(rows), "year": year, **levers})

"""When reform windows open under drawn assumptions, and what they change."""

import numpy as np
import pandas as pd

from govlab.history.path import State, years_of
from govlab.outcome import Outcome
from govlab.records import Assumptions
from govlab.sampling import BLOCK, assumptions_at, places


def reform_windows(
    draws: int = 500, seed: int = 0, case: str = "shanghai", until: int = 2020
) -> pd.DataFrame:
    """When reform windows open under drawn assumptions, and which way the setting jumps.

    Parameters
    ----------
    draws
        Number of draws over the ranges of all assumptions.
    seed
        The same seed gives the same draws.
    case, until
        As for ``replay``.

    Returns
    -------
    pandas.DataFrame
        One row a draw: first_window and next_window [year, missing where none opens],
        size_change [ratio of unit sizes in the next window, above 1 larger], share_change
        [difference of decentralization, above 0 more handed down], and distance of the draw from
        the middle of all ranges.

    Examples
    --------
    >>> len(reform_windows(draws=3, until=1990))
    3
    """
    drawn = [
        places(seed, start // BLOCK, min(BLOCK, draws - start)) for start in range(0, draws, BLOCK)
    ]
    blocks = [_windows(assumptions_at(within), case, until) for within in drawn]
    table = pd.concat(blocks, ignore_index=True)
    return table.assign(distance=np.sqrt(((np.concatenate(drawn) - 0.5) ** 2).sum(axis=1)))


def drawn_assumptions(draw: int, seed: int = 0) -> Assumptions:
    """The assumptions of one row of ``reform_windows``, to replay its years.

    Parameters
    ----------
    draw, seed
        The row, and the seed of the table.

    Examples
    --------
    >>> drawn_assumptions(0).backlog_threshold > 0
    True
    """
    drawn = vars(assumptions_at(places(seed, draw // BLOCK)[[draw % BLOCK]]))
    numbers = {n: float(v[0, 0]) for n, v in drawn.items() if isinstance(v, np.ndarray)}
    return Assumptions(**numbers)


def _windows(assumptions: Assumptions, case: str, until: int) -> pd.DataFrame:
    columns = {
        name: value[..., None]
        for name, value in vars(assumptions).items()
        if isinstance(value, np.ndarray)
    }
    steps = [_row_of_draws(*year) for year in years_of(case, Assumptions(**columns), until)]
    return pd.DataFrame([_first_two(years) for _, years in pd.concat(steps).groupby("draw")])


def _row_of_draws(year: int, state: State, _: Outcome) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "year": year,
            "unit_size": np.ravel(state.unit_size),
            "decentralization": np.ravel(state.decentralization),
            "window": np.ravel(state.window),
        }
    ).rename_axis("draw")


def _first_two(years: pd.DataFrame) -> dict[str, float]:
    """The first two windows of one draw, and what the second one changes."""
    after = years.shift(-1)
    opened = years["window"].to_numpy(dtype=bool)
    windows = [*years["year"][opened], np.nan, np.nan]
    second = (years["year"] == windows[1]).to_numpy()
    ratio = (after["unit_size"] / years["unit_size"])[second]
    step = (after["decentralization"] - years["decentralization"])[second]
    return {
        "first_window": windows[0],
        "next_window": windows[1],
        "size_change": ratio.iloc[0] if len(ratio) else np.nan,
        "share_change": step.iloc[0] if len(step) else np.nan,
    }

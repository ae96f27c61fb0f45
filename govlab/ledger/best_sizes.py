"""In which band each problem is handled best."""

import numpy as np
import pandas as pd

from govlab.casebook.windows import blocks_of
from govlab.ledger.drawn import Draws
from govlab.records import whole_number
from govlab.terms import BANDS, PROBLEMS

_EDGES = [0.0, *(band.low for band in BANDS), BANDS[-1].high, np.inf]
_PLACES = ["below the bands", *(band.name for band in BANDS), "above the bands"]


def best_size_bands(draws: int = 2_000, seed: int = 0) -> pd.DataFrame:
    """In which band the best size for each problem lies, at d = 0.5, over draws in normal times.

    Parameters
    ----------
    draws, seed
        As for ``robustness``.

    Returns
    -------
    pandas.DataFrame
        One row a problem; a column a band with the share of draws whose best size lies in it.

    Examples
    --------
    >>> best_size_bands(draws=50).sum(axis=1).round(9).tolist()
    [1.0, 1.0, 1.0]
    """
    found: dict[str, list[float]] = {problem: [] for problem in PROBLEMS}
    draws, seed = whole_number("draws", draws, 1), whole_number("seed", seed, 0)
    for _, within in blocks_of(draws, seed):
        for problem, sizes in Draws(within).world("C05").best_sizes().items():
            found[problem].extend(sizes)
    counts = {problem: np.histogram(sizes, _EDGES)[0] for problem, sizes in found.items()}
    return pd.DataFrame.from_dict(counts, orient="index", columns=_PLACES) / draws

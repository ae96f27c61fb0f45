"""How often several claims hold in the same draw, and what such draws have in common."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from govlab.casebook.recoding import Recoded
from govlab.draws import BLOCK, names, places, ranges
from govlab.errors import ParameterError
from govlab.ledger.drawn import Draws
from govlab.ledger.entries import predicate_of
from govlab.ledger.reading import names_read
from govlab.ledger.signs import HOLDS
from govlab.records import DEFAULT_FORM, whole_number

CASE_CLAIMS = ("C20", "C21", "C22", "C23", "C24")
"""The claims that tell what each case chose."""

_IN_COMMON = 5
_STANDARD_ERRORS = 4


def joint_share(
    draws: int = 2_000,
    seed: int = 0,
    form: str = DEFAULT_FORM,
    claim_ids: Sequence[str] = CASE_CLAIMS,
) -> pd.DataFrame:
    """In what share of our assumed worlds several claims hold at once.

    Parameters
    ----------
    draws, seed, form
        As for ``robustness``; the draws are the same.
    claim_ids
        Claims that have to hold together: by default the stories of the five cases.

    Returns
    -------
    pandas.DataFrame
        One row: form, draws, seed, claims, share [0 to 1] with its standard_error, independent
        [what the share would be if the claims held independently of one another], share_recoded
        [with the cases coded otherwise, as far as their grades leave open], and common: assumptions
        whose mean place within their range [0 to 1] in such worlds is furthest from the middle.

    Raises
    ------
    ParameterError, UnknownNameError
        As for ``robustness``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> table = joint_share(draws=50, claim_ids=["C11", "C14"])
    >>> float(table["share"][0])
    1.0
    """
    draws, seed = whole_number("draws", draws, 1), whole_number("seed", seed, 0)
    if not claim_ids:
        raise ParameterError("claim_ids must name a claim; got none. Leave it out for the cases.")
    for claim_id in claim_ids:
        predicate_of(claim_id)
    blocks = [_block(b, seed, draws, form, claim_ids) for b in range(-(-draws // BLOCK))]
    single, recoded, within = (np.concatenate(parts) for parts in zip(*blocks, strict=True))
    together = single.all(axis=1)
    share = float(together.mean())
    row = {
        "form": form,
        "draws": draws,
        "seed": seed,
        "claims": " ".join(claim_ids),
        "share": share,
        "standard_error": float(np.sqrt(share * (1 - share) / draws)),
        "independent": float(single.mean(axis=0).prod()),
        "share_recoded": float(recoded.all(axis=1).mean()),
        "common": _common(within[together], claim_ids, form),
    }
    return pd.DataFrame([row])


def _block(block: int, seed: int, draws: int, form: str, claim_ids: Sequence[str]) -> Any:
    """Whether each claim holds, whether it does with cases recoded, and the draws' places."""
    count = min(BLOCK, draws - block * BLOCK)
    within = places(seed, block, count)
    coded = (Draws(within, form), Draws(within, form, Recoded(seed, block, count)))
    held, recoded = (
        np.stack([draws.signs(claim_id) == HOLDS for claim_id in claim_ids], axis=1)
        for draws in coded
    )
    return held, recoded, within


def _common(within: NDArray[np.float64], claim_ids: Sequence[str], form: str) -> str:
    """The assumptions that lie furthest from the middle, as "name=mean place" between commas."""
    if not len(within):
        return ""
    read = set().union(*(names_read(claim_id, form) for claim_id in claim_ids)) & set(ranges())
    means = {name: float(within[:, names().index(name)].mean()) for name in sorted(read)}
    telling = _STANDARD_ERRORS / np.sqrt(12 * len(within))
    ranked = sorted(means, key=lambda name: -abs(means[name] - 0.5))
    chosen = [name for name in ranked[:_IN_COMMON] if abs(means[name] - 0.5) > telling]
    return ", ".join(f"{name}={means[name]:.2f}" for name in chosen)

"""Counter-examples with few changes: what it takes to break a claim."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from govlab.draws import form_of, middle, names, ranges
from govlab.ledger.drawn import Draws
from govlab.ledger.entries import check, scope_of
from govlab.ledger.reading import names_read
from govlab.ledger.signs import HOLDS

NO_CHANGE = "no change"
"""Said of a claim that already fails in the middle of its scope."""

_DIGITS = (2, 3, 4, 17)


def counter_example(
    claim_id: str, failing: NDArray[np.float64], influence: NDArray[np.float64], form: str
) -> str:
    """Few changes from the middle that break a claim.

    Parameters
    ----------
    failing
        A draw in which the claim fails, as a row of ``sampling.places``.
    influence
        How much each column decides, 0 or more; the changes that matter least go first.
    form
        ``"default"`` or a rival form.

    Returns
    -------
    str
        Changes as ``check`` takes them, ``"network_size=11000, mobility=0.83"``, or ``NO_CHANGE``.
    """
    changes = _values(claim_id, failing, form, _deciding(claim_id, failing, influence, form))
    chosen = form_of(form)[0]
    for name in reversed(list(changes)):
        fewer = {key: value for key, value in changes.items() if key != name}
        if not check(claim_id, **fewer, **chosen):
            changes = fewer
    written = [f"{name}={value}" for name, value in _rounded(claim_id, changes, chosen).items()]
    return ", ".join(written + [f"{name}={value!r}" for name, value in chosen.items()]) or NO_CHANGE


def _deciding(
    claim_id: str, failing: NDArray[np.float64], influence: NDArray[np.float64], form: str
) -> list[str]:
    """The fewest columns that suffice, the most telling first; all others are in the middle."""
    read = np.array([names().index(name) for name in names_read(claim_id, form)])
    order = read[np.argsort(-(influence * np.abs(failing - 0.5))[read], kind="stable")]
    partial = np.tile(middle(), (len(order) + 1, 1))
    for count, row in enumerate(partial):
        row[order[:count]] = failing[order[:count]]
    signs = Draws(partial, form).signs(claim_id)
    fewest = int(np.argmax(signs != HOLDS))
    return [names()[column] for column in order[:fewest]]


def _values(
    claim_id: str, failing: NDArray[np.float64], form: str, chosen: list[str]
) -> dict[str, float]:
    """The drawn values of the chosen columns, without those that cannot vary."""
    world = Draws(failing[None, :], form).world(claim_id)
    _, fixed = form_of(form)
    free = {name for name, (low, high) in ranges().items() if low < high and name not in fixed}
    free |= {name for name, (low, high) in scope_of(claim_id).items() if low < high}
    values = vars(world.assumptions) | vars(world.context)
    return {name: float(np.ravel(values[name])[0]) for name in chosen if name in free}


def _rounded(claim_id: str, changes: dict[str, float], chosen: dict[str, Any]) -> dict[str, str]:
    """The changes with as few digits as still break the claim."""
    for digits in _DIGITS:
        written = {name: f"{value:.{digits}g}" for name, value in changes.items()}
        values = {name: float(text) for name, text in written.items()}
        if not check(claim_id, **values, **chosen):
            break
    return {name: f"{value:g}" if digits < 17 else repr(value) for name, value in values.items()}

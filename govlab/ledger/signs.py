"""Verdicts in three: 1 a claim holds, 0 it makes no difference, -1 the opposite is true.

Every comparison of a predicate gives such signs, one for each draw; a claim with several parts has
the least of their signs.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from govlab.records import Setting
from govlab.terms import BANDS

HOLDS, NO_DIFFERENCE, OPPOSITE = 1, 0, -1
Signs = Any
"""1, 0 or -1: a number for a single state, an array with an entry a draw."""

_RELATIVE, _ABSOLUTE = 1e-9, 1e-12
_SIZE_STEP = 0.005 * math.log(BANDS[-1].high / BANDS[0].low)
_SHARE_STEP = 0.005


def grows(before: Any, after: Any) -> Signs:
    """Whether the second is above the first at every setting.

    >>> int(grows(1, 2)), int(grows(1, 1)), int(grows(2, 1))
    (1, 0, -1)
    """
    return _least(_signs(before, after))


def rises(values: Any) -> Signs:
    """Whether each column is above the one before."""
    values = np.asarray(values)
    return _least(_signs(values[..., :-1], values[..., 1:]))


def falls(values: Any) -> Signs:
    """Whether each column is below the one before."""
    return rises(np.asarray(values)[..., ::-1])


def smaller(size: Any, than: Any) -> Signs:
    """Whether a unit size is below another, by half a hundredth of the bands' logarithmic range."""
    apart = np.log(np.asarray(than, dtype=float)) - np.log(np.asarray(size, dtype=float))
    return np.sign(np.where(np.abs(apart) < _SIZE_STEP, 0, apart)).astype(int)


def less_handed_down(share: Any, than: Any) -> Signs:
    """Whether a degree of decentralization is below another, by half a hundredth."""
    apart = np.asarray(than, dtype=float) - np.asarray(share, dtype=float)
    return np.sign(np.where(np.abs(apart) < _SHARE_STEP, 0, apart)).astype(int)


def moves(before: Setting, after: Setting, size: int = 0, share: int = 0) -> Signs:
    """Whether a best setting moves down (-1) or up (1): in one lever, and in none against."""
    steps = [
        size * smaller(before.unit_size, after.unit_size),
        share * less_handed_down(before.decentralization, after.decentralization),
    ]
    against, along = np.minimum(*steps), np.maximum(*steps)
    return np.where(against < 0, OPPOSITE, along)


def all_of(*signs: Signs) -> Signs:
    """The least of several signs: a claim holds if all its parts do."""
    return np.minimum.reduce(np.broadcast_arrays(*signs))


def not_against(signs: Signs) -> Signs:
    """Holds unless the opposite is true: for parts that say "no larger" or "no higher"."""
    return np.where(np.asarray(signs) < 0, OPPOSITE, HOLDS)


def true_of(statement: Any) -> Signs:
    """Holds where a statement about a single state is true; such a part knows no tie."""
    return np.where(statement, HOLDS, OPPOSITE)


def _signs(before: Any, after: Any) -> NDArray[np.int_]:
    one, other = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    step = other - one
    tie = np.abs(step) <= _RELATIVE * np.maximum(np.abs(one), np.abs(other)) + _ABSOLUTE
    return np.asarray(np.where(tie, 0, np.sign(step)), dtype=int)


def _least(signs: NDArray[np.int_]) -> Signs:
    return signs.min(axis=-1) if signs.ndim else signs

"""Verdicts in three: 1 a claim holds, 0 it makes no difference, -1 the opposite is true.

Every comparison of a predicate gives such signs, one for each draw; a claim with several parts has
the least of their signs. Lines of what is compared lead from before to after, so that a claim that
something falls is seen to fall.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from govlab.ledger.watching import Kind, judged, watched, without_rest
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
    return _least(watched("value", (before, after), _signs(before, after)))


def shrinks(before: Any, after: Any) -> Signs:
    """Whether the second is below the first at every setting."""
    return _least(watched("value", (before, after), _signs(after, before)))


def pays(before: Any, after: Any) -> Signs:
    """As ``grows``, but less than that is no difference and never the opposite."""
    return judged(lambda signs: np.maximum(signs, NO_DIFFERENCE), grows(before, after))


def rises(values: Any) -> Signs:
    """Whether each column is above the one before."""
    values = np.asarray(values)
    signs = _least(_signs(values[..., :-1], values[..., 1:]))
    return watched("value", np.moveaxis(values, -1, 0), signs)


def falls(values: Any) -> Signs:
    """Whether each column is below the one before."""
    values = np.asarray(values)
    signs = _least(_signs(values[..., 1:], values[..., :-1]))
    return watched("value", np.moveaxis(values, -1, 0), signs)


def smaller(size: Any, than: Any) -> Signs:
    """Whether a unit size is below another, by half a hundredth of the bands' logarithmic range."""
    return watched("size", (than, size), _size_step(size, than))


def larger(size: Any, than: Any) -> Signs:
    """Whether a unit size is above another by as much."""
    return watched("size", (than, size), _size_step(than, size))


def less_handed_down(share: Any, than: Any) -> Signs:
    """Whether a degree of decentralization is below another, by half a hundredth."""
    return watched("share", (than, share), _share_step(share, than))


def more_handed_down(share: Any, than: Any) -> Signs:
    """Whether a degree of decentralization is above another by as much."""
    return watched("share", (than, share), _share_step(than, share))


def moves(before: Setting, after: Setting, size: int = 0, share: int = 0) -> Signs:
    """Whether a best setting moves down (-1) or up (1): in one lever, and in none against."""
    sizes = before.unit_size, after.unit_size
    shares = before.decentralization, after.decentralization
    steps = [
        watched("size", sizes, size * _size_step(*sizes)),
        watched("share", shares, share * _share_step(*shares)),
    ]
    against, along = np.minimum(*steps), np.maximum(*steps)
    return without_rest(np.where(against < 0, OPPOSITE, along))


def all_of(*signs: Signs) -> Signs:
    """The least of several signs: a claim holds if all its parts do."""
    return np.minimum.reduce(np.broadcast_arrays(*signs))


def not_against(signs: Signs) -> Signs:
    """Holds unless the opposite is true: for parts that say "no larger" or "no higher"."""
    return judged(lambda each: np.where(np.asarray(each) < 0, OPPOSITE, HOLDS), signs)


def true_of(statement: Any, kind: Kind, value: Any) -> Signs:
    """Holds where a statement about a size or a share is true; such a part knows no tie."""
    return watched(kind, (value,), np.where(statement, HOLDS, OPPOSITE))


def _size_step(before: Any, after: Any) -> NDArray[np.int_]:
    apart = np.log(np.asarray(after, dtype=float)) - np.log(np.asarray(before, dtype=float))
    return np.asarray(np.sign(np.where(np.abs(apart) < _SIZE_STEP, 0, apart)), dtype=int)


def _share_step(before: Any, after: Any) -> NDArray[np.int_]:
    apart = np.asarray(after, dtype=float) - np.asarray(before, dtype=float)
    return np.asarray(np.sign(np.where(np.abs(apart) < _SHARE_STEP, 0, apart)), dtype=int)


def _signs(before: Any, after: Any) -> NDArray[np.int_]:
    one, other = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    step = other - one
    tie = np.abs(step) <= _RELATIVE * np.maximum(np.abs(one), np.abs(other)) + _ABSOLUTE
    return np.asarray(np.where(tie, 0, np.sign(step)), dtype=int)


def _least(signs: NDArray[np.int_]) -> Signs:
    return signs.min(axis=-1) if signs.ndim else signs

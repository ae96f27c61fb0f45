"""What every value of a record passes, and how records compare."""

from collections.abc import Iterable
from dataclasses import fields
from reprlib import repr as shortened
from typing import Any

import numpy as np
from numpy.typing import NDArray

from govlab.errors import ParameterError
from govlab.terms import TERMS
from govlab.terms.term import plain_number

Values = float | NDArray[np.float64]
"""One number, or an array of them."""


def _as_numbers(name: str, value: object, allowed: str) -> NDArray[np.float64]:
    """A copy of the value as floats."""
    if isinstance(value, np.ma.MaskedArray):
        raise ParameterError(
            f"{name} must be {allowed}; got a masked array, whose mask would be lost. "
            "Give the entries that count, such as values.compressed()."
        )
    try:
        array = np.asarray(value)
    except (TypeError, ValueError):
        array = np.asarray(None)
    if array.dtype.kind not in "iuf" or array.size == 0:
        kind = "an empty array" if array.size == 0 else shortened(value)
        raise ParameterError(f"{name} must be {allowed}; got {kind}. Give a number or an array.")
    return np.array(array, dtype=np.float64)


def checked_number(name: str, value: object, low: float, high: float, meaning: str) -> Values:
    """The value as a float or array of floats, if every entry lies between low and high.

    Parameters
    ----------
    name, meaning
        What the value is, for the error.
    value
        A number, or an array of any shape.
    low, high
        Smallest and largest value allowed.

    Returns
    -------
    float or numpy.ndarray
        An array is a copy of its own that cannot be written to.

    Raises
    ------
    ParameterError
        Names the value, its place in an array, and what is allowed.

    Examples
    --------
    >>> checked_number("decentralization", 1, 0, 1, "share")
    1.0
    """
    allowed = f"between {plain_number(low)} and {plain_number(high)} ({meaning})"
    array = _as_numbers(name, value, f"a number {allowed}")
    if not (low <= array.min() and array.max() <= high):
        where = first_place(~((array >= low) & (array <= high)))
        got, remedy = plain_number(array[where]), "Choose a value in that range."
        if np.isnan(array[where]):
            got, remedy = "NaN", "NaN is no number: fill the missing value in, or leave it out."
        raise ParameterError(f"{name} must lie {allowed}; got {got}{in_words(where)}. {remedy}")
    array.flags.writeable = False
    return float(array) if array.ndim == 0 else array


def first_place(wrong: NDArray[np.bool_]) -> tuple[int, ...]:
    """Index of the first entry that is true.

    Examples
    --------
    >>> first_place(np.array([[False, False], [True, True]]))
    (1, 0)
    """
    return tuple(int(i) for i in np.argwhere(wrong)[0])


def in_words(place: tuple[int, ...]) -> str:
    """A place in an array as the end of a phrase; nothing for a single number.

    Examples
    --------
    >>> in_words((1, 0)), in_words(())
    (' at position [1, 0]', '')
    """
    return f" at position {list(place)}" if place else ""


def common_shape(values: Iterable[tuple[str, Any]]) -> tuple[int, ...]:
    """The shape that all arrays among some named values have together; () for single numbers.

    Raises
    ------
    ParameterError
        If they do not broadcast; names the shape of each.

    Examples
    --------
    >>> common_shape([("mobility", np.zeros((5, 1))), ("voice", np.zeros(3)), ("channels", 0.5)])
    (5, 3)
    """
    shapes = [(name, value.shape) for name, value in values if isinstance(value, np.ndarray)]
    try:
        return np.broadcast_shapes(*(shape for _, shape in shapes))
    except ValueError:
        listed = ", ".join(f"{name} {shape}" for name, shape in shapes)
        raise ParameterError(
            f"the shapes of arrays must fit together; got {listed}. Reshape them to broadcast."
        ) from None


class ByValue:
    """A record that equals another when all values do; it can be a key if it holds no array."""

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        others = vars(other)
        return all(
            value is others[name] or np.array_equal(value, others[name])
            for name, value in vars(self).items()
        )

    def __hash__(self) -> int:
        return hash(tuple(vars(self).items()))


class CheckedRecord(ByValue):
    """A record whose fields are terms."""

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]  # subclasses are dataclasses
            term = TERMS[field.name]
            value = getattr(self, field.name)
            checked = checked_number(term.name, value, term.low, term.high, term.definition)
            object.__setattr__(self, term.name, checked)
        common_shape(vars(self).items())

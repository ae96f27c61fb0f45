"""The check that every value of a record passes."""

from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from govlab.errors import ParameterError
from govlab.terms import TERMS

Values = float | NDArray[np.float64]
"""One number, or an array of them."""


def _as_numbers(name: str, value: object, allowed: str) -> NDArray[np.float64]:
    array = np.asarray(value)
    if array.dtype.kind not in "iuf" or array.size == 0:
        kind = "an empty array" if array.size == 0 else f"{value!r}"
        raise ParameterError(f"{name} must be {allowed}; got {kind}. Give a number or an array.")
    return array.astype(np.float64, copy=False)


def checked_number(name: str, value: object, low: float, high: float, meaning: str) -> Values:
    """The value as a float or array of floats, if every entry lies between low and high.

    Raises
    ------
    ParameterError
        Names the value, its place in an array, and what is allowed.

    Examples
    --------
    >>> checked_number("decentralization", 1, 0, 1, "share")
    1.0
    """
    allowed = f"between {low:,g} and {high:,g} ({meaning})"
    array = _as_numbers(name, value, f"a number {allowed}")
    if not (low <= array.min() and array.max() <= high):
        where = tuple(int(i) for i in np.argwhere(~((array >= low) & (array <= high)))[0])
        place = f" at position {list(where)}" if where else ""
        raise ParameterError(
            f"{name} must lie {allowed}; got {array[where]:g}{place}. Choose a value in that range."
        )
    return float(array) if array.ndim == 0 else array


class CheckedRecord:
    """A record whose fields are terms."""

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]  # subclasses are dataclasses
            term = TERMS[field.name]
            value = getattr(self, field.name)
            checked = checked_number(term.name, value, term.low, term.high, term.definition)
            object.__setattr__(self, term.name, checked)

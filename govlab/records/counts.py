"""The check of whole numbers that a function is called with."""

import operator
from typing import SupportsIndex, cast

from govlab.errors import ParameterError


def whole_number(name: str, value: object, least: int) -> int:
    """The value as an int, if it is a whole number that is large enough.

    Raises
    ------
    ParameterError
        Names the value and what is allowed.

    Examples
    --------
    >>> whole_number("draws", 500, least=1)
    500
    """
    try:
        number = operator.index(cast(SupportsIndex, value))
    except TypeError:
        number = least - 1
    if isinstance(value, bool) or number < least:
        raise ParameterError(
            f"{name} must be a whole number of {least} or more; got {value!r}. "
            f"Write for example {name}={max(least, 20)}."
        )
    return number

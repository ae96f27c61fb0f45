"""Functions of a script, written from what was recorded."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from govlab.figure.tape import Recorded, Tape


def recorded(name: str, arguments: Sequence[str], tape: Tape, found: Any) -> str:
    """A function that takes the steps of a tape and returns what was found.

    Examples
    --------
    >>> tape = Tape()
    >>> print(recorded("twice", ["city"], tape, 2 * tape.fields("city").voice))
    function twice(city) {
    const t0 = city.voice;
    const t1 = 2 * t0;
    return t1;
    }
    """
    lines = tape.needed(_within(found)).lines()
    return function(name, arguments, [*lines, f"return {literal(found)};"])


def _within(found: Any) -> Iterator[Recorded]:
    if isinstance(found, Mapping):
        for each in found.values():
            yield from _within(each)
    elif isinstance(found, Recorded):
        yield found


def function(name: str, arguments: Sequence[str], body: Sequence[str]) -> str:
    """A function with a body of lines.

    Examples
    --------
    >>> print(function("nothing", ["city"], ["return 0;"]))
    function nothing(city) {
    return 0;
    }
    """
    return "\n".join([f"function {name}({', '.join(arguments)}) {{", *body, "}"])


def literal(found: Any) -> str:
    """What a function returns: a name, or an object of names.

    Examples
    --------
    >>> literal({"worst": {"cost": "t0"}})
    '{ worst: { cost: t0 } }'
    """
    if isinstance(found, Mapping):
        return f"{{ {', '.join(f'{name}: {literal(each)}' for name, each in found.items())} }}"
    return found.name if isinstance(found, Recorded) else str(found)

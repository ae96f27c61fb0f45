"""Every name that a figure's Python and the page's script share, with its type.

The script takes over the signals that a slider or menu is bound to, sets and reads those of
``SIGNALS``, and learns the rest from the figure's ``usermeta``. ``declarations`` tells it all of
that in its own language.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import (
    Any,
    NamedTuple,
    NotRequired,
    Required,
    TypedDict,
    get_args,
    get_origin,
    get_type_hints,
)

from govlab.outcomes.scales import SCALED
from govlab.terms import CONTEXT_FIELDS, OUTCOME_FIELDS, SETTING_FIELDS

SENTENCE = "sentence"
DARK = "dark"
GUESS = "guess"
FOUND = "found"
DRAGGED = "dragged"
CONTEXT = "context"
POSITION = "unit_size_position"
WORDS = "{}_words"
SET = "{}_set"
LED = "{}_dragged"
INDEX = "index_{}"
MARKS = "{}_marks"
"""Name of what a named part of a picture draws, as data and in events."""
ROWS = "rows_{}"
"""Name of a figure's table by its place, as data."""
ROOM = "room"
"""Signal of the width that the page gives a picture; ``publish`` lets it follow the page."""
RING = "ring"
"""Name of the part of a picture that a reader can drag."""
MODEL = "model"
"""Function of expressions that asks the script; its first argument says what."""


class Signal(NamedTuple):
    """What a shared signal holds, and what it is for; ``{}`` in its name stands for a term.

    sentence: The state in a sentence, below the picture.
    dark: Whether the page is dark; the page sets it.
    guess: Where the reader's prediction stands; the page sets it.
    found: Whether a task is solved.
    dragged: Where the reader drags the ring, on both axes.
    context: Key of the city that the menu shows.
    unit_size_position: Which of the steps of unit size the slider shows.
    {}_words: What a control shows beside its slider.
    {}_set: A condition by itself; null leaves it to the menu.
    {}_dragged: Where a control goes when the ring is dragged.
    """

    holds: Any
    means: str


_HOLDS: Mapping[str, Any] = {
    SENTENCE: str,
    DARK: bool,
    GUESS: float | None,
    FOUND: bool,
    DRAGGED: list[float],
    CONTEXT: str,
    POSITION: float,
    WORDS: str,
    SET: float | None,
    LED: float,
}
_MEANS = dict(re.findall(r"^ *(\S+): (.+)$", str(Signal.__doc__), re.MULTILINE))
SIGNALS: Mapping[str, Signal] = MappingProxyType(
    {name: Signal(holds, _MEANS[name]) for name, holds in _HOLDS.items()}
)
"""Signals that the script reads or sets by name."""

NUMBERS = (
    *SETTING_FIELDS,
    *CONTEXT_FIELDS,
    *OUTCOME_FIELDS,
    *(INDEX.format(name) for name in (*SCALED, "control")),
)
"""Signals of a state that hold a number: levers, conditions, outcomes, indices."""


BandMark = TypedDict("BandMark", {"name": str, "from": float, "to": float})
"""A band below a slider: what it is called, and its ends as shares of the slider."""


class Control(TypedDict, total=False):
    """What is behind a control: its key in the address, allowed values, and why to believe it.

    ``values`` are those of a slider of positions, ``options`` those of a menu; ``shows`` is the
    signal at which a slider stands, where it is not the one that it sets.
    """

    key: Required[str]
    low: float
    high: float
    step: float
    values: Sequence[int]
    options: Sequence[str]
    bands: Sequence[BandMark]
    why: Sequence[str]
    shows: str


class Hidden(TypedDict):
    """A signal that only an address sets: its key there, its label, its ends, where it starts.

    Plans as text have the cities that they may be for instead of ends.
    """

    key: str
    label: str
    low: float
    high: float
    start: float | str | None
    cities: NotRequired[Sequence[str]]


class NumberLine(TypedDict):
    """A signal that the page lists, with its label."""

    signal: str
    label: str


class Asked(TypedDict):
    """A signal that follows an expression which only the script understands."""

    signal: str
    expr: str


class Table(TypedDict):
    """The data of a figure that shows real ones: names of its columns, and its rows."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str | float]]


class UserMeta(TypedDict):
    """What a figure tells the script besides its picture."""

    asked: Sequence[Asked]
    controls: Mapping[str, Control]
    hidden: Mapping[str, Hidden]
    numbers: Sequence[NumberLine]
    table: NotRequired[Table]


_SHAPES: tuple[Any, ...] = (BandMark, Control, Hidden, NumberLine, Asked, Table, UserMeta)
_WRITTEN = {str: "string", float: "number", int: "number", bool: "boolean", type(None): "null"}


def declarations() -> str:
    """The contract as a TypeScript module, for ``@type {import("./contract").Control}``.

    Examples
    --------
    >>> print(declarations().split("export ")[3].rstrip())
    interface Hidden {
      key: string;
      label: string;
      low: number;
      high: number;
      start: number | string | null;
      cities?: string[];
    }
    """
    names = " | ".join(f'"{name}"' for name in NUMBERS)
    parts = [
        "/* Written by govlab.figure.contract: change it there. */\n",
        *(_interface(shape) for shape in _SHAPES),
        f"export type NumberName = {names};\n",
        f'export type RingMarks = "{MARKS.format(RING)}";\n',
        f'export type Rows = "{ROWS.format(0)}";\n',
        "export interface SharedSignals {\n" + "".join(_signals()) + "}\n",
        "export type Signals = SharedSignals & { [name in NumberName]?: number };\n",
    ]
    return "\n".join(parts)


def _interface(shape: Any) -> str:
    hints = get_type_hints(shape)
    lines = [
        f"  {name}{'' if name in shape.__required_keys__ else '?'}: {_written(holds)};\n"
        for name, holds in hints.items()
    ]
    return f"export interface {shape.__name__} {{\n{''.join(lines)}}}\n"


def _signals() -> Iterator[str]:
    """A line for each signal; patterns of names become index signatures."""
    for name, (holds, means) in SIGNALS.items():
        pattern = f"[name: `{name.format('${string}')}`]"
        yield f"  /** {means} */\n  {pattern if '{}' in name else f'{name}?'}: {_written(holds)};\n"


def _written(holds: Any) -> str:
    """A type of Python in TypeScript."""
    if holds in _WRITTEN:
        return _WRITTEN[holds]
    origin, inner = get_origin(holds), [_written(each) for each in get_args(holds)]
    if origin is None:
        return str(holds.__name__)
    if issubclass(origin, Mapping):
        return f"Record<{', '.join(inner)}>"
    if issubclass(origin, Sequence):
        return f"({inner[0]})[]" if " | " in inner[0] else f"{inner[0]}[]"
    return " | ".join(inner)

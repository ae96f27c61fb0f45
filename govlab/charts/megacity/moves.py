"""Rows that show what moved: a ring before, a dot now, and a tick where a plain sum would lie."""

from collections.abc import Mapping
from typing import NamedTuple

import altair as alt
import pandas as pd

from govlab.figure.theme import COLOURS, label_of, paint

ROW = 40
"""Height of a row [pixels]."""
_WORDS, _LINE = -11, 10
"""Where words and marks stand, from the middle of a row [pixels]."""


class Axis(NamedTuple):
    """Ends of an axis, which reaches further where marks lie beyond, and the values it tells."""

    low: float
    high: float
    told: tuple[float, ...]


def moves(
    names: Mapping[str, str],
    values: Mapping[str, str],
    said: Mapping[str, str],
    along: Axis,
    title: alt.Title,
) -> alt.LayerChart:
    """A panel with a row for each name.

    Parameters
    ----------
    names
        What each row is called, by key.
    values
        Expressions of ``before``, ``now`` and, where known, ``added`` (the plain sum), which read
        the key of their row as ``datum.key``; ``shown`` says which rows there are.
    said
        Expressions of what stands above a row, on the left and on the right.

    Examples
    --------
    >>> values = {"before": "0", "now": "1"}
    >>> panel = moves({"risk": "Risk"}, values, {"left": "'a'", "right": "'b'"},
    ...               Axis(0, 1, (0, 1)), alt.Title("Moves"))
    >>> len(panel.layer)
    5
    """
    kept = {"shown": "true"} | dict(values)
    rows = alt.Chart(pd.DataFrame({"key": [*names]})).transform_calculate(
        name=label_of(names, "key"), **kept
    )
    rows = rows.transform_filter("datum.shown").transform_calculate(**said)
    rows = rows.encode(y=alt.Y("key:N", sort=[*names], axis=None))
    layers = [*_ghost(rows, along, "added" in values), *_ends(rows, names, along), *_words(rows)]
    return alt.layer(*layers).properties(width=320, height=alt.Step(ROW), title=title)


def _ends(rows: alt.Chart, names: Mapping[str, str], along: Axis) -> list[alt.Chart]:
    """From the ring to the dot."""
    colours = [paint(name if name in COLOURS else "ink") for name in names]
    scale = alt.Scale(domain=[*names], range=colours)
    colour = alt.Color("key:N", scale=scale, legend=None)
    way = rows.mark_rule(strokeWidth=3, yOffset=_LINE, y2Offset=_LINE)
    ring = rows.mark_point(size=90, strokeWidth=2, fill=paint("paper"), opacity=1, yOffset=_LINE)
    dot = rows.mark_point(size=120, filled=True, opacity=1, yOffset=_LINE)
    return [
        way.encode(x=_x("before", along), x2="now", color=colour),
        ring.encode(x=_x("before", along), color=colour),
        dot.encode(x=_x("now", along), color=colour),
    ]


def _ghost(rows: alt.Chart, along: Axis, known: bool) -> list[alt.Chart]:
    """Where the plain sum would lie."""
    tick = rows.mark_tick(color=paint("muted"), thickness=3, size=16, yOffset=_LINE, opacity=1)
    return [tick.encode(x=_x("added", along))] if known else []


def _words(rows: alt.Chart) -> list[alt.Chart]:
    left = rows.mark_text(align="left", yOffset=_WORDS)
    right = rows.mark_text(align="right", yOffset=_WORDS, color=paint("muted"))
    edge = alt.value(alt.ExprRef("width"))
    return [
        left.encode(x=alt.value(0), text="left:N"),
        right.encode(x=edge, text="right:N"),
    ]


def _x(field: str, along: Axis) -> alt.X:
    axis = alt.Axis(title=None, values=[*along.told], grid=False)
    reach = alt.Scale(domain={"unionWith": [along.low, along.high]}, nice=False)
    return alt.X(f"{field}:Q", scale=reach, axis=axis)

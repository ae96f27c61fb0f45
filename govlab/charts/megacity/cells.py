"""Rows of paired bars: what several measures are without something, and with it."""

from collections.abc import Mapping
from typing import NamedTuple

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.megacity.living import at_pixels
from govlab.figure.theme import label_of, paint

_HEAD, _ROW, _GAP = 52, 74, 8
_WORD = 70
"""Width that the longest word of a head takes [pixels]."""
_SEEN = 0.005
"""Least change that is worth a number."""


class Cells(NamedTuple):
    """What stands in rows and columns, and how a cell finds its two values.

    ``rows`` gives each row, by key, its name. ``heads`` gives each measure the words above its
    column, ``colours`` the quantity whose colour it wears. ``on`` and ``off`` are expressions that
    read ``datum.row`` (its number) and ``datum.measure``; ``beside`` is one of what follows a name,
    which reads ``datum.key``, or nothing.
    """

    rows: Mapping[str, str]
    heads: Mapping[str, str]
    colours: Mapping[str, str]
    on: str
    off: str
    beside: str


def paired_bars(cells: Cells) -> alt.LayerChart:
    """Layers of a figure: above, in grey, without; below, in colour, with; and the change.

    Examples
    --------
    >>> one = Cells({"a": "A"}, {"risk": "Risk"}, {"risk": "risk"}, "1", "2", "")
    >>> len(paired_bars(one).layer)
    5
    """
    layers = alt.layer(_heads(cells), _names(cells), *_bars(cells), _changes(cells))
    return layers.properties(width="container", height=_HEAD + _ROW * len(cells.rows))


def _pairs(cells: Cells) -> alt.Chart:
    """A row a row and measure: what is had with it, and without it."""
    each = [
        {"row": row, "measure": measure, "column": column}
        for row, _ in enumerate(cells.rows)
        for column, measure in enumerate(cells.heads)
    ]
    rows = alt.Chart(pd.DataFrame(each)).transform_calculate(
        on=cells.on, off=cells.off, more="max(datum.on, datum.off)"
    )
    rows = rows.transform_joinaggregate(most="max(more)", groupby=["measure"])
    return rows.transform_calculate(
        top=f"{_HEAD} + {_ROW} * datum.row",
        left=f"datum.column * width / {len(cells.heads)}",
        full=f"(width / {len(cells.heads)} - {_GAP}) / datum.most",
        **{f"{way}_end": f"datum.left + datum.{way} * datum.full" for way in ("on", "off")},
    )


def _bars(cells: Cells) -> list[alt.Chart]:
    """Above, in grey, without; below with it."""
    colours = [paint(cells.colours[name]) for name in cells.heads]
    colour = alt.Scale(domain=[*cells.heads], range=colours)
    rows = _pairs(cells).transform_calculate(
        a="datum.top + 24", b="datum.top + 32", c="datum.top + 33", d="datum.top + 43"
    )
    off = rows.mark_rect(color=paint("muted"), opacity=0.55)
    on = rows.mark_rect()
    return [
        off.encode(x=at_pixels(alt.X, "left"), x2="off_end", y=at_pixels(alt.Y, "a"), y2="b"),
        on.encode(
            x=at_pixels(alt.X, "left"),
            x2="on_end",
            y=at_pixels(alt.Y, "c"),
            y2="d",
            color=alt.Color("measure:N", scale=colour, legend=None),
        ),
    ]


def _changes(cells: Cells) -> alt.Chart:
    """What is added, in percent, where anything is added or taken."""
    rows = _pairs(cells).transform_calculate(
        under="datum.top + 46",
        said=changed_by("datum.off", "datum.on", "'='"),
    )
    return rows.mark_text(align="left", baseline="top").encode(
        x=at_pixels(alt.X, "left"), y=at_pixels(alt.Y, "under"), text="said:N"
    )


def changed_by(before: str, after: str, same: str, form: str = "format({}, '+.0%')") -> str:
    """Expression of a change in percent, or ``same`` where it is not worth a number."""
    change = f"({after} / {before} - 1)"
    return f"(abs({change}) < {_SEEN} ? {same} : {form.format(change)})"


def _heads(cells: Cells) -> alt.Chart:
    """The measures, above their columns."""
    count = len(cells.heads)
    heads = [{"column": column, "head": head} for column, head in enumerate(cells.heads.values())]
    hyphen = f"width / {count} < {_WORD} ? '- ' : ''"
    rows = alt.Chart(pd.DataFrame(heads)).transform_calculate(
        left=f"datum.column * width / {count}",
        said=f"split(replace(datum.head, '\\u00ad', {hyphen}), ' ')",
    )
    look = {"baseline": "top", "lineHeight": 15, "color": paint("muted")}
    return rows.mark_text(align="left", **look).encode(
        x=at_pixels(alt.X, "left"), y=alt.value(0), text="said:N"
    )


def _names(cells: Cells) -> alt.Chart:
    """What the rows are called, above them, and what stands beside that."""
    rows = pd.DataFrame({"key": [*cells.rows], "row": range(len(cells.rows))})
    names = label_of(cells.rows, "key")
    told = figure.told("figure.named", name=names, value=cells.beside) if cells.beside else names
    placed = alt.Chart(rows).transform_calculate(top=f"{_HEAD} + {_ROW} * datum.row + 5", told=told)
    return placed.mark_text(align="left", baseline="top", fontWeight="bold").encode(
        x=alt.value(0), y=at_pixels(alt.Y, "top"), text="told:N"
    )

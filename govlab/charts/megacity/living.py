"""What figures of megacities share: titles of panels, sources, tables, axes, dots and rings."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.figure.contract import Table
from govlab.figure.headings import BOLD, TEXT_SIZE, broken
from govlab.figure.table_words import TableWords
from govlab.figure.theme import paint
from govlab.terms.language import chosen

DOT = {"size": 110, "filled": True, "opacity": 1, "stroke": paint("paper"), "strokeWidth": 1.5}
RING = {"size": 420, "filled": False, "opacity": 1, "strokeWidth": 3}
_PANEL = "width"
"""Signal of the width of each of several panels."""


def panel_title(words: str, below: str = "") -> alt.Title:
    """A title of one of several panels, and what has to be known of it, in lines that fit."""
    lines = alt.ExprRef(broken(figure.text(words), room=f"({_PANEL} / {BOLD})"))
    return alt.Title(lines, subtitle=below, fontSize=TEXT_SIZE, offset=6)


def source_line(words: str, below: int) -> alt.Chart:
    """Where the data come from, so far under the last of several panels [pixels]."""
    row = alt.Chart(alt.sequence(1)).transform_calculate(
        source=broken(figure.text(words), room=_PANEL)
    )
    look = {"align": "left", "baseline": "top", "lineHeight": TEXT_SIZE + 4, "dy": below}
    marks = row.mark_text(color=paint("muted"), **look)
    return marks.encode(x=alt.value(0), y=alt.value("height"), text="source:N")


def room_for_names(first: float, last: float, pixels: int) -> alt.Scale:
    """A scale from first to last that leaves so much room at its end for the names of lines."""
    end = f"{last} + {last - first} * {pixels} / (width - {pixels})"
    return alt.Scale(domain=[first, alt.ExprRef(end)], nice=False)


def table_of(frame: pd.DataFrame) -> Table:
    """Real data that a figure shows, in the reader's words; what nobody counted stays empty.

    Examples
    --------
    >>> table_of(pd.DataFrame({"city": ["Beijing"], "residents": [None]}))
    {'columns': ['City', 'Residents'], 'rows': [['Beijing', '']]}
    """
    words = TableWords(chosen())
    cells = frame.astype(object).where(frame.notna(), "")
    told = cells.map(lambda cell: words.cell(cell, "") if isinstance(cell, str | bool) else cell)
    return {"columns": [words.header(name) for name in frame], "rows": told.to_numpy().tolist()}


def at_pixels(channel: type, field: str) -> alt.X | alt.Y:
    """Place a field of pixels on ``alt.X`` or ``alt.Y``."""
    return channel(f"{field}:Q", scale=None, axis=None)


def share_of(channel: type, field: str, title: str) -> alt.X | alt.Y:
    """Place a field from 0 to 1 on ``alt.X`` or ``alt.Y``."""
    axis = alt.Axis(title=title, format="%", values=[0, 0.5, 1], grid=False)
    return channel(field, scale=alt.Scale(domain=[0, 1]), axis=axis)

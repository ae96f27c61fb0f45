"""What stands above a figure of facts: its finding, what is drawn, and the sources."""

from textwrap import wrap

import altair as alt

from govlab.figure.theme import paint
from govlab.terms.language import chosen

SIZE = 13
"""Smallest letters of these figures [pixels]."""
_LETTERS = {"en": (40, 50), "zh": (20, 23)}
"""Letters that fit on a line of a phone, of the finding and of what stands below it."""


def heading(finding: str, *below: str) -> alt.Title:
    """A title in lines that fit on a phone: the finding, and below it one text after another.

    Examples
    --------
    >>> heading("Waste grows", "Large cities, 2014").subtitle
    ['Large cities, 2014']
    """
    bold, plain = _LETTERS[chosen()]
    return alt.Title(
        wrap(finding, bold),
        subtitle=[line for text in below for line in wrap(text, plain)],
        anchor="start",
        fontSize=SIZE + 2,
        subtitleFontSize=SIZE,
        color=paint("ink"),
        subtitleColor=paint("muted"),
        subtitlePadding=6,
        offset=12,
    )


def panel_title(words: str) -> alt.Title:
    """A title of one of several pictures below a heading."""
    lines = wrap(words, _LETTERS[chosen()][1])
    look = {"fontSize": SIZE, "fontWeight": "normal", "color": paint("ink")}
    return alt.Title(lines, anchor="start", offset=8, **look)


def quiet_axis(**options: object) -> alt.Axis:
    """An axis without grid whose letters can be read on a phone."""
    return alt.Axis(grid=False, labelFontSize=SIZE, titleFontSize=SIZE, **options)

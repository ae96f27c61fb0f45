"""What living figures of megacities share: a finding as title, axes of shares, names of places."""

import altair as alt

from govlab.figure.theme import paint

SIZE = 13
"""Smallest letters of these figures [pixels]."""
DOT = {"size": 110, "filled": True, "opacity": 1, "stroke": paint("paper"), "strokeWidth": 1.5}
RING = {"size": 420, "filled": False, "opacity": 1, "strokeWidth": 3}


def finding(words: str, below: str) -> alt.Title:
    """What a figure shows at the moment, from an expression, and below it how to read it.

    Each of their lines fits on a phone.

    Examples
    --------
    >>> finding("'one' + 'two'", "three").text.expr
    "split('one' + 'two', '\\\\n')"
    """
    return alt.Title(
        text=alt.ExprRef(f"split({words}, '\\n')"),
        subtitle=below.split("\n"),
        anchor="start",
        fontSize=SIZE + 2,
        subtitleFontSize=SIZE,
        color=paint("ink"),
        subtitleColor=paint("muted"),
        offset=12,
    )


def share_of(channel: type, field: str, title: str) -> alt.X | alt.Y:
    """Place a field from 0 to 1 on ``alt.X`` or ``alt.Y``."""
    axis = alt.Axis(title=title, format="%", values=[0, 0.5, 1], grid=False)
    return channel(field, scale=alt.Scale(domain=[0, 1]), axis=axis)

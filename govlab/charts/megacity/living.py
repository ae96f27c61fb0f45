"""What living figures of megacities share: a size of letters, axes of shares, dots and rings."""

import altair as alt

from govlab.figure.headings import TEXT_SIZE
from govlab.figure.theme import paint

SIZE = TEXT_SIZE

DOT = {"size": 110, "filled": True, "opacity": 1, "stroke": paint("paper"), "strokeWidth": 1.5}
RING = {"size": 420, "filled": False, "opacity": 1, "strokeWidth": 3}


def share_of(channel: type, field: str, title: str) -> alt.X | alt.Y:
    """Place a field from 0 to 1 on ``alt.X`` or ``alt.Y``."""
    axis = alt.Axis(title=title, format="%", values=[0, 0.5, 1], grid=False)
    return channel(field, scale=alt.Scale(domain=[0, 1]), axis=axis)

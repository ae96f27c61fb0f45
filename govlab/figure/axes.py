"""The axes that charts share: unit size on a log scale, and the share of discretion."""

from typing import Any

import altair as alt

from govlab.terms import TERMS
from govlab.terms.phrases import phrase


def size_axis(field: str, labelled: bool = True) -> alt.X:
    """Place a field of residents per unit on the log axis that all charts of size share."""
    term = TERMS["unit_size"]
    return alt.X(
        field,
        scale=alt.Scale(type="log", domain=[term.low, term.high], nice=False),
        axis=alt.Axis(
            title=phrase("axis.unit_size") if labelled else None,
            titleAnchor="end",
            values=[1_000, 10_000, 100_000, 1_000_000],
            format=",",
            labels=labelled,
            labelOverlap="parity",
            labelSeparation=4,
            grid=False,
        ),
    )


def share_axis(field: str) -> alt.X:
    """Place a field of decentralization across a chart."""
    axis = alt.Axis(
        title=phrase("axis.decentralization"),
        titleAnchor="end",
        format="%",
        values=[0, 0.25, 0.5, 0.75, 1],
        grid=False,
    )
    return alt.X(field, scale=alt.Scale(domain=[0, 1]), axis=axis)


def share_height(field: str) -> alt.Y:
    """Place a field of decentralization upwards, as maps of both levers do."""
    axis = alt.Axis(title=None, format="%", values=[0, 0.5, 1], grid=False)
    return alt.Y(field, scale=alt.Scale(domain=[0, 1]), axis=axis)


def index_axis(channel: Any, field: str, title: str | None, top: float = 100) -> Any:
    """Place a field of an index, 0 worst to 100 best that the levers can do, on ``alt.X`` or Y.

    ``top`` leaves room above.
    """
    axis = alt.Axis(title=title, values=[0, 25, 50, 75, 100], grid=False)
    return channel(field, scale=alt.Scale(domain=[0, top]), axis=axis)

"""The sizes that governance units have in real cities."""

import altair as alt
import pandas as pd

from govlab.charts.levers.curves import bands, levels, named_units, unit_tips
from govlab.figure.axes import size_axis
from govlab.figure.theme import legend, paint, themed
from govlab.terms.phrases import phrase


def real_units(units: pd.DataFrame) -> alt.LayerChart:
    """Dots of the mean size of committees and streets, a line a city, over the three bands.

    Parameters
    ----------
    units
        One row a city and level: ``city``, ``level`` ("committee" or "street"), ``residents``
        per unit [persons].

    Examples
    --------
    >>> frame = pd.DataFrame({"city": ["A"], "level": ["street"], "residents": [60_000]})
    >>> len(real_units(frame).layer)
    3
    """
    order = alt.EncodingSortField("residents", op="min", order="ascending")
    base = alt.Chart(named_units(units)).encode(
        x=size_axis("residents:Q"),
        y=alt.Y("city:N", sort=order, title=None),
    )
    shapes = alt.Scale(domain=[*levels()], range=["circle", "square"])
    line = base.mark_line(color=paint("muted"), strokeWidth=1).encode(detail="city:N")
    dots = base.mark_point(size=90, filled=True, opacity=1, color=paint("ink")).encode(
        shape=alt.Shape("level:N", scale=shapes, legend=legend(levels(), orient="top")),
        tooltip=unit_tips(),
    )
    height = 26 * units["city"].nunique()
    chart = alt.layer(bands(), line, dots)
    return themed(chart.properties(width="container", height=height), phrase("units.description"))

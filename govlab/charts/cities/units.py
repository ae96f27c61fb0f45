"""The sizes that governance units have in real cities."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.levers.curves import bands, levels, named_units, unit_tips
from govlab.figure.axes import size_axis
from govlab.figure.contract import Table
from govlab.figure.headings import note
from govlab.figure.theme import paint, themed
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
    5
    """
    order = alt.EncodingSortField("residents", op="min", order="ascending")
    named = named_units(units)
    base = alt.Chart(named).encode(
        x=size_axis("residents:Q"), y=alt.Y("city:N", sort=order, title=None)
    )
    shapes = alt.Scale(domain=[*levels()], range=["circle", "square"])
    line = base.mark_line(color=paint("muted"), strokeWidth=1).encode(detail="city:N")
    dots = base.mark_point(size=90, filled=True, opacity=1, color=paint("ink")).encode(
        shape=alt.Shape("level:N", scale=shapes, legend=None), tooltip=unit_tips()
    )
    source = note(phrase("units.source"), 40, paint("muted"))
    chart = alt.layer(bands(), line, dots, _heads(units), source)
    look = {"width": "container", "height": 26 * units["city"].nunique()}
    told = {"finding": _apart(units), "shown": phrase("units.shown"), "table": _table(named)}
    return themed(chart.properties(**look), phrase("units.description"), **told)


def _heads(units: pd.DataFrame) -> alt.Chart:
    """What the dots and the squares are, above their middle."""
    middle = units.groupby("level")["residents"].median().reset_index()
    heads = middle.assign(name=[phrase(f"units.{level}s") for level in middle["level"]])
    outwards = alt.expr("datum.level === 'committee' ? 'right' : 'left'")
    look = {"align": outwards, "baseline": "bottom", "fontWeight": "bold", "color": paint("ink")}
    marks = alt.Chart(heads).mark_text(**look)
    return marks.encode(x=size_axis("residents:Q"), y=alt.value(-4), text="name:N")


def _apart(units: pd.DataFrame) -> str:
    """How many times as large as its committees the streets of every city are at least."""
    sizes = units.pivot(index="city", columns="level", values="residents")
    if sizes.shape[1] < len(levels()):
        return figure.text(phrase("units.described"))
    times = int((sizes["street"] / sizes["committee"]).min())
    return figure.text(phrase("units.finding", times=times))


def _table(named: pd.DataFrame) -> Table:
    columns = [phrase(f"units.{name}") for name in ("city", "unit", "residents")]
    return {"columns": columns, "rows": named[["city", "unit", "residents"]].values.tolist()}

"""Every core district of ten cities: how large its units are, and who lives there."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.levers.curves import bands
from govlab.figure.axes import size_axis
from govlab.figure.contract import Table
from govlab.figure.headings import note
from govlab.figure.table_words import TableWords
from govlab.figure.theme import paint, themed
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase

_LEVELS = {"residents_per_committee": "circle", "residents_per_street": "square"}
_KNOWN = ("city", "district", "registered_elsewhere")


def district_units(units: pd.DataFrame) -> alt.LayerChart:
    """Two dots a district, the mean size of its committees and of its streets, over the bands.

    Parameters
    ----------
    units
        One row a district, as in data/district_units_2020.csv: ``city``, ``district``,
        ``residents``, ``residents_per_committee``, ``residents_per_street`` [persons] and
        ``registered_elsewhere`` [share of its residents], which colours the dots.

    Examples
    --------
    >>> from govlab import load_data
    >>> len(district_units(load_data("district_units_2020")).layer)
    4
    """
    cities = units["city"].map(TableWords(chosen()).text)
    named = units.assign(city=cities).drop(columns="residents")
    dots = named.melt([*_KNOWN], [*_LEVELS], var_name="level", value_name="residents")
    source = note(phrase("districts.source"), 40, paint("muted"))
    chart = alt.layer(bands(), _dots(dots), _names(dots), source)
    look = {"width": "container", "height": 30 * units["city"].nunique()}
    finding = figure.text(phrase("districts.title"))
    told = {"finding": finding, "shown": phrase("districts.shown"), "table": _table(named)}
    return themed(chart.properties(**look), phrase("districts.description"), **told)


def _table(named: pd.DataFrame) -> Table:
    columns = [*_KNOWN, *_LEVELS]
    return {"columns": columns, "rows": named[columns].round(4).values.tolist()}


def _dots(dots: pd.DataFrame) -> alt.Chart:
    order = alt.EncodingSortField("residents", op="min", order="ascending")
    shapes = alt.Scale(domain=list(_LEVELS), range=list(_LEVELS.values()))
    return (
        alt.Chart(dots)
        .mark_point(size=90, filled=True, opacity=1, strokeWidth=1, stroke=paint("muted"))
        .encode(
            x=size_axis("residents:Q"),
            y=alt.Y("city:N", sort=order, title=None),
            color=_origin(),
            shape=alt.Shape("level:N", scale=shapes, legend=None),
            tooltip=_tips(),
        )
    )


def _names(dots: pd.DataFrame) -> alt.Chart:
    """What each cloud of dots is, above its middle."""
    middle = dots.groupby("level")["residents"].median().reset_index()
    named = middle.assign(name=[phrase(f"districts.{level}") for level in middle["level"]])
    return (
        alt.Chart(named)
        .mark_text(baseline="bottom", fontSize=13, fontWeight="bold", color=paint("ink"))
        .encode(x=size_axis("residents:Q"), y=alt.value(-4), text="name:N")
    )


def _origin() -> alt.Color:
    """From few residents who are registered elsewhere to many."""
    range_ = [paint("paper"), paint("ink")]
    look = alt.Legend(title=None, orient="top", format="%", gradientLength=160)
    return alt.Color("registered_elsewhere:Q", scale=alt.Scale(range=range_), legend=look)


def _tips() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("district:N", title=phrase("districts.district")),
        alt.Tooltip("residents:Q", title=phrase("units.residents"), format=","),
        alt.Tooltip("registered_elsewhere:Q", title=phrase("districts.elsewhere"), format=".0%"),
    ]

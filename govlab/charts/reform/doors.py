"""Two doors that many use: a hotline and a portal, as their cities count them."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.megacity.living import panel_title, source_line, table_of
from govlab.figure.theme import paint, themed
from govlab.tables import load_data
from govlab.terms.phrases import phrase

RESIDENTS = 2020
"""Year of the count of residents beside the accounts."""
_ROW = 38
"""Height of a bar with words above it [pixels]."""


def two_doors(counted: pd.DataFrame) -> alt.VConcatChart:
    """Reports to Beijing's hotline, and accounts of Shanghai's portal beside its residents.

    Parameters
    ----------
    counted
        As in data/digital_city.csv: ``measure``, ``place``, ``year``, ``value`` [million].

    Examples
    --------
    >>> len(two_doors(load_data("digital_city")).vconcat)
    2
    """
    calls, people = hotline(counted), portal(counted)
    times = calls["value"].iloc[-1] / calls["value"].iloc[0]
    each = people["value"].iloc[-2] / people["value"].iloc[-1]
    title = phrase("doors.title", times=f"{times:.0f}", each=f"{each:.1f}")
    told = {"finding": figure.text(title), "shown": phrase("doors.shown")}
    lower = _bars(people, phrase("doors.portal")) + source_line(phrase("doors.source"), 8)
    upper = _bars(calls, phrase("doors.hotline", year=calls["year"].iloc[-1]))
    panels = alt.vconcat(upper, lower, spacing=18)
    return themed(panels, phrase("doors.description"), table=table_of(_shown(counted)), **told)


def hotline(counted: pd.DataFrame) -> pd.DataFrame:
    """Reports by year: ``row`` (its words), ``year`` and ``value`` [million].

    Examples
    --------
    >>> len(hotline(load_data("digital_city")))
    4
    """
    rows = counted[counted["measure"] == "calls"].reset_index(drop=True)
    words = [
        phrase("doors.calls" if place else "doors.calls_before", year=year, value=f"{value:.1f}")
        for place, (year, value) in enumerate(zip(rows["year"], rows["value"], strict=True))
    ]
    return rows.assign(row=words, kind="door")[["row", "year", "value", "kind"]]


def portal(counted: pd.DataFrame) -> pd.DataFrame:
    """Accounts by year, and last the city's residents: ``row`` (its words), ``value`` [million].

    Examples
    --------
    >>> portal(load_data("digital_city"))["kind"].tolist()
    ['door', 'door', 'residents']
    """
    rows = counted[counted["measure"] == "accounts"]
    people = load_data("city_populations").set_index(["city", "year"])["residents"]
    residents = float(people[rows["place"].iloc[-1], RESIDENTS]) / 1e6
    told = [(y, v, "accounts") for y, v in zip(rows["year"], rows["value"], strict=True)]
    told += [(RESIDENTS, residents, "residents")]
    return pd.DataFrame(
        {
            "row": [phrase(f"doors.{key}", year=y, value=f"{v:.1f}") for y, v, key in told],
            "value": [value for _, value, _ in told],
            "kind": ["residents" if key == "residents" else "door" for *_, key in told],
        }
    )


def _shown(counted: pd.DataFrame) -> pd.DataFrame:
    """The counts that are drawn, with their units and sources."""
    drawn = counted[counted["measure"].isin(["calls", "accounts"])]
    return drawn.rename(columns={"place": "city"})[["city", "year", "value", "unit", "source"]]


def _bars(rows: pd.DataFrame, title: str) -> alt.LayerChart:
    """A bar a row below its words."""
    base = alt.Chart(rows).encode(y=alt.Y("row:N", sort=None, axis=None))
    shades = alt.Scale(domain=["door", "residents"], range=[paint("fits"), paint("grid")])
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domainMin=0, nice=False))
    bars = base.mark_bar(height=12, yOffset=9).encode(
        x=x, color=alt.Color("kind:N", scale=shades, legend=None)
    )
    words = base.mark_text(align="left", dy=-8).encode(x=alt.value(0), text="row:N")
    heading = panel_title(title)
    return alt.layer(bars, words).properties(width=320, height=_ROW * len(rows), title=heading)

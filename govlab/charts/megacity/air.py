"""Bad air hour by hour: how many hours were heavy, and how many of them without a break."""

import altair as alt
import pandas as pd

from govlab.charts.megacity.heading import SIZE, heading, panel_title, quiet_axis
from govlab.figure.theme import paint, themed
from govlab.tables import load_data
from govlab.terms.phrases import phrase

PRINTED = 110
"""Hours that the paper prints, as "nearly"."""
_DAY = 24
_KINDS = ("run", "heavy", "light")
_SIDE = 10
"""Of the square of an hour [pixels]."""


def air_hours(hours: pd.DataFrame) -> alt.VConcatChart:
    """A mark for each hour of five days, heavy or not, and the counts that follow.

    Parameters
    ----------
    hours
        As in data/beijing_air_2015.csv: ``measure`` and ``value``; what cannot be counted in these
        five days is taken from it.

    Examples
    --------
    >>> len(air_hours(load_data("beijing_air_2015")).vconcat)
    2
    """
    marks = each_hour()
    counts = air_counts(marks)
    before = int(hours.set_index("measure")["value"]["longest_run_2010_2015"])
    title = phrase("air.title", heavy=counts["heavy"], all=len(marks), run=counts["run"])
    said = heading(title, phrase("air.shown"), phrase("air.source"))
    panels = alt.vconcat(_strip(marks), _counts(counts, before), spacing=20, title=said)
    return themed(panels, phrase("air.description"))


def each_hour() -> pd.DataFrame:
    """A row an hour: ``day``, ``hour``, and ``kind``: of the longest ``run``, ``heavy``, ``light``.

    Examples
    --------
    >>> each_hour()["kind"].value_counts().to_dict()
    {'run': 63, 'heavy': 48, 'light': 9}
    """
    runs = load_data("beijing_air_runs")
    heavy = runs["heavy"] == 1
    longest = runs.loc[heavy, "hours"].max()
    kind = heavy.map({True: "heavy", False: "light"}).mask(
        heavy & (runs["hours"] == longest), "run"
    )
    start = pd.Timestamp(runs["start"].iloc[0])
    times = pd.date_range(start, periods=int(runs["hours"].sum()), freq="h")
    kinds = kind.repeat(runs["hours"]).to_numpy()
    return pd.DataFrame({"day": times.day, "month": times.month, "hour": times.hour, "kind": kinds})


def air_counts(marks: pd.DataFrame) -> dict[str, int]:
    """Hours that were ``heavy``, and those of the longest unbroken ``run`` of them.

    Examples
    --------
    >>> air_counts(each_hour())
    {'heavy': 111, 'run': 63}
    """
    kinds = marks["kind"]
    return {"heavy": int((kinds != "light").sum()), "run": int((kinds == "run").sum())}


def _strip(marks: pd.DataFrame) -> alt.LayerChart:
    """Squares of hours, a line a day."""
    dates = zip(marks["day"], marks["month"], strict=True)
    days = [phrase(f"air.day_{month}", day=day) for day, month in dates]
    named = marks.assign(name=days)
    axis = quiet_axis(title=None, ticks=False, domain=False, labelPadding=6)
    y = alt.Y("name:N", sort=None, axis=axis)
    x = alt.X(
        "hour:Q",
        scale=alt.Scale(domain=[-0.5, _DAY - 0.5], nice=False),
        axis=quiet_axis(title=phrase("air.hour"), values=[0, 6, 12, 18, 23], orient="top"),
    )
    shape = {"shape": "square", "size": _SIDE**2, "strokeWidth": 1.5, "opacity": 1}
    squares = alt.Chart(named).encode(x=x, y=y, fill=_fill(), stroke=_rim())
    return alt.layer(squares.mark_point(**shape)).properties(width=320, height=5 * 26)


def _fill() -> alt.Fill:
    colours = [paint("ink"), paint("muted"), paint("paper")]
    return alt.Fill("kind:N", scale=alt.Scale(domain=[*_KINDS], range=colours), legend=None)


def _rim() -> alt.Stroke:
    colours = [paint("ink"), paint("muted"), paint("muted")]
    return alt.Stroke("kind:N", scale=alt.Scale(domain=[*_KINDS], range=colours), legend=None)


def _counts(counts: dict[str, int], before: int) -> alt.LayerChart:
    """Bars of hours: what is printed, what is counted, and the longest run of six years."""
    hours = {"printed": PRINTED, "heavy": counts["heavy"], "run": counts["run"], "before": before}
    rows = pd.DataFrame(
        {"row": [phrase(f"air.{name}", hours=n) for name, n in hours.items()], "kind": [*hours]}
    ).assign(hours=[*hours.values()])
    base = alt.Chart(rows).encode(y=alt.Y("row:N", sort=None, axis=None))
    x = alt.X("hours:Q", axis=None, scale=alt.Scale(domain=[0, 165]))
    shades = alt.Scale(domain=[*hours], range=[paint(c) for c in ("grid", "muted", "ink", "grid")])
    bars = base.mark_bar(height=12, yOffset=9, stroke=paint("muted")).encode(
        x=x, color=alt.Color("kind:N", scale=shades, legend=None)
    )
    texts = base.mark_text(align="left", dy=-8, fontSize=SIZE).encode(x=alt.value(0), text="row:N")
    title = panel_title(phrase("air.counts"))
    return alt.layer(bars, texts).properties(width=320, height=38 * len(rows), title=title)

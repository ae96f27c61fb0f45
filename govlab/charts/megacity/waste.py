"""Household waste: whose total the paper prints, and what sorting changed in Shanghai."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.megacity.living import panel_title, room_for_names, source_line, table_of
from govlab.figure.theme import paint, themed, written
from govlab.tables import load_data
from govlab.terms.phrases import phrase

PRINTED, COUNTED = 2014, 2016
"""The year of the paper's total, and that of a count of all of China beside such a report."""
_KINDS = ("dry", "wet", "recyclables")
_MILLION = 100
"""Of the unit of the reports, 10,000 tonnes."""
_ROW = 72
_NARROW = 360
"""Width at which numbers of neighbouring years would touch [pixels]."""


def household_waste(waste: pd.DataFrame) -> alt.VConcatChart:
    """What cities reported, beside all of China, and Shanghai's waste before and after sorting.

    Parameters
    ----------
    waste
        As in data/household_waste.csv: ``year``, ``cities``, ``waste``, ``shanghai``, ``china``
        [10,000 tonnes] and ``top_ten`` [share].

    Examples
    --------
    >>> len(household_waste(load_data("household_waste")).vconcat)
    2
    """
    title = phrase("waste.title", cities=int(waste.set_index("year")["cities"][PRINTED]))
    told = {"finding": figure.text(title), "shown": phrase("waste.shown")}
    sorting = _sorting() + source_line(phrase("waste.source"), 30)
    chart = alt.vconcat(_totals(waste), sorting, spacing=20)
    return themed(chart, phrase("waste.description"), table=table_of(_shown(waste)), **told)


def parts(waste: pd.DataFrame) -> pd.DataFrame:
    """Rows of bars: ``row``, ``part``, and its ends, ``start`` and ``end`` [million tonnes].

    Examples
    --------
    >>> parts(load_data("household_waste"))["part"].tolist()
    ['shanghai', 'nine', 'others', 'reported', 'china']
    """
    year = waste.set_index("year")
    printed, counted = year.loc[PRINTED], year.loc[COUNTED]
    ends = {
        "shanghai": printed["shanghai"],
        "nine": printed["waste"] * printed["top_ten"],
        "others": printed["waste"],
    }
    first = pd.DataFrame({"row": 0, "part": [*ends], "end": [*ends.values()]})
    first["start"] = first["end"].shift(fill_value=0)
    single = {"part": ["reported", "china"], "end": [counted["waste"], counted["china"]]}
    rows = pd.concat([first, pd.DataFrame({"row": [1, 2], "start": 0, **single})])
    return rows.assign(start=rows["start"] / _MILLION, end=rows["end"] / _MILLION)


def _shown(waste: pd.DataFrame) -> pd.DataFrame:
    """Both tables that are drawn, a row a year."""
    columns = ["year", "cities", "waste", "shanghai", "top_ten", "china"]
    sorted_ = load_data("shanghai_sorting")[["year", "period", *_KINDS]]
    return waste[columns].merge(sorted_, on="year", how="outer")


def _totals(waste: pd.DataFrame) -> alt.LayerChart:
    """Bars of both reports and of China; the first is told apart into its largest cities."""
    rows = parts(waste)
    bars = alt.Chart(rows).mark_bar(height=18, stroke=paint("muted"))
    bars = bars.encode(x=_tonnes("start:Q"), x2="end:Q", y=_row(), color=_shade())
    names, leading = (_words(said, dy) for said, dy in _said(waste, rows))
    whole = rows.groupby("row", as_index=False)["end"].max()
    totals = alt.Chart(whole).encode(x=_tonnes("end:Q"), y=_row())
    totals = totals.transform_calculate(total="format(datum.end, '.0f')")
    title = panel_title(phrase("waste.totals"))
    return alt.layer(
        bars, names, leading, written(totals, "total:N", align="left", dx=4)
    ).properties(width=320, height=3 * _ROW, title=title)


def _said(waste: pd.DataFrame, rows: pd.DataFrame) -> list[tuple[list[str], int]]:
    """What stands above the bars, and below the first; and how far down [pixels]."""
    year = waste.set_index("year")
    amount = (rows["end"] - rows["start"]).set_axis(rows["part"]).map("{:.1f}".format)
    cities = {each: int(year["cities"][each]) for each in (PRINTED, COUNTED)}
    above = [
        phrase("waste.printed", cities=cities[PRINTED], year=PRINTED),
        phrase("waste.reported", cities=cities[COUNTED], year=COUNTED),
        phrase("waste.china", year=COUNTED),
    ]
    share = f"{year['top_ten'][PRINTED]:.1%}"
    parts_said = {"share": share, "shanghai": amount["shanghai"], "nine": amount["nine"]}
    return [(above, -19), ([phrase("waste.leading", **parts_said)], 19)]


def _words(said: list[str], dy: int) -> alt.Chart:
    """Words of the first rows, from the left edge."""
    rows = alt.Chart(pd.DataFrame({"row": range(len(said)), "said": said}))
    return rows.mark_text(align="left", dy=dy).encode(x=alt.value(0), y=_row(), text="said:N")


def _sorting() -> alt.LayerChart:
    """Dry waste, wet waste and recyclables a day, as lines with their names."""
    rows = load_data("shanghai_sorting").melt("year", [*_KINDS], "kind", "tonnes").dropna()
    fell = rows.groupby("kind")["tonnes"].diff().lt(0)
    begins_to_rise = rows.groupby("kind")["tonnes"].diff(-1).lt(0) & ~rows["kind"].duplicated()
    rows = rows.assign(tonnes=rows["tonnes"] / 1000, below=fell | begins_to_rise)
    place = {"x": _year(), "y": _height()}
    base = alt.Chart(rows).encode(**place, detail="kind:N")
    line = base.mark_line(strokeWidth=2.5, color=paint("ink"))
    dots = base.mark_point(filled=True, size=45, opacity=1, color=paint("ink"))
    value = base.transform_calculate(value="format(datum.tonnes, '.1f')").encode(text="value:N")
    last = rows[rows["year"] == rows["year"].max()]
    named = last.assign(name=[phrase(f"waste.{kind}") for kind in last["kind"]])
    names = alt.Chart(named).mark_text(align="left", dx=40, fontWeight="bold")
    names = names.encode(**place, text="name:N")
    inner = value.transform_filter(f"datum.year < {rows['year'].max()}")
    inner = inner.mark_text(dy=alt.expr("datum.below ? 14 : -12"))
    outer = value.transform_filter(f"datum.year == {rows['year'].max()}")
    outer = outer.mark_text(align="left", dx=7)
    return alt.layer(_start(), line, dots, inner, outer, names).properties(
        width=320, height=240, title=panel_title(phrase("waste.sorting"))
    )


def _start() -> alt.LayerChart:
    """When the rules began to hold."""
    base = alt.Chart(pd.DataFrame({"year": [2019.5]})).encode(x=_year())
    rule = base.mark_rule(aria=False, color=paint("muted"), strokeDash=[4, 3])
    words = base.mark_text(align="left", baseline="top", dx=5, color=paint("muted"))
    return alt.layer(rule, words.encode(y=alt.value(0), text=alt.value(phrase("waste.rules"))))


def _shade() -> alt.Color:
    colours = {
        "shanghai": "ink",
        "nine": "muted",
        "others": "grid",
        "reported": "grid",
        "china": "paper",
    }
    shades = alt.Scale(domain=[*colours], range=[*map(paint, colours.values())])
    return alt.Color("part:N", scale=shades, legend=None)


def _tonnes(field: str) -> alt.X:
    return alt.X(field, axis=None, scale=alt.Scale(domain=[0, 230], nice=False))


def _row() -> alt.Y:
    return alt.Y("row:Q", axis=None, scale=alt.Scale(domain=[-0.65, 2.35], reverse=True))


def _year() -> alt.X:
    told = f"datum.value == 2020 && width < {_NARROW} ? '' : datum.label"
    look = {"title": None, "grid": False, "format": "d"}
    axis = alt.Axis(values=[2019, 2020, 2024], labelExpr=told, **look)
    return alt.X("year:Q", axis=axis, scale=room_for_names(2018.6, 2024, 124))


def _height() -> alt.Y:
    return alt.Y("tonnes:Q", axis=None, scale=alt.Scale(domain=[0, 22], nice=False))

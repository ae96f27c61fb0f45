"""How three cities grew: what the paper prints, and what other sources count."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.megacity.living import panel_title, room_for_names, source_line, table_of
from govlab.figure.table_words import TableWords
from govlab.figure.theme import paint, themed, written
from govlab.tables import load_data
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase

FIRST, LAST = 1978, 2014
"""The years between which the paper compares."""
_FLOW_SINCE = 2010
_LONG = 3
"""From how many years on a span is wider than its number."""


def city_growth(growth: pd.DataFrame) -> alt.VConcatChart:
    """Residents of three cities, 1978 = 100, and how many from elsewhere were added a year.

    Parameters
    ----------
    growth
        As in data/city_growth.csv: ``city`` and ``growth`` [increase over the residents of 1978].

    Examples
    --------
    >>> len(city_growth(load_data("city_growth")).vconcat)
    3
    """
    panels = [
        alt.layer(
            _turn(), _printed_lines(growth), *_counted(growth), *_diamonds(growth)
        ).properties(width=320, height=260, title=panel_title(phrase("growth.residents"))),
        *(_flow(city) for city in _joining()["city"].unique()),
    ]
    panels[-1] += source_line(phrase("growth.source"), 40)
    ends = phrase("figure.and").join(_printed(growth)["index"].map("{:.0f}".format))
    described = phrase("growth.description", printed=ends)
    finding = figure.text(phrase("growth.title"))
    said = {"finding": finding, "shown": phrase("growth.shown"), "table": table_of(_shown(growth))}
    return themed(alt.vconcat(*panels, spacing=16), described, **said)


def indexed(growth: pd.DataFrame) -> pd.DataFrame:
    """Residents as counted, 1978 = 100: ``city``, ``year``, ``index``, ``census`` (of 2020).

    Where no count of 1978 was had, the base is what the paper's growth makes of the count of 2014;
    without that count the city is left out.

    Examples
    --------
    >>> indexed(load_data("city_growth"))["city"].unique().tolist()
    ['Beijing', 'Shanghai']
    """
    counted = load_data("city_populations").drop_duplicates(["city", "year"], keep="last")
    counts = counted.pivot(index="city", columns="year", values="residents")
    base = counts[FIRST].fillna(counts[LAST] / (1 + growth.set_index("city")["growth"]))
    rows = counted.assign(index=100 * counted["residents"] / counted["city"].map(base))
    starts = pd.DataFrame({"city": base.dropna().index, "year": FIRST, "index": 100.0})
    rows = pd.concat([starts, rows.dropna(subset="index")]).drop_duplicates(["city", "year"])
    census = rows["basis"].eq("census") & (rows["year"] == 2020)
    kept = rows["year"].le(2020)
    return rows.assign(census=census).loc[kept, ["city", "year", "index", "census"]]


def inflow(city: str) -> pd.DataFrame:
    """Residents from elsewhere added ``a_year`` [thousands], ``since`` a count ``to`` the next.

    Counts on the basis of the census of 2020 are left out: they do not join to those before.

    Examples
    --------
    >>> inflow("Beijing")["a_year"].round().tolist()
    [285.0, 39.0, -151.0, -132.0]
    """
    counted = _joining()
    rows = counted[counted["city"] == city]
    added = rows["from_outside"].diff() / rows["year"].diff() / 1000
    return pd.DataFrame(
        {"since": rows["year"].shift(), "to": rows["year"], "a_year": added}
    ).dropna()


def _shown(growth: pd.DataFrame) -> pd.DataFrame:
    """All that is drawn: the ends that the paper prints, and the counts of others."""
    counted = load_data("city_populations").drop_duplicates(["city", "year"], keep="last")
    drawn = indexed(growth).merge(counted, on=["city", "year"], how="left")
    columns = ["city", "year", "index", "residents", "from_outside", "basis"]
    rows = pd.concat([_printed(growth).assign(basis="in-paper"), drawn])[columns]
    return rows.round({"index": 1})


def _joining() -> pd.DataFrame:
    """Counts of residents from elsewhere that join to one another, city by city."""
    counted = load_data("city_populations").dropna(subset="from_outside")
    return counted[counted["year"].between(_FLOW_SINCE, 2019)]


def _printed(growth: pd.DataFrame) -> pd.DataFrame:
    """The ends that the paper prints."""
    ends = growth.assign(year=LAST, index=100 * (1 + growth["growth"]))
    named = ends["city"].map(TableWords(chosen()).text)
    return ends.assign(name=named)[["city", "name", "year", "index"]]


def _printed_lines(growth: pd.DataFrame) -> alt.Chart:
    ends = _printed(growth)
    rows = pd.concat([ends.assign(year=FIRST, index=100), ends])
    line = alt.Chart(rows).mark_line(aria=False, color=paint("muted"), strokeDash=[2, 3])
    return line.encode(x=_year(), y=_height(), detail="city:N")


def _diamonds(growth: pd.DataFrame) -> list[alt.Chart | alt.LayerChart]:
    ends = _printed(growth)
    start = pd.DataFrame({"year": [FIRST], "index": [100]})
    place = {"x": _year(), "y": _height()}
    mark = {"shape": "diamond", "size": 110, "filled": True, "opacity": 1, "color": paint("ink")}
    told = "datum.name + ' ' + format(datum.index, '.0f')"
    named = alt.Chart(ends).transform_calculate(beside="2021", told=told)
    named = named.encode(x=_year("beside:Q"), y=_height())
    return [
        alt.Chart(pd.concat([start, ends])).mark_point(**mark).encode(**place),
        written(named, "told:N", align="left", dx=4),
    ]


def _counted(growth: pd.DataFrame) -> list[alt.Chart]:
    """Counts by others as a line with dots; the census of 2020 stands by itself."""
    rows = indexed(growth)
    place = {"x": _year(), "y": _height()}
    series = alt.Chart(rows[~rows["census"]]).encode(**place, detail="city:N")
    line = series.mark_line(strokeWidth=2.5, color=paint("ink"))
    dots = series.mark_point(filled=True, size=35, opacity=1, color=paint("ink"))
    square = {"shape": "square", "size": 50, "filled": False, "color": paint("ink")}
    census = alt.Chart(rows[rows["census"]]).mark_point(**square).encode(**place)
    return [line, dots, census]


def _turn() -> alt.Chart:
    year = alt.Chart(pd.DataFrame({"year": [LAST]}))
    return year.mark_rule(aria=False, color=paint("muted")).encode(x=_year())


def _flow(city: str) -> alt.LayerChart:
    """A block for each span between two counts: above 0 more came, below 0 more left."""
    rows = _beside(inflow(city))
    base = alt.Chart(rows).transform_calculate(
        said="format(datum.a_year, '+,.0f')", more="datum.a_year > 0", nothing="0"
    )
    blocks = base.mark_rect(stroke=paint("paper")).encode(
        x=_span("since:Q"), x2="to:Q", y=_change("a_year:Q"), y2="nothing:Q", color=_sign()
    )
    texts = base.encode(x=_span("place:Q"), y=_change("a_year:Q"), text="said:N")
    numbers = [
        texts.transform_filter(f"datum.stands == '{stands}' && datum.more == {more}").mark_text(
            align=stands, dx=dx, dy=dy
        )
        for stands, dx in (("left", 2), ("center", 0), ("right", -1))
        for more, dy in (("true", -9), ("false", 11))
    ]
    zero = base.mark_rule(aria=False, color=paint("muted")).encode(y=_change("nothing:Q"))
    name = TableWords(chosen()).text(city)
    return alt.layer(blocks, zero, *numbers).properties(
        width=320, height=116, title=panel_title(phrase("growth.flow", city=name))
    )


def _beside(spans: pd.DataFrame) -> pd.DataFrame:
    """Where the number of each span stands: on a phone short spans are narrower than numbers.

    It stands in the middle of a long span; from its start to the right, or, where the first number
    below 0 has another after it, from its end to the left.
    """
    short = spans["to"] - spans["since"] < _LONG
    turns = spans["a_year"].lt(0) & spans["a_year"].shift(fill_value=0).ge(0)
    middle = (spans["since"] + spans["to"]) / 2
    place = middle.mask(short, spans["since"]).mask(short & turns, spans["to"])
    stands = short.map({True: "left", False: "center"}).mask(short & turns, "right")
    return spans.assign(place=place, stands=stands)


def _sign() -> alt.Color:
    colours = alt.Scale(domain=[True, False], range=[paint("ink"), paint("muted")])
    return alt.Color("more:N", scale=colours, legend=None)


def _span(field: str) -> alt.X:
    axis = alt.Axis(title=None, grid=False, format="d", values=[_FLOW_SINCE, LAST, 2016, 2020])
    return alt.X(field, axis=axis, scale=alt.Scale(domain=[_FLOW_SINCE, 2020], nice=False))


def _change(field: str) -> alt.Y:
    return alt.Y(field, axis=None, scale=alt.Scale(domain=[-270, 340], nice=False))


def _year(field: str = "year:Q") -> alt.X:
    axis = alt.Axis(title=None, grid=False, format="d", values=[FIRST, 2000, LAST])
    return alt.X(field, axis=axis, scale=room_for_names(FIRST, 2021, 116))


def _height() -> alt.Y:
    axis = alt.Axis(title=None, grid=False, values=[100, 150, 200, 250])
    return alt.Y("index:Q", axis=axis, scale=alt.Scale(domain=[80, 295], nice=False))

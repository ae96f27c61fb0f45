"""Scale or residents: what lifts public goods where much crosses the borders of units."""

import altair as alt

from govlab import figure
from govlab.charts.megacity.living import DOT
from govlab.figure.axes import size_axis
from govlab.figure.rows import of_mark
from govlab.figure.theme import paint, themed, written
from govlab.terms import TERMS
from govlab.terms.phrases import phrase

SPILLOVERS = (0.2, 0.8)
CIVIC = {"passive": 0.2, "active": 0.8}
"""Capacity of residents to act together."""
_LINES = [(spillovers, who) for spillovers in SPILLOVERS for who in CIVIC]
_POINTS = 61
_AWAY = "datum.line % 2 ? -15 : 17"
"""Numbers stand above the upper line of a pair, and below the lower one."""


def scale_or_residents(context: str = "shanghai-2014") -> alt.LayerChart:
    """Public goods over unit size, where little or much crosses borders, with two publics.

    Four lines, each with its best size at the peak; all other conditions are those of the city in
    the menu.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(scale_or_residents().layer)
    4
    """
    found = {
        **{f"best_{who}_{i // 2}": of_mark("peaks", "best", i) for i, (_, who) in _numbered()},
        **{f"{end}_lift": of_mark("peaks", f"{end}_lift") for end in ("least", "most")},
    }
    state = [
        *figure.choice("decentralization", 0.5),
        *figure.conditions(context),
        *(figure.signal(name, where) for name, where in found.items()),
        figure.signal(figure.SENTENCE, _told("scale.sentence")),
    ]
    numbers = {name: phrase(f"scale.{name}") for name in found}
    said = {"finding": _told("scale.title"), "shown": phrase("scale.shown")}
    chart = _over_sizes(alt.layer(_lines(), *_peaks(), _names()))
    sized = chart.properties(width="container", height=320)
    return themed(sized, phrase("scale.description"), state, numbers, **said)


def _numbered() -> list[tuple[int, tuple[float, str]]]:
    return [*enumerate(_LINES)]


def _over_sizes(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a line and size: public goods, and how active residents lift them."""
    low, high = TERMS["unit_size"].low, TERMS["unit_size"].high
    columns = ("unit_size", "spillovers")
    supply = {
        who: figure.formulas(columns, fixed={"civic_capacity": civic})["public_goods"]
        for who, civic in CIVIC.items()
    }
    rows = layers.properties(data=alt.sequence(0, len(_LINES) * _POINTS, 1, as_="step"))
    rows = rows.transform_calculate(
        line=f"floor(datum.step / {_POINTS})",
        unit_size=f"{low} * pow({high / low}, datum.step % {_POINTS} / {_POINTS - 1})",
        spillovers=f"{list(SPILLOVERS)}[floor(datum.line / {len(CIVIC)})]",
        **supply,
        goods=f"[datum.passive, datum.active][datum.line % {len(CIVIC)}]",
        lift="datum.active / datum.passive - 1",
    )
    return rows.transform_joinaggregate(least_lift="min(lift)", most_lift="max(lift)")


def _lines() -> alt.Chart:
    dashes = alt.Scale(domain=[0, 1, 2, 3], range=[[6, 4], [1, 0], [6, 4], [1, 0]])
    line = alt.Chart().mark_line(aria=False, strokeWidth=3, color=paint("public_goods"))
    return line.encode(
        x=size_axis("unit_size:Q"),
        y=_height(),
        detail="line:N",
        strokeDash=alt.StrokeDash("line:N", scale=dashes, legend=None),
    )


def _best() -> alt.Chart:
    """A row a line: where a parabola through the highest point and its neighbours peaks."""
    rows = alt.Chart().transform_window(
        before="lag(goods)",
        after="lead(goods)",
        larger="lead(unit_size)",
        sort=[alt.SortField("unit_size")],
        groupby=["line"],
    )
    top = rows.transform_aggregate(
        groupby=["line"],  # alone: groups keep their order, by which signals read them
        top="argmax(goods)",
        goods="max(goods)",
        least_lift="min(least_lift)",
        most_lift="max(most_lift)",
    )
    around = {name: f"datum.top.{name}" for name in ("before", "after", "unit_size", "larger")}
    steps = "(datum.before - datum.after) / (2 * (datum.before - 2 * datum.goods + datum.after))"
    return top.transform_calculate(
        **around,
        best=f"datum.unit_size * pow(datum.larger / datum.unit_size, {steps})",
        said=_thousands("datum.best"),
    )


def _peaks() -> list[alt.Chart | alt.LayerChart]:
    """The best size of each line, and its number."""
    place = {"x": size_axis("best:Q"), "y": _height()}
    dots = _best().mark_point(**DOT, color=paint("public_goods")).encode(**place)
    return [
        dots.properties(name="peaks"),
        written(_best().encode(**place), "said:N", dy=alt.expr(_AWAY)),
    ]


def _names() -> alt.LayerChart:
    """What each pair of lines stands for: above the upper one, and below the lower one."""
    names = [
        written(
            alt.Chart()
            .transform_filter(f"datum.line == {line} && datum.step % {_POINTS} == {_POINTS // 3}")
            .transform_calculate(said=figure.text(phrase(f"scale.{key}")))
            .encode(x=size_axis("unit_size:Q"), y=_height()),
            "said:N",
            align=align,
            dy=dy,
        )
        for line, key, align, dy in ((1, "little", "right", -12), (2, "much", "left", 16))
    ]
    return alt.layer(*names)


def _height() -> alt.Y:
    axis = alt.Axis(title=phrase("scale.axis"), format="%", tickCount=4, grid=False)
    return alt.Y("goods:Q", axis=axis, scale=alt.Scale(zero=False))


def _thousands(size: str) -> str:
    return f"format({size}, ',.2r')"


def _told(key: str) -> str:
    """A phrase with the best sizes and the lift as they are."""
    sizes = {f"{who}_{i // 2}": f"best_{who}_{i // 2}" for i, (_, who) in _numbered()}
    shown = {name: _thousands(of) for name, of in sizes.items()}
    shown |= {end: f"format({end}_lift, '.0%')" for end in ("least", "most")}
    shown |= {"city": "city", "share": "format(decentralization, '.0%')"}
    return figure.told(key, **shown)

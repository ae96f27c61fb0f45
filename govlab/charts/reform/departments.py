"""Islands: departments whose registers are joined, the links between them, and what it costs."""

import math

import altair as alt

from govlab import figure, model
from govlab.charts.megacity.living import DOT, panel_title
from govlab.figure.planned import further_assumptions, planned
from govlab.figure.theme import paint, themed, written
from govlab.records import Setting
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

DEPARTMENTS = 12
PAIRS = DEPARTMENTS * (DEPARTMENTS - 1) // 2
_STEPS = 20
_TALL = 190
"""Height of the ring [pixels]."""
_THERE = Setting(20_000, 0.5)


def islands(joined: float = 0.5, context: str = "residence-based-city") -> alt.VConcatChart:
    """Departments on a ring, the links of those that are joined, and the cost beneath.

    Parameters
    ----------
    joined
        Share of departments that are joined at first; a step of the slider.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(islands().vconcat)
    2
    """
    found = {
        "joined": f"round({DEPARTMENTS} * integration)",
        "links": "joined * (joined - 1) / 2",
        "data_now": _data("integration"),
        "cost_apart": _cost("0", "digital_capacity"),
        "cost_joined": _cost("integration", "data_now"),
    }
    state = [
        *figure.choice("integration", joined),
        *(figure.signal(lever, str(value)) for lever, value in vars(_THERE).items()),
        *figure.conditions(context),
        *further_assumptions([*found.values()]),
        *(figure.signal(name, where) for name, where in found.items()),
        figure.signal("cost_full", _cost("1", _data("1"))),
        figure.signal(figure.SENTENCE, _told("islands.sentence")),
    ]
    numbers = {name: phrase(f"islands.{name}") for name in found}
    said = {"finding": _title(), "shown": phrase("islands.shown")}
    chart = alt.vconcat(_ring(), _costs(), spacing=14)
    return themed(chart, phrase("islands.description"), state, numbers, **said)


def _data(integration: str) -> str:
    """Digital capacity where so many departments are joined."""
    up = planned(model.connected, {"integration": integration})
    return planned(model.pushed, {"share": "digital_capacity", "up": up, "down": 0})


def _cost(integration: str, data: str) -> str:
    city = {
        "integration": integration,
        "digital_capacity": data,
        "digital_before": "digital_capacity",
    }
    return planned(model.reformed_cost, city)


def _ring() -> alt.LayerChart:
    """A dot a department, filled once it is joined, and a line a link."""
    links = alt.Chart(alt.sequence(0, DEPARTMENTS**2, 1, as_="pair")).transform_calculate(
        one=f"floor(datum.pair / {DEPARTMENTS})", other=f"datum.pair % {DEPARTMENTS}"
    )
    links = links.transform_filter("datum.one < datum.other && datum.other < joined")
    links = links.transform_calculate(
        **{
            f"{end}_{axis}": _place(axis, f"datum.{end}")
            for end in ("one", "other")
            for axis in "xy"
        }
    )
    line = links.mark_rule(aria=False, strokeWidth=1.5, color=paint("public_goods"))
    dots = alt.Chart(alt.sequence(0, DEPARTMENTS, 1, as_="place")).transform_calculate(
        x=_place("x", "datum.place"), y=_place("y", "datum.place"), open="datum.place >= joined"
    )
    fill = alt.condition("datum.open", alt.value(paint("paper")), alt.value(paint("public_goods")))
    look = {"shape": "circle", "size": 150, "opacity": 1, "strokeWidth": 2}
    marks = dots.mark_point(**look, stroke=paint("public_goods"))
    layers = alt.layer(
        line.encode(x=_x("one_x:Q"), y=_y("one_y:Q"), x2="other_x", y2="other_y"),
        marks.encode(x=_x("x:Q"), y=_y("y:Q"), fill=fill),
    )
    return layers.properties(width=320, height=_TALL, title=panel_title(phrase("islands.ring")))


def _place(axis: str, department: str) -> str:
    """Where a department stands on the ring, whose radius is 1."""
    turn = f"{2 * math.pi / DEPARTMENTS} * {department} - {math.pi / 2}"
    return f"{'cos' if axis == 'x' else 'sin'}({turn})"


def _x(field: str) -> alt.X:
    half = f"1.15 * width / {_TALL}"
    ends = [alt.ExprRef(f"-{half}"), alt.ExprRef(half)]
    return alt.X(field, axis=None, scale=alt.Scale(domain=ends, nice=False))


def _y(field: str) -> alt.Y:
    return alt.Y(field, axis=None, scale=alt.Scale(domain=[1.15, -1.15], nice=False))


def _costs() -> alt.LayerChart:
    """Cost over the share that is joined, beside cost as it is without."""
    rows = alt.Chart(alt.sequence(0, _STEPS + 1, 1, as_="step")).transform_calculate(
        share=f"datum.step / {_STEPS}", data=_data(f"(datum.step / {_STEPS})"), apart="cost_apart"
    )
    rows = rows.transform_calculate(cost=_cost("datum.share", "datum.data"))
    line = rows.mark_line(aria=False, strokeWidth=3, color=paint("cost"))
    flat = rows.mark_line(aria=False, strokeWidth=2, color=paint("muted"), strokeDash=[5, 4])
    here = alt.Chart(alt.sequence(1)).transform_calculate(
        share="integration", cost="cost_joined", said="format(cost_joined, '.3f')"
    )
    here = here.encode(x=_across("share:Q"), y=_up("cost:Q"))
    layers = alt.layer(
        flat.encode(x=_across("share:Q"), y=_up("apart:Q")),
        line.encode(x=_across("share:Q"), y=_up("cost:Q")),
        here.mark_point(**DOT, color=paint("cost")),
        written(here, "said:N", dy=alt.expr("cost_joined > cost_apart ? -16 : 18")),
        _apart(),
    )
    title = panel_title(phrase("islands.cost"))
    return layers.properties(width=320, height=130, title=title)


def _apart() -> alt.Chart:
    """What the flat line is, on the side of it that the curve leaves free at its end."""
    row = alt.Chart(alt.sequence(1)).transform_calculate(share="1", cost="cost_apart")
    away = alt.expr("cost_full > cost_apart ? 11 : -9")
    words = row.mark_text(align="right", dy=away, color=paint("muted"))
    return words.encode(
        x=_across("share:Q"), y=_up("cost:Q"), text=alt.value(phrase("islands.apart"))
    )


def _across(field: str) -> alt.X:
    look = {"title": label(TERMS["integration"]), "titleAnchor": "start", "grid": False}
    axis = alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1], **look)
    return alt.X(field, axis=axis, scale=alt.Scale(domain=[0, 1]))


def _up(field: str) -> alt.Y:
    axis = alt.Axis(title=None, grid=False, tickCount=4)
    return alt.Y(field, axis=axis, scale=alt.Scale(zero=False, padding=14))


def _told(key: str) -> str:
    """A phrase with the links and costs as they are."""
    shown = {name: name for name in ("joined", "links", "city")}
    shown |= {name: f"format({name}, '.0%')" for name in ("data_now", "digital_capacity")}
    shown |= {name: f"format({name}, '.3f')" for name in ("cost_apart", "cost_joined")}
    change = f"format(abs({_COST_READ.format('joined')} / {_COST_READ.format('apart')} - 1), '.1%')"
    return figure.told(key, all=str(DEPARTMENTS), pairs=str(PAIRS), change=change, **shown)


def _title() -> str:
    """Expression of the finding: how many links there are, and which way cost went."""
    ways = {way: _told(f"islands.{way}") for way in ("cheaper", "dearer", "same", "none")}
    joined, apart = (_COST_READ.format(when) for when in ("joined", "apart"))
    changed = f"({joined} < {apart} ? {ways['cheaper']} : {ways['dearer']})"
    told = f"({joined} == {apart} ? {ways['same']} : {changed})"
    return f"(integration > 0 ? {told} : {ways['none']})"


_COST_READ = "round(1000 * cost_{})"
"""Expression of a cost as readers see it, in thousandths."""

"""The market needs three legs: what contracts do to fitted supply, by three conditions."""

import altair as alt
import pandas as pd

from govlab import figure, model
from govlab.charts.megacity.living import DOT, panel_title, room_for_names
from govlab.figure.planned import further_assumptions, planned
from govlab.figure.theme import label_of, paint, themed, written
from govlab.model import contracts
from govlab.records import Services, Setting
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

TWO_PROVIDERS = Services(contracted=1, demand_extraction=0.8, open_rules=0.8, providers=2)
_MOVED = ("demand_extraction", "open_rules", "providers", "contracted")
_THERE = Setting(20_000, 0.5)
LEGS = ("heard", "open_to_all", "contested")
"""Formulas of the three conditions."""
_MARKET, _BREAK_EVEN = "market", "break_even"
_STEPS = 20
_ROW = 36
"""Height of a bar with words above it [pixels]."""
_NAMES = 104
"""Room that names of lines take [pixels]."""


def three_legs(
    services: Services = TWO_PROVIDERS, context: str = "shanghai-2014"
) -> alt.VConcatChart:
    """Three conditions and the market that they carry; below, what contracts then do to supply.

    Parameters
    ----------
    services
        Where the sliders stand at first.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(three_legs().vconcat)
    2
    """
    found = market_formulas("contracted")
    state = [
        *(made for name in _MOVED for made in figure.choice(name, getattr(services, name))),
        *figure.conditions(context),
        *(figure.signal(name, formula) for name, formula in found.items()),
        *further_assumptions([*found.values()]),
        figure.signal(figure.SENTENCE, _told("legs.sentence")),
    ]
    numbers = {name: phrase(f"legs.{name}") for name in (*LEGS, _MARKET, "without", "bought")}
    said = {"finding": _title(), "shown": phrase("legs.shown")}
    chart = alt.vconcat(_bars(), _supply(), spacing=14).resolve_scale(x="independent")
    return themed(chart, phrase("legs.description"), state, numbers, **said)


def market_formulas(contracted: str) -> dict[str, str]:
    """The conditions, the market, where it pays, and fitted supply without and with contracts.

    Parameters
    ----------
    contracted
        Expression of the share of fitted services that is bought.

    Returns
    -------
    dict
        Expression by the name of its signal, each after those that it reads.

    Examples
    --------
    >>> list(market_formulas("contracted"))[:3]
    ['unit_size', 'decentralization', 'heard']
    """
    told = {name: name for name in ("demand_extraction", "open_rules", "providers")}
    levers = {lever: str(value) for lever, value in vars(_THERE).items()}
    works = {name: planned(getattr(contracts, name), told) for name in (*LEGS, _MARKET)}
    return (
        levers
        | works
        | {
            _BREAK_EVEN: planned(contracts.market_that_pays),
            "without": figure.part("fitted_supply"),
            "bought": _with(contracted),
        }
    )


def _with(contracted: str) -> str:
    """Fitted supply with contracts for a share of the services."""
    told = {name: name for name in ("demand_extraction", "open_rules", "providers")}
    factor = planned(contracts.contracting, told | {"contracted": contracted})
    return planned(model.odds, {"share": "without", "factor": factor})


def _bars() -> alt.LayerChart:
    """A bar a condition, and one for the market, with a tick where it begins to pay."""
    keys = (*LEGS, _MARKET)
    value = "({" + ", ".join(f"{key}: {key}" for key in keys) + "})[datum.key]"
    names = {key: phrase(f"legs.{key}") for key in keys}
    rows = alt.Chart(pd.DataFrame({"key": keys})).transform_calculate(
        value=value,
        told=figure.told(
            "figure.named", name=label_of(names, "key"), value="format(datum.value, '.0%')"
        ),
        pays=_BREAK_EVEN,
        above=figure.told("legs.pays_above", pays=f"format({_BREAK_EVEN}, '.0%')"),
    )
    rows = rows.encode(y=alt.Y("key:N", sort=[*keys], axis=None))
    shades = alt.Scale(domain=[*keys], range=[*[paint("muted")] * 3, paint("public_goods")])
    bars = rows.mark_bar(height=12, yOffset=8).encode(
        x=_share("value:Q"), color=alt.Color("key:N", scale=shades, legend=None)
    )
    words = rows.mark_text(align="left", dy=-9).encode(x=alt.value(0), text="told:N")
    last = rows.transform_filter(f"datum.key == '{_MARKET}'")
    tick = last.mark_tick(color=paint("ink"), thickness=3, size=20, yOffset=8, opacity=1)
    beside = last.mark_text(align="right", dy=-9)
    beside = beside.encode(x=alt.value(alt.ExprRef("width")), text="above:N")
    layers = alt.layer(bars, words, tick.encode(x=_share("pays:Q")), beside)
    title = panel_title(phrase("legs.conditions"))
    return layers.properties(width=320, height=_ROW * len(keys), title=title)


def _share(field: str) -> alt.X:
    return alt.X(field, axis=None, scale=alt.Scale(domain=[0, 1]))


def _supply() -> alt.LayerChart:
    """Fitted supply over the share that is bought: with contracts, and as it is without."""
    steps = alt.Chart(alt.sequence(0, _STEPS + 1, 1, as_="step")).transform_calculate(
        share=f"datum.step / {_STEPS}", supply=_with(f"(datum.step / {_STEPS})"), none="without"
    )
    look = {"aria": False, "strokeWidth": 3, "color": paint("public_goods")}
    line = steps.mark_line(**look).encode(x=_across("share:Q"), y=_up("supply:Q"))
    flat = steps.mark_line(aria=False, color=paint("muted"), strokeWidth=2, strokeDash=[5, 4])
    layers = [flat.encode(x=_across("share:Q"), y=_up("none:Q")), line, *_ends(), *_here()]
    title = panel_title(phrase("legs.supply"))
    return alt.layer(*layers).properties(width=320, height=150, title=title)


def _ends() -> list[alt.Chart]:
    """The name of each line, at its end; apart from each other where the lines are near."""
    ends = {"without": ("without", "legs.flat"), "bought": (_with("1"), "legs.line")}
    side = f"({_with('1')} >= without ? 1 : -1)"
    made = []
    for key, (supply, words) in ends.items():
        row = alt.Chart(alt.sequence(1)).transform_calculate(share="1", supply=supply)
        away = f"{8 if key == 'without' else -8} * {side}"
        text = row.mark_text(align="left", dx=8, dy=alt.expr(away), text=phrase(words))
        made.append(text.encode(x=_across("share:Q"), y=_up("supply:Q")))
    return made


def _here() -> list[alt.Chart | alt.LayerChart]:
    """Where the slider stands."""
    row = alt.Chart(alt.sequence(1)).transform_calculate(
        share="contracted", supply="bought", said="format(bought, '.1%')"
    )
    place = row.encode(x=_across("share:Q"), y=_up("supply:Q"))
    dot = place.mark_point(**DOT, color=paint("public_goods"))
    away = "contracted > 0.8 ? -14 : contracted < 0.2 ? 14 : 0"
    return [
        dot,
        written(place, "said:N", dy=alt.expr("bought >= without ? -16 : 18"), dx=alt.expr(away)),
    ]


def _across(field: str) -> alt.X:
    look = {"title": label(TERMS["contracted"]), "titleAnchor": "start", "grid": False}
    axis = alt.Axis(format="%", values=[0, 0.5, 1], **look)
    return alt.X(field, axis=axis, scale=room_for_names(0, 1, _NAMES))


def _up(field: str) -> alt.Y:
    axis = alt.Axis(title=None, grid=False, format="%", tickCount=4)
    return alt.Y(field, axis=axis, scale=alt.Scale(domain=[0, alt.ExprRef("2 * without")]))


def _told(key: str) -> str:
    """A phrase with the conditions, the market and what contracts do."""
    shown = {name: f"format({name}, '.0%')" for name in (*LEGS, _MARKET, _BREAK_EVEN, "contracted")}
    shown |= {name: f"format({name}, '.1%')" for name in ("without", "bought")}
    shown |= {"city": "city", "providers": "providers"}
    return figure.told(key, **shown)


def _title() -> str:
    """Expression of the finding: what the market comes to, and whether contracts pay."""
    pays, loses = (_told(f"legs.{way}") for way in ("pays", "loses"))
    none = figure.text(phrase("legs.none"))
    return f"(contracted == 0 ? {none} : {_MARKET} > {_BREAK_EVEN} ? {pays} : {loses})"

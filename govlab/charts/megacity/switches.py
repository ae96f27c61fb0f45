"""Five switches: what each feature of the inherited model supplies, and what it costs."""

from collections.abc import Iterator
from dataclasses import replace

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.charts.megacity.cells import Cells, changed_by, paired_bars
from govlab.figure.asked import ask_each, asked
from govlab.figure.changed import (
    INHERITED,
    LEVERS,
    NONE,
    city_as_told,
    city_asked,
    merged,
    model_fixed,
    outcome_as_told,
    switch,
)
from govlab.figure.controls import MENU, together
from govlab.figure.theme import themed
from govlab.outcomes.changing import changed_city
from govlab.outcomes.outcome import assess
from govlab.records import City, Context, Inherited
from govlab.terms import FEATURE_FIELDS, TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_MODEL, DEVOLUTION = "inherited", "territorial_devolution"
"""The fifth feature of the paper is a condition of the city."""
SWITCHES = (*FEATURE_FIELDS, DEVOLUTION)
MEASURES = {
    "cohesion": "cohesion",
    "public_goods": "public_goods",
    "standard_supply": "public_goods",
    "fitted_supply": "public_goods",
    "cost": "cost",
    "risk": "risk",
}
"""What is compared, with the colour that it wears."""


def five_switches(context: str = "residence-based-city") -> alt.LayerChart:
    """What is had with and without each of five features, and a switch for each.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(five_switches().layer)
    5
    """
    strengths = vars(named_models()[_MODEL].inherited)
    own = figure.SET.format(DEVOLUTION)
    state = [
        *(switch(name, strengths[name]) for name in FEATURE_FIELDS),
        switch(DEVOLUTION, None, own),
        *(made for made in figure.conditions(context, changed=True) if made.name != own),
        *model_fixed(_MODEL),
        together("switched", FEATURE_FIELDS),
        *_found(presets()[context].context),
        *(figure.signal(name, where) for name, where in _NUMBERS.items()),
        figure.signal("count_on", " + ".join(f"({name} > 0 ? 1 : 0)" for name in SWITCHES)),
        figure.signal(figure.SENTENCE, figure.told("switches.sentence", city="city", **_shown())),
    ]
    numbers = {name: phrase(f"switches.{name}") for name in _NUMBERS}
    said = {"finding": _title(), "shown": phrase("switches.shown")}
    return themed(paired_bars(_cells()), phrase("switches.description"), state, numbers, **said)


def _found(bare: Context) -> list[alt.Parameter]:
    """Outcomes and parts of the city without features, as switched, and with each on and off."""
    package = named_models()[_MODEL]
    met = [assess(package.setting, city) for city in _cities(bare, package.inherited)]
    kinds = [
        asked(
            kind,
            [outcome_as_told(kind, each) for each in met],
            ask_each(len(met), kind, LEVERS, "met[{0}]", figure.TAKEN),
        )
        for kind in ("outcomes", "parts")
    ]
    both = ", ".join(f"merge(outcomes[{i}], parts[{i}])" for i in range(len(met)))
    cities = [city_as_told(each) for each in _cities(bare, package.inherited)]
    made = ", ".join(city_asked(NONE, features, was) for features, was in _asks())
    return [asked("met", cities, f"[{made}]"), *kinds, figure.signal("found", f"[{both}]")]


def _cities(bare: Context, features: Inherited) -> Iterator[City]:
    """What the cities are at first, when all is switched on."""
    without = replace(bare, **{DEVOLUTION: 0.0})
    yield changed_city(without)
    yield changed_city(bare, inherited=features)
    for name in SWITCHES:
        yield changed_city(bare, inherited=features)
        if name == DEVOLUTION:
            yield changed_city(without, inherited=features)
        else:
            yield changed_city(bare, inherited=replace(features, **{name: 0.0}))


def _asks() -> Iterator[tuple[str, str]]:
    """Expressions of the features and conditions of these cities."""
    own = {name: f"{INHERITED}.{name}" for name in FEATURE_FIELDS}
    own[DEVOLUTION] = MENU.format(DEVOLUTION)
    yield NONE, merged(figure.CITY, DEVOLUTION, "0")
    yield "switched", figure.CITY
    for name in SWITCHES:
        for strength in (own[name], "0"):
            if name == DEVOLUTION:
                yield "switched", merged(figure.CITY, name, strength)
            else:
                yield merged("switched", name, strength), figure.CITY


def _cells() -> Cells:
    """A row a feature: what is had with it and without it, and whether it is switched on."""
    strength = "({" + ", ".join(f"{name}: {name}" for name in SWITCHES) + "})[datum.key]"
    on, off = (figure.text(phrase(f"switches.{way}")) for way in ("on", "off"))
    return Cells(
        rows={name: label(TERMS[name]) for name in SWITCHES},
        heads={measure: phrase(f"switches.head.{measure}") for measure in MEASURES},
        colours=MEASURES,
        on="found[2 + 2 * datum.row][datum.measure]",
        off="found[3 + 2 * datum.row][datum.measure]",
        beside=f"({strength} > 0 ? {on} : {off})",
    )


def _shown() -> dict[str, str]:
    return {name: f"format({name}, '.2f')" for name in _NUMBERS}


def _title() -> str:
    """Expression of the finding: what those that are on supply more, and what they cost more."""
    change = "format(abs({0}), '.0%')"
    less, more = (figure.told(f"switches.{way}", change=change) for way in ("less", "more"))
    form = f"({{0}} < 0 ? {less} : {more})"
    same = figure.text(phrase("switches.same"))
    shown = {
        name: changed_by(f"{name}_none", f"{name}_now", same, form) for name in ("goods", "cost")
    }
    told = figure.told("switches.title", count="count_on", all=str(len(SWITCHES)), **shown)
    return f"(count_on > 0 ? {told} : {figure.text(phrase('switches.none'))})"


_NUMBERS = {
    "goods_none": "outcomes[0].public_goods",
    "goods_now": "outcomes[1].public_goods",
    "cost_none": "outcomes[0].cost",
    "cost_now": "outcomes[1].cost",
}

"""Three pieces of the reform of services: what each does to whom, and what it takes."""

from dataclasses import replace

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import NamedModel, named_models
from govlab.casebook.plans import named_reforms
from govlab.charts.megacity.cells import Cells, changed_by, paired_bars
from govlab.figure import reformed
from govlab.figure.asked import asked
from govlab.figure.changed import INHERITED, LEVERS, models
from govlab.figure.theme import themed
from govlab.outcomes.outcome import assess
from govlab.outcomes.reforming import reformed_city
from govlab.records import Context, Plan, ReformedCity, Services
from govlab.terms.phrases import phrase

PIECES = ("basics", "contracts", "organisations", "together")
MOVED = ("basic_coverage", "contracted", "social_organisations")
CONDITIONS = ("demand_extraction", "open_rules", "providers")
"""Of contracts; they stay as the named reform has them."""
MEASURES = {
    "newcomers": "public_goods",
    "public_goods": "public_goods",
    "cohesion": "cohesion",
    "cost": "cost",
    "risk": "risk",
}
"""What is compared, with the colour that it wears."""
_ALL = len(PIECES)
"""Place of the city with all pieces among those that are asked of; 0 is that with none."""
_CITIES, _THERE = "cities_met", "there"


def three_pieces(context: str = "shanghai-2014", model: str = "inherited") -> alt.LayerChart:
    """What is had with and without each piece of the reform, and with all of them.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.
    model
        Key of the named model that governs it at first.

    Examples
    --------
    >>> len(three_pieces().layer)
    5
    """
    state = [
        *reformed.strengths(Plan(services=named_services()), MOVED),
        *models(model),
        *figure.conditions(context, changed=True),
        *_asked(presets()[context].context, named_models()[model]),
        *(figure.signal(name, where) for name, where in _numbers().items()),
        figure.signal(figure.SENTENCE, _told("pieces.sentence")),
    ]
    numbers = {name: phrase(f"pieces.{name}") for name in _numbers()}
    finding = f"(min({', '.join(MOVED)}) + max({', '.join(MOVED)}) > 0 ? {_told('pieces.title')}"
    finding += f" : {figure.text(phrase('pieces.none'))})"
    said = {"finding": finding, "shown": phrase("pieces.shown")}
    return themed(paired_bars(_cells()), phrase("pieces.description"), state, numbers, **said)


def named_services() -> Services:
    """The reform of services as data/reforms.csv has it."""
    services = named_reforms()["services"]
    assert isinstance(services, Services)
    return services


def plans_of_pieces(services: Services) -> list[Services]:
    """The reform with nothing, each piece alone, and all; conditions of contracts go with them.

    Examples
    --------
    >>> [each.contracted for each in plans_of_pieces(Services(contracted=0.6))]
    [0.0, 0.0, 0.6, 0.0, 0.6]
    """
    return [
        Services(),
        Services(basic_coverage=services.basic_coverage),
        replace(services, basic_coverage=0.0, social_organisations=0.0),
        Services(social_organisations=services.social_organisations),
        services,
    ]


def _expressions() -> list[str]:
    """The same plans as expressions, with the features of the model in the menu."""
    held = {name: str(getattr(named_services(), name)) for name in CONDITIONS}
    moved = {name: name for name in MOVED}
    basics, contracts, organisations = MOVED
    kept = [
        {},
        {basics: basics},
        {contracts: contracts} | held,
        {organisations: organisations},
        moved | held,
    ]
    listed = (", ".join(f"{name}: {value}" for name, value in each.items()) for each in kept)
    return [f"merge({INHERITED}, {{{each}}})" for each in listed]


def _asked(city: Context, model: NamedModel) -> list[alt.Parameter]:
    """Signals of the cities, and of all that follows there."""
    cities = [_city(city, model, services) for services in plans_of_pieces(named_services())]
    made = [reformed.reformed_city_as_told(each) for each in cities]
    found = [reformed.reformed_as_told(assess(model.setting, each)) for each in cities]
    cities_asked = ", ".join(reformed.reformed_city_asked(each) for each in _expressions())
    each_asked = [
        reformed.reformed_asked(LEVERS, f"{_CITIES}[{place}]") for place in range(_ALL + 1)
    ]
    return [
        asked(_CITIES, made, f"[{cities_asked}]"),
        asked(_THERE, found, f"[{', '.join(each_asked)}]"),
    ]


def _city(city: Context, model: NamedModel, services: Services) -> ReformedCity:
    return reformed_city(city, Plan(model.inherited, services=services))


def _cells() -> Cells:
    """A row a piece, and one for all: what is had without it, and with it."""
    measured = (
        f"(datum.measure == 'newcomers' ? {_THERE}[{{0}}].reached.newcomers"
        f" : {_THERE}[{{0}}].outcomes[datum.measure])"
    )
    return Cells(
        rows={piece: phrase(f"pieces.row.{piece}") for piece in PIECES},
        heads={measure: phrase(f"pieces.head.{measure}") for measure in MEASURES},
        colours=MEASURES,
        on=measured.format("datum.row + 1"),
        off=measured.format("0"),
        beside="",
    )


def _numbers() -> dict[str, str]:
    """What all pieces together bring, and what they take and put at risk."""
    before, after = f"{_THERE}[0]", f"{_THERE}[{_ALL}]"
    ends = {
        f"{name}_{when}": f"{at}.{'reached' if name == 'newcomers' else 'outcomes'}.{name}"
        for name in MEASURES
        for when, at in (("before", before), ("after", after))
    }
    return ends | {
        "price": f"{after}.parts.services_price",
        "collusion": f"{after}.parts.collusion",
        "growth_before": f"{_CITIES}[0].growth_pressure",
        "growth_after": f"{_CITIES}[{_ALL}].growth_pressure",
    }


def _told(key: str) -> str:
    """A phrase with what changes, and by how much."""
    same = figure.text(phrase("pieces.same"))
    shown = {name: changed_by(f"{name}_before", f"{name}_after", same) for name in MEASURES}
    shown |= {name: f"format({name}, '.2f')" for name in ("price", "collusion")}
    shown |= {name: f"format({name}, '.0%')" for name in ("growth_before", "growth_after")}
    return figure.told(key, city="city", model="model_name", **shown)

"""Claims about what reforms can do."""

import numpy as np

from govlab import model
from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, all_of, grows, moves, not_against, shrinks, smaller
from govlab.ledger.world import HIGH, INTERMEDIATE, LOW, MIDDLES, NEIGHBOURHOOD, STREET, World
from govlab.records import Arrangement, Priorities, Setting

_CONTROL = Priorities(cohesion=0, public_goods=0, control=1)
_SHARES = np.linspace(0, 1, 21)
_COMMAND = 3
"""How many of the degrees of d count as one command: 0 to 0.1."""


@tests("C34")
def organisations_follow_changing_demand(world: World) -> Signs:
    """At a neighbourhood's size, civic capacity adds to public goods, more where demands differ."""

    def gain(diversity: float) -> Signs:
        weak, strong = (
            world.with_(demand_diversity=diversity, civic_capacity=level).at(NEIGHBOURHOOD, 0.5)
            for level in (LOW, HIGH)
        )
        return strong.public_goods - weak.public_goods

    return _more_and_more(gain(LOW), gain(HIGH))


@tests("C35")
def more_say_restores_publicness(world: World) -> Signs:
    """At every band cohesion rises from d = 0.2 to 0.8, more where civic capacity is high."""

    def gain(civic_capacity: float) -> Signs:
        place = world.with_(civic_capacity=civic_capacity)
        return place.at(MIDDLES, HIGH).cohesion - place.at(MIDDLES, LOW).cohesion

    return _more_and_more(gain(LOW), gain(HIGH))


@tests("C36")
def a_safety_valve_is_cheaper_than_force(world: World) -> Signs:
    """Channels lower cost and risk at every band, more where voice is high."""

    def relief(voice: float, outcome: str) -> Signs:
        shut, open_ = (
            getattr(world.with_(voice=voice, channels=level).at(MIDDLES, 0.5), outcome)
            for level in (LOW, HIGH)
        )
        return shut - open_

    return all_of(
        *(_more_and_more(relief(LOW, name), relief(HIGH, name)) for name in ("cost", "risk"))
    )


def _more_and_more(little: Signs, much: Signs) -> Signs:
    """Whether a gain is above 0, and greater in the second case."""
    return all_of(grows(0, little), grows(little, much))


@tests("C37")
def emergencies_call_for_one_command(world: World) -> Signs:
    """At an intermediate size risk is least inside 0 to 1; in an emergency, at d = 0.1 or less."""
    normal, acute = (
        np.asarray(world.with_(emergency=level).at(INTERMEDIATE, _SHARES).risk) for level in (0, 1)
    )
    inside, command, below = (
        risk.min(axis=-1, keepdims=True)
        for risk in (normal[..., 1:-1], acute[..., :_COMMAND], acute[..., _COMMAND:])
    )
    return all_of(grows(inside, normal[..., [0, -1]]), grows(command, below))


@tests("C38")
def shared_information_widens_the_span(world: World) -> Signs:
    """Digital capacity lowers cost; control is best at larger units or more d, at less of neither.

    Control is low cost and low risk together.
    """
    apart, joined = (world.with_(digital_capacity=level) for level in (LOW, HIGH))
    cheaper = shrinks(apart.at(MIDDLES, 0.5).cost, joined.at(MIDDLES, 0.5).cost)
    return all_of(cheaper, moves(apart.best(_CONTROL), joined.best(_CONTROL), size=1, share=1))


@tests("C39")
def two_tiers_beat_one(world: World) -> Signs:
    """Basic and fitted services at a setting each supply more than both at one.

    The basic tier is the larger unit, and the gain is greater where demands differ more.
    """
    gain, basic, fitted = _two_tiers(world)
    alike, _, _ = _two_tiers(world.with_(demand_diversity=LOW))
    return all_of(grows(0, gain), grows(alike, gain), smaller(fitted, basic))


def _two_tiers(world: World) -> tuple[Signs, Signs, Signs]:
    """Gain of two tiers over one, and unit sizes of the basic and the fitted tier."""
    sizes, shares = (values.ravel() for values in np.meshgrid(MIDDLES, np.linspace(0, 1, 5)))
    outcome = world.at(sizes, shares)
    parts = outcome.parts["public_goods"]
    supplies = [
        np.asarray(parts["spillover_keeping"] * parts[f"{kind}_supply"])
        for kind in ("standard", "fitted")
    ]
    best = [supply.argmax(axis=-1) for supply in supplies]
    records = (world.context, world.assumptions)
    tops = [np.max(supply, axis=-1, keepdims=True) for supply in supplies]
    together = model.with_work_units(model.mixed(tops[0], tops[1], *records), *records)
    gain = together - np.max(outcome.public_goods, axis=-1, keepdims=True)
    return gain, sizes[best[0]], sizes[best[1]]


@tests("C45")
def a_lower_centre_of_weight_restores_publicness(world: World) -> Signs:
    """From a street with d = 0.2, cohesion alone moves to a neighbourhood with d = 0.8.

    Cohesion rises, more where civic capacity is high; public goods are no lower; and the balance
    is higher, although levels that differ cost coordination.
    """
    street, below = Setting(STREET, LOW), Setting(NEIGHBOURHOOD, HIGH)
    weak, strong = (
        place.at(NEIGHBOURHOOD, HIGH).cohesion - place.at(STREET, LOW).cohesion
        for place in (world.with_(civic_capacity=level) for level in (LOW, HIGH))
    )
    before, after = world.there(street), world.arranged(Arrangement(below, street, street))
    return all_of(
        _more_and_more(weak, strong),
        not_against(grows(before.public_goods, after.public_goods)),
        grows(before.balance(), after.balance()),
    )

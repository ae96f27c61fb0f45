"""Claims about what reforms can do."""

import numpy as np

from govlab import model
from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, grows, moves
from govlab.ledger.world import HIGH, INTERMEDIATE, LOW, MIDDLES, NEIGHBOURHOOD, World
from govlab.records import Priorities

_CONTROL = Priorities(cohesion=0, public_goods=0, control=1)
_SHARES = np.linspace(0, 1, 21)


@tests("C34")
def organisations_follow_changing_demand(world: World) -> Signs:
    """At a neighbourhood's size, civic capacity adds to public goods, more where demands differ."""

    def gain(diversity: float) -> Signs:
        weak, strong = (
            world.with_(demand_diversity=diversity, civic_capacity=level).at(NEIGHBOURHOOD, 0.5)
            for level in (LOW, HIGH)
        )
        return strong.public_goods - weak.public_goods

    return grows(0, gain(LOW)) & grows(gain(LOW), gain(HIGH))


@tests("C35")
def more_say_restores_publicness(world: World) -> Signs:
    """At every band cohesion rises from d = 0.2 to 0.8, more where civic capacity is high."""

    def gain(civic_capacity: float) -> Signs:
        place = world.with_(civic_capacity=civic_capacity)
        return place.at(MIDDLES, HIGH).cohesion - place.at(MIDDLES, LOW).cohesion

    return grows(0, gain(LOW)) & grows(gain(LOW), gain(HIGH))


@tests("C36")
def a_safety_valve_is_cheaper_than_force(world: World) -> Signs:
    """Channels lower cost and risk at every band, more where voice is high."""

    def relief(voice: float, outcome: str) -> Signs:
        shut, open_ = (
            getattr(world.with_(voice=voice, channels=level).at(MIDDLES, 0.5), outcome)
            for level in (LOW, HIGH)
        )
        return shut - open_

    return np.logical_and.reduce(
        [
            grows(0, relief(LOW, outcome)) & grows(relief(LOW, outcome), relief(HIGH, outcome))
            for outcome in ("cost", "risk")
        ]
    )


@tests("C37")
def emergencies_call_for_one_command(world: World) -> Signs:
    """At an intermediate size risk is least inside 0 to 1; in an emergency, at d = 0.1 or less."""
    normal, acute = (
        _SHARES[world.with_(emergency=level).at(INTERMEDIATE, _SHARES).risk.argmin(axis=-1)]
        for level in (0, 1)
    )
    return (normal > 0) & (normal < 1) & (acute <= 0.1)


@tests("C38")
def shared_information_widens_the_span(world: World) -> Signs:
    """Digital capacity lowers cost; control is best at larger units or more d, in neither back."""
    apart, joined = (world.with_(digital_capacity=level) for level in (LOW, HIGH))
    cheaper = grows(joined.at(MIDDLES, 0.5).cost, apart.at(MIDDLES, 0.5).cost)
    return cheaper & moves(apart.best(_CONTROL), joined.best(_CONTROL), size=1, share=1)


@tests("C39")
def two_tiers_beat_one(world: World) -> Signs:
    """Basic and fitted services at a setting each supply more than both at one.

    The basic tier is the larger unit, and the gain is greater where demands differ more.
    """
    gain, basic, fitted = _two_tiers(world)
    alike, _, _ = _two_tiers(world.with_(demand_diversity=LOW))
    return (gain > 0) & (basic > fitted) & (gain > alike)


def _two_tiers(world: World) -> tuple[Signs, Signs, Signs]:
    """Gain of two tiers over one, and unit sizes of the basic and the fitted tier."""
    sizes, shares = (values.ravel() for values in np.meshgrid(MIDDLES, np.linspace(0, 1, 5)))
    outcome = world.at(sizes, shares)
    parts = outcome.parts["public_goods"]
    supplies = [
        parts["spillover_keeping"] * parts[f"{kind}_supply"] for kind in ("standard", "fitted")
    ]
    best = [supply.argmax(axis=-1) for supply in supplies]
    records = (world.context, world.assumptions)
    tops = [np.max(supply, axis=-1, keepdims=True) for supply in supplies]
    together = model.with_work_units(model.mixed(tops[0], tops[1], *records), *records)
    gain = np.max(together, axis=-1) - np.max(outcome.public_goods, axis=-1)
    return gain, sizes[best[0]], sizes[best[1]]

"""Claims about the model that megacities inherit."""

from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, all_of, grows, not_against, shrinks
from govlab.ledger.world import HIGH, LOW, STREET, World
from govlab.outcomes.outcome import Outcome
from govlab.records import Inherited


def _without_and_with(world: World, feature: str) -> tuple[Outcome, Outcome]:
    """A street with d = 0.2 in a city without a feature, and with it at strength 0.8."""
    with_it = Inherited(**{feature: HIGH})
    without, changed = (world.changed(inherited=features) for features in (Inherited(), with_it))
    return without.at(STREET, LOW), changed.at(STREET, LOW)


@tests("C32")
def projects_show_and_fragment(world: World) -> Signs:
    """At a street with d = 0.2 projects add to standard supply, and no cohesion.

    They lower fitted supply and what spillovers leave, and they cost.
    """
    few, many = _without_and_with(world, "project_share")
    before, after = (outcome.parts["public_goods"] for outcome in (few, many))
    return all_of(
        grows(before["standard_supply"], after["standard_supply"]),
        shrinks(before["fitted_supply"], after["fitted_supply"]),
        shrinks(before["spillover_keeping"], after["spillover_keeping"]),
        grows(few.cost, many.cost),
        not_against(shrinks(few.cohesion, many.cohesion)),
    )


@tests("C47")
def control_spares_a_slow_city_and_fails_an_open_one(world: World) -> Signs:
    """Control of mobility at a street with d = 0.2, where mobility is low and where it is high.

    Where it is low risk falls; where it is high public goods fall and blindness rises.
    """
    slow = _without_and_with(world.with_(mobility=LOW), "mobility_control")
    fast = _without_and_with(world.with_(mobility=HIGH), "mobility_control")
    seen, unseen = (outcome.parts["risk"]["blindness"] for outcome in fast)
    return all_of(
        shrinks(slow[0].risk, slow[1].risk),
        shrinks(fast[0].public_goods, fast[1].public_goods),
        grows(seen, unseen),
    )


@tests("C48")
def pressure_from_the_top_delivers_costs_and_silences(world: World) -> Signs:
    """At a street with d = 0.2 pressure adds to public goods and to cost, and shuts channels."""
    left, pressed = _without_and_with(world, "execution_pressure")
    return all_of(
        grows(left.public_goods, pressed.public_goods),
        grows(left.cost, pressed.cost),
        shrinks(left.context.channels, pressed.context.channels),
    )

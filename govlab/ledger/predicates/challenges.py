"""Claims about what a megacity has to face."""

import numpy as np

from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, all_of, falls, grows, larger, shrinks
from govlab.ledger.world import EQUAL, HIGH, INTERMEDIATE, LOW, MIDDLES, STREET, World
from govlab.outcomes.consequences import reached, readings
from govlab.records import Challenges, Inherited
from govlab.terms import CHALLENGE_FIELDS

_HELD = Inherited(mobility_control=HIGH)


@tests("C26")
def inflow_strains_an_administration_alone(world: World) -> Signs:
    """Mobility and growth raise risk at every band, and more where d is 0 than where it is 0.5."""
    return _strained(*_calm_and_crowded(world))


@tests("C26b")
def inflow_strains_a_city_that_holds_people_back(world: World) -> Signs:
    """The same where mobility is controlled at strength 0.8: who comes all the same is unlisted."""
    return _strained(*(place.changed(inherited=_HELD) for place in _calm_and_crowded(world)))


def _calm_and_crowded(world: World) -> list[World]:
    return [world.with_(mobility=level, growth_pressure=level) for level in (LOW, HIGH)]


def _strained(calm: World, crowded: World) -> Signs:
    alone, shared = (
        crowded.at(MIDDLES, share).risk - calm.at(MIDDLES, share).risk for share in (0, 0.5)
    )
    return all_of(grows(0, shared), grows(shared, alone))


@tests("C27")
def what_crosses_borders_needs_scale_and_residents(world: World) -> Signs:
    """Spillovers raise the best size for public goods and what civic capacity keeps of them."""

    def kept_by_residents(spillovers: float) -> Signs:
        kept = [
            world.with_(spillovers=spillovers, civic_capacity=level)
            .at(STREET, 0.5)
            .parts["public_goods"]["spillover_keeping"]
            for level in (LOW, HIGH)
        ]
        return kept[1] - kept[0]

    few, many = (world.with_(spillovers=level).best_size("public_goods") for level in (LOW, HIGH))
    return all_of(larger(many, few), grows(kept_by_residents(LOW), kept_by_residents(HIGH)))


@tests("C27b")
def several_levels_answer_what_crosses_borders(world: World) -> Signs:
    """With equal priorities several levels beat the best single setting, by more the more crosses.

    The gain in balance is taken as a share of the best single setting's.
    """

    def gain(spillovers: float) -> Signs:
        place = world.with_(spillovers=spillovers)
        several = place.best_of_levels(EQUAL)[..., None]
        return several / place.there(place.best()).balance() - 1

    few, many = gain(LOW), gain(HIGH)
    return all_of(grows(0, few), grows(few, many))


@tests("C28")
def diversity_lowers_integration(world: World) -> Signs:
    """Diversity and mobility lower cohesion at every band, and goods at a street that decides.

    There, where mobility is controlled at strength 0.8, newcomers get less than locals.
    """
    alike, mixed = (world.with_(demand_diversity=level, mobility=level) for level in (LOW, HIGH))
    supply = reached(world.changed(inherited=_HELD).at(STREET, LOW))
    return all_of(
        grows(supply["newcomers"], supply["locals"]),
        shrinks(alike.at(MIDDLES, 0.5).cohesion, mixed.at(MIDDLES, 0.5).cohesion),
        shrinks(alike.at(STREET, LOW).public_goods, mixed.at(STREET, LOW).public_goods),
    )


@tests("C29")
def command_is_fragile_when_money_is_short(world: World) -> Signs:
    """When a rich level above turns poor, a street loses public goods and pays relatively more.

    Both are worse with d = 0.2 than with d = 0.8.
    """
    rich, poor = (
        world.with_(fiscal_capacity=level).at(STREET, np.array([LOW, HIGH]))
        for level in (HIGH, LOW)
    )
    lost, dearer = rich.public_goods - poor.public_goods, poor.cost - rich.cost
    return all_of(*(sign for loss in (lost, dearer) for sign in (grows(0, loss), falls(loss))))


@tests("C30")
def voice_without_a_channel_is_a_risk(world: World) -> Signs:
    """Voice raises risk where no channel takes it up, and lowers it where channels take up all."""

    def change(channels: float) -> Signs:
        quiet, loud = (world.with_(voice=level, channels=channels) for level in (LOW, HIGH))
        return loud.at(MIDDLES, 0.5).risk - quiet.at(MIDDLES, 0.5).risk

    return all_of(grows(0, change(0)), shrinks(0, change(1)))


@tests("C31")
def risks_set_one_another_off(world: World) -> Signs:
    """Two exposures together raise risk by more than the sum of what each alone does."""
    none, half, whole = (
        world.with_(risk_exposure=level).at(INTERMEDIATE, 0.5).risk for level in (0, 0.5, 1)
    )
    return all_of(grows(none, half), grows(2 * (half - none), whole - none))


@tests("C31b")
def challenges_chain_risks(world: World) -> Signs:
    """All five challenges at full strength chain risk by more than the sum of what each does."""

    def chained(challenges: Challenges) -> Signs:
        return readings(world.changed(challenges).at(INTERMEDIATE, 0.5))["chain"]

    before = chained(Challenges())
    each = [chained(Challenges(**{name: 1})) - before for name in CHALLENGE_FIELDS]
    together = chained(Challenges(**dict.fromkeys(CHALLENGE_FIELDS, 1))) - before
    return grows(sum(each), together)

"""Claims about handing power down and taking it back."""

import numpy as np

from govlab.ledger.registry import tests
from govlab.ledger.signs import (
    Signs,
    all_of,
    falls,
    grows,
    less_handed_down,
    more_handed_down,
    not_against,
    rises,
)
from govlab.ledger.world import HIGH, INTERMEDIATE, LOW, MIDDLES, NEIGHBOURHOOD, STREET, World
from govlab.outcomes.attention import REFERENCE_SETTING, WORRIES, shares
from govlab.outcomes.chunks import note
from govlab.outcomes.outcome import assess
from govlab.records import Context, Priorities, Setting
from govlab.terms import BANDS

_SHARES = np.linspace(0, 1, 21)
_COST_FIRST, _RISK_FIRST = Priorities(cost_share=HIGH), Priorities(cost_share=LOW)


@tests("C07")
def saving_hands_power_down(world: World) -> Signs:
    """Cost falls with d at every band; a poor level above does best with more d than a rich one."""
    saved = [falls(world.at(middle, _SHARES).cost) for middle in MIDDLES]
    rich, poor = (world.with_(fiscal_capacity=level).best() for level in (HIGH, LOW))
    return all_of(*saved, more_handed_down(poor.decentralization, rich.decentralization))


@tests("C08")
def abuse_rises_faster_and_faster(world: World) -> Signs:
    """At every band abuse rises with d by growing steps, and the last step of d raises risk."""
    signs = []
    for band in BANDS:
        outcome = world.at(band.midpoint, _SHARES)
        abuse = outcome.parts["risk"]["abuse"]
        last = np.asarray(outcome.risk)[..., -2:]
        signs += [rises(abuse), rises(np.diff(abuse, axis=-1)), rises(last)]
    return all_of(*signs)


@tests("C09")
def fear_of_risk_takes_power_back(world: World) -> Signs:
    """The best d is lower when risk outweighs cost, and not higher where exposure is high."""
    saving, fearing = world.best(_COST_FIRST), world.best(_RISK_FIRST)
    calm, exposed = (world.with_(risk_exposure=level).best() for level in (LOW, HIGH))
    return all_of(
        less_handed_down(fearing.decentralization, saving.decentralization),
        not_against(less_handed_down(exposed.decentralization, calm.decentralization)),
    )


@tests("C10")
def own_money_fills_the_gap(world: World) -> Signs:
    """Public goods are higher at d = 0.8 than at 0.2, at neighbourhood and intermediate sizes."""
    sizes = [NEIGHBOURHOOD, INTERMEDIATE]
    return grows(world.at(sizes, LOW).public_goods, world.at(sizes, HIGH).public_goods)


@tests("C11")
def power_in_the_street_lowers_cohesion(world: World) -> Signs:
    """At the street's size, cohesion and the residents' say fall as d goes from 0.5 to 0."""
    outcome = world.at(STREET, np.array([0, 0.5]))
    return all_of(rises(outcome.cohesion), rises(outcome.parts["cohesion"]["say"]))


@tests("C12")
def rule_place_by_place_cuts_links(world: World) -> Signs:
    """Territorial devolution lowers public goods, more where spillovers are high.

    Where spillovers are high, the d that is best for public goods alone is no higher.
    """

    def loss(spillovers: float) -> Signs:
        place = world.with_(spillovers=spillovers)
        joined, cut = (place.with_(territorial_devolution=level) for level in (LOW, HIGH))
        return joined.at(MIDDLES, 0.5).public_goods - cut.at(MIDDLES, 0.5).public_goods

    goods = Priorities(cohesion=0, public_goods=1, control=0)
    before, after = (world.with_(spillovers=level).best(goods) for level in (LOW, HIGH))
    no_higher = not_against(less_handed_down(after.decentralization, before.decentralization))
    return all_of(grows(0, loss(LOW)), grows(loss(LOW), loss(HIGH)), no_higher)


@tests("C13")
def the_worry_of_yesterday_overshoots(world: World) -> Signs:
    """From the best d of a city that worries about cost, d falls too far and comes back.

    Each next setting is the best for cost and risk as they weigh at the setting before: by how
    much worse each is handled than in a city in the middle.
    """
    first = world.best(_COST_FIRST)
    second = world.best_by(_worried_at(world, first))
    third = world.best_by(_worried_at(world, second))
    return all_of(
        less_handed_down(second.decentralization, first.decentralization),
        more_handed_down(third.decentralization, second.decentralization),
    )


def _worried_at(world: World, setting: Setting) -> Priorities:
    """Equal priorities, with cost and risk weighed by their needs at a setting."""
    here = world.there(setting)
    elsewhere = assess(REFERENCE_SETTING, Context(), world.assumptions)
    needs = {
        name: WORRIES[name](getattr(here, name), getattr(elsewhere, name))
        for name in ("cost", "risk")
    }
    note(["attention_exponent"])
    return Priorities(cost_share=shares(needs, world.assumptions.attention_exponent)["cost"])


@tests("C46")
def cost_and_risk_move_power(world: World) -> Signs:
    """The best d is higher where cost outweighs risk in the priorities.

    With equal priorities it is higher in a poor city with little exposure to risk than in a rich
    one with much.
    """
    saving, fearing = world.best(_COST_FIRST), world.best(_RISK_FIRST)
    poor, exposed = (
        world.with_(fiscal_capacity=money, risk_exposure=danger).best()
        for money, danger in ((LOW, LOW), (HIGH, HIGH))
    )
    return all_of(
        more_handed_down(saving.decentralization, fearing.decentralization),
        more_handed_down(poor.decentralization, exposed.decentralization),
    )

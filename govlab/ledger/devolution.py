"""Claims about handing power down and taking it back."""

import numpy as np

from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, falls, grows, moves, rises
from govlab.ledger.world import HIGH, INTERMEDIATE, LOW, MIDDLES, NEIGHBOURHOOD, STREET, World
from govlab.records import Priorities
from govlab.terms import BANDS

_SHARES = np.linspace(0, 1, 21)
_COST_FIRST, _RISK_FIRST = Priorities(cost_share=HIGH), Priorities(cost_share=LOW)


@tests("C07")
def saving_hands_power_down(world: World) -> Signs:
    """Cost falls with d at every band; a poor level above does best with more d than a rich one."""
    saved = [falls(world.at(middle, _SHARES).cost) for middle in MIDDLES]
    rich, poor = (world.with_(fiscal_capacity=level).best() for level in (HIGH, LOW))
    return np.logical_and.reduce(saved) & moves(rich, poor, share=1)


@tests("C08")
def abuse_rises_faster_and_faster(world: World) -> Signs:
    """At every band abuse rises with d by growing steps, and risk rises beyond its least point."""
    holds = []
    for band in BANDS:
        outcome = world.at(band.midpoint, _SHARES)
        abuse = outcome.parts["risk"]["abuse"]
        beyond = outcome.risk[..., -1] > outcome.risk.min(axis=-1)
        holds.append(rises(abuse) & rises(np.diff(abuse, axis=-1)) & beyond)
    return np.logical_and.reduce(holds)


@tests("C09")
def fear_of_risk_takes_power_back(world: World) -> Signs:
    """The best d is lower when risk outweighs cost, and not higher where exposure is high."""
    taken_back = moves(world.best(_COST_FIRST), world.best(_RISK_FIRST), share=-1)
    calm, exposed = (world.with_(risk_exposure=level).best() for level in (LOW, HIGH))
    return taken_back & (exposed.decentralization <= calm.decentralization)


@tests("C10")
def own_money_fills_the_gap(world: World) -> Signs:
    """Public goods are higher at d = 0.8 than at 0.2, at neighbourhood and intermediate sizes."""
    sizes = [NEIGHBOURHOOD, INTERMEDIATE]
    return grows(world.at(sizes, LOW).public_goods, world.at(sizes, HIGH).public_goods)


@tests("C11")
def power_in_the_street_lowers_cohesion(world: World) -> Signs:
    """At the street's size, cohesion and the residents' say fall as d goes from 0.5 to 0."""
    outcome = world.at(STREET, np.array([0, 0.5]))
    return rises(outcome.cohesion) & rises(outcome.parts["cohesion"]["say"])


@tests("C12")
def rule_place_by_place_cuts_links(world: World) -> Signs:
    """Territorial devolution lowers public goods, more where spillovers are high; best d falls."""

    def loss(spillovers: float) -> Signs:
        place = world.with_(spillovers=spillovers)
        joined, cut = (place.with_(territorial_devolution=level) for level in (LOW, HIGH))
        return joined.at(MIDDLES, 0.5).public_goods - cut.at(MIDDLES, 0.5).public_goods

    goods = Priorities(cohesion=0, public_goods=1, control=0)
    before, after = (world.with_(spillovers=level).best(goods) for level in (LOW, HIGH))
    lower = after.decentralization <= before.decentralization
    return grows(0, loss(LOW)) & grows(loss(LOW), loss(HIGH)) & lower

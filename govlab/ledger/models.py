"""Claims of record: which setting fits the cities and phases that the paper tells of."""

import numpy as np

from govlab.casebook import case
from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs
from govlab.ledger.world import World
from govlab.tables import load_data
from govlab.terms import BANDS

_NEIGHBOURHOOD, _, _STREET = BANDS
_LOW_SHARE, _HIGH_SHARE = 0.3, 0.7


@tests("C20")
def shanghai_1984_hands_power_down(world: World) -> Signs:
    """Under the coded priorities the best d is 0.7 or more."""
    return world.best(case("shanghai-1984").priorities).decentralization >= _HIGH_SHARE


@tests("C21")
def shanghai_1996_is_centred_on_the_street(world: World) -> Signs:
    """Under the coded priorities the best unit is a street's, and the best d 0.3 or less."""
    best = world.best(case("shanghai-1996").priorities)
    street = (best.unit_size >= _STREET.low) & (best.unit_size <= _STREET.high)
    return street & (best.decentralization <= _LOW_SHARE)


@tests("C22")
def shanghai_2014_mixes_levels(world: World) -> Signs:
    """The best d lies between 0.3 and 0.7, and several levels beat the best single setting."""
    priorities = case("shanghai-2014").priorities
    best = world.best(priorities)
    shared = (best.decentralization > _LOW_SHARE) & (best.decentralization < _HIGH_SHARE)
    single = world.there(best).balance(priorities)
    return shared & (world.best_of_levels(priorities) > np.max(single, axis=-1))


@tests("C23")
def shenyang_is_smaller_and_hands_down_more(world: World) -> Signs:
    """Shenyang's best unit is below a street's, and its best d above that of Shanghai in 1996."""
    shenyang = world.best(case("shenyang-2000").priorities)
    shanghai = world.of_case("shanghai-1996").best(case("shanghai-1996").priorities)
    smaller = shenyang.unit_size < _STREET.low
    return smaller & (shenyang.decentralization > shanghai.decentralization)


@tests("C24")
def jianghan_sits_in_between(world: World) -> Signs:
    """Best between old committee and street, with d in 0.3 to 0.7.

    Cohesion and control are at least those that Shanghai's best setting of 1996 gives here.
    """
    old_committee = load_data("jianghan_units")["residents_per_committee"][0]
    best = world.best(case("jianghan-2000").priorities)
    between = (best.unit_size > old_committee) & (best.unit_size < _STREET.low)
    shared = (best.decentralization >= _LOW_SHARE) & (best.decentralization <= _HIGH_SHARE)
    street = world.of_case("shanghai-1996").best(case("shanghai-1996").priorities)
    here, there = (world.there(setting) for setting in (best, street))
    better = (here.cohesion >= there.cohesion) & (here.control >= there.control)
    return between & shared & better.all(axis=-1)

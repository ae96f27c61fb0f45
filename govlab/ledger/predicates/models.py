"""Claims of record: which setting fits the cities and phases that the paper tells of."""

from itertools import permutations

import numpy as np

from govlab.casebook.coded import case
from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, all_of, grows, more_handed_down, not_against, pays, true_of
from govlab.ledger.world import World
from govlab.outcomes.attention import urgency
from govlab.outcomes.chunks import note
from govlab.records import Priorities, Setting
from govlab.tables import load_data
from govlab.terms import BANDS

_NEIGHBOURHOOD, _, _STREET = BANDS
_LOW_SHARE, _HIGH_SHARE = 0.3, 0.7
_NAMED = ("shanghai-1996", "shenyang-2000", "jianghan-2000")


@tests("C20")
def shanghai_1984_hands_power_down(world: World) -> Signs:
    """Under the coded priorities the best d is 0.7 or more."""
    share = world.best(case("shanghai-1984").priorities).decentralization
    return true_of(share >= _HIGH_SHARE, "share", share)


@tests("C21")
def shanghai_1996_is_centred_on_the_street(world: World) -> Signs:
    """Under the coded priorities the best unit is a street's, and the best d 0.3 or less."""
    best = world.best(case("shanghai-1996").priorities)
    size, share = np.asarray(best.unit_size), best.decentralization
    return all_of(
        true_of((size >= _STREET.low) & (size <= _STREET.high), "size", size),
        true_of(share <= _LOW_SHARE, "share", share),
    )


@tests("C22")
def shanghai_2014_mixes_levels(world: World) -> Signs:
    """The best d lies between 0.3 and 0.7, and several levels beat the best single setting."""
    priorities = case("shanghai-2014").priorities
    best = world.best(priorities)
    share = np.asarray(best.decentralization)
    single = world.there(best).balance(priorities)
    return all_of(
        true_of((share > _LOW_SHARE) & (share < _HIGH_SHARE), "share", share),
        grows(single, world.best_of_levels(priorities)[..., None]),
    )


@tests("C23")
def shenyang_is_smaller_and_hands_down_more(world: World) -> Signs:
    """Shenyang's best unit is below a street's, and its best d above that of Shanghai in 1996."""
    shenyang = world.best(case("shenyang-2000").priorities)
    shanghai = world.of_case("shanghai-1996").best(case("shanghai-1996").priorities)
    return all_of(
        true_of(shenyang.unit_size < _STREET.low, "size", shenyang.unit_size),
        more_handed_down(shenyang.decentralization, shanghai.decentralization),
    )


@tests("C24")
def jianghan_sits_in_between(world: World) -> Signs:
    """Best between old committee and street, with d in 0.3 to 0.7.

    Cohesion and control are at least those that Shanghai's best setting of 1996 gives here.
    """
    old_committee = load_data("jianghan_units")["residents_per_committee"][0]
    best = world.best(case("jianghan-2000").priorities)
    size, share = np.asarray(best.unit_size), np.asarray(best.decentralization)
    street = world.of_case("shanghai-1996").best(case("shanghai-1996").priorities)
    here, there = (world.there(setting) for setting in (best, street))
    return all_of(
        true_of((size > old_committee) & (size < _STREET.low), "size", size),
        true_of((share >= _LOW_SHARE) & (share <= _HIGH_SHARE), "share", share),
        not_against(grows(there.cohesion, here.cohesion)),
        not_against(grows(there.control, here.control)),
    )


@tests("C25")
def a_copied_model_fails(world: World) -> Signs:
    """The best settings of Shanghai 1996, Shenyang and Jianghan, each tried in both other cities.

    In each, under its coded priorities, the city's own best gains more balance over the copy than
    a reform costs. Less than that counts as no difference.
    """
    places = {key: (world.of_case(key), case(key).priorities) for key in _NAMED}
    best = {key: place.best(priorities) for key, (place, priorities) in places.items()}
    return all_of(
        *(_gains(*places[home], best[home], best[away]) for home, away in permutations(_NAMED, 2))
    )


@tests("C43")
def an_advantage_becomes_a_shortfall(world: World) -> Signs:
    """Shanghai's best settings of 1984 and 1996, kept until 1996 and 2014.

    Priorities follow from the conditions of each year, by urgency. At the end the best setting
    gains more balance over the kept one than a reform costs. Less than that counts as no
    difference.
    """
    places = [world.of_case(f"shanghai-{year}") for year in (1984, 1996, 2014)]
    urgent = [urgency(p.context, assumptions=p.assumptions).priorities for p in places]
    best = [place.best_by(priorities) for place, priorities in zip(places, urgent, strict=True)]
    return all_of(*(_gains(places[i], urgent[i], best[i], best[i - 1]) for i in (1, 2)))


def _gains(place: World, priorities: Priorities, best: Setting, other: Setting) -> Signs:
    """Holds where the best setting is worth a reform, else no difference."""
    note(["switching_cost"])
    reached, kept = (np.asarray(place.there(s).balance(priorities)) for s in (best, other))
    return pays(kept * (1 + place.assumptions.switching_cost), reached)

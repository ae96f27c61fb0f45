"""Claims about the three problems, their order, and the sizes that suit them."""

import numpy as np

from govlab.casebook.coded import case, cases
from govlab.ledger.registry import tests
from govlab.ledger.signs import (
    Signs,
    all_of,
    falls,
    grows,
    larger,
    more_handed_down,
    not_against,
    rises,
    shrinks,
    smaller,
)
from govlab.ledger.world import HIGH, INTERMEDIATE, LOW, MIDDLES, STREET, World
from govlab.outcomes.attention import urgency
from govlab.records import Priorities
from govlab.terms import PROBLEMS

_SHARES = np.linspace(0, 1, 21)


@tests("C01")
def early_models_leave_a_problem_behind(world: World) -> Signs:
    """The problem that is handled least is handled worse in 1984 and 1996 than in 2014.

    Each is taken at the best setting of Shanghai in that year, under the coded priorities, as a
    share of what the levers can do there.
    """
    first, second, recent = (
        _least_handled(world, f"shanghai-{year}") for year in (1984, 1996, 2014)
    )
    return all_of(grows(first, recent), grows(second, recent))


def _least_handled(world: World, key: str) -> Signs:
    place, priorities = world.of_case(key), case(key).priorities
    outcome = place.there(place.best(priorities)).by_name(priorities)
    return np.stack([outcome[f"index_{problem}"] for problem in PROBLEMS]).min(axis=0)


@tests("C02")
def cohesion_falls_from_band_to_band(world: World) -> Signs:
    """At the middles of the bands and d = 0.5, cohesion falls from neighbourhood to street."""
    return falls(world.at(MIDDLES, 0.5).cohesion)


@tests("C03")
def public_goods_rise_from_band_to_band(world: World) -> Signs:
    """At the middles of the bands and d = 0.5, public goods rise from neighbourhood to street."""
    return rises(world.at(MIDDLES, 0.5).public_goods)


@tests("C04")
def control_is_best_in_between(world: World) -> Signs:
    """At d = 0.5, control is higher at the intermediate size than at the other two middles."""
    control = np.asarray(world.at(MIDDLES, 0.5).control)
    return all_of(rises(control[..., :2]), falls(control[..., 1:]))


@tests("C05")
def best_sizes_differ_in_order(world: World) -> Signs:
    """At d = 0.5, the best size for cohesion is below that for control, and both below goods."""
    sizes = world.best_sizes()
    return all_of(
        larger(sizes["control"], sizes["cohesion"]),
        larger(sizes["public_goods"], sizes["control"]),
    )


@tests("C06")
def diversity_lowers_the_best_size_for_goods(world: World) -> Signs:
    """At d = 0.5, the best size for public goods is smaller where demands differ much."""
    alike, diverse = (
        world.with_(demand_diversity=level).best_size("public_goods") for level in (LOW, HIGH)
    )
    return smaller(diverse, alike)


@tests("C41")
def a_network_integrates_without_command(world: World) -> Signs:
    """A network adds to public goods at the street with d = 0.2 and in between with d = 0.5.

    Standard supply at the street loses less from d = 0.2 to 0.8, and the d that is best for public
    goods at the street is no lower.
    """
    loose, tied = (world.with_(network_integration=level) for level in (LOW, HIGH))
    sizes, shares = np.array([STREET, INTERMEDIATE]), np.array([LOW, 0.5])
    more = grows(loose.at(sizes, shares).public_goods, tied.at(sizes, shares).public_goods)
    best = [
        _SHARES[np.argmax(place.at(STREET, _SHARES).public_goods, axis=-1)]
        for place in (loose, tied)
    ]
    return all_of(
        more,
        shrinks(_lost_by_d(loose), _lost_by_d(tied)),
        not_against(more_handed_down(best[1], best[0])),
    )


@tests("C42")
def power_at_the_street_integrates_services(world: World) -> Signs:
    """At the street, standard supply is lower at d = 0.8 than at 0.2, most without work units."""
    gone, strong = (_lost_by_d(world.with_(work_unit_provision=level)) for level in (LOW, HIGH))
    return all_of(grows(0, _lost_by_d(world)), grows(strong, gone))


def _lost_by_d(world: World) -> Signs:
    supply = world.at(STREET, np.array([LOW, HIGH])).parts["public_goods"]["standard_supply"]
    return -np.diff(supply, axis=-1)


@tests("C44")
def conditions_set_the_order(world: World) -> Signs:
    """Weights from each case's conditions alone, beside the order that we read in the paper.

    In more than half of the six cases the heaviest problem is one that the paper puts first, and
    over all cases more pairs of problems stand in its order than against it.
    """
    keys = cases()["key"]
    firsts, pairs = zip(*(_agreement(world, key) for key in keys), strict=True)
    agreeing, in_order = (np.asarray(sum(counts))[..., None] for counts in (firsts, pairs))
    return all_of(grows(len(keys) / 2, agreeing), grows(0, in_order))


def _agreement(world: World, key: str) -> tuple[Signs, Signs]:
    """Whether the first problem agrees, and how many pairs agree, less those that do not."""
    told = _weights(case(key).priorities)
    place = world.of_case(key)
    derived = _weights(urgency(place.context, assumptions=place.assumptions).priorities)
    first = told[derived.argmax(axis=-1)] == told.max()
    order = [np.sign(w[..., :, None] - w[..., None, :]) for w in (told, derived)]
    return first.astype(int), (order[0] * order[1]).sum(axis=(-1, -2)).astype(int) // 2


def _weights(priorities: Priorities) -> Signs:
    """A row a draw, a column a problem."""
    return np.concatenate([np.atleast_1d(getattr(priorities, name)) for name in PROBLEMS], axis=-1)

"""Claims about the three problems and the sizes that suit them."""

from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, falls, rises
from govlab.ledger.world import EQUAL, HIGH, LOW, MIDDLES, World
from govlab.records import Priorities

_WITHOUT = [
    Priorities(cohesion=0, public_goods=0.5, control=0.5),
    Priorities(cohesion=0.5, public_goods=0, control=0.5),
    Priorities(cohesion=0.5, public_goods=0.5, control=0),
]


@tests("C01")
def leaving_out_any_problem_moves_the_best_setting(world: World) -> Signs:
    """With any one problem left out of the balance, the best setting is another one."""
    whole = world.best(EQUAL)
    holds = True
    for priorities in _WITHOUT:
        part = world.best(priorities)
        holds &= (part.unit_size != whole.unit_size) | (
            part.decentralization != whole.decentralization
        )
    return holds


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
    control = world.at(MIDDLES, 0.5).control
    return rises(control[..., :2]) & falls(control[..., 1:])


@tests("C05")
def best_sizes_differ_in_order(world: World) -> Signs:
    """At d = 0.5, the best size for cohesion is below that for control, and both below goods."""
    sizes = world.best_sizes()
    return (sizes["cohesion"] < sizes["control"]) & (sizes["control"] < sizes["public_goods"])


@tests("C06")
def diversity_lowers_the_best_size_for_goods(world: World) -> Signs:
    """At d = 0.5, the best size for public goods is smaller where demands differ much."""
    alike, diverse = (world.with_(demand_diversity=level).best_sizes() for level in (LOW, HIGH))
    return diverse["public_goods"] < alike["public_goods"]

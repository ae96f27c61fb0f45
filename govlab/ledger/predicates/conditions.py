"""Claims about what conditions of a city do to the problems and to the best setting."""

import numpy as np

from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, all_of, grows, moves, not_against, shrinks, smaller
from govlab.ledger.world import HIGH, INTERMEDIATE, LOW, MIDDLES, STREET, World
from govlab.records import Setting


@tests("C14")
def mobility_lowers_cohesion(world: World) -> Signs:
    """Cohesion is lower where mobility is high, at every band; its best size is no larger."""
    settled, moving = (world.with_(mobility=level) for level in (LOW, HIGH))
    return all_of(
        shrinks(settled.at(MIDDLES, 0.5).cohesion, moving.at(MIDDLES, 0.5).cohesion),
        not_against(smaller(moving.best_size("cohesion"), settled.best_size("cohesion"))),
    )


@tests("C15")
def work_units_let_cohesion_come_first(world: World) -> Signs:
    """Strong work units move the best setting to smaller units or more d, and in neither back."""
    without, covered = (world.with_(work_unit_provision=level).best() for level in (LOW, HIGH))
    return moves(without, covered, size=-1, share=1)


@tests("C16")
def the_end_of_work_units_pushes_power_up(world: World) -> Signs:
    """Work units from high to low with mobility from low to high: larger units or less d."""
    before = world.with_(work_unit_provision=HIGH, mobility=LOW).best()
    after = world.with_(work_unit_provision=LOW, mobility=HIGH).best()
    return moves(before, after, size=1, share=-1)


@tests("C17")
def diverse_demands_leave_uniform_supply_behind(world: World) -> Signs:
    """Diversity lowers public goods at a street with d = 0.2, more than in between with d = 0.5."""
    alike, diverse = (
        np.asarray(
            world.with_(demand_diversity=level)
            .at([STREET, INTERMEDIATE], np.array([LOW, 0.5]))
            .public_goods
        )
        for level in (LOW, HIGH)
    )
    street, between = np.split(alike - diverse, 2, axis=-1)
    return all_of(grows(0, street), grows(between, street))


@tests("C18")
def growth_makes_the_street_dear(world: World) -> Signs:
    """Growth raises the cost of a street that decides nearly all, and the best unit is smaller."""
    calm, growing = (world.with_(growth_pressure=level) for level in (LOW, HIGH))
    dearer = grows(calm.at(STREET, LOW).cost, growing.at(STREET, LOW).cost)
    return all_of(dearer, smaller(growing.best().unit_size, calm.best().unit_size))


@tests("C19")
def a_hierarchy_fits_a_settled_city(world: World) -> Signs:
    """A street with d = 0.2 gives less of the best balance where mobility and diversity are high.

    Both balances are taken with equal priorities, each as a share of the best in its own city.
    """
    settled, open_ = (
        _fit_of_hierarchy(world.with_(mobility=level, demand_diversity=level))
        for level in (LOW, HIGH)
    )
    return shrinks(settled, open_)


def _fit_of_hierarchy(world: World) -> Signs:
    hierarchy, best = world.there(Setting(STREET, LOW)), world.there(world.best())
    return hierarchy.balance() / best.balance()

"""Claims about what conditions of a city do to the problems and to the best setting."""

import numpy as np

from govlab.ledger.registry import tests
from govlab.ledger.signs import Signs, grows, moves
from govlab.ledger.world import HIGH, LOW, MIDDLES, STREET, World


@tests("C14")
def mobility_lowers_cohesion(world: World) -> Signs:
    """Cohesion is lower where mobility is high, at every band; its best size is no larger."""
    settled, moving = (world.with_(mobility=level) for level in (LOW, HIGH))
    loses = grows(moving.at(MIDDLES, 0.5).cohesion, settled.at(MIDDLES, 0.5).cohesion)
    return loses & (moving.best_sizes()["cohesion"] <= settled.best_sizes()["cohesion"])


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


@tests("C18")
def growth_makes_the_street_dear(world: World) -> Signs:
    """Growth raises the cost of a street that decides nearly all, and the best unit is smaller."""
    calm, growing = (world.with_(growth_pressure=level) for level in (LOW, HIGH))
    dearer = grows(calm.at(STREET, LOW).cost, growing.at(STREET, LOW).cost)
    return np.asarray(dearer & moves(calm.best(), growing.best(), size=-1))

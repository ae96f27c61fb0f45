"""Grids over both levers."""

import numpy as np
import pytest

from govlab import BANDS, Context, Priorities, Setting, assess, best_setting, frontier, landscape
from govlab.terms import PROBLEMS

ALONE = {
    "cohesion": Priorities(1, 0, 0),
    "public_goods": Priorities(0, 1, 0),
    "control": Priorities(0, 0, 1),
}


def test_the_landscape_holds_what_assess_gives():
    row = landscape(sizes=5, shares=3).iloc[7]
    outcome = assess(Setting(row["unit_size"], row["decentralization"]))
    for name in PROBLEMS:
        assert row[name] == pytest.approx(getattr(outcome, name))
    assert row["balance"] == pytest.approx(outcome.balance())


def test_the_best_setting_is_the_best_of_the_landscape():
    best = best_setting()
    assert assess(best).balance() == pytest.approx(landscape()["balance"].max())


def test_the_three_problems_are_best_at_three_sizes_in_the_order_of_the_paper():
    sizes = [best_setting(priorities=ALONE[name]).unit_size for name in PROBLEMS]
    cohesion, public_goods, control = sizes
    assert cohesion < control < public_goods
    neighbourhood, intermediate, street = BANDS
    assert neighbourhood.low <= cohesion < neighbourhood.high
    assert intermediate.low <= control < intermediate.high
    assert street.low <= public_goods < street.high


def test_no_setting_of_the_frontier_is_beaten():
    grid, edge = landscape(), frontier()
    for _, row in edge.iterrows():
        problems = row[list(PROBLEMS)].to_numpy(dtype=float)
        better = (grid[list(PROBLEMS)].to_numpy() >= problems).all(axis=1)
        assert np.allclose(grid[better][list(PROBLEMS)], problems)


@pytest.mark.parametrize("name", PROBLEMS)
def test_the_best_setting_for_each_problem_is_on_the_frontier(name):
    assert frontier()[name].max() == pytest.approx(landscape()[name].max())


def test_contexts_move_the_best_setting():
    settled, growing = (Context.named(k) for k in ("settled-work-unit-city", "fast-growing-city"))
    assert best_setting(settled).decentralization > best_setting(growing).decentralization

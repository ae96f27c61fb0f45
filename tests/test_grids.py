"""Grids over both levers."""

import numpy as np
import pytest
from hypothesis import given, settings

from govlab import (
    BANDS,
    Assumptions,
    Context,
    ParameterError,
    Priorities,
    Setting,
    assess,
    best_arrangement,
    best_setting,
    frontier,
    landscape,
)
from govlab.outcomes.search import peak, setting_grid, top
from govlab.terms import PROBLEMS
from tests.strategies import CLOSED, FORMS, cities, priorities, taken_in

LOW, HIGH = BANDS[0].low, BANDS[-1].high
FINE = setting_grid(401, 201, LOW, HIGH)
GRID = setting_grid(13, 11, 1_000, 64_000)
SINGLE = (best_setting, landscape, best_arrangement, frontier)
ARRAYS = [
    {"context": Context(mobility=np.linspace(0, 1, 21))},
    {"context": Context(mobility=np.linspace(0, 1, 61)[:, None])},
    {"context": Context(mobility=[0.5])},
    {"priorities": Priorities(cost_share=[0, 1])},
    {"assumptions": Assumptions(mobility_loss=[1, 2])},
]
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


def test_the_landscape_holds_the_index_of_each_outcome():
    row = landscape(priorities=Priorities(cost_share=1), sizes=5, shares=3).iloc[7]
    outcome = assess(Setting(row["unit_size"], row["decentralization"]))
    for name, done in outcome.index.items():
        expected = outcome.index["thrift"] if name == "control" else done
        assert row[f"index_{name}"] == pytest.approx(expected)


def test_the_best_setting_is_the_best_of_a_fine_search():
    best = assess(best_setting()).balance()
    assert best == pytest.approx(assess(FINE).balance().max(), abs=1e-5)


@given(cities(), priorities(), FORMS.flatmap(taken_in))
@settings(max_examples=50)
def test_no_setting_of_the_bands_beats_the_best_one_by_much(city, weights, taken):
    best = best_setting(city, weights, taken)
    found = assess(best, city, taken).balance(weights)
    if taken.balance_form != "whole-box":
        assert LOW <= best.unit_size <= HIGH
    grid = setting_grid(61, 21, LOW, HIGH)
    highest = assess(grid, city, taken).balance(weights).max()
    assert found >= highest * (1 - 1e-12 if taken.balance_form != "whole-box" else 0.99)


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


def test_the_frontier_follows_the_priority_of_cost():
    outcomes = landscape()
    for cost_share, name in [(1, "thrift"), (0, "safety")]:
        edge = frontier(priorities=Priorities(cost_share=cost_share))
        assert edge["control"].to_numpy() == pytest.approx(edge[name].to_numpy())
        assert edge[name].max() == pytest.approx(outcomes[name].max())


@pytest.mark.parametrize("arrays", ARRAYS, ids=lambda records: next(iter(records)))
@pytest.mark.parametrize("ask", SINGLE, ids=lambda function: function.__name__)
def test_arrays_are_refused_where_one_city_is_asked_for(ask, arrays):
    with pytest.raises(ParameterError, match="one city at a time"):
        ask(**arrays)


@pytest.mark.parametrize("steps", [{"sizes": -1}, {"sizes": 1}, {"shares": 1}, {"shares": 2.5}])
@pytest.mark.parametrize("ask", [landscape, frontier], ids=lambda function: function.__name__)
def test_a_grid_needs_two_steps_of_each_lever(ask, steps):
    with pytest.raises(ParameterError, match=f"{next(iter(steps))} must be a whole number of 2"):
        ask(**steps)


def hill(unit_size, decentralization):
    """A function of the levers that is highest at 9,000 residents and .37."""

    def height(setting):
        far = np.log(np.asarray(setting.unit_size) / unit_size)
        return 3 - far**2 - (np.asarray(setting.decentralization) - decentralization) ** 2

    return height


def test_a_search_finds_the_top_of_a_hill_between_the_steps_of_its_grid():
    height = hill(9_000, 0.37)
    setting, value = top(height(GRID), GRID, height)
    assert float(setting.unit_size) == pytest.approx(9_000)
    assert float(setting.decentralization) == pytest.approx(0.37)
    assert value == pytest.approx(3)


@pytest.mark.parametrize("place", [(200, -1.0), (200, 2.0), (900_000, -1.0), (900_000, 2.0)])
def test_a_search_stops_at_the_edges_of_its_grid(place):
    height = hill(*place)
    setting, value = top(height(GRID), GRID, height)
    assert float(setting.unit_size) == np.clip(place[0], 1_000, 64_000)
    assert float(setting.decentralization) == np.clip(place[1], 0, 1)
    assert value == height(setting)


def test_a_search_keeps_the_best_step_where_the_parabola_is_worse():
    values = hill(9_000, 0.37)(GRID)
    setting, value = top(values, GRID, lambda _: values.max() - 1)
    assert value == values.max()
    assert float(setting.unit_size) in GRID.unit_size
    assert float(setting.decentralization) in GRID.decentralization


def bell(unit_size):
    height = hill(unit_size, 0.37)
    return lambda setting: np.exp(height(setting))


def test_a_search_takes_many_functions_at_once():
    places = np.array([[2_500.0, 9_000.0], [30_000.0, 200.0]])
    together = bell(places[..., None, None])
    setting, value = top(together(GRID), GRID, together)
    assert setting.unit_size.shape == value.shape == (2, 2, 1, 1)
    for i, place in enumerate(places.flat):
        alone, highest = top(bell(place)(GRID), GRID, bell(place))
        assert setting.unit_size.ravel()[i] == pytest.approx(float(alone.unit_size))
        assert setting.decentralization.ravel()[i] == pytest.approx(float(alone.decentralization))
        assert value.ravel()[i] == pytest.approx(highest)


@given(CLOSED)
def test_a_peak_over_sizes_is_found_between_its_steps(place):
    sizes = np.geomspace(1_000, 64_000, 13)
    at = 1_000 * 64**place
    values = -(np.log(sizes / at) ** 2)
    if sizes[1] ** 0.5 * sizes[0] ** 0.5 < at < sizes[-1] ** 0.5 * sizes[-2] ** 0.5:
        assert peak(values, sizes) == pytest.approx(at, rel=1e-6)
    else:
        assert peak(values, sizes) in (sizes[0], sizes[-1])


def test_peaks_of_many_functions_are_found_at_once():
    sizes = np.geomspace(1_000, 64_000, 13)
    places = np.array([[5_000.0], [40_000.0]])
    assert peak(-(np.log(sizes / places) ** 2), sizes) == pytest.approx([5_000, 40_000])

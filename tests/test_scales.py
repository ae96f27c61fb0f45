"""What the levers can do in a city: goalposts, indices, and the balance that is made of them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govlab import (
    BANDS,
    Assumptions,
    Context,
    Goalposts,
    Priorities,
    Setting,
    assess,
    goalposts,
    landscape,
    model,
)
from govlab.outcomes import scales
from govlab.outcomes.scales import SCALED
from govlab.outcomes.search import searched_grid, setting_grid
from govlab.terms import CONTEXT_FIELDS, PROBLEMS
from tests.strategies import CLOSED, FORMS, SIZES, cities, priorities, taken_in

BANDS_GRID = searched_grid("default")
FINE = setting_grid(401, 201, BANDS[0].low, BANDS[-1].high)
GROWING = Context.named("fast-growing-city")
SOME = Setting(np.geomspace(500, 1_000_000, 7)[:, None], np.linspace(0, 1, 5))
ROUNDING = 1e-9


@pytest.fixture
def anew():
    """Goalposts of single cities are searched for, not remembered, and forgotten afterwards."""
    scales._of_one_city.cache_clear()
    yield
    scales._of_one_city.cache_clear()


def some_cities(count):
    """Cities whose conditions differ in everything."""
    drawn = np.random.default_rng(7).random((len(CONTEXT_FIELDS), count))
    return dict(zip(CONTEXT_FIELDS, drawn, strict=True))


@given(cities(), FORMS.flatmap(taken_in))
def test_no_setting_that_is_searched_lies_outside_the_goalposts(city, taken):
    done = assess(searched_grid(taken.balance_form), city, taken).index
    for name in SCALED:
        assert done[name].min() >= -ROUNDING
        assert done[name].max() <= 1 + ROUNDING


@given(cities(), taken_in("default"))
@settings(max_examples=25)
def test_a_fine_search_finds_nothing_beyond_the_goalposts(city, taken):
    done = assess(FINE, city, taken).index
    for name in SCALED:
        assert done[name].max() == pytest.approx(1, abs=1e-3)
        assert done[name].min() == pytest.approx(0, abs=1e-3)


def test_goalposts_of_the_middle_city_are_the_ends_of_its_outcomes():
    posts, outcomes = goalposts(), assess(FINE)
    for name in SCALED:
        assert posts.worst[name] == pytest.approx(getattr(outcomes, name).min(), rel=1e-6)
        assert posts.best[name] == pytest.approx(getattr(outcomes, name).max(), rel=1e-4)


def test_an_index_is_the_way_from_worst_to_best():
    posts = Goalposts({"cohesion": 0.2}, {"cohesion": 0.6})
    assert [posts.index("cohesion", value) for value in (0.2, 0.3, 0.6, 0.7)] == pytest.approx(
        [0, 0.25, 1, 1.25]
    )


def test_beyond_the_bands_an_index_passes_its_goalposts_and_the_balance_stays_at_none():
    far = assess(Setting(1_000_000, 0))
    assert far.index["cohesion"] < 0
    assert far.balance() == 0
    assert far.balance(Priorities(0, 1, 0)) > 0


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize("context", [GROWING, Context(mobility=[0.2, 0.4])], ids=["one", "many"])
def test_what_the_levers_cannot_move_is_done_in_full(monkeypatch, context):
    monkeypatch.setattr(model, "public_goods", lambda *_: 0.2)
    done = assess(Setting(3_000, 0.4), context).index
    assert np.all(np.asarray(done["public_goods"]) == 1)
    assert np.all(np.asarray(done["cohesion"]) < 1)


@pytest.mark.usefixtures("anew")
def test_rounding_is_no_swing(monkeypatch):
    monkeypatch.setattr(
        model, "public_goods", lambda size, *_: 0.2 + 1e-15 * np.sin(np.asarray(size))
    )
    done = assess(BANDS_GRID, GROWING).index["public_goods"]
    assert done == pytest.approx(np.ones(done.shape))


@pytest.mark.parametrize("shape", [(7,), (7, 1), (1, 7)])
def test_many_cities_have_the_goalposts_of_each(monkeypatch, shape):
    monkeypatch.setattr(scales, "_AT_ONCE", 3)
    conditions = some_cities(7)
    together = goalposts(Context(**{name: row.reshape(shape) for name, row in conditions.items()}))
    for i in range(7):
        alone = goalposts(Context(**{name: row[i] for name, row in conditions.items()}))
        for name in SCALED:
            assert together.best[name].shape == together.worst[name].shape == shape
            assert together.best[name].ravel()[i] == pytest.approx(alone.best[name], rel=1e-12)
            assert together.worst[name].ravel()[i] == pytest.approx(alone.worst[name], rel=1e-12)


def test_cities_down_and_assumptions_across_make_a_table_of_goalposts(monkeypatch):
    monkeypatch.setattr(scales, "_AT_ONCE", 4)
    mobility, loss = np.array([[0.1], [0.5], [0.9]]), np.array([0.6, 1.9])
    best = goalposts(Context(mobility=mobility), Assumptions(mobility_loss=loss)).best["cohesion"]
    assert best.shape == (3, 2)
    for i, j in np.ndindex(3, 2):
        alone = goalposts(Context(mobility=mobility[i, 0]), Assumptions(mobility_loss=loss[j]))
        assert best[i, j] == pytest.approx(alone.best["cohesion"])


def test_many_cities_at_many_settings_have_the_balance_of_each():
    conditions = some_cities(3)
    rows = Context(**{name: row[:, None] for name, row in conditions.items()})
    settings = Setting([3_000, 20_000, 85_000, 300_000], [0.1, 0.4, 0.7, 1])
    weights = Priorities(0.5, 0.3, 0.2, cost_share=0.8)
    balance = assess(settings, rows).balance(weights)
    assert balance.shape == (3, 4)
    for i, j in np.ndindex(3, 4):
        place = Setting(settings.unit_size[j], settings.decentralization[j])
        city = Context(**{name: row[i] for name, row in conditions.items()})
        assert balance[i, j] == pytest.approx(assess(place, city).balance(weights))


CORNERS = st.sampled_from([500.0, 2_000.0, 250_000.0, 1_000_000.0])
EDGES = st.sampled_from([0.0, 1.0])


@given(CORNERS | SIZES, EDGES | CLOSED, cities(), priorities(), FORMS.flatmap(taken_in))
@settings(max_examples=300)
def test_the_balance_is_a_number_in_every_state(size, share, city, weights, taken):
    balance = assess(Setting(size, share), city, taken).balance(weights)
    assert isinstance(balance, float)
    assert np.isfinite(balance)
    assert balance >= 0


@pytest.mark.parametrize("condition", [0.0, 1.0])
@pytest.mark.parametrize("weights", [(1, 0, 0), (0, 1, 0), (0, 0, 1), (0.5, 0.5, 0)])
def test_the_balance_is_a_number_at_the_corners(condition, weights):
    corner = Context(**dict.fromkeys(CONTEXT_FIELDS, condition))
    for cost_share in (0, 1):
        balance = assess(SOME, corner).balance(Priorities(*weights, cost_share=cost_share))
        assert np.isfinite(balance).all()
        assert (balance >= 0).all()


def test_goalposts_of_another_city_are_the_scale_that_is_used():
    setting, kept, shocked = Setting(20_000, 0.5), goalposts(GROWING), replace(GROWING, mobility=1)
    moved = assess(setting, shocked, goalposts=kept)
    for name in SCALED:
        assert moved.index[name] == kept.index(name, getattr(moved, name))
    assert moved.index["cohesion"] < assess(setting, shocked).index["cohesion"]
    assert moved.balance() == pytest.approx(np.prod([moved.index[n] for n in PROBLEMS]) ** (1 / 3))


def test_a_landscape_uses_the_goalposts_that_it_is_given():
    kept = goalposts(GROWING)
    row = landscape(Context(mobility=1), sizes=3, shares=3, goalposts=kept).iloc[4]
    place = Setting(row["unit_size"], row["decentralization"])
    expected = assess(place, Context(mobility=1), goalposts=kept)
    assert row["index_cohesion"] == pytest.approx(expected.index["cohesion"])
    assert row["balance"] == pytest.approx(expected.balance())


@given(SIZES, CLOSED, cities(), cities(), taken_in("default"))
def test_conditions_that_move_cohesion_everywhere_alike_cancel_out_of_its_index(
    size, share, here, there, taken
):
    setting = Setting(size, share)
    one, other = (assess(setting, city, taken).index["cohesion"] for city in (here, there))
    assert one == pytest.approx(other, abs=ROUNDING)


@pytest.mark.parametrize(
    ("condition", "level"), [("mobility", 1), ("demand_diversity", 1), ("civic_capacity", 0)]
)
def test_they_move_its_level_and_not_its_index(condition, level):
    setting, changed = Setting(3_000, 0.4), Context(**{condition: level})
    assert assess(setting, changed).cohesion < assess(setting).cohesion
    index = assess(setting, changed).index["cohesion"]
    assert index == pytest.approx(assess(setting).index["cohesion"])

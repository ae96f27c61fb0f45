"""Urgency: what a city attends to, from its conditions alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab import Assumptions, Context, ParameterError, Priorities, Setting, assess, urgency
from govlab.outcomes.attention import REFERENCE_SETTING, WORRIES, shares
from govlab.terms import PROBLEMS
from tests.strategies import CLOSED, SIZES, cities, taken_in

NAMES = ("cohesion", "public_goods", "cost", "risk")
NEEDS = st.fixed_dictionaries(dict.fromkeys(NAMES, st.floats(0.2, 5)))
EXPONENTS = st.floats(2, 8)
GROWING = Context.named("fast-growing-city")


@pytest.mark.parametrize("name", NAMES)
@given(needs=NEEDS, exponent=EXPONENTS, worse=st.floats(1.05, 3))
def test_a_problem_that_is_handled_worse_draws_attention_from_the_others(
    name, needs, exponent, worse
):
    before = shares(needs, exponent)
    after = shares(needs | {name: worse * needs[name]}, exponent)
    for other in NAMES:
        assert (after[other] > before[other]) == (other == name)


@given(NEEDS, EXPONENTS)
def test_attention_is_shared_out_in_full(needs, exponent):
    weights = shares(needs, exponent)
    assert sum(weights.values()) == pytest.approx(1)
    assert all(0 <= weight <= 1 for weight in weights.values())


@given(NEEDS, st.floats(2, 7))
def test_a_higher_exponent_gives_more_to_what_is_most_urgent(needs, exponent):
    even, steep = shares(needs, exponent), shares(needs, exponent + 1)
    first, last = max(needs, key=needs.get), min(needs, key=needs.get)
    assert steep[first] >= even[first] - 1e-12
    assert steep[last] <= even[last] + 1e-12
    if needs[first] > 1.05 * needs[last]:
        assert steep[first] / steep[last] > even[first] / even[last]


def test_a_problem_handled_a_quarter_worse_gets_between_two_and_three_times_the_attention():
    weights = shares({"cost": 1.25, "risk": 1.0}, Assumptions().attention_exponent)
    assert 2 < weights["cost"] / weights["risk"] < 3


@given(cities(), taken_in("default"))
def test_urgency_gives_priorities_that_sum_to_one(city, taken):
    found = urgency(city, assumptions=taken)
    weights, drawn = found.weights, found.priorities
    assert sum(weights.values()) == pytest.approx(1)
    assert sum(getattr(drawn, name) for name in PROBLEMS) == pytest.approx(1)
    assert drawn.cohesion == pytest.approx(weights["cohesion"])
    assert drawn.public_goods == pytest.approx(weights["public_goods"])
    third = weights["cost"] + weights["risk"]
    assert drawn.control == pytest.approx(third)
    assert drawn.cost_share == pytest.approx(weights["cost"] / third)


def test_needs_say_how_much_worse_a_problem_is_handled_than_in_the_middle_city():
    here, middle = (assess(Setting(20_000, 0.5), city) for city in (GROWING, Context()))
    needs = urgency(GROWING).needs
    assert needs["cohesion"] == pytest.approx(middle.cohesion / here.cohesion)
    assert needs["public_goods"] == pytest.approx(middle.public_goods / here.public_goods)
    assert needs["cost"] == pytest.approx(here.cost / middle.cost)
    assert needs["risk"] == pytest.approx(here.risk / middle.risk)
    assert tuple(needs) == tuple(WORRIES) == NAMES


@given(SIZES, CLOSED, taken_in("default"))
def test_the_middle_city_against_itself_attends_to_all_alike(size, share, taken):
    found = urgency(assumptions=taken, setting=Setting(size, share))
    assert list(found.needs.values()) == [1, 1, 1, 1]
    assert list(found.weights.values()) == pytest.approx([0.25] * 4)
    assert found.priorities.control == pytest.approx(0.5)


@given(cities(), taken_in("default"))
def test_a_city_against_its_own_past_attends_to_all_alike(city, taken):
    past = assess(REFERENCE_SETTING, city, taken)
    weights = urgency(city, reference=past, assumptions=taken).weights
    assert list(weights.values()) == pytest.approx([0.25] * 4)


@pytest.mark.parametrize(
    ("condition", "name"),
    [
        ({"demand_diversity": 1}, "cohesion"),
        ({"growth_pressure": 0, "fiscal_capacity": 0}, "cost"),
        ({"spillovers": 1, "work_unit_provision": 0, "fiscal_capacity": 1}, "public_goods"),
        ({"risk_exposure": 1, "fiscal_capacity": 1}, "risk"),
    ],
)
def test_conditions_set_what_comes_first(condition, name):
    weights = urgency(Context(**condition)).weights
    assert max(weights, key=weights.get) == name


def test_the_exponent_of_the_assumptions_is_the_one_that_is_used():
    even, steep = (
        urgency(Context(mobility=1), assumptions=Assumptions(attention_exponent=k)).weights
        for k in (2, 8)
    )
    assert even["cohesion"] < steep["cohesion"]


@pytest.mark.parametrize("shape", [(3,), (3, 1)])
def test_many_cities_attend_to_what_each_attends_to(shape):
    mobility, exponent = np.array([0.1, 0.5, 0.9]), np.array([2.0, 4.0, 8.0])
    taken = Assumptions(attention_exponent=exponent.reshape(shape))
    together = urgency(Context(mobility=mobility.reshape(shape)), assumptions=taken)
    for i in range(3):
        taken = Assumptions(attention_exponent=exponent[i])
        alone = urgency(Context(mobility=mobility[i]), assumptions=taken)
        assert np.shape(together.priorities.cost_share) == shape
        for name in NAMES:
            assert together.weights[name].ravel()[i] == pytest.approx(alone.weights[name])
        for name, value in vars(alone.priorities).items():
            assert np.ravel(getattr(together.priorities, name))[i] == pytest.approx(value)


@pytest.mark.parametrize(
    "needs",
    [{}, {"cohesion": 1, "public_goods": 1, "control": 1}, dict.fromkeys([*NAMES, "thrift"], 1)],
)
def test_priorities_need_the_urgency_of_all_four(needs):
    with pytest.raises(ParameterError, match=r"needs must name cohesion.*govlab.urgency"):
        Priorities.from_urgency(needs)


def test_shapes_of_city_and_assumptions_that_do_not_fit_are_refused():
    with pytest.raises(ParameterError, match=r"mobility \(2,\).*attention_exponent \(3,\)"):
        urgency(Context(mobility=[0, 1]), assumptions=Assumptions(attention_exponent=[2, 4, 8]))

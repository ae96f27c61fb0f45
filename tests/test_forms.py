"""Rival forms of the model: values outside the ranges of the default form."""

import numpy as np
import pytest
from hypothesis import given, settings

from govlab import (
    Assumptions,
    Context,
    ParameterError,
    Priorities,
    Setting,
    UnknownNameError,
    assess,
    best_setting,
    goalposts,
    load_data,
    model,
)
from govlab.outcomes import scales
from govlab.outcomes.scales import SCALED
from govlab.terms import PROBLEMS
from tests.strategies import CLOSED, SIZES, assumptions, cities, priorities, taken_in

SOME = Setting(np.geomspace(500, 1_000_000, 7)[:, None], np.linspace(0, 1, 5))
GROWING = Context.named("fast-growing-city")
LARGE = Setting(np.geomspace(2_000, 1_000_000, 20), 0.5)


def test_mobility_alone_makes_cohesion_the_same_at_every_size():
    cohesion = assess(LARGE, assumptions=Assumptions(cohesion_form="mobility-alone")).cohesion
    assert np.ptp(cohesion) == 0


def test_scale_that_ends_early_is_four_fifths_reached_at_ten_thousand():
    taken = Assumptions(public_goods_form="scale-ends-early")
    assert 10_000 / (10_000 + taken.network_size) == 0.8


def test_flat_cost_does_not_depend_on_size():
    cost = assess(LARGE, assumptions=Assumptions(control_form="flat-cost")).cost
    assert np.ptp(cost) == 0


def test_a_form_changes_only_its_own_problem():
    default, rival = assess(LARGE), assess(LARGE, assumptions=Assumptions(control_form="flat-cost"))
    assert (default.cohesion == rival.cohesion).all()
    assert (default.public_goods == rival.public_goods).all()
    assert (default.risk == rival.risk).all()


def test_forms_fix_assumptions_that_exist():
    forms = load_data("forms")
    fixing = forms[forms["problem"] != "balance"]
    assert set(fixing["assumption"]) <= set(load_data("assumptions")["name"])
    assert fixing["value"].notna().all()


def test_forms_of_the_balance_fix_no_assumption():
    forms = load_data("forms").query("problem == 'balance'")
    assert set(forms["assumption"]) == {""}
    for form in forms["form"]:
        taken = vars(Assumptions(balance_form=form))
        assert taken == vars(Assumptions()) | {"balance_form": form}


@given(CLOSED, CLOSED, assumptions())
def test_local_knowledge_beside_discretion_is_the_default_formula(knowledge, share, taken):
    floor = taken.discretion_floor
    assert taken.knowledge_in_discretion == 0
    beside = (floor + share) / (floor + 1) * knowledge
    assert model.fitted_discretion(knowledge, share, taken) == beside


@given(CLOSED, CLOSED, taken_in("local-knowledge"))
def test_local_knowledge_through_discretion_helps_nobody_without_it(knowledge, share, taken):
    floor = taken.discretion_floor
    assert taken.knowledge_in_discretion == 1
    through = (floor + share * knowledge) / (floor + 1)
    assert model.fitted_discretion(knowledge, share, taken) == pytest.approx(through)
    assert model.fitted_discretion(knowledge, 0.0, taken) == floor / (floor + 1)


def test_an_assumption_that_a_form_fixes_cannot_be_changed_as_well():
    with pytest.raises(ParameterError, match="reach_cost is fixed at 0 by the chosen form"):
        Assumptions(control_form="flat-cost", reach_cost=0.3)


def test_an_unknown_form_is_answered_with_near_ones():
    with pytest.raises(UnknownNameError, match="did you mean 'mobility-alone'"):
        Assumptions(cohesion_form="mobility")


@given(SIZES, CLOSED, cities(), priorities(), taken_in("raw-scales"))
def test_on_raw_scales_the_balance_is_the_product_of_outcomes(size, share, city, weights, taken):
    outcome = assess(Setting(size, share), city, taken)
    control = outcome.thrift**weights.cost_share * outcome.safety ** (1 - weights.cost_share)
    product = outcome.cohesion**weights.cohesion * outcome.public_goods**weights.public_goods
    expected = product * control**weights.control
    assert outcome.balance(weights) == pytest.approx(expected)


@given(priorities())
def test_equal_swings_make_the_two_forms_on_raw_outcomes_one(weights):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scales, "_swings", lambda: dict.fromkeys(PROBLEMS, 0.7))
        swings, raw = (
            assess(SOME, GROWING, Assumptions(balance_form=form)).balance(weights)
            for form in ("swing-exponents", "raw-scales")
        )
    assert swings == pytest.approx(raw)


def test_exponents_are_weights_over_the_swings_of_the_middle_city():
    swings = scales._swings()
    assert list(swings.values()) == pytest.approx([1.56, 0.366, 0.283], abs=0.002)
    exponents = vars(scales.per_swing(Priorities(0.5, 0.3, 0.2)))
    assert sum(exponents.values()) == pytest.approx(1)
    weighed = {name: exponents[name] * swing for name, swing in swings.items()}
    assert weighed["cohesion"] / weighed["control"] == pytest.approx(0.5 / 0.2)
    assert weighed["public_goods"] / weighed["control"] == pytest.approx(0.3 / 0.2)


@given(cities(), taken_in("default"))
@settings(max_examples=50)
def test_goalposts_over_the_whole_box_contain_those_over_the_bands(city, taken):
    box = Assumptions(**{**vars(taken), "balance_form": "whole-box"})
    inner, outer = goalposts(city, taken), goalposts(city, box)
    for name in SCALED:
        swing = inner.best[name] - inner.worst[name]
        assert outer.worst[name] <= inner.worst[name] + 1e-3 * swing
        assert outer.best[name] >= inner.best[name] - 1e-3 * swing


@given(SIZES, CLOSED, cities(), priorities(), taken_in("weighted-sum"))
def test_a_weighted_sum_adds_up_the_indices(size, share, city, weights, taken):
    outcome = assess(Setting(size, share), city, taken)
    cohesion, goods, thrift, safety = (max(0, outcome.index[name]) for name in SCALED)
    third = weights.cost_share * thrift + (1 - weights.cost_share) * safety
    expected = weights.cohesion * cohesion + weights.public_goods * goods + weights.control * third
    assert outcome.balance(weights) == pytest.approx(expected)


@pytest.mark.parametrize("form", ["raw-scales", "swing-exponents", "weighted-sum", "whole-box"])
def test_each_rival_form_of_the_balance_tells_another_best_setting(form):
    assert best_setting(GROWING) != best_setting(
        GROWING, assumptions=Assumptions(balance_form=form)
    )

"""Rival forms of the model: values outside the ranges of the default form."""

import numpy as np
import pytest
from hypothesis import given

from govlab import Assumptions, ParameterError, Setting, UnknownNameError, assess, load_data, model
from tests.strategies import CLOSED, assumptions, taken_in

SIZES = Setting(np.geomspace(2_000, 1_000_000, 20), 0.5)


def test_mobility_alone_makes_cohesion_the_same_at_every_size():
    cohesion = assess(SIZES, assumptions=Assumptions(cohesion_form="mobility-alone")).cohesion
    assert np.ptp(cohesion) == 0


def test_scale_that_ends_early_is_four_fifths_reached_at_ten_thousand():
    taken = Assumptions(public_goods_form="scale-ends-early")
    assert 10_000 / (10_000 + taken.network_size) == 0.8


def test_flat_cost_does_not_depend_on_size():
    cost = assess(SIZES, assumptions=Assumptions(control_form="flat-cost")).cost
    assert np.ptp(cost) == 0


def test_a_form_changes_only_its_own_problem():
    default, rival = assess(SIZES), assess(SIZES, assumptions=Assumptions(control_form="flat-cost"))
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

"""Arrangements: problems at different levels, and what keeping them in step costs."""

import pytest
from hypothesis import given

from govlab import (
    Context,
    ParameterError,
    Priorities,
    Setting,
    arrange,
    assess,
    best_arrangement,
    best_setting,
    model,
)
from govlab.outcomes.scales import SCALED
from govlab.terms import OUTCOME_FIELDS
from tests.strategies import CLOSED, INNER, SIZES, assumptions, changed, contexts

NEAR, MIDDLE, FAR = Setting(5_000, 0.5), Setting(20_000, 0.5), Setting(85_000, 0.5)


@given(SIZES, CLOSED)
def test_a_single_setting_is_an_arrangement_without_charge(size, share):
    setting = Setting(size, share)
    alike = arrange(cohesion=setting, public_goods=setting, control=setting)
    assert assess(alike).by_name() == assess(setting).by_name()


def test_each_problem_is_handled_at_its_own_level():
    outcome = assess(arrange(cohesion=NEAR, public_goods=FAR, control=MIDDLE))
    assert outcome.cohesion == assess(NEAR).cohesion
    assert outcome.public_goods == assess(FAR).public_goods
    assert outcome.risk == assess(MIDDLE).risk
    assert outcome.parts["cohesion"] == assess(NEAR).parts["cohesion"]
    assert outcome.parts["risk"] == assess(MIDDLE).parts["risk"]


def charge(*levels, digital=0.5):
    context = Context(digital_capacity=digital)
    arrangement = arrange(**dict(zip(("cohesion", "public_goods", "control"), levels, strict=True)))
    return assess(arrangement, context).cost - assess(levels[2], context).cost


def test_wider_gaps_cost_more_and_shared_information_makes_them_cheaper():
    assert 0 < charge(NEAR, MIDDLE, MIDDLE) < charge(NEAR, FAR, MIDDLE)
    assert charge(NEAR, NEAR, NEAR) == 0
    assert charge(NEAR, FAR, MIDDLE, digital=1) < charge(NEAR, FAR, MIDDLE, digital=0)
    assert charge(NEAR, Setting(5_000, 1), NEAR) > 0


def test_the_best_arrangement_beats_every_single_level():
    best = assess(best_arrangement()).balance()
    assert best > assess(best_setting()).balance()


def test_a_level_that_is_no_setting_is_refused():
    with pytest.raises(ParameterError, match="public_goods must be a Setting; got 5000"):
        arrange(cohesion=NEAR, public_goods=5_000, control=NEAR)


def test_a_sentence_speaks_of_one_level():
    with pytest.raises(ParameterError, match="Assess one setting"):
        assess(arrange(cohesion=NEAR, public_goods=FAR, control=NEAR)).sentence()


def test_an_arrangement_has_every_outcome():
    outcome = assess(arrange(cohesion=NEAR, public_goods=FAR, control=NEAR))
    indices = {f"index_{name}" for name in (*SCALED, "control")}
    assert set(outcome.by_name()) == {*OUTCOME_FIELDS, *indices}


def test_levels_of_their_own_do_not_enter_the_goalposts():
    goals = best_setting(priorities=Priorities(0, 1, 0))
    best = assess(arrange(cohesion=NEAR, public_goods=goals, control=MIDDLE))
    assert best.goalposts.best == assess(MIDDLE).goalposts.best
    assert best.index["public_goods"] == pytest.approx(1)


@given(INNER, INNER, contexts(), assumptions())
def test_networks_make_levels_that_differ_cheaper_to_keep_in_step(low, high, context, taken):
    levels = arrange(cohesion=Setting(5_000, low), public_goods=FAR, control=Setting(20_000, high))

    def price(integration, **assumed):
        place = changed(context, network_integration=integration)
        return model.coordination(levels, place, changed(taken, **assumed))

    assert 0 < price(1.0) < price(0.9) < price(0.1) < price(0.0)
    assert price(0.5) == price(0.5, network_coordination=0)

"""The signs of the model, over random contexts and assumptions."""

import numpy as np
import pytest
from hypothesis import given, settings

from govlab import Assumptions, Context, model
from govlab.terms import CONTEXT_FIELDS
from tests.strategies import CLOSED, INNER, SIZES, assumptions, changed, contexts

SIZE_GRID = np.geomspace(500, 1_000_000, 121)
SHARE_GRID = np.linspace(0, 1, 101)
CENTRAL, MIDDLE = Assumptions(), Context()
OUTCOMES = (model.cohesion, model.public_goods, model.cost, model.risk)
LESS = 1e-12
"""How much a difference may fall short of its sign by rounding."""

# Which way each outcome goes with each condition, all else equal.
CONTEXT_SIGNS = [
    (model.cohesion, "mobility", -1),
    (model.cohesion, "demand_diversity", -1),
    (model.cohesion, "civic_capacity", 1),
    (model.standard_supply, "growth_pressure", -1),
    (model.standard_supply, "fiscal_capacity", 1),
    (model.standard_supply, "network_integration", 1),
    (model.fitted_supply, "civic_capacity", 1),
    (model.public_goods, "work_unit_provision", 1),
    (model.public_goods, "fiscal_capacity", 1),
    (model.cost, "fiscal_capacity", -1),
    (model.cost, "growth_pressure", 1),
    (model.cost, "digital_capacity", -1),
    (model.cost, "network_integration", 1),
    (model.blindness, "mobility", 1),
    (model.blindness, "growth_pressure", 1),
    (model.risk, "risk_exposure", 1),
    (model.risk, "mobility", 1),
    (model.risk, "growth_pressure", 1),
    (model.risk, "channels", -1),
    (model.risk, "digital_capacity", -1),
]


def turns(values):
    """How often a curve changes from rising to falling or back."""
    steps = np.sign(np.diff(values))
    return int(np.count_nonzero(np.diff(steps[steps != 0])))


@given(SIZES, CLOSED, contexts(CLOSED), assumptions())
def test_every_outcome_is_finite_and_in_its_range(size, share, context, taken):
    levers = (size, share, context, taken)
    assert 0 <= model.cohesion(*levers) <= 1
    assert 0 <= model.public_goods(*levers) <= 1
    assert 0 <= model.thrift(model.cost(*levers)) <= 1
    assert 0 <= model.safety(model.risk(*levers)) <= 1


@pytest.mark.parametrize("size", [500.0, 1_000_000.0])
@pytest.mark.parametrize("share", [0.0, 1.0])
@pytest.mark.parametrize("condition", [0.0, 1.0])
def test_the_corners_are_finite(size, share, condition):
    corner = Context(**dict.fromkeys(CONTEXT_FIELDS, condition))
    for outcome in OUTCOMES:
        assert np.isfinite(outcome(size, share, corner, CENTRAL))


@pytest.mark.parametrize(("outcome", "condition", "sign"), CONTEXT_SIGNS)
@given(size=SIZES, share=INNER, context=contexts(), taken=assumptions())
def test_outcomes_follow_conditions_with_the_stated_sign(
    outcome, condition, sign, size, share, context, taken
):
    lower = changed(context, **{condition: getattr(context, condition) - 0.04})
    rise = outcome(size, share, context, taken) - outcome(size, share, lower, taken)
    assert sign * rise > 0


@pytest.mark.parametrize(("outcome", "condition", "sign"), CONTEXT_SIGNS)
@given(size=SIZES, share=CLOSED, context=contexts(CLOSED), taken=assumptions())
def test_the_signs_hold_weakly_up_to_the_edges(
    outcome, condition, sign, size, share, context, taken
):
    none, full = (changed(context, **{condition: edge}) for edge in (0.0, 1.0))
    rise = outcome(size, share, full, taken) - outcome(size, share, none, taken)
    assert sign * rise >= -LESS


@given(SIZES, INNER, contexts(), assumptions())
def test_voice_raises_risk_without_channels_and_never_with_full_ones(size, share, context, taken):
    def rise(channels):
        loud, quiet = (changed(context, channels=channels, voice=v) for v in (0.9, 0.1))
        return model.risk(size, share, loud, taken) - model.risk(size, share, quiet, taken)

    assert rise(0.0) > 0
    assert rise(1.0) <= LESS


@given(contexts(), assumptions(), INNER)
def test_cohesion_has_one_peak_over_size_and_falls_within_the_street_band(context, taken, share):
    values = model.cohesion(SIZE_GRID, share, context, taken)
    assert turns(values) <= 1
    assert np.all(np.diff(values[SIZE_GRID > 40_000]) < 0)


def test_cohesion_falls_above_ten_thousand_residents_at_central_values():
    values = model.cohesion(SIZE_GRID, 0.5, MIDDLE, CENTRAL)
    assert np.all(np.diff(values[SIZE_GRID > 10_000]) < 0)


@given(SIZES, contexts(), assumptions())
def test_cohesion_rises_with_decentralization_ever_more_slowly(size, context, taken):
    rises = np.diff(model.cohesion(size, SHARE_GRID, context, taken))
    assert np.all(rises > 0)
    assert np.all(np.diff(rises) < LESS)


@given(SIZES, contexts(), assumptions())
def test_discretion_helps_cohesion_more_where_civic_capacity_is_high(size, context, taken):
    def gain(civic):
        able = changed(context, civic_capacity=civic)
        low, high = (model.cohesion(size, share, able, taken) for share in (0.1, 0.9))
        return high - low

    assert gain(0.9) > gain(0.1)


@given(contexts(), assumptions(), INNER)
def test_standard_supply_rises_to_35_000_residents(context, taken, share):
    values = model.standard_supply(SIZE_GRID, share, context, taken)
    assert np.all(np.diff(values[SIZE_GRID <= 35_000]) > 0)
    assert np.all(np.diff(values[SIZE_GRID >= 160_000]) < 0)


@given(SIZES, assumptions(), contexts(fiscal_capacity=1.0, growth_pressure=0.0))
def test_standard_supply_falls_with_discretion_where_means_are_full(size, taken, context):
    without_work_units = changed(context, work_unit_provision=0.2)
    values = model.standard_supply(size, SHARE_GRID, without_work_units, taken)
    assert np.all(np.diff(values) < LESS)


@given(contexts(), assumptions(), INNER)
def test_fitted_supply_falls_above_the_neighbourhood_band(context, taken, share):
    values = model.fitted_supply(SIZE_GRID, share, context, taken)
    assert np.all(np.diff(values[SIZE_GRID >= 10_000]) < 0)


@given(SIZES, contexts(), assumptions())
def test_fitted_supply_rises_with_decentralization(size, context, taken):
    assert np.all(np.diff(model.fitted_supply(size, SHARE_GRID, context, taken)) > 0)


@given(INNER, contexts(), assumptions())
def test_own_resources_count_for_more_at_high_d_and_for_less_where_means_are_high(
    share, context, taken
):
    def part(decentralization, fiscal):
        place = changed(context, fiscal_capacity=fiscal)
        paid = model.means(place, taken)
        raised = (1 - paid) * model.own_resources(decentralization, place, taken)
        return raised / (paid + raised)

    assert part(share, 0.5) > part(share - 0.04, 0.5)
    assert part(share, 0.9) < part(share, 0.1)


@given(contexts(), assumptions(), INNER)
def test_the_best_size_for_public_goods_never_grows_with_diversity(context, taken, share):
    def best(diversity):
        place = changed(context, demand_diversity=diversity)
        return model.public_goods(SIZE_GRID, share, place, taken).argmax()

    assert best(0.9) <= best(0.5) <= best(0.1)


@pytest.mark.parametrize("condition", ["spillovers", "territorial_devolution"])
@given(size=SIZES, context=contexts(), taken=assumptions())
def test_the_best_d_for_public_goods_never_grows_with(condition, size, context, taken):
    def best(value):
        place = changed(context, **{condition: value})
        return model.public_goods(size, SHARE_GRID, place, taken).argmax()

    assert best(0.9) <= best(0.1)


@given(contexts(), assumptions(), INNER)
def test_cost_falls_then_rises_with_size(context, taken, share):
    values = model.cost(SIZE_GRID, share, context, taken)
    assert values[1] < values[0]
    assert values[-1] > values[-2]
    assert turns(values) == 1


@given(SIZES, contexts(), assumptions())
def test_cost_falls_with_decentralization(size, context, taken):
    assert np.all(np.diff(model.cost(size, SHARE_GRID, context, taken)) < 0)


@given(contexts(), assumptions(), INNER)
def test_abuse_falls_and_blindness_and_risk_turn_at_most_once_with_size(context, taken, share):
    assert np.all(np.diff(model.abuse(SIZE_GRID, share, context, taken)) < 0)
    assert turns(model.blindness(SIZE_GRID, share, context, taken)) <= 1
    assert turns(model.risk(SIZE_GRID, share, context, taken)) <= 1


@given(SIZES, contexts(), assumptions())
def test_abuse_rises_and_blindness_falls_with_d_and_both_are_convex(size, context, taken):
    abuse = np.diff(model.abuse(size, SHARE_GRID, context, taken))
    blindness = np.diff(model.blindness(size, SHARE_GRID, context, taken))
    assert np.all(abuse > 0)
    assert np.all(blindness < 0)
    assert np.all(np.diff(abuse) > -LESS)
    assert np.all(np.diff(blindness) > -LESS)


@given(SIZES, contexts(), assumptions())
def test_risk_is_least_at_an_inner_d_in_normal_times(size, context, taken):
    values = model.risk(size, SHARE_GRID, context, taken)
    assert 0 < values.argmin() < len(SHARE_GRID) - 1


@given(SIZES, contexts(emergency=1.0), assumptions())
def test_risk_is_least_near_full_command_in_an_emergency(size, context, taken):
    assert SHARE_GRID[model.risk(size, SHARE_GRID, context, taken).argmin()] <= 0.1


@given(SIZES, INNER, contexts(), assumptions())
@settings(max_examples=50)
def test_exposures_reinforce_one_another(size, share, context, taken):
    def risk(exposure):
        return model.risk(size, share, changed(context, risk_exposure=exposure), taken)

    apart = (risk(0.3) - risk(0)) + (risk(0.5) - risk(0))
    assert risk(0.8) - risk(0) > apart


@given(SIZES, CLOSED, contexts(mobility=0.5, growth_pressure=0.5), assumptions())
def test_strangers_leave_a_city_in_the_middle_as_blind_as_it_was(size, share, context, taken):
    without = changed(taken, stranger_blindness=0)
    assert model.strangers(context, taken) == 1
    assert model.strangers(changed(context, mobility=0.9), without) == 1
    blind = model.blindness(size, share, context, taken)
    assert blind == pytest.approx(model.blindness(size, share, context, without))


@given(CLOSED, SIZES, contexts(CLOSED), assumptions())
def test_newcomers_and_growth_make_a_centre_equally_blind(share, size, context, taken):
    turned = {"mobility": context.growth_pressure, "growth_pressure": context.mobility}
    one, other = (
        model.blindness(size, share, place, taken)
        for place in (context, changed(context, **turned))
    )
    assert one == pytest.approx(other)


@given(SIZES, INNER, contexts(), assumptions())
def test_a_network_halts_the_fall_of_standard_supply_with_discretion(size, share, context, taken):
    def supply(decentralization, integration):
        place = changed(context, network_integration=integration)
        return model.standard_supply(size, decentralization, place, taken)

    assert supply(0.0, 0.1) == supply(0.0, 0.9)
    assert supply(share, 0.1) - supply(0.0, 0.1) < supply(share, 0.9) - supply(0.0, 0.9)


@given(SIZES, CLOSED, contexts(network_integration=0.5), assumptions())
def test_a_network_as_built_changes_neither_supply_nor_cost(size, share, context, taken):
    untied = 1 / (1 + taken.integration_loss * share)
    assert model.integrated(share, context, taken) == pytest.approx(untied)
    assert model.upkeep(context, taken) == 1
    without = changed(taken, network_price=0, network_gain=0)
    for outcome in OUTCOMES:
        expected = outcome(size, share, context, without)
        assert outcome(size, share, context, taken) == pytest.approx(expected)


@given(SIZES, CLOSED, contexts(CLOSED), assumptions())
def test_no_network_is_so_cheap_that_governing_costs_nothing(size, share, context, taken):
    assert model.cost(size, share, changed(context, network_integration=0.0), taken) > 0


@given(SIZES, CLOSED, contexts(CLOSED), assumptions(), CLOSED)
def test_networks_leave_what_residents_do_by_themselves_open(
    size, share, context, taken, integration
):
    tied = changed(context, network_integration=integration)
    assert model.say(share, tied, taken) == model.say(share, context, taken)
    assert model.cohesion(size, share, tied, taken) == model.cohesion(size, share, context, taken)


@pytest.mark.parametrize(("value", "kept"), [(-0.2, 0), (0.0, 0), (0.3, 0.3), (1.4, 1.4)])
def test_what_lies_below_zero_counts_as_zero(value, kept):
    assert model.at_least_zero(value) == pytest.approx(kept)
    assert model.at_least_zero(np.array([value])) == pytest.approx([kept])

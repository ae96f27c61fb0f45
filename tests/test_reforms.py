"""Four reforms: plans, what they do, the signs of their parts, and plans beside one another."""

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab import (
    Arrangement,
    Assumptions,
    Challenges,
    Conflict,
    Context,
    Digital,
    Inherited,
    ParameterError,
    Plan,
    ReformedCity,
    Risk,
    Services,
    Setting,
    assess,
    assess_plan,
    case,
    changed_city,
    compare_plans,
    goalposts,
    load_data,
    model,
    named_reforms,
    reached,
    readings,
    reformed_city,
    reforms_together,
)
from govlab.casebook.compared import named_models
from govlab.casebook.plans import plans_compared
from govlab.draws import SETS, form_of, names, ranges, spread_assumptions
from govlab.outcomes.reforming import REFORMED
from govlab.records.reforms import PARTS_OF_A_PLAN
from govlab.terms import CHALLENGE_FIELDS, CONTEXT_FIELDS, FEATURE_FIELDS, REFORM_FIELDS, TERMS
from tests.strategies import CLOSED

FORMS = ["default", *dict.fromkeys(load_data("forms")["form"])]
FACED = ("cohesion", "public_goods", "cost", "risk")
MANY = 20_000
SOME = 3_000
LESS = 1e-12
PACKAGE = named_models()["inherited"]
RESIDENCE = Context.named("residence-based-city")
REFORMS = named_reforms()
EVERYTHING = Plan(PACKAGE.inherited, **REFORMS)


def drawn(count, form="default", emergency=None, **fixed):
    """Many states, edges of the box among them: setting, city and assumptions."""
    random = np.random.default_rng(0)
    sizes = np.exp(random.uniform(np.log(500), np.log(1_000_000), count)).clip(500, 1_000_000)
    city = {name: random.random(count).round(2) for name in CONTEXT_FIELDS}
    city["emergency"] = city["emergency"] if emergency is None else np.full(count, emergency)
    chosen, taken = form_of(form)
    free = {name: ends for name, ends in ranges().items() if name not in taken}
    assumed = {name: random.uniform(*ends, count).clip(*ends) for name, ends in free.items()}
    levers = Setting(sizes, random.random(count).round(2))
    return levers, Context(**city | fixed), Assumptions(**assumed, **chosen)


def inner(**fixed):
    """States away from the edges, in normal times unless it is said."""
    random = np.random.default_rng(1)
    sizes = np.exp(random.uniform(np.log(2_000), np.log(250_000), SOME))
    city = {name: random.uniform(0.05, 0.95, SOME) for name in CONTEXT_FIELDS}
    city["emergency"] = np.zeros(SOME)
    free = {name: ends for name, ends in ranges().items() if ends[0] < ends[1]}
    taken = {name: random.uniform(*ends, SOME) for name, ends in free.items()}
    return Setting(sizes, random.uniform(0.05, 0.95, SOME)), city | fixed, Assumptions(**taken)


def plan_of(**strengths):
    """A plan from strengths by their names alone."""
    return Plan(
        **{
            part: kind(**{n: v for n, v in strengths.items() if n in kind.__dataclass_fields__})
            for part, kind in PARTS_OF_A_PLAN.items()
        }
    )


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_plan_leaves_every_city_as_it_is_to_the_last_bit(form):
    levers, city, taken = drawn(MANY, form)
    before, after = assess(levers, city, taken), assess_plan(levers, Plan(), city, taken)
    for name in FACED:
        assert np.array_equal(getattr(before, name), getattr(after, name)), name
    for outcome, parts in before.parts.items():
        for part, values in parts.items():
            assert np.array_equal(values, after.parts[outcome][part]), part


def test_a_plan_without_reforms_is_the_changed_city_to_the_last_bit():
    levers, city, taken = drawn(MANY)
    faced, features = Challenges(0.9, 0.7, 0.3, 0.8, 0.6), PACKAGE.inherited
    before = assess(levers, changed_city(city, faced, features, taken), taken)
    after = assess_plan(levers, Plan(features), city, taken, faced)
    for name in FACED:
        assert np.array_equal(getattr(before, name), getattr(after, name)), name
    for one, other in ((readings(before), readings(after)), (reached(before), reached(after))):
        for name, values in one.items():
            assert np.array_equal(values, other[name]), name


def test_an_empty_plan_leaves_arrangements_and_scales_as_they_are():
    near, far = Setting(5_000, 0.8), Setting(85_000, 0.2)
    levels = Arrangement(near, far, near)
    before, after = assess(levels, RESIDENCE), assess_plan(levels, Plan(), RESIDENCE)
    assert (before.cost, before.index, before.balance()) == (
        after.cost,
        after.index,
        after.balance(),
    )
    assert goalposts(reformed_city(RESIDENCE, EVERYTHING)) == goalposts(RESIDENCE)


def test_reforms_in_any_order_give_the_same_bytes():
    levers, city, taken = drawn(SOME)
    found = set()
    for order in permutations(REFORMS):
        plan = Plan(PACKAGE.inherited)
        for name in order:
            plan = replace(plan, **{name: REFORMS[name]})
        outcome = assess_plan(levers, plan, city, taken)
        found.add(b"".join(np.asarray(getattr(outcome, name)).tobytes() for name in FACED))
    assert len(found) == 1


CORNERS = st.sampled_from([0.0, 1.0])
AT_CORNERS = dict.fromkeys((*REFORM_FIELDS, *FEATURE_FIELDS), CORNERS) | {
    "providers": st.sampled_from([1.0, 12.0])
}


@given(
    st.builds(Context, **dict.fromkeys(CONTEXT_FIELDS, CORNERS)),
    st.builds(Challenges, **dict.fromkeys(CHALLENGE_FIELDS, CORNERS)),
    st.builds(plan_of, **AT_CORNERS),
    st.sampled_from([500.0, 1_000_000.0]),
    CORNERS,
)
def test_at_every_corner_conditions_and_outcomes_stay_in_their_ranges(
    city, challenges, plan, size, share
):
    outcome = assess_plan(Setting(size, share), plan, city, challenges=challenges)
    for name in CONTEXT_FIELDS:
        assert 0 <= getattr(outcome.context, name) <= 1
    for name in ("cohesion", "public_goods", "thrift", "safety"):
        assert 0 <= getattr(outcome, name) <= 1
    for name, value in readings(outcome).items():
        assert TERMS[name].low <= value <= TERMS[name].high


MET = {"demand_extraction": 0.95, "open_rules": 0.95, "providers": 4}
BOUGHT = MET | {"contracted": 0.8}
TAKEN = {"buffer": 0.9, "law": 0.9}

# Which way an outcome goes when a strength goes from one value to another, in every draw:
# strength, from, to, outcome, sign, other strengths, conditions of the city.
SIGNS = [
    ("contracted", 0, 0.8, "public_goods", 1, MET, {}),
    ("contracted", 0, 0.8, "public_goods", -1, MET | {"demand_extraction": 0.05}, {}),
    ("contracted", 0, 0.8, "public_goods", -1, MET | {"open_rules": 0.05}, {}),
    ("contracted", 0, 0.8, "public_goods", -1, MET | {"providers": 1}, {}),
    ("contracted", 0, 0.8, "cost", 1, MET | {"providers": 1}, {}),
    ("contracted", 0, 0.8, "risk", 1, MET | {"open_rules": 0.05}, {}),
    ("demand_extraction", 0.1, 0.9, "public_goods", 1, BOUGHT, {}),
    ("open_rules", 0.1, 0.9, "public_goods", 1, BOUGHT, {}),
    ("open_rules", 0.1, 0.9, "risk", -1, BOUGHT, {}),
    ("providers", 1, 2.4, "public_goods", 1, BOUGHT, {}),
    ("providers", 8, 12, "public_goods", -1, BOUGHT, {}),
    ("social_organisations", 0, 0.8, "cohesion", 1, {}, {}),
    ("social_organisations", 0, 0.8, "public_goods", 1, {}, {}),
    ("social_organisations", 0, 0.8, "cost", 1, {}, {}),
    ("basic_coverage", 0, 0.8, "cost", 1, {}, {}),
    ("basic_coverage", 0, 0.8, "risk", 1, {}, {}),
    ("basic_coverage", 0, 0.8, "cohesion", 0, {}, {}),
    ("buffer", 0, 0.8, "risk", -1, {}, {}),
    ("law", 0, 0.8, "risk", -1, {}, {}),
    ("reallocation", 0, 0.8, "risk", 1, {}, {}),
    ("reallocation", 0, 0.8, "risk", 1, TAKEN, {}),
    ("early_detection", 0, 0.8, "risk", -1, {}, {}),
    ("aftermath", 0, 0.8, "risk", -1, {}, {}),
    ("unified_command", 0, 0.8, "risk", -1, {}, {"emergency": 1}),
    ("unified_command", 0, 0.8, "risk", 0, {}, {}),
    ("unified_command", 0, 0.8, "cohesion", -1, {}, {}),
    ("linkage", 0, 0.8, "risk", -1, {}, {"emergency": 1}),
    ("linkage", 0, 0.8, "public_goods", 1, {}, {}),
    ("social_command", 0, 0.8, "risk", 1, {}, {"emergency": 1}),
    ("social_command", 0, 0.8, "risk", 0, {}, {}),
    ("integration", 0, 0.8, "risk", -1, {}, {}),
    ("integration", 0, 0.8, "cohesion", 0, {}, {}),
    ("communication", 0, 0.8, "risk", -1, {}, {}),
    ("online_approval", 0, 0.8, "public_goods", -1, {}, {}),
    ("negative_list", 0, 0.8, "cost", -1, {}, {}),
]


@pytest.mark.parametrize(("field", "low", "high", "outcome", "sign", "others", "city"), SIGNS)
def test_reforms_have_the_stated_sign_in_every_draw(field, low, high, outcome, sign, others, city):
    levers, conditions, taken = inner(**city)
    before, after = (
        getattr(
            assess_plan(levers, plan_of(**others | {field: level}), Context(**conditions), taken),
            outcome,
        )
        for level in (low, high)
    )
    assert set(np.sign(after - before)) == {sign}


def share_that(better, before, after, outcome, where=None, **city):
    """In what share of the draws an outcome is higher (1) or lower (-1) after than before."""
    levers, conditions, taken = inner(**city)
    one, other = (
        getattr(assess_plan(levers, plan_of(**plan), Context(**conditions), taken), outcome)
        for plan in (before, after)
    )
    moved = better * (other - one) > 0
    return moved[where(conditions)].mean() if where else moved.mean()


def test_a_valve_lowers_risk_where_voice_is_loud_and_half_of_the_time_where_nobody_speaks():
    loud = share_that(-1, {}, {"valve": 0.8}, "risk", lambda city: city["voice"] > 0.5)
    silent = share_that(-1, {}, {"valve": 0.8}, "risk", lambda city: city["voice"] < 0.3)
    assert loud > 0.99
    assert 0.2 < silent < 0.7


def test_approvals_online_are_dear_where_registers_are_islands():
    dearer = share_that(
        1, {}, {"online_approval": 0.8}, "cost", lambda city: city["digital_capacity"] < 0.3
    )
    assert dearer > 0.9


def test_half_joined_registers_make_a_quarter_of_the_links():
    now = [
        reformed_city(Context(digital_capacity=0.2), Plan(digital=Digital(integration=i)))
        for i in (0.25, 0.5, 0.75, 1)
    ]
    assert [round(city.digital_capacity, 2) for city in now] == [0.29, 0.47, 0.62, 0.73]


def test_with_middling_conditions_contracts_lose_at_a_monopoly_only():
    def fitted(share, providers):
        reform = Services(
            contracted=share, demand_extraction=0.8, open_rules=0.8, providers=providers
        )
        parts = assess_plan(PACKAGE.setting, Plan(services=reform)).parts["public_goods"]
        return parts["fitted_supply"]

    losing = [n for n in range(1, 13) if fitted(0.8, n) < fitted(0, n)]
    assert losing == [1]


def test_contracts_pay_where_the_market_is_stronger_than_what_can_be_lost():
    taken = Assumptions()
    turn = taken.contract_loss / (taken.contract_gain + taken.contract_loss)
    for degree in np.linspace(0.05, 1, 20):
        city = reformed_city(
            plan=plan_of(contracted=0.5, demand_extraction=degree, open_rules=1, providers=4)
        )
        gains = model.reformed_fitted_supply(20_000, 0.5, city, taken)
        plain = model.fitted_supply(20_000, 0.5, city, taken)
        assert (gains > plain) == (model.market(city, taken) > turn)


def test_guaranteed_basics_lift_the_exclusion_of_newcomers():
    held = Inherited(mobility_control=0.8)
    gaps = []
    for coverage in (0, 0.5, 1):
        plan = Plan(held, services=Services(basic_coverage=coverage))
        supply = reached(assess_plan(PACKAGE.setting, plan, RESIDENCE))
        gaps.append(supply["locals"] - supply["newcomers"])
    assert gaps[0] > gaps[1] > gaps[2] == 0


@given(st.floats(0, 1), st.floats(0.1, 0.9))
def test_locals_and_newcomers_make_up_the_mean_under_a_plan(coverage, mobility):
    plan = Plan(Inherited(mobility_control=0.8), services=Services(basic_coverage=coverage))
    outcome = assess_plan(PACKAGE.setting, plan, Context(mobility=mobility))
    supply, coming = reached(outcome), outcome.context.arrivals
    mean = (1 - coming) * supply["locals"] + coming * supply["newcomers"]
    assert mean == pytest.approx(outcome.parts["public_goods"]["standard_supply"])


def test_the_chain_is_what_no_source_explains_under_a_plan():
    levers, city, taken = drawn(SOME)
    outcome = assess_plan(levers, EVERYTHING, city, taken)
    exposed = model.reformed_exposed(*vars(levers).values(), outcome.context, taken)
    assert readings(outcome)["chain"] == pytest.approx(outcome.risk - exposed)


def test_prices_of_reforms_are_parts_of_cost_and_make_up_the_price_of_a_plan():
    outcome = assess_plan(PACKAGE.setting, EVERYTHING, RESIDENCE)
    prices = [value for part, value in outcome.parts["cost"].items() if part.endswith("_price")]
    assert len(prices) == 7
    assert sum(prices) == pytest.approx(model.plan_price(outcome.context, Assumptions()))
    assert {"collusion", "unwatched"} < set(outcome.parts["risk"])


def test_what_reforms_push_are_conditions_and_formulas():
    for field, *formulas in REFORMED:
        assert field in CONTEXT_FIELDS
        assert all(hasattr(model, formula) for formula in formulas if formula)


def test_every_strength_is_a_term_and_neutral_by_default():
    strengths = Plan().fields()
    assert (*FEATURE_FIELDS, *REFORM_FIELDS) == tuple(strengths)
    assert {name for name, value in strengths.items() if value != 0} == {"providers"}
    for name, value in strengths.items():
        assert TERMS[name].low == value


def test_named_reforms_are_those_of_the_table():
    table = load_data("reforms")
    assert set(table["field"]) <= set(REFORM_FIELDS)
    assert list(REFORMS) == [name for name in PARTS_OF_A_PLAN if name != "inherited"]
    for row in table.itertuples():
        assert getattr(REFORMS[row.reform], row.field) == row.strength


def test_where_power_sits_moves_the_balance_more_than_all_four_reforms():
    table = reforms_together().set_index("plan")
    assert list(table.index) == list(plans_compared())
    assert table.at["all-four", "risk"] < 0.6 * table.at["stay", "risk"]
    assert table.at["with-services", "risk"] > table.at["stay", "risk"]
    gained = table["balance"] - table.at["stay", "balance"]
    assert gained["moved"] > gained["all-four"] > 0
    assert table.at["all-four", "cost"] > table.at["stay", "cost"]


def compared():
    """Stay, four reforms, and four reforms at three levels, in Shanghai in 2014."""
    plans = plans_compared()
    levels = Arrangement(Setting(5_000, 0.8), Setting(85_000, 0.3), Setting(20_000, 0.5))
    chosen = {name: plans[name] for name in ("stay", "all-four")}
    return chosen | {"three-levels": (levels, plans["all-four"][1])}


def test_no_plan_is_best_at_everything():
    table = compare_plans(compared(), case("shanghai-2014").context)
    best = table.pivot(index="outcome", columns="plan", values="best_in").idxmax(axis=1)
    assert set(best) == {"all-four", "three-levels"}
    assert (table["best_in"] % (100 / SETS)).max() < 1e-9


def test_plans_that_are_alike_are_both_best():
    plan = (PACKAGE.setting, Plan(digital=Digital(communication=0.5)))
    table = compare_plans({"one": plan, "other": plan})
    assert set(table["best_in"]) == {100.0}


def test_a_share_over_spread_sets_is_near_that_over_many_random_ones():
    levers, plans = PACKAGE.setting, compared()
    _, _, taken = drawn(8_000)
    city = case("shanghai-2014").context
    spread = compare_plans(plans, city).set_index(["plan", "outcome"])["best_in"] / 100
    many = {name: assess_plan(*plan, city, taken) for name, plan in plans.items()}
    for outcome, better in (("cost", -1), ("risk", -1), ("public_goods", 1)):
        values = np.array([better * getattr(each, outcome) for each in many.values()])
        for place, name in enumerate(plans):
            share = (values.argmax(axis=0) == place).mean()
            assert spread[name, outcome] == pytest.approx(share, abs=0.12)
    assert levers.unit_size == 85_000


def test_spread_sets_fill_every_range_and_no_two_names_go_together():
    taken = spread_assumptions()
    places = []
    for name, (low, high) in ranges().items():
        if low < high:
            place = np.log(np.ravel(getattr(taken, name)) / low) / np.log(high / low)
            assert np.histogram(place, 4, (0, 1))[0].min() > SETS / 8, name
            places.append(place)
    together = np.corrcoef(places) - np.eye(len(places))
    assert np.abs(together).max() < 0.3
    assert set(load_data("assumptions")["name"]) <= set(names())


def test_more_sets_begin_with_the_same_sets():
    few, many = spread_assumptions(5), spread_assumptions(9)
    assert np.array_equal(few.mobility_loss, many.mobility_loss[:5])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Services(providers=0), r"providers must lie between 1 and 12"),
        (lambda: Risk(linkage=2), r"linkage must lie between 0 and 1"),
        (lambda: Plan(services=Conflict()), "services must be a record of the kind Services"),
        (lambda: Plan(services=Services([0.1, 0.2]), risk=Risk([0.1, 0.2, 0.3])), "fit together"),
        (lambda: reformed_city(reformed_city()), "nothing has pushed yet"),
        (lambda: compare_plans({}), "plans must name a plan"),
        (lambda: compare_plans(compared(), sets=0), "sets must be a whole number of 1 or more"),
    ],
)
def test_bad_input_is_refused_with_a_remedy(make, words):
    with pytest.raises(ParameterError, match=words):
        make()


@given(CLOSED)
def test_a_city_with_a_plan_is_frozen_and_compares_by_value(level):
    plan = Plan(conflict=Conflict(valve=level))
    one, other = reformed_city(RESIDENCE, plan), reformed_city(RESIDENCE, plan)
    assert isinstance(one, ReformedCity)
    assert one == other
    assert hash(one) == hash(other)
    with pytest.raises(AttributeError):
        one.mobility = 0.5


def test_arrays_broadcast_as_elsewhere():
    plan = Plan(risk=Risk(early_detection=np.array([0.0, 0.5, 1.0])))
    city = Context(mobility=np.array([[0.2], [0.8]]))
    outcome = assess_plan(Setting(5_000, 0.5), plan, city)
    assert outcome.risk.shape == outcome.index["safety"].shape == (2, 3)
    one = assess_plan(
        Setting(5_000, 0.5), Plan(risk=Risk(early_detection=0.5)), Context(mobility=0.8)
    )
    assert outcome.risk[1, 1] == one.risk

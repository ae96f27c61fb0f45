"""What megacities inherit and face: pushes, the signs of features, and readings."""

from itertools import permutations
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab import (
    Assumptions,
    Challenges,
    City,
    Context,
    Inherited,
    ParameterError,
    Setting,
    assess,
    best_setting,
    cases,
    changed_city,
    goalposts,
    load_data,
    model,
    reached,
    readings,
    urgency,
)
from govlab.casebook.coded import context_of
from govlab.casebook.compared import named_models
from govlab.draws import form_of, ranges
from govlab.outcomes import changing
from govlab.outcomes.attention import REFERENCE_SETTING
from govlab.outcomes.changing import HELD_DOWN
from govlab.terms import (
    CHALLENGE_FIELDS,
    CONTEXT_FIELDS,
    FEATURE_FIELDS,
    READING_FIELDS,
    TERMS,
)
from tests.strategies import CLOSED, INNER, SIZES, changed, cities, taken_in

FORMS = ["default", *dict.fromkeys(load_data("forms")["form"])]
FACED = ("cohesion", "public_goods", "cost", "risk")
MANY = 20_000
LESS = 1e-12
WEIGHTS = st.floats(0, 4)
FEATURES = st.builds(Inherited, **dict.fromkeys(FEATURE_FIELDS, CLOSED))
STRENGTHS = st.builds(Challenges, **dict.fromkeys(CHALLENGE_FIELDS, CLOSED))
RESIDENCE = Context.named("residence-based-city")
PACKAGE = named_models()["inherited"]


def inner(**fixed):
    """Cities in normal times with every condition away from its edges."""
    fields = dict.fromkeys(CONTEXT_FIELDS, INNER) | {"emergency": st.just(0.0)}
    return st.builds(Context, **fields | fixed)


def drawn(form):
    """Many states, edges of the box among them: setting, city and assumptions."""
    random = np.random.default_rng(0)
    sizes = np.exp(random.uniform(np.log(500), np.log(1_000_000), MANY)).clip(500, 1_000_000)
    city = {name: random.random(MANY).round(2) for name in CONTEXT_FIELDS}
    chosen, fixed = form_of(form)
    free = {name: ends for name, ends in ranges().items() if name not in fixed}
    taken = {name: random.uniform(*ends, MANY).clip(*ends) for name, ends in free.items()}
    levers = Setting(sizes, random.random(MANY).round(2))
    return levers, Context(**city), Assumptions(**taken, **chosen)


@pytest.mark.parametrize("form", FORMS)
def test_a_city_that_nothing_changes_is_the_same_to_the_last_bit(form):
    levers, city, taken = drawn(form)
    before, after = (
        assess(levers, place, taken) for place in (city, changed_city(city, assumptions=taken))
    )
    for name in FACED:
        assert np.array_equal(getattr(before, name), getattr(after, name)), name
    for outcome, parts in before.parts.items():
        for part, values in parts.items():
            assert np.array_equal(values, after.parts[outcome][part]), part


@pytest.mark.parametrize("form", FORMS)
def test_its_balance_and_what_is_chosen_are_the_same_too(form):
    taken = Assumptions(**form_of(form)[0])
    unchanged = changed_city(RESIDENCE, assumptions=taken)
    before, after = (assess(PACKAGE.setting, city, taken) for city in (RESIDENCE, unchanged))
    assert before.index == after.index
    assert before.balance() == after.balance()
    assert best_setting(RESIDENCE, assumptions=taken) == best_setting(unchanged, assumptions=taken)
    assert (
        urgency(RESIDENCE, assumptions=taken).weights
        == urgency(unchanged, assumptions=taken).weights
    )


@given(CLOSED, WEIGHTS, WEIGHTS)
def test_pushes_keep_a_share_a_share_and_move_it_the_way_they_push(share, up, down):
    assert 0 <= model.pushed(share, up, down) <= 1
    assert model.pushed(share, 0, 0) == share
    assert model.pushed(share, up, 0) >= share - LESS
    assert model.pushed(share, 0, down) <= share


@pytest.mark.parametrize(("up", "moved"), [(1, 0.5), (3, 0.75)])
def test_a_push_of_one_moves_half_of_the_way_and_of_three_three_quarters(up, moved):
    assert model.pushed(0.0, up, 0) == moved
    assert model.pushed(1.0, 0, up) == 1 - moved


@given(CLOSED, st.floats(0.1, 10), st.floats(0.1, 10))
def test_odds_keep_a_share_a_share_and_factors_can_be_multiplied(share, one, other):
    both = model.odds(share, one * other)
    assert -LESS <= both <= 1 + LESS
    assert model.odds(share, 1) == share
    assert model.odds(model.odds(share, one), other) == pytest.approx(both)


CORNERS = st.sampled_from([0.0, 1.0])


@given(
    st.builds(Context, **dict.fromkeys(CONTEXT_FIELDS, CORNERS)),
    st.builds(Challenges, **dict.fromkeys(CHALLENGE_FIELDS, CORNERS)),
    st.builds(Inherited, **dict.fromkeys(FEATURE_FIELDS, CORNERS)),
    st.sampled_from([500.0, 1_000_000.0]),
    CORNERS,
)
def test_at_every_corner_conditions_and_outcomes_stay_in_their_ranges(
    city, challenges, features, size, share
):
    now = changed_city(city, challenges, features)
    for name in CONTEXT_FIELDS:
        assert 0 <= getattr(now, name) <= 1
    outcome = assess(Setting(size, share), now)
    for name in ("cohesion", "public_goods", "thrift", "safety"):
        assert 0 <= getattr(outcome, name) <= 1
    for name, value in readings(outcome).items():
        assert TERMS[name].low <= value <= TERMS[name].high


def test_the_order_of_rows_does_not_matter(monkeypatch):
    everything = Challenges(0.9, 0.7, 0.3, 0.8, 0.6)
    before = changed_city(RESIDENCE, everything, PACKAGE.inherited)
    table = load_data("challenges")
    try:
        for order in list(permutations(range(len(table)), 2))[::60]:
            first = [*order, *(i for i in range(len(table)) if i not in order)]
            monkeypatch.setattr(changing, "load_data", lambda _, rows=first: table.iloc[rows])
            changing._weights.cache_clear()
            after = changed_city(RESIDENCE, everything, PACKAGE.inherited)
            assert {n: after.__dict__[n] for n in CONTEXT_FIELDS} == {
                n: before.__dict__[n] for n in CONTEXT_FIELDS
            }
    finally:
        monkeypatch.undo()
        changing._weights.cache_clear()


def test_challenges_push_conditions_that_exist_once_and_one_way():
    table = load_data("challenges")
    assert not table.duplicated(["key", "field"]).any()
    assert set(table["field"]) <= set(CONTEXT_FIELDS)
    assert tuple(dict.fromkeys(table["key"])) == CHALLENGE_FIELDS
    assert ((table["up"] > 0) ^ (table["down"] > 0)).all()


@pytest.mark.parametrize("challenge", CHALLENGE_FIELDS)
@given(city=inner(), weak=st.floats(0.05, 0.5), more=st.floats(0.1, 0.5))
def test_a_stronger_challenge_moves_its_conditions_further_and_no_other(
    challenge, city, weak, more
):
    rows = load_data("challenges").query("key == @challenge").set_index("field")
    one, other = (
        changed_city(city, Challenges(**{challenge: level})) for level in (weak, weak + more)
    )
    for name in CONTEXT_FIELDS:
        moved = getattr(other, name) - getattr(one, name)
        assert np.sign(moved) == (
            np.sign(rows.at[name, "up"] - 0.5 * rows.at[name, "down"]) if name in rows.index else 0
        )


def test_what_features_hold_down_are_conditions_features_and_assumptions():
    conditions, features, weights = zip(*HELD_DOWN, strict=True)
    assert set(conditions) <= set(CONTEXT_FIELDS)
    assert set(features) <= set(FEATURE_FIELDS)
    assert set(weights) <= set(ranges())


def states(feature):
    """A city, what is inherited, and what is assumed; the feature weak and strong."""

    def at(city, inherited, taken, setting):
        both = (
            changed_city(
                city, inherited=Inherited(**vars(inherited) | {feature: level}), assumptions=taken
            )
            for level in (0.1, 0.9)
        )
        return tuple(assess(setting, place, taken) for place in both)

    return at


STATES = {
    "city": inner(),
    "inherited": st.builds(Inherited, **dict.fromkeys(FEATURE_FIELDS, INNER)),
    "taken": taken_in("default"),
    "setting": st.builds(Setting, SIZES, INNER),
}

# Which way each outcome or part goes with each feature, all else equal.
SIGNS = [
    ("mobility_control", "cohesion", 1),
    ("mobility_control", "fitted_supply", 1),
    ("execution_pressure", "standard_supply", 1),
    ("execution_pressure", "public_goods", 1),
    ("execution_pressure", "cost", 1),
    ("execution_pressure", "risk", 1),
    ("project_share", "standard_supply", 1),
    ("project_share", "fitted_supply", -1),
    ("project_share", "spillover_keeping", -1),
    ("project_share", "cost", 1),
    ("mobilisation", "cohesion", -1),
    ("mobilisation", "fitted_supply", -1),
]


def asked(outcome, name):
    parts = {part: value for parts in outcome.parts.values() for part, value in parts.items()}
    return parts[name] if name in parts else getattr(outcome, name)


@pytest.mark.parametrize(("feature", "name", "sign"), SIGNS)
@given(**STATES)
def test_features_have_the_stated_sign(feature, name, sign, city, inherited, taken, setting):
    weak, strong = states(feature)(city, inherited, taken, setting)
    assert sign * (asked(strong, name) - asked(weak, name)) > 0


def test_control_lowers_risk_where_flow_is_slow_and_leaves_it_open_where_it_is_strong():
    """No sign of the formula: the extremes of all ranges together turn it in both places."""
    levers, city, taken = drawn("default")
    weak, strong = (
        assess(levers, changed_city(city, inherited=features, assumptions=taken), taken).risk
        for features in (Inherited(mobility_control=0.1), Inherited(mobility_control=0.9))
    )
    lower = strong < weak
    assert lower[city.mobility < 0.3].mean() > 0.99
    centre = (city.mobility > 0.6) & (levers.decentralization < 0.25)
    assert 0.2 < lower[centre].mean() < 0.9


@given(**STATES)
def test_projects_and_pressure_leave_cohesion_as_it_is(city, inherited, taken, setting):
    for feature in ("project_share", "execution_pressure"):
        weak, strong = states(feature)(city, inherited, taken, setting)
        assert weak.cohesion == strong.cohesion


@given(**STATES)
def test_locals_and_newcomers_make_up_the_mean_and_newcomers_get_less(
    city, inherited, taken, setting
):
    outcome = states("mobility_control")(city, inherited, taken, setting)[1]
    supply = reached(outcome)
    coming = outcome.context.arrivals
    mean = (1 - coming) * supply["locals"] + coming * supply["newcomers"]
    assert mean == pytest.approx(outcome.parts["public_goods"]["standard_supply"])
    assert 0 < supply["newcomers"] < supply["locals"] < 1


@given(inner(), taken_in("default"), st.builds(Setting, SIZES, INNER))
def test_without_control_newcomers_get_what_locals_get(city, taken, setting):
    supply = reached(assess(setting, city, taken))
    assert supply["locals"] == supply["newcomers"]


def test_prices_are_parts_of_the_cost_of_a_changed_city_only():
    plain, held = (
        assess(PACKAGE.setting, city).parts["cost"]
        for city in (RESIDENCE, changed_city(RESIDENCE, inherited=PACKAGE.inherited))
    )
    assert set(held) - set(plain) == {"control_price", "execution_price", "project_price"}
    assert set(plain) < set(held)


# Which way each reading goes with what it reads.
READ = [
    ("discontent", "voice", 1),
    ("discontent", "channels", -1),
    ("movements", "voice", 1),
    ("movements", "channels", -1),
    ("movements", "civic_capacity", -1),
    ("chain", "risk_exposure", 1),
    ("chain", "mobility", 1),
    ("chain", "growth_pressure", 1),
]


@pytest.mark.parametrize(("name", "condition", "sign"), READ)
@given(city=inner(), taken=taken_in("default"), setting=st.builds(Setting, SIZES, INNER))
def test_readings_have_the_stated_sign(name, condition, sign, city, taken, setting):
    weak, strong = (
        readings(assess(setting, Context(**vars(city) | {condition: level}), taken))[name]
        for level in (0.1, 0.9)
    )
    assert sign * (strong - weak) > 0


@given(INNER, cities())
def test_discontent_and_movements_fall_with_public_goods(goods, city):
    less, more = (model.discontent(value, city) for value in (goods, goods + 0.04))
    assert more < less
    assert model.movements(more, city) <= model.movements(less, city)


@given(st.builds(Setting, SIZES, CLOSED), cities(), STRENGTHS, FEATURES, taken_in("default"))
def test_readings_are_none_below_zero_and_the_chain_is_what_no_source_explains(
    setting, city, challenges, features, taken
):
    outcome = assess(setting, changed_city(city, challenges, features, taken), taken)
    found = readings(outcome)
    assert min(found.values()) >= 0
    alone = changed(SimpleNamespace(**vars(taken)), reinforcement=0.0)
    levers = (setting.unit_size, setting.decentralization, outcome.context, alone)
    assert found["chain"] == pytest.approx(outcome.risk - model.changed_risk(*levers), abs=1e-9)


def test_many_organisations_do_not_make_much_self_coordination():
    city = changed_city(RESIDENCE, inherited=PACKAGE.inherited)
    assert readings(assess(PACKAGE.setting, city))["organisations"] > 0.8
    assert city.civic_capacity < RESIDENCE.civic_capacity


@pytest.mark.parametrize("name", [name for name in READING_FIELDS if name != "organisations"])
def test_words_for_a_reading_follow_the_terciles_of_the_cases(name):
    values = [readings(assess(REFERENCE_SETTING, context_of(key)))[name] for key in cases()["key"]]
    assert [TERMS[name].word(value) for value in sorted(values)] == [
        "low",
        "low",
        "middling",
        "middling",
        "high",
        "high",
    ]


def test_losses_are_seen_on_the_scale_of_the_city_before_and_choices_made_on_its_own():
    held = changed_city(RESIDENCE, Challenges(people=1), PACKAGE.inherited)
    assert goalposts(held) == goalposts(RESIDENCE)
    index = assess(PACKAGE.setting, held).index
    assert index["public_goods"] > 0
    chosen = changed_city(RESIDENCE, Challenges(people=1))
    assert best_setting(chosen) == best_setting(chosen.faced)


def test_arrays_broadcast_as_elsewhere():
    city = changed_city(
        Context(mobility=np.array([[0.2], [0.8]])),
        Challenges(people=np.array([0.0, 0.5, 1.0])),
        Inherited(mobility_control=0.5),
    )
    outcome = assess(Setting(5_000, 0.5), city)
    assert outcome.risk.shape == outcome.index["safety"].shape == (2, 3)
    assert readings(outcome)["chain"].shape == (2, 3)
    one = changed_city(Context(mobility=0.8), Challenges(people=0.5), city.inherited)
    assert outcome.risk[1, 1] == assess(Setting(5_000, 0.5), one).risk


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Inherited(mobilisation=2), r"mobilisation must lie between 0 and 1 .*got 2\."),
        (lambda: Challenges(people="all"), "people must be a number between 0 and 1"),
        (lambda: changed_city(changed_city()), "nothing has pushed yet; .* at once"),
        (
            lambda: changed_city(Context(mobility=[0.1, 0.2]), Challenges(people=[0, 0.5, 1])),
            "must fit together",
        ),
    ],
)
def test_bad_input_is_refused_with_a_remedy(make, words):
    with pytest.raises(ParameterError, match=words):
        make()


def test_a_changed_city_is_frozen_and_compares_by_value():
    one, other = (changed_city(RESIDENCE, Challenges(people=level)) for level in (0.2, 0.3))
    assert isinstance(one, City)
    assert one == changed_city(RESIDENCE, Challenges(people=0.2)) != other
    assert hash(one) == hash(changed_city(RESIDENCE, Challenges(people=0.2)))
    with pytest.raises(AttributeError):
        one.mobility = 0.5


def test_the_package_supplies_more_and_costs_more():
    bare, package = (
        assess(PACKAGE.setting, changed_city(RESIDENCE, inherited=features))
        for features in (Inherited(), PACKAGE.inherited)
    )
    assert package.public_goods / bare.public_goods == pytest.approx(1.25, abs=0.02)
    assert package.cost / bare.cost == pytest.approx(1.35, abs=0.02)

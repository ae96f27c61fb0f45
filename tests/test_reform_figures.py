"""Figures of services and of the digital city show what Python finds, wherever they are moved."""

from dataclasses import replace

import numpy as np
import pytest

from govlab import (
    Assumptions,
    Digital,
    Plan,
    Services,
    Setting,
    assess_plan,
    charts,
    load_data,
    named_models,
    reached,
    reformed_city,
)
from govlab.casebook.coded import presets
from govlab.charts.reform.departments import DEPARTMENTS, PAIRS
from govlab.charts.reform.doors import hotline, portal
from govlab.charts.reform.pieces import MEASURES, named_services, plans_of_pieces
from govlab.figure.planned import further_assumptions, planned
from govlab.model import contracts
from tests.scripted import PLANS
from tests.test_asked import same, shown
from tests.test_charts import placed, texts, vega

UNIT = Setting(20_000, 0.5)
CITIES = ["shanghai-2014", "residence-based-city", "middle"]
PUBLISHED = 1e-7
"""How far the digits of a published number reach."""
LEGS = ("heard", "open_to_all", "contested")


def fitted(services, city):
    found = assess_plan(UNIT, Plan(services=services), city)
    return found.parts["public_goods"]["fitted_supply"]


@pytest.mark.parametrize("key", CITIES)
def test_the_legs_carry_the_market_that_python_finds(tmp_path, key):
    random = np.random.default_rng(9)
    moved = ("demand_extraction", "open_rules", "contracted")
    states = [
        dict(zip(moved, random.random(3), strict=True))
        | {"context": key, "providers": int(random.integers(1, 13))}
        for _ in range(6)
    ]
    asked = [*LEGS, "market", "without", "bought", "break_even"]
    for state, found in zip(
        states, shown(tmp_path, charts.three_legs(), asked, states), strict=True
    ):
        services = Services(**{name: state[name] for name in state if name != "context"})
        for name in (*LEGS, "market"):
            same(found[name], getattr(contracts, name)(services, Assumptions()))
        city = presets()[key].context
        same(found["without"], fitted(replace(services, contracted=0), city))
        same(found["bought"], fitted(services, city))
        assert (found["bought"] > found["without"]) == (found["market"] > found["break_even"])


def test_the_market_of_two_providers_is_weaker_than_each_of_its_legs_and_still_pays(tmp_path):
    asked = [*LEGS, "market", "without", "bought"]
    (found,) = shown(tmp_path, charts.three_legs(), asked, [{}])
    assert found["market"] < min(found[name] for name in LEGS)
    assert found["bought"] > found["without"]


def test_contracts_lose_with_a_monopoly_and_with_no_other_number_of_providers(tmp_path):
    states = [{"providers": n, "contracted": o} for n in range(1, 13) for o in (0.1, 0.6, 1)]
    solved = shown(tmp_path, charts.market_task("Contracts pay."), ["found"], states)
    assert {
        state["providers"] for state, each in zip(states, solved, strict=True) if each["found"]
    } == {1}
    assert all(each["found"] for each in solved[:3])


@pytest.mark.parametrize("key", CITIES)
@pytest.mark.parametrize("model", ["inherited", "neighbourhood"])
def test_each_piece_does_what_python_finds(tmp_path, key, model):
    moved = {"basic_coverage": 0.9, "contracted": 0.3, "social_organisations": 0.4}
    state = {"context": key, "named_model": model, **moved}
    asked = ["there", "cities_met"]
    (found,) = shown(tmp_path, charts.three_pieces(), asked, [state], "", PLANS)
    services, place = replace(named_services(), **moved), named_models()[model]
    for told, city_told, piece in zip(
        found["there"], found["cities_met"], plans_of_pieces(services), strict=True
    ):
        plan = Plan(place.inherited, services=piece)
        outcome = assess_plan(place.setting, plan, presets()[key].context)
        for name in MEASURES:
            if name != "newcomers":
                same(told["outcomes"][name], getattr(outcome, name))
        same(told["reached"]["newcomers"], reached(outcome)["newcomers"])
        now = reformed_city(presets()[key].context, plan)
        same(city_told["growth_pressure"], now.growth_pressure)


@pytest.mark.parametrize("key", ["settled-work-unit-city", "shenyang-2000", "shanghai-2014"])
def test_title_and_sentence_of_the_pieces_give_a_change_where_the_picture_does(tmp_path, key):
    asked = ["there", "finding", "sentence"]
    (found,) = shown(tmp_path, charts.three_pieces(), asked, [{"context": key}], "", PLANS)
    before, *_, after = (each["outcomes"]["public_goods"] for each in found["there"])
    change = after / before - 1
    told = "about as before" if abs(change) < 0.005 else f"{change:+.0%}".replace("-", "−")
    assert f"public goods {told};" in found["finding"]
    assert f"public goods: {told};" in found["sentence"]


def test_the_pieces_begin_with_what_the_page_finds(tmp_path):
    (found,) = shown(tmp_path, charts.three_pieces(), ["there", "cities_met"], [{}], "", PLANS)
    begun = {each["name"]: each.get("value") for each in vega(charts.three_pieces())["signals"]}
    for name, each in found.items():
        for there, at_first in zip(each, begun[name], strict=True):
            for kind in there.keys() & at_first.keys():
                same(there[kind], at_first[kind], PUBLISHED)


def best_share(digital, city):
    shares = np.linspace(0, 1, 2001)
    grid = Setting(20_000, shares)
    return shares[assess_plan(grid, Plan(digital=digital), city).control.argmax()]


@pytest.mark.parametrize("key", CITIES)
def test_two_technologies_move_the_best_share_as_python_finds(tmp_path, key):
    states = [
        {"context": key, "integration": i, "communication": c} for i, c in ((1, 1), (0.4, 0.7))
    ]
    asked = ["neither", "best_integration", "best_communication", "both"]
    city = presets()[key].context
    for state, found in zip(
        states, shown(tmp_path, charts.two_directions(), asked, states), strict=True
    ):
        i, c = state["integration"], state["communication"]
        reforms = (Digital(), Digital(i), Digital(0, c), Digital(i, c))
        for name, digital in zip(asked, reforms, strict=True):
            assert found[name] == pytest.approx(best_share(digital, city), abs=2e-3)
        assert found["best_communication"] < found["neither"] < found["best_integration"]


@pytest.mark.parametrize("key", CITIES)
def test_islands_cost_what_python_finds(tmp_path, key):
    states = [{"context": key, "integration": share} for share in (0, 0.15, 0.5, 1)]
    asked = ["joined", "links", "data_now", "cost_apart", "cost_joined"]
    for state, found in zip(states, shown(tmp_path, charts.islands(), asked, states), strict=True):
        plan = Plan(digital=Digital(state["integration"]))
        before, after = (assess_plan(UNIT, each, presets()[key].context) for each in (Plan(), plan))
        same(found["cost_apart"], before.cost)
        same(found["cost_joined"], after.cost)
        same(found["data_now"], reformed_city(presets()[key].context, plan).digital_capacity)
        assert found["joined"] == np.floor(DEPARTMENTS * state["integration"] + 0.5)
        assert found["links"] <= PAIRS


def test_half_of_the_departments_make_less_than_a_quarter_of_the_links(tmp_path):
    (found,) = shown(tmp_path, charts.islands(), ["joined", "links", "finding"], [{}])
    assert found["joined"] / DEPARTMENTS == 0.5
    assert found["links"] / PAIRS < 0.25
    assert "cost falls" in found["finding"]


def test_the_change_of_cost_follows_from_the_costs_that_are_shown(tmp_path):
    asked = ["cost_apart", "cost_joined", "finding"]
    states = [{"integration": share} for share in (0.01, 0.15, 0.5, 1)]
    for found in shown(tmp_path, charts.islands(), asked, states):
        apart, joined = (round(found[name], 3) for name in asked[:2])
        way = "rises" if joined > apart else "falls"
        told = f"cost {way} by {abs(joined / apart - 1):.1%}"
        told = told if joined != apart else "cost is about the same"
        assert found["finding"].endswith(told)


def test_the_doors_show_what_is_counted():
    counted = load_data("digital_city")
    assert hotline(counted)["value"].is_monotonic_increasing
    *_, accounts, residents = portal(counted)["value"]
    assert f"{accounts / residents:.1f}" == "2.2"
    assert {"2023: 21.4 million", "2020: 24.9 million residents"} <= set(
        texts(charts.two_doors(counted))
    )


def test_a_formula_is_told_with_what_stands_for_its_strengths():
    told = planned(contracts.collusion, {"contracted": "bought", "open_rules": 1})
    assert told == "((collusion_risk * bought) * 0)"
    assert [made.name for made in further_assumptions([told])] == ["collusion_risk"]
    assert planned(contracts.covering, columns=["mobility"]).endswith("datum.mobility))")


@pytest.mark.parametrize("key", ["settled-work-unit-city", "shanghai-2014"])
@pytest.mark.parametrize("none", [{}, {"integration": 0}, {"communication": 0}])
def test_names_of_both_directions_stand_apart_and_above_the_axis(key, none):
    at = placed(charts.two_directions(key), **none)
    names = ("joined registers", "instant reports", "both ")
    heights = sorted(y for words, (_, y) in at.items() if words.startswith(names))
    assert len(heights) == 3
    assert np.diff(heights).min() >= 16
    lowest = max(y for words, (x, y) in at.items() if words.endswith("%") and y < 250)
    assert max(lowest, *heights) + 8 < 250

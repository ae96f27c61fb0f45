"""Where grievances go, and figures of conflict and risk: they show what Python finds."""

import re

import numpy as np
import pytest

from govlab import (
    Assumptions,
    Conflict,
    Context,
    Inherited,
    Plan,
    Risk,
    assess_plan,
    case,
    charts,
    conflict_course,
    load_data,
    model,
    reformed_city,
)
from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.charts.reform import alone, calm, flows, stages
from govlab.figure.runtime import vega_runtime
from govlab.model.stocks import hardening, settling
from govlab.terms.phrases import phrase
from tests.scripted import PLANS, told
from tests.test_asked import ASK, same
from tests.test_charts import drawn_parts, texts, vega
from tests.test_course import drawn

SHANGHAI = case("shanghai-2014").context
PACKAGE = named_models()["inherited"].inherited
CENTRAL = Assumptions()
SHARE = re.compile(r"\d+%$")


def shown(folder, chart, asked, states):
    scripts = (*PLANS, "runtime.js")
    given = {"figure": vega(chart), "states": states, "names": asked}
    return told(folder, ASK, scripts, vega_runtime(), **given)


def test_where_grievances_go_adds_up_to_what_is_settled_and_what_hardens():
    for context, plan, taken in drawn(50):
        pressed = Inherited(execution_pressure=plan.inherited.execution_pressure)
        city = reformed_city(context, Plan(pressed, conflict=plan.conflict), taken)
        rates = {name: formula(city, taken) for name, formula in model.DESTINATIONS.items()}
        hardened = sum(rates[name] for name in model.HARDENED)
        assert min(rates.values()) >= 0
        assert hardened == pytest.approx(hardening(city, taken), abs=1e-12)
        assert sum(rates.values()) - hardened == pytest.approx(
            settling(0.0, city, taken), abs=1e-12
        )


def test_duties_handed_to_nobody_turn_to_anger_and_buffers_win_some_back():
    def lost(**strengths):
        city = reformed_city(SHANGHAI, Plan(conflict=Conflict(**strengths)))
        return sum(formula(city, CENTRAL) for formula in model.HARDENED.values())

    assert lost(reallocation=0.8) > lost()
    assert lost(reallocation=0.8, buffer=0.5) < lost(reallocation=0.8)


@pytest.mark.parametrize(("voice", "lasting"), [(0.8, 6), (0.6, 6), (0.3, 12)])
def test_the_page_follows_the_courses_of_python(tmp_path, voice, lasting):
    states = [
        {"voice_set": voice, "money_lasts": lasting, "execution_pressure": press, "way": way}
        for press, way in ((0.8, "channels"), (0.3, "nobody"))
    ]
    asked = ["course_pressure", "course_other", "pressure_at_end", "other_later", "pressure_first"]
    city = Context(**vars(SHANGHAI) | {"voice": voice})
    for state, there in zip(
        states, shown(tmp_path, charts.calm_and_anger(), asked, states), strict=True
    ):
        plans = {
            "pressure": Plan(Inherited(execution_pressure=state["execution_pressure"])),
            "other": Plan(conflict=calm.OTHERS[state["way"]]),
        }
        courses = {way: conflict_course(p, city, lasting=lasting) for way, p in plans.items()}
        for way, course in courses.items():
            for measure in calm.MEASURES:
                same(there[f"course_{way}"][measure], course[measure].to_list())
        same(there["pressure_at_end"], 100 * courses["pressure"]["of_rest"][24 * lasting])
        same(there["other_later"], 100 * courses["other"]["of_rest"].iloc[-1])
        same(there["pressure_first"], 100 * courses["pressure"]["of_rest"][12])


def test_flows_are_those_of_python_and_the_title_says_what_is_lost(tmp_path):
    states = [
        dict.fromkeys(flows.SLIDERS, 0.0),
        {"reallocation": 0.8},
        dict(zip(flows.SLIDERS, (0.4, 0.3, 0.9, 0.2, 0.6), strict=True)),
    ]
    asked = ["flows_now", "anger_now", "anger_before", "finding"]
    first = flows.HANDED_OVER.fields()
    for state, there in zip(
        states, shown(tmp_path, charts.where_grievances_go(), asked, states), strict=True
    ):
        moved = {name: first[name] for name in flows.SLIDERS} | state
        pressed = Inherited(execution_pressure=moved.pop("execution_pressure"))
        city = reformed_city(SHANGHAI, Plan(pressed, conflict=Conflict(**moved)))
        rates = {name: formula(city, CENTRAL) for name, formula in model.DESTINATIONS.items()}
        whole = sum(rates.values())
        same(there["flows_now"], {name: 100 * rate / whole for name, rate in rates.items()})
        same(there["anger_now"], sum(there["flows_now"][name] for name in model.HARDENED))
        same(there["anger_before"], 50)
        assert ("by nobody" in there["finding"]) == (moved["reallocation"] > 0)


def test_stages_are_those_of_python_and_parts_in_command_are_told(tmp_path):
    states = [
        {"moment": moment, "social_command": part, "early_detection": 0.2}
        for moment in ("acute", "normal")
        for part in (0.0, 0.7)
    ]
    asked = [f"risk_{kind}" for kind in ("without", "now", "alone")]
    asked += ["exposed_now", "wrong_now", "chain_now", "finding"]
    found = shown(tmp_path, charts.who_leads_when(), asked, states)
    for state, there in zip(states, found, strict=True):
        moved = {name: state[name] for name in ("social_command", "early_detection")}
        place = Context(**vars(SHANGHAI) | {"emergency": float(state["moment"] == "acute")})
        plan = Plan(PACKAGE, risk=Risk(**vars(stages.READY) | moved))
        risk = assess_plan(stages.SETTING, plan, place).risk
        same(there["risk_now"], risk)
        same(there["wrong_now"] + there["chain_now"], risk)
        same(there["risk_without"], assess_plan(stages.SETTING, Plan(PACKAGE), place).risk)
        parts = state["moment"] == "acute" and state["social_command"] > 0
        assert (there["risk_now"] > there["risk_alone"]) == parts
        assert there["finding"].startswith("Parts in command") == parts


def test_one_stage_or_all_is_weighed_over_a_year_and_turns_with_eyes(tmp_path):
    states = [{"eyes": eyes, "acute_share": share} for eyes, share in ((0.2, 0.1), (0.9, 0.1))]
    asked = [f"risk_{name}" for name in alone.EFFORTS]
    found = shown(tmp_path, charts.one_stage_or_all(), [*asked, "finding"], states)
    for state, there in zip(states, found, strict=True):
        levels = dict.fromkeys(alone.EYES, state["eyes"]) | {"emergency": np.array([0.0, 1.0])}
        place = Context(**vars(SHANGHAI) | levels)
        weights = [1 - state["acute_share"], state["acute_share"]]
        for name, risk in alone.EFFORTS.items():
            expected = assess_plan(alone.SETTING, Plan(risk=risk), place).risk @ weights
            same(there[f"risk_{name}"], float(expected))
        assert there["finding"].startswith("All four") == (state["eyes"] < 0.5)


@pytest.mark.parametrize("key", ["fast-growing-city", "shanghai-2014"])
def test_measures_that_are_shown_to_leave_the_same_risk_are_said_to(tmp_path, key):
    asked = ["risk_all", "risk_early_detection", "finding"]
    (there,) = shown(tmp_path, charts.one_stage_or_all(), asked, [{"context": key}])
    alike = f"{there[asked[0]]:.2f}" == f"{there[asked[1]]:.2f}"
    assert alike == (key == "fast-growing-city")
    assert ("about as much" in there["finding"]) == alike


@pytest.mark.parametrize("key", ["fast-growing-city", "shanghai-2014"])
def test_shares_of_those_who_lead_a_stage_add_up_to_all(key):
    shares = [int(each[:-1]) for each in texts(charts.who_leads_when(key)) if SHARE.match(each)]
    assert sum(shares) == 100 * len(stages.STAGES)


def test_each_emergency_has_three_stages_and_a_source_or_a_dash():
    table = load_data("emergencies")
    assert table.groupby("case")["stage"].apply(list).map(tuple).unique().tolist() == [
        ("before", "acute", "after")
    ]
    assert ((table["told"] == "–") == (table["quality"] == "–")).all()


def _heights(chart, found):
    """How high words stand on the page that begin so [pixels from the top]."""
    words = [part for part in drawn_parts(chart) if str(part.get("text", "")).startswith(found)]
    return [part["y"] + part["dy"] for part in words if part.get("dx") == -2]


@pytest.mark.parametrize(
    ("key", "lasting"), [*((key, 6) for key in presets()), ("shanghai-2014", 20)]
)
def test_names_of_both_courses_keep_a_line_apart(key, lasting):
    chart = charts.calm_and_anger(key, lasting)
    pressed, other = (_heights(chart, phrase(f"calm.{way}")) for way in ("pressure", "channels"))
    assert len(pressed) == len(other) == 2 * len(calm.MEASURES)
    assert min(abs(a - b) for a, b in zip(pressed, other, strict=True)) >= 16

"""The script computes of cities with a plan what Python computes of them."""

import gzip
from collections.abc import Mapping
from types import SimpleNamespace

import altair as alt
import numpy as np
import pytest

from govlab import (
    Arrangement,
    Assumptions,
    Challenges,
    Conflict,
    Context,
    Digital,
    Inherited,
    Plan,
    Risk,
    Services,
    Setting,
    assess,
    best_setting,
    case,
    compare_plans,
    goalposts,
    model,
    reached,
    readings,
    reformed_city,
)
from govlab.casebook.compared import named_models
from govlab.casebook.plans import named_reforms, plans_compared
from govlab.draws import SETS, spread_assumptions
from govlab.figure.asked import CITY as BARE
from govlab.figure.asked import TAKEN
from govlab.figure.asked import asked as asked_signal
from govlab.figure.compiled_reforms import reforms_script
from govlab.figure.publish import compiled
from govlab.figure.reformed import (
    course_asked,
    fixed,
    follows_under_plan,
    reformed_as_told,
    reformed_city_as_told,
    reformed_city_asked,
)
from govlab.figure.reformed import strengths as strengths_of
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import BUNDLES, OF_PLANS, OF_THE_DESIGNER, SCRIPTS, bundles_of
from govlab.figure.theme import themed
from govlab.outcomes.comparing import COMPARED, outcomes_of
from govlab.outcomes.course import after_a_step, conflict_course, resting
from govlab.outcomes.scales import SCALED
from govlab.terms import PROBLEMS, REFORM_FIELDS, TERMS
from tests.scripted import PLANS, deno, told
from tests.test_compiled import BITS, OUTCOMES, SEARCH, STATES, close, drawn, one, rows

FEW = 10
KINDS = {"services": Services, "conflict": Conflict, "risk": Risk, "digital": Digital}
CITY = "model.reformedCity(state.city, state.plan, state.challenges, state.taken)"


@pytest.fixture
def states():
    """Arrangements, bare cities, assumptions, challenges and plans, a number a state."""
    return state_of(np.random.default_rng(2))


def state_of(random):
    setting, city, taken, _ = drawn(STATES)
    levels = [
        setting,
        *(Setting(random.permutation(setting.unit_size), random.random(STATES)) for _ in "12"),
    ]
    challenges = Challenges(*strengths(random, 5))
    return Arrangement(*levels), city, taken, challenges, plan_of(random)


def strengths(random, count):
    """Some at random and some at either end: corners of the box are among them."""
    values = random.random((count, STATES))
    return np.select([values < 0.2, values > 0.8], [0.0, 1.0], values)


def plan_of(random):
    inherited = Inherited(*strengths(random, 4))
    parts = {}
    for name, kind in KINDS.items():
        fields = vars(kind())
        values = dict(zip(fields, strengths(random, len(fields)), strict=True))
        if "providers" in fields:
            values["providers"] = 1 + np.round(11 * values["providers"])
        parts[name] = kind(**values)
    return Plan(inherited, **parts)


def asked(states):
    at, *records, plan = states
    levels = dict(zip(PROBLEMS, map(rows, vars(at).values()), strict=True))
    named = dict(zip(("city", "taken", "challenges"), map(rows, records), strict=True))
    named["plan"] = rows(SimpleNamespace(**plan.fields()))
    return [
        {
            "at": {problem: settings[number] for problem, settings in levels.items()},
            **{name: values[number] for name, values in named.items()},
        }
        for number in range(STATES)
    ]


ASK = f"""
asked.states.map((state) => {{
  const city = {CITY};
  return {{ city, ...model.reformed(state.at, city, state.taken) }};
}})
"""


def test_all_that_follows_agrees_at_500_random_plans_over_three_levels(tmp_path, states):
    at, city, taken, challenges, plan = states
    found = told(tmp_path, ASK, PLANS, states=asked(states))
    reformed = reformed_city(city, plan, taken, challenges)
    here = assess(at, reformed, taken)
    expected = {
        "city": {n: v for n, v in vars(reformed).items() if isinstance(v, np.ndarray)},
        "outcomes": {name: getattr(here, name) for name in OUTCOMES},
        "parts": {name: value for part in here.parts.values() for name, value in part.items()},
        "readings": readings(here),
        "reached": reached(here),
        "works": {name: formula(reformed, taken) for name, formula in model.WORKS.items()},
    }
    for kind, values in expected.items():
        names = {name for name, value in found[0][kind].items() if not isinstance(value, Mapping)}
        assert names == set(values), kind
        for name, value in values.items():
            agree([row[kind][name] for row in found], value)
    for moment in ("before", "faced"):
        for name, value in vars(getattr(reformed, moment)).items():
            agree([row["city"][moment][name] for row in found], value)


def agree(found, expected):
    """To a trillionth, or where differences of nearly equal numbers remain, of the unit."""
    values = np.broadcast_to(expected, len(found))
    np.testing.assert_allclose(np.array(found, dtype=float), values, rtol=BITS, atol=1e-15)


SEARCHED = f"""
asked.states.map((state) => {{
  const city = {CITY};
  return [
    model.goalposts(city, state.taken),
    model.best(city, state.taken),
    model.outcomes(state.at.control, city, state.taken),
    model.reformed(state.at.control, city, state.taken).outcomes,
  ];
}})
"""


def test_a_city_with_a_plan_stands_wherever_a_context_does(tmp_path, states):
    few = asked(states)[:FEW]
    at, city, taken, challenges, plan = states
    for number, found in enumerate(told(tmp_path, SEARCHED, PLANS, states=few)):
        here, assumed = one(city, number), one(taken, number)
        reformed = reformed_city(here, plan_at(plan, number), assumed, one(challenges, number))
        posts, best, *outcomes = found
        expected = goalposts(reformed, assumed)
        for side, ends in vars(expected).items():
            close([posts[side][n] for n in SCALED], [ends[n] for n in SCALED], SEARCH)
        there = best_setting(reformed, assumptions=assumed)
        reached_there = assess(there, reformed, assumed, goalposts(reformed.faced, assumed))
        close(best["balance"], reached_there.balance(), SEARCH)
        values = assess(one(at.control, number), reformed, assumed)
        for each in outcomes:
            close(list(each.values()), [getattr(values, name) for name in OUTCOMES], BITS)


def plan_at(plan, number):
    return Plan(**{name: one(part, number) for name, part in vars(plan).items()})


def test_an_empty_plan_leaves_every_outcome_to_the_bit(tmp_path):
    setting, city, taken, _ = drawn(STATES)
    expression = """
    asked.states.map((state) => {
      const city = model.reformedCity(state, {}, {}, state);
      return [city, state].map((each) => Object.values(model.outcomes(state, each, state)));
    })
    """
    found = told(tmp_path, expression, PLANS, states=rows(setting, city, taken))
    assert all(reformed == bare for reformed, bare in found)


STOCKS = f"""
asked.states.map((state) => {{
  const city = {CITY};
  return [model.resting(city, state.taken), reforms.stepped(state.stocks, city, state.taken)];
}})
"""


def test_a_step_and_the_rest_of_conflict_agree_at_500_random_plans(tmp_path, states):
    _, city, taken, challenges, plan = states
    random = np.random.default_rng(3)
    start = SimpleNamespace(grievances=5 * random.random(STATES), anger=5 * random.random(STATES))
    given = [
        state | {"stocks": stocks} for state, stocks in zip(asked(states), rows(start), strict=True)
    ]
    found = told(tmp_path, STOCKS, PLANS, states=given)
    reformed = reformed_city(city, plan, taken, challenges)
    expected = (
        resting(reformed, taken),
        after_a_step((start.grievances, start.anger), reformed, taken, 1 / 24),
    )
    for place, stocks in enumerate(expected):
        for name, values in zip(("grievances", "anger"), stocks, strict=True):
            close([row[place][name] for row in found], values, SEARCH if place == 0 else BITS)


COURSE = """
(() => {
  const [now, later] = [asked.plan, {}].map((plan) => model.reformedCity(asked.city, plan));
  return [undefined, 6, 0, 30].map((lasting) => model.course(now, later, lasting));
})()
"""


def test_courses_of_conflict_agree_while_a_plan_lasts_and_after(tmp_path):
    city = Context(mobility=0.8, growth_pressure=0.8, voice=0.8, channels=0.3, civic_capacity=0.4)
    plan = Plan(conflict=Conflict(valve=0.8, buffer=0.8, law=0.5))
    given = {"city": vars(city), "plan": plan.fields()}
    found = told(tmp_path, COURSE, PLANS, **given)
    for lasting, course in zip((None, 6, 0, 30), found, strict=True):
        expected = conflict_course(plan, city, lasting=lasting)
        for name in expected:
            close(course[name], expected[name], BITS)


COMPARED_PLANS = """
(() => {
  const found = Object.values(asked.plans).map(({ at, plan }) =>
    model.overSets(at, plan, asked.city, asked.challenges));
  return found.map(({ central, drawn }, place) => ({
    central,
    drawn: Object.fromEntries(Object.entries(drawn).map(([name, all]) => [name, [...all]])),
    best: model.bestIn(found)[place],
  }));
})()
"""


def test_plans_over_200_sets_of_assumptions_are_those_of_python(tmp_path):
    city, challenges = case("shanghai-2014").context, Challenges(network=0.5)
    near, middle = Setting(5_000, 0.8), Setting(20_000, 0.5)
    levels = Arrangement(near, Setting(85_000, 0.3), middle)
    package = named_models()["inherited"].inherited
    plans = plans_compared() | {"levels": (levels, Plan(package, **named_reforms()))}
    given = {
        name: {"at": level_rows(at), "plan": plan.fields()} for name, (at, plan) in plans.items()
    }
    found = told(
        tmp_path, COMPARED_PLANS, PLANS, plans=given, city=vars(city), challenges=vars(challenges)
    )
    shares = compare_plans(plans, city, challenges).set_index(["plan", "outcome"])["best_in"]
    taken = spread_assumptions(SETS)
    for (name, plan), row in zip(plans.items(), found, strict=True):
        middle_values = outcomes_of(*plan, city, challenges)
        over = outcomes_of(*plan, city, challenges, taken)
        for outcome in (*COMPARED, "price"):
            close(row["central"][outcome], middle_values[outcome], BITS)
            close(row["drawn"][outcome], np.broadcast_to(over[outcome], (SETS, 1)).ravel(), BITS)
        close(list(row["best"].values()), [shares[name, outcome] for outcome in COMPARED], BITS)


def level_rows(at):
    if isinstance(at, Setting):
        return vars(at)
    return {problem: vars(level) for problem, level in vars(at).items()}


def test_what_a_page_leaves_out_is_no_reform_and_central(tmp_path):
    found = told(tmp_path, "model.reformedCity(model.middle, { law: 1 })", PLANS)
    expected = reformed_city(plan=Plan(conflict=Conflict(law=1)))
    for name in ("channels", "channels_opened", "providers", "mobilisation", "digital_before"):
        close(found[name], getattr(expected, name), BITS)


def test_a_plan_in_an_expression_holds_what_it_changes(tmp_path):
    plan = Plan(Inherited(0.5), digital=Digital(integration=0.25))
    found = told(tmp_path, f"({{ ...reforms.empty, ...{fixed(plan)} }})", PLANS)
    assert found == plan.fields()
    assert set(REFORM_FIELDS) < set(found) <= set(TERMS)


def needed(page):
    return [name for bundle in bundles_of(page) for name in BUNDLES[bundle]]


def test_only_pages_that_speak_of_plans_load_their_formulas():
    assert set(SCRIPTS) - set(needed("a page")) == OF_PLANS | OF_THE_DESIGNER
    assert set(SCRIPTS) - set(needed("model('reformedCity', city)")) == OF_THE_DESIGNER
    assert needed('<figure class="govlab-figure govlab-designer">') == list(SCRIPTS)


def test_the_formulas_are_small_sound_and_evaluate_no_text(tmp_path):
    file = tmp_path / "reforms.js"
    file.write_text(reforms_script(), encoding="utf-8")
    assert len(gzip.compress(reforms_script().encode(), mtime=0)) < 14_500
    deno("lint", "--no-config", "--rules-exclude=no-window", file)
    words = set(reforms_script().replace("(", " ").split())
    assert not {"eval", "Function", "import", "fetch"} & words


def test_assumptions_of_sets_are_all_that_the_formulas_read(tmp_path):
    found = told(tmp_path, "[reforms.central, model.central]", PLANS)
    numbers = {n: v for n, v in vars(Assumptions()).items() if not isinstance(v, str)}
    assert all(numbers[name] == value for part in found for name, value in part.items())


PLANNED = Plan(named_models()["inherited"].inherited, **named_reforms())
SIGNALS = """
(() => {
  const view = window.govlab.runtime.view(structuredClone(asked.figure));
  view.run();
  const [there, course] = ["there", "course"].map((name) => view.signal(name));
  view.signal("law", 0).run();
  return { there, course, after: view.signal("there").outcomes };
})()
"""


def test_signals_of_a_figure_follow_its_plan(tmp_path):
    at, context = Setting(85_000, 0.2), Context()
    city, bare = reformed_city(context, PLANNED), reformed_city(context)
    signals = [
        alt.param(name="setting", value=vars(at)),
        alt.param(name=BARE, value=vars(context)),
        alt.param(name=TAKEN, value={}),
        *strengths_of(PLANNED, ["law", "buffer"]),
        asked_signal("city", reformed_city_as_told(city), reformed_city_asked()),
        asked_signal("before", reformed_city_as_told(bare), reformed_city_asked("{}")),
        follows_under_plan("there", assess(at, city)),
        asked_signal("course", {}, course_asked("city", "before", "6", 8)),
    ]
    chart = themed(alt.Chart(alt.sequence(2)).mark_point(), "a plan", signals, {})
    figure = compiled(chart.to_dict())
    scripts = (*PLANS, "runtime.js")
    found = told(tmp_path, SIGNALS, scripts, vega_runtime(), figure=figure)
    only = Plan(conflict=Conflict(law=PLANNED.conflict.law, buffer=PLANNED.conflict.buffer))
    lawless = Plan(conflict=Conflict(buffer=PLANNED.conflict.buffer))
    for key, plan in (("there", only), ("after", lawless)):
        here = assess(at, reformed_city(context, plan))
        outcomes = found[key]["outcomes"] if key == "there" else found[key]
        close(list(outcomes.values()), [getattr(here, name) for name in OUTCOMES], BITS)
    expected = conflict_course(only, context, lasting=6, years=8)
    close(found["course"]["of_rest"], expected["of_rest"], BITS)
    assert reformed_as_told(assess(at, reformed_city(context, only)))["outcomes"].keys() == (
        found["there"]["outcomes"].keys()
    )

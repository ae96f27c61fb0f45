"""The script computes of changed cities what Python computes of them."""

from collections.abc import Mapping

import numpy as np
import pytest

from govlab import (
    Assumptions,
    Challenges,
    Context,
    Inherited,
    Setting,
    assess,
    best_setting,
    changed_city,
    goalposts,
    reached,
    readings,
    urgency,
)
from govlab.figure.compiled import model_script
from govlab.outcomes.scales import SCALED
from tests.scripted import told
from tests.test_compiled import BITS, OUTCOMES, SEARCH, STATES, close, drawn, one, rows

FEW = 20
CHANGED = "model.changed(state.city, state.challenges, state.inherited, state.taken)"
ASK = f"""
asked.states.map((state) => {{
  const changed = {CHANGED};
  const given = [state.setting, changed, state.taken];
  return {{
    changed,
    outcomes: model.outcomes(...given),
    parts: model.parts(...given),
    readings: model.readings(...given),
    reached: model.reached(...given),
  }};
}})
"""


@pytest.fixture
def states():
    """Settings, bare cities, assumptions, challenges and features, a number a state."""
    setting, city, taken, _ = drawn(STATES)
    random = np.random.default_rng(1)
    strengths = random.random((9, STATES)) * (random.random((9, STATES)) > 0.2)
    return setting, city, taken, Challenges(*strengths[:5]), Inherited(*strengths[5:])


def asked(states):
    names = ("setting", "city", "taken", "challenges", "inherited")
    return [dict(zip(names, each, strict=True)) for each in zip(*map(rows, states), strict=True)]


def test_everything_agrees_in_500_changed_cities_under_random_assumptions(tmp_path, states):
    found = told(tmp_path, ASK, states=asked(states))
    setting, city, taken, challenges, inherited = states
    changed = changed_city(city, challenges, inherited, taken)
    here = assess(setting, changed, taken)
    parts = {name: value for part in here.parts.values() for name, value in part.items()}
    conditions = {n: v for n, v in vars(changed).items() if isinstance(v, np.ndarray)}
    expected = {
        "changed": conditions,
        "outcomes": {name: getattr(here, name) for name in OUTCOMES},
        "parts": parts,
        "readings": readings(here),
        "reached": reached(here),
    }
    for kind, values in expected.items():
        told_names = {n for n, value in found[0][kind].items() if not isinstance(value, Mapping)}
        assert told_names == set(values), kind
        for name, value in values.items():
            close([row[kind][name] for row in found], value, BITS)
    for moment in ("before", "faced"):
        for name, value in vars(getattr(changed, moment)).items():
            close([row["changed"][moment][name] for row in found], value, BITS)


SEARCHED = f"""
asked.states.map((state) => {{
  const changed = {CHANGED};
  return {{
    posts: model.goalposts(changed, state.taken),
    best: model.best(changed, state.taken),
    priorities: model.urgency(changed, state.taken).priorities,
  }};
}})
"""


def test_a_changed_city_stands_wherever_a_context_does(tmp_path, states):
    few = asked(states)[:FEW]
    for at, found in enumerate(told(tmp_path, SEARCHED, states=few)):
        _, city, taken, challenges, inherited = (one(record, at) for record in states)
        changed = changed_city(city, challenges, inherited, taken)
        posts, best = goalposts(changed, taken), best_setting(changed, assumptions=taken)
        for side, ends in vars(posts).items():
            close([found["posts"][side][n] for n in SCALED], [ends[n] for n in SCALED], SEARCH)
        there = assess(best, changed, taken, goalposts(changed.faced, taken)).balance()
        close(found["best"]["balance"], there, SEARCH)
        priorities = urgency(changed, assumptions=taken).priorities
        close(list(found["priorities"].values()), list(vars(priorities).values()), BITS)


UNCHANGED = """
asked.states.map((state) => {
  const changed = model.changed(state, {}, {}, state);
  return [changed, state].map((city) => Object.values(model.outcomes(state, city, state)));
})
"""


def test_a_city_that_nothing_changes_is_the_bare_city_to_the_bit(tmp_path):
    setting, city, taken, _ = drawn(STATES)
    for changed, bare in told(tmp_path, UNCHANGED, states=rows(setting, city, taken)):
        assert changed == bare


def test_strengths_that_are_left_out_are_none(tmp_path):
    some = told(tmp_path, "model.changed(model.middle, { people: 1 }, { mobilisation: 0.5 })")
    python = changed_city(Context(), Challenges(people=1), Inherited(mobilisation=0.5))
    for name in ("mobility", "civic_capacity", "arrivals", "mobilisation", "project_share"):
        close(some[name], getattr(python, name), BITS)


LEFT_OUT = "[model.readings(asked), model.reached(asked), model.parts(asked)]"


def test_a_bare_city_may_be_asked_what_a_changed_one_is(tmp_path):
    setting = Setting(20_000, 0.5)
    found, supply, parts = told(tmp_path, LEFT_OUT, **vars(setting))
    here = assess(setting)
    for name, value in readings(here).items():
        close(found[name], value, BITS)
    assert supply["locals"] == supply["newcomers"] == parts["standard_supply"]
    close(parts["standard_supply"], here.parts["public_goods"]["standard_supply"], BITS)


PRESSED = """
model.outcomes(asked.at, model.changed(asked.city, {}, { execution_pressure: 1 }), asked.taken)
"""


@pytest.mark.parametrize("taken", [{}, {"execution_gain": 2.0}])
def test_assumptions_that_a_page_leaves_out_are_central(tmp_path, taken):
    at = Setting(85_000, 0.2)
    found = told(tmp_path, PRESSED, at=vars(at), city=vars(Context()), taken=taken)
    assumed = Assumptions(**taken)
    city = changed_city(inherited=Inherited(execution_pressure=1), assumptions=assumed)
    close(found["public_goods"], assess(at, city, assumed).public_goods, BITS)


def test_weights_of_challenges_are_written_once():
    script = model_script()
    assert script.count("function pushed(") == 1
    assert script.count("challenges.people") == 1

"""The compiled script computes what Python computes."""

import gzip
from types import SimpleNamespace

import numpy as np
import pytest

from govlab import (
    Assumptions,
    Context,
    Priorities,
    Setting,
    assess,
    best_setting,
    goalposts,
    load_data,
    model,
    urgency,
)
from govlab.figure.compiled import model_script
from govlab.figure.tape import Tape
from govlab.outcomes.attention import REFERENCE_SETTING
from govlab.outcomes.scales import SCALED, goalposts_on, scaled
from govlab.outcomes.search import searched_grid
from govlab.terms import CONTEXT_FIELDS, SETTING_FIELDS, TERMS
from tests.scripted import deno, told

OUTCOMES = ("cohesion", "public_goods", "cost", "risk", "thrift", "safety")
STATES, CITIES = 500, 50
BITS, SEARCH = 1e-12, 1e-9


def close(found, expected, bound):
    np.testing.assert_allclose(np.array(found, dtype=float), expected, rtol=bound, atol=0)


def uniform(random, low, high, count):
    return low + (high - low) * random.random(count)


def drawn(count):
    """Settings, cities, assumptions and priorities: records of arrays, a number a state."""
    random = np.random.default_rng(0)
    sizes = np.exp(uniform(random, np.log(500), np.log(1_000_000), count)).clip(500, 1_000_000)
    setting = Setting(sizes, random.random(count))
    city = Context(**{name: random.random(count) for name in CONTEXT_FIELDS})
    table = load_data("assumptions").set_index("name")
    ranges = {n: (table.at[n, "low"], table.at[n, "high"]) for n in table.index}
    taken = Assumptions(**{n: uniform(random, *ends, count) for n, ends in ranges.items()})
    weights = random.dirichlet([1, 1, 1], count)
    return setting, city, taken, Priorities(*weights.T, cost_share=random.random(count))


def rows(*records):
    """One object a state with the numbers of all records."""
    columns = {
        name: np.broadcast_to(values, STATES).tolist()
        for record in records
        for name, values in vars(record).items()
        if not isinstance(values, str)
    }
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def one(record, at):
    """The record of one state."""
    values = {n: v[at] if isinstance(v, np.ndarray) else v for n, v in vars(record).items()}
    return type(record)(**values)


def test_every_outcome_agrees_at_500_random_states_under_random_assumptions(tmp_path):
    setting, city, taken, _ = drawn(STATES)
    found = told(
        tmp_path,
        "asked.states.map((state) => model.outcomes(state, state, state))",
        states=rows(setting, city, taken),
    )
    here = assess(setting, city, taken)
    for name in OUTCOMES:
        close([row[name] for row in found], getattr(here, name), BITS)


CORNERS = """
Array.from({ length: 2 ** asked.names.length }, (_, corner) => {
  const high = (place) => Math.floor(corner / 2 ** place) % 2;
  const state = Object.fromEntries(asked.names.map((name, at) => [name, asked.ends[at][high(at)]]));
  return Object.values(model.outcomes(state, state));
})
"""


def test_every_outcome_agrees_at_all_corners_of_levers_and_conditions(tmp_path):
    names = (*SETTING_FIELDS, *CONTEXT_FIELDS)
    ends = [(TERMS[name].low, TERMS[name].high) for name in names]
    found = np.array(told(tmp_path, CORNERS, names=names, ends=ends))
    corners = np.arange(2 ** len(names))
    values = {
        name: np.where(corners >> at & 1, high, low).astype(float)
        for at, (name, (low, high)) in enumerate(zip(names, ends, strict=True))
    }
    setting = Setting(*(values.pop(name) for name in SETTING_FIELDS))
    here = assess(setting, Context(**values))
    assert found.shape == (65_536, len(OUTCOMES))
    for name, column in zip(OUTCOMES, found.T, strict=True):
        close(column, getattr(here, name), BITS)


WEIGH = """
asked.states.map(({ values, posts, priorities }) => ({
  ...model.index(values, posts, priorities),
  whole: model.balance(values, posts, priorities),
  raw: model.control(values, priorities),
}))
"""


def test_index_control_and_balance_agree_at_500_random_states(tmp_path):
    setting, city, taken, priorities = drawn(STATES)
    here = assess(setting, city, taken)
    posts = here.goalposts
    asked = [
        {
            "values": {name: getattr(here, name)[at] for name in SCALED},
            "posts": {s: {n: getattr(posts, s)[n][at] for n in SCALED} for s in ("worst", "best")},
            "priorities": weights,
        }
        for at, weights in enumerate(rows(priorities))
    ]
    found = told(tmp_path, WEIGH, states=asked)
    python = here.by_name(priorities)
    expected = {name: python[f"index_{name}"] for name in (*SCALED, "control")}
    expected |= {"whole": python["balance"], "raw": python["control"]}
    assert (expected["thrift"] < 0).any()
    for name, values in expected.items():
        close([row[name] for row in found], values, BITS)


FIND = """
asked.cities.map((city) => ({
  posts: model.goalposts(city, city),
  best: model.best(city, city, city.priorities),
  again: model.best(city, city, city.priorities, model.survey(city, city)),
}))
"""


def test_goalposts_and_best_settings_agree_in_50_cities(tmp_path):
    _, city, taken, priorities = drawn(STATES)
    cities = [
        told_city | {"priorities": weights}
        for told_city, weights in zip(rows(city, taken), rows(priorities), strict=True)
    ][:CITIES]
    for at, found in enumerate(told(tmp_path, FIND, cities=cities)):
        here, assumed, weights = (one(record, at) for record in (city, taken, priorities))
        posts = goalposts(here, assumed)
        for side in ("worst", "best"):
            expected = [getattr(posts, side)[name] for name in SCALED]
            close([found["posts"][side][name] for name in SCALED], expected, SEARCH)
        best = best_setting(here, weights, assumed)
        reached = assess(best, here, assumed).balance(weights)
        assert found["again"] == found["best"]
        close(list(found["best"].values()), [*vars(best).values(), reached], SEARCH)


def test_where_the_levers_move_nothing_it_counts_as_done_in_full(tmp_path):
    still = {"active_core": 0.0, "acquaintance_elasticity": 0.0, "discretion_gain": 0.0}
    taken, grid = SimpleNamespace(**vars(Assumptions()) | still), searched_grid("default")
    posts = goalposts_on(grid, scaled(grid, Context(), taken), Context(), taken)
    found = told(
        tmp_path,
        "model.goalposts(model.middle, { ...model.central, ...asked.still })",
        still=still,
    )
    assert found["best"]["cohesion"] == pytest.approx(1 + found["worst"]["cohesion"])
    for side in ("worst", "best"):
        close(list(found[side].values()), list(getattr(posts, side).values()), SEARCH)


def test_needs_weights_and_priorities_agree_in_50_cities(tmp_path):
    _, city, taken, _ = drawn(STATES)
    asked = rows(city, taken)[:CITIES]
    for at, found in enumerate(
        told(tmp_path, "asked.cities.map((city) => model.urgency(city, city))", cities=asked)
    ):
        here = urgency(one(city, at), assumptions=one(taken, at))
        assert list(found["needs"]) == list(here.needs)
        for part in ("needs", "weights"):
            close(list(found[part].values()), list(getattr(here, part).values()), BITS)
        close(list(found["priorities"].values()), list(vars(here.priorities).values()), BITS)


def test_what_is_left_out_is_the_middle_city_under_central_assumptions(tmp_path):
    setting = vars(REFERENCE_SETTING)
    values, best = told(tmp_path, "[model.outcomes(asked), model.best()]", **setting)
    close(values["risk"], assess(REFERENCE_SETTING).risk, BITS)
    close(best["unit_size"], best_setting().unit_size, SEARCH)


def test_the_script_is_small_sound_and_evaluates_no_text(tmp_path):
    script = tmp_path / "model.js"
    script.write_text(model_script(), encoding="utf-8")
    assert len(gzip.compress(model_script().encode(), mtime=0)) < 8_000
    deno("lint", "--no-config", "--rules-exclude=no-window", script)
    assert not {"eval", "Function", "import", "fetch"} & set(
        model_script().replace("(", " ").split()
    )


def test_an_operation_is_written_once_and_powers_as_numpy_takes_them():
    tape = Tape()
    city = tape.fields("context")
    for _ in range(2):
        _ = city.voice**2 + city.voice**0.5 + 3**2 * abs(city.voice - city.channels)
        _ = 1 / city.voice**city.channels
    assert tape.lines() == [
        "const t0 = context.voice;",
        "const t1 = t0 * t0;",
        "const t2 = Math.sqrt(t0);",
        "const t3 = t1 + t2;",
        "const t4 = context.channels;",
        "const t5 = t0 - t4;",
        "const t6 = Math.abs(t5);",
        "const t7 = 9 * t6;",
        "const t8 = t3 + t7;",
        "const t9 = Math.pow(t0, t4);",
        "const t10 = 1 / t9;",
    ]


def test_numpy_takes_these_powers_so():
    values = np.random.default_rng(0).random(10_000)
    assert (values**2 == values * values).all()
    assert (values**0.5 == np.sqrt(values)).all()


def test_a_formula_that_branches_is_refused():
    city = Tape().fields("context")
    with pytest.raises(TypeError, match="cannot be recorded"):
        model.at_least_zero(city.voice or 1)
    with pytest.raises(TypeError):
        _ = city.voice < city.channels

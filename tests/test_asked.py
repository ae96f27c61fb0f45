"""Figures that ask the page's script show what Python finds, wherever a reader moves them."""

import json

import numpy as np
import pytest
import vl_convert

from govlab import (
    Assumptions,
    Context,
    Priorities,
    Setting,
    assess,
    best_setting,
    case,
    cases,
    charts,
    goalposts,
    urgency,
)
from govlab.casebook.coded import presets
from govlab.draws import assumptions_at, names
from govlab.figure import CITY, TAKEN, assumed
from govlab.figure.asked import MENU_CITY
from govlab.figure.runtime import vega_runtime
from govlab.outcomes.scales import SCALED
from govlab.terms import CONTEXT_FIELDS, PROBLEMS, TERMS
from tests.scripted import MODEL, told
from tests.test_charts import vega

BITS, LEVERS = 1e-12, 1e-8
"""How far numbers may differ, and the place of a highest value, near which little changes."""
ASK = """
asked.states.map((state) => {
  const view = window.govlab.runtime.view(structuredClone(asked.figure));
  for (const [name, value] of Object.entries(state)) view.signal(name, value);
  view.run();
  return Object.fromEntries(asked.names.map((name) => [name, view.signal(name)]));
})
"""
PLACES = [(0, 0, 0), (10, 0, 3), (5, 5, 5), (1, 9, 2)]
"""Where the sliders of importance stand."""
INTERPRETED = "globalThis.Function = class { constructor() { throw new Error('refused'); } };"
CASES = [case(key) for key in cases()["key"]]
ALONE = {"cohesion": (1, 0, 0), "public_goods": (0, 1, 0), "control": (0, 0, 1)}
WEIGHTS = {name: Priorities(*weights) for name, weights in ALONE.items()} | {
    "balance": Priorities()
}


def shown(folder, chart, asked, states, before="", names=MODEL):
    """The signals of a chart in each of some states, as a page with these scripts has them."""
    scripts = (*names, "runtime.js")
    before += vega_runtime()
    figure = vega(chart)
    return told(folder, ASK, scripts, before, figure=figure, states=states, names=asked)


def drawn(count=12):
    """Cities of the menu, in which conditions and assumptions are set at random."""
    random = np.random.default_rng(1996)
    taken = vars(assumptions_at(random.random((count, len(names())))))
    columns = {name: np.broadcast_to(taken[name], (count, 1))[:, 0].tolist() for name in assumed()}
    columns |= {f"{name}_set": random.random(count).tolist() for name in CONTEXT_FIELDS}
    columns["context"] = random.choice(list(presets()), count).tolist()
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def records(state):
    """The menu's city, the city as it is set, and the assumptions."""
    here = Context(**{name: state[f"{name}_set"] for name in CONTEXT_FIELDS})
    return presets()[state["context"]].context, here, taken_in(state)


def taken_in(state):
    return Assumptions(**{name: state[name] for name in assumed()})


def same(found, expected, bound=BITS):
    assert found == pytest.approx(expected, rel=bound, abs=bound)


def same_posts(found, expected):
    for side, ends in vars(expected).items():
        same([found[side][name] for name in SCALED], [ends[name] for name in SCALED])


def same_best(found, city, priorities, taken):
    best = best_setting(city, priorities, taken)
    same(found["balance"], assess(best, city, taken).balance(priorities))
    same(found["unit_size"], best.unit_size, LEVERS)
    same(found["decentralization"], best.decentralization, LEVERS)


@pytest.mark.parametrize("before", ["", INTERPRETED], ids=["compiled", "interpreted"])
def test_the_board_has_the_goalposts_of_the_menu_and_the_best_setting_here(tmp_path, before):
    asked = ["posts", "worst_cohesion", "best", "best_unit_size", "best_balance", "index_thrift"]
    states = drawn()
    for state, found in zip(
        states, shown(tmp_path, charts.balance_board(), asked, states, before), strict=True
    ):
        menu, here, taken = records(state)
        posts = goalposts(menu, taken)
        same_posts(found["posts"], posts)
        same_best(found["best"], here, Priorities(), taken)
        assert found["worst_cohesion"] == found["posts"]["worst"]["cohesion"]
        assert found["best_unit_size"] == found["best"]["unit_size"]
        best = best_setting(here, assumptions=taken)
        same(found["best_balance"], assess(best, here, taken, goalposts=posts).balance())
        index = assess(Setting(3_000, 0.4), here, taken, goalposts=posts).index
        same(found["index_thrift"], index["thrift"], 1e-9)


def test_each_map_marks_its_own_best_setting(tmp_path):
    states = drawn()
    asked = [f"{name}_best" for name in WEIGHTS]
    for state, found in zip(
        states, shown(tmp_path, charts.landscape(), asked, states), strict=True
    ):
        _, here, taken = records(state)
        for name, priorities in WEIGHTS.items():
            same_best(found[f"{name}_best"], here, priorities, taken)


def test_the_frontier_knows_the_most_control_that_the_city_can_have(tmp_path):
    states = drawn()
    for state, found in zip(
        states, shown(tmp_path, charts.frontier(), ["most_control"], states), strict=True
    ):
        _, here, taken = records(state)
        best = best_setting(here, WEIGHTS["control"], taken)
        same(found["most_control"], assess(best, here, taken).balance(WEIGHTS["control"]))


def test_the_pendulum_swings_on_the_scale_of_the_city_as_it_is(tmp_path):
    states = drawn()
    for state, found in zip(
        states, shown(tmp_path, charts.pendulum(), ["posts"], states), strict=True
    ):
        _, here, taken = records(state)
        same_posts(found["posts"], goalposts(here, taken))


def test_the_map_of_models_follows_importances_and_knows_what_is_urgent(tmp_path):
    weights = [f"weight_{name}" for name in PROBLEMS]
    states = [
        state | {f"importance_{name}": place for name, place in zip(PROBLEMS, places, strict=True)}
        for state, places in zip(drawn(4), PLACES, strict=True)
    ]
    asked = ["posts", "best", "attended", *weights]
    for state, found in zip(
        states, shown(tmp_path, charts.map_of_models(), asked, states), strict=True
    ):
        _, here, taken = records(state)
        same_posts(found["posts"], goalposts(here, taken))
        same_best(found["best"], here, Priorities(*(found[name] for name in weights)), taken)
        same_attention(found["attended"], taken)


def same_attention(found, taken):
    for told_case, there in zip(CASES, found, strict=True):
        expected = urgency(told_case.context, assumptions=taken)
        same(list(there["needs"].values()), list(expected.needs.values()))
        same(there["priorities"], vars(expected.priorities))


def test_every_case_has_its_goalposts_its_priorities_and_its_best_settings(tmp_path):
    states = [{name: state[name] for name in assumed()} for state in drawn(4)]
    asked = ["posts", "attended", "best_derived", "best_coded"]
    for state, found in zip(
        states, shown(tmp_path, charts.transplant(), asked, states), strict=True
    ):
        taken = taken_in(state)
        same_attention(found["attended"], taken)
        for number, there in enumerate(CASES):
            same_posts(found["posts"][number], goalposts(there.context, taken))
            derived = urgency(there.context, assumptions=taken).priorities
            same_best(found["best_derived"][number], there.context, derived, taken)
            same_best(found["best_coded"][number], there.context, there.priorities, taken)


def test_a_moved_condition_moves_what_is_best_on_the_scale_of_the_menus_city(tmp_path):
    key, value = "fast-growing-city", 0.95
    own = presets()[key].context
    states = [{f"{name}_set": value} for name in CONTEXT_FIELDS]
    found = shown(tmp_path, charts.balance_board(context=key), ["best_balance"], states)
    for name, there in zip(CONTEXT_FIELDS, found, strict=True):
        moved = Context(**{**vars(own), name: value})
        best = assess(best_setting(moved), moved, goalposts=goalposts(own)).balance()
        same(there["best_balance"], best)


LEANING = Priorities(0.62, 0.31, 0.07)
FIGURES = {
    "board": charts.balance_board,
    "maps": charts.landscape,
    "frontier": charts.frontier,
    "pendulum": charts.pendulum,
    "map of models": charts.map_of_models,
    "priorities between steps": lambda: charts.map_of_models(priorities=LEANING),
    "every case": charts.transplant,
    "three structures": charts.three_structures,
}


@pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)
def test_a_figure_begins_with_what_the_script_would_find(tmp_path, make):
    figure = vega(make())
    at_first = {signal["name"]: signal.get("value") for signal in figure["signals"]}
    asked = [each["signal"] for each in figure["usermeta"]["asked"]]
    (found,) = shown(tmp_path, make(), asked, [{}])
    for name in asked:
        expected = numbers(found[name], at_first[name])
        assert numbers(at_first[name]) == pytest.approx(expected, rel=1e-7)


def numbers(found, like=None):
    """All numbers of a value in order; of objects, those that another one has."""
    like = found if like is None else like
    if isinstance(like, dict):
        return [number for key in sorted(like) for number in numbers(found[key], like[key])]
    if isinstance(like, list):
        return [n for one, other in zip(found, like, strict=True) for n in numbers(one, other)]
    return [found]


@pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)
def test_a_figure_asks_nothing_of_other_programs(make):
    figure = vega(make())
    assert "model(" in json.dumps(figure.pop("usermeta"))
    assert "model(" not in json.dumps(figure)


def test_the_script_is_asked_about_every_condition_and_assumption_that_it_reads(tmp_path):
    asked = [MENU_CITY, CITY, TAKEN]
    (found,) = shown(tmp_path, charts.together_or_apart(), asked, [{}])
    read = told(tmp_path, "[model.middle, model.central]")
    assert [set(found[name]) for name in asked] == [set(read[0])] * 2 + [set(read[1])]
    assert set(TERMS) >= set(CONTEXT_FIELDS) == set(read[0])


@pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)
def test_a_program_without_the_script_draws_the_figure_as_it_begins(make):
    assert vl_convert.vegalite_to_svg(make().to_dict()).count("<path") > 10

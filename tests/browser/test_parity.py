"""The published page computes what Python computes."""

import math
import random
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Locator

from govlab import (
    Assumptions,
    Context,
    Priorities,
    Setting,
    assess,
    best_setting,
    case,
    cases,
    goalposts,
    replay,
    urgency,
)
from govlab.casebook.coded import presets
from govlab.outcomes.scales import SCALED
from govlab.terms import CONTEXT_FIELDS, OUTCOME_FIELDS, PROBLEMS, UNIT_SIZE_STEPS
from tests.browser.conftest import Open

BITS, LEVERS = 1e-12, 1e-8
"""How far numbers may differ, and the place of a highest value, near which little changes."""
MOVE_AND_READ = """
([position, share, context, outcomes]) => {
  const view = document.querySelector(".govlab-figure").view;
  view.signal("unit_size_position", position);
  view.signal("decentralization", share);
  view.signal("context", context).run();
  return outcomes.map(outcome => view.signal(outcome));
}
"""


ASKED = ["unit_size", *OUTCOME_FIELDS, *(f"index_{name}" for name in (*SCALED, "control"))]


def test_the_page_computes_what_python_computes_at_twenty_settings(visit: Open) -> None:
    opened = visit("book/index")
    opened.draw_figures()
    draw = random.Random(0)
    for _ in range(20):
        position = draw.randrange(len(UNIT_SIZE_STEPS))
        share, name = draw.choice([0.0, 1.0, draw.random()]), draw.choice(list(presets()))
        size, *shown = opened.page.evaluate(MOVE_AND_READ, [position, share, name, ASKED])
        outcome = assess(Setting(size, share), presets()[name].context).by_name()
        for field, value in zip(ASKED[1:], shown, strict=True):
            assert math.isclose(value, outcome[field], abs_tol=1e-9), field


CITIES = ["fast-growing-city", "shanghai-1984", "jianghan-2000", "middle"]


@pytest.mark.parametrize("city", CITIES)
def test_the_page_finds_the_goalposts_and_the_best_setting_of_python(
    visit: Open, city: str
) -> None:
    figure = board(visit, f"#case={city}")
    context = presets()[city].context
    posts = goalposts(context)
    for outcome in SCALED:
        for side, ends in (("worst", posts.worst), ("best", posts.best)):
            found = signal(figure, f"{side}_{outcome}")
            assert math.isclose(found, ends[outcome], rel_tol=BITS)
    assert abs(regret(figure, context, Priorities(), Assumptions())) <= BITS
    best = assess(best_setting(context), context).balance()
    assert math.isclose(signal(figure, "best_balance"), best, rel_tol=BITS)


ASSUMED = {"reach_cost": 0.31, "mobility_loss": 1.7, "attention_exponent": 2.5}


def drawn_state(draw: random.Random) -> dict[str, Any]:
    """A city of the menu, and conditions as a reader may set them by an address."""
    moved = {name: round(draw.random(), 6) for name in CONTEXT_FIELDS}
    return {"case": draw.choice(list(presets())), **moved, **ASSUMED}


@pytest.mark.parametrize("number", range(4))
def test_an_address_with_any_conditions_and_assumptions_is_answered_as_by_python(
    visit: Open, number: int
) -> None:
    state = drawn_state(random.Random(number))
    fragment = "#" + "&".join(f"{key}={value}" for key, value in state.items())
    figure = board(visit, fragment)
    here = Context(**{name: state[name] for name in CONTEXT_FIELDS})
    menu, taken = presets()[state["case"]].context, Assumptions(**ASSUMED)
    posts = goalposts(menu, taken)
    for side, ends in vars(posts).items():
        for name in SCALED:
            assert math.isclose(signal(figure, f"{side}_{name}"), ends[name], rel_tol=BITS)
    best = best_setting(here, assumptions=taken)
    for lever, value in vars(best).items():
        assert math.isclose(signal(figure, f"best_{lever}"), value, rel_tol=LEVERS)
    reached = assess(best, here, taken, goalposts=posts).balance()
    assert math.isclose(signal(figure, "best_balance"), reached, rel_tol=BITS)


def test_what_is_urgent_in_every_case_is_what_python_finds(visit: Open) -> None:
    fragment = "#" + "&".join(f"{key}={value}" for key, value in ASSUMED.items())
    figure = visit("book/city-models", fragment=fragment).draw_figures()[2]
    found = figure.evaluate("figure => figure.view.signal('attended')")
    for key, there in zip(cases()["key"], found, strict=True):
        expected = urgency(case(key).context, assumptions=Assumptions(**ASSUMED))
        for name, need in expected.needs.items():
            assert math.isclose(there["needs"][name], need, rel_tol=BITS), name
        for name, weight in vars(expected.priorities).items():
            assert math.isclose(there["priorities"][name], weight, rel_tol=BITS), name


def test_a_changed_condition_keeps_the_scale_and_moves_what_is_best(visit: Open) -> None:
    fragment = "#s=20000&d=0.5&case=middle&fiscal_capacity=0.1"
    figure = board(visit, fragment)
    poor = Context(fiscal_capacity=0.1)
    here = assess(Setting(20_000, 0.5), poor, goalposts=goalposts())
    assert math.isclose(signal(figure, "index_thrift"), here.index["thrift"], abs_tol=1e-9)
    assert abs(regret(figure, poor, Priorities(), Assumptions())) <= BITS


def board(visit: Open, fragment: str) -> Locator:
    """The balance board of a chapter."""
    return visit("book/three-problems", fragment=fragment).draw_figures()[2]


def signal(figure: Locator, name: str) -> float:
    return float(figure.evaluate("(figure, name) => figure.view.signal(name)", name))


def regret(
    figure: Locator, context: Context, priorities: Priorities, assumptions: Assumptions
) -> float:
    """What the setting that a figure finds best falls short of Python's best."""
    found = Setting(signal(figure, "best_unit_size"), signal(figure, "best_decentralization"))
    best = best_setting(context, priorities, assumptions)
    shown, reachable = (
        assess(setting, context, assumptions).balance(priorities) for setting in (found, best)
    )
    return float(1 - shown / reachable)


def test_the_ball_of_the_pendulum_lies_where_python_finds_it(visit: Open) -> None:
    figure = visit("book/decentralization").draw_figures()[2]
    share = np.linspace(0, 1, 101)
    index = assess(Setting(3_000, share), case("shanghai-1984").context).index
    assert math.isclose(signal(figure, "best_share"), share[np.argmax(index["control"])])


def test_the_map_of_models_finds_the_best_unit(visit: Open) -> None:
    figure = visit("book/balance").draw_figures()[2]
    context = presets()["fast-growing-city"].context
    assert abs(regret(figure, context, Priorities(), Assumptions())) <= BITS


def test_the_maps_mark_the_best_settings_of_python(visit: Open) -> None:
    figure = visit("book/three-problems", fragment="#case=shenyang-2000").draw_figures()[1]
    context = presets()["shenyang-2000"].context
    for number, name in enumerate((*PROBLEMS, "balance")):
        alone = [float(number == problem) for problem in range(len(PROBLEMS))]
        priorities = Priorities(*alone) if any(alone) else Priorities()
        best = best_setting(context, priorities)
        for lever, value in vars(best).items():
            found = signal(figure, f"{name}_best_{lever}")
            assert math.isclose(found, value, rel_tol=LEVERS)


def test_one_setting_in_every_city_reaches_what_python_finds(visit: Open) -> None:
    figure = visit("book/city-models").draw_figures()[2]
    setting = Setting(signal(figure, "unit_size"), signal(figure, "decentralization"))
    for number, key in enumerate(cases()["key"]):
        told = case(key)
        weighed = {
            "derived_share": urgency(told.context).priorities,
            "coded_share": told.priorities,
        }
        for name, priorities in weighed.items():
            best = best_setting(told.context, priorities)
            here, most = (assess(s, told.context).balance(priorities) for s in (setting, best))
            assert math.isclose(signal(figure, f"{name}_{number}"), here / most, rel_tol=BITS)


def test_the_years_of_shanghai_show_the_replay(visit: Open) -> None:
    figure = visit("book/shanghai").draw_figures()[0]
    years = replay().set_index("year")
    for year in (1984, 1998, 2014, 2020):
        figure.evaluate("(figure, year) => { figure.view.signal('year', year).run(); }", year)
        for name in ("unit_size", "decentralization", "backlog_public_goods", "gain"):
            assert math.isclose(signal(figure, name), years.loc[year, name], abs_tol=1e-3), name

"""The published page computes what Python computes."""

import math
import random

import numpy as np
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
    drawn_assumptions,
    load_data,
    transplants,
)
from govlab.terms import OUTCOME_FIELDS, UNIT_SIZE_STEPS
from tests.browser.conftest import Open

MOVE_AND_READ = """
([position, share, context, outcomes]) => {
  const view = document.querySelector(".govlab-figure").view;
  view.signal("unit_size_position", position);
  view.signal("decentralization", share);
  view.signal("context", context).run();
  return outcomes.map(outcome => view.signal(outcome));
}
"""


def test_the_page_computes_what_python_computes_at_twenty_settings(visit: Open) -> None:
    opened = visit("book/index")
    opened.draw_figures()
    draw = random.Random(0)
    for _ in range(20):
        position = draw.randrange(len(UNIT_SIZE_STEPS))
        share, name = draw.choice([0.0, 1.0, draw.random()]), draw.choice(list(Context.names()))
        shown = opened.page.evaluate(MOVE_AND_READ, [position, share, name, [*OUTCOME_FIELDS]])
        outcome = assess(Setting(UNIT_SIZE_STEPS[position], share), Context.named(name)).by_name()
        for field, value in zip(OUTCOME_FIELDS, shown, strict=True):
            assert math.isclose(value, outcome[field], abs_tol=1e-9), field


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
    figure = visit("book/decentralization").draw_figures()[1]
    share = np.linspace(0, 1, 101)
    outcome = assess(Setting(3_000, share), case("shanghai-1984").context)
    assert math.isclose(
        signal(figure, "best_share"), share[np.argmax(outcome.control)], abs_tol=0.011
    )


def test_the_map_of_models_finds_the_best_unit(visit: Open) -> None:
    figure = visit("book/balance").draw_figures()[1]
    context = case("shanghai-1996").context
    assert regret(figure, context, Priorities(), Assumptions()) < 0.01


def test_one_model_in_every_city_agrees_with_the_transfer_table(visit: Open) -> None:
    figure = visit("book/city-models").draw_figures()[1]
    expected = transplants().loc["Shanghai, 1996"]
    for number, label in enumerate(cases()["label"]):
        assert math.isclose(signal(figure, f"share_{number}"), expected[label], abs_tol=0.015)


def test_the_years_of_shanghai_show_the_best_setting_of_each_year(visit: Open) -> None:
    figure = visit("book/shanghai").draw_figures()[0]
    windows = load_data("reform_windows")
    fitted = windows[windows["first_window"].between(1995, 1997)]
    assumptions = drawn_assumptions(int(fitted["distance"].idxmin()))
    told = case("shanghai-2014")
    assert regret(figure, told.context, told.priorities, assumptions) < 0.02

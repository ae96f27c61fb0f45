"""A reader who moves everything at random finds no error, no wrong number, no growing page."""

import math

import pytest
from playwright.sync_api import Page

from govlab import Setting, assess
from govlab.casebook.coded import presets
from govlab.terms import OUTCOME_FIELDS
from tests.browser.conftest import Open, Visit

# Moves the controls and buttons of the first figure of a whole state; every tenth is told.
WALK = """
async ([steps, seed, outcomes]) => {
  let state = seed;
  const draw = below => (state = (state * 48271) % 2147483647) % below;
  const figure = [...document.querySelectorAll(".govlab-figure")].find(
    figure => figure.querySelector("figcaption")?.textContent.startsWith("With "));
  if (!figure) return [];
  const sliders = [...figure.querySelectorAll("input[type=range]")];
  const menu = figure.querySelector("select");
  const buttons = [...figure.querySelectorAll(".tools button")].filter(
    b => ["Undo", "Reset"].includes(b.textContent));
  const told = [];
  const fire = (control, ...kinds) =>
    kinds.forEach(kind => control.dispatchEvent(new Event(kind, { bubbles: true })));
  for (let step = 0; step < steps; step++) {
    const choice = draw(10);
    if (choice < 6) {
      const slider = sliders[draw(sliders.length)];
      const places = Math.round((slider.max - slider.min) / slider.step) + 1;
      slider.value = Number(slider.min) + draw(places) * slider.step;
      fire(slider, "input", "change");
    } else if (choice < 8) {
      menu.selectedIndex = draw(menu.options.length);
      fire(menu, "input", "change");
    } else buttons[choice - 8].click();
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    if (step % 10) continue;
    const read = name => figure.view.signal(name);
    told.push([read("unit_size"), read("decentralization"), read("context"), menu.value,
      figure.querySelector("figcaption").textContent, outcomes.map(read)]);
  }
  return told;
}
"""


def walk(opened: Visit, steps: int, seed: int) -> None:
    for size, share, key, shown, sentence, values in opened.page.evaluate(
        WALK, [steps, seed, [*OUTCOME_FIELDS]]
    ):
        outcome = assess(Setting(size, min(share, 1)), presets()[key].context)
        assert key == shown
        assert sentence == outcome.sentence()
        for name, value in zip(OUTCOME_FIELDS, values, strict=True):
            assert math.isclose(value, outcome.by_name()[name], abs_tol=1e-9), name


def heap(page: Page) -> float:
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")["usedSize"]
    session.detach()
    return float(used)


def test_a_short_random_walk_finds_no_error_and_no_wrong_number(visit: Open, some: str) -> None:
    opened = visit(some)
    if opened.draw_figures():
        walk(opened, 60, seed=7)


@pytest.mark.long
def test_a_thousand_random_moves_leave_the_page_as_small_as_it_was(visit: Open) -> None:
    opened = visit("book/three-problems")
    opened.draw_figures()
    opened.page.locator(".govlab-figure").first.scroll_into_view_if_needed()
    walk(opened, 200, seed=1)
    before = heap(opened.page)
    walk(opened, 800, seed=2)
    assert heap(opened.page) < 1.1 * before

"""The designer in a page: plans that move, a task that is checked, links that come back."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from govlab import Inherited, Plan, Services, Setting, arrange, case, charts, compare_plans
from govlab.casebook.plans import named_reforms
from govlab.charts.designer.drawn import three_ways
from govlab.figure.designs import Design, Designs, from_code
from tests.browser.conftest import lay_scripts, write_page
from tests.test_designs import damaged

OUTCOMES = ["cohesion", "public_goods", "cost", "risk"]
SIZES = [(390, 844), (768, 1024), (1366, 768)]
FEW_DAMAGED, SMALLEST = 20, 13
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with the designer and its scripts; no Vega, which it does without."""
    made = tmp_path_factory.mktemp("pages")
    lay_scripts(made)
    write_page(made, charts.plan_designer()._repr_mimebundle_()["text/html"])
    return made


@pytest.fixture
def page(visit, folder) -> Iterator[Opener]:
    """Open the page at a size and an address."""

    def open_page(width: int = 1366, height: int = 768, fragment: str = "") -> Page:
        made = visit("page", width=width, fragment=fragment, root=folder.as_uri()).page
        made.set_viewport_size({"width": width, "height": height})
        expect(made.locator(".govlab-designer")).to_have_attribute("data-drawn", "true")
        return made

    return open_page


def best(opened: Page) -> dict[str, list[str]]:
    """What stands beside the rows of each band."""
    found = {name: opened.locator(f".band.{name} .line:visible .best") for name in OUTCOMES}
    return {name: [line.inner_text() for line in lines.all()] for name, lines in found.items()}


def counted(designs: Designs) -> dict[str, list[str]]:
    plans = {
        letter: (design.at, design.plan)
        for letter, design in zip("ABC", designs.designs, strict=False)
    }
    table = compare_plans(plans, case(designs.context).context, designs.challenges)
    return {
        name: [f"{int(share + 0.5)} of 100" for share in table.query("outcome == @name")["best_in"]]
        for name in OUTCOMES
    }


def open_card(opened: Page, name: str) -> Locator:
    card = opened.locator(".reform").filter(has_text=name)
    card.get_by_role("button", name="Sliders").click()
    return card


def test_the_bands_count_what_python_counts(page: Opener) -> None:
    assert best(page()) == counted(three_ways())


def solution() -> Designs:
    """Pressure from above is all that is kept, and contracts follow demand by open rules."""
    stay, four, _ = three_ways().designs
    services = Services(0.6, 0.6, 1, 1, 4, 0.6)
    plan = Plan(Inherited(execution_pressure=0.8), **(named_reforms() | {"services": services}))
    levels = arrange(
        cohesion=Setting(5_000, 0.8),
        public_goods=Setting(85_000, 0.2),
        control=Setting(20_000, 0.5),
    )
    return Designs((stay, four, Design(levels, plan)))


def test_the_task_is_open_at_first_and_a_solution_is_known_as_one(page: Opener) -> None:
    expect(page().locator(".task-state")).to_contain_text("Not yet")
    solved = page(fragment=solution().address())
    expect(solved.locator(".task-state")).to_contain_text("Solved")
    assert best(solved) == counted(solution())


def test_a_card_is_closed_at_first_and_shows_four_sliders(page: Opener) -> None:
    opened = page()
    expect(opened.locator(".reform input[type=range]:visible")).to_have_count(0)
    open_card(opened, "Reform of services")
    expect(opened.locator(".reform input[type=range]:visible")).to_have_count(4)


def test_a_switch_sets_the_named_strengths_or_none(page: Opener) -> None:
    opened = page()
    switch = opened.get_by_role("checkbox", name="Digital reform")
    expect(switch).to_be_checked()
    switch.uncheck()
    stay, four, levels = three_ways().designs
    bare = {name: reform for name, reform in named_reforms().items() if name != "digital"}
    plan = Plan(levels.plan.inherited, **bare)
    found = Designs((stay, four, Design(levels.at, plan)))
    expect(opened).to_have_url(re.compile(re.escape(found.address()) + "$"))
    assert best(opened) == counted(found)
    opened.get_by_role("button", name="Undo").click()
    expect(switch).to_be_checked()


def test_a_link_opens_all_plans_and_a_code_as_well(page: Opener) -> None:
    opened = page(fragment=solution().address())
    assert best(opened) == counted(solution())
    other = page()
    other.get_by_text("Paste a link or code").click()
    field = other.get_by_role("textbox", name="Paste a link or code")
    field.press_sequentially(solution().code().upper())  # what is not typed is no change to Firefox
    field.press("Enter")
    assert best(other) == counted(solution())
    assert from_code(other.url) == solution()


def test_damaged_links_fall_back_with_a_note(page: Opener) -> None:
    draw = random.Random(3)
    text = solution().address().removeprefix("#plans=")
    opened = page()
    for _ in range(FEW_DAMAGED):
        opened.evaluate("text => { location.hash = `plans=${text}`; }", damaged(text, draw))
        expect(opened.locator(".govlab-note")).to_contain_text("not understood")
        assert best(opened) == counted(three_ways())
        opened.evaluate("location.hash = 'd=0.5'")


def test_plans_can_be_left_out_and_added(page: Opener) -> None:
    opened = page()
    opened.get_by_role("button", name="Leave out plan C").click()
    expect(opened.locator(".band.risk .line:visible")).to_have_count(2)
    expect(opened.locator(".task-state")).to_contain_text("have been changed")
    opened.get_by_role("button", name="Add a plan").click()
    expect(opened.locator(".band.risk .line:visible")).to_have_count(3)


def test_levels_are_split_and_joined(page: Opener) -> None:
    opened = page()
    card = open_card(opened, "Where power sits")
    expect(card.locator("input[type=range]:visible")).to_have_count(6)
    card.get_by_role("checkbox").uncheck()
    expect(card.locator("input[type=range]:visible")).to_have_count(2)


def test_side_effects_follow_the_open_plan(page: Opener) -> None:
    opened = page()
    expect(opened.locator(".beside")).to_contain_text("creeps into quiet times")
    opened.get_by_role("button", name="Plan A").click()
    expect(opened.locator(".beside")).to_contain_text("None of those that the model knows")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_an_open_card_and_all_bands_share_the_screen(page: Opener, width: int, height: int) -> None:
    opened = page(width=width, height=height)
    card = open_card(opened, "Reform of conflict")
    card.evaluate("card => card.scrollIntoView({ block: 'end' })")
    bands = opened.locator(".dotted").bounding_box()
    box = card.bounding_box()
    assert bands
    assert box
    assert bands["y"] >= -1
    assert bands["y"] + bands["height"] <= height
    assert box["y"] + box["height"] <= height + 1
    if width < SIZES[-1][0] and width < 900:
        assert bands["y"] + bands["height"] <= box["y"] + 1
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_a_slider_moves_with_keys_and_the_sentence_follows(page: Opener) -> None:
    opened = page()
    card = open_card(opened, "Kept of the inherited model")
    before = opened.locator("figcaption").inner_text()
    slider = card.get_by_role("slider").nth(1)
    slider.focus()
    for _ in range(16):
        slider.press("ArrowLeft")
    expect(opened.locator("figcaption")).not_to_have_text(before)
    expect(slider).to_have_attribute("aria-valuetext", "0%")


@pytest.mark.chromium  # whose driver alone prints
def test_the_case_for_a_plan_is_one_page_and_leaves_no_trace(page: Opener) -> None:
    opened = page()
    opened.evaluate("window.print = () => { window.printed = true; }")
    opened.get_by_text("The case for a plan").click()
    opened.get_by_label("Who pays").fill("The district, with two posts")
    opened.get_by_role("button", name="Print on one page").click()
    sheet = opened.locator(".case-sheet")
    expect(sheet).to_contain_text("The district, with two posts")
    expect(sheet).to_contain_text("To open these plans again")
    opened.emulate_media(media="print")
    expect(opened.locator("article")).to_be_hidden()
    expect(sheet).to_be_visible()
    assert sheet.bounding_box()["height"] < 1_040  # A4 at 96 pixels an inch, less its margins
    opened.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)


def test_no_words_of_a_band_are_too_small_to_read_on_a_phone(page: Opener) -> None:
    words = page(width=390, height=844).locator(".line:visible span, .title:visible span")
    sizes = words.evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= SMALLEST


@pytest.mark.chromium
def test_without_scripts_it_shows_its_dots_and_says_how_to_read_them(page: Opener) -> None:
    opened = page()
    assert opened.context.browser
    context = opened.context.browser.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(opened.url)
    expect(still.locator(".still .strip:visible")).to_have_count(12)
    expect(still.locator(".still")).to_contain_text("A dot is one set of assumptions")
    context.close()

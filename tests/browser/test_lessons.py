"""Every step of every lesson is walked on the wall, by the keys that a clicker sends."""

import re
from collections.abc import Iterator
from threading import Thread
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from govlab import State, classroom
from govlab.classroom import Step
from tests.browser.conftest import BUILT, Open, Visit
from tests.turns import in_turn
from tools import serve

CODE = "482913"
STEPS = [
    (key, i, step) for key, told in classroom.lessons().items() for i, step in enumerate(told.steps)
]
SCREENS = ((1024, 768), (1280, 720))
SIZES = """
() => {
  const seen = (part) => part.checkVisibility() && part.getClientRects().length;
  const zoom = (part) => part.currentCSSZoom ?? 1;
  const sizes = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const part = node.parentElement;
    const words = node.data.trim().slice(0, 40);
    if (!words || !part.closest(".on-wall, .wall-head, .wall-class") || !seen(part)) continue;
    if (part.closest("script, option, .still")) continue;
    sizes.push([parseFloat(getComputedStyle(part).fontSize) * zoom(part), words]);
  }
  return sizes.filter(([size]) => size < 20);
}
"""


COVERED = """
() => [[20, 5], [20, 200], [innerWidth - 20, innerHeight - 5], [innerWidth / 2, innerHeight - 5]]
  .every(([x, y]) => document.elementFromPoint(x, y).closest(".on-wall, .wall-head"))
"""


UNDER = """
() => {
  const wall = document.querySelector(".on-wall");
  const box = (part) => part.getBoundingClientRect();
  const found = [];
  if (box(document.querySelector(".wall-head > :last-child")).bottom > box(wall).top + 1) {
    found.push("the head ends below the wall's begin");
  }
  const board = wall.querySelector(".board");
  const finding = wall.querySelector(".finding");
  if (board && finding.scrollHeight > finding.clientHeight + 1) {
    found.push("the finding lies under the board");
  }
  if (wall.scrollWidth > wall.clientWidth + 1) found.push("something leaves at the side");
  return found;
}
"""


def on_wall(visit: Open, key: str, number: int, step: Step, root: str = BUILT.as_uri()) -> Visit:
    fragment = f"?lesson={key}.{number}#{step.fragment}"
    return visit(f"book/{step.page}", fragment=fragment, root=root)


def shown(page: Page) -> None:
    """Wait until what is on the wall is there, and drawn if it is a figure."""
    wall = page.locator(".on-wall")
    expect(wall).to_be_visible()
    if "govlab-figure" in (wall.get_attribute("class") or ""):
        expect(wall).to_have_attribute("data-drawn", "true")


@pytest.mark.parametrize(("key", "number", "step"), [*in_turn("lessons", STEPS)])
def test_a_step_puts_its_figure_on_the_wall_in_its_state(
    visit: Open, key: str, number: int, step: Step
) -> None:
    page = on_wall(visit, key, number, step).page
    shown(page)
    expect(page.locator(f".on-wall#{step.figure}")).to_have_count(1)
    assert page.evaluate(COVERED)
    expect(page.locator(".wall-head")).to_contain_text(step.question)
    expect(page.locator(".govlab-note")).to_have_count(0)  # all of the address was understood
    told = dict(part.split("=") for part in step.fragment.split("&") if "=" in part)
    told.pop("at", None)
    kept = page.evaluate("govlab.state.values")  # a bet's address leaves it to the text's steps
    assert not told or {name: str(value) for name, value in kept.items()} == told
    if {"s", "d", "case"} <= told.keys():
        assert State.from_link(f"#{step.fragment}").context == told["case"]


@pytest.mark.parametrize("key", ["ten", "shocks"])
def test_a_clicker_goes_through_a_lesson_and_back(visit: Open, key: str) -> None:
    steps = classroom.lessons()[key].steps
    page = on_wall(visit, key, 0, steps[0]).page
    for number, step in list(enumerate(steps))[1:]:
        page.keyboard.press("PageDown")
        page.wait_for_url(f"**/{step.page}.html?lesson={quote(key)}.{number}#**")
        shown(page)
    page.keyboard.press("PageDown")  # there is no step after the last one
    expect(page.locator(f".on-wall#{steps[-1].figure}")).to_have_count(1)
    page.keyboard.press("PageUp")
    page.wait_for_url(f"**?lesson={key}.{len(steps) - 2}#**")
    page.keyboard.press("Escape")
    page.wait_for_url(lambda address: "lesson" not in address)
    expect(page.locator(".on-wall, .wall-head")).to_have_count(0)


def test_keys_do_nothing_inside_an_input_and_outside_of_the_mode(visit: Open) -> None:
    step = classroom.lessons()["ten"].steps[0]
    page = on_wall(visit, "ten", 0, step).page
    shown(page)
    slider = page.locator(".on-wall").get_by_role("slider").first
    slider.focus()
    for press in ("PageDown", "b", "p"):
        page.keyboard.press(press)
    assert "lesson=ten.0" in page.url
    expect(page.locator(".wall-blank, .wall-class").locator("visible=true")).to_have_count(0)
    plain = visit("book/three-problems").page
    for press in ("b", "p", "PageDown"):
        plain.keyboard.press(press)
    expect(plain.locator(".wall-blank, .wall-class")).to_have_count(0)
    assert "?" not in plain.url


def test_a_slider_that_the_mouse_has_moved_leaves_the_clicker_its_keys(visit: Open) -> None:
    step = classroom.lessons()["ten"].steps[0]
    page = on_wall(visit, "ten", 0, step).page
    shown(page)
    page.locator(".on-wall").get_by_role("slider").first.click(position={"x": 150, "y": 22})
    page.keyboard.press("PageDown")
    page.wait_for_url("**?lesson=ten.1#**")


def test_b_blanks_the_wall_and_gives_it_back(visit: Open) -> None:
    step = classroom.lessons()["ten"].steps[0]
    page = on_wall(visit, "ten", 0, step).page
    shown(page)
    page.keyboard.press("b")
    expect(page.locator(".wall-blank")).to_be_visible()
    assert page.evaluate("document.elementFromPoint(400, 400).className") == "wall-blank"
    page.keyboard.press("B")
    expect(page.locator(".wall-blank")).to_be_hidden()


@pytest.fixture(scope="module")
def room() -> Iterator[str]:
    """A class of 40 who have sent their guesses."""
    with serve.class_server(serve.HERE, 0, CODE, BUILT) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://{serve.HERE}:{server.server_port}"
        for student in range(40):
            told = f"code={CODE}&reader={student:08x}&question=diamonds&answer={1 + student % 3}"
            urlopen(Request(home + serve.GUESSES, told.encode())).close()
        yield home
        server.shutdown()


def test_p_shows_forty_students_beside_the_model(visit: Open, room: str) -> None:
    steps = classroom.lessons()["ten"].steps
    page = on_wall(visit, "ten", 2, steps[2], room).page
    shown(page)
    page.keyboard.press("p")
    rows = page.locator(".wall-class .answer")
    expect(rows).to_have_count(3)
    assert [row.locator("strong").inner_text() for row in rows.all()] == ["14", "13", "13"]
    expect(page.locator(".wall-class .model")).to_contain_text("Three places far apart.")
    page.get_by_label("Hands for: Two together").fill("7")
    assert [row.locator("strong").inner_text() for row in rows.all()] == ["14", "20", "13"]
    page.locator("body").click(position={"x": 5, "y": 5})
    page.keyboard.press("p")
    expect(page.locator(".wall-class")).to_be_hidden()
    page.keyboard.press("p")
    expect(page.get_by_label("Hands for: Two together")).to_have_value("7")
    assert [row.locator("strong").inner_text() for row in rows.all()] == ["14", "20", "13"]


def test_hands_are_counted_from_disk_too_and_places_of_a_slider_share_rows(visit: Open) -> None:
    number, step = next(
        (i, step)
        for i, step in enumerate(classroom.lessons()["forty-five"].steps)
        if step.figure == "predict-cohesion-peak"
    )
    page = on_wall(visit, "forty-five", number, step).page
    shown(page)
    page.keyboard.press("p")
    expect(page.locator(".wall-class .answer")).to_have_count(12)
    expect(page.locator(".wall-class .model")).to_have_count(1)


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize(("key", "number"), [("forty-five", 5), ("ninety", 10), ("hearing", 2)])
def test_no_words_lie_under_others_and_none_leave_at_the_side(
    visit: Open, key: str, number: int, width: int, height: int
) -> None:
    page = on_wall(visit, key, number, classroom.lessons()[key].steps[number]).page
    page.set_viewport_size({"width": width, "height": height})
    shown(page)
    page.wait_for_timeout(300)
    assert page.evaluate(UNDER) == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("number", range(4))
def test_the_last_row_can_read_it_and_fingers_find_the_sliders(
    visit: Open, number: int, width: int, height: int
) -> None:
    page = on_wall(visit, "ten", number, classroom.lessons()["ten"].steps[number]).page
    page.set_viewport_size({"width": width, "height": height})
    shown(page)
    page.wait_for_timeout(300)
    assert page.evaluate(SIZES) == []
    for slider in page.locator(".on-wall").get_by_role("slider").all():
        box = slider.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 200


def test_the_teachers_page_leads_onto_the_wall(visit: Open) -> None:
    page = visit("book/teach").page
    links = page.get_by_role("link", name="Put it on the wall")
    expect(links).to_have_count(len(classroom.lessons()))
    page.get_by_role("link", name="Put it on the wall").first.click()
    page.wait_for_url("**/three-problems.html?lesson=ten.0#**")
    shown(page)


@pytest.mark.chromium
def test_each_sheet_of_the_role_play_prints_on_a_page_of_its_own(visit: Open) -> None:
    page = visit("book/role-play").page
    expect(page.locator(".role-sheet")).to_have_count(5)
    sheets = re.findall(rb"/Type /Page\b", page.pdf(format="A4"))
    assert len(sheets) == 1 + 5  # how it is played, and the cards

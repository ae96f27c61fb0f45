"""The map of models can be steered by its ring, as well as by its sliders."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open

SHARES = "when cohesion counts {}, public goods {}, cost and risk {},"


@pytest.fixture
def triangle(visit: Open) -> Locator:
    figures = visit("book/balance").draw_figures()
    figure = next(f for f in figures if f.get_by_role("slider", name="Importance").count() == 3)
    figure.locator(".picture").evaluate("picture => picture.scrollIntoView({ block: 'center' })")
    return figure


def ring(figure: Locator) -> Locator:
    return figure.locator(".ring_marks path")


def middle(part: Locator) -> tuple[float, float]:
    box = part.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def hold(page: Page, part: Locator, *path: tuple[float, float]) -> None:
    """Press the mouse on a part and move it along, without letting go."""
    page.mouse.move(*middle(part))
    page.mouse.down()
    for place in path:
        page.mouse.move(*place, steps=5)


def test_the_figure_follows_the_ring_while_it_is_dragged(triangle: Locator) -> None:
    hold(triangle.page, ring(triangle), middle(triangle.get_by_text("public goods first")))
    expect(triangle.locator("figcaption")).to_contain_text(SHARES.format("0%", "100%", "0%"))
    goods = triangle.get_by_role("slider", name="Importance of public goods")
    expect(goods).to_have_value("10")


def test_a_drag_is_one_change_and_is_undone_as_one(triangle: Locator) -> None:
    said = triangle.locator("figcaption").inner_text()
    top = middle(triangle.get_by_text("cohesion first"))
    left = middle(triangle.get_by_text("cost and risk first"))
    hold(triangle.page, ring(triangle), top, left)
    triangle.page.mouse.up()
    expect(triangle.locator("figcaption")).to_contain_text(SHARES.format("0%", "0%", "100%"))
    triangle.get_by_role("button", name="Undo").click()
    expect(triangle.locator("figcaption")).to_have_text(said)
    expect(triangle.get_by_role("button", name="Undo")).to_be_disabled()


def test_the_ring_comes_where_the_reader_clicks(triangle: Locator) -> None:
    triangle.page.mouse.click(*middle(triangle.get_by_text("cohesion first")))
    expect(triangle.locator("figcaption")).to_contain_text(SHARES.format("100%", "0%", "0%"))


def test_the_right_button_drags_nothing(triangle: Locator) -> None:
    said, page = triangle.locator("figcaption").inner_text(), triangle.page
    page.mouse.move(*middle(ring(triangle)))
    page.mouse.down(button="right")
    page.mouse.move(*middle(triangle.get_by_text("cohesion first")), steps=5)
    page.mouse.up(button="right")
    page.evaluate("new Promise(requestAnimationFrame)")
    assert triangle.locator("figcaption").inner_text() == said


def test_a_pointer_that_passes_by_changes_nothing(triangle: Locator) -> None:
    said = triangle.locator("figcaption").inner_text()
    for place in ("cohesion first", "public goods first"):
        triangle.page.mouse.move(*middle(triangle.get_by_text(place)), steps=5)
    triangle.page.evaluate("new Promise(requestAnimationFrame)")
    assert triangle.locator("figcaption").inner_text() == said


def test_only_the_ring_can_be_dragged(triangle: Locator) -> None:
    said = triangle.locator("figcaption").inner_text()
    top, right = (triangle.get_by_text(f"{name} first") for name in ("cohesion", "public goods"))
    hold(triangle.page, top, middle(right))
    triangle.page.evaluate("new Promise(requestAnimationFrame)")
    assert triangle.locator("figcaption").inner_text() == said


@pytest.mark.chromium
def test_a_finger_drags_the_ring_and_not_the_page(triangle: Locator) -> None:
    page = triangle.page
    finger = page.context.new_cdp_session(page)
    finger.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    before = page.evaluate("window.scrollY")
    x, low = middle(ring(triangle))
    _, high = middle(triangle.get_by_text("cohesion first"))
    steps = [low + (high - low) * share / 10 for share in range(11)]
    for kind, y in [("touchStart", low), *(("touchMove", y) for y in steps)]:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    expect(triangle.locator("figcaption")).to_contain_text(SHARES.format("100%", "0%", "0%"))
    assert page.evaluate("window.scrollY") == before

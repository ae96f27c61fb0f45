"""What a class guesses reaches the teacher: as copied lines, or by the teacher's own server."""

from collections.abc import Iterator
from threading import Thread
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from govlab import classroom
from tests.browser.conftest import BUILT, Open
from tests.browser.test_sharing import CLIPBOARD
from tools import serve

CODE = "482913"
CHOICE, SLIDER = "book/three-problems", "book/unit-size"


@pytest.fixture(scope="module")
def room() -> Iterator[str]:
    """The address of a class on this machine."""
    with serve.class_server(serve.HERE, 0, CODE, BUILT) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{serve.HERE}:{server.server_port}"
        server.shutdown()


def told(room: str) -> str:
    with urlopen(room + serve.GUESSES) as answer:
        return str(answer.read().decode())


def test_a_guess_is_copied_as_a_line_without_a_name(visit: Open) -> None:
    page = visit(CHOICE).page
    expect(page.get_by_role("button", name="Copy my guess")).to_have_count(0)
    page.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="This is my prediction").click()
    page.evaluate(CLIPBOARD)
    page.get_by_role("button", name="Copy my guess for the class").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    line = page.evaluate("window.copied")
    assert line == "diamonds = 2"
    assert dict(classroom.collect(line).counts["diamonds"]) == {2.0: 1}
    expect(page.get_by_role("button", name="Send my guess")).to_have_count(0)


def test_a_place_on_a_slider_is_copied_as_its_value(visit: Open) -> None:
    page = visit(SLIDER).page
    page.get_by_role("slider", name="Your guess").press("ArrowRight")
    page.get_by_role("button", name="This is my prediction").click()
    page.evaluate(CLIPBOARD)
    page.get_by_role("button", name="Copy my guess for the class").click()
    assert page.evaluate("window.copied") == "cohesion-peak = 25000"


def test_a_guess_is_sent_where_the_class_was_entered_by_its_code(visit: Open, room: str) -> None:
    page = visit("book/index", root=room, fragment=f"?class={CODE}").page
    page.goto(f"{room}/{CHOICE}.html")
    for place, last in ((0, "diamonds = 1\n"), (2, "diamonds = 3\n")):
        page.get_by_role("radio").nth(place).check()
        page.get_by_role("button", name="This is my prediction").click()
        page.get_by_role("button", name="Send my guess to the class").click()
        expect(page.get_by_role("button", name="Sent, without a name")).to_be_visible()
        assert told(room) == last  # a second guess replaces the first
        page.get_by_role("button", name="Forget my prediction").click()


def test_without_the_right_code_a_guess_is_not_taken(visit: Open, room: str, engine: str) -> None:
    opened = visit(CHOICE, root=room, fragment="?class=111111")
    page, before = opened.page, told(room)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="This is my prediction").click()
    page.get_by_role("button", name="Send my guess to the class").click()
    expect(page.get_by_role("button", name="Not sent: try again")).to_be_visible()
    assert told(room) == before
    if engine == "chromium":
        assert "400" in opened.complaints.pop()  # the browser's own line in its console

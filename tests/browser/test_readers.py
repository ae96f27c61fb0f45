"""What readers do with a page: press everything, use no mouse, open it from anywhere."""

import re
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BUILT, Open

# Everything that can be pressed, but for links that lead to another page.
PRESS_ALL = """
() => {
  const here = ".claim-links a[href^='#']";
  const pressed = `button:not([disabled]), summary, label.sidebar-toggle, ${here}`;
  for (const element of document.querySelectorAll(pressed)) element.click();
}
"""


def test_whatever_is_pressed_nothing_leaves_and_nothing_breaks(visit: Open, name: str) -> None:
    opened = visit(name)
    opened.draw_figures()
    opened.page.evaluate(PRESS_ALL)
    opened.draw_figures()
    assert opened.departures == []
    assert opened.complaints == []


FOCUS = """
() => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
  return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
}
"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element that matches has the focus, and see that it shows."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            assert page.evaluate(FOCUS), f"{selector} does not show its focus"
            return
    raise AssertionError(f"Tab never reaches {selector}")


def test_a_reader_without_a_mouse_does_everything(visit: Open) -> None:
    page = visit("book/unit-size").page
    tab_to(page, ".predict input[type=range]")
    page.keyboard.press("ArrowLeft")
    tab_to(page, ".predict button[type=submit]")
    page.keyboard.press("Enter")
    figure = page.locator("#figure-2")
    caption = figure.locator("figcaption")
    expect(caption).to_contain_text("20,000 residents")
    tab_to(page, "#figure-2 input[type=range]")
    page.keyboard.press("ArrowRight")
    expect(caption).to_contain_text("22,000 residents")
    tab_to(page, "#figure-2 .why summary")
    page.keyboard.press("Enter")
    expect(figure.get_by_text("It means: residents per governance unit")).to_be_visible()
    tab_to(page, "#figure-2 select")
    page.keyboard.press("ArrowDown")
    expect(figure.get_by_role("combobox")).to_have_value("diverse-metropolis")
    for _ in range(2):
        tab_to(page, "#figure-2 .tools button")
        page.keyboard.press("Enter")
    expect(caption).to_contain_text("20,000 residents")
    tab_to(page, "details.numbers summary")
    page.keyboard.press("Enter")
    expect(figure.get_by_role("table")).to_be_visible()
    tab_to(page, ".claim-links a")
    page.keyboard.press("Enter")
    expect(page.locator("#figure-1")).to_be_in_viewport()  # the stage
    tab_to(page, ".right-answer summary")
    page.keyboard.press("Enter")
    expect(page.locator(".right-answer[open]")).to_have_count(1)


@pytest.fixture
def prefix(tmp_path: Path) -> Iterator[str]:
    """The book under a prefix of a server on loopback."""
    (tmp_path / "courses").mkdir()
    (tmp_path / "courses/two-levers").symlink_to(BUILT)

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/courses/two-levers"
        server.shutdown()


def test_the_book_works_under_a_path_prefix(visit: Open, prefix: str) -> None:
    opened = visit("book/three-problems", root=prefix)
    assert len(opened.draw_figures()) > 1
    opened.page.get_by_role("link", name="How large should a unit be?").first.click()
    expect(opened.page).to_have_url(re.compile(f"{prefix}/book/unit-size.html"))
    opened.page.wait_for_function("document.querySelector('[data-drawn]')")
    assert opened.draw_figures()


@pytest.mark.chromium
def test_without_scripts_each_figure_is_words_and_a_still_picture(visit: Open, name: str) -> None:
    opened = visit(name)
    context = opened.page.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(opened.page.url)
    for figure in page.locator(".govlab-figure:not(.govlab-designer)").all():
        figure.scroll_into_view_if_needed()
        picture = figure.get_by_role("presentation")
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 300
        assert len(figure.get_by_role("paragraph").first.inner_text()) > 40
    context.close()


def test_the_book_works_from_its_zip(visit: Open, tmp_path: Path) -> None:
    packed = tmp_path / "book.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in BUILT.rglob("*"):
            archive.write(file, file.relative_to(BUILT))
    zipfile.ZipFile(packed).extractall(tmp_path / "a folder")
    assert visit("book/index", root=(tmp_path / "a folder").as_uri()).draw_figures()

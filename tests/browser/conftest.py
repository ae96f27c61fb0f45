"""Built pages in a real Chromium, over file://, with every other address blocked and noted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright

from tools.find_browser import find

ROOT = Path(__file__).parents[2]
LOCAL = ("file:", "data:", "blob:")


@dataclass
class Visit:
    """A page that a reader has opened, and what went on behind it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def departures(self) -> list[str]:
        return [address for address in self.requests if not address.startswith(LOCAL)]

    def draw_figures(self) -> list[Locator]:
        """Leave predictions out, scroll to each figure, and wait until it is drawn."""
        for skip in self.page.get_by_role("button", name="Show the figure without one").all():
            skip.click()
        figures = self.page.locator(".govlab-figure").all()
        for figure in figures:
            figure.scroll_into_view_if_needed()
            expect(figure).to_have_attribute("data-drawn", "true")
        return figures

    def each_figure(self) -> Iterator[Locator]:
        """Each figure in view and caught up with the page's state."""
        for figure in self.draw_figures():
            figure.scroll_into_view_if_needed()
            self.page.evaluate("new Promise(r => requestAnimationFrame(() => setTimeout(r)))")
            self.page.evaluate("new Promise(r => requestAnimationFrame(() => setTimeout(r)))")
            yield figure


Open = Callable[..., Visit]


def pages() -> list[str]:
    """Every page that _toc.yml names, without its ending."""
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    chapters = [chapter["file"] for part in contents["parts"] for chapter in part["chapters"]]
    return [contents["root"], *chapters]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``name`` on every page, and one that asks for ``theme`` in both."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", pages())
    if "theme" in metafunc.fixturenames:
        metafunc.parametrize("theme", ["light", "dark"])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find())
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Open a built page; when the test ends, nothing may have left or been complained about."""
    visits: list[Visit] = []

    def open_page(name: str, theme: str = "light", width: int = 1280, fragment: str = "") -> Visit:
        context = browser.new_context(
            color_scheme=theme, viewport={"width": width, "height": 800}, reduced_motion="reduce"
        )
        made = Visit(context.new_page())
        visits.append(made)
        context.route("**/*", _block_all_but_local)
        context.on("request", lambda request: made.requests.append(request.url))
        context.on("console", lambda message: _note(made, message.type, message.text))
        context.on("weberror", lambda error: _note(made, "error", str(error.error)))
        made.page.goto((ROOT / "_build/html" / f"{name}.html").as_uri() + fragment)
        return made

    yield open_page
    for made in visits:
        made.page.context.close()
        assert made.departures == []
        assert made.complaints == []


def _block_all_but_local(route: Route) -> None:
    if route.request.url.startswith(LOCAL):
        route.continue_()
    else:
        route.abort()


def _note(visit: Visit, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        visit.complaints.append(text)

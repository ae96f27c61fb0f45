"""Built pages in a real browser, over file://, with every other address blocked and noted.

Chromium by default; ``pytest tests/browser --engine firefox`` drives the system's Firefox.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright
from stage_first import lift

from govlab.figure.scripts import SCRIPTS, script, style
from tests.turns import in_turn
from tools.find_browser import FIREFOX, find

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "_build/html"
SAMPLE = ("book/balance",)
LOCAL = ("file:", "data:", "blob:")
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>* {{ box-sizing: border-box }} body {{ margin: 0; font: 16px/1.6 sans-serif }}
.bd-article {{ padding: 1rem }} {style}</style></head>
<body><article class="bd-article">{body}</article>
{scripts}</body></html>"""
SECTION = "<section><h1>A page</h1>{}</section>"


@dataclass
class Visit:
    """A page that a reader has opened, and what went on behind it."""

    page: Page
    home: tuple[str, ...] = LOCAL
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def departures(self) -> list[str]:
        return [address for address in self.requests if not address.startswith(self.home)]

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


def lay_scripts(folder: Path) -> None:
    """Put the scripts of a page into a folder."""
    for name in SCRIPTS:
        (folder / name).write_text(script(name), encoding="utf-8")


def write_page(folder: Path, body: str) -> None:
    """Write ``page.html`` beside the scripts: a page of the book with nothing but this."""
    scripts = "".join(f'<script src="{name}"></script>' for name in SCRIPTS)
    text = PAGE.format(style=style(), body=lift(SECTION.format(body)), scripts=scripts)
    (folder / "page.html").write_text(text, encoding="utf-8")


def pages() -> list[str]:
    """Every page that _toc.yml names, without its ending."""
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    chapters = [chapter["file"] for part in contents["parts"] for chapter in part["chapters"]]
    return [contents["root"], *chapters]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``name`` on pages in turn, and one that asks for ``theme`` in both.

    Each test takes every fourteenth page, others than its neighbours, and all of them among the
    long runs; one that asks for ``some`` takes a sample with many figures.
    """
    if "some" in metafunc.fixturenames:
        chosen = [
            pytest.param(page, marks=[] if page in SAMPLE else [pytest.mark.long])
            for page in pages()
        ]
        metafunc.parametrize("some", chosen)
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", list(in_turn(metafunc.function.__name__, pages())))
    if "theme" in metafunc.fixturenames:
        metafunc.parametrize("theme", ["light", "dark"])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--engine", choices=["chromium", "firefox"], default="chromium")


@pytest.fixture(scope="session")
def engine(pytestconfig: pytest.Config) -> str:
    return str(pytestconfig.getoption("engine", "chromium"))


@pytest.fixture(scope="session")
def browsers(engine: str) -> Iterator[Callable[[str], Browser]]:
    """A browser for a theme; Firefox takes the theme of its reader's system when it starts."""
    opened: dict[str, Browser] = {}
    with sync_playwright() as playwright:

        def browser_for(theme: str) -> Browser:
            if engine == "firefox" and theme not in opened:
                choices = {
                    "layout.css.prefers-color-scheme.content-override": int(theme == "light"),
                    "ui.useOverlayScrollbars": 1,  # a phone's take no room, nor do Chromium's here
                }
                opened[theme] = playwright.firefox.launch(
                    channel="moz-firefox", executable_path=find(FIREFOX), firefox_user_prefs=choices
                )
            elif theme not in opened:
                opened[theme] = playwright.chromium.launch(executable_path=find())
            return opened[theme]

        yield browser_for
        for browser in opened.values():
            browser.close()


@pytest.fixture
def visit(browsers: Callable[[str], Browser], engine: str) -> Iterator[Open]:
    """Open a built page; when the test ends, nothing may have left or been complained about."""
    visits: list[Visit] = []

    def open_page(
        name: str,
        theme: str = "light",
        width: int = 1280,
        fragment: str = "",
        root: str = BUILT.as_uri(),
    ) -> Visit:
        settings = {} if engine == "firefox" else {"color_scheme": theme}
        settings["reduced_motion"] = "reduce"  # what was moved has arrived at once
        context = browsers(theme).new_context(viewport={"width": width, "height": 800}, **settings)
        made = Visit(context.new_page(), home=(*LOCAL, root))
        visits.append(made)
        context.route("**/*", lambda route: _keep_at_home(route, made))
        context.on("request", lambda request: made.requests.append(request.url))
        context.on("console", lambda message: _note(made, message.type, message.text))
        context.on("weberror", lambda error: _note(made, "error", str(error.error)))
        made.page.goto(f"{root}/{name}.html{fragment}")
        return made

    yield open_page
    for made in visits:
        made.page.context.close()
        assert made.departures == []
        assert made.complaints == []


def _keep_at_home(route: Route, visit: Visit) -> None:
    if route.request.url.startswith(visit.home):
        route.continue_()
    else:
        route.abort()


def _note(visit: Visit, kind: str, text: str) -> None:
    """Keep what the browser complains of; Firefox does, of a formula of which only a part has come.

    That all of it is well-formed is asked in tests/test_equations.py.
    """
    if kind in ("error", "warning") and "Incorrect number of children" not in text:
        visit.complaints.append(text)

"""The book under a strict Content-Security-Policy: only its own scripts, and no `eval`."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import BUILT, Open
from tools.content_policy import policy

pytestmark = pytest.mark.chromium  # Firefox reports the one refused probe for eval as an error
FOREIGN = """
() => {
  const script = document.createElement("script");
  script.textContent = "window.free = true";
  document.body.append(script);
}
"""


class Strict(SimpleHTTPRequestHandler):
    """Sends each page with the policy that its own text asks for."""

    def log_message(self, *_: object) -> None:
        pass

    def end_headers(self) -> None:
        asked = BUILT / self.path.partition("?")[0].lstrip("/")
        if asked.suffix == ".html":
            self.send_header("Content-Security-Policy", policy(asked.read_text(encoding="utf-8")))
        super().end_headers()


@pytest.fixture(scope="module")
def strict() -> Iterator[str]:
    """The book on a server on loopback that allows nothing but the book's own scripts."""
    handler = partial(Strict, directory=str(BUILT))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_strict_policy_stops_no_figure(visit: Open, strict: str, name: str) -> None:
    opened = visit(name, root=strict)
    opened.draw_figures()
    assert opened.complaints == []


def test_the_policy_is_in_force(visit: Open, strict: str) -> None:
    opened = visit("book/index", root=strict)
    opened.page.evaluate(FOREIGN)
    assert opened.page.evaluate("window.free") is None
    assert "Content Security Policy" in opened.complaints.pop()


def test_interpreted_figures_say_what_compiled_ones_say(visit: Open, strict: str) -> None:
    for name in ("book/unit-size", "book/balance"):
        free = visit(name, fragment="#s=20000&d=0.25&case=diverse-metropolis")
        bound = visit(name, root=strict, fragment="#s=20000&d=0.25&case=diverse-metropolis")
        told = [figure.locator("figcaption").text_content() for figure in free.each_figure()]
        again = [figure.locator("figcaption").text_content() for figure in bound.each_figure()]
        assert any(told)
        assert again == told


def test_search_answers_under_a_strict_policy(visit: Open, strict: str) -> None:
    page = visit("search", root=strict, fragment="?q=cohesion").page
    expect(page.locator("#search-results li").first).to_be_visible()

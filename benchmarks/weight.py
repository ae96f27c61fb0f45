"""What a page weighs on the way to its reader, and how soon it can be used."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Response, sync_playwright

from tools.find_browser import find

BUILT = Path(__file__).parents[1] / "_build/html"
FIRST, NEXT = "book/unit-size.html", "book/three-problems.html"
ROUNDS = 7

FIRST_FIGURE_DRAWN = """
new Promise(resolve => {
  const look = () => {
    const figure = document.querySelector(".govlab-figure");
    figure?.scrollIntoView();
    if (figure?.dataset.drawn === "true") resolve(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the table of results free of requests."""


@contextmanager
def served() -> Iterator[str]:
    """Serve the built book on loopback while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=BUILT))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def open_and_read(context: BrowserContext, address: str) -> dict[str, int]:
    """Gzipped bytes of each response while a reader goes from the top of a page to its end."""
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    for skip in page.get_by_role("button", name="Show the figure without one").all():
        skip.click()
    for figure in page.locator(".govlab-figure").all():
        figure.scroll_into_view_if_needed()
        figure.locator("svg, canvas").wait_for()
    weights = {answer.url: len(gzip.compress(answer.body(), 9)) for answer in answers if answer.ok}
    page.close()
    return weights


def time_to_use(browser: Browser, address: str) -> float:
    """Time [ms] from opening a page, nothing cached, until its first figure is drawn."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="commit")
    time = page.evaluate(FIRST_FIGURE_DRAWN)
    context.close()
    return float(time)


def main() -> None:
    figures = [
        len(gzip.compress(figure.encode(), 9))
        for path in (BUILT / "book").glob("*.html")
        for figure in re.findall(
            r'<figure class="govlab-figure">.*?</figure>', path.read_text("utf-8")
        )
    ]
    with served() as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find())
        context = browser.new_context()
        cold = open_and_read(context, root + FIRST)
        following = open_and_read(context, root + NEXT)
        fresh = {url: weight for url, weight in following.items() if url not in cold}
        times = [
            median(time_to_use(browser, root + name) for _ in range(ROUNDS))
            for name in ("book/index.html", NEXT)  # a bet covers the first figure of FIRST
        ]
        browser.close()
    print(f"| a page with three figures, cold | {sum(cold.values()) / 1000:.0f} kB | <= 600 kB |")
    print(f"| the next page | {sum(fresh.values()) / 1000:.0f} kB | <= 60 kB |")
    print(f"| the heaviest figure | {max(figures) / 1000:.1f} kB | <= 20 kB |")
    print(f"| usable after opening: the cover page | {times[0]:.0f} ms | <= 1,500 ms |")
    print(f"| usable after opening: a chapter | {times[1]:.0f} ms | <= 1,500 ms |")


if __name__ == "__main__":
    main()

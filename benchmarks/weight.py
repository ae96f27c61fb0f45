"""What a page weighs on the way to its reader, and how soon it can be used."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Response, sync_playwright

from tools.find_browser import find
from tools.serve import book_server

BUILT = Path(__file__).parents[1] / "_build/html"
COVER, CHAPTER, NEXT = "book/index.html", "book/unit-size.html", "book/three-problems.html"
CHINESE = "fonts/han"
ROUNDS = 7

# The largest paint is done, and a slider of the stage has answered: what it tells has changed.
USABLE = """
new Promise(resolve => {
  const look = () => {
    const stage = document.querySelector(".govlab-stage[data-drawn=true]");
    const slider = stage?.querySelector("input[type=range]");
    if (!slider) return requestAnimationFrame(look);
    slider.stepUp(3);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    requestAnimationFrame(() => resolve(performance.now()));
  };
  look();
})
"""


@contextmanager
def served() -> Iterator[str]:
    """Serve the built book on loopback while the block runs."""
    server = book_server(0)
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
        figure.locator("svg, canvas").first.wait_for()
    weights = {answer.url: len(gzip.compress(answer.body(), 9)) for answer in answers if answer.ok}
    page.close()
    return weights


def told(weights: dict[str, int]) -> str:
    """Weights in all, and those of the Chinese signs apart."""
    signs = sum(weight for url, weight in weights.items() if CHINESE in url)
    return f"{(sum(weights.values()) - signs) / 1000:.0f} kB, and {signs / 1000:.0f} kB of signs"


def time_to_use(browser: Browser, address: str) -> float:
    """Time [ms] from opening a page, nothing cached, until its stage answers."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="commit")
    time = page.evaluate(USABLE)
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
        first = open_and_read(browser.new_context(), root + COVER)
        context = browser.new_context()
        chapter = open_and_read(context, root + CHAPTER)
        following = open_and_read(context, root + NEXT)
        fresh = {url: weight for url, weight in following.items() if url not in chapter}
        times = [
            median(time_to_use(browser, root + name) for _ in range(ROUNDS))
            for name in (COVER, NEXT)  # a bet covers the stage of CHAPTER
        ]
        browser.close()
    for url, weight in sorted(chapter.items(), key=lambda item: -item[1])[:4]:
        print(f"  {weight / 1000:.1f} kB {url.removeprefix(root)}")
    print(f"| the first page: the cover | {told(first)} | <= 200 kB |")
    print(f"| the first page where it is a chapter | {told(chapter)} | <= 300 kB |")
    print(f"| the next chapter | {told(fresh)} | <= 40 kB |")
    print(f"| the heaviest figure | {max(figures) / 1000:.1f} kB | <= 20 kB |")
    print(f"| usable after opening: the cover | {times[0]:.0f} ms | <= 800 ms |")
    print(f"| usable after opening: a chapter | {times[1]:.0f} ms | <= 800 ms |")


if __name__ == "__main__":
    main()

"""From slider to picture: in the published page, and with widgets and a live kernel beside it."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.live import LIVE, MOVE_SLIDERS, with_a_kernel
from tools.find_browser import find

BUILT = Path(__file__).parents[1] / "_build/html"
MOVES = 100
MANY_MOVES = 1_000
WARM_UP = 100
FRAME = 1000 / 60
OWN_FIGURES = (("index", ".govlab-stage"), ("design-a-reform", ".govlab-designer"))
"""Pages with a figure that no Vega draws."""
DRAWN_BY_VEGA = ".govlab-figure:not(.govlab-stage, .govlab-designer)"

BOARD = "three-problems, figure 2"
# A random move of a random slider of a figure: the handler with its drawing, and the next frame.
MOVE_AT_RANDOM = """
async ([figure, moves]) => {
  const pause = time => new Promise(resolve => setTimeout(resolve, time));
  const sliders = [...document.querySelectorAll(`${figure} input[type=range]`)];
  const times = { handler: [], frame: [] };
  for (let i = 0; i < moves; i++) {
    await pause(20 + 17 * Math.random());
    const slider = sliders[Math.floor(sliders.length * Math.random())];
    const { min, max, step } = slider;
    const steps = Math.round((max - min) / step);
    slider.value = Number(min) + step * Math.floor((steps + 1) * Math.random());
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    times.handler.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
    times.frame.push(performance.now() - start);
  }
  return times;
}
"""


def in_the_page(browser: Browser) -> Iterator[tuple[str, list[float]]]:
    """Times [ms] of moves on every figure with sliders."""
    for built in sorted((BUILT / "book").glob("*.html")):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(built.as_uri())
        for skip in page.get_by_role("button", name="Show the figure without one").all():
            skip.click()
        for number, figure in enumerate(page.locator(DRAWN_BY_VEGA).all(), 1):
            figure.scroll_into_view_if_needed()
            expect(figure).to_have_attribute("data-drawn", "true")
            found = page.evaluate(MOVE_SLIDERS, [figure.element_handle(), MOVES])
            if found:
                yield f"{built.stem}, figure {number}", found
        page.close()


def at_random(browser: Browser, name: str, figure: str) -> str:
    """What 1,000 random moves of a figure that draws itself take, in a line for the table."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((BUILT / f"book/{name}.html").as_uri())
    for skip in page.get_by_role("button", name="Show the figure without one").all():
        skip.click()
    page.locator(figure).scroll_into_view_if_needed()
    page.locator(f"{figure}[data-drawn=true]").wait_for()
    page.evaluate(MOVE_AT_RANDOM, [figure, WARM_UP])
    before = heap(page)
    times = page.evaluate(MOVE_AT_RANDOM, [figure, MANY_MOVES])
    growth = heap(page) / before - 1
    page.close()
    missed = np.mean(np.array(times["handler"]) > FRAME)
    handler, frame = (np.percentile(times[part], [50, 95]) for part in ("handler", "frame"))
    return (
        f"{name}: handler and drawing {handler[0]:.1f}, {handler[1]:.1f} ms (median, 95 %); to the "
        f"frame {frame[0]:.1f}, {frame[1]:.1f} ms; {missed:.1%} of moves miss a frame; heap "
        f"{growth:+.1%} after {MANY_MOVES:,} moves"
    )


def heap(page: Page) -> float:
    """Bytes that the page's scripts hold, after what is no longer needed was cleared away."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"])


def main() -> None:
    middles = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--disable-gpu"])
        for figure in OWN_FIGURES:
            print(at_random(browser, *figure), flush=True)
        for name, times in chain(with_a_kernel(browser), in_the_page(browser)):
            middles[name], late = np.percentile(times, [50, 95])
            print(f"| {name} | {middles[name]:.1f} ms | {late:.1f} ms |", flush=True)
        browser.close()
    ratio = middles[LIVE] / middles[BOARD]
    print(f"| live kernel over published board | {ratio:.1f} times | |")


if __name__ == "__main__":
    main()

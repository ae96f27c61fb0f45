"""From slider to picture: in the published page, and with widgets and a live kernel beside it."""

import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import nbformat
import numpy as np
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tools.find_browser import find

BUILT = Path(__file__).parents[1] / "_build/html"
MOVES = 100
MANY_MOVES = 1_000
WARM_UP = 100
LIVE_MOVES = 60
FRAME = 1000 / 60
OWN_FIGURES = (("index", ".govlab-stage"), ("design-a-reform", ".govlab-designer"))
"""Pages with a figure that no Vega draws."""
DRAWN_BY_VEGA = ".govlab-figure:not(.govlab-stage, .govlab-designer)"

BOARD, LIVE = "three-problems, figure 2", "JupyterChart with a live kernel"
LINKED = "govlab.widgets.balance_board()"
JUPYTER_CHART = """
import altair as alt
import ipywidgets

alt.JupyterChart.enable_offline()
chart = alt.JupyterChart(govlab.charts.balance_board(), embed_options={"renderer": "svg"})
slider = ipywidgets.FloatSlider(0.4, min=0, max=1, step=0.05)
slider.observe(lambda change: setattr(chart.params, "decentralization", change.new), "value")
ipywidgets.VBox([slider, chart])
""".strip()

# From the start of the input's handler to the first frame after it; moves fall anywhere in a frame.
MOVE_SLIDERS = """
async ([figure, moves]) => {
  const pause = time => new Promise(resolve => setTimeout(resolve, time));
  const sliders = [...figure.querySelectorAll("input[type=range]")];
  const times = [];
  for (let i = 0; sliders.length && i < moves; i++) {
    await pause(20 + 17 * Math.random());
    const slider = sliders[i % sliders.length];
    const { min, max, step } = slider;
    const steps = Math.round((max - min) / step);
    slider.value = Number(min) + step * ((7 * i) % (steps + 1));
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    times.push(await new Promise(r => requestAnimationFrame(() => r(performance.now() - start))));
  }
  return times;
}
"""

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

# The kernel answers with a new picture; it counts in the first frame after it is drawn. An answer
# that echoes of earlier ones swallowed is given up after a second, and counts as one.
MOVE_WIDGET = """
async ([cell, moves]) => {
  const pause = time => new Promise(resolve => setTimeout(resolve, time));
  const handle = cell.querySelector(".widget-slider .noUi-handle");
  const drawn = () => cell.querySelector("svg.marks, .govlab-figure svg")?.innerHTML;
  const times = [];
  for (let i = 0; i < moves; i++) {
    await pause(20 + 17 * Math.random());
    const before = drawn();
    const start = performance.now();
    const key = i % 20 < 10 ? "ArrowRight" : "ArrowLeft";
    handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await new Promise(resolve => {
      const look = () => {
        const now = drawn();
        if ((now && now !== before) || performance.now() - start > 1000) resolve();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    times.push(performance.now() - start);
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


@contextmanager
def jupyterlab() -> Iterator[str]:
    """JupyterLab on loopback, the board in it in two ways; ends with the block."""
    cells = ["import govlab\ngovlab.setup()", LINKED, JUPYTER_CHART]
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    with socket.socket() as free, tempfile.TemporaryDirectory() as folder:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        nbformat.write(notebook, Path(folder) / "board.ipynb")
        lab = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1",
             f"--port={port}", "--IdentityProvider.token=", folder],
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert lab.stderr
        next(line for line in lab.stderr if "is running at" in line)
        threading.Thread(target=lab.stderr.read, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{port}/lab/tree/board.ipynb"
        finally:
            lab.terminate()
            lab.wait()


def with_a_kernel(browser: Browser) -> Iterator[tuple[str, list[float]]]:
    """Times [ms] of moves in JupyterLab: of our figure, and of an Altair chart."""
    with jupyterlab() as address:
        page: Page = browser.new_page(viewport={"width": 1280, "height": 1800})
        page.goto(address)
        page.get_by_text("| Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        cells = page.locator(".jp-CodeCell")
        ways = ((cells.nth(1), "the linked board", MOVE_SLIDERS), (cells.nth(2), LIVE, MOVE_WIDGET))
        for cell, *_ in ways:
            cell.locator("svg.marks, .govlab-figure svg").first.wait_for(timeout=60_000)
        for cell, name, moves in ways:
            cell.scroll_into_view_if_needed()
            yield name, page.evaluate(moves, [cell.element_handle(), LIVE_MOVES])
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

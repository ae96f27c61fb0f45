"""From slider to picture: in the published page, and with widgets and a live kernel beside it."""

import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import numpy as np
from playwright.sync_api import Browser, Page, sync_playwright

from tools.find_browser import find

BUILT = Path(__file__).parents[1] / "_build/html"
PAGES = (
    "index",
    "three-problems",
    "unit-size",
    "decentralization",
    "balance",
    "city-models",
    "shanghai",
)
MOVES = 300
LIVE_MOVES = 60

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

# The kernel answers with a new picture; it counts in the first frame after it is drawn.
MOVE_WIDGET = """
async moves => {
  const handle = document.querySelector(".widget-slider .noUi-handle");
  const drawn = () => document.querySelector(".widget-html .govlab-figure[data-drawn=true]");
  const times = [];
  for (let i = 0; i < moves; i++) {
    const before = drawn();
    const start = performance.now();
    const key = i % 20 < 10 ? "ArrowRight" : "ArrowLeft";
    handle.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await new Promise(resolve => {
      const look = () => {
        const now = drawn();
        if (now && now !== before) resolve();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    times.push(performance.now() - start);
  }
  return times;
}
"""


def in_the_page(browser: Browser) -> dict[str, list[float]]:
    """Times [ms] of moves on every figure with sliders."""
    times = {}
    for name in PAGES:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto((BUILT / f"book/{name}.html").as_uri())
        for skip in page.get_by_role("button", name="Show the figure without one").all():
            skip.click()
        for number, figure in enumerate(page.locator(".govlab-figure").all(), 1):
            figure.scroll_into_view_if_needed()
            figure.locator("svg, canvas").first.wait_for()
            found = page.evaluate(MOVE_SLIDERS, [figure.element_handle(), MOVES])
            if found:
                times[f"{name}, figure {number}"] = found
        page.close()
    return times


@contextmanager
def jupyterlab() -> Iterator[str]:
    """JupyterLab on loopback with one notebook that shows the board; ends with the block."""
    cells = ["import govlab\ngovlab.setup()", "govlab.widgets.balance_board()"]
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
        yield f"http://127.0.0.1:{port}/lab/tree/board.ipynb"
        lab.terminate()
        lab.wait()


def with_a_kernel(browser: Browser) -> list[float]:
    """Times [ms] of moves of the widget's slider in JupyterLab."""
    with jupyterlab() as address:
        page: Page = browser.new_page(viewport={"width": 1280, "height": 1400})
        page.goto(address)
        page.locator(".jp-Notebook .jp-InputArea").first.wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        page.locator(".widget-html .govlab-figure svg").wait_for(timeout=60_000)
        times = page.evaluate(MOVE_WIDGET, LIVE_MOVES)
        page.close()
    return list(times)


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--disable-gpu"])
        published, live = in_the_page(browser), with_a_kernel(browser)
        browser.close()
    for name, times in {**published, "board with a live kernel": live}.items():
        middle, late = np.percentile(times, [50, 95])
        print(f"| {name} | {middle:.1f} ms | {late:.1f} ms |")
    ratio = np.median(live) / np.median(published["index, figure 1"])
    print(f"| live kernel over published board | {ratio:.1f} times | |")


if __name__ == "__main__":
    main()

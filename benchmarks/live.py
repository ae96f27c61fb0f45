"""From slider to picture in JupyterLab, with a live kernel beside the figures."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, Page

from tools import live

MOVES = 60
LIVE = "JupyterChart with a live kernel"
LINKED, ANSWER = "the linked board", "Python's answer in a Label (wanted: 95 % <= 33 ms)"
INTERACT = "ipywidgets.interact, a figure of the book"
BOARD_CELL = "board = govlab.widgets.balance_board()\nboard"
LABEL_CELL = """
import ipywidgets

said = ipywidgets.Label()
def answer(_):
    outcome = govlab.assess(board.setting, board.context)
    said.value = f"cohesion {outcome.cohesion:.9f}, public goods {outcome.public_goods:.9f}"
board.observe(answer, "state")
said
""".strip()
INTERACT_CELL = """
import pandas as pd

@ipywidgets.interact(decentralization=(0, 1, 0.05))
def bars(decentralization=0.4):
    setting = govlab.Setting(3_000, decentralization)
    known = govlab.assess(setting, govlab.Context.named("fast-growing-city")).by_name()
    shares = {name: known.get(f"index_{name}", known[name]) for name in govlab.charts.BOARD_ROWS}
    frame = pd.DataFrame({"outcome": list(shares), "share": list(shares.values())})
    return govlab.charts.outcome_bars(frame)
""".strip()
JUPYTER_CHART = """
import altair as alt

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

# The linked board's slider moves; the kernel is told, and its answer counts in the first frame in
# which the label's text has changed. Given up after a second, as above.
MOVE_AND_ASK = """
async ([figure, moves]) => {
  const pause = time => new Promise(resolve => setTimeout(resolve, time));
  const sliders = [...figure.querySelectorAll("input[type=range]")];
  const label = [...document.querySelectorAll(".jp-CodeCell .widget-label")]
    .find(each => !each.closest(".widget-slider"));
  const times = [];
  for (let i = 0; i < moves; i++) {
    await pause(20 + 17 * Math.random());
    const slider = sliders[i % sliders.length];
    const { min, max, step } = slider;
    const steps = Math.round((max - min) / step);
    const before = label.textContent;
    slider.value = Number(min) + step * ((7 * i + 3) % (steps + 1));
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise(resolve => {
      const look = () => {
        if (label.textContent !== before || performance.now() - start > 1000) resolve();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    times.push(performance.now() - start);
  }
  return times;
}
"""
CELLS = ("import govlab\ngovlab.setup()", BOARD_CELL, LABEL_CELL, INTERACT_CELL, JUPYTER_CHART)
WAYS = (
    (LINKED, 1, MOVE_SLIDERS),
    (ANSWER, 1, MOVE_AND_ASK),
    (INTERACT, 3, MOVE_WIDGET),
    (LIVE, 4, MOVE_WIDGET),
)
"""What is measured with a kernel: its name, the cell that is moved, and how."""


@contextmanager
def jupyterlab() -> Iterator[str]:
    """JupyterLab on loopback, as `make live` serves it, with the cells; ends with the block."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    with tempfile.TemporaryDirectory() as top:
        folder = live.copied(Path(top) / "live")
        nbformat.write(notebook, folder / "board.ipynb")
        with live.served(folder) as root:
            yield f"{root}/board.ipynb?reset"


def with_a_kernel(browser: Browser, moves: int = MOVES) -> Iterator[tuple[str, list[float]]]:
    """Times [ms] of moves in JupyterLab: of our figure, Python's answer, and redrawn figures."""
    with jupyterlab() as address:
        page: Page = browser.new_page(viewport={"width": 1280, "height": 2400})
        page.goto(address)
        page.get_by_text("| Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        cells = page.locator(".jp-CodeCell")
        for _, number, _ in WAYS:
            drawn = cells.nth(number).locator("svg.marks, .govlab-figure svg")
            drawn.first.wait_for(timeout=60_000)
        for name, number, way in WAYS:
            cells.nth(number).scroll_into_view_if_needed()
            yield name, page.evaluate(way, [cells.nth(number).element_handle(), moves])
        page.close()

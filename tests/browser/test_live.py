"""JupyterLab itself: a linked figure goes both ways, and nothing pops up."""

import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Page, expect

from tools import live

CELLS = (
    "import govlab, ipywidgets\ngovlab.setup()",
    "board = govlab.widgets.balance_board()\n"
    "said = ipywidgets.HTML('<b id=told>–</b>')\n"
    "def tell(_):\n"
    "    said.value = f'<b id=told>{board.setting.unit_size:.0f}</b>'\n"
    "board.observe(tell, 'state')\n"
    "ipywidgets.VBox([board, said])",
    "board.state = {'s': 85_000, 'd': 0.2}",
)
OWN = (
    "import govlab\ngovlab.setup()",
    "govlab.widgets.balance_board()",
    "my_city = govlab.own_city('my-city', govlab.Context(mobility=0.9), 'My city')\n"
    "taken = govlab.Assumptions(control_form='flat-cost', mobility_loss=2)\n"
    "govlab.widgets.balance_board(context=my_city, assumptions=taken)",
)

pytestmark = [pytest.mark.long, pytest.mark.chromium]


@pytest.fixture
def lab(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a notebook with a linked board, as `make live` serves it."""
    folder = live.copied(tmp_path / "live")
    cells = [nbformat.v4.new_code_cell(cell) for cell in getattr(request, "param", CELLS)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), folder / "board.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    more = ["--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    asked = live.command(folder, *more, "--IdentityProvider.token=")
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        next(line for line in server.stderr if "is running at" in line)
        threading.Thread(target=server.stderr.read, daemon=True).start()
        yield f"http://127.0.0.1:{port}/lab/tree/board.ipynb"
        server.terminate()


def run_all(lab: str, browser: Browser, height: int = 768) -> Page:
    page = browser.new_context(viewport={"width": 1024, "height": height}).new_page()
    page.goto(lab)
    page.get_by_text("| Idle").wait_for(timeout=60_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    return page


def test_a_linked_figure_goes_both_ways(lab: str, browsers: Callable[[str], Browser]) -> None:
    page = run_all(lab, browsers("light"))
    figure = page.locator(".govlab-figure[data-drawn=true]").first
    figure.wait_for(timeout=60_000)
    expect(page.locator("#told")).to_have_text("85000", timeout=20_000)
    size = figure.get_by_role("slider", name="Unit size")
    expect(size).to_have_attribute("aria-valuetext", "85,000 residents: a street")
    box = size.bounding_box()
    assert box
    assert box["width"] >= 200
    size.press("ArrowLeft")
    expect(page.locator("#told")).not_to_have_text("85000")
    assert page.locator(".Toastify__toast, .jp-Dialog").count() == 0
    page.context.close()


@pytest.mark.parametrize("lab", [OWN], indirect=True)
def test_a_city_of_ones_own_is_drawn_and_an_older_figure_stays(
    lab: str, browsers: Callable[[str], Browser]
) -> None:
    page = run_all(lab, browsers("light"), height=2_400)
    boards = page.locator(".govlab-figure[data-drawn=true]")
    boards.nth(1).wait_for(timeout=60_000)
    older, own = (board.get_by_role("combobox") for board in (boards.nth(0), boards.nth(1)))
    expect(own.locator("option:checked")).to_have_text("My city")
    expect(boards.nth(1).get_by_text("mobility loss = 2")).to_be_visible()
    expect(boards.nth(0).get_by_text("mobility loss = 2")).to_be_visible()
    own.select_option(label="A city in the middle")
    expect(older.locator("option:checked")).to_have_text("A city in the middle")
    own.select_option(label="My city")
    expect(older.locator("option:checked")).to_have_text("Fast-growing city")
    assert "NaN" not in boards.nth(0).inner_text()
    page.context.close()

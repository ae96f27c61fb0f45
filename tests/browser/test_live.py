"""JupyterLab itself: a linked figure goes both ways, and nothing pops up."""

import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, expect

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

pytestmark = [pytest.mark.long, pytest.mark.chromium]


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """The address of a notebook with a linked board, as `make live` serves it."""
    folder = live.copied(tmp_path / "live")
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
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


def test_a_linked_figure_goes_both_ways(lab: str, browsers: Callable[[str], Browser]) -> None:
    context = browsers("light").new_context(viewport={"width": 1024, "height": 768})
    page = context.new_page()
    page.goto(lab)
    page.get_by_text("| Idle").wait_for(timeout=60_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
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
    context.close()

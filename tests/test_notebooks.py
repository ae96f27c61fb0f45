"""Notebooks are stored as a run from a fresh kernel leaves them."""

import json
from pathlib import Path

import pytest

BOOK = Path(__file__).parent.parent / "book"
NOTEBOOKS = sorted(BOOK.glob("*.ipynb"))


def code_cells(page):
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def cells(request):
    return code_cells(request.param)


def test_there_are_notebooks():
    assert NOTEBOOKS


def test_every_code_cell_was_run_in_order(cells):
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))


def test_something_is_stored_to_compare(cells):
    assert any(cell["outputs"] for cell in cells)


def test_no_error_and_nothing_on_stderr_is_stored(cells):
    for output in (output for cell in cells for output in cell["outputs"]):
        assert output["output_type"] != "error"
        assert output.get("name") != "stderr"


def test_no_widget_state_is_stored(cells):
    for output in (output for cell in cells for output in cell["outputs"]):
        assert "application/vnd.jupyter.widget-view+json" not in output.get("data", {})


def test_cells_are_short_and_hide_nothing_from_the_check(cells):
    for cell in cells:
        assert len(cell["source"]) <= 12
        assert "nbval-ignore-output" not in cell["metadata"].get("tags", [])


@pytest.mark.parametrize("page", NOTEBOOKS, ids=lambda path: path.stem)
def test_pages_stay_short(page):
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    assert sum("".join(cell["source"]).count("\n") + 1 for cell in cells) <= 500

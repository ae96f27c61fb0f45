"""JupyterLab itself: linked figures go both ways, chapters run and are saved as they were."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

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
COMPARED = (
    "import altair as alt, govlab, ipywidgets, pandas\ngovlab.setup()",
    "board = govlab.widgets.compare_settings()\nboard",
    "table = pandas.DataFrame({'when': ['2014-01-01', '2015-01-01'], 'share': [0.2, 0.8]})\n"
    "chart = alt.Chart(table, width=300).mark_point().encode(x='when:T', y='share:Q')\n"
    "own = govlab.widgets.RowsFigure(chart)\n"
    "ipywidgets.VBox([own])",
    "own.give(table.assign(when=['2014-01-01', '2024-01-01']))",
)

BOOK = Path(__file__).parents[2] / "book"
VIEW = "application/vnd.jupyter.widget-view+json"
RAW = re.compile(r"^:::|^```\{|\{(claim|predict|cite|ref|step)\}|govlab-figure", re.MULTILINE)

pytestmark = [pytest.mark.long, pytest.mark.chromium]


@pytest.fixture
def lab(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a notebook with a linked board."""
    folder = live.copied(tmp_path / "live")
    cells = [nbformat.v4.new_code_cell(cell) for cell in getattr(request, "param", CELLS)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), folder / "board.ipynb")
    with live.served(folder) as root:
        yield f"{root}/board.ipynb?reset"


def opened(address: str, browser: Browser, height: int) -> Page:
    """A notebook whose kernel waits for what is asked."""
    page = browser.new_context(viewport={"width": 1024, "height": height}).new_page()
    page.goto(address)
    page.get_by_text("| Idle").wait_for(timeout=60_000)
    return page


def run_all(address: str, browser: Browser, height: int = 768) -> Page:
    """Open a notebook and run all of it."""
    page = opened(address, browser, height)
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


@pytest.mark.parametrize("lab", [COMPARED], indirect=True)
def test_rows_that_python_computes_move_the_bars_of_a_figure_that_stays(
    lab: str, browsers: Callable[[str], Browser]
) -> None:
    page = run_all(lab, browsers("light"), height=2_400)
    figures = page.locator(".govlab-figure[data-drawn=true]")
    figures.nth(1).wait_for(timeout=60_000)
    figure, own = figures.nth(0), figures.nth(1)
    bars = figure.locator(".mark-rect path")
    first, finding = bars.first.get_attribute("d"), figure.locator(".role-title-text").first
    said = finding.text_content()
    figure.evaluate("figure => { figure.picture = figure.querySelector('svg') }")
    share = page.locator(".jp-CodeCell .widget-slider .noUi-handle").nth(1)
    share.press("End")
    expect(bars.first).not_to_have_attribute("d", first or "")
    expect(figure.get_by_text("A: 3,000 residents, 100% below")).to_be_visible()
    assert (bars.count(), finding.text_content() != said) == (12, True)
    assert figure.evaluate("figure => figure.picture === figure.querySelector('svg')")
    value = page.get_by_label("Value", exact=True)
    value.fill("-5")
    value.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("must lie between")
    expect(bars.first).to_be_visible()
    expect(own.get_by_text("2024")).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("chapter", sorted(path.stem for path in BOOK.glob("*.ipynb")))
def test_a_chapter_runs_is_saved_and_still_says_the_same(
    chapter: str, tmp_path: Path, browsers: Callable[[str], Browser]
) -> None:
    folder = live.copied(tmp_path / "live")
    saved = folder / f"{chapter}.ipynb"
    with live.served(folder) as root:
        page = run_all(f"{root}/{chapter}.ipynb?reset", browsers("light"))
        asked = len(cells_of(saved))
        last = page.locator(".jp-InputArea-prompt", has_text=f"[{asked}]:")
        last.first.wait_for(state="attached", timeout=120_000)
        page.get_by_text("| Idle").wait_for(timeout=60_000)
        assert not RAW.search(page.locator(".jp-Notebook:visible").inner_text())
        for slider in page.locator(".govlab-figure input[type=range]:visible").all():
            assert (slider.bounding_box() or {"width": 0})["width"] >= 200
        page.get_by_role("menuitem", name="File", exact=True).click()
        page.get_by_text("Save Notebook", exact=True).click()
        expect(page.locator(".jp-mod-dirty")).to_have_count(0)
        page.context.close()
    pairs = zip(cells_of(saved), cells_of(BOOK / f"{chapter}.ipynb"), strict=True)
    for now, stored in pairs:
        if not any(VIEW in output.get("data", {}) for output in now.outputs):
            assert told(now) == told(stored)


@pytest.mark.parametrize("chapter", ["unit-size", "of-unknown-origin"])
def test_one_cell_wakes_every_figure_of_a_chapter_that_is_ours(
    chapter: str, tmp_path: Path, browsers: Callable[[str], Browser]
) -> None:
    folder = live.copied(tmp_path / "live")
    changed = nbformat.read(BOOK / "unit-size.ipynb", 4)
    changed.cells.append(nbformat.v4.new_markdown_cell("By another hand."))
    nbformat.write(changed, folder / "of-unknown-origin.ipynb")
    failures: list[str] = []
    with live.served(folder) as root:
        page = opened(f"{root}/{chapter}.ipynb?reset", browsers("light"), height=6_000)
        page.on("console", lambda said: said.type == "error" and failures.append(said.text))
        page.locator(".jp-CodeCell .jp-InputPrompt").first.click()
        page.keyboard.press("Shift+Enter")
        page.locator(".govlab-figure[data-drawn=true]").first.wait_for(timeout=60_000)
        others = page.locator(".govlab-figure:not(.govlab-stage)")
        if chapter == "unit-size":
            expect(others.first).to_have_attribute("data-drawn", "true", timeout=20_000)
        else:
            assert others.count()
            expect(page.locator(".govlab-figure:not(.govlab-stage)[data-drawn]")).to_have_count(0)
        page.context.close()
    assert failures == []


def cells_of(notebook: Path) -> list[Any]:
    return [cell for cell in nbformat.read(notebook, 4).cells if cell.cell_type == "code"]


def told(cell: Any) -> list[str]:
    """What a cell puts out, as a reader without a kernel has it."""
    data = (output.get("data", {"text/plain": output.get("text")}) for output in cell.outputs)
    return [each.get("text/html", each["text/plain"]) for each in data]

"""Charts become blocks of HTML that need no network, the same at each run."""

import json
import math
import re
import shutil
import subprocess
import zipfile
from importlib.metadata import files
from pathlib import Path

import altair as alt
import pandas as pd
import pytest

from govlab import Setting, charts, setup, widgets
from govlab.figure import publish
from govlab.figure.runtime import NOTICE, vega_runtime

ROOT = Path(__file__).parent.parent
SCRIPT = re.compile(r'^<figure class="govlab-figure"><script type="application/json">(.*)</script>')


@pytest.fixture(autouse=True)
def no_front_end(monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


def specification(html):
    return json.loads(SCRIPT.match(html)[1])


def test_the_same_chart_gives_the_same_html():
    assert publish.figure_html(charts.size_curves()) == publish.figure_html(charts.size_curves())


def test_the_last_digits_of_another_processor_change_nothing():
    pages = set()
    for share in (1 / 3, math.nextafter(1 / 3, 1)):
        rows = alt.Chart(pd.DataFrame({"share": [share]}))
        assumed = alt.param(name="fragmentation", value=share)
        pages.add(publish.figure_html(rows.mark_point().encode(x="share").add_params(assumed)))
    assert len(pages) == 1


def test_a_chart_without_signals_has_a_list_of_them_for_the_script():
    assert (
        specification(publish.figure_html(alt.Chart(alt.sequence(3)).mark_point()))["signals"] == []
    )


@pytest.mark.parametrize("title", ["</script><b>", "<!--<script>", "<![CDATA["])
def test_a_chart_neither_closes_its_script_nor_swallows_the_page(title):
    chart = alt.Chart(alt.sequence(1)).mark_point().properties(description=title)
    html = publish.figure_html(chart)
    assert "<" not in SCRIPT.match(html)[1]
    assert specification(html)["description"] == title


def test_a_still_picture_is_the_figure_as_it_begins_on_white_paper():
    vega = specification(publish.figure_html(charts.landscape()))
    picture = publish.still_picture(vega)
    assert re.search(r'<rect width="\d+" height="\d+" fill="white"', picture)
    assert "40%" in picture or "0.4" in picture
    assert vega["signals"] == specification(publish.figure_html(charts.landscape()))["signals"]


def test_the_runtime_carries_its_notices_wherever_it_goes():
    notice = NOTICE.read_text(encoding="utf-8")
    assert vega_runtime().startswith(f"/*!\n{notice}*/")
    for holder in ("University of Washington", "Mike Bostock", "Ariya Hidayat"):
        assert holder in notice


@pytest.mark.parametrize("package", ["vega", "d3"])
def test_the_notices_are_those_that_others_who_pass_them_on_have_read(package):
    known = files("jupyterlab")
    listed = next(file for file in known if file.name == "third-party-licenses.json")
    texts = {
        each["name"]: each["extractedText"] for each in json.loads(listed.read_text())["packages"]
    }
    text = re.sub(r"2010-20\d\d", "2010-2024", texts[package])
    assert " ".join(text.split()) in " ".join(NOTICE.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("folder", ["a book", "a (book) [1]", "a 'book' of \"it\"", "$HOME `x`"])
def test_the_book_is_packed_wherever_it_lies(tmp_path, folder):
    copy = tmp_path / folder
    (copy / "_build/html/book").mkdir(parents=True)
    (copy / "_build/html/index.html").write_text("the way in")
    (copy / "_build/html/book/index.html").write_text("the cover")
    (copy / "tools").mkdir()
    shutil.copy(ROOT / "Makefile", copy)
    shutil.copy(ROOT / "tools/zip_book.py", copy / "tools")
    (copy / ".venv").symlink_to(ROOT / ".venv")
    made = ["make", "--assume-old=_build/html/index.html", "zip"]
    told = subprocess.run(made, cwd=copy, capture_output=True, text=True, check=True).stdout
    assert str(copy / "_build/two-levers.zip") in told
    with zipfile.ZipFile(copy / "_build/two-levers.zip") as packed:
        assert {"index.html", "book/index.html"} <= set(packed.namelist())


def test_stacked_panels_take_the_width_of_the_page():
    signals = specification(publish.figure_html(charts.landscape()))["signals"]
    width = next(signal for signal in signals if signal["name"] == "width")
    assert "containerSize" in width["init"]


def test_setup_makes_charts_show_as_figures():
    setup()
    bundle = charts.balance_board()._repr_mimebundle_()
    assert bundle["text/html"].startswith('<figure class="govlab-figure">')
    assert bundle["text/plain"].startswith("Bars of cohesion")


def test_setup_shows_nothing_where_no_front_end_listens(capsys):
    setup()
    assert capsys.readouterr().out == ""


def test_setup_puts_the_page_script_into_a_live_front_end(monkeypatch):
    shown = []
    monkeypatch.setenv("JPY_SESSION_NAME", "book/index.ipynb")
    monkeypatch.setattr(publish, "display", shown.append)
    setup()
    assert "govlab-figure" in shown[0]._esm
    assert "window.vega" in shown[0]._esm


def test_the_widget_shows_its_twin_where_no_kernel_answers():
    setup()
    twin = charts.balance_board(Setting(85_000, 0.2), "diverse-metropolis")
    board = widgets.balance_board(Setting(85_000, 0.2), "diverse-metropolis")
    assert board._repr_mimebundle_()["text/html"] == publish.figure_html(twin)


def test_the_widget_shows_itself_where_a_kernel_answers(monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", "book/index.ipynb")
    bundle, _ = widgets.balance_board()._repr_mimebundle_()
    assert bundle["text/plain"].startswith("Bars of cohesion")  # where no widget can show
    assert "application/vnd.jupyter.widget-view+json" in bundle

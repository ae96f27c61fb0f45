"""Charts become blocks of HTML that need no network, the same at each run."""

import json
import math
import re

import altair as alt
import pandas as pd
import pytest

from govlab import Setting, charts, setup, widgets
from govlab.figure import publish

SCRIPT = re.compile(r'^<figure class="govlab-figure"><script type="application/json">(.*)</script>')


@pytest.fixture(autouse=True)
def no_front_end(monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


def specification(html):
    return json.loads(SCRIPT.match(html)[1].replace("<\\/", "</"))


def test_the_same_chart_gives_the_same_html():
    assert publish.figure_html(charts.size_curves()) == publish.figure_html(charts.size_curves())


def test_the_last_digits_of_another_processor_change_nothing():
    pages = set()
    for share in (1 / 3, math.nextafter(1 / 3, 1)):
        rows = alt.Chart(pd.DataFrame({"share": [share]}))
        assumed = alt.param(name="fragmentation", value=share)
        pages.add(publish.figure_html(rows.mark_point().encode(x="share").add_params(assumed)))
    assert len(pages) == 1


def test_a_chart_cannot_close_its_own_script():
    chart = alt.Chart(alt.sequence(1)).mark_point().properties(description="</script><b>")
    html = publish.figure_html(chart)
    assert html.count("</script>") == 1
    assert specification(html)["description"] == "</script><b>"


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
    bundle = widgets.balance_board()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle

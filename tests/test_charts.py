"""Charts say what they show, in one look, and compute in the reader's browser."""

import json

import pandas as pd
import pytest
import vl_convert

from govlab import Context, ParameterError, Setting, charts, landscape
from govlab.charts.theme import COLOURS

CHARTS = {
    "board": charts.balance_board,
    "curves": charts.size_curves,
    "landscape": charts.landscape,
}


def vega(chart):
    return vl_convert.vegalite_to_vega(chart.to_dict())


def texts(chart):
    """Every text of the drawn picture."""
    found = []

    def collect(node):
        if isinstance(node, dict):
            found.extend([node["text"]] if isinstance(node.get("text"), str) else [])
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                collect(child)

    collect(vl_convert.vegalite_to_scenegraph(chart.to_dict()))
    return found


@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)
def test_a_chart_has_a_description_controls_and_a_sentence(make):
    specification = vega(make())
    signals = {signal["name"]: signal for signal in specification["signals"]}
    assert len(specification["description"]) > 80
    assert [name for name, s in signals.items() if "bind" in s] == [
        "unit_size_position",
        "decentralization",
        "context",
    ]
    assert {"sentence", "dark", "unit_size_position_words", "decentralization_words"} <= set(
        signals
    )
    assert specification["background"] == "transparent"


@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)
def test_the_same_chart_has_the_same_specification(make):
    assert json.dumps(vega(make())) == json.dumps(vega(make()))


@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)
def test_a_setting_that_no_slider_shows_is_refused(make):
    with pytest.raises(ParameterError, match="slider's positions"):
        make(setting=Setting(3_001, 0.5))


def test_the_board_shows_the_shares_of_the_best_that_python_finds():
    context = Context.named("fast-growing-city")
    best = landscape(context, sizes=401, shares=101).max()
    here = landscape(context, sizes=2, shares=2)  # the corners
    shown = texts(charts.balance_board(Setting(500, 0.0)))
    for name, label in (
        ("cohesion", "Cohesion and publicness"),
        ("control", "Cost and risk control"),
    ):
        share = (
            float(next(t for t in shown if t.startswith(label)).split(": ")[1].rstrip("%")) / 100
        )
        assert share == pytest.approx(here[name][0] / best[name], abs=0.01)


def test_bars_show_the_numbers_they_are_given():
    frame = pd.DataFrame({"outcome": ["cohesion", "balance"], "share": [0.25, 0.5]})
    assert {"Cohesion and publicness 凝聚力和公共性: 25%", "Balance 均衡: 50%"} <= set(
        texts(charts.outcome_bars(frame))
    )


def test_curves_mark_the_bands_and_the_real_units():
    units = pd.DataFrame([{"city": "Wuhan", "level": "street", "residents": 62_975}])
    assert "62975" in json.dumps(vega(charts.size_curves(units)))
    assert {"neighbourhood", "居民区", "street", "街道"} <= {
        line
        for text in vega(charts.size_curves())["data"]
        for row in text.get("values", [])
        if isinstance(row, dict)
        for line in row.get("name", [])
    }


def test_the_maps_share_one_grid():
    grids = [data for data in vega(charts.landscape())["data"] if len(data["transform"]) > 10]
    assert len(grids) == 1


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", sorted(set(COLOURS) - {"band", "grid", "paper"}))
def test_colours_stand_out_from_the_page_and_the_bands(name, mode):
    assert contrast(COLOURS[name][mode], COLOURS["paper"][mode]) >= 4.5
    assert contrast(COLOURS[name][mode], COLOURS["band"][mode]) >= 3

"""Charts say what they show, in one look, and compute in the reader's browser."""

import json
import math

import pandas as pd
import pytest
import vl_convert

from govlab import (
    ParameterError,
    Setting,
    assess,
    best_setting,
    case,
    cases,
    charts,
    urgency,
)
from govlab.casebook.coded import presets
from govlab.figure import publish
from govlab.figure.theme import COLOURS
from govlab.outcomes.scales import SCALED
from govlab.terms import TERMS

CHARTS = {
    "board": charts.balance_board,
    "curves": charts.size_curves,
    "landscape": charts.landscape,
}


def vega(chart):
    """The specification that a page carries."""
    text = publish.figure_html(chart).split('<script type="application/json">')[1]
    return json.loads(text.split("</script>")[0].replace("<\\/", "</"))


def parts(node):
    """Every object of a specification or a drawn scene."""
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from parts(child)


def drawn_parts(chart, **state):
    """Every object of the drawn picture, in a state."""
    specification = vega(chart)
    for signal in specification["signals"]:
        if signal["name"] in state:
            signal.pop("init", None)
            signal["value"] = state[signal["name"]]
    return list(parts(vl_convert.vega_to_scenegraph(specification)))


def placed(chart, **state):
    """Where words stand in their panel, by the first line [pixels]."""
    found = {}
    for part in drawn_parts(chart, **state):
        if (words := part.get("text")) and "x" in part:
            first = words if isinstance(words, str) else words[0]
            found[first] = (part["x"] + part.get("dx", 0), part["y"] + part.get("dy", 0))
    return found


def texts(chart):
    """Every text of the drawn picture."""
    return drawn_texts(vega(chart))


def drawn_texts(specification):
    found = []

    def collect(node):
        if isinstance(node, dict):
            text = node.get("text", [])
            found.extend([text] if isinstance(text, str) else filter(None, text))
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                collect(child)

    collect(vl_convert.vega_to_scenegraph(specification))
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


@pytest.mark.parametrize("key", ["fast-growing-city", "shenyang-2000"])
def test_the_board_shows_what_python_finds(key):
    setting, context = Setting(3_000, 0.4), presets()[key].context
    here, middle = assess(setting, context), assess(setting)
    shown = texts(charts.balance_board(setting, key))
    indices = {**here.index, "balance": here.balance()}
    for name in charts.BOARD_ROWS:
        assert f"{TERMS[name].label}: {hundred(indices[name])}" in shown
    for name in SCALED:
        assert f"◆ {100 * getattr(here, name) / getattr(middle, name):.0f}%" in shown
    best = assess(best_setting(context), context).balance()
    assert f"best here {hundred(best)}" in shown


def hundred(share):
    return math.floor(100 * share + 0.5)


def test_each_case_shows_its_share_with_derived_and_with_coded_priorities():
    setting = Setting(63_000, 0.2)
    shown = texts(charts.transplant(setting))
    for key, label in cases().set_index("key")["label"].items():
        context = case(key).context
        for priorities, words in (
            (urgency(context).priorities, f"{label}: {{}} (best"),
            (case(key).priorities, "◆ {}"),
        ):
            best = best_setting(context, priorities)
            here, reached = (assess(s, context).balance(priorities) for s in (setting, best))
            words = words.format(f"{100 * min(1, here / reached):.0f}%")
            assert any(text.startswith(words) for text in shown)


def test_bars_show_the_numbers_they_are_given():
    frame = pd.DataFrame({"outcome": ["cohesion", "balance"], "share": [0.25, 0.5]})
    assert {"Cohesion and publicness: 25", "Balance: 50"} <= set(texts(charts.outcome_bars(frame)))


def test_bars_beyond_the_scale_end_at_its_ends():
    frame = pd.DataFrame({"outcome": ["cohesion", "safety"], "share": [-0.25, 1.5]})
    shown = texts(charts.outcome_bars(frame))
    assert {f"{TERMS['cohesion'].label}: 0", f"{TERMS['safety'].label}: 150"} <= set(shown)


def test_curves_mark_the_bands_and_the_real_units():
    units = pd.DataFrame([{"city": "Wuhan", "level": "street", "residents": 62_975}])
    assert "62975" in json.dumps(vega(charts.size_curves(units)))
    assert {"neighbourhood", "intermediate", "street"} <= set(texts(charts.size_curves()))


def test_the_maps_share_one_grid():
    data = vega(charts.landscape())["data"]
    grids = [each for each in data if any(t.get("as") == "column" for t in each["transform"])]
    assert len(grids) == 1


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", sorted(set(COLOURS) - {"band", "between", "grid", "paper"}))
def test_colours_stand_out_from_the_page_and_the_bands(name, mode):
    assert contrast(COLOURS[name][mode], COLOURS["paper"][mode]) >= 4.5
    assert contrast(COLOURS[name][mode], COLOURS["band"][mode]) >= 3


@pytest.mark.parametrize(("size", "best"), [(500, 0), (3_000, 1), (1_000_000, 0)])
def test_the_pendulum_marks_the_best_share_once_and_none_where_there_is_none(size, best):
    chart = charts.pendulum(Setting(size, 0.5))
    shown = texts(chart)
    assert shown.count("best control") == 2 * best  # with its rim
    assert any("no share controls both" in text for text in shown) == (not best)
    balls = [part for part in drawn_parts(chart) if part.get("size") == 260]
    assert [ball["opacity"] for ball in balls] == [best]


def test_words_of_the_frontier_do_not_lie_over_each_other():
    at = placed(charts.frontier(context="settled-work-unit-city"))
    halves = [y for words, (_, y) in at.items() if words.endswith(" goods")]
    _, beyond = at["more goods, but"]
    assert len(halves) == 2
    assert min(abs(beyond - y) for y in halves) > 32


def test_words_of_the_frontier_end_within_it_where_all_control_may_go():
    at = placed(charts.frontier(), control_kept=0, width=450)
    starts = [x for words, (x, _) in at.items() if words.endswith(" goods")]
    assert max(starts) + 100 < 400  # what axes leave of the width, and the margin


def test_the_peak_of_control_is_named_before_that_of_public_goods():
    at = placed(charts.size_curves(setting=Setting(20_000, 1.0)))
    assert at["public goods"][0] - at["cost and risk"][0] >= 95

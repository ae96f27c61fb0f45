"""What a reader's browser evaluates equals what Python computes."""

import numpy as np
import pandas as pd
import pytest
import vl_convert

from govlab import (
    Assumptions,
    Context,
    ParameterError,
    Priorities,
    Setting,
    UnknownNameError,
    assess,
    charts,
    figure,
    goalposts,
)
from govlab.casebook.coded import presets
from govlab.draws import assumptions_at, names
from govlab.figure import publish
from govlab.outcomes.scales import SCALED
from govlab.terms import CONTEXT_FIELDS, OUTCOME_FIELDS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS

COUNT = 500
PRIORITIES = Priorities(0.5, 0.3, 0.2, cost_share=0.3)


def states():
    """Random settings and contexts, the corners of the box among them."""
    random = np.random.default_rng(2016)
    box = random.uniform(0, 1, (COUNT, 2 + len(CONTEXT_FIELDS)))
    box[:64] = box[:64].round()
    sizes = np.clip(500 * 2_000 ** box[:, 0], 500, 1_000_000)
    columns = {"unit_size": sizes, "decentralization": box[:, 1]}
    columns |= {name: box[:, i + 2] for i, name in enumerate(CONTEXT_FIELDS)}
    drawn = vars(assumptions_at(random.uniform(0, 1, (COUNT, len(names())))))
    columns |= {n: np.broadcast_to(drawn[n], (COUNT, 1))[:, 0] for n in figure.assumed()}
    return pd.DataFrame(columns)


def context_of(row):
    return Context(**{name: row[name] for name in CONTEXT_FIELDS})


def assumptions_of(row):
    return Assumptions(**{name: row[name] for name in figure.assumed()})


def outcome_of(row):
    setting = Setting(*(row[name] for name in SETTING_FIELDS))
    return assess(setting, context_of(row), assumptions_of(row))


def shown_by_vega(rows, formulas):
    """The text that the formula `shown` gives for each row, as Vega computes it."""
    transforms = [{"type": "formula", "as": n, "expr": f} for n, f in formulas.items()]
    rows = {"name": "rows", "values": rows.to_dict("records"), "transform": transforms}
    text = {"enter": {"text": {"signal": "datum.shown"}}}
    marks = [{"type": "text", "from": {"data": "rows"}, "encode": text}]
    scene = vl_convert.vega_to_scenegraph({"data": [rows], "marks": marks})
    return [item["text"] for item in scene["scenegraph"]["items"][0]["items"][0]["items"]]


def numbers_by_vega(rows, formulas, names):
    """What Vega computes under these names: a row a state."""
    shown = " + ' ' + ".join(f"toString(datum.{name})" for name in names)
    texts = shown_by_vega(rows, {**formulas, "shown": shown})
    return np.array([[float(number) for number in text.split()] for text in texts])


def with_goalposts(rows):
    """The states with the goalposts of their cities, as Python finds them."""
    posts = [vars(outcome_of(row).goalposts) for _, row in rows.iterrows()]
    told = [{f"{side}_{n}": end[side][n] for side in end for n in SCALED} for end in posts]
    return rows.join(pd.DataFrame(told))


def test_outcomes_indices_and_balance_agree_with_python_to_nine_digits():
    rows = with_goalposts(states())
    formulas = figure.formulas([*rows.columns, *OUTCOME_FIELDS], priorities=PRIORITIES)
    expected = [outcome_of(row).by_name(PRIORITIES) for _, row in rows.iterrows()]
    names = list(expected[0])
    found = numbers_by_vega(rows, formulas, names)
    assert np.abs(found - pd.DataFrame(expected)[names].to_numpy()).max() <= 1e-9
    assert {"index_thrift", "index_control", "balance"} <= set(names)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sentence_agrees_with_python(language):
    rows = states()
    outcomes = [outcome_of(row) for _, row in rows.iterrows()]
    rows = rows.join(pd.DataFrame([outcome.by_name() for outcome in outcomes]))
    found = shown_by_vega(rows, {"shown": figure.sentence(language, list(rows.columns))})
    assert found == [outcome.sentence(language) for outcome in outcomes]


@pytest.mark.parametrize(("size", "said"), [(500, True), (2_000, False), (1_000_000, True)])
def test_the_page_says_where_the_model_does_not_speak(size, said):
    rows = pd.DataFrame({"size": [size]})
    words = figure.outside().replace("unit_size", "datum.size")
    assert ("outside what the model speaks of" in shown_by_vega(rows, {"shown": words})[0]) == said


def test_the_controls_start_at_the_setting_that_was_asked_for():
    parameters = {p.name: p for p in figure.state(Setting(85_000, 0.2), "diverse-metropolis")}
    position = parameters["unit_size_position"].param.value
    assert UNIT_SIZE_STEPS[position] == 85_000
    assert parameters["decentralization"].param.value == 0.2
    assert parameters["context"].param.value == "diverse-metropolis"


def test_a_setting_between_the_sliders_positions_is_refused():
    with pytest.raises(ParameterError, match="unit_size must be one of the slider's positions"):
        figure.state(Setting(3_001, 0.2), "diverse-metropolis")


def test_an_unknown_context_is_refused():
    with pytest.raises(UnknownNameError, match="did you mean 'diverse-metropolis'"):
        figure.state(Setting(3_000, 0.2), "diverse-metro")


def signals_by_vega(chart, names, **values):
    """What Vega computes for signals of a chart, some of which a reader has set."""
    told = publish.compiled(chart.to_dict())
    for signal in told["signals"]:
        signal |= {"value": values[signal["name"]]} if signal["name"] in values else {}
    shown = {"signal": " + '|' + ".join(f"toString({name})" for name in names)}
    mark = {"type": "text", "encode": {"enter": {"text": shown}}}
    kept = {name: told[name] for name in ("signals", "data")}
    scene = vl_convert.vega_to_scenegraph({**kept, "width": 300, "marks": [mark]})
    text = scene["scenegraph"]["items"][0]["items"][0]["items"][0]["text"]
    return dict(zip(names, text.split("|"), strict=True))


@pytest.mark.parametrize("name", CONTEXT_FIELDS)
def test_a_condition_becomes_a_slider_that_outcomes_follow_on_the_scale_of_the_menus_city(name):
    key, setting, value = "fast-growing-city", Setting(20_000, 0.5), 0.95
    board = charts.balance_board(setting, key, move=[name])
    own = presets()[key].context
    kept = goalposts(own)
    for moved, context in (
        ({}, own),
        ({f"{name}_set": value}, Context(**{**vars(own), name: value})),
    ):
        here = assess(setting, context, goalposts=kept)
        expected = here.by_name()
        asked = [*OUTCOME_FIELDS, *(f"index_{each}" for each in SCALED)]
        found = signals_by_vega(board, [*asked, f"{name}_set_words"], **moved)
        level = getattr(context, name)
        assert found.pop(f"{name}_set_words") == f"{100 * level:.0f}%: {TERMS[name].word(level)}"
        numbers = {each: float(text) for each, text in found.items()}
        assert numbers == pytest.approx({each: expected[each] for each in asked}, rel=1e-6)


def test_a_moved_condition_is_told_to_the_page_as_a_control_that_an_address_can_set():
    told = publish.compiled(charts.balance_board(move=("mobility",)).to_dict())
    slider = next(signal for signal in told["signals"] if signal["name"] == "mobility_set")
    term = TERMS["mobility"]
    limits = {"min": term.low, "max": term.high, "step": term.step}
    assert (slider["value"], {word: slider["bind"][word] for word in limits}) == (None, limits)
    control = told["usermeta"]["controls"]["mobility_set"]
    assert (control["key"], control["shows"]) == ("mobility", "mobility")
    assert "mobility_set" not in told["usermeta"]["hidden"]
    assert "voice_set" in told["usermeta"]["hidden"]
    assert "voice_set" not in told["usermeta"]["controls"]
    assert "mobility" in {line["signal"] for line in told["usermeta"]["numbers"]}


@pytest.mark.parametrize("move", [("mobilty",), ("cohesion",), ("unit_size",), ("voice", "voice")])
def test_what_is_no_condition_cannot_be_moved(move):
    with pytest.raises(ParameterError, match=f"got '{move[0]}'.*Choose from mobility, .*emergency"):
        charts.balance_board(move=move)

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
    browser,
)
from govlab.sampling import assumptions_at, names
from govlab.terms import CONTEXT_FIELDS, OUTCOME_FIELDS, SETTING_FIELDS, UNIT_SIZE_STEPS

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
    columns |= {name: drawn[name][:, 0] for name in browser.assumed()}
    return pd.DataFrame(columns)


def outcome_of(row):
    setting = Setting(*(row[name] for name in SETTING_FIELDS))
    context = Context(**{name: row[name] for name in CONTEXT_FIELDS})
    return assess(setting, context, Assumptions(**{name: row[name] for name in browser.assumed()}))


def shown_by_vega(rows, formulas):
    """The text that the formula `shown` gives for each row, as Vega computes it."""
    transforms = [{"type": "formula", "as": n, "expr": f} for n, f in formulas.items()]
    data = {"name": "rows", "values": rows.to_dict("records"), "transform": transforms}
    text = {"enter": {"text": {"signal": "datum.shown"}}}
    marks = [{"type": "text", "from": {"data": "rows"}, "encode": text}]
    scene = vl_convert.vega_to_scenegraph({"data": [data], "marks": marks})
    return [item["text"] for item in scene["scenegraph"]["items"][0]["items"][0]["items"]]


def test_the_formulas_agree_with_python_to_nine_digits():
    rows = states()
    formulas = browser.formulas([*rows.columns, *OUTCOME_FIELDS], priorities=PRIORITIES)
    formulas["shown"] = " + ' ' + ".join(f"toString(datum.{name})" for name in OUTCOME_FIELDS)
    found = [[float(number) for number in t.split()] for t in shown_by_vega(rows, formulas)]
    expected = [list(outcome_of(row).by_name(PRIORITIES).values()) for _, row in rows.iterrows()]
    assert np.abs(np.array(found) - np.array(expected)).max() <= 1e-9


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sentence_agrees_with_python(language):
    rows = states()
    outcomes = [outcome_of(row) for _, row in rows.iterrows()]
    rows = rows.join(pd.DataFrame([outcome.by_name() for outcome in outcomes]))
    found = shown_by_vega(rows, {"shown": browser.sentence(language, list(rows.columns))})
    assert found == [outcome.sentence(language) for outcome in outcomes]


def test_the_controls_start_at_the_setting_that_was_asked_for():
    parameters = {p.name: p for p in browser.state(Setting(85_000, 0.2), "diverse-metropolis")}
    position = parameters["unit_size_position"].param.value
    assert UNIT_SIZE_STEPS[position] == 85_000
    assert parameters["decentralization"].param.value == 0.2
    assert parameters["context"].param.value == "diverse-metropolis"


def test_a_setting_between_the_sliders_positions_is_refused():
    with pytest.raises(ParameterError, match="unit_size must be one of the slider's positions"):
        browser.state(Setting(3_001, 0.2), "diverse-metropolis")


def test_an_unknown_context_is_refused():
    with pytest.raises(UnknownNameError, match="did you mean 'diverse-metropolis'"):
        browser.state(Setting(3_000, 0.2), "diverse-metro")

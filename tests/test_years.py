"""The figure of a city's years: what was done, what was replayed, and what held it back."""

import json

import numpy as np
import pytest
import vl_convert

from govlab import Assumptions, Setting, assess, case, cases, charts, load_data, replay
from govlab.casebook import score_rules
from govlab.figure import publish
from govlab.terms import TERMS

HISTORIES = ["shanghai", "shenyang", "jianghan"]


def drawn(chart):
    """The specification in Vega's words, and every text of the drawn picture."""
    specification = publish.compiled(chart.to_dict())
    found = []

    def collect(node):
        if isinstance(node, dict):
            text = node.get("text")
            found.extend([text] if isinstance(text, str) else text or [])
            node = [value for key, value in node.items() if key != "text"]
        if isinstance(node, list):
            for child in node:
                collect(child)

    collect(vl_convert.vega_to_scenegraph(specification))
    return specification, found


@pytest.mark.parametrize("city", HISTORIES)
def test_every_history_has_a_figure_without_missing_numbers(city):
    specification, texts = drawn(charts.city_years(replay(city), Assumptions(), city))
    words = json.dumps(specification)
    assert "NaN" not in words
    assert "Infinity" not in words
    assert not [text for text in texts if "NaN" in text or "null" in text]
    assert f"What {city.title()} did, by the paper: share decided below" in " ".join(texts)


def test_bands_carry_the_words_of_the_shares_that_the_paper_gives():
    _, texts = drawn(charts.city_years(replay(), Assumptions()))
    lines = " ".join(texts)
    for _, row in cases().query("key.str.startswith('shanghai-')").iterrows():
        word = TERMS["decentralization"].word((row["chosen_low"] + row["chosen_high"]) / 2)
        assert word in lines


def test_the_slider_and_the_sentence_begin_in_the_same_year_and_speak_of_different_cities():
    specification, _ = drawn(charts.city_years(replay(), Assumptions()))
    signals = {one["name"]: one for one in specification["signals"]}
    assert signals["year"]["value"] == 2014
    assert "weight moves further down" in signals["year_words"]["update"]
    assert "the model\\'s city has" in signals["sentence"]["update"]
    assert signals["threshold"]["value"] == Assumptions().backlog_threshold


@pytest.mark.parametrize("city", HISTORIES[1:])
def test_words_about_shanghai_stand_in_no_other_city(city):
    chart = charts.city_years(replay(city), Assumptions(), city)
    assert "weight moves further down" not in json.dumps(publish.compiled(chart.to_dict()))


def test_signals_follow_the_replay():
    years = replay()
    specification, _ = drawn(charts.city_years(years, Assumptions()))
    signals = {one["name"]: one for one in specification["signals"]}
    for name in ("unit_size", "decentralization", "backlog_cost", "gain"):
        told = json.loads(signals[name]["update"].split("[year")[0])
        assert told == pytest.approx(years[name].tolist(), abs=1e-4)


def test_kept_draws_are_thin_lines_to_the_last_year_and_scores_are_told():
    kept, score = load_data("kept_replays"), score_rules(load_data("reform_windows"))
    chart = charts.city_years(replay(), Assumptions(), kept=kept, score=score)
    rows = [value for value in chart.to_dict()["datasets"].values() if "draw" in value[0]]
    assert len(rows) == 1
    assert {row["draw"] for row in rows[0]} == set(kept["draw"])
    assert sum(row["year"] == 2020 for row in rows[0]) >= kept["draw"].nunique()
    assert len(rows[0]) == len(kept) + kept["draw"].nunique()
    _, texts = drawn(chart)
    assert {"the model", "the next jump reverses the last"} <= set(texts)
    said = f"direction {score['direction_right'][0]:.0%}"
    assert [text for text in texts if text.startswith(said)]


@pytest.mark.parametrize("conditions", ["shanghai-1984", "shanghai-1996"])
def test_the_pendulum_passes_the_bar_of_1984_and_stops_short_of_1996(conditions):
    """What the figure shows at 3,000 residents, under the conditions of either year."""
    share = np.linspace(0, 1, 101)
    index = assess(Setting(3_000, share), case(conditions).context).index
    thrift, safety = (np.maximum(index[name], 0) for name in ("thrift", "safety"))

    def best(weight):
        return share[np.argmax(thrift**weight * safety ** (1 - weight))]

    bars = {key: case(f"shanghai-{key}") for key in (1984, 1996)}
    assert best(bars[1996].priorities.cost_share) == pytest.approx(
        bars[1996].chosen_high + 0.04, abs=0.02
    )
    assert best(bars[1984].priorities.cost_share) > bars[1984].chosen_low - 0.05
    if conditions == "shanghai-1984":
        assert best(bars[1984].priorities.cost_share) >= bars[1984].chosen_low


def test_the_sentence_of_the_pendulum_tells_what_shanghai_chose():
    said = next(p for p in charts.pendulum().to_dict()["params"] if p["name"] == "sentence")["expr"]
    assert "Shanghai chose 70% or more in 1984, and 30% or less in 1996." in said

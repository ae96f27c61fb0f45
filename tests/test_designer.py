"""The designer: what its script is told, and what it shows without one."""

import json
import re

import pytest

from govlab import Setting, charts, compare_plans
from govlab.casebook.coded import presets
from govlab.charts.designer.drawn import LETTERS, SHOWN, three_ways
from govlab.charts.designer.told import FEW
from govlab.errors import ParameterError
from govlab.figure.designs import Design, Designs, from_code, plan_of
from govlab.figure.publish import setup
from govlab.figure.scripts import BUNDLES, bundles_of
from govlab.outcomes.comparing import COMPARED
from govlab.records import Plan
from govlab.terms import REFORM_FIELDS
from govlab.terms.phrases.designer import DESIGNER


def html(designer):
    return designer._repr_mimebundle_()["text/html"]


@pytest.fixture(scope="module")
def told():
    return charts.plan_designer().to_dict()


def test_it_begins_with_three_ways_that_a_link_opens_again(told):
    start = told["signals"][0]["value"]
    assert start == told["designer"]["start"] == told["usermeta"]["hidden"]["plans"]["start"]
    again = from_code(f"plans.{start}")
    assert again == three_ways()
    assert [isinstance(design.at, Setting) for design in again.designs] == [True, True, False]


def test_no_plan_is_best_at_everything_where_it_begins():
    start = three_ways()
    plans = {
        letter: (design.at, design.plan)
        for letter, design in zip(LETTERS, start.designs, strict=True)
    }
    table = compare_plans(plans, presets()[start.context].context)
    winners = table.loc[table.groupby("outcome")["best_in"].idxmax(), "plan"]
    assert len(set(winners)) > 1


def test_every_strength_has_one_slider_and_a_card_shows_four_at_first(told):
    cards = told["designer"]["cards"]
    fields = [field for card in cards.values() for field in (*card["first"], *card["more"])]
    assert sorted(fields) == sorted(Plan().fields())
    assert set(REFORM_FIELDS) < set(fields)
    assert all(len(card["first"]) <= FEW for card in cards.values())


def test_a_switch_sets_strengths_that_a_link_can_hold(told):
    for card in told["designer"]["cards"].values():
        fields = (*card["first"], *card["more"])
        assert set(card["on"]) == set(fields)
        switched = Design(Setting(85_000, 0.2), plan_of(Plan().fields() | card["on"]))
        assert from_code(Designs((switched,)).code()).designs == (switched,)


def test_without_scripts_every_band_shows_its_dots(told):
    still = html(charts.plan_designer()).partition('<div class="still">')[2]
    clouds = re.findall(r'd="([^"]+)"', still)
    assert len(clouds) == len(COMPARED) * len(LETTERS)
    assert {cloud.count("M") for cloud in clouds} == {SHOWN}
    assert "100 of 100" in still


def test_it_speaks_chinese_and_then_english_again():
    english = html(charts.plan_designer())
    setup("zh")
    words = charts.plan_designer().to_dict()["designer"]["words"]
    assert words == {key.partition(".")[2]: said.zh for key, said in DESIGNER.items()}
    setup("en")
    assert html(charts.plan_designer()) == english


def test_its_text_ends_no_script_and_its_page_loads_all_that_it_needs():
    text = html(charts.plan_designer())
    inside = text.partition('<script type="application/json">')[2].partition("</script>")[0]
    assert "<" not in inside
    assert json.loads(inside)["designer"]["compared"] == list(COMPARED)
    assert any("designer.js" in BUNDLES[name] for name in bundles_of(text))


def test_a_plan_that_no_slider_has_is_refused():
    with pytest.raises(ParameterError, match="decentralization must be a position"):
        charts.plan_designer(Designs((Design(Setting(85_000, 0.21)),)))

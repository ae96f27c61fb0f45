"""The stage: every mark is a count that the model sets, and page and Python count alike."""

import json
import re
from itertools import pairwise

import numpy as np
import pytest
from stage_stills import still_stage

from govlab import (
    Context,
    ParameterError,
    Setting,
    UnknownNameError,
    assess,
    charts,
    model,
    step,
)
from govlab.casebook.coded import presets
from govlab.charts.quarter.drawn import numbers_of
from govlab.charts.quarter.marks import BLOCKS, MARKS, seen
from govlab.figure.scripts import script
from govlab.terms import CONTEXT_FIELDS, UNIT_SIZE_STEPS
from govlab.terms.language import LANGUAGES, speaking
from govlab.terms.phrases import PHRASES
from tests.scripted import MODEL, WINDOW, deno

BLOCK = re.compile(
    r'<figure class="govlab-figure govlab-stage( beside)?">'
    r'<script type="application/json">([^<]*)</script><div class="still">(.*)</div></figure>'
)
SHARES = [round(0.05 * i, 2) for i in range(21)]
STATES = 200


def counts(size, share, context="fast-growing-city"):
    return seen(numbers_of(assess(Setting(size, share), presets()[context].context)))


def drawn(count):
    """Settings at positions of the sliders in random cities."""
    random = np.random.default_rng(3)
    for _ in range(count):
        city = Context(**{name: round(random.random(), 2) for name in CONTEXT_FIELDS})
        yield Setting(random.choice(UNIT_SIZE_STEPS), random.choice(SHARES)), city


def block(**options):
    return charts.stage(**options)._repr_mimebundle_()["text/html"]


def test_every_named_part_of_the_model_is_seen_in_the_quarter():
    by_mark = {name for mark in MARKS.values() for name in mark.of}
    by_index = {
        part for name, parts in model.PARTS.items() if f"index_{name}" in by_mark for part in parts
    }
    assert {part for parts in model.PARTS.values() for part in parts} <= by_mark | by_index


@pytest.mark.parametrize("key", MARKS)
def test_a_mark_has_a_name_and_a_rule_in_both_languages(key):
    for kind in ("mark", "rule"):
        assert all(PHRASES[f"stage.{kind}.{key}"][:2])


def test_there_are_never_more_marks_than_places():
    for setting, city in drawn(STATES):
        found = seen(numbers_of(assess(setting, city)))
        assert all(0 <= found[key] <= mark.many for key, mark in MARKS.items())


@pytest.mark.parametrize("size", [500, 3_000, 20_000, 85_000, 1_000_000])
def test_handing_down_moves_tokens_to_the_doors_and_staff_out_of_the_office(size):
    found = [counts(size, share) for share in SHARES]
    for before, after in pairwise(found):
        assert after["token"] == before["token"] + 1
        assert after["clerk"] <= before["clerk"]
        assert after["unseen"] <= before["unseen"]
        assert after["shed"] >= before["shed"]


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_larger_units_have_fewer_doors_and_desks_and_longer_ways(share):
    found = [counts(size, share) for size in UNIT_SIZE_STEPS]
    for before, after in pairwise(found):
        assert after["door"] <= before["door"]
        assert after["desk"] <= before["desk"]
        assert after["cart"] >= before["cart"]


def test_dots_and_courtyards_are_on_the_scale_of_the_bars():
    here = assess(Setting(20_000, 0.5), presets()["fast-growing-city"].context)
    found = counts(20_000, 0.5)
    assert found["served"] == round(850 * here.index["public_goods"])
    assert found["gathering"] == round(BLOCKS * here.index["cohesion"])


def test_a_street_is_one_unit_and_so_is_whatever_is_larger():
    assert [counts(size, 0.5)["door"] for size in (500, 3_000, 85_000, 400_000)] == [170, 28, 1, 1]


def test_the_same_stage_gives_the_same_html_in_each_language():
    pages = []
    for language in ("en", "zh", "en"):
        with speaking(language):
            pages.append(block())
    assert pages[0] == pages[2] != pages[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_block_says_the_state_and_what_is_seen(language):
    with speaking(language):
        bundle = charts.stage(Setting(3_000, 0.8))._repr_mimebundle_()
        _, _, still = BLOCK.fullmatch(bundle["text/html"]).groups()
        assert bundle["text/plain"].replace("'", "&#x27;") in still
        assert f"<li>28 × {MARKS['door'].name}</li>" in still


def test_the_script_is_told_every_mark_as_it_is_declared():
    told = json.loads(BLOCK.fullmatch(block())[2])["stage"]
    assert [mark["key"] for mark in told["marks"]] == list(MARKS)
    assert told == json.loads(json.dumps(charts.stage().to_dict()["stage"]))


def test_only_a_stage_that_stays_in_view_is_marked_so():
    assert BLOCK.fullmatch(block())[1]
    assert not BLOCK.fullmatch(block(beside=False))[1]


def test_the_docstring_lists_every_mark_with_its_rule():
    for mark in MARKS.values():
        assert f"- {mark.name}: {mark.rule}" in charts.stage.__doc__


def test_an_unknown_city_or_position_is_refused():
    with pytest.raises(UnknownNameError):
        charts.stage(context="atlantis")
    with pytest.raises(ParameterError, match="positions"):
        charts.stage(Setting(3_001, 0.8))


def test_a_step_is_a_link_to_its_state():
    bundle = step("Now <the> street", 85_000, 0.2, "shanghai-1996")._repr_mimebundle_()
    address = "#case=shanghai-1996&amp;d=0.2&amp;s=85000"
    words = "Now &lt;the&gt; street"
    assert bundle["text/html"] == f'<p class="govlab-step"><a href="{address}">{words}</a></p>'
    assert bundle["text/plain"] == "Now <the> street"


def test_a_step_between_positions_is_refused():
    with pytest.raises(ParameterError, match="slider"):
        step("Now", 85_001, 0.2)


ASKED = """
const { stage, model } = window.govlab;
const told = asked.told;
const plan = stage.quarter.plan();
const found = asked.states.map(({ setting, conditions }) => {
  told.cities.here = conditions;
  const state = { city: "here", setting, conditions, assumptions: model.central };
  const findings = stage.findings.find(told, state);
  return { ...findings, sentence: stage.words.sentence(told, state, findings) };
});
const places = Object.entries(plan.places).map(([key, each]) => [key, each.length]);
const many = Object.fromEntries(places);
const sizes = { dots: plan.dots.length, ties: plan.ties.length, blocks: plan.blocks.length };
console.log(JSON.stringify({ found, many, ...sizes, doors: plan.splits.length + 1 }));
"""


@pytest.fixture(scope="module")
def in_the_page(tmp_path_factory):
    """What the page's scripts say of some states, and the places that they lay out."""
    states = [
        {"setting": vars(setting), "conditions": vars(city)} for setting, city in drawn(STATES)
    ]
    asked = {"told": charts.stage().to_dict()["stage"], "states": states}
    names = ("state.js", *MODEL, "stage_quarter.js", "stage_findings.js")
    texts = [WINDOW, *map(script, names)]
    file = tmp_path_factory.mktemp("stage") / "asked.js"
    given = f"const asked = {json.dumps(asked, default=float)};"
    file.write_text("\n".join([*texts, given, ASKED]), encoding="utf-8")
    return json.loads(deno("run", "--no-config", "--no-remote", file))


def test_page_and_python_count_the_same_marks_and_say_the_same_sentence(in_the_page):
    for (setting, city), found in zip(drawn(STATES), in_the_page["found"], strict=True):
        here = assess(setting, city)
        shown = {key: count for key, count in found["counts"].items() if key != "zoom"}
        assert shown == seen(numbers_of(here))
        assert found["sentence"] == here.sentence()
        assert found["balance"] == pytest.approx(here.balance())


def test_the_page_has_a_place_for_every_mark(in_the_page):
    for key, places in in_the_page["many"].items():
        assert places == MARKS[key].many, key
    assert in_the_page["dots"] == MARKS["resident"].many
    assert in_the_page["ties"] == MARKS["tie"].many
    assert in_the_page["blocks"] == BLOCKS
    assert in_the_page["doors"] == MARKS["door"].many


def test_the_stage_is_drawn_for_readers_without_scripts():
    picture = still_stage(BLOCK.fullmatch(block())[2])
    assert picture.startswith("<svg")
    assert "street office" in picture
    assert picture == still_stage(BLOCK.fullmatch(block())[2])

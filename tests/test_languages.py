"""Figures and phrases speak one language at a time, and the same whenever it is chosen."""

import ast
import re
from functools import cache, partial
from string import Formatter

import pandas as pd
import pytest

from govlab import Assumptions, charts, load_data, replay, score_rules, setup, transplants
from govlab.figure.page import guesses
from govlab.figure.publish import figure_html
from govlab.terms.phrases import PHRASES
from tests.test_words import ROOT
from tests.turns import in_turn
from tests.visible import visible

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
CITATION = re.compile(r"Li \d{4}|[a-z]+\d{4}[a-z]+|\S+\.csv")
"""Names of sources, which no language changes."""
NAMED = {"title": "claim_id"}
"""Titles of claims are English; Chinese names a claim by its number."""
UNITS = pd.DataFrame({"city": "Wuhan", "level": ["committee", "street"], "residents": [5e3, 6e4]})
GUESSED = pd.DataFrame({"answer": ["–", "—"], "guesses": [3, 5], "model": [True, False]})
BARS = pd.DataFrame({"outcome": ["cohesion", "balance"], "share": 0.5, "best": [None, 0.9]})
PAIRS = pd.DataFrame({"outcome": "cohesion", "which": ["A", "B"], "setting": "–", "share": 0.5})
SCORE = score_rules(load_data("reform_windows"))
FIGURES = {
    "air_hours": lambda: charts.air_hours(load_data("beijing_air_2015")),
    "balance_board": partial(charts.balance_board, move=("mobility",)),
    "calm_and_anger": charts.calm_and_anger,
    "city_growth": lambda: charts.city_growth(load_data("city_growth")),
    "city_years": lambda: charts.city_years(replay(), Assumptions(), score=SCORE),
    "class_guesses": partial(charts.class_guesses, GUESSED, "–"),
    "counter_example": partial(charts.counter_example, "–", "risk", {"unit_size": 85_000}),
    "devolution_curves": charts.devolution_curves,
    "district_units": lambda: charts.district_units(load_data("district_units_2020")),
    "fit_map": charts.fit_map,
    "five_switches": charts.five_switches,
    "frontier": charts.frontier,
    "household_waste": lambda: charts.household_waste(load_data("household_waste")),
    "islands": charts.islands,
    "landscape": charts.landscape,
    "map_of_models": charts.map_of_models,
    "market_task": partial(charts.market_task, "–"),
    "means_fall": charts.means_fall,
    "one_stage_or_all": charts.one_stage_or_all,
    "outcome_bars": partial(charts.outcome_bars, BARS),
    "pendulum": charts.pendulum,
    "real_units": partial(charts.real_units, UNITS),
    "scale_or_residents": charts.scale_or_residents,
    "setting_pairs": partial(charts.setting_pairs, PAIRS),
    "shock_lab": charts.shock_lab,
    "size_curves": partial(charts.size_curves, UNITS),
    "three_legs": charts.three_legs,
    "three_pieces": charts.three_pieces,
    "three_structures": charts.three_structures,
    "together_or_apart": charts.together_or_apart,
    "transfer_table": lambda: charts.transfer_table(transplants()),
    "transplant": charts.transplant,
    "two_directions": charts.two_directions,
    "two_doors": lambda: charts.two_doors(load_data("digital_city")),
    "voice_and_channels": charts.voice_and_channels,
    "where_grievances_go": charts.where_grievances_go,
    "who_is_reached": charts.who_is_reached,
    "who_leads_when": charts.who_leads_when,
}


IN_TURN = [*in_turn("languages", FIGURES, turns=3)]


@cache
def spoken(name):
    """A figure in English, in Chinese and in English again."""
    made = []
    for language in ("en", "zh", "en"):
        setup(language)
        made.append(figure_html(FIGURES[name]()))
    return made


def test_every_public_chart_is_asked_what_it_says():
    public = {name for name in charts.__all__ if callable(getattr(charts, name))}
    asked_elsewhere = {"stage", "plan_designer"}  # tests/test_stage.py, tests/test_designer.py
    assert public - asked_elsewhere == set(FIGURES)


@pytest.mark.parametrize("name", IN_TURN)
def test_a_figure_says_the_same_again_after_it_was_made_in_another_language(name):
    english, chinese, again = spoken(name)
    assert english == again
    assert english != chinese


@pytest.mark.parametrize("name", IN_TURN)
def test_a_figure_speaks_one_language(name):
    english, chinese, _ = (visible(html) for html in spoken(name))
    assert [text for text in english if CHINESE.search(text)] == []
    assert [text for text in chinese if LATIN.search(CITATION.sub("", text))] == []
    assert len([text for text in chinese if CHINESE.search(text)]) > 3


def test_guesses_are_named_in_the_language_that_was_chosen():
    setup("zh")
    named = [words for places in guesses().values() for _, words in places]
    assert [words for words in named if LATIN.search(words)] == []
    assert {"每单元 500 名居民", "裁量权下放 5%", "1985"} <= set(named)


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_of_a_phrase_have_the_same_places_and_words(key):
    places, words = [], []
    for said in (PHRASES[key].en, PHRASES[key].zh):
        parts = list(Formatter().parse(said))
        places.append({NAMED.get(field, field) for _, field, _, _ in parts if field is not None})
        words.append("".join(between for between, *_ in parts))
    assert places[0] == places[1]
    assert not CHINESE.search(words[0])
    assert CHINESE.search(words[1]) or not LATIN.search(words[1])


def keys_in(code):
    """What the texts of a module look like; what is filled in may be anything."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                re.escape(part.value) if isinstance(part, ast.Constant) else ".+"
                for part in node.values
            )


def test_every_phrase_is_said_somewhere():
    homes = ROOT / "govlab/terms/phrases"
    rooms = [*(ROOT / "govlab").rglob("*.py"), *(ROOT / "book/_ext").rglob("*.py")]
    asked = {
        pattern
        for file in rooms
        if homes not in file.parents
        for pattern in keys_in(file.read_text(encoding="utf-8"))
        if re.match(r"[a-z]+\\\.", pattern)
    }
    for page in [*(ROOT / "book/_templates").glob("*.html"), *(ROOT / "book").glob("*.md")]:
        said = re.findall(r'phrase\("(.+?)"( ~)?', page.read_text("utf-8"))
        asked |= {re.escape(key) + (".+" if is_longer else "") for key, is_longer in said}
    asked_for = re.compile("|".join(asked))
    handed_over = ("script.", "stage.", "designer.")
    kept = {key for key in PHRASES if not key.startswith(handed_over)}
    assert {key for key in kept if not asked_for.fullmatch(key)} == set()

"""What is not meant is refused in words; numbers and versions read as a user expects."""

import re
import tomllib
from contextlib import suppress
from pathlib import Path

import altair as alt
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govlab
from govlab import (
    TERMS,
    Context,
    GovlabError,
    ParameterError,
    Priorities,
    Setting,
    UnknownNameError,
)
from govlab.charts import counter_example
from govlab.figure.page import notes
from govlab.terms.term import plain_number

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
STREET = {"unit_size": 85_000}


@pytest.mark.parametrize("term", TERMS.values(), ids=lambda term: term.name)
def test_every_term_has_as_many_words_in_both_languages(term):
    assert len(term.words) == len(term.words_zh) == len(term.thresholds) + 1
    for threshold, words in zip((term.low, *term.thresholds), term.words_zh, strict=True):
        assert term.word(threshold, "zh") == words
        assert re.search("[\u4e00-\u9fff]", words)


def test_an_unknown_language_is_refused():
    with pytest.raises(UnknownNameError, match="no language is called 'fr'; choose one of en, zh"):
        TERMS["mobility"].word(0.2, "fr")


@pytest.mark.parametrize("value", [float("nan"), "0.2", None, np.array([0.2, 0.3])])
def test_only_one_number_has_a_word(value):
    with pytest.raises(ParameterError, match="mobility must be one number"):
        TERMS["mobility"].word(value)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1e6, "residents", "1,000,000"),
        (500, "", "500"),
        (0.05, "share", "0.05"),
        (np.float64(2020), "year", "2020"),
        (1984, "year", "1984"),
        (float("inf"), "", "inf"),
    ],
)
def test_a_number_reads_as_one_writes_it(value, unit, words):
    assert plain_number(value, unit) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unit_size_position", "Range: 500 to 1,000,000 (residents per unit)."),
        ("year", "Range: 1984 to 2020 (year)."),
        ("decentralization", "Range: 0 to 1 (share of discretion)."),
    ],
)
def test_the_page_words_ranges_in_the_same_way(name, words):
    assert words in notes([alt.param(name=name, value=0)])["controls"][name]["why"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"outcome": "public_good"}, "no outcome is called 'public_good'; did you mean"),
        ({"band": "streets"}, "no band is called 'streets'; did you mean 'street'"),
        ({"rival": {"unit_sice": 85_000}}, "no lever is called 'unit_sice'; did you mean"),
        ({"context": "fast-growing"}, "did you mean 'fast-growing-city'"),
    ],
)
def test_a_counter_example_offers_the_nearest_name(asked, words):
    with pytest.raises(UnknownNameError, match=words):
        counter_example(**{"claim": "c", "outcome": "public_goods", "rival": STREET} | asked)


@pytest.mark.parametrize(
    ("rival", "words"),
    [
        ({}, "must hold a lever fixed"),
        ({"unit_size": 85}, "unit_size of the rival must lie between 500 and 1,000,000"),
        ({"decentralization": float("nan")}, "NaN is no number"),
        ({"unit_size": [5_000, 85_000]}, "unit_size of the rival must be a single number"),
    ],
)
def test_a_rival_is_a_setting_of_its_own(rival, words):
    with pytest.raises(ParameterError, match=words):
        counter_example("c", "public_goods", rival)


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=3),
    st.integers(),
    st.floats(),
    st.complex_numbers(),
    st.lists(st.one_of(st.floats(), st.text(max_size=2), st.lists(st.floats()))),
    st.dictionaries(st.text(max_size=2), st.floats()),
)


@given(ANYTHING, st.sampled_from([Setting, Context, Priorities]))
def test_a_record_is_made_or_refused_in_words(value, record):
    with suppress(GovlabError):
        record(value, 0.5)


@given(ANYTHING, ANYTHING)
def test_a_word_is_found_or_refused_in_words(value, language):
    for asked in ((value,), (0.5, language)):
        with suppress(GovlabError):
            assert TERMS["risk"].word(*asked) in {*TERMS["risk"].words, *TERMS["risk"].words_zh}


def test_the_version_is_that_of_the_project():
    assert govlab.__version__ == PROJECT["version"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {govlab.__version__}\n" in citation
    assert f"name: {PROJECT['authors'][0]['name']}\n" in citation


def test_a_wheel_leaves_the_versions_of_its_libraries_open_and_the_book_pins_them():
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = dict(line.split("==") for line in pins if "==" in line)
    for dependency in PROJECT["dependencies"]:
        name, least = dependency.split(">=")
        numbers = [[int(part) for part in text.split(".")] for text in (least, pinned[name])]
        assert numbers[0] <= numbers[1]

"""What stands at the back of the book tells all that there is, and its links lead somewhere."""

import re
from pathlib import Path

import pytest
from back_matter import glossary
from glossary_links import entries

from govlab import TERMS, load_data
from govlab.terms.language import speaking
from tests.test_data import KEYS

BUILT = Path(__file__).parent.parent / "_build/html/book"
CHINESE = re.compile("[\u3400-\u9fff]")
VOWELS = re.compile("[aeiouüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+")


def test_every_term_of_the_model_is_in_the_glossary():
    assert [entry["key"] for entry in glossary()["quantities"]] == sorted(
        TERMS, key=lambda name: TERMS[name].label.casefold()
    )


def test_a_word_that_is_no_term_brings_its_names_and_its_meaning():
    table = load_data("glossary").set_index("key")
    words = table.drop(index=list(TERMS))
    assert len(words) >= 40
    assert (words[["english", "chinese", "meaning", "meaning_zh"]] != "").all(axis=None)
    assert (table.loc[list(TERMS), ["english", "chinese", "meaning", "meaning_zh"]] == "").all(
        axis=None
    )


@pytest.mark.parametrize(
    "entry", [e for kind in glossary().values() for e in kind], ids=lambda entry: entry["key"]
)
def test_pinyin_has_one_syllable_for_each_chinese_sign(entry):
    names = entry["chinese"].split(" / ")
    said = entry["pinyin"].split(" / ")
    assert [len(CHINESE.findall(name)) for name in names] == [len(VOWELS.findall(s)) for s in said]


def test_facts_of_the_glossary_have_their_source():
    sources = {key for source in load_data("glossary")["source"] for key in source.split("; ")}
    assert sources - {""} <= KEYS


def test_the_glossary_follows_the_language_of_the_book():
    with speaking("zh"):
        for entry in (entry for kind in glossary().values() for entry in kind):
            assert CHINESE.search(entry["meaning"]), entry["key"]


def test_chapters_lead_to_the_glossary_once_for_each_term():
    page = (BUILT / "glossary.html").read_text(encoding="utf-8")
    places = set(re.findall(r'id="(word-[\w-]+)"', page))
    chapter = (BUILT / "three-problems.html").read_text(encoding="utf-8")
    links = re.findall(r'href="glossary\.html#(word-[\w-]+)" title="[^"]+">([^<]+)<', chapter)
    assert ("word-street-office", "街道办事处") in links
    assert len({place for place, _ in links}) == len(links)
    assert {place for place, _ in links} <= places
    assert {f"word-{entry['key']}" for entry in entries().values()} <= places

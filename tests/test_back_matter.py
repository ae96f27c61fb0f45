"""What stands at the back of the book tells all that there is, and its links lead somewhere."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from back_matter import citation, data_tables, glossary
from glossary_links import entries
from public_names import public_names

import govlab
from govlab import TERMS, load_data
from govlab.tables import DATA, table_names
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


def test_every_table_is_on_the_page_of_data_with_its_source_and_a_file_to_take():
    page = unescape((BUILT / "data.html").read_text(encoding="utf-8")).replace("’", "'")
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert [table["name"] for table in package["resources"]] == table_names()
    for table in package["resources"]:
        section = page.partition(f"<h3>{table['title']}<")[2].partition("<h3>")[0]
        shown = re.sub("<[^>]*>", "", section)
        for source in table["sources"]:
            assert source["title"] in shown, table["name"]
        (link,) = re.findall(rf'href="(\.\./_downloads/\w+/{table["path"]})"', section)
        assert (BUILT / link).read_bytes() == (DATA / table["path"]).read_bytes()
        for field in table["schema"]["fields"]:
            assert field["name"] in shown


def test_rows_are_counted_and_computed_tables_stand_apart():
    collected, computed = data_tables()["kinds"]
    assert {"claims", "glossary"} <= {table["name"] for table in collected}
    assert {"robustness", "joint"} <= {table["name"] for table in computed}
    for table in (*collected, *computed):
        assert table["rows"] == len(load_data(table["name"]))


def test_every_public_name_is_on_the_page_of_the_package():
    page = (BUILT / "api.html").read_text(encoding="utf-8")
    places = set(re.findall(r'id="name-([\w-]+)"', page))
    modules = {"charts", "classroom", "widgets"}
    charts = {n for n in govlab.charts.__all__ if callable(getattr(govlab.charts, n))}
    assert set(govlab.__all__) - modules <= places
    assert {f"charts-{name}" for name in charts} <= places
    assert "widgets-balance_board" in places


def test_a_public_name_is_told_with_its_parameters_and_an_example():
    names = {name["name"]: name for room in public_names()["rooms"] for name in room["names"]}
    assert names["BANDS"]["summary"].startswith("Sizes")
    assert names["case"]["call"] == "case(key)"
    assert [name for name, _ in names["Setting"]["sections"]["parameters"]] == [
        "unit_size",
        "decentralization",
    ]
    assert ">>> Setting(3_000, 0.4)" in names["Setting"]["example"]
    assert [name for name, named in names.items() if not named["summary"]] == []


def test_the_book_is_cited_as_the_citation_file_says():
    page = (BUILT / "about.html").read_text(encoding="utf-8")
    for words in (citation()["authors"], citation()["book"]["title"], citation()["paper"]["title"]):
        assert words in page
    assert f"Version {citation()['book']['version']}" in page

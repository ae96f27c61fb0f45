"""Every statement of the paper has its place in the book."""

from pathlib import Path

import pytest
import yaml
from paper_statements import _prose, _row, places, statements, title

from govlab import claims, load_data
from govlab.terms.language import speaking
from govlab.terms.phrases import phrase

ROOT = Path(__file__).parent.parent
PARAGRAPHS = {"introduction": 1, "1": 12, "2": 14, "3": 7}
"""Paragraphs of the paper with text, counted in the Chinese original [Li 2016]; the three that
open with a dash count as paragraphs of section 2, and the last of section 3 closes the paper."""

TABLE = load_data("paper_statements")
PARTS = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
PAGES = {"index"} | {
    chapter["file"].removeprefix("book/") for part in PARTS["parts"] for chapter in part["chapters"]
}
HOMES = sorted({where.partition("#")[0] for where in TABLE["where"]})


@pytest.mark.parametrize("where", sorted(set(TABLE["where"])))
def test_each_place_of_a_statement_exists(where):
    page, _, anchor = where.partition("#")
    assert page in PAGES
    assert anchor in places(page)


@pytest.mark.parametrize("page", HOMES)
def test_no_heading_stands_twice_on_a_page_that_statements_lead_to(page):
    headings = [line for line in _prose(page).splitlines() if line.startswith(("# ", "## "))]
    assert len(headings) == len(set(headings))


def test_every_paragraph_of_the_paper_has_its_statements_in_order():
    told = TABLE.groupby("section", sort=False)["paragraph"]
    assert {name: [*dict.fromkeys(numbers)] for name, numbers in told} == {
        name: [*range(1, count + 1)] for name, count in PARAGRAPHS.items()
    }


def test_every_claim_takes_up_a_statement_of_the_paper():
    known = {number for row in TABLE["claims"] for number in row.split("; ") if number}
    assert known == set(claims()["claim_id"])


def test_a_claim_stands_in_every_paragraph_that_the_ledger_names():
    told = TABLE.groupby(["section", "paragraph"])["claims"].agg("; ".join)
    for claim in claims().itertuples():
        sections, numbers = claim.section.split(", "), claim.paragraph.split("; ")
        for section, spans in zip(sections, numbers, strict=True):
            for paragraph in spread(spans):
                assert claim.claim_id in told[section, paragraph].split("; "), claim.claim_id


def spread(spans):
    """Numbers of a list such as "2, 4-6"."""
    for span in spans.split(", "):
        first, _, last = span.partition("-")
        yield from range(int(first), int(last or first) + 1)


@pytest.mark.parametrize("name", ["glossary", "cases", "case_codes"])
def test_places_in_the_paper_are_paragraphs_that_it_has(name):
    for place in set(load_data(name)["place"]) - {"", "introduction"}:
        section, spans = place.split(" ¶")
        assert {*spread(spans)} <= {*range(1, PARAGRAPHS[section] + 1)}, place


def test_statements_are_numbered_and_short():
    assert TABLE["id"].tolist() == [f"S{number:03}" for number in range(1, len(TABLE) + 1)]
    assert TABLE["statement"].str.split().str.len().max() <= 25


def test_each_is_told_once():
    assert TABLE["statement"].is_unique


def test_the_page_tells_all_of_them_with_a_link_to_each_place():
    shown = [row for section in statements()["sections"] for row in section["rows"]]
    assert [row["statement"] for row in shown] == TABLE["statement"].tolist()
    for row, where in zip(shown, TABLE["where"], strict=True):
        page, _, anchor = where.partition("#")
        assert row["home"].startswith(f'<a href="{page}.html#{anchor}">{title(page)} › ')


def test_a_claim_of_the_ledger_is_not_linked_twice():
    row = TABLE.iloc[0].to_dict() | {"where": "claims#c05", "claims": "C05; C44"}
    assert _row(row)["claims"] == ['<a href="claims.html#c44">C44</a>']


def test_kinds_and_sections_have_words_in_both_languages():
    for language in ("en", "zh"):
        with speaking(language):
            assert all(phrase(f"page.kind_{kind}") for kind in TABLE["kind"].unique())
            assert all(phrase(f"page.paper_{name}") for name in PARAGRAPHS)

"""The model card leads from its map to every formula, and finds what its reader types."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.test_readers import tab_to

FORMULAS = ".card-item"
ROWS = ".card-fold tbody tr"


def shown(page: Page, selector: str) -> list[str]:
    return page.locator(f"{selector}:visible").all_inner_texts()


def test_every_link_of_the_card_leads_to_a_place_on_it(visit: Open) -> None:
    page = visit("book/model").page
    links = page.locator(".bd-article a[href^='#']:not(.headerlink)")
    targets = links.evaluate_all("all => all.map((a) => a.getAttribute('href').slice(1))")
    ids = set(page.locator("[id]").evaluate_all("all => all.map((one) => one.id)"))
    assert len(targets) > 100
    assert set(targets) <= ids


def test_a_name_of_the_map_opens_its_formula(visit: Open) -> None:
    page = visit("book/model").page
    page.locator(".model-map").get_by_role("link", name="Familiarity").click()
    expect(page.locator("#formula-familiarity math").first).to_be_in_viewport()
    expect(page.locator("#formula-cohesion math").first).to_be_hidden()


def test_what_follows_a_folded_table_keeps_off_its_rule(visit: Open) -> None:
    gaps = visit("book/model").page.evaluate(
        """[...document.querySelectorAll(".card-fold + p")].map((text) =>
          text.getBoundingClientRect().top -
          text.previousElementSibling.getBoundingClientRect().bottom)"""
    )
    assert len(gaps) >= 2
    assert min(gaps) >= 12


def test_an_address_opens_a_row_of_a_folded_table(visit: Open) -> None:
    page = visit("book/model", fragment="#assumption-network_size").page
    expect(page.locator("tr", has=page.locator("#assumption-network_size"))).to_be_in_viewport()


def test_the_search_keeps_what_holds_all_words(visit: Open) -> None:
    page = visit("book/model").page
    every = page.locator(FORMULAS).count()
    tab_to(page, ".card-search input")
    page.keyboard.type("Network size")
    found = [*shown(page, FORMULAS), *shown(page, ROWS)]
    assert 2 <= len(found) < 20
    assert all("network" in text.lower() and "size" in text.lower() for text in found)
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{len(found)} found$"))
    expect(page.get_by_role("heading", name="Counter-evidence")).to_be_hidden()
    page.locator(".card-search input").clear()
    expect(page.get_by_role("heading", name="Counter-evidence")).to_be_visible()
    assert len(shown(page, FORMULAS)) == every
    assert shown(page, ROWS) == []


def test_a_button_opens_everything_and_folds_it_again(visit: Open) -> None:
    page = visit("book/model").page
    page.get_by_role("button", name="Open everything").click()
    assert len(shown(page, ROWS)) == page.locator(ROWS).count()
    page.get_by_role("button", name="Fold everything").click()
    assert shown(page, ROWS) == []


@pytest.mark.chromium  # whose driver alone can do without scripts
def test_without_scripts_everything_is_there(visit: Open) -> None:
    opened = visit("book/model")
    context = opened.page.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(opened.page.url)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.locator("#formula-cohesion > summary").click()
    expect(page.locator("#formula-cohesion math").first).to_be_visible()
    context.close()

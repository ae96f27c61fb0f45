"""The list of chapters says what this reader has read, and the cover leads back to the last."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

TITLE = "The balance — Two Levers, Three Problems"
CHAPTERS = (".bd-links a:has-text('{}') .read").format


def to_the_end(page: Page) -> None:
    page.locator(".prev-next-footer").scroll_into_view_if_needed()


def test_a_chapter_read_to_its_end_gets_a_tick_that_stays(visit: Open) -> None:
    page = visit("book/balance").page
    ticked = page.locator(CHAPTERS("The balance"))
    expect(page.locator(".bd-links .read")).to_have_count(0)
    to_the_end(page)
    expect(ticked).to_have_attribute("aria-label", "read to its end")
    page.reload()
    expect(ticked).to_have_count(1)


def test_the_cover_leads_back_to_the_chapter_that_was_open_last(visit: Open) -> None:
    page = visit("book/index").page
    expect(page.locator(".go-on")).to_have_count(0)
    cover = page.url
    page.locator(".bd-links a", has_text="The balance").dispatch_event("click")
    expect(page).to_have_title(TITLE)
    expect(page.locator(".govlab-stage")).to_have_attribute("data-drawn", "true")
    page.goto(cover)
    expect(page.locator(".go-on")).to_have_text("You were last in The balance")
    page.locator(".go-on a").click()
    expect(page).to_have_title(TITLE)


@pytest.mark.parametrize("chapter", ["shanghai", "design-a-reform"])
def test_a_chapter_without_a_stage_is_one_too(visit: Open, chapter: str) -> None:
    page = visit(f"book/{chapter}").page
    to_the_end(page)
    expect(page.locator(".bd-links .read")).to_have_count(1)


def test_a_page_of_reference_is_no_chapter(visit: Open) -> None:
    page = visit("book/glossary").page
    to_the_end(page)
    expect(page.locator(".bd-links .read")).to_have_count(0)

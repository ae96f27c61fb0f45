"""What every built page promises its readers."""

import re
from importlib.metadata import files
from pathlib import Path, PurePath

import pytest
from axe_playwright_python.sync_playwright import Axe
from licences import CARRIED
from playwright.sync_api import expect

from govlab import claims, model
from govlab.figure.scripts import BUNDLES, WEB
from tests.browser.conftest import BUILT, ROOT, Open, Visit

# Without preload axe would fetch style sheets, which browsers refuse on file://.
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "preload": False}


@pytest.mark.chromium
def test_nothing_leaves_the_readers_machine_and_nothing_is_logged(visit: Open, name: str) -> None:
    opened = visit(name)
    opened.draw_figures()
    assert opened.requests, "the watch on requests sees none at all"
    assert opened.departures == []
    assert opened.complaints == []


def test_the_page_follows_the_readers_system(visit: Open, name: str, theme: str) -> None:
    page = visit(name, theme).page
    expect(page.locator("html")).to_have_attribute("data-theme", theme)


def check_width(opened: Visit, width: int) -> None:
    opened.draw_figures()
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_wider_than_a_phone(visit: Open, name: str) -> None:
    check_width(visit(name, width=360), 360)


@pytest.mark.long
@pytest.mark.parametrize("width", [768, 1280])
def test_nothing_is_wider_than_a_tablet_or_a_desk(visit: Open, name: str, width: int) -> None:
    check_width(visit(name, width=width), width)


@pytest.mark.long
def test_a_desk_shows_every_table_of_numbers_whole(visit: Open, name: str) -> None:
    page = visit(name, width=1280).page
    cut = page.locator("table.dataframe").evaluate_all(
        """tables => tables.map((table) => table.closest(".govlab-table"))
            .filter((box) => box.scrollWidth > box.clientWidth)
            .map((box) => box.innerText)"""
    )
    assert cut == []


def check_access(opened: Visit) -> None:
    opened.draw_figures()
    found = Axe().run(opened.page, options=WCAG)
    assert found.violations_count == 0, found.generate_report()


def test_everyone_can_read_and_work_the_page(visit: Open, name: str) -> None:
    check_access(visit(name))


def test_everyone_can_read_and_work_the_page_in_the_dark(visit: Open, some: str) -> None:
    check_access(visit(some, "dark"))


def test_a_phone_opens_and_closes_the_list_of_chapters(visit: Open) -> None:
    page = visit("book/index", width=360).page
    chapters = page.get_by_role("navigation", name="Main")
    expect(chapters).not_to_be_in_viewport()
    page.locator(".primary-toggle").first.click()
    expect(chapters).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(chapters).not_to_be_in_viewport()


def test_the_colour_switch_turns_dark_and_stays_dark(visit: Open) -> None:
    page = visit("book/index").page
    switch = page.get_by_role("button", name="Color mode")
    html = page.locator("html")
    switch.click()
    expect(html).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(html).to_have_attribute("data-theme", "dark")


def test_each_claim_has_a_link_of_its_own(visit: Open) -> None:
    page = visit("book/claims").page
    for claim_id in claims()["claim_id"]:
        assert page.locator(f"#{claim_id.lower()}").count() == 1
    opened = visit("book/claims", fragment="#c21").page
    expect(opened.locator("#c21 > p").first).to_be_in_viewport()
    expect(opened.locator("#c20 > p").first).to_be_hidden()


def test_the_ledger_is_sorted_by_its_buttons(visit: Open) -> None:
    page = visit("book/claims").page
    shares = "lines => lines.map(line => Number(line.dataset.share ?? -1))"
    lines = page.locator(".ledger-claim")
    before = lines.evaluate_all(shares)
    page.get_by_role("button", name="Sort by share").click()
    expect(page.get_by_role("button", pressed=True)).to_have_text(["Sort by share"])
    assert lines.evaluate_all(shares) == sorted(before, reverse=True)
    page.get_by_role("button", name="In the paper's order").click()
    assert lines.evaluate_all(shares) == before


def test_the_model_card_shows_every_formula_with_its_equation(visit: Open) -> None:
    page = visit("book/model").page
    for name in model.__all__:
        words = name.replace("_", " ")
        assert page.locator("strong", has_text=re.compile(f"^{words}\\.$")).count() == 1, name
    assert page.locator("div.math math").count() >= len(model.__all__)


def test_no_two_places_of_a_page_share_an_id(visit: Open, name: str) -> None:
    found = visit(name).page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(found) == len(set(found))


def test_a_page_tells_search_engines_what_it_is(visit: Open, name: str) -> None:
    page = visit(name).page
    description = page.locator("meta[name=description]")
    expect(description).to_have_count(1)
    expect(description).to_have_attribute("content", re.compile(r"^.{40,161}$"))
    assert page.title()


def test_a_toggle_is_called_what_it_shows(visit: Open, name: str) -> None:
    page = visit(name).page
    expect(page.locator("summary[aria-label]")).to_have_count(0)
    expect(page.locator("summary p")).to_have_count(0)


def test_the_root_of_the_site_is_a_page_that_leads_on(visit: Open) -> None:
    text = (BUILT / "index.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    for part in (
        '<html lang="en">',
        "<title>Two Levers, Three Problems</title>",
        'name="viewport"',
    ):
        assert part in text
    expect(visit("index").page).to_have_url(re.compile("/book/index.html$"))


def test_every_page_leads_to_the_licences(visit: Open, name: str) -> None:
    link = visit(name).page.locator("footer").get_by_role("link", name="Licences")
    expect(link).to_have_attribute("href", "../licences.html")


def test_everyone_can_read_the_licences_of_all_that_the_pages_carry(visit: Open) -> None:
    opened = visit("licences", width=360)
    for words in (
        "BSD 3-Clause License",
        "Attribution 4.0",
        "Interactive Data Lab",
        "Mike Bostock",
    ):
        expect(opened.page.get_by_role("main")).to_contain_text(words)
    check_width(opened, 360)
    check_access(opened)


def test_every_script_and_style_of_others_is_among_the_notices() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in BUILT.rglob("*.html"))
    used = {stem(Path(name)) for name in re.findall(r'_static/([^"?]+\.(?:js|css))', pages)}
    web = [*WEB.iterdir(), *map(Path, ("vega-runtime.js", "parts.js", "fonts.css", *BUNDLES))]
    carried = [file for package in CARRIED for file in files(package) or []]
    coloured = {"pygments"}  # made by Sphinx from a list of colours
    assert used - {stem(file) for file in [*web, *carried]} - coloured == set()


def stem(file: PurePath) -> str:
    """A name without endings and digests, in which the built file differs from its source."""
    return file.name.partition(".")[0]


@pytest.mark.chromium
def test_the_lab_is_one_file_that_works_by_itself(visit: Open, theme: str) -> None:
    opened = visit("../lab", theme, width=360, fragment="#d=0.2")
    for figure in opened.draw_figures():
        expect(figure.locator("figcaption")).to_contain_text("20% of discretion")
    files = [address for address in opened.requests if address.startswith("file:")]
    assert files == [opened.page.url.split("#")[0]]
    assert (ROOT / "_build/lab.html").stat().st_size <= 2_000_000
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    check_access(opened)


def test_search_finds_a_claim(visit: Open) -> None:
    page = visit("book/index").page
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox").last.fill("outsourcing")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results li", has_text="The claims of the paper")).to_be_visible()


def test_search_finds_chinese(visit: Open) -> None:
    page = visit("book/index").page
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox").last.fill("街道办事处")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results li", has_text="Three problems")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1366])
def test_the_magnifier_lies_beside_the_words_of_its_field(visit: Open, width: int) -> None:
    form = visit("search", width=width).page.locator(".bd-search").last
    icon, field = (form.locator(part).bounding_box() for part in ("i, svg", "input"))
    padding = form.locator("input").evaluate("one => parseFloat(getComputedStyle(one).paddingLeft)")
    assert icon["x"] + icon["width"] < field["x"] + padding


def test_search_finds_a_page(visit: Open) -> None:
    page = visit("book/index").page
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox").last.fill("cohesion")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results li").first).to_be_visible()

"""The state of a page: shared by its figures, kept in the address, undone and reset."""

import math
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Locator, Page, expect

from govlab import Assumptions, Context, Setting, assess
from tests.browser.conftest import Open, Visit

PAGE = "book/three-problems"
WITHOUT_FIGURES = "book/references"
NOTE = "Part of this address was not understood."


def figures(visit: Open, fragment: str = "") -> tuple[Visit, list[Locator]]:
    opened = visit(PAGE, fragment=fragment)
    return opened, opened.draw_figures()


def fragment_of(page: Page) -> str:
    return str(page.evaluate("window.location.hash"))


def sentence(figure: Locator) -> str:
    return figure.locator("figcaption").inner_text()


def test_a_link_opens_the_same_picture(visit: Open) -> None:
    opened, (first, *_) = figures(visit)
    first.get_by_role("slider").last.press("ArrowRight")
    first.get_by_role("combobox").select_option("shanghai-1996")
    opened.page.wait_for_function("/case=shanghai-1996&d=0[.]/.test(window.location.hash)")
    said, fragment = sentence(first), fragment_of(opened.page)
    _, (again, *_) = figures(visit, fragment)
    expect(again.locator("figcaption")).to_have_text(said)


def test_figures_of_a_page_share_its_state(visit: Open) -> None:
    _, (first, second, *_) = figures(visit, "#s=3000&d=0.4&case=shenyang-2000")
    assert sentence(first) == sentence(second)
    second.get_by_role("slider").first.press("ArrowRight")
    second.scroll_into_view_if_needed()
    said = sentence(second)
    first.scroll_into_view_if_needed()
    expect(first.locator("figcaption")).to_have_text(said)


def test_undo_takes_back_the_last_change_and_reset_all(visit: Open) -> None:
    opened, (first, *_) = figures(visit)
    expect(first.get_by_role("button", name="Undo")).to_be_disabled()
    slider = first.get_by_role("slider").last
    slider.press("ArrowRight")
    once = sentence(first)
    slider.press("ArrowRight")
    first.get_by_role("button", name="Undo").click()
    expect(first.locator("figcaption")).to_have_text(once)
    first.get_by_role("button", name="Reset").click()
    expect(first.locator("figcaption")).to_contain_text("With 3,000 residents")
    assert fragment_of(opened.page) == ""


def test_back_and_forward_step_through_presets(visit: Open) -> None:
    opened, (first, *_) = figures(visit)
    menu = first.get_by_role("combobox")
    menu.select_option("shanghai-1984")
    told = sentence(first)
    menu.select_option("shanghai-1996")
    expect(first.locator("figcaption")).not_to_have_text(told)
    opened.page.go_back()
    first.scroll_into_view_if_needed()
    expect(first.locator("figcaption")).to_have_text(told)
    expect(menu).to_have_value("shanghai-1984")
    opened.page.go_forward()
    expect(menu).to_have_value("shanghai-1996")


def test_a_plain_anchor_stays_an_anchor(visit: Open) -> None:
    opened, _ = figures(visit, "#the-balance")
    expect(opened.page.get_by_text(NOTE)).to_have_count(0)
    assert fragment_of(opened.page) == "#the-balance"


@pytest.mark.parametrize("fragment", ["", "#the-balance"])
def test_back_from_a_city_the_figures_are_as_the_text_had_set_them(
    visit: Open, fragment: str
) -> None:
    opened, (first, *_) = figures(visit, fragment)
    opened.page.locator(".govlab-step").last.scroll_into_view_if_needed()
    expect(first.locator("figcaption")).to_contain_text("With 1,000 residents")
    told, menu = sentence(first), first.get_by_role("combobox")
    menu.select_option("shanghai-1984")
    expect(first.locator("figcaption")).not_to_have_text(told)
    opened.page.evaluate("window.history.back()")
    expect(first.locator("figcaption")).to_have_text(told)
    expect(menu).to_have_value("fast-growing-city")
    assert fragment_of(opened.page) == fragment


def test_back_at_an_anchor_the_figures_are_as_they_were_there(visit: Open) -> None:
    opened, (first, *_) = figures(visit, "#the-balance")
    opened.page.locator(".govlab-step").last.scroll_into_view_if_needed()
    expect(first.locator("figcaption")).to_contain_text("With 1,000 residents")
    told = sentence(first)
    opened.page.locator("a[href='#exercises']").first.dispatch_event("click")
    first.get_by_role("combobox").select_option("shanghai-1984")
    opened.page.evaluate("window.history.go(-2)")
    expect(first.locator("figcaption")).to_have_text(told)
    assert fragment_of(opened.page) == "#the-balance"


def test_an_anchor_on_the_way_changes_nothing(visit: Open) -> None:
    opened, (first, *_) = figures(visit, "#d=0.2")
    first.get_by_role("combobox").select_option("shanghai-1984")
    told = sentence(first)
    opened.page.evaluate("window.location.hash = '#the-balance'")
    first.scroll_into_view_if_needed()
    expect(first.locator("figcaption")).to_have_text(told)
    expect(first.get_by_role("button", name="Undo")).to_be_enabled()


def test_a_link_that_a_messenger_rewrote_is_understood(visit: Open) -> None:
    opened, (first, *_) = figures(visit, "#s%3D5000%26d%3D0.3")
    expect(first.locator("figcaption")).to_contain_text("5,000 residents")
    expect(first.locator("figcaption")).to_contain_text("30% of discretion")
    expect(opened.page.get_by_text(NOTE)).to_have_count(0)


@pytest.mark.parametrize("bare", ["search", WITHOUT_FIGURES])
def test_a_page_without_figures_leaves_addresses_alone(visit: Open, bare: str) -> None:
    opened = visit(bare, fragment="?q=x#s=1")
    expect(opened.page.get_by_role("heading", level=1)).to_be_visible()
    expect(opened.page.get_by_text(NOTE)).to_have_count(0)


def test_a_city_of_the_menu_brings_its_own_conditions(visit: Open) -> None:
    opened, (first, *_) = figures(visit, "#case=middle&mobility=0.9&active_core=1100")
    expect(first.locator(".changed")).to_contain_text("Mobility = 0.9")
    first.get_by_role("combobox").select_option("shanghai-1996")
    expect(first.locator(".changed")).to_have_text("Changed here: active core = 1100.")
    assert fragment_of(opened.page) == "#active_core=1100&case=shanghai-1996"
    first.get_by_role("button", name="Undo").click()
    expect(first.locator(".changed")).to_contain_text("Mobility = 0.9")


def test_from_disk_a_link_leads_from_the_top_of_the_book(visit: Open) -> None:
    opened, (first, *_) = figures(visit, "#d=0.2")
    link = opened.page.evaluate("figure => govlab.address.of(figure)", first.element_handle())
    assert link == f"{PAGE}.html#d=0.2&at=figure-1"
    again = visit(PAGE, fragment=link.removeprefix(f"{PAGE}.html"))
    expect(again.page.locator("#figure-1 figcaption")).to_have_text(sentence(first))


def test_a_link_names_the_figure_to_show(visit: Open) -> None:
    opened, (_, second, *_) = figures(visit)
    address = opened.page.evaluate("figure => govlab.address.of(figure)", second.element_handle())
    assert address.endswith("at=figure-2")
    other = visit(PAGE, fragment="#d=0.2&at=figure-2")
    expect(other.page.locator("#figure-2")).to_be_in_viewport()


@pytest.mark.parametrize(
    "fragment",
    [
        "#d=1.5",
        "#d=NaN",
        "#s=-1",
        "#s=1e9",
        "#case=nowhere",
        "#x=1",
        "#s=3000&d=<b>",
        "#d=" + "9" * 10_000,
    ],
)
def test_a_wrong_address_falls_back_with_a_note(visit: Open, fragment: str) -> None:
    opened, (first, *_) = figures(visit, fragment)
    expect(opened.page.get_by_role("status").filter(has_text=NOTE)).to_be_visible()
    if "s=3000" in fragment:
        assert "3,000 residents" in sentence(first)


CLAIMS_PAGE = "book/unit-size"


def test_a_claim_card_sets_the_figures_to_where_it_holds_and_breaks(visit: Open) -> None:
    opened = visit(CLAIMS_PAGE)
    figure = opened.draw_figures()[0]
    card = opened.page.locator(".claim-card", has_text="Cohesion grows best in small units")
    card.get_by_role("link", name="See it hold").click()
    expect(figure).to_be_in_viewport()
    expect(figure.locator("figcaption")).to_contain_text("5,000 residents")
    expect(figure.locator(".changed")).to_be_empty()
    card.get_by_role("link", name="See it break").click()
    expect(figure).to_be_in_viewport()
    expect(figure.locator(".changed")).to_contain_text("acquaintance elasticity = ")


def test_the_page_computes_what_python_computes_under_changed_assumptions(visit: Open) -> None:
    changes = {"acquaintance_elasticity": 0.16, "active_core": 1100.0}
    opened = visit(
        CLAIMS_PAGE, fragment=f"#s=5000&d=0.5&case=middle&mobility=0.9&{urlencode(changes)}"
    )
    opened.draw_figures()
    found = opened.page.evaluate("document.querySelector('.govlab-figure').view.signal('cohesion')")
    outcome = assess(Setting(5_000, 0.5), Context(mobility=0.9), Assumptions(**changes))
    assert math.isclose(found, outcome.cohesion, abs_tol=1e-9)


HOSTILE = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [
            "<script>window.ran=1</script>",
            "javascript:window.ran=1",
            "'-window.ran=1-'",
            "${window.ran=1}",
            "__proto__",
            "constructor",
        ]
    ),
    st.floats().map(str),
)
FRAGMENTS = st.lists(
    st.tuples(st.sampled_from(["s", "d", "case", "at", "x", "__proto__", "constructor"]), HOSTILE),
    max_size=4,
)


def try_hostile_addresses(opened: Visit, count: int) -> None:
    @settings(
        max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(FRAGMENTS)
    def nothing_runs(pairs: list[tuple[str, str]]) -> None:
        fragment = "&".join(f"{key}={quote(value, safe='<>:/')}" for key, value in pairs)
        ran = opened.page.evaluate(
            """async fragment => {
              window.location.hash = fragment;
              await new Promise(resolve => setTimeout(resolve));
              await new Promise(requestAnimationFrame);
              return [window.ran, ({}).ran, document.querySelectorAll("figcaption").length];
            }""",
            fragment,
        )
        assert ran[:2] == [None, None]

    nothing_runs()
    opened.page.evaluate("window.location.hash = '#d=0.4'")
    opened.page.locator(".govlab-figure").first.scroll_into_view_if_needed()
    expect(opened.page.locator("figcaption").first).to_contain_text("40% of discretion")


def test_hostile_addresses_run_nothing(visit: Open) -> None:
    try_hostile_addresses(figures(visit)[0], 40)


@pytest.mark.long
def test_five_hundred_hostile_addresses_run_nothing(visit: Open) -> None:
    try_hostile_addresses(figures(visit)[0], 500)


def test_the_numbers_of_a_figure_are_one_click_away(visit: Open) -> None:
    _, (first, *_) = figures(visit, "#d=0.25&s=5000")
    first.get_by_text("Numbers", exact=True).click()
    table = first.get_by_role("table")
    expect(table.get_by_role("row").first).to_contain_text("5,000")
    first.get_by_role("slider").last.press("ArrowRight")
    expect(table.get_by_role("row").nth(1)).to_contain_text("0.3")


def test_numbers_are_written_as_the_language_of_the_page_writes_them(visit: Open) -> None:
    opened, (first, *_) = figures(visit, "#s=5000")
    opened.page.evaluate("document.documentElement.lang = 'de'")
    first.get_by_text("Numbers", exact=True).click()
    expect(first.get_by_role("table").get_by_role("row").first).to_contain_text("5.000")


def test_each_slider_says_why_to_believe_it(visit: Open) -> None:
    _, (_, first, *_) = figures(visit)
    reasons = first.get_by_text("Why should I believe this?")
    expect(reasons).to_have_count(2)
    reasons.first.click()
    expect(first.get_by_text("Source: ").first).to_be_visible()


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("button", "begins"), [("Picture", "<svg"), ("Data", '"quantity","value"')]
)
def test_picture_and_data_can_be_saved(visit: Open, button: str, begins: str) -> None:
    opened, (first, *_) = figures(visit)
    with opened.page.expect_download() as saved:
        first.get_by_role("button", name=button).click()
    assert saved.value.path().read_text(encoding="utf-8").startswith(begins)

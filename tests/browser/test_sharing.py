"""What one reader copies, another pastes: links and codes, on any page and in Python."""

import pytest
from playwright.sync_api import Locator, expect

from govlab import Setting, State
from tests.browser.conftest import Open, Visit

CLIPBOARD = """
() => Object.defineProperty(navigator, "clipboard", {
  configurable: true,
  value: { writeText: async (text) => { window.copied = text; } },
})
"""
SOME = State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8})


def shared_figure(opened: Visit) -> Locator:
    """The first figure below the stage."""
    return opened.draw_figures()[1]


def copied(figure: Locator, name: str) -> str:
    figure.page.evaluate(CLIPBOARD)
    figure.get_by_role("button", name=name).click()
    return str(figure.page.evaluate("window.copied"))


def paste(figure: Locator, text: str) -> None:
    figure.locator("details.paste").evaluate("row => row.open = true")
    field = figure.get_by_label("Paste a link or code")
    field.clear()
    field.press_sequentially(text)  # what is not typed is no change to Firefox
    field.press("Enter")


@pytest.mark.parametrize("button", ["Copy link", "Copy code"])
def test_what_is_copied_from_one_page_is_pasted_into_another(visit: Open, button: str) -> None:
    fragment = "#case=shanghai-1996&d=0.4&mobility=0.8&s=3000"
    one = shared_figure(visit("book/three-problems", fragment=fragment))
    text = copied(one, button)
    assert State.from_link(text) == SOME
    opened = visit("book/unit-size")
    other = shared_figure(opened)
    paste(other, text)
    opened.page.wait_for_function("fragment => location.hash === fragment", arg=fragment)
    expect(other.get_by_role("combobox")).to_have_value("shanghai-1996")
    other.get_by_role("button", name="Undo").click()
    expect(other.get_by_role("combobox")).not_to_have_value("shanghai-1996")


def test_a_changed_assumption_is_passed_on_by_either_button(visit: Open) -> None:
    figure = shared_figure(visit("book/three-problems", fragment="#mobility_loss=2&s=3000"))
    for button in ("Copy link", "Copy code"):
        assert State.from_link(copied(figure, button)).assumptions.mobility_loss == 2


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "nowhere.3000.40",
        "shanghai-1996.3000.140",
        "#d=0.4&s=1e9",
        "#d=0.4&v=2",
        "d=0." + "9" * 600,
        "good morning",
    ],
)
def test_what_is_no_link_or_code_changes_nothing_and_says_so(visit: Open, text: str) -> None:
    opened = visit("book/three-problems")
    figure = shared_figure(opened)
    before = figure.locator("figcaption").inner_text()
    paste(figure, text)
    expect(figure.get_by_text("Nothing was changed.")).to_be_visible()
    expect(figure.locator("figcaption")).to_have_text(before)
    assert opened.page.evaluate("location.hash") == ""
    paste(figure, SOME.code())
    expect(figure.get_by_text("Nothing was changed.")).to_be_hidden()

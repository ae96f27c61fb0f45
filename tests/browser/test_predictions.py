"""A reader bets before figure and answer show; the bet stays with her, and the figure draws it."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

SLIDER, CHOICE = "book/unit-size", "book/three-problems"


KEPT = "`govlab${location.pathname}#predict-diamonds`"


def commit(page: Page) -> None:
    page.get_by_role("button", name="This is my prediction").click()


def test_a_figure_waits_until_a_prediction_is_made(visit: Open) -> None:
    page = visit(SLIDER).page
    figure = page.locator("#figure-2")
    expect(figure).to_be_hidden()
    assert page.locator("details.bet-answer").evaluate("part => part.offsetHeight") < 100
    expect(page.get_by_text("Three peaks, three sizes.")).to_be_hidden()
    expect(page.get_by_text("Each curve in the figure shows")).to_be_visible()
    page.get_by_role("link", name="your prediction").last.click()
    expect(page.get_by_role("slider", name="Your guess")).to_be_in_viewport()
    expect(page.get_by_role("group", name="Your guess")).to_be_visible()
    page.get_by_role("slider", name="Your guess").press("ArrowRight")
    commit(page)
    expect(figure).to_be_visible()
    expect(page.get_by_text("Three peaks, three sizes.")).to_be_visible()
    expect(page.locator(".waits")).to_have_count(0)
    expect(figure).to_contain_text("Your prediction: 25,000 residents per unit")
    expect(figure.get_by_text("your prediction", exact=True)).to_be_visible()


def test_the_guess_stands_beside_the_model_with_a_reason(visit: Open) -> None:
    page = visit(SLIDER).page
    verdict = page.locator(".predict .verdict")
    expect(page.get_by_text("to the nearest step: 5,600 residents per unit")).to_be_hidden()
    page.get_by_role("slider", name="Your guess").press("ArrowRight")
    commit(page)
    told = "Your guess: 25,000 residents per unit · the model: 5,600 residents per unit"
    expect(verdict).to_contain_text(told)
    expect(verdict).to_contain_text("The model's answer lies lower. In smaller units too few")
    page.get_by_role("button", name="Forget my prediction").click()
    expect(verdict).to_be_empty()


@pytest.mark.parametrize(
    ("role", "words"), [("button", "Show the figure without one"), ("", "Show me at once")]
)
def test_a_prediction_can_be_left_out(visit: Open, role: str, words: str) -> None:
    page = visit(SLIDER).page
    (page.get_by_role("button", name=words) if role else page.get_by_text(words)).click()
    expect(page.locator("#figure-2")).to_be_visible()
    expect(page.get_by_text("Three peaks, three sizes.")).to_be_visible()
    expect(page.get_by_text("to the nearest step: 5,600 residents per unit")).to_be_visible()
    expect(page.get_by_text("Your prediction:")).to_be_hidden()


def test_nothing_leaves_the_document_while_it_waits(visit: Open) -> None:
    page = visit(SLIDER).page
    waiting = page.locator("details.bet-answer")
    expect(waiting).to_contain_text("Three peaks, three sizes.")
    expect(waiting.locator("#figure-2")).to_have_count(1)
    following = waiting.locator("xpath=following-sibling::*")
    expect(following).to_have_count(0)  # up to the next heading


def test_a_search_result_shows_its_text_at_once(visit: Open) -> None:
    opened = visit(SLIDER)
    page = opened.page
    page.goto(page.url.split("#")[0] + "?highlight=peaks")
    expect(page.get_by_text("Three peaks, three sizes.")).to_be_visible()


def test_a_choice_has_to_be_made_before_it_counts(visit: Open) -> None:
    page = visit(CHOICE).page
    commit(page)
    expect(page.locator("#figure-2")).to_be_hidden()
    page.get_by_role("radio", name="Three places far apart.").check()
    commit(page)
    expect(page.locator("#figure-2")).to_contain_text("Your prediction: Three places far apart.")


@pytest.mark.parametrize("chapter", ["conflict", "networked-city", "diversity-and-transition"])
def test_answers_of_two_lines_are_told_apart_by_a_gap(visit: Open, chapter: str) -> None:
    page = visit(f"book/{chapter}", width=390).page
    answers = page.locator(".predict .choices").first.evaluate(
        """choices => [...choices.querySelectorAll("label")].map((label) => {
          const words = document.createRange();
          words.selectNodeContents(label.lastChild);
          return [...words.getClientRects()].map((line) => line.top);
        })"""
    )
    assert max(map(len, answers)) > 1
    for one, other in pairwise(answers):
        if len(one) > 1:
            assert other[0] - one[-1] >= one[1] - one[0] + 6


def test_a_place_on_the_slider_has_to_be_chosen_before_it_counts(visit: Open) -> None:
    page = visit(SLIDER).page
    guess = page.get_by_role("slider", name="Your guess")
    expect(guess).to_have_attribute("aria-valuetext", "move the slider")
    commit(page)
    expect(page.locator("#figure-2")).to_be_hidden()
    expect(guess).to_be_focused()


def test_a_prediction_outlives_the_visit_until_it_is_forgotten(visit: Open) -> None:
    page = visit(CHOICE).page
    page.get_by_role("radio").first.check()
    commit(page)
    page.reload()
    expect(page.locator("#figure-2")).to_contain_text("Your prediction: All three")
    expect(page.get_by_role("radio").first).to_be_checked()
    page.get_by_role("button", name="Forget my prediction").click()
    expect(page.locator("#figure-2 .guessed")).to_be_empty()
    page.reload()
    expect(page.locator("#figure-2")).to_be_hidden()


def test_a_prediction_is_kept_in_words(visit: Open) -> None:
    page = visit(CHOICE).page
    page.get_by_role("radio", name="Two together, one apart.").check()
    commit(page)
    kept = page.evaluate(f"window.localStorage.getItem({KEPT})")
    assert kept == "Two together, one apart."


@pytest.mark.parametrize("memory", ["", "0", "99"])
def test_a_spoilt_memory_counts_as_none(visit: Open, memory: str) -> None:
    page = visit(CHOICE).page
    page.evaluate(f"window.localStorage.setItem({KEPT}, '{memory}')")
    page.reload()
    expect(page.locator("#figure-2")).to_be_hidden()
    expect(page.get_by_role("radio").first).to_be_enabled()


@pytest.mark.parametrize("fragment", ["#d=0.2&at=figure-2", "#d%3D0.2%26at%3Dfigure-2"])
def test_a_link_that_was_passed_on_shows_its_picture_at_once(visit: Open, fragment: str) -> None:
    page = visit(SLIDER, fragment=fragment).page
    expect(page.locator("#figure-2")).to_be_in_viewport()


@pytest.mark.chromium
def test_without_scripts_a_prediction_is_a_plain_question(visit: Open) -> None:
    opened = visit(CHOICE)
    page = opened.page.context.browser.new_context(java_script_enabled=False).new_page()
    page.goto(opened.page.url)
    expect(page.locator("#predict-diamonds li")).to_have_count(3)
    expect(page.get_by_text("The diamonds of the three problems lie far apart.")).to_be_visible()
    page.get_by_text("What the model says").click()
    expect(page.get_by_text("The model: Three places far apart.")).to_be_visible()
    expect(page.get_by_role("button", name="This is my prediction")).to_have_count(0)
    page.context.close()


@pytest.mark.chromium
def test_paper_shows_every_figure_and_no_control(visit: Open) -> None:
    page = visit(CHOICE).page
    page.wait_for_function("window.vega")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for figure in page.locator(".govlab-figure").all():
        expect(figure.locator("svg, canvas")).to_be_visible()
        expect(figure.locator(".controls")).to_be_hidden()
    expect(page.get_by_role("button", name="This is my prediction")).to_be_hidden()
    expect(page.get_by_text("The diamonds of the three problems lie far apart.")).to_be_visible()
    expect(page.get_by_text("The model: Three places far apart.")).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("#figure-2")).to_be_hidden()


def test_paper_shows_a_waiting_figure_every_time(visit: Open) -> None:
    page = visit(CHOICE).page
    page.wait_for_function("window.vega")
    first, second = page.evaluate(
        """async () => {
            const figure = document.querySelector("#figure-2");
            const widths = [];
            for (let time = 0; time < 2; time++) {
                window.dispatchEvent(new Event("beforeprint"));
                await figure.view.runAsync();
                widths.push(Number(figure.querySelector("svg").getAttribute("width")));
                window.dispatchEvent(new Event("afterprint"));
                for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
            }
            return widths;
        }"""
    )
    assert second == first > 0


def test_a_task_says_when_a_counter_example_is_found(visit: Open) -> None:
    opened = visit("book/decentralization")
    task = next(f for f in opened.draw_figures() if "Claim:" in f.inner_text())
    expect(task.locator("figcaption")).to_contain_text("The claim holds here.")
    task.scroll_into_view_if_needed()
    task.get_by_role("slider", name="Decentralization").fill("0.2")
    expect(task.locator("figcaption")).to_contain_text("this state is a counter-example")
    expect(task).to_have_attribute("data-found", "true")


def test_a_task_keeps_the_reader_within_its_band(visit: Open) -> None:
    opened = visit("book/balance", fragment="#s=85000&d=1")
    task = next(f for f in opened.draw_figures() if "Claim:" in f.inner_text())
    expect(task.locator("figcaption")).to_contain_text("Stay within the neighbourhood band.")
    expect(task).to_have_attribute("data-found", "false")

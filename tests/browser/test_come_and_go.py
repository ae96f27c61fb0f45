"""Figures that are taken away, come back, or cannot be drawn: what they leave in the page."""

import pytest
from playwright.sync_api import expect

from govlab.figure.scripts import SCRIPTS, script
from tests.browser.conftest import Open

PAGE = "book/three-problems"
FAILED = "This figure could not be drawn."

# Two frames, after which whatever follows the page's changes has followed them.
SETTLED = "for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);"


def test_a_figure_that_was_taken_away_follows_no_more(visit: Open) -> None:
    opened = visit(PAGE)
    opened.draw_figures()
    first, second = (opened.page.locator(f"#figure-{number}") for number in (2, 3))
    undo = first.get_by_role("button", name="Undo").element_handle()
    first.evaluate(f"async figure => {{ figure.remove(); {SETTLED} }}")
    second.get_by_role("slider").last.press("ArrowRight")
    expect(second.get_by_role("button", name="Undo")).to_be_enabled()
    assert undo.evaluate("button => button.disabled")


def test_a_figure_that_comes_back_is_drawn_once(visit: Open) -> None:
    opened = visit(PAGE, fragment="#d=0.2")
    figure = opened.draw_figures()[1]
    figure.scroll_into_view_if_needed()
    said = figure.locator("figcaption").inner_text()
    figure.evaluate(
        f"""async figure => {{
          const home = figure.parentElement;
          for (let time = 0; time < 3; time++) {{
            figure.remove();
            {SETTLED}
            home.append(figure);
            {SETTLED}
          }}
        }}"""
    )
    expect(figure.locator("figcaption")).to_have_text(said)
    expect(figure.locator("svg")).to_have_count(1)
    expect(figure.get_by_role("button", name="Undo")).to_have_count(1)


def test_scripts_that_come_twice_start_once(visit: Open) -> None:
    opened = visit(PAGE, fragment="#case=middle&mobility=0.9")
    figure = opened.draw_figures()[0]
    figure.scroll_into_view_if_needed()
    for name in SCRIPTS:  # as a second notebook of the same JupyterLab brings them
        opened.page.add_script_tag(content=script(name))
    expect(figure.locator(".changed")).to_contain_text("Mobility = 0.9")
    figure.get_by_role("combobox").select_option("shanghai-1996")
    expect(figure.locator(".changed")).to_be_empty()


def test_a_moving_slider_searches_no_page_for_figures(visit: Open) -> None:
    opened = visit(PAGE)
    figure = opened.draw_figures()[0]
    figure.scroll_into_view_if_needed()
    searches = figure.evaluate(
        f"""async figure => {{
          let searches = 0;
          for (const {{ prototype }} of [Document, Element]) {{
            const search = prototype.querySelectorAll;
            prototype.querySelectorAll = function (...asked) {{
              if (asked[0].includes("govlab-figure")) searches++;
              return search.apply(this, asked);
            }};
          }}
          const slider = figure.querySelector("input[type=range]");
          for (let move = 0; move < 5; move++) {{
            slider.value = Number(slider.min) + move * Number(slider.step);
            slider.dispatchEvent(new Event("input"));
            {SETTLED}
          }}
          return searches;
        }}"""
    )
    assert searches == 0


def test_a_failed_figure_leaves_words_and_no_dead_controls(visit: Open) -> None:
    opened = visit(PAGE)
    opened.draw_figures()
    opened.page.evaluate(
        """() => {
          const broken = document.createElement("figure");
          broken.className = "govlab-figure";
          broken.innerHTML = '<script type="application/json"></' + 'script>';
          broken.firstChild.textContent = JSON.stringify({
            description: "A map of nothing.",
            signals: [{ name: "d", value: 0, bind: { input: "range", min: 0, max: 1, name: "d" } }],
            marks: [{ type: "rect", from: { data: "nowhere" } }],
          });
          document.querySelector(".bd-article").prepend(broken);
          broken.scrollIntoView();
        }"""
    )
    expect(opened.page.get_by_role("alert")).to_have_text(FAILED)
    broken = opened.page.locator(".govlab-figure", has_text=FAILED)
    expect(broken.get_by_text("A map of nothing.")).to_be_visible()
    expect(broken.locator("input, select, button, svg, .picture")).to_have_count(0)
    assert len(opened.complaints) == 1
    opened.complaints.clear()


@pytest.mark.chromium
def test_a_runtime_that_was_lost_is_asked_for_again(visit: Open) -> None:
    opened = visit("book/references")
    page, lost = opened.page, "**/vega-runtime.js*"
    page.context.route(lost, lambda route: route.abort())
    page.goto(page.url.replace("references", "city-models"))
    figure = page.locator(".govlab-figure").nth(1)
    figure.scroll_into_view_if_needed()
    expect(figure.get_by_role("alert")).to_have_text(FAILED)
    page.context.unroute(lost)
    figure.get_by_role("button", name="Try again").click()
    expect(figure).to_have_attribute("data-drawn", "true")
    expect(figure.get_by_role("alert")).to_have_count(0)
    opened.complaints.clear()


@pytest.mark.chromium
def test_figures_whose_shared_parts_were_lost_say_so_beside_a_living_stage(visit: Open) -> None:
    opened = visit("book/references")
    page = opened.page
    page.context.route("**/parts.js*", lambda route: route.abort())
    page.goto(page.url.replace("references", "three-problems"))
    expect(page.locator(".govlab-stage")).to_have_attribute("data-drawn", "true")
    for skip in page.get_by_role("button", name="Show the figure without one").all():
        skip.click()
    for figure in page.locator(".govlab-figure:not(.govlab-stage)").all():
        expect(figure.get_by_role("alert")).to_have_text(FAILED)
    opened.complaints.clear()

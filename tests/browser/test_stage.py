"""The stage in a page: one view at every size, one state with other figures, steps that lead."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from govlab import Setting, charts, step
from govlab.figure.publish import figure_html
from govlab.figure.runtime import vega_runtime
from tests.browser.conftest import BUILT, lay_scripts, pages, write_page
from tests.turns import in_turn

SIZES = [(390, 844), (768, 1024), (1366, 768), (1920, 1080)]
TEXT = "<p>" + "Text that takes up room. " * 120 + "</p>"


def html(thing) -> str:
    return thing._repr_mimebundle_()["text/html"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder with the scripts of a page, and room for pages."""
    made = tmp_path_factory.mktemp("pages")
    lay_scripts(made)
    (made / "vega-runtime.js").write_text(vega_runtime(), encoding="utf-8")
    return made


@pytest.fixture
def page(visit, folder) -> Iterator:
    """Open a page with a stage and whatever follows it, at a size."""

    def open_page(*more, width=1366, height=768, fragment="", beside=True) -> Page:
        body = "".join([html(charts.stage(Setting(3_000, 0.8), beside=beside)), TEXT, *more])
        write_page(folder, body)
        made = visit("page", width=width, fragment=fragment, root=folder.as_uri()).page
        made.set_viewport_size({"width": width, "height": height})
        expect(made.locator(".govlab-stage")).to_have_attribute("data-drawn", "true")
        return made

    return open_page


def with_a_stage() -> list[str]:
    return [name for name in pages() if "govlab-stage beside" in text_of(name)]


def staged() -> list:
    """Every built page with a stage at one of the sizes in turn; the other sizes are long runs."""
    return [
        pytest.param(name, *size, marks=[] if turn % len(SIZES) == place else [pytest.mark.long])
        for turn, name in enumerate(with_a_stage())
        for place, size in enumerate(SIZES)
    ]


def text_of(name: str) -> str:
    return (BUILT / f"{name}.html").read_text(encoding="utf-8")


def assert_one_screen(opened: Page, width: int, height: int) -> None:
    stage = opened.locator(".govlab-stage.beside")
    sentence = opened.locator(".govlab-stage.beside figcaption, .sentence").filter(visible=True)
    expect(sentence).to_contain_text("residents per unit")
    inputs = stage.locator("input")
    for part in (stage.locator(".quarter"), stage.locator(".bars"), *inputs.all()[:2], sentence):
        box = part.bounding_box()
        assert box["y"] >= 0, part
        assert box["y"] + box["height"] <= height, part
        assert box["x"] + box["width"] <= width, part
    assert stage.locator(".quarter").bounding_box()["height"] >= 0.15 * height


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_quarter_bars_both_sliders_and_the_sentence_share_the_screen(page, width, height):
    assert_one_screen(page(width=width, height=height), width, height)


@pytest.mark.parametrize(("built", "width", "height"), staged())
def test_they_do_so_on_every_page_with_a_stage(visit, built, width, height):
    opened = visit(built, width=width).page
    opened.set_viewport_size({"width": width, "height": height})
    for skip in opened.get_by_role("button", name="Show the figure without one").all():
        skip.click()
    opened.evaluate("scrollTo(0, 0)")
    expect(opened.locator(".govlab-stage.beside")).to_have_attribute("data-drawn", "true")
    assert_one_screen(opened, width, height)


@pytest.mark.chromium
@pytest.mark.parametrize("built", list(in_turn("text waits in place", with_a_stage())))
def test_the_text_is_where_it_will_stay_before_the_scripts_come(visit, built):
    opened = visit("book/references", width=390)
    page, address = opened.page, f"{BUILT.as_uri()}/{built}.html"
    places = []
    for blocked in (True, False):
        if blocked:
            page.route("**/_static/book-*.js*", lambda route: route.abort())
        page.goto(address)
        page.unroute_all()
        places.append(page.get_by_role("heading", level=1).bounding_box()["y"])
    opened.complaints.clear()
    assert places[0] == pytest.approx(places[1], abs=8)


def test_on_a_phone_the_stage_takes_less_than_half_and_stays_while_the_text_moves(page):
    opened = page(width=390, height=844)
    opened.evaluate("window.scrollTo(0, 900)")
    box = opened.locator(".govlab-stage").bounding_box()
    assert abs(box["y"]) < 1
    assert box["height"] <= 0.45 * 844 + 1


def test_on_a_phone_no_finding_is_so_long_that_it_pushes_the_sliders_out(page):
    opened = page(width=390, height=844)
    below = opened.locator(".govlab-stage").evaluate(
        """stage => {
          const below = [];
          for (let place = 0; place < 80; place += 4) {
            for (const share of [0, 0.5, 1]) {
              const view = stage.view.signal("unit_size_position", place);
              view.signal("decentralization", share).run();
              const end = stage.getBoundingClientRect().bottom;
              const sliders = [...stage.querySelectorAll("input[type=range]")].slice(0, 2);
              below.push(...sliders.map((slider) => slider.getBoundingClientRect().bottom - end));
            }
          }
          return Math.max(...below);
        }"""
    )
    assert below <= 0


def test_on_a_phone_names_keep_off_their_bars(page):
    gaps = page(width=390, height=844).evaluate(
        """[...document.querySelectorAll(".bar")].filter((bar) => bar.querySelector(".fill"))
          .map((bar) => {
            const words = document.createRange();
            words.selectNodeContents(bar.querySelector(".name"));
            return bar.querySelector(".track").getBoundingClientRect().left -
              words.getBoundingClientRect().right;
          })"""
    )
    assert min(gaps) >= 4


CUT = """stage => {
  const end = stage.getBoundingClientRect().bottom;
  return [...stage.querySelectorAll("button, summary, figcaption")].filter((each) => {
    const words = document.createRange();
    words.selectNodeContents(each);
    const { top, bottom } = words.getBoundingClientRect();
    return top < end && bottom > end;
  }).map((each) => each.textContent);
}"""


@pytest.mark.chromium  # whose lines are as high as the box takes them to be
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1366, 900), (1440, 900), (1920, 1080)])
@pytest.mark.parametrize("built", ["book/balance", "book/inherited-model"])
def test_the_box_of_the_stage_ends_between_two_lines(visit, built, width, height):
    opened = visit(built, width=width).page
    opened.set_viewport_size({"width": width, "height": height})
    stage = opened.locator(".govlab-stage.beside")
    for skip in opened.get_by_role("button", name="Show the figure without one").all():
        skip.click()
    expect(stage).to_have_attribute("data-drawn", "true")
    opened.evaluate("scrollTo(0, 0)")
    assert stage.evaluate(CUT) == []


def test_on_a_phone_another_figure_has_the_screen_for_itself(page):
    opened = page(figure_html(charts.balance_board(Setting(3_000, 0.8))), TEXT, TEXT, width=390)
    board = opened.locator(".govlab-figure:not(.govlab-stage)")
    board.evaluate("board => board.scrollIntoView()")
    stage = opened.locator(".govlab-stage.beside")
    expect(stage).not_to_be_in_viewport()
    opened.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(stage).to_be_in_viewport()


def test_in_a_low_window_the_stage_scrolls_away_with_the_text(page):
    opened = page(width=640, height=400)
    opened.evaluate("window.scrollTo(0, 3000)")
    assert opened.locator(".govlab-stage").evaluate("s => s.getBoundingClientRect().bottom") < 400
    position = opened.locator(".govlab-stage").evaluate("s => getComputedStyle(s).position")
    assert position in ("static", "relative")
    opened.get_by_role("button", name="Back to the picture").click()
    expect(opened.locator(".quarter")).to_be_in_viewport()


def test_the_stage_and_another_figure_share_one_state(page):
    opened = page(figure_html(charts.balance_board(Setting(3_000, 0.8))))
    board = opened.locator(".govlab-figure:not(.govlab-stage)")
    board.scroll_into_view_if_needed()
    expect(board).to_have_attribute("data-drawn", "true")
    board.locator("input[type=range]").nth(1).fill("0.2")
    stage = opened.locator(".govlab-stage")
    expect(stage.locator("input").nth(1)).to_have_value("0.2")
    expect(stage.locator("figcaption")).to_have_text(board.locator("figcaption").inner_text())
    stage.locator("input").nth(1).fill("0.6")
    expect(board.locator("input[type=range]").nth(1)).to_have_value("0.6")


def test_the_state_is_in_the_address_and_comes_back_from_it(page):
    opened = page(fragment="#s=85000&d=0.2")
    label = opened.locator(".quarter").get_attribute("aria-label")
    assert label.startswith("With 85,000 residents per unit (a street) and 20%")
    slider = opened.locator(".govlab-stage input").nth(1)
    slider.press("ArrowRight")
    expect(opened).to_have_url(opened.url.split("#")[0] + "#d=0.25&s=85000")
    opened.locator(".govlab-stage").get_by_role("button", name="Undo").click()
    expect(slider).to_have_value("0.2")


def test_a_mark_under_the_pointer_says_what_it_is(page):
    opened = page()
    box = opened.locator(".quarter").bounding_box()
    opened.mouse.move(box["x"] + 3, box["y"] + 6)
    expect(opened.locator(".tip")).to_have_text("units, each with its office door")


def test_the_legend_names_every_mark_and_its_count(page):
    opened = page()
    opened.get_by_text("What am I looking at?").click()
    expect(opened.locator(".legend dt")).to_have_count(22)
    expect(opened.locator(".legend dl")).to_contain_text("28 × units, each with its office door")


def test_steps_lead_until_the_reader_moves_something_and_a_click_always_does(page):
    steps = [html(step("The street", 85_000, 0.2)), TEXT, html(step("The lane", 500, 0.9)), TEXT]
    opened = page(*steps)
    size = opened.locator(".govlab-stage .controls input").first
    start = size.input_value()
    links = opened.locator(".govlab-step a")
    links.nth(0).evaluate("link => link.scrollIntoView({ block: 'center' })")
    expect(opened.locator(".finding")).to_contain_text("One unit as wide as a street")
    size.press("ArrowRight")
    mine = size.input_value()
    links.nth(1).evaluate("link => link.scrollIntoView({ block: 'center' })")
    opened.evaluate("new Promise(r => requestAnimationFrame(() => setTimeout(r)))")
    assert size.input_value() == mine != start
    links.nth(1).click()
    expect(opened.locator(".finding")).to_contain_text("Tiny units")


@pytest.mark.chromium
def test_nothing_moves_for_readers_who_want_no_motion(page):
    opened = page()
    opened.emulate_media(reduced_motion="reduce")
    picture = "document.querySelector('.quarter').toDataURL()"
    opened.locator(".govlab-stage .controls input").first.fill("40")
    at_once = opened.evaluate(picture)
    opened.reload()
    expect(opened.locator(".govlab-stage")).to_have_attribute("data-drawn", "true")
    assert opened.evaluate(picture) == at_once


@pytest.mark.chromium
def test_the_picture_can_be_kept(page):
    opened = page()
    with opened.expect_download() as kept:
        opened.get_by_role("button", name="Picture").click()
    assert Path(kept.value.path()).read_text(encoding="utf-8").startswith("<svg")

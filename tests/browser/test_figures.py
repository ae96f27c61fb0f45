"""What every living figure promises, whichever page it stands on."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Open

ANY_WORD = re.compile(r"\w+")


def press(slider: Locator) -> None:
    at_end = slider.evaluate("input => Number(input.value) >= Number(input.max)")
    slider.press("ArrowLeft" if at_end else "ArrowRight")


def click(slider: Locator) -> None:
    share = slider.evaluate("input => (input.value - input.min) / (input.max - input.min)")
    box = slider.bounding_box()
    assert box
    aim = 0.25 if share > 0.5 else 0.75
    slider.click(position={"x": box["width"] * aim, "y": box["height"] / 2})


PICTURE = ".dotted, svg:not(.strip), canvas"
DRAWN = """
f => (f.querySelector('.dotted') ?? f.querySelector('svg'))?.innerHTML
  ?? f.querySelector('canvas').toDataURL()
"""
"""What a figure shows: marks of Vega, bands of the designer, or the pixels of the stage."""
MOVES = [pytest.param(press, id="by keyboard"), pytest.param(click, id="by mouse")]


@pytest.mark.parametrize("move", MOVES)
def test_each_slider_changes_picture_words_and_sentence(
    visit: Open, some: str, move: Callable[[Locator], None]
) -> None:
    for figure in visit(some).each_figure():
        for slider in figure.get_by_role("slider").all():
            sentence = figure.locator("figcaption")
            words = slider.get_attribute("aria-valuetext")
            drawn, said = figure.evaluate(DRAWN), sentence.text_content()
            move(slider)
            expect(sentence).not_to_have_text(said)
            assert figure.evaluate(DRAWN) != drawn
            assert slider.get_attribute("aria-valuetext") not in (words, None)


def test_each_control_has_a_name(visit: Open, name: str) -> None:
    for figure in visit(name).draw_figures():
        for control in [*figure.get_by_role("slider").all(), *figure.get_by_role("combobox").all()]:
            expect(control).to_have_accessible_name(ANY_WORD)


def test_each_menu_changes_picture_and_sentence(visit: Open, some: str) -> None:
    for figure in visit(some).each_figure():
        for menu in figure.get_by_role("combobox").all():
            sentence = figure.locator("figcaption")
            drawn, said = figure.evaluate(DRAWN), sentence.text_content()
            options = [o.get_attribute("value") for o in menu.locator("option").all()]
            far = [each for each in ("shanghai-2014", "shenyang-2000", *options) if each in options]
            menu.select_option(next(each for each in far if each != menu.input_value()))
            expect(sentence).not_to_have_text(said)
            assert figure.evaluate(DRAWN) != drawn


# Makes every choice that a figure offers, and lists the texts that then lie outside their picture.
CUT = """
async figure => {
  const svg = () => figure.querySelector(".picture svg.marks");
  if (!svg()) return [];
  const cut = new Set();
  const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  const look = async () => {
    await frame();
    await frame();
    const { left, top, right, bottom } = svg().getBoundingClientRect();
    for (const text of svg().querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      if (!box.width || getComputedStyle(text).opacity === "0") continue;
      const over = [left - box.left, top - box.top, box.right - right, box.bottom - bottom];
      if (Math.max(...over) > 2.5) cut.add(text.textContent);
    }
  };
  const choose = async (control, value) => {
    control.value = value;
    for (const name of ["input", "change"]) {
      control.dispatchEvent(new Event(name, { bubbles: true }));
    }
    await look();
  };
  await look();
  for (const control of figure.querySelectorAll(".controls :is(select, input[type=range])")) {
    const { value, min, max, options = [] } = control;
    const choices = control.matches("select") ? [...options].map(each => each.value) : [min, max];
    for (const each of [...choices, value]) await choose(control, each);
  }
  return [...cut];
}
"""


def test_no_text_is_cut_whatever_is_chosen(visit: Open, name: str) -> None:
    for figure in visit(name).draw_figures():
        figure.scroll_into_view_if_needed()
        assert figure.evaluate(CUT) == []


def test_each_figure_appears_in_light_and_dark(visit: Open, some: str, theme: str) -> None:
    for figure in visit(some, theme).draw_figures():
        box = figure.locator(PICTURE).bounding_box()
        assert box
        assert box["width"] > 300
        assert box["height"] > 100
        assert len(figure.evaluate(DRAWN)) > 2_000
        expect(figure.locator("[role=graphics-document], canvas")).to_have_accessible_name(ANY_WORD)


def test_labels_stand_out_from_what_is_below_them(visit: Open, some: str, theme: str) -> None:
    for figure in visit(some, theme).each_figure():
        faint = figure.evaluate(FAINT_TEXTS)
        assert faint == []


def test_a_figure_follows_the_width_that_it_is_given(visit: Open, some: str) -> None:
    opened = visit(some)
    for figure in opened.draw_figures():
        wide = figure.locator(PICTURE).bounding_box()
        opened.page.set_viewport_size({"width": 360, "height": 800})
        opened.page.wait_for_function(
            "([figure, picture]) =>"
            " figure.querySelector(picture).getBoundingClientRect().width < 360",
            arg=[figure.element_handle(), PICTURE],
        )
        opened.page.set_viewport_size({"width": 1280, "height": 800})
        opened.page.wait_for_function(
            "([figure, picture, width]) => Math.abs("
            "figure.querySelector(picture).getBoundingClientRect().width - width) < 2",
            arg=[figure.element_handle(), PICTURE, wide["width"] if wide else 0],
        )


def test_a_broken_figure_says_so_and_leaves_the_others_alone(visit: Open) -> None:
    opened = visit("book/index")
    opened.page.evaluate(
        """document.querySelector(".bd-article").insertAdjacentHTML("afterbegin",
        '<figure class="govlab-figure"><script type="application/json">{</script></figure>')"""
    )
    expect(opened.page.get_by_role("alert")).to_have_text("This figure could not be drawn.")
    expect(opened.page.locator(".govlab-figure").nth(1)).to_have_attribute("data-drawn", "true")
    assert len(opened.complaints) == 1
    opened.complaints.clear()


# The texts of a figure whose contrast with the page lies below 4.5 to 1.
FAINT_TEXTS = """
figure => {
  const light = colour => {
    const [r, g, b] = colour.map(c => c / 255)
      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const numbers = text => text.match(/[\\d.]+/g).map(Number);
  let holder = figure;
  const ground = () => getComputedStyle(holder).backgroundColor;
  while (ground() === "rgba(0, 0, 0, 0)") holder = holder.parentElement;
  const paper = numbers(ground()).slice(0, 3);
  const isFull = ({ opacity, fillOpacity }) => opacity * fillOpacity === 1;
  const cellUnder = text => { // a text in a cell stands on its colour
    const { left, top, width, height } = text.getBoundingClientRect();
    return document.elementsFromPoint(left + width / 2, top + height / 2)
      .find(each => each.matches(".mark-rect path") && isFull(getComputedStyle(each)));
  };
  return [...figure.querySelectorAll("svg text")].filter(text => {
    const style = getComputedStyle(text);
    if (style.opacity === "0" || !text.textContent.trim()) return false;
    const opacity = style.opacity * style.fillOpacity;
    const cell = cellUnder(text);
    const below = cell ? numbers(getComputedStyle(cell).fill).slice(0, 3) : paper;
    const mix = (c, i) => c * opacity + below[i] * (1 - opacity);
    const ink = numbers(style.fill).slice(0, 3).map(mix);
    const [low, high] = [light(ink), light(below)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05) < 4.5;
  }).map(text => text.textContent);
}
"""

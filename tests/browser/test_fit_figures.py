"""Figures of fit, scale, voice and structures: a reader moves a control, and Python agrees."""

from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Locator, expect

from govlab import (
    Assumptions,
    Challenges,
    Context,
    Priorities,
    Setting,
    assess,
    case,
    changed_city,
    charts,
    fit_areas,
    load_data,
    replay,
)
from govlab.casebook.structures import STRUCTURES, one_setting, shares_of
from govlab.figure.publish import figure_html
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import SCRIPTS, script, style
from govlab.outcomes.search import peak

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>* {{ box-sizing: border-box }} body {{ margin: 0; font: 16px/1.6 sans-serif }}
.bd-article {{ padding: 0.5rem }} {style}</style></head>
<body><article class="bd-article">{figures}</article>{scripts}</body></html>"""
FIGURES = {
    "fit": charts.fit_map,
    "scale": charts.scale_or_residents,
    "voice": charts.voice_and_channels,
    "structures": charts.three_structures,
}

LABELLED = {
    "years": lambda: charts.city_years(replay(), Assumptions()),
    "waste": lambda: charts.household_waste(load_data("household_waste")),
}
"""Figures of data whose words have little room on a phone."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A page for each figure, with the scripts beside it."""
    made = tmp_path_factory.mktemp("figures")
    files = {name: script(name) for name in SCRIPTS} | {"vega-runtime.js": vega_runtime()}
    scripts = "".join(f'<script src="{name}"></script>' for name in SCRIPTS)
    for name, make in (FIGURES | LABELLED).items():
        text = PAGE.format(style=style(), figures=figure_html(make()), scripts=scripts)
        files[f"{name}.html"] = text
    for name, text in files.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def figure(visit, folder):
    """Open the page of a figure, at a width."""

    def open_figure(name: str, width: int = 1366, theme: str = "light") -> Locator:
        opened = visit(name, width=width, theme=theme, root=folder.as_uri())
        return opened.draw_figures()[0]

    return open_figure


def signal(figure: Locator, name: str):
    return figure.evaluate("(figure, name) => figure.view.signal(name)", name)


def test_choosing_2014_moves_the_map_and_the_ring(figure):
    map_of_fit = figure("fit")
    expect(map_of_fit.get_by_text("wins in 98 of 100")).to_be_visible()
    map_of_fit.get_by_role("combobox", name="City context").select_option("shanghai-2014")
    told = fit_areas().set_index("case").loc["shanghai-2014"]
    expect(map_of_fit.get_by_text(f"wins in {100 * told['area']:.0f} of 100")).to_be_visible()
    short = f"falls {1 - told['lead']:.0%} short of the better rival"
    expect(map_of_fit.locator("figcaption")).to_contain_text(short)
    map_of_fit.get_by_role("combobox", name="The rivals").select_option("featured")
    expect(map_of_fit.get_by_text(f"{100 * told['area_rivals_too']:.0f} of 100")).to_be_visible()


def test_the_other_menu_chooses_nothing_that_undo_would_miss(figure):
    map_of_fit = figure("fit")
    map_of_fit.get_by_role("combobox", name="City context").select_option("shanghai-2014")
    map_of_fit.get_by_role("button", name="Undo").click()
    expect(map_of_fit.get_by_text("wins in 98 of 100")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1366])
def test_two_menus_do_not_touch(figure, width):
    first, second = figure("fit", width).locator("select").all()
    above, below = first.bounding_box(), second.bounding_box()
    assert below["y"] - above["y"] - above["height"] >= 6


def test_handing_power_down_and_back_moves_the_best_sizes(figure):
    scale, sizes = figure("scale"), np.geomspace(500, 1_000_000, 61)
    for share in (0.9, 0.1, 0.6):
        scale.get_by_role("slider", name="Decentralization").fill(str(share))
        for level, spillovers in enumerate((0.2, 0.8)):
            for who, civic in (("passive", 0.2), ("active", 0.8)):
                moved = {"spillovers": spillovers, "civic_capacity": civic}
                city = Context(**vars(case("shanghai-2014").context) | moved)
                supply = assess(Setting(sizes, share), city).public_goods
                best = signal(scale, f"best_{who}_{level}")
                assert best == pytest.approx(float(peak(supply, sizes)), rel=1e-8)


def test_going_half_online_leads_to_the_risk_of_the_changed_city(figure):
    voice = figure("voice")
    voice.get_by_role("slider", name="Everybody is online").fill("0.5")
    city = changed_city(Context.named("residence-based-city"), Challenges(network=0.5))
    risk = assess(Setting(20_000, 0.5), city).risk
    assert signal(voice, "now_risk") == pytest.approx(risk, rel=1e-12)
    expect(voice.get_by_text(f"now: {risk:.2f}").first).to_be_visible()


def test_a_city_that_is_mostly_pre_modern_gets_the_setting_of_python(figure):
    structures = figure("structures")
    structures.get_by_role("slider", name="Share that is pre-modern").fill("0.8")
    structures.get_by_role("combobox").select_option("even")
    cities = [Context.named(key) for key in STRUCTURES.values()]
    setting, kept = one_setting(cities, [Priorities()] * 3, shares_of(0.8, 0.33))
    found = signal(structures, "shared")
    assert found["unit_size"] == pytest.approx(setting.unit_size, rel=1e-8)
    assert found["kept"] == pytest.approx(kept, rel=1e-9)


@pytest.mark.parametrize("which", FIGURES)
@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_is_cut_off_or_too_small_to_read(figure, which, width, theme):
    texts = figure(which, width, theme).evaluate(
        """figure => {
          const { left, right } = figure.getBoundingClientRect();
          return [...figure.querySelectorAll(".picture svg text")].map((text) => {
            const box = text.getBoundingClientRect();
            const out = box.width && (box.left < left || box.right > right);
            return [text.textContent, out ? 1 : 0, parseFloat(getComputedStyle(text).fontSize)];
          });
        }"""
    )
    assert [text for text, out, size in texts if out or size < 13] == []


def box_of(figure: Locator, selector: str, words: str = "") -> dict[str, float]:
    return figure.locator(f".picture svg {selector}", has_text=words).first.bounding_box()


@pytest.mark.parametrize("width", [360, 390, 1366])
def test_words_on_a_band_of_years_keep_off_the_axis_and_fit(figure, width):
    rim = 5
    years = figure("years", width)
    words, band = box_of(years, "text", "committees"), box_of(years, ".mark-rect path")
    assert words["x"] >= band["x"] - rim
    assert words["x"] + words["width"] <= band["x"] + band["width"] + rim
    assert words["height"] <= band["height"] + 10  # its rim and the room between lines


def test_a_line_that_rises_from_its_first_value_leaves_it_free(figure):
    waste = figure("waste", 390)
    dot = box_of(waste, '[aria-roledescription="point"][aria-label*="tonnes: 6.95"]')
    assert box_of(waste, "text", "7.0")["y"] >= dot["y"] + dot["height"]


@pytest.mark.parametrize("city", ["Diverse metropolis", "Shanghai, 2014"])
@pytest.mark.parametrize("width", [390, 1366])
def test_the_ends_of_the_path_are_named_within_the_map(figure, city, width):
    voice = figure("voice", width)
    voice.get_by_role("combobox").select_option(label=city)
    expect(voice.locator("figcaption")).to_contain_text(city.split(",")[0])
    ground = box_of(voice, ".mark-rect path")
    for when in ("before:", "now:"):
        words = box_of(voice, "text", when)
        assert words["x"] >= ground["x"]
        assert words["x"] + words["width"] <= ground["x"] + ground["width"]


@pytest.mark.parametrize("which", FIGURES)
def test_on_a_phone_controls_and_picture_share_the_screen(figure, which):
    opened = figure(which, 390)
    top = opened.locator(".controls").bounding_box()["y"]
    picture = opened.locator(".picture").bounding_box()
    assert picture["y"] + picture["height"] - top <= 844

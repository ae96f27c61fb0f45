"""Every figure says its finding in words that a reader can read, in either theme."""

import json
import re
from functools import cache

import nbformat
import pytest

from govlab import Context, Setting, assess, charts, landscape, load_data, transplants
from govlab.casebook.coded import presets
from govlab.charts.megacity.growth import indexed
from govlab.figure.theme import COLOURS
from govlab.terms import BANDS, PROBLEMS, TERMS
from govlab.terms.phrases import PHRASES
from tests.test_charts import drawn_parts, parts, vega
from tests.test_languages import FIGURES, UNITS
from tests.test_words import ROOT
from tests.turns import in_turn

SIZES = ("fontSize", "labelFontSize", "titleFontSize", "subtitleFontSize")
SMALLEST = 13
INVERTED = re.compile(r"\b(darker|deeper colour|paler|stronger the colour|dark ridge)\b|越深|越浅")
"""What dark mode turns into its opposite."""

GROWTH = load_data("city_growth")

IN_TURN = [*in_turn("figures say", FIGURES, turns=3)]


@cache
def published(name):
    return vega(FIGURES[name]())


@cache
def drawn(name):
    """What is drawn of a figure, as parts of a scene."""
    return drawn_parts(FIGURES[name]())


@pytest.mark.parametrize("name", IN_TURN)
def test_no_text_is_smaller_than_thirteen_pixels(name):
    asked = [(k, part[k]) for part in parts(published(name)) for k in SIZES if k in part]
    small = [(k, s) for k, s in asked if isinstance(s, int | float) and s < SMALLEST]
    assert small == []
    texts = [part for part in drawn(name) if part.get("text") and "fontSize" in part]
    assert texts
    assert [part["text"] for part in texts if part["fontSize"] < SMALLEST] == []


@pytest.mark.parametrize("name", IN_TURN)
def test_the_title_is_a_finding_and_no_name(name):
    titles = [part["items"][0] for part in drawn(name) if part.get("role") == "title-text"]
    found = max(titles, key=lambda title: title["fontSize"])["text"]
    said = " ".join([found] if isinstance(found, str) else found).strip()
    names = {name.replace("_", " "), *(term.label.lower() for term in TERMS.values())}
    assert said.lower() not in names
    assert len(said.split()) >= 4
    subtitles = [part for part in drawn(name) if part.get("role") == "title-subtitle"]
    assert subtitles[0]["items"][0]["text"]


@pytest.mark.parametrize("name", IN_TURN)
def test_no_band_wears_the_colour_of_a_problem(name):
    problems = {colour for problem in PROBLEMS for colour in COLOURS[problem]}
    bands = {band.key for band in BANDS}
    scales = [part for part in parts(published(name)) if bands & {*_listed(part.get("domain"))}]
    told = json.dumps([part.get("range") for part in scales])
    assert [colour for colour in problems if colour in told] == []


def _listed(domain):
    return domain if isinstance(domain, list) and all(isinstance(d, str) for d in domain) else []


def test_the_map_of_models_tells_bands_by_their_fill():
    filled = [
        part
        for part in parts(published("map_of_models"))
        if "street" in _listed(part.get("domain"))
    ]
    assert filled


@pytest.mark.parametrize("key", PHRASES)
def test_no_phrase_says_better_by_a_shade(key):
    assert not INVERTED.search(" ".join(PHRASES[key][:2]))


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "book").glob("*.ipynb")))
def test_no_chapter_says_better_by_a_shade(page):
    cells = nbformat.read(ROOT / "book" / page, as_version=4).cells
    assert [found[0] for cell in cells if (found := INVERTED.search(cell.source))] == []


@pytest.mark.parametrize(
    ("make", "rows"),
    [
        (lambda: charts.real_units(UNITS), len(UNITS)),
        (
            lambda: charts.district_units(load_data("district_units_2020")),
            len(load_data("district_units_2020")),
        ),
        (lambda: charts.transfer_table(transplants()), len(transplants())),
        (FIGURES["city_growth"], len(GROWTH) + len(indexed(GROWTH))),
        (FIGURES["household_waste"], 7),
        (FIGURES["two_doors"], 6),
        (FIGURES["air_hours"], len(load_data("beijing_air_runs"))),
    ],
    ids=["units", "districts", "transfer", "growth", "waste", "doors", "air"],
)
def test_figures_of_data_carry_them_for_the_reader(make, rows):
    table = vega(make())["usermeta"]["table"]
    assert len(table["rows"]) == rows
    assert {len(row) for row in table["rows"]} == {len(table["columns"])}


@pytest.mark.parametrize("name", IN_TURN)
def test_a_figure_that_can_be_moved_lists_its_numbers(name):
    bound = [signal for signal in published(name)["signals"] if "bind" in signal]
    assert not bound or published(name)["usermeta"]["numbers"]


@pytest.mark.parametrize("key", presets())
def test_on_every_map_each_contour_is_one_stretch_at_each_share(key):
    """Contours are drawn from where a level begins to where it ends."""
    context = presets()[key].context
    assert isinstance(context, Context)
    grid = landscape(context).sort_values("unit_size")
    for name in (*(f"index_{problem}" for problem in PROBLEMS), "balance"):
        for _, row in grid.groupby("decentralization"):
            moves = row[name].clip(lower=0).diff().dropna()
            rising = (moves[moves != 0] > 0).tolist()
            assert rising == sorted(rising, reverse=True)


@pytest.mark.parametrize("city", ["fast-growing-city", "shanghai-1984", "shanghai-2014"])
def test_the_faces_of_risk_are_areas_that_add_up_to_it(city):
    drawn_there = drawn_parts(charts.devolution_curves(context=city))
    brought, blind, abuse = (m["items"] for m in drawn_there if m.get("marktype") == "area")
    risk = [m["items"] for m in drawn_there if m.get("marktype") == "line"][-1]
    for step in (0, 13, 40, 50):
        here = assess(Setting(3_000, step / 50), presets()[city].context)
        told = here.parts["risk"]
        assert abuse[step]["y"] == risk[step]["y"]
        assert (abuse[step]["y2"], blind[step]["y2"]) == (blind[step]["y"], brought[step]["y"])
        whole = brought[step]["y2"] - abuse[step]["y"]
        for area, name in ((abuse, "abuse"), (blind, "blindness")):
            part = told[name] / sum(told.values())
            assert area[step]["height"] / whole == pytest.approx(part, abs=1e-9)

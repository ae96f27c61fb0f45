"""Figures of changed cities answer a reader's moves with what Python finds."""

import math
import random
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from govlab import (
    Challenges,
    Context,
    Inherited,
    assess,
    case,
    changed_city,
    charts,
    goalposts,
    readings,
    urgency,
)
from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.figure.publish import figure_html
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import SCRIPTS, script, style
from govlab.terms import CHALLENGE_FIELDS, PROBLEMS
from tests.browser.conftest import Open

CITY = "residence-based-city"
PACKAGE = named_models()["inherited"]
FIGURES = {
    "lab": charts.shock_lab,
    "switches": charts.five_switches,
    "together": charts.together_or_apart,
}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>* {{ box-sizing: border-box }} body {{ margin: 0 1rem }} {style}</style></head>
<body><article class="bd-article">{body}</article>
{scripts}</body></html>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page for each figure, and the scripts that they load."""
    made = tmp_path_factory.mktemp("pages")
    for name in SCRIPTS:
        (made / name).write_text(script(name), encoding="utf-8")
    (made / "vega-runtime.js").write_text(vega_runtime(), encoding="utf-8")
    scripts = "".join(f'<script src="{name}"></script>' for name in SCRIPTS)
    for name, make in FIGURES.items():
        page = PAGE.format(style=style(), body=figure_html(make()), scripts=scripts)
        (made / f"{name}.html").write_text(page, encoding="utf-8")
    return made


@pytest.fixture
def figure(visit: Open, folder: Path):
    """Opens the page of a figure and waits until it is drawn."""

    def opened(name: str, fragment: str = "", width: int = 1280, theme: str = "light") -> Locator:
        page = visit(name, theme, width, fragment, folder.as_uri()).page
        drawn = page.locator(".govlab-figure")
        expect(drawn).to_have_attribute("data-drawn", "true")
        return drawn

    return opened


def signal(drawn: Locator, name: str):
    return drawn.evaluate("(figure, name) => figure.view.signal(name)", name)


def move(drawn: Locator, strengths: dict[str, float]) -> None:
    for number, name in enumerate(CHALLENGE_FIELDS):
        drawn.locator("input[type=range]").nth(number).fill(f"{strengths[name]:g}")


def drawn_strengths(number: int) -> dict[str, float]:
    draw = random.Random(number)
    return {name: draw.randrange(21) / 20 for name in CHALLENGE_FIELDS}


def close(found: float, expected: float) -> bool:
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-12)


def test_moved_challenges_change_every_measure_as_python_says(figure) -> None:
    drawn, strengths = figure("lab"), drawn_strengths(0)
    move(drawn, strengths)
    bare = presets()[CITY].context
    ends = {"before": Challenges(), "now": Challenges(**strengths)}
    for when, challenges in ends.items():
        here = assess(PACKAGE.setting, changed_city(bare, challenges, PACKAGE.inherited))
        expected = {name: 100 * here.index[name] for name in PROBLEMS}
        expected |= {"cost": here.cost, "risk": here.risk}
        expected |= {n: v for n, v in readings(here).items() if n != "organisations"}
        for name, value in expected.items():
            assert close(signal(drawn, f"{name}_{when}"), value), (name, when)


def test_the_plain_sum_is_that_of_challenges_alone(figure) -> None:
    drawn, strengths = figure("together"), drawn_strengths(1)
    move(drawn, strengths)
    bare = presets()[CITY].context
    faced = [Challenges(), *(Challenges(**{n: s}) for n, s in strengths.items())]
    before, *alone = (
        assess(PACKAGE.setting, changed_city(bare, each, PACKAGE.inherited)).risk for each in faced
    )
    assert close(signal(drawn, "risk_alone"), sum(each - before for each in alone))


@pytest.mark.parametrize("key", ["intermediate", "inherited"])
def test_models_are_weighed_in_a_chosen_city_as_python_weighs_them(figure, key: str) -> None:
    strengths = drawn_strengths(2)
    told = "&".join(f"{name}={value}" for name, value in strengths.items())
    drawn = figure("lab", f"#case=shanghai-2014&model={key}&{told}")
    expect(drawn.locator("select").nth(1)).to_have_value(key)
    bare, challenges = case("shanghai-2014").context, Challenges(**strengths)
    faced = changed_city(bare, challenges).faced
    posts, weights = goalposts(faced), urgency(faced).priorities
    found = signal(drawn, "balances_now")
    for name, model in named_models().items():
        city = changed_city(bare, challenges, model.inherited)
        assert close(found[name], assess(model.setting, city, goalposts=posts).balance(weights))
    here = assess(
        named_models()[key].setting, changed_city(bare, challenges, named_models()[key].inherited)
    )
    assert close(signal(drawn, "risk_now"), here.risk)


def test_a_feature_that_is_switched_off_is_gone_and_comes_back(figure) -> None:
    drawn = figure("switches")
    pressure = drawn.get_by_role("checkbox", name="Pressure from the top")
    features = vars(PACKAGE.inherited)
    for strength in (0.0, features["execution_pressure"]):
        pressure.click()
        city = changed_city(
            presets()[CITY].context,
            inherited=Inherited(**features | {"execution_pressure": strength}),
        )
        assert close(signal(drawn, "cost_now"), assess(PACKAGE.setting, city).cost)


def test_only_what_is_off_stands_in_the_address_and_comes_back_from_it(figure) -> None:
    drawn = figure("switches")
    for name in ("Residents as a tool", "Territorial devolution"):
        drawn.get_by_role("checkbox", name=name).uncheck()
    expect(drawn.page).to_have_url(
        drawn.page.url.split("#")[0] + "#mobilisation=0&territorial_devolution=0"
    )
    again = figure("switches", "#mobilisation=0&territorial_devolution=0")
    expect(again.get_by_role("checkbox", name="Residents as a tool")).not_to_be_checked()
    assert close(signal(again, "cost_now"), signal(drawn, "cost_now"))
    context = Context(**vars(presets()[CITY].context) | {"territorial_devolution": 0.0})
    features = Inherited(**vars(PACKAGE.inherited) | {"mobilisation": 0.0})
    here = assess(PACKAGE.setting, changed_city(context, inherited=features))
    assert close(signal(again, "goods_now"), here.public_goods)


def test_another_model_leaves_the_city_as_a_reader_has_set_it(figure) -> None:
    drawn = figure("lab", "#fiscal_capacity=0.1")
    drawn.locator("select").nth(1).select_option("neighbourhood")
    assert signal(drawn, "fiscal_capacity") == 0.1
    drawn.locator("select").nth(0).select_option("shanghai-1996")
    assert signal(drawn, "fiscal_capacity") == case("shanghai-1996").context.fiscal_capacity


def test_the_finding_follows_the_state(figure) -> None:
    drawn = figure("lab")
    title = drawn.locator("svg")
    expect(title).to_contain_text("Risks multiply")
    move(drawn, dict.fromkeys(CHALLENGE_FIELDS, 0.0))
    expect(title).to_contain_text("No challenge yet")
    drawn.get_by_role("button", name="Reset").click()
    expect(title).to_contain_text("Risks multiply")


@pytest.mark.parametrize("shown", FIGURES)
@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_is_cut_or_scrolls_sideways(figure, shown: str, width: int) -> None:
    drawn = figure(shown, width=width)
    page = drawn.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    frame = drawn.locator("svg").bounding_box()
    for text in drawn.locator("svg text").all():
        box = text.bounding_box()
        assert box is None or frame["x"] - 1 <= box["x"], text.text_content()
        assert box is None or box["x"] + box["width"] <= frame["x"] + frame["width"] + 1

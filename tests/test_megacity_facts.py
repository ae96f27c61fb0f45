"""Figures of facts about megacities show what their tables hold, recounted here."""

import json
import re
from dataclasses import replace
from itertools import groupby

import pytest

from govlab import (
    UnknownNameError,
    assess,
    changed_city,
    charts,
    load_data,
    named_models,
    paper_figures,
    reached,
)
from govlab.casebook.coded import presets
from govlab.charts.megacity import air, fiscal, growth, newcomers, waste
from govlab.figure.controls import MENU
from govlab.terms.language import speaking
from tests.scripted import told
from tests.test_charts import texts, vega

GROWTH, WASTE, AIR = (load_data(n) for n in ("city_growth", "household_waste", "beijing_air_2015"))


def residents(city, year):
    table = load_data("city_populations").query("city == @city and year == @year")
    return table["residents"].iloc[-1]


def test_growth_of_beijing_as_printed_is_that_of_the_residents():
    printed = GROWTH.set_index("city")["growth"]
    assert residents("Beijing", 2014) / residents("Beijing", 1978) - 1 == pytest.approx(
        printed["Beijing"], abs=0.005
    )


def test_cities_without_a_count_that_joins_have_no_line():
    lines = growth.indexed(GROWTH).set_index(["city", "year"])["index"]
    assert lines["Shanghai", 2014] == pytest.approx(220)
    assert lines["Beijing", 2017] == pytest.approx(100 * 21707 / 8715)
    assert "Guangzhou" not in lines.index.get_level_values("city")


def test_the_picture_of_growth_prints_the_ends_of_the_paper_and_both_signs_of_the_inflow():
    shown = texts(charts.city_growth(GROWTH))
    assert {"Beijing 247", "Shanghai 220", "Guangzhou 271"} <= set(shown)
    assert {"+285", "+39", "−151", "−132", "+247", "−148"} <= set(shown)


@pytest.mark.parametrize(("city", "last"), [("Beijing", 2015), ("Shanghai", 2014)])
def test_the_inflow_turned_soon_after_2014(city, last):
    spans = growth.inflow(city)
    assert (spans.query("to <= @last")["a_year"] > 0).all()
    assert (spans.query("since >= @last")["a_year"] < 0).all()
    assert len(spans.query("since >= @last")) >= 2


def test_the_bar_of_the_printed_total_is_made_of_the_leading_ten_and_the_others():
    rows = waste.parts(WASTE).set_index("part")
    ten = rows["end"]["nine"] / rows["end"]["others"]
    assert ten == pytest.approx(WASTE.set_index("year")["top_ten"][2014])
    assert (rows["start"][["nine", "others"]] == rows["end"][["shanghai", "nine"]].array).all()
    assert rows["end"]["others"] < rows["end"]["reported"] < rows["end"]["china"]


def test_the_picture_of_waste_says_whose_total_it_is():
    shown = texts(charts.household_waste(WASTE))
    assert "244 cities that reported, 2014 (paper: China)" in shown
    assert "Top ten 28.7%: Shanghai 7.4, nine others 40.8" in shown
    assert {"168", "189", "204"} <= set(shown)


def test_the_table_of_waste_says_which_months_are_compared():
    with speaking("zh"):
        told = charts.household_waste(WASTE).to_dict()["usermeta"]["table"]
    cells = [cell for row in told["rows"] for cell in row]
    assert {"2019年6月，新规实施前", "2024年1月至5月", "2020"} <= set(cells)


def test_less_dry_waste_was_sorted_out_at_first_than_was_kept_out_later():
    dry = load_data("shanghai_sorting").set_index("year")["dry"]
    assert dry[2020] < dry[2024] < dry[2019]
    assert {"19.4", "14.2", "17.1"} <= set(texts(charts.household_waste(WASTE)))


def test_heavy_hours_are_counted_from_the_marks_that_are_drawn():
    kinds = air.each_hour()["kind"].ne("light").tolist()
    runs = [(heavy, len([*hours])) for heavy, hours in groupby(kinds)]
    counted = {"heavy": sum(kinds), "run": max(hours for heavy, hours in runs if heavy)}
    known = AIR.set_index("measure")["value"]
    assert counted == {"heavy": known["hours_above_150"], "run": known["longest_run"]}
    assert air.air_counts(air.each_hour()) == counted == {"heavy": 111, "run": 63}
    assert len(kinds) == 120


def test_the_strip_has_a_mark_an_hour_and_tells_the_counts():
    chart = charts.air_hours(AIR)
    rows = next(rows for rows in chart.to_dict()["datasets"].values() if "hour" in rows[0])
    assert len({(row["name"], row["hour"]) for row in rows}) == len(rows) == 120
    shown = texts(chart)
    assert "all heavy hours: 111" in shown
    assert {"27 November", "1 December"} <= set(shown)


def test_runs_of_hours_follow_one_another():
    starts = air.each_hour().reset_index()
    for start, hours in load_data("beijing_air_runs")[["start", "hours"]].itertuples(index=False):
        hour = starts.query(f"day == {int(start[8:10])} and hour == {int(start[11:13])}")
        assert len(hour) == 1, start
        assert starts["kind"][hour["index"].iloc[0] : hour["index"].iloc[0] + hours].nunique() == 1


@pytest.mark.parametrize("key", presets())
def test_control_takes_from_newcomers_and_not_from_locals_in_every_city(key):
    found = newcomers._supplies(presets()[key].context)
    assert found[0]["locals"] == pytest.approx(found[0]["newcomers"])
    assert found[-1]["newcomers"] < found[0]["newcomers"]
    assert found[-1]["locals"] >= found[0]["locals"]


def test_supplies_are_weighed_by_arrivals_to_the_supply_of_the_city():
    package = named_models()["inherited"]
    city = changed_city(presets()["residence-based-city"].context, inherited=package.inherited)
    supply = reached(assess(package.setting, city))
    shown = vega(charts.who_is_reached())
    first = next(s for s in shown["signals"] if s["name"] == "supplies")["value"][16]
    assert first == pytest.approx({who: float(each) for who, each in supply.items()})


def asked_of(chart, name):
    """The expression that a figure hands to the page's script, as the script reads it."""
    meta = chart.to_dict()["usermeta"]["asked"]
    text = next(each["expr"] for each in meta if each["signal"] == name)
    text = re.sub(r"model\('(\w+)', ", r"model.\1(", text)
    return text.replace("merge(conditions, ", "Object.assign({}, conditions, ")


@pytest.mark.parametrize("key", ["residence-based-city", "shanghai-2014", "shenyang-2000"])
def test_pages_find_what_python_finds(key, tmp_path):
    """Both figures ask the page's script; it gives what their first values hold."""
    city = presets()[key].context
    asks = [asked_of(charts.who_is_reached(), "supplies")]
    asks += [asked_of(charts.means_fall(), f"fall_{model}") for model in named_models()]
    script = f"((conditions, assumptions) => [{', '.join(asks)}])(asked.city, model.central)"
    supplies, *falls = told(tmp_path, script, city=vars(city))
    for got, wanted in zip(supplies, newcomers._supplies(city), strict=True):
        assert got == pytest.approx(wanted)
    for found, model in zip(falls, named_models().values(), strict=True):
        for got, wanted in zip(found, fiscal._found(city, model), strict=True):
            assert {name: got[name] for name in wanted} == pytest.approx(wanted)


def test_the_fall_begins_and_ends_where_it_says():
    city, model = presets()["shanghai-2014"].context, named_models()["inherited"]
    poor = assess(
        model.setting,
        changed_city(replace(city, fiscal_capacity=fiscal.POOR), inherited=model.inherited),
    )
    assert fiscal.capacities()[0] == fiscal.RICH
    assert fiscal._found(city, model)[-1]["cost"] == pytest.approx(float(poor.cost))


@pytest.mark.parametrize("key", presets())
def test_the_package_rises_most_in_cost_and_loses_lead_in_every_city(key):
    city = presets()[key].context
    found = {name: fiscal._found(city, model) for name, model in named_models().items()}
    rise = {name: steps[-1]["cost"] - steps[0]["cost"] for name, steps in found.items()}
    assert max(rise, key=rise.get) == "inherited"
    lead = [
        here["public_goods"] - there["public_goods"]
        for here, there in zip(found["inherited"], found["neighbourhood"], strict=True)
    ]
    assert lead[-1] < lead[0]


def test_menus_move_what_the_figures_ask():
    for chart in (charts.who_is_reached(), charts.means_fall()):
        specification = json.dumps(vega(chart))
        assert MENU.format("fiscal_capacity") in specification
        assert "conditions" in specification


@pytest.mark.parametrize(
    ("number", "told_by"),
    [
        ("F12", f"{residents('Beijing', 1978) / 1e4:.1f}"),
        ("F13", f"{residents('Beijing', 2014) / 1e4:.1f}"),
        ("F14", f"{(residents('Beijing', 2014) - residents('Beijing', 1978)) / 1e4:.1f}"),
        ("F15", f"{residents('Beijing', 2014) / residents('Beijing', 1978) - 1:.2f}"),
        ("F16", f"{residents('Shanghai', 2014) / 1e4:,.2f}"),
        ("F18", f"{WASTE.set_index('year')['waste'][2014] / 1e4:.2f}"),
        ("F19", f"{WASTE.set_index('year')['shanghai'][2014]:.1f}"),
        ("F21", f"{WASTE.set_index('year')['cities'][2014]}"),
        ("F22", f"{WASTE.set_index('year')['top_ten'][2018]:.1%}".replace("%", " %")),
        ("F24", "{heavy} of 120 hours; {run} of them".format(**air.air_counts(air.each_hour()))),
    ],
)
def test_a_check_repeats_the_figure_of_its_own_table(number, told_by):
    found = load_data("paper_figures").set_index("id")["found"][number]
    assert told_by in found


def test_what_was_not_checked_names_no_other_figure_as_proof():
    table = load_data("paper_figures")
    agreeing = table["verdict"].isin(["agrees", "agrees in part", "differs"])
    assert (table.loc[agreeing, ["found", "source", "quality"]] != "").all(axis=None)


def test_a_chapter_gets_its_own_figures_and_no_other():
    table = load_data("paper_figures")
    shown = sum(len(paper_figures(chapter)) for chapter in table["chapter"].unique())
    assert shown == len(table)
    assert paper_figures("people-and-environment")["found"].isna().sum() == 1
    with pytest.raises(UnknownNameError, match="did you mean 'networked-city'"):
        paper_figures("network-city")

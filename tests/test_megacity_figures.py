"""Figures of fit, scale, voice and structures show what Python finds, wherever they are moved."""

import numpy as np
import pytest

from govlab import (
    Challenges,
    Context,
    Priorities,
    Setting,
    assess,
    changed_city,
    charts,
    compare_models,
    fit_areas,
    urgency,
)
from govlab.casebook.coded import context_of, presets
from govlab.casebook.contours import LEVELS, ROWS, fit_pictures
from govlab.casebook.fit import STEPS, fit_map, lead_over_rivals
from govlab.casebook.structures import STRUCTURES, one_setting, shares_of
from govlab.charts.megacity import structures
from govlab.outcomes.search import peak
from tests.test_asked import BITS, LEVERS, drawn, same, shown, taken_in
from tests.test_charts import placed, texts

SIZES = np.geomspace(500, 1_000_000, 61)
CITIES = [Context.named(key) for key in STRUCTURES.values()]


@pytest.mark.parametrize("case", fit_areas().to_dict("records"), ids=lambda case: case["case"])
def test_the_area_and_the_lead_of_a_year_are_those_of_the_stored_map(case):
    bare, featured = (fit_pictures()[case["case"]][name] for name in ("bare", "featured"))
    assert bare["area"] == pytest.approx(case["area"], abs=1 / STEPS**2)
    assert featured["area"] == pytest.approx(case["area_rivals_too"], abs=1 / STEPS**2)
    assert bare["lead"] == pytest.approx(case["lead"], abs=1e-4)


@pytest.mark.parametrize("key", ["residence-based-city", "shanghai-1996", "shanghai-2014"])
@pytest.mark.parametrize("rivals", ["bare", "featured"])
def test_on_the_line_the_package_is_as_good_as_the_better_rival(key, rivals):
    line = fit_pictures()[key][rivals]["lines"][LEVELS.index(1)]
    inside = [(at, row / (ROWS - 1)) for row, at in enumerate(line) if 0 < at < 1]
    assert inside
    for mobility, diversity in inside:
        moved = {"mobility": mobility, "demand_diversity": diversity}
        found = compare_models(Context(**vars(context_of_menu(key)) | moved))
        suffix = "_with_features" if rivals == "featured" else ""
        rival = max(found[name + suffix] for name in ("intermediate", "neighbourhood"))
        assert found["inherited_with_features"] / rival == pytest.approx(1, abs=0.01)


def context_of_menu(key):
    return presets()[key].context


@pytest.mark.parametrize("key", presets())
def test_where_the_package_could_win_it_loses_with_every_step_of_mobility(key):
    cells = fit_map(context_of_menu(key))
    for rivals_too in (False, True):
        leads = lead_over_rivals(cells, rivals_too).to_numpy().reshape(STEPS, STEPS)
        near = leads[:-1] > 0.5
        assert (np.diff(leads, axis=0)[near] < 0).all()


def test_choosing_another_year_or_other_rivals_changes_the_map(tmp_path):
    asked = ["area", "lead", "finding", "sentence"]
    states = [
        {"context": key, "rivals": rivals}
        for key in ("shanghai-1984", "shanghai-2014")
        for rivals in ("bare", "featured")
    ]
    found = shown(tmp_path, charts.fit_map(), asked, states)
    for state, there in zip(states, found, strict=True):
        expected = fit_pictures()[state["context"]][state["rivals"]]
        assert there["area"] == expected["area"]
        assert there["lead"] == expected["lead"]
        assert f" {np.floor(100 * expected['area'] + 0.5):.0f} of 100" in there["finding"]
        assert ("beats" in there["sentence"]) == (expected["lead"] > 1)


def supplies(context, spillovers, share):
    """Public goods over unit size with passive and with active residents."""
    return [
        assess(
            Setting(SIZES, share),
            Context(**vars(context) | {"spillovers": spillovers, "civic_capacity": civic}),
        ).public_goods
        for civic in (0.2, 0.8)
    ]


@pytest.mark.parametrize("key", presets())
def test_everywhere_spillovers_call_for_larger_units_and_residents_lift_supply(key):
    for share in np.linspace(0, 1, 5):
        little, much = (supplies(context_of_menu(key), level, share) for level in (0.2, 0.8))
        for before, after in zip(little, much, strict=True):
            assert peak(after, SIZES) > peak(before, SIZES)
        for passive, active in (little, much):
            assert (active > passive).all()


def test_peaks_and_lifts_are_those_of_python(tmp_path):
    best = [f"best_{who}_{level}" for level in (0, 1) for who in ("passive", "active")]
    states = [{"context": key, "decentralization": d} for key, d in MOVES]
    asked = [*best, "least_lift", "most_lift"]
    found = shown(tmp_path, charts.scale_or_residents(), asked, states)
    for (key, share), there in zip(MOVES, found, strict=True):
        pairs = [supplies(context_of_menu(key), level, share) for level in (0.2, 0.8)]
        sizes = [float(peak(line, SIZES)) for pair in pairs for line in pair]
        same([there[name] for name in best], sizes, LEVERS)
        lifts = np.concatenate([active / passive - 1 for passive, active in pairs])
        same([there["least_lift"], there["most_lift"]], [lifts.min(), lifts.max()], 1e-9)


MOVES = [("shanghai-2014", 0.5), ("settled-work-unit-city", 0.0), ("diverse-metropolis", 0.85)]


def test_the_path_ends_at_the_risk_of_the_changed_city(tmp_path):
    states = [
        {"context": key, "decentralization": d, "network": strength}
        for key, d in MOVES
        for strength in (0.0, 0.4, 1.0)
    ]
    asked = ["before_risk", "now_risk", "kept_risk", "turn", "voice_now", "channels_now", "finding"]
    found = shown(tmp_path, charts.voice_and_channels(), asked, states)
    for state, there in zip(states, found, strict=True):
        setting = Setting(20_000, state["decentralization"])
        before = context_of_menu(state["context"])
        now = changed_city(before, Challenges(network=state["network"]))
        same(there["before_risk"], assess(setting, before).risk)
        same(there["now_risk"], assess(setting, now).risk)
        same([there["voice_now"], there["channels_now"]], [now.voice, now.channels])
        conditions = {name: getattr(now, name) for name in ("voice", "risk_exposure")}
        kept = Context(**vars(before) | conditions)
        same(there["kept_risk"], assess(setting, kept).risk)
        assert ("outruns" in there["finding"]) == (state["network"] > 0)
        silent, loud = (
            assess(setting, Context(**vars(kept) | {"voice": voice, "channels": there["turn"]}))
            for voice in (0.0, 1.0)
        )
        assert loud.risk == pytest.approx(silent.risk, rel=1e-3)


@pytest.mark.parametrize("key", presets())
def test_going_online_raises_risk_and_channels_lower_it_everywhere(key):
    strength, channels = Challenges(network=np.linspace(0, 1, 6)), np.linspace(0, 1, 6)
    before = context_of_menu(key)
    for share in (0.0, 0.5, 1.0):
        setting = Setting(20_000, share)
        assert (np.diff(assess(setting, changed_city(before, strength)).risk) > 0).all()
        for voice in (0.2, 1.0):
            moved = {"voice": voice, "channels": channels}
            assert (np.diff(assess(setting, Context(**vars(before) | moved)).risk) < 0).all()


def test_one_setting_for_three_structures_is_the_one_that_python_finds(tmp_path):
    shares = [(0.33, 0.33), (0.8, 0.1), (0.0, 1.0), (1.0, 1.0)]
    states = [
        {
            **{name: value for name, value in state.items() if name in vars(taken_in(state))},
            **{"share_premodern": one, "share_postmodern": other, "weighing": weighing},
        }
        for state, (one, other), weighing in zip(
            drawn(4), shares, ("urgent", "even", "urgent", "even"), strict=True
        )
    ]
    found = shown(tmp_path, charts.three_structures(), ["shared", "bests", "kept_1"], states)
    for state, there in zip(states, found, strict=True):
        taken = taken_in(state)
        weighed = [
            urgency(city, assumptions=taken).priorities
            if state["weighing"] == "urgent"
            else Priorities()
            for city in CITIES
        ]
        parts = shares_of(state["share_premodern"], state["share_postmodern"])
        setting, kept = one_setting(CITIES, weighed, parts, taken)
        same(there["shared"]["unit_size"], setting.unit_size, LEVERS)
        same(there["shared"]["decentralization"], setting.decentralization, LEVERS)
        same(there["shared"]["kept"], kept, 1e3 * BITS)
        assert there["kept_1"] == there["shared"]["kept"][1]


def test_one_setting_keeps_less_where_each_structure_weighs_what_is_urgent_there():
    derived = [urgency(city).priorities for city in CITIES]
    _, kept = one_setting(CITIES, derived, shares_of(1 / 3, 1 / 3))
    _, alike = one_setting(CITIES, [Priorities()] * 3, shares_of(1 / 3, 1 / 3))
    assert min(kept) < 0.85
    assert min(alike) > 0.98


@pytest.mark.parametrize("key", ["shanghai-1984", "shanghai-2014", "residence-based-city"])
def test_the_map_of_fit_names_the_years_and_a_city_that_is_none_of_them(key):
    said = texts(charts.fit_map(key))
    assert {"1984", "1996, 2010", "2014"} <= set(said)
    assert (presets()[key].label in said) == (key == "residence-based-city")
    assert context_of("shanghai-1996").mobility == context_of("shanghai-2010").mobility


def test_the_name_of_the_setting_for_all_lies_over_no_other(monkeypatch):
    monkeypatch.setattr(structures, "_MOVED", {"premodern": 0.33, "postmodern": 1})
    at = placed(charts.three_structures(), width=560)
    ring, modern = at["one for all"], at["modern"]
    assert abs(ring[1] - modern[1]) < 31
    assert ring[0] > modern[0] + 16

"""Figures of changed cities say what Python finds, and their findings follow the state."""

import json
import re

import pytest

from govlab import (
    Challenges,
    Context,
    Inherited,
    UnknownNameError,
    assess,
    case,
    changed_city,
    charts,
    goalposts,
    load_data,
    readings,
    setup,
    urgency,
)
from govlab.casebook.compared import named_models
from govlab.charts.megacity import together
from govlab.charts.megacity.faced import EVERYTHING
from govlab.charts.megacity.lab import LEVELS
from govlab.charts.megacity.together import MEASURES
from govlab.terms import CHALLENGE_FIELDS, CONTEXT_FIELDS, PROBLEMS, TERMS
from govlab.terms.phrases import phrase
from tests.test_asked import shown as shown_in
from tests.test_charts import drawn_parts, drawn_texts, texts, vega

RESIDENCE = Context.named("residence-based-city")
SETTLED = Context.named("settled-work-unit-city")
PACKAGE = named_models()["inherited"]
FIGURES = {
    "lab": charts.shock_lab,
    "switches": charts.five_switches,
    "together": charts.together_or_apart,
}


def met(challenges, model=PACKAGE, city=RESIDENCE):
    """Outcomes of a city that meets challenges under a model, and all its readings."""
    outcome = assess(model.setting, changed_city(city, challenges, model.inherited))
    return outcome, readings(outcome)


def minus(text):
    return text.replace("-", "−")


def levels(challenges, model=PACKAGE, city=RESIDENCE):
    outcome, read = met(challenges, model, city)
    names = ("cohesion", "public_goods", "cost", "risk")
    return {name: getattr(outcome, name) for name in names} | read


def changes(city=RESIDENCE):
    """What all challenges change at once, and what each changes alone, added up; by measure."""
    before, now = levels(Challenges(), city=city), levels(EVERYTHING, city=city)
    alone = [levels(Challenges(**{name: 1}), city=city) for name in CHALLENGE_FIELDS]
    return {
        name: (now[name] - before[name], sum(each[name] - before[name] for each in alone))
        for name in MEASURES
    }


@pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)
def test_a_figure_has_a_description_a_sentence_and_the_same_form_each_time(make):
    specification = vega(make())
    assert len(specification["description"]) > 80
    assert "sentence" in {signal["name"] for signal in specification["signals"]}
    assert json.dumps(specification) == json.dumps(vega(make()))


def test_the_lab_shows_where_every_measure_was_and_is():
    shown = texts(charts.shock_lab())
    (before, was), (now, read) = met(Challenges()), met(EVERYTHING)
    for name in PROBLEMS:
        ends = [minus(f"{100 * outcome.index[name]:.0f}") for outcome in (before, now)]
        assert f"{TERMS[name].label} {' → '.join(ends)}" in shown
    for name in LEVELS:
        ends = [
            found.get(name, getattr(outcome, name, None))
            for outcome, found in ((before, was), (now, read))
        ]
        assert f"{TERMS[name].label} {ends[0]:.2f} → {ends[1]:.2f}" in shown


def test_the_lab_names_the_conditions_that_moved_and_no_others():
    shown = " ".join(texts(charts.shock_lab(faces=Challenges(environment=1))))
    before, now = (met(each)[0].context for each in (Challenges(), Challenges(environment=1)))
    moved = [n for n in CONTEXT_FIELDS if abs(getattr(now, n) - getattr(before, n)) > 0.005]
    assert moved == ["growth_pressure", "spillovers", "risk_exposure"]
    for name in CONTEXT_FIELDS:
        said = f"{TERMS[name].label} {100 * getattr(before, name):.0f}% →"
        assert (said in shown) == (name in moved), name


def test_the_lab_weighs_models_by_the_city_that_challenges_leave():
    shown = texts(charts.shock_lab(faces=Challenges(people=1)))
    balances = {}
    for key, model in named_models().items():
        city = changed_city(RESIDENCE, Challenges(people=1), model.inherited)
        posts, weights = goalposts(city.faced), urgency(city.faced).priorities
        balances[key] = assess(model.setting, city, goalposts=posts).balance(weights)
        assert any(
            t.startswith(model.label) and t.endswith(f" {100 * balances[key]:.0f} now")
            for t in shown
        )
    assert max(balances, key=balances.get) == "intermediate"
    sentence = signal_value(charts.shock_lab(faces=Challenges(people=1)), "best_now_name")
    assert sentence == named_models()["intermediate"].label


@pytest.mark.parametrize(
    ("language", "told"), [("en", "not before with now"), ("zh", "不可比较前后")]
)
def test_the_lab_says_that_balances_before_and_now_have_scales_of_their_own(language, told):
    setup(language)
    shown = texts(charts.shock_lab())
    setup()
    now, before = (
        goalposts(changed_city(RESIDENCE, each).faced) for each in (EVERYTHING, Challenges())
    )
    assert now != before
    assert told.replace(" ", "") in "".join(shown).replace(" ", "")


@pytest.mark.parametrize("key", ["problems", "levels", "models", "conditions"])
def test_every_panel_of_the_lab_has_its_title(key):
    assert phrase(f"shock.{key}") in texts(charts.shock_lab())


def signal_value(chart, name):
    """What a signal of a chart is where nobody has moved anything, as Vega finds it."""
    specification = vega(chart)
    mark = {"type": "text", "encode": {"update": {"text": {"signal": name}}}}
    kept = {key: specification[key] for key in ("$schema", "signals", "config")}
    return drawn_texts(kept | {"marks": [mark]})[0]


FINDINGS = {
    "together": (EVERYTHING, "residence-based-city", "Risks multiply: ", "). Losses overlap: "),
    "elsewhere": (EVERYTHING, "shanghai-2014", "Risks overlap too: ", "). Losses overlap: "),
    "one": (Challenges(people=1), "residence-based-city", "One challenge alone:", " risk +"),
    "none": (Challenges(), "residence-based-city", "No challenge yet", "No challenge yet"),
}


@pytest.mark.parametrize(("faces", "city", "first", "last"), FINDINGS.values(), ids=FINDINGS)
def test_the_title_of_the_lab_states_what_holds_in_its_state(faces, city, first, last):
    shown = " ".join(texts(charts.shock_lab(city, faces=faces)))
    assert first in shown
    assert last in shown


def test_the_title_of_the_lab_takes_its_changes_from_the_numbers_that_the_rows_show():
    outcomes = [met(faces)[0] for faces in (Challenges(), EVERYTHING)]
    before, now = (round(100 * outcome.index["public_goods"]) for outcome in outcomes)
    raw = 100 * (outcomes[1].index["public_goods"] - outcomes[0].index["public_goods"])
    assert now - before != round(raw), "the case tells nothing: rounding makes no difference"
    assert f"Losses overlap: {minus(str(now - before))} (sum" in " ".join(texts(charts.shock_lab()))


@pytest.mark.parametrize("key", ["model", "context"])
def test_a_model_or_city_that_nobody_knows_is_refused(key):
    with pytest.raises(UnknownNameError):
        charts.shock_lab(**{key: "utopia"})


def test_bars_of_all_at_once_show_their_share_of_the_sum():
    shown = texts(charts.together_or_apart())
    for name, (at_once, alone) in changes().items():
        assert f"{100 * at_once / alone:.0f}" in shown, name
    stored = load_data("together").query("strength == 1").set_index("outcome")
    for name, (at_once, alone) in changes().items():
        assert (at_once, alone) == pytest.approx(
            (stored.at[name, "together"], stored.at[name, "alone"]), abs=1e-4
        )


def test_the_title_of_together_or_apart_counts_what_exceeds_the_sum():
    ratios = [at_once / alone for at_once, alone in changes().values()]
    more, less = sum(r > 1.005 for r in ratios), sum(r < 0.995 for r in ratios)
    counts = f"{more} of 7 exceed the sum, {less} fall short"
    shown = " ".join(texts(charts.together_or_apart()))
    assert f"Losses overlap, risks multiply: {counts}" in shown


def test_the_sentence_of_together_or_apart_gives_the_numbers_of_its_rows(tmp_path):
    (told,) = shown_in(tmp_path, charts.together_or_apart(), ["sentence"], [{}])
    rows = " ".join(texts(charts.together_or_apart()))
    changes_told = re.findall("[+−][0-9.]*[0-9]", told["sentence"])
    assert len(changes_told) == 4
    assert all(f"{each} " in f"{rows} ".replace(",", " ") for each in changes_told)


def with_features(bare=RESIDENCE, **features):
    return assess(PACKAGE.setting, changed_city(bare, inherited=Inherited(**features)))


def test_switches_show_what_each_feature_changes():
    shown = texts(charts.five_switches())
    on, features = met(Challenges())[0], vars(PACKAGE.inherited)
    for name in features:
        off = with_features(**features | {name: 0.0})
        for measure in ("public_goods", "cost", "risk"):
            change = getattr(on, measure) / getattr(off, measure) - 1
            assert (f"{minus(f'{change:+.0%}')}" if abs(change) >= 0.005 else "=") in shown
    without = Context(**vars(RESIDENCE) | {"territorial_devolution": 0.0})
    none = with_features(without)
    more = {n: f"{getattr(on, n) / getattr(none, n) - 1:.0%}" for n in ("public_goods", "cost")}
    title = f"{more['public_goods']} more public goods at {more['cost']} more cost"
    assert f"5 of 5 on, against none: {title}" in " ".join(shown)


def test_the_switches_begin_at_another_city_when_asked():
    shanghai = case("shanghai-2014").context
    on = with_features(shanghai, **vars(PACKAGE.inherited))
    none = with_features(Context(**vars(shanghai) | {"territorial_devolution": 0.0}))
    more = f"{abs(on.public_goods / none.public_goods - 1):.0%}"
    assert any(more in text for text in texts(charts.five_switches("shanghai-2014")))


def test_the_axis_of_together_or_apart_reaches_the_longest_bar_and_its_number(monkeypatch):
    monkeypatch.setattr(together, "_CITY", "settled-work-unit-city")
    drawn = drawn_parts(charts.together_or_apart())
    at = {part["text"]: part["x"] for part in drawn if isinstance(part.get("text"), str)}
    at_once, alone = changes(SETTLED)["chain"]
    longest = 100 * at_once / alone
    assert longest > 200
    end = at[f"{longest:.0f}"]
    assert end / at["200"] == pytest.approx(longest / 200, rel=0.01)
    room = next(part["width"] for part in drawn if "items" in part and part.get("width"))
    assert end < room


def test_the_axis_of_the_lab_reaches_what_lies_beyond_the_worst():
    drawn = drawn_parts(charts.shock_lab("settled-work-unit-city"))
    zero, worst = (
        next(part["x"] for part in drawn if part.get("text") == text) for text in ("0", "−100")
    )
    (before, _), (now, _) = (met(each, city=SETTLED) for each in (Challenges(), EVERYTHING))
    ends = [100 * outcome.index["public_goods"] for outcome in (before, now)]
    assert min(ends) < -100
    places = [zero + (zero - worst) * end / 100 for end in ends]
    ways = [[part["x"], part["x2"]] for part in drawn if part.get("x2") is not None]
    assert any(way == pytest.approx(places, abs=0.1) for way in ways)

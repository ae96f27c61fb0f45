"""A city that remembers: what piles up, when it reforms, and what of that is evidence."""

import numpy as np
import pandas as pd
import pytest

from govlab import (
    Assumptions,
    Context,
    ParameterError,
    Setting,
    UnknownNameError,
    assess,
    best_setting,
    case,
    drawn_assumptions,
    load_data,
    reform_windows,
    replay,
)
from govlab.casebook import context_in, kept_replays, replay_evidence, replays_by_form, score_rules
from govlab.casebook.courses import course_of
from govlab.casebook.path import RULES
from govlab.casebook.stored import DRAWS, HISTORY_TABLES
from govlab.casebook.variants import backwards, permuted, recoded, stretched, wandering

WORRIES = ("cohesion", "public_goods", "cost", "risk")
BACKLOGS = [f"backlog_{worry}" for worry in WORRIES]
WEIGHTS = [f"weight_{worry}" for worry in WORRIES]
FORMS = ["default", "raw-scales", "swing-exponents", "weighted-sum", "whole-box"]
HISTORIES = ["shanghai", "shenyang", "jianghan"]
WINDOWS = reform_windows(150)
YEARS = replay()


def at(years, year):
    return years.set_index("year").loc[year]


def test_it_begins_at_the_best_setting_of_the_first_case_with_its_coded_weights():
    start = case("shanghai-1984")
    best = best_setting(start.context, start.priorities)
    first = at(YEARS, 1984)
    assert first["unit_size"] == pytest.approx(best.unit_size, rel=1e-9)
    assert first["decentralization"] == pytest.approx(best.decentralization, abs=1e-9)
    coded = start.priorities
    cost = coded.control * coded.cost_share
    assert first[WEIGHTS].tolist() == pytest.approx(
        [coded.cohesion, coded.public_goods, cost, coded.control - cost]
    )
    assert (first[BACKLOGS] == 0).all()


def test_backlogs_and_aspirations_of_the_first_years_by_hand():
    """What falls short of what the city is used to, times four weights; then it gets used to it."""
    setting = Setting(*at(YEARS, 1984)[["unit_size", "decentralization"]])
    weights = dict(zip(WORRIES, at(YEARS, 1984)[WEIGHTS], strict=True))
    lived = [assess(setting, context_in("shanghai", year)) for year in (1984, 1985, 1986)]
    for worry in WORRIES:
        start, second, third = (getattr(outcome, worry) for outcome in lived)
        used_to = start + 0.2 * (second - start)
        burden = worry in ("cost", "risk")
        gaps = [
            max(0, 1 - (used / now if burden else now / used))
            for now, used in ((second, start), (third, used_to))
        ]
        piled = [at(YEARS, year)[f"backlog_{worry}"] for year in (1985, 1986)]
        expected = np.cumsum([4 * weights[worry] * gap for gap in gaps])
        assert piled == pytest.approx(expected.tolist(), abs=1e-9)


def test_a_window_needs_a_backlog_and_a_gain_and_changes_weights_by_need():
    assumptions = Assumptions()
    opened = YEARS[YEARS["window"]]
    assert len(opened) >= 1
    enough = YEARS[BACKLOGS].max(axis=1) >= assumptions.backlog_threshold
    worth = YEARS["gain"] > assumptions.switching_cost
    assert (YEARS["window"] == (enough & worth)).all()
    following = YEARS.loc[opened.index[0] + 1]
    assert following[WEIGHTS].idxmax() == f"weight_{opened.iloc[0][BACKLOGS].idxmax()[8:]}"
    assert following[BACKLOGS].max() < 1
    assert YEARS[WEIGHTS].sum(axis=1).to_numpy() == pytest.approx(1)


def test_between_windows_nothing_moves():
    moved = YEARS["unit_size"].diff().fillna(0) != 0
    assert (moved == YEARS["window"].shift(fill_value=False)).all()


def test_a_jump_leads_to_the_best_setting_under_the_new_weights():
    year = int(YEARS.loc[YEARS["window"], "year"].iloc[0])
    following = at(YEARS, year + 1)
    cohesion, goods, cost, risk = following[WEIGHTS]
    priorities = type(case("shanghai-1984").priorities)(
        cohesion, goods, cost + risk, cost / (cost + risk)
    )
    best = best_setting(context_in("shanghai", year), priorities)
    assert following["unit_size"] == pytest.approx(best.unit_size, rel=1e-6)
    assert following["decentralization"] == pytest.approx(best.decentralization, abs=1e-6)


def told(assumptions):
    """The first two windows of a replay until 2020, as a row of ``reform_windows`` tells them."""
    years = replay(assumptions=assumptions, until=2021)  # one more, for what the last one changes
    opened = years.index[years["window"] & (years["year"] <= 2020)]
    after = years.shift(-1)
    step = after["decentralization"] - years["decentralization"]
    ratio = after["unit_size"] / years["unit_size"]
    first, second = [*opened, None, None][:2]
    return {
        "windows": len(opened),
        "first_window": np.nan if first is None else years["year"][first],
        "first_share_change": np.nan if first is None else step[first],
        "next_window": np.nan if second is None else years["year"][second],
        "size_change": np.nan if second is None else ratio[second],
        "share_change": np.nan if second is None else step[second],
    }


@pytest.mark.parametrize("draw", [0, 1, 2, 7, 42, 99, 100, 101, 123, 149])
def test_windows_of_many_draws_agree_with_replays(draw):
    """Both sides of a block's end are in the sample: seed and block cannot be swapped."""
    one = told(drawn_assumptions(draw))
    row = WINDOWS.loc[draw]
    for name, value in one.items():
        assert row[name] == pytest.approx(value, nan_ok=True, rel=1e-9), name


def test_another_seed_gives_other_draws_and_replays_follow_it():
    other = reform_windows(101, seed=1)
    assert not np.array_equal(other["distance"], WINDOWS["distance"][:101])
    for draw in (3, 100):
        years = replay(assumptions=drawn_assumptions(draw, seed=1))
        assert years["window"].sum() == other.loc[draw, "windows"]
        opened = years.loc[years["window"], "year"].tolist()
        assert opened[:1] == other.loc[[draw], "first_window"].dropna().tolist()


@pytest.mark.parametrize("form", FORMS)
def test_rival_forms_of_the_balance_have_windows_that_agree_with_replays(form):
    windows = reform_windows(8, form=form)
    for draw in (0, 5):
        years = replay(assumptions=drawn_assumptions(draw, form=form))
        assert years["window"].sum() == windows.loc[draw, "windows"]


@pytest.mark.parametrize("history", HISTORIES)
@pytest.mark.parametrize("rule", RULES)
def test_no_history_and_no_rule_gives_a_missing_number(history, rule):
    years = replay(history, rule=rule)
    assert not years.isna().any(axis=None)
    assert np.isfinite(years.select_dtypes("number")).all(axis=None)
    assert years["year"].tolist() == list(range(1984, 2021))


def test_other_cities_share_the_start_and_then_have_codes_of_their_own():
    start = case("shanghai-1984").context
    for history in HISTORIES:
        assert context_in(history, 1984) == start
    assert context_in("shenyang", 2010) == case("shenyang-2000").context
    table = load_data("histories")
    assert set(table["case"]) <= set(load_data("cases")["key"])
    assert (
        table.query("history != 'shanghai' and year == 1984")["reason"]
        .str.contains("common start", case=False)
        .all()
    )


def test_weights_by_the_order_of_backlogs_are_rank_order_centroids():
    years = replay(rule="backlog-order")
    opened = years.index[years["window"]][0]
    after = years.loc[opened + 1, WEIGHTS].sort_values(ascending=False)
    order = years.loc[opened, BACKLOGS].sort_values(ascending=False)
    assert [name[7:] for name in after.index[:2]] == [name[8:] for name in order.index[:2]]
    assert after.iloc[0] == pytest.approx(25 / 48)


SOME = 40
EVIDENCE = replay_evidence(SOME).set_index("history")


def test_built_in_constant_conditions_make_no_reform():
    for history in ("constant 1984", "constant 1996"):
        row = EVIDENCE.loc[history]
        assert (row["kind"], row["windows"], row["without"]) == ("built in", 0, 1)


def test_built_in_a_history_six_years_later_reforms_six_years_later():
    coded, later = EVIDENCE.loc["as coded"], EVIDENCE.loc["six years later"]
    years = [f"{which}_q{n}" for which in ("first", "next") for n in (1, 2, 3)]
    assert (later[years] - coded[years]).tolist() == [6] * 6
    same = ["windows", "without", "at_turn", "taken_back", "next_none", "handed_down"]
    assert later[same].tolist() == coded[same].tolist()


def test_the_summary_of_the_coded_history_follows_from_its_windows():
    row, windows = EVIDENCE.loc["as coded"], WINDOWS[:SOME]
    kept = windows[windows["first_window"].between(1995, 1997)]
    after = kept.dropna(subset=["next_window"])
    assert row["windows"] == windows["windows"].mean()
    assert row["at_turn"] == pytest.approx(len(kept) / SOME)
    assert row["taken_back"] == pytest.approx((kept["first_share_change"] < 0).mean())
    assert row["next_none"] == pytest.approx(1 - len(after) / len(kept))
    assert row["next_q2"] == after["next_window"].median()
    assert row["handed_down"] == pytest.approx((after["share_change"] > 0).mean())


def test_other_histories_are_what_they_are_called():
    whole = course_of("shanghai")
    back = backwards()
    assert back.years == (1984, 1988, 2002, 2014)
    assert back.context_in(1984) == case("shanghai-2014").context
    assert back.context_in(2014) == case("shanghai-1984").context
    assert back.priorities == case("shanghai-2014").priorities
    assert stretched(1.5).years == (1984, 2002, 2023, 2029)
    strays = wandering(1, 0, 0).conditions["mobility"]
    assert 0.09 < np.abs(strays - 0.8).max() <= 0.1
    assert abs(np.polyfit(range(37), strays.mean(axis=0), 1)[0]) < 0.001
    orders = permuted(0, 0).conditions["work_unit_provision"]
    assert (
        np.sort(orders, axis=1).tolist() == [sorted(whole.conditions["work_unit_provision"])] * 100
    )


def test_codes_are_redrawn_by_their_grade():
    conditions = recoded(0, 0).conditions
    by_place = {
        (case, field): conditions[field][:, place]
        for place, case in enumerate(["shanghai-1984", "shanghai-1996", "shanghai-2010"])
        for field in conditions
    }
    assert set(by_place["shanghai-1984", "work_unit_provision"]) == {0.8}  # grade A
    assert set(by_place["shanghai-1984", "mobility"]) == {0.2, 0.5}  # grade B, low
    assert set(by_place["shanghai-1984", "channels"]) == {0.2, 0.5, 0.8}  # grade C
    first, other = by_place["shanghai-1984", "channels"], by_place["shanghai-1996", "channels"]
    assert not np.array_equal(first, other)


def test_naive_rules_are_scored_on_the_same_draws():
    windows = pd.DataFrame(
        {
            "windows": [2, 2, 1, 0],
            "first_window": [1996.0, 1997.0, 1995.0, np.nan],
            "first_share_change": [-0.4, -0.3, 0.2, np.nan],
            "next_window": [2014.0, 2002.0, np.nan, np.nan],
            "size_change": [0.5, 2.0, np.nan, np.nan],
            "share_change": [0.3, -0.1, np.nan, np.nan],
        }
    )
    score = score_rules(windows).set_index("rule")
    model, last, regular, chance = score.to_dict("index").values()
    assert model == {
        "answers": pytest.approx(2 / 3),
        "direction_right": 0.5,
        "year_error": 6,
        "year_right": pytest.approx(1 / 3),
        "both": 0.25,
    }
    assert last["direction_right"] == pytest.approx(2 / 3)
    assert (regular["year_error"], regular["year_right"]) == (3, 0)
    rate = 5 / 4 / 37
    years = [(1 - rate) ** (second - 1985) for second in (2013, 2014, 2015)]
    assert chance["both"] == pytest.approx(3 * rate**2 * sum(years))


def test_forms_and_rules_stand_in_one_table():
    table = replays_by_form(4)
    assert table["form"].tolist() == [*FORMS, "default", "default"]
    assert table["rule"].tolist() == ["need"] * 5 + list(RULES[1:])
    central = at(YEARS, table["central_first"][0] + 1)
    assert table["central_size"][0] == pytest.approx(central["unit_size"])
    assert table["central_share"][0] == pytest.approx(central["decentralization"])


def test_kept_replays_are_the_draws_whose_first_reform_is_in_time():
    kept = kept_replays(150)
    in_time = WINDOWS.index[WINDOWS["first_window"].between(1995, 1997)]
    assert sorted(set(kept["draw"])) == in_time.tolist()
    for draw in in_time[[0, -1]]:
        years = replay(assumptions=drawn_assumptions(draw), until=2021)
        one = kept.query("draw == @draw")
        assert one["year"].tolist() == [1984, *years.loc[years["window"], "year"]][: len(one)]
        last = at(years, min(one["year"].iloc[-1] + 1, 2021))
        assert one["unit_size"].iloc[-1] == pytest.approx(last["unit_size"])


def test_stored_windows_are_those_that_the_code_gives():
    """500 rows are stored; the first 150 are drawn anew here."""
    stored = load_data("reform_windows")
    assert len(stored) == DRAWS
    pd.testing.assert_frame_equal(stored[:150], WINDOWS.round(4), check_dtype=False, atol=2e-4)
    kept, drawn = load_data("kept_replays"), kept_replays(150)
    for column in drawn:
        one, other = kept.query("draw < 150")[column].to_numpy(), drawn[column].to_numpy()
        assert one == pytest.approx(other, abs=1e-3)


def test_stored_tables_agree_with_one_another():
    windows, forms = load_data("reform_windows"), load_data("replays_by_form")
    evidence = load_data("replay_evidence")
    in_time = windows["first_window"].between(1995, 1997)
    assert in_time.mean() == pytest.approx(forms["at_turn"][0], abs=1e-4)
    assert in_time.mean() == pytest.approx(evidence["at_turn"][0], abs=1e-4)
    assert set(load_data("kept_replays")["draw"]) == set(windows.index[in_time])
    assert set(HISTORY_TABLES) <= {
        "reform_windows",
        "kept_replays",
        "replay_evidence",
        "replays_by_form",
    }


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: reform_windows(0), "draws must be a whole number of 1 or more; got 0"),
        (lambda: replay_evidence(0), "draws must be a whole number of 1 or more"),
        (lambda: kept_replays(2.5), "draws must be a whole number"),
        (lambda: reform_windows(3, seed=-1), "seed must be a whole number of 0 or more"),
        (lambda: drawn_assumptions(-1), "draw must be a whole number of 0 or more"),
        (lambda: replay(until=1900), "until must be a year from 1984 on.*got 1900.*until=2020"),
        (lambda: reform_windows(3, until=1983), "until must be a year from 1984 on"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_remedy(call, words):
    with pytest.raises(ParameterError, match=words):
        call()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: replay("shanghais"), "'shanghai'"),
        (lambda: reform_windows(3, case="jianhan"), "'jianghan'"),
        (lambda: replay(rule="needs"), "'need'"),
        (lambda: context_in("wuhan", 1990), "no history is called 'wuhan'"),
    ],
)
def test_unknown_names_are_answered_with_near_ones(call, words):
    with pytest.raises(UnknownNameError, match=words):
        call()


def test_a_context_holds_numbers_outside_the_coded_years():
    assert context_in("shanghai", 1950) == context_in("shanghai", 1984)
    assert isinstance(context_in("shanghai", 2030), Context)

"""Each claim's predicate: what it says of the model, and of models that are wrong."""

import numpy as np
import pytest

import govlab.ledger.world
from govlab import Assumptions, Context, check, claims, load_data, model, urgency
from govlab.casebook.coded import cases
from govlab.draws import BLOCK, places
from govlab.figure.blocks.changes import with_conditions
from govlab.ledger import GROUPS, PREDICATES
from govlab.ledger.drawn import Draws
from govlab.ledger.entries import world_of
from govlab.ledger.predicates import problems, reforms
from govlab.ledger.reading import names_read
from govlab.ledger.signs import HOLDS, NO_DIFFERENCE, OPPOSITE, less_handed_down, smaller
from govlab.ledger.world import INTERMEDIATE, LOW, STREET, World
from govlab.records import Risk, Setting
from govlab.terms import SETTING_FIELDS
from tests.wrong_models import WITHOUT, WRONG, flat

TABLE = load_data("claims").set_index("claim_id")
ALL = sorted(PREDICATES)
WITHIN = places(seed=0, block=0)
IN_THE_MIDDLE = dict.fromkeys(ALL, HOLDS) | {
    "C01": OPPOSITE,
    "C25": NO_DIFFERENCE,
    "C36c": OPPOSITE,
    "C38c": OPPOSITE,
    "C43": NO_DIFFERENCE,
}


# All but those that look at one state, at single parts of a formula, or at the price of levels.
COMPARING = sorted(
    {*PREDICATES}
    - {"C20", "C21", "C22", "C23", "C24", "C27b", "C31b", "C39", "C41", "C42", "C44", "C45"}
)


def signs_of(claim_id):
    """Over one block of draws."""
    return PREDICATES[claim_id](Draws(WITHIN).world(claim_id))


def share_of(claim_id):
    return (signs_of(claim_id) == HOLDS).mean()


def shown(claim_id):
    changes = with_conditions(TABLE.loc[claim_id, "shows"])
    levers = {name: changes.pop(name) for name in SETTING_FIELDS}
    assert min(levers.values()) >= 0
    return changes


def test_every_testable_claim_has_a_wrong_model():
    assert sorted(WRONG) == ALL


@pytest.mark.parametrize("claim_id", ALL)
def test_a_wrong_model_is_found_out(claim_id, monkeypatch):
    right = share_of(claim_id)
    monkeypatch.setattr(*WRONG[claim_id])
    assert share_of(claim_id) < right / 2
    assert not check(claim_id, **shown(claim_id))


@pytest.mark.parametrize("claim_id", sorted(WITHOUT))
def test_a_model_without_the_mechanism_makes_no_difference(claim_id, monkeypatch):
    for formula in WITHOUT[claim_id]:
        monkeypatch.setattr(*formula)
    assert set(signs_of(claim_id)) == {NO_DIFFERENCE}


@pytest.mark.parametrize("claim_id", COMPARING)
def test_where_nothing_matters_no_claim_holds_or_is_turned(claim_id, monkeypatch):
    for name in ("cohesion", "public_goods", "cost", "risk"):
        monkeypatch.setattr(model, name, flat)
        monkeypatch.setattr(model, f"changed_{name}", flat, raising=False)
        monkeypatch.setattr(model, f"reformed_{name}", flat)
    assert set(signs_of(claim_id)) == {NO_DIFFERENCE}


@pytest.mark.parametrize("claim_id", ALL)
def test_each_claim_holds_in_the_state_that_shows_it(claim_id):
    assert check(claim_id, **shown(claim_id))


@pytest.mark.parametrize("claim_id", ALL)
def test_the_verdict_in_the_middle_is_the_one_that_the_notes_speak_of(claim_id):
    assert PREDICATES[claim_id](world_of(claim_id, {})) == IN_THE_MIDDLE[claim_id]
    if IN_THE_MIDDLE[claim_id] != HOLDS:
        assert "central values" in TABLE.loc[claim_id, "note"].lower()


@pytest.mark.parametrize("claim_id", ALL)
def test_every_draw_gets_one_of_three_signs(claim_id):
    signs = signs_of(claim_id)
    assert signs.shape == (BLOCK,)
    assert signs.dtype.kind == "i"
    assert set(signs) <= {OPPOSITE, NO_DIFFERENCE, HOLDS}


@pytest.mark.parametrize("claim_id", ALL)
def test_a_draw_gets_the_same_sign_alone_and_among_others(claim_id):
    drawn = Draws(WITHIN).world(claim_id)
    together = signs_of(claim_id)
    for row in (0, 7):
        one = World(alone(Context, drawn.context, row), alone(Assumptions, drawn.assumptions, row))
        sign = PREDICATES[claim_id](one)
        assert np.shape(sign) == ()
        assert sign == together[row]


def alone(kind, record, row):
    return kind(
        **{n: float(v[row, 0]) if isinstance(v, np.ndarray) else v for n, v in vars(record).items()}
    )


@pytest.mark.parametrize("claim_id", ALL)
def test_no_claim_surveys_more_than_three_landscapes(claim_id, monkeypatch):
    """They are what takes time: all claims together have to draw 2,000 worlds in half a minute."""
    surveyed = []
    survey = govlab.ledger.world.survey
    monkeypatch.setattr(
        govlab.ledger.world, "survey", lambda *records: surveyed.append(1) or survey(*records)
    )
    signs_of(claim_id)
    assert len(surveyed) <= 3


@pytest.mark.parametrize(
    ("claim_id", "name"),
    [
        ("C13", "attention_exponent"),
        ("C25", "switching_cost"),
        ("C43", "switching_cost"),
        ("C43", "attention_exponent"),
        ("C44", "attention_exponent"),
        ("C45", "coordination_cost"),
    ],
)
def test_what_a_claim_weighs_beside_the_outcomes_counts_as_read(claim_id, name):
    assert name in names_read(claim_id, "default")


def only_at(decentralization, here, elsewhere):
    """A formula that has an effect of one sign at one d, and of the other at all others."""

    def formula(size, share, context, assumptions):
        at = np.isclose(share, decentralization)
        return 5 + np.where(at, here(context), elsewhere(context)) + 0 * size * share

    return formula


@pytest.mark.parametrize(("name", "share"), [("cohesion", 0.5), ("public_goods", 0.2)])
def test_c28_looks_where_it_says(name, share, monkeypatch):
    loses = only_at(share, lambda c: -c.demand_diversity, lambda c: c.demand_diversity)
    monkeypatch.setattr(model, name, loses)
    assert set(signs_of("C28")) == {HOLDS}


def test_c30_looks_at_risk_where_discretion_is_shared(monkeypatch):
    heard = only_at(
        0.5, lambda c: c.voice * (0.5 - c.channels), lambda c: c.voice * (c.channels - 0.5)
    )
    monkeypatch.setattr(model, "risk", heard)
    assert set(signs_of("C30")) == {HOLDS}


def test_c39_judges_each_draw_by_itself(monkeypatch):
    monkeypatch.setattr(
        model, "mixed", lambda one, other, context, _: one * (context.mobility < 0.5)
    )
    moving = Draws(WITHIN).world("C39").context.mobility[:, 0] >= 0.5
    signs = signs_of("C39")
    assert set(signs[moving]) == {OPPOSITE}
    assert HOLDS in signs[~moving]


def test_every_claim_has_a_predicate_or_is_said_to_be_untested():
    assert TABLE.index.is_unique
    assert TABLE.index.is_monotonic_increasing
    tested = TABLE["disposition"].isin(["modelled", "arrangement"])
    assert sorted(TABLE.index[tested]) == ALL


def test_predicates_stand_in_the_module_of_their_group_and_say_what_they_test():
    groups = {module.__name__.split(".")[-1] for module in GROUPS}
    assert set(TABLE["group"]) == groups
    for claim_id, predicate in PREDICATES.items():
        assert predicate.__module__.split(".")[-1] == TABLE.loc[claim_id, "group"]
    assert (claims().set_index("claim_id")["tested"] != "").sum() == len(PREDICATES)


def test_claims_that_are_not_tested_say_why():
    untested = TABLE.drop(index=ALL)
    assert (untested["note"] != "").all()


def test_claims_that_are_tested_say_why_they_hold():
    assert sorted(TABLE.index[TABLE["holding"] != ""]) == ALL


def test_what_tells_of_a_case_is_coded_by_us():
    of_cases = TABLE["scope"].str.startswith("case ")
    assert (TABLE.loc[of_cases, "holding"] == "coded").all()


def test_what_the_paper_does_not_say_is_marked():
    elsewhere = TABLE.index[TABLE["status"] == "other source"].tolist()
    assert elsewhere == ["C23", "C24", "C38b"]
    assert TABLE.loc[elsewhere, "note"].str.startswith("Not in the paper").all()


def test_note_of_c15_and_c16_power_moves_as_claimed_and_size_the_other_way_in_half_the_draws():
    world = Draws(WITHIN).world("C15")
    without, covered = (world.with_(work_unit_provision=level).best() for level in (0.2, 0.8))
    power = less_handed_down(without.decentralization, covered.decentralization)
    assert (power == HOLDS).mean() > 0.95
    assert 0.4 < (smaller(without.unit_size, covered.unit_size) == HOLDS).mean() < 0.6


def test_note_of_c19_the_ranking_does_not_turn():
    settled = world_of("C19", {"mobility": 0.2, "demand_diversity": 0.2})
    hierarchy, between = (
        settled.there(Setting(*levers)).balance() for levers in ((STREET, LOW), (INTERMEDIATE, 0.5))
    )
    assert hierarchy < between


def test_note_of_c33_with_conditions_at_random_contracts_pay_in_a_third():
    world, random = Draws(WITHIN).world("C33"), np.random.default_rng(0)
    conditions = {name: random.random((BLOCK, 1)) for name in ("demand_extraction", "open_rules")}
    conditions["providers"] = 1 + 11 * random.random((BLOCK, 1))
    before, after = reforms._bought(world, "public_goods", conditions)
    assert 0.2 < (after > before).all(axis=-1).mean() < 0.45


def test_note_of_c31c_early_detection_does_most_of_the_work():
    world = Draws(WITHIN).world("C31c")
    several = reforms._mean_risk(world, Risk(**dict.fromkeys(reforms._MEASURES, 0.6)))
    beaten = {
        name: (several < reforms._mean_risk(world, Risk(**{name: 1}))).mean()
        for name in reforms._MEASURES
    }
    assert 0.4 < beaten.pop("early_detection") < 0.75
    assert min(beaten.values()) > 0.95


def test_note_of_c43_what_the_kept_settings_give_up():
    world = world_of("C43", {})
    kept = [kept_from(world, *years) for years in ((1984, 1996), (1996, 2014))]
    assert 0.7 < kept[0] < 0.8
    assert kept[1] > 0.98


def kept_from(world, before, after):
    """What the best setting of a year still gives later, as a share of the best."""
    old, new = (world.of_case(f"shanghai-{year}") for year in (before, after))
    then, now = (urgency(place.context).priorities for place in (old, new))
    return float(
        new.there(old.best(then)).balance(now)[0] / new.there(new.best(now)).balance(now)[0]
    )


def test_note_of_c44_where_the_first_problem_agrees():
    world = world_of("C44", {})
    agreeing = [key for key in cases()["key"] if problems._agreement(world, key)[0]]
    assert agreeing == ["shanghai-1984", "shanghai-1996", "shanghai-2010", "jianghan-2000"]

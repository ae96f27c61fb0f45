"""Each claim's predicate: what it says of the model, and of models that are wrong."""

import numpy as np
import pytest

import govlab.ledger.world
from govlab import Assumptions, Context, check, claims, load_data, model
from govlab.casebook import cases
from govlab.ledger import GROUPS, PREDICATES, problems
from govlab.ledger.draws import Draws
from govlab.ledger.entries import world_of
from govlab.ledger.reading import names_read
from govlab.ledger.signs import HOLDS, NO_DIFFERENCE, OPPOSITE, less_handed_down, smaller
from govlab.ledger.world import INTERMEDIATE, LOW, STREET, World
from govlab.records import Setting
from govlab.sampling import BLOCK, places
from govlab.terms import SETTING_FIELDS
from tests.written import with_conditions

TABLE = load_data("claims").set_index("claim_id")
ALL = sorted(PREDICATES)
WITHIN = places(seed=0, block=0)
IN_THE_MIDDLE = dict.fromkeys(ALL, HOLDS) | {
    "C01": OPPOSITE,
    "C25": NO_DIFFERENCE,
    "C43": NO_DIFFERENCE,
}


def rising(unit_size, *_):
    return unit_size / (unit_size + 1_000_000)


def falling(unit_size, *_):
    return 1_000 / (1_000 + unit_size)


def flat(unit_size, decentralization, *_):
    return 0.5 + 0 * unit_size * decentralization


def slowing(unit_size, decentralization, context, assumptions):
    return decentralization**0.5 + 0 * unit_size


def without_priorities(cohesion, public_goods, control, _):
    return cohesion * public_goods * control


def inattentive(need, *_):
    return 0.25 + 0 * need


def looking_away(need, needs, exponent):
    return need**-exponent / sum(other**-exponent for other in needs)


# A deliberately wrong formula for each claim: a sign turned, or a term left out.
WRONG = {
    "C01": (model.services, "fitted_weight", lambda context, _: 1 - context.demand_diversity),
    "C02": (model.neighbours, "familiarity", rising),
    "C03": (model.services, "standard_supply", falling),
    "C04": (model.burdens, "reach", lambda size, *_: size / 1_000),
    "C05": (model.neighbours, "familiarity", rising),
    "C06": (model.services, "fitted_weight", lambda *_: 0.5),
    "C07": (model.burdens, "apparatus", lambda share, _: share**2),
    "C08": (model, "abuse", slowing),
    "C09": (model.burdens, "abuse", lambda size, share, *_: 0 * size * share),
    "C10": (model.services, "own_resources", lambda share, *_: 0 * share),
    "C11": (model.neighbours, "say", lambda share, *_: 1 - share),
    "C12": (
        model.services,
        "spillover_keeping",
        lambda size, share, context, _: 1 / (1 + context.spillovers * (1 + share + 0 * size)),
    ),
    "C13": (model, "attention", looking_away),
    "C14": (model.neighbours, "staying", lambda context, _: 1 + context.mobility),
    "C15": (
        model.services,
        "own_resources",
        lambda share, context, _: share * (1 - context.work_unit_provision),
    ),
    "C16": (
        model.services,
        "own_resources",
        lambda share, context, _: share * (1 - context.work_unit_provision),
    ),
    "C17": (model.services, "fitted_weight", lambda context, _: 1 - context.demand_diversity),
    "C18": (model.burdens, "reach", lambda size, *_: size / 1_000_000),
    "C19": (model.services, "fitted_weight", lambda context, _: 1 - context.demand_diversity),
    "C20": (model.burdens, "abuse", lambda size, share, *_: 20 * share**2 + 0 * size),
    "C21": (model.services, "standard_supply", falling),
    "C22": (model, "coordination", lambda *_: 100),
    "C23": (model.neighbours, "familiarity", rising),
    "C24": (model.neighbours, "familiarity", rising),
    "C25": (model, "balance", without_priorities),
    "C26": (model.burdens, "strangers", lambda context, _: 2 - context.mobility),
    "C27": (model.services, "spillover_keeping", flat),
    "C28": (model.neighbours, "common_ground", lambda context, _: 1 + 9 * context.demand_diversity),
    "C29": (model.services, "means", lambda *_: 0.5),
    "C30": (model.burdens, "unheard_voice", lambda *_: 0),
    "C31": (
        model,
        "risk",
        lambda size, share, context, _: context.risk_exposure + 0 * size * share,
    ),
    "C34": (
        model.services,
        "fitted_supply",
        lambda size, share, context, _: 1 - context.civic_capacity + 0 * size * share,
    ),
    "C35": (model.neighbours, "say", lambda share, *_: share),
    "C36": (model.burdens, "order_keeping", lambda *_: 0),
    "C37": (
        model.burdens,
        "slow_coordination",
        lambda share, context, _: -5 * share * context.emergency,
    ),
    "C38": (model.burdens, "sight", lambda *_: 1),
    "C39": (model.services, "fitted_supply", model.standard_supply),
    "C41": (
        model.services,
        "integrated",
        lambda share, context, _: 1 / (1 + context.network_integration * share),
    ),
    "C42": (model.services, "integrated", lambda *_: 1),
    "C43": (model, "attention", inattentive),
    "C44": (model, "attention", looking_away),
    "C45": (model.neighbours, "familiarity", rising),
    "C46": (model.burdens, "apparatus", lambda share, _: share**2),
}

# A model without the mechanism: nothing that the claim compares differs.
WITHOUT = {
    "C02": [(model.neighbours, "familiarity", lambda *_: 1)],
    "C06": [(model.services, "fitted_weight", lambda *_: 0.5)],
    "C07": [(model.burdens, "apparatus", lambda *_: 0)],
    "C11": [(model.neighbours, "say", lambda *_: 1)],
    "C13": [(model, "attention", inattentive)],
    "C14": [(model.neighbours, "staying", lambda *_: 1)],
    "C17": [(model.services, "fitted_weight", lambda *_: 0.5)],
    "C19": [
        (model.services, "fitted_weight", lambda *_: 0.5),
        (model.burdens, "strangers", lambda *_: 1),
        (model.burdens, "pressure", lambda *_: 0),
    ],
    "C26": [(model.burdens, "strangers", lambda *_: 1), (model.burdens, "pressure", lambda *_: 0)],
    "C29": [(model.services, "means", lambda *_: 0.5)],
    "C30": [(model.burdens, "unheard_voice", lambda *_: 0)],
    "C31": [WRONG["C31"]],
    "C35": [(model.neighbours, "say", lambda *_: 1)],
    "C36": [(model.burdens, "order_keeping", lambda *_: 0)],
    "C38": [(model.burdens, "sight", lambda *_: 1)],
    "C41": [(model.services, "integrated", lambda *_: 1)],
    "C43": [(model, "attention", inattentive)],
    "C44": [(model, "attention", inattentive)],
    "C45": [(model.neighbours, "civic_skill", lambda *_: 1), (model, "coordination", lambda *_: 0)],
}


# All but those that look at one state, at single parts of a formula, or at the price of levels.
COMPARING = sorted(
    {*PREDICATES} - {"C20", "C21", "C22", "C23", "C24"} - {"C39", "C41", "C42", "C44"} - {"C45"}
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


def test_c28_looks_at_cohesion_where_discretion_is_shared(monkeypatch):
    loses = only_at(0.5, lambda c: -c.demand_diversity, lambda c: c.demand_diversity)
    monkeypatch.setattr(model, "cohesion", loses)
    assert set(signs_of("C28")) == {HOLDS}


def test_c28_looks_at_public_goods_where_the_street_decides(monkeypatch):
    loses = only_at(0.2, lambda c: -c.demand_diversity, lambda c: c.demand_diversity)
    monkeypatch.setattr(model, "public_goods", loses)
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


def test_all_claims_are_entered_and_most_are_tested():
    assert len(TABLE) == 46
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
    assert elsewhere == ["C23", "C24"]
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


def test_note_of_c44_where_the_first_problem_agrees():
    world = world_of("C44", {})
    agreeing = [key for key in cases()["key"] if problems._agreement(world, key)[0]]
    assert agreeing == ["shanghai-1984", "shanghai-1996", "shanghai-2010", "jianghan-2000"]

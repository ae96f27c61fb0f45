"""Outcomes of single settings and of arrays."""

import re

import numpy as np
import pytest

from govlab import (
    TERMS,
    Assumptions,
    Context,
    ParameterError,
    Priorities,
    Setting,
    UnknownNameError,
    assess,
    landscape,
    load_data,
)
from govlab.outcomes import chunks
from govlab.outcomes.scales import SCALED
from govlab.terms import OUTCOME_FIELDS

NAMES = [name for name in OUTCOME_FIELDS if name != "balance"]


def test_arrays_give_what_single_settings_give_across_chunks(monkeypatch):
    monkeypatch.setattr(chunks, "CHUNK", 7)
    sizes, shares = np.geomspace(500, 1_000_000, 5)[:, None], np.linspace(0, 1, 4)
    mobility = np.linspace(0, 1, 20).reshape(5, 4)
    together = assess(Setting(sizes, shares), Context(mobility=mobility))
    for i, j in np.ndindex(5, 4):
        alone = assess(Setting(sizes[i, 0], shares[j]), Context(mobility=mobility[i, j]))
        for name in NAMES:
            assert getattr(together, name)[i, j] == pytest.approx(getattr(alone, name), rel=1e-12)


def test_shapes_that_do_not_fit_are_named():
    with pytest.raises(ParameterError, match=r"unit_size \(2,\), decentralization \(3,\)"):
        assess(Setting([1_000, 2_000], [0.1, 0.2, 0.3]))


def test_parts_make_up_their_outcomes():
    outcome = assess(Setting(3_000, 0.4))
    assert np.prod(list(outcome.parts["cohesion"].values())) == pytest.approx(outcome.cohesion)
    goods = outcome.parts["public_goods"]
    supply = (1 - goods["fitted_weight"]) * goods["standard_supply"]
    supply += goods["fitted_weight"] * goods["fitted_supply"]
    local = (1 - goods["work_unit_cover"]) * goods["spillover_keeping"] * supply
    assert goods["work_unit_cover"] + local == pytest.approx(outcome.public_goods)
    means = Assumptions().fiscal_floor + Context().fiscal_capacity
    assert sum(outcome.parts["cost"].values()) / means == pytest.approx(outcome.cost)
    exposed = sum(outcome.parts["risk"].values())
    assert exposed * (1 + 0.5 * exposed) == pytest.approx(outcome.risk)


def test_balance_follows_priorities():
    outcome = assess(Setting(3_000, 0.4))
    done = outcome.index
    assert outcome.balance(Priorities(1, 0, 0)) == pytest.approx(done["cohesion"])
    assert outcome.balance(Priorities(0, 1, 0)) == pytest.approx(done["public_goods"])
    assert outcome.balance(Priorities(0, 0, 1, cost_share=1)) == pytest.approx(done["thrift"])
    assert outcome.balance(Priorities(0, 0, 1, cost_share=0)) == pytest.approx(done["safety"])


def test_the_balance_is_the_product_of_indices_to_the_power_of_their_weights():
    outcome = assess(Setting(3_000, 0.4))
    cohesion, goods, thrift, safety, control = outcome.index.values()
    assert control == pytest.approx((thrift * safety) ** 0.5)
    weighed = outcome.balance(Priorities(0.5, 0.3, 0.2, cost_share=0.4))
    expected = cohesion**0.5 * goods**0.3 * (thrift**0.4 * safety**0.6) ** 0.2
    assert weighed == pytest.approx(expected)


def test_control_and_its_index_follow_the_priority_of_cost():
    outcome = assess(Setting(3_000, 0.4))
    named = outcome.by_name(Priorities(cost_share=1))
    assert named["control"] == pytest.approx(outcome.thrift)
    assert named["index_control"] == pytest.approx(outcome.index["thrift"])
    assert outcome.control == pytest.approx((outcome.thrift * outcome.safety) ** 0.5)


def test_priorities_whose_shape_does_not_fit_are_refused():
    with pytest.raises(ParameterError, match=r"unit_size \(2,\).* cost_share \(3,\)"):
        assess(Setting([1_000, 2_000], 0.4)).balance(Priorities(cost_share=[0, 0.5, 1]))


@pytest.mark.parametrize("wrong", [5, "shanghai", None])
def test_what_is_no_record_is_refused(wrong):
    with pytest.raises(ParameterError, match="Context"):
        assess(Setting(3_000, 0.4), wrong)


def test_the_sentence_says_the_state_in_english_and_chinese():
    outcome = assess(Setting(3_000, 0.4), Context.named("fast-growing-city"))
    assert outcome.sentence() == (
        "With 3,000 residents per unit (a neighbourhood) and 40% of discretion on the committees' "
        "side, this city stands, from 0 (the worst that its levers can do) to 100 (the best), at "
        "71 for cohesion (high), 7 for public goods (low), 56 for low cost (middling) and 86 "
        "for low risk (high); the balance is low (32)."
    )
    assert outcome.sentence("zh").startswith("每个单元 3,000 名居民（居民区规模）")


def test_the_sentence_says_the_indices_that_the_outcome_holds():
    outcome = assess(Setting(20_000, 0.5))
    told = [int(number) for number in re.findall(r"(\d+) for", outcome.sentence())]
    assert told == [round(100 * outcome.index[name]) for name in SCALED]


def test_a_sentence_refuses_arrays_and_unknown_languages():
    with pytest.raises(ParameterError, match="one state"):
        assess(Setting([1_000, 2_000], 0.4)).sentence()
    with pytest.raises(UnknownNameError, match="no language is called 'fr'"):
        assess(Setting(3_000, 0.4)).sentence("fr")


@pytest.mark.parametrize("name", [*SCALED, "control", "balance"])
@pytest.mark.parametrize(
    ("index", "word"),
    [(-0.1, "low"), (0.32, "low"), (0.34, "middling"), (0.66, "middling"), (0.68, "high")],
)
def test_an_index_is_low_below_a_third_and_high_above_two(name, index, word):
    assert TERMS[name].word(index) == word


@pytest.mark.parametrize("name", ["cost", "risk"])
def test_raw_costs_and_risks_are_low_and_high_in_thirds_of_the_contexts_of_section_1(name):
    told = load_data("contexts").query("source != 'Li 2016 section 2'")["key"]
    values = np.concatenate([landscape(Context.named(key))[name] for key in told])
    shares = [float(np.mean(values < threshold)) for threshold in TERMS[name].thresholds]
    assert shares == pytest.approx([1 / 3, 2 / 3], abs=0.05)

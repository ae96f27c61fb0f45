"""Outcomes of single settings and of arrays."""

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
    chunks,
    landscape,
)
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
    assert outcome.balance(Priorities(1, 0, 0)) == pytest.approx(outcome.cohesion)
    assert outcome.balance(Priorities(0, 1, 0)) == pytest.approx(outcome.public_goods)
    assert outcome.balance(Priorities(0, 0, 1, cost_share=1)) == pytest.approx(outcome.thrift)
    assert outcome.balance(Priorities(0, 0, 1, cost_share=0)) == pytest.approx(outcome.safety)


def test_the_sentence_says_the_state_in_english_and_chinese():
    outcome = assess(Setting(3_000, 0.4), Context.named("fast-growing-city"))
    assert outcome.sentence() == (
        "With 3,000 residents per unit (a neighbourhood) and 40% of discretion on the committees' "
        "side, cohesion is middling (0.12), public goods are low (0.09), cost is middling (0.65) "
        "and risk is middling (1.19); the balance is middling (0.18)."
    )
    assert outcome.sentence("zh").startswith("每个单元 3,000 名居民（居委会规模）")


def test_a_sentence_refuses_arrays_and_unknown_languages():
    with pytest.raises(ParameterError, match="one state"):
        assess(Setting([1_000, 2_000], 0.4)).sentence()
    with pytest.raises(UnknownNameError, match="no language is called 'fr'"):
        assess(Setting(3_000, 0.4)).sentence("fr")


@pytest.mark.parametrize("name", OUTCOME_FIELDS)
def test_low_middling_and_high_are_thirds_over_the_named_contexts(name):
    values = np.concatenate([landscape(Context.named(key))[name] for key in Context.names()])
    shares = [float(np.mean(values < threshold)) for threshold in TERMS[name].thresholds]
    assert shares == pytest.approx([1 / 3, 2 / 3], abs=0.04)

"""The claims of the paper, their predicates, and over what share of the ranges they hold."""

import re
import tracemalloc

import numpy as np
import pytest

from govlab import (
    ParameterError,
    UnfinishedError,
    UnknownNameError,
    check,
    joint_share,
    load_data,
    robustness,
    verdict,
)
from govlab.casebook.recoding import Recoded
from govlab.draws import BLOCK
from govlab.figure.blocks.changes import with_conditions
from govlab.ledger import PREDICATES
from govlab.ledger.drawn import asks_for_a_case
from govlab.ledger.entries import changes_in, world_of
from govlab.ledger.joint import CASE_CLAIMS
from govlab.ledger.reading import names_read
from govlab.records import FORM_FIELDS

TABLE = load_data("claims").set_index("claim_id")
SHARES = load_data("robustness")
DEFAULT = SHARES[SHARES["form"] == "default"].set_index("claim_id")
CHEAP = ["C02", "C04", "C10", "C26"]
FORMS = ["default", *dict.fromkeys(load_data("forms")["form"])]
ROWS = list(zip(SHARES["claim_id"], SHARES["counter_example"], strict=True))


@pytest.mark.parametrize(("claim_id", "text"), [row for row in ROWS if row[1]])
def test_each_counter_example_breaks_its_claim(claim_id, text):
    assert not check(claim_id, **with_conditions(text))


def test_the_middle_of_a_scope_is_where_check_begins():
    middle = world_of("C10", {"mobility": 0.9})
    assert (middle.context.fiscal_capacity, middle.context.mobility) == (0.2, 0.9)


def test_the_committed_table_is_made_by_the_code():
    made = robustness(2_000, seed=0, claim_ids=CHEAP).round(4)
    kept = DEFAULT.loc[CHEAP].reset_index()[made.columns]
    assert made.to_csv(index=False) == kept.to_csv(index=False)


@pytest.mark.parametrize("form", FORMS)
def test_every_row_of_the_committed_table_is_computed_anew_in_part(form):
    made = robustness(BLOCK, form=form).set_index("claim_id")["held_at_first"]
    kept = SHARES[SHARES["form"] == form].set_index("claim_id")["held_at_first"]
    assert made.to_dict() == kept.to_dict()


@pytest.mark.long
@pytest.mark.parametrize("form", FORMS)
def test_every_row_of_the_committed_table_is_made_by_the_code(form):
    made = robustness(2_000, form=form).round(4)
    kept = SHARES[SHARES["form"] == form][made.columns]
    assert made.to_csv(index=False) == kept.to_csv(index=False)


def test_three_shares_make_up_the_whole():
    whole = SHARES["share"] + SHARES["no_difference"] + SHARES["opposite"]
    assert np.allclose(whole, 1, atol=2e-4)


def test_the_committed_table_has_every_claim_in_every_form():
    assert set(zip(SHARES["claim_id"], SHARES["form"], strict=True)) == {
        (claim_id, form) for claim_id in PREDICATES for form in FORMS
    }


def test_joint_shares_are_made_by_the_code():
    kept = load_data("joint").set_index("form")
    assert set(kept.index) == set(FORMS)
    made = joint_share(2_000, form="swing-exponents").round(4).set_index("form")
    assert made.loc["swing-exponents"].to_dict() == kept.loc["swing-exponents"].to_dict()


def test_a_joint_share_is_no_larger_than_any_of_its_shares():
    alone = DEFAULT.loc[list(CASE_CLAIMS), "share"].min()
    assert load_data("joint").set_index("form").loc["default", "share"] <= alone


def test_cases_coded_otherwise_move_claims_about_cases_only():
    of_cases = {claim_id for claim_id in PREDICATES if asks_for_a_case(claim_id)}
    assert set(CASE_CLAIMS) < of_cases
    assert set(DEFAULT.index[DEFAULT["share_recoded"].notna()]) == of_cases


def test_codes_of_grade_a_stay_and_others_move_as_far_as_they_may():
    drawn = Recoded(seed=0, block=0)("shanghai-1984")
    assert np.ptp(drawn.mobility) > 0
    assert set(np.ravel(drawn.channels)) == {0.2, 0.5, 0.8}
    codes = load_data("case_codes").query("case == 'shanghai-1984'").set_index("field")
    for field in codes.index[codes["grade"] == "A"]:
        assert np.ptp(getattr(drawn, field)) == 0


def test_drivers_and_counter_examples_name_only_what_the_claim_reads():
    for row in SHARES.itertuples():
        read = set(names_read(row.claim_id, row.form)) | set(FORM_FIELDS)
        assert {row.driver} - {""} <= read
        broken_by = set(changes_in(row.counter_example))
        assert broken_by <= read, row.claim_id


def test_the_median_is_given_without_what_is_built_in():
    earned = DEFAULT[DEFAULT["holding"] != "built-in"]
    assert 0.5 < earned["share"].median() < DEFAULT["share"].median() <= 1


def test_more_draws_begin_with_the_same_draws():
    first = robustness(BLOCK, claim_ids=["C04"])["share"][0] * BLOCK
    both = robustness(2 * BLOCK, claim_ids=["C04"])["share"][0] * 2 * BLOCK
    assert first <= both <= first + BLOCK
    part = robustness(30, claim_ids=["C04"])
    assert part["draws"][0] == 30


def test_another_seed_gives_other_draws():
    one, other = (robustness(BLOCK, seed, claim_ids=["C04"]) for seed in (0, 1))
    assert one["correlation"][0] != other["correlation"][0]


def peak_memory(draws):
    tracemalloc.start()
    robustness(draws, claim_ids=CHEAP[:2])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_stays_flat():
    robustness(BLOCK, claim_ids=CHEAP[:2])
    assert peak_memory(20 * BLOCK) < 1.2 * peak_memory(2 * BLOCK)


@pytest.mark.long
def test_memory_stays_flat_up_to_fifty_thousand_draws():
    """The collector runs when it likes, so peaks differ; draws that were kept would be 25 fold."""
    robustness(BLOCK, claim_ids=CHEAP[:2])
    assert peak_memory(50_000) < 2 * peak_memory(2_000)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"draws": 0}, "draws must be a whole number of 1 or more; got 0"),
        ({"draws": True}, "got True"),
        ({"draws": 10.5}, "got 10.5"),
        ({"claim_ids": []}, "claim_ids must name a claim; got none"),
        ({"seed": "one"}, "seed must be a whole number of 0 or more; got 'one'"),
        (
            {"claim_ids": ["C40"]},
            "C40 is not tested .history.: .*Shown by the replay",
        ),
    ],
)
def test_bad_input_is_refused_with_a_remedy(arguments, said):
    with pytest.raises(ParameterError, match=said):
        robustness(**arguments)


def test_unknown_names_are_answered_with_near_ones():
    with pytest.raises(UnknownNameError, match="did you mean 'C03'"):
        check("C03b")
    with pytest.raises(UnknownNameError, match="did you mean 'flat-cost'"):
        robustness(form="flat-costs")
    with pytest.raises(UnknownNameError, match="'network_size'"):
        check("C03", network_sise=3)


class LosingClient:
    """A client whose third block is lost."""

    def map(self, work, blocks, pure):
        return [Future(work, block) for block in blocks]


class Future:
    def __init__(self, work, block):
        self.work, self.block = work, block

    def result(self, timeout):
        if self.block == 2:
            raise ConnectionError("worker lost")
        return self.work(self.block)


def test_a_lost_worker_loses_no_finished_work():
    with pytest.raises(UnfinishedError, match=re.escape("after 200 draws")) as caught:
        robustness(5 * BLOCK, claim_ids=CHEAP, client=LosingClient())
    done = caught.value.done
    whole = robustness(2 * BLOCK, claim_ids=CHEAP)
    assert done.to_csv() == whole.to_csv()


def test_a_scope_keeps_draws_inside():
    text = TABLE.loc["C10", "scope"]
    assert text == "fiscal_capacity 0-0.4; work_unit_provision 0.6-1"
    assert np.isclose(world_of("C10", {}).context.work_unit_provision, 0.8)


def test_an_interrupted_run_keeps_its_finished_blocks(monkeypatch):
    class Interrupted(Future):
        def result(self, timeout):
            if self.block == 1:
                raise KeyboardInterrupt
            return super().result(timeout)

    client = LosingClient()
    monkeypatch.setattr(
        client, "map", lambda work, blocks, pure: [Interrupted(work, b) for b in blocks]
    )
    with pytest.raises(UnfinishedError, match="after 100 draws") as caught:
        robustness(3 * BLOCK, claim_ids=CHEAP, client=client)
    assert caught.value.done["draws"].tolist() == [BLOCK] * len(CHEAP)


def test_a_cluster_without_workers_is_told(monkeypatch):
    class Waiting(Future):
        def result(self, timeout):
            raise TimeoutError

    client = LosingClient()
    monkeypatch.setattr(
        client, "map", lambda work, blocks, pure: [Waiting(work, b) for b in blocks]
    )
    client.scheduler_info = lambda: {"workers": {}}
    with pytest.raises(UnfinishedError, match="has no workers left"):
        robustness(BLOCK, claim_ids=CHEAP, client=client)


def test_a_verdict_is_one_of_three():
    assert verdict("C02") == "holds"
    assert verdict("C02", cohesion_form="mobility-alone") == "no difference"
    assert verdict("C02", **changes_in(DEFAULT.loc["C02", "counter_example"])) == "opposite"

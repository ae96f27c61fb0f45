"""Draws: a stream of random numbers for each name, which no other name moves."""

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from govlab import draws, load_data, robustness
from govlab.draws import (
    BLOCK,
    assumptions_at,
    context_at,
    middle,
    names,
    places,
    ranges,
    stream,
)
from govlab.ledger import reading
from govlab.records import FORM_FIELDS, taken_for_granted
from govlab.terms import CONTEXT_FIELDS

TABLE = load_data("assumptions")
ADDED = pd.DataFrame([{"name": "something_new", "central": 1.0, "low": 0.5, "high": 2.0}])
UNREAD = "aspiration_speed"
EDITS = {
    "a name more": pd.concat([ADDED, TABLE], ignore_index=True),
    "a name less": TABLE[TABLE["name"] != UNREAD].reset_index(drop=True),
    "another order": TABLE[::-1].reset_index(drop=True),
}
CACHES = (draws.names, draws.ranges, taken_for_granted._assumption_rows, reading.names_read)


def forget():
    for cached in CACHES:
        cached.cache_clear()


@pytest.fixture
def edited(monkeypatch, request):
    """Another table in place of data/assumptions.csv, and the conditions in another order."""

    def load(name):
        return EDITS[request.param] if name == "assumptions" else load_data(name)

    for module in (draws, taken_for_granted):
        monkeypatch.setattr(module, "load_data", load)
    monkeypatch.setattr(draws, "CONTEXT_FIELDS", (*CONTEXT_FIELDS[::-1], "a_new_condition"))
    forget()
    yield request.param
    monkeypatch.undo()
    forget()


def drawn_now():
    """What assumptions, conditions and claims are in the first draws, by name."""
    within = places(seed=3, block=1, count=20)
    scope = dict.fromkeys(CONTEXT_FIELDS, (0.2, 0.9))
    return vars(assumptions_at(within)) | vars(context_at(within, scope))


@pytest.fixture(scope="module")
def drawn_before():
    return drawn_now()


@pytest.fixture(scope="module")
def robust_before():
    return robustness(draws=20)


@pytest.mark.parametrize("edited", EDITS, indirect=True)
def test_other_names_move_no_draw(drawn_before, edited):
    after = drawn_now()
    assert set(drawn_before) - set(after) == ({UNREAD} if edited == "a name less" else set())
    for name in set(after) & set(drawn_before):
        assert np.array_equal(after[name], drawn_before[name])


@pytest.mark.parametrize("edited", EDITS, indirect=True)
@pytest.mark.usefixtures("edited")
def test_other_names_move_no_verdict_driver_or_counter_example(robust_before):
    assert_frame_equal(robustness(draws=20), robust_before)


def test_more_draws_begin_with_the_same_draws():
    assert (places(seed=3, block=2, count=7) == places(seed=3, block=2)[:7]).all()


def test_columns_are_the_streams_of_their_names():
    within = places(seed=3, block=2)
    assert within.shape == (BLOCK, len(names()))
    for column, name in zip(within.T, names(), strict=True):
        assert (column == stream(3, 2, name)).all()


def test_every_name_block_and_seed_has_a_stream_of_its_own():
    drawn = [
        tuple(stream(seed, block, name))
        for seed in range(3)
        for block in range(3)
        for name in names()
    ]
    assert len({number for numbers in drawn for number in numbers}) == len(drawn) * BLOCK


def test_streams_are_the_same_in_every_process_and_on_every_machine():
    assert stream(0, 0, "mobility")[:2] == pytest.approx([0.5523185924693217, 0.6025828831788577])


def test_no_stream_goes_with_another_one():
    within = np.vstack([places(seed=0, block=block) for block in range(20)])
    together = np.corrcoef(within.T) - np.eye(within.shape[1])
    assert np.abs(together).max() < 0.1


def test_assumptions_are_drawn_evenly_on_a_log_scale_between_their_limits():
    for place in (0.0, 0.5, 1.0):
        drawn = assumptions_at(np.full((4, len(names())), place))
        for name, (low, high) in ranges().items():
            expected = low ** (1 - place) * high**place if low < high else low
            assert np.ravel(getattr(drawn, name)) == pytest.approx(expected)


def test_in_the_middle_every_assumption_has_its_central_value():
    central, drawn = TABLE.set_index("name")["central"], assumptions_at(middle()[None, :])
    for name, value in central.items():
        assert np.ravel(getattr(drawn, name)) == pytest.approx(value, rel=1e-12)
    lasting = TABLE.loc[TABLE["central"] ** 2 == TABLE["low"] * TABLE["high"], "name"]
    assert {middle()[names().index(name)] for name in lasting} == {0.5}


def test_conditions_are_drawn_evenly_between_the_limits_of_a_scope():
    within = np.full((4, len(names())), 0.25)
    scope = {"mobility": (0.2, 0.6), "voice": (0.5, 0.5)}
    drawn = context_at(within, scope)
    assert drawn.mobility == pytest.approx(np.full((4, 1), 0.3))
    assert drawn.voice == pytest.approx(np.full((4, 1), 0.5))


@pytest.mark.parametrize("form", sorted(set(load_data("forms")["form"])))
def test_a_form_draws_what_it_does_not_fix_and_the_same_as_ever(form):
    within = places(seed=0, block=0, count=3)
    default, rival = vars(assumptions_at(within)), vars(assumptions_at(within, form))
    fixed = load_data("forms").query("form == @form and assumption != ''")
    for name in ranges():
        if name in set(fixed["assumption"]):
            assert rival[name] == fixed.set_index("assumption").at[name, "value"]
        else:
            assert np.array_equal(rival[name], default[name])
    assert [rival[field] for field in FORM_FIELDS].count(form) == 1

"""Records refuse what the model cannot mean, and say what to do."""

import numpy as np
import pandas as pd
import pytest

from govlab import (
    Assumptions,
    Context,
    ParameterError,
    Priorities,
    Setting,
    UnknownNameError,
    arrange,
)

BAD_NUMBERS = [
    *(float("nan"), float("inf"), -0.1, 1.2, True, "0.4", None, 1j, object(), Setting),
    *([], [0.2, "x"], [True], [[0.1], [0.2, 0.3]], np.array(["0.4"]), pd.NaT),
]
RECORDS_OF_A_SHARE = [
    lambda values: Setting(3_000, values).decentralization,
    lambda values: Context(mobility=values).mobility,
    lambda values: Priorities(cost_share=values).cost_share,
    lambda values: Assumptions(own_reach=values).own_reach,
]
PAIR = [0.3, 0.4]


@pytest.mark.parametrize("value", BAD_NUMBERS)
@pytest.mark.parametrize("record", [lambda v: Setting(3_000, v), lambda v: Context(mobility=v)])
def test_bad_numbers_are_refused(record, value):
    with pytest.raises(ParameterError, match=r"(decentralization|mobility) must"):
        record(value)


def test_the_error_names_value_range_meaning_and_remedy():
    with pytest.raises(ParameterError) as caught:
        Setting(3_000, 1.2)
    assert str(caught.value) == (
        "decentralization must lie between 0 and 1 (share of discretion held on the committees' "
        "side); got 1.2. Choose a value in that range."
    )


@pytest.mark.parametrize("bad", [np.nan, np.inf, -1.0, 2.0])
def test_one_bad_entry_of_an_array_is_named_by_its_place(bad):
    with pytest.raises(ParameterError, match=r"got .* at position \[1, 0\]"):
        Setting(3_000, np.array([[0.1, 0.2], [bad, 0.3]]))


def test_a_value_just_out_of_range_is_told_in_full():
    with pytest.raises(ParameterError, match=r"got 1\.00000001\. Choose"):
        Setting(3_000, 1.00000001)


def test_thousands_have_commas():
    with pytest.raises(ParameterError, match=r"between 500 and 1,000,000 \(.*got 2,000,000\. "):
        Setting(2e6, 0.4)


@pytest.mark.parametrize(
    ("values", "place"), [(np.nan, ""), ([0.3, np.nan], r" at position \[1\]")]
)
@pytest.mark.parametrize("own", RECORDS_OF_A_SHARE)
def test_a_missing_value_is_called_one(own, values, place):
    with pytest.raises(ParameterError, match=f"got NaN{place}. NaN is no number"):
        own(values)


@pytest.mark.parametrize("own", RECORDS_OF_A_SHARE)
def test_a_masked_array_is_refused(own):
    with pytest.raises(ParameterError, match="masked array, whose mask would be lost"):
        own(np.ma.masked_array(PAIR, mask=[True, False]))


@pytest.mark.parametrize("own", RECORDS_OF_A_SHARE)
def test_a_record_owns_its_arrays(own):
    given = np.array(PAIR)
    kept = own(given)
    given[0] = 2
    assert kept.tolist() == PAIR
    with pytest.raises(ValueError, match="read-only"):
        kept[0] = 2


def test_long_wrong_values_are_told_in_short():
    with pytest.raises(ParameterError) as caught:
        Setting(3_000, ["x"] * 1_000)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    "record",
    [
        lambda: Setting([3_000, 4_000], [0.1, 0.2, 0.3]),
        lambda: Context(mobility=PAIR, voice=[0.1, 0.2, 0.3]),
        lambda: Priorities([0.5, 0.5], [0.25, 0.25, 0.25], 0.25),
        lambda: Priorities(cohesion=[1, 0], public_goods=0, control=[0, 1], cost_share=[0, 1, 0]),
        lambda: arrange(
            cohesion=Setting(3_000, PAIR),
            public_goods=Setting([3_000, 4_000, 5_000], 0.4),
            control=Setting(3_000, 0.4),
        ),
    ],
)
def test_shapes_that_do_not_fit_are_refused(record):
    with pytest.raises(ParameterError, match=r"must fit together; got .* \(2,\), .* \(3,\)"):
        record()


def test_records_with_arrays_compare_by_value():
    make = {
        "setting": lambda values: Setting(3_000, values),
        "context": lambda values: Context(mobility=values),
        "priorities": lambda values: Priorities(cost_share=values),
        "arrangement": lambda values: arrange(
            cohesion=Setting(3_000, values), public_goods=Setting(1e5, 0), control=Setting(500, 1)
        ),
    }
    for name, record in make.items():
        assert record(PAIR) == record(np.array(PAIR)), name
        for other in ([0.3, 0.5], 0.3, [0.3, 0.4, 0.5], [PAIR, PAIR]):
            assert record(PAIR) != record(other), name
    assert Setting(3_000, 0.4) != "Setting(3_000, 0.4)"


@pytest.mark.parametrize("record", [Context, Priorities, lambda **lever: Setting(3_000, **lever)])
def test_records_of_floats_are_keys_and_records_of_arrays_are_not(record):
    value = {Context: "mobility", Priorities: "cost_share"}.get(record, "decentralization")
    assert {record(**{value: 0.4}): 1}[record(**{value: np.float64(0.4)})] == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(record(**{value: PAIR}))


def test_numbers_become_floats_and_sequences_arrays():
    setting = Setting(3_000, pd.Series([0.1, 0.2]))
    assert isinstance(setting.unit_size, float)
    assert isinstance(setting.decentralization, np.ndarray)


def test_records_are_frozen():
    for record in (Setting(3_000, 0.4), Context(), Priorities(), Assumptions()):
        with pytest.raises(AttributeError):
            record.mobility = 0.1


def test_an_unknown_context_offers_the_nearest():
    with pytest.raises(UnknownNameError, match="did you mean 'fast-growing-city'"):
        Context.named("fast-growing")


def test_an_unknown_assumption_offers_the_nearest():
    with pytest.raises(UnknownNameError, match="did you mean 'mobility_loss'"):
        Assumptions(mobility_los=1)
    with pytest.raises(AttributeError, match="did you mean 'mobility_loss'"):
        _ = Assumptions().mobility_los


def test_assumptions_outside_their_range_are_refused():
    with pytest.raises(ParameterError, match=r"mobility_loss must lie between 0.5 and 2"):
        Assumptions(mobility_loss=5)


def test_assumptions_are_equal_when_their_values_are():
    assert Assumptions(mobility_loss=2) == Assumptions(mobility_loss=2)
    assert hash(Assumptions()) == hash(Assumptions())
    assert Assumptions(mobility_loss=2) != Assumptions()
    assert "mobility_loss=2.0" in repr(Assumptions(mobility_loss=2))


def test_priorities_must_sum_to_one():
    with pytest.raises(ParameterError, match=r"sum to 1; got 1.5\. .*from_order"):
        Priorities(0.5, 0.5, 0.5)


def test_the_first_priorities_of_many_that_do_not_sum_to_one_are_named():
    weights = np.full(1_000, 0.25)
    weights[7] = 0.5
    with pytest.raises(ParameterError, match=r"sum to 1; got 1.25 at position \[7\]\. Divide"):
        Priorities(0.5, 0.25, weights)


@pytest.mark.parametrize(
    ("order", "weights"),
    [
        ("cohesion > public_goods > control", (11 / 18, 5 / 18, 2 / 18)),
        ("cohesion > public_goods = control", (11 / 18, 3.5 / 18, 3.5 / 18)),
        ("control = cohesion = public_goods", (1 / 3, 1 / 3, 1 / 3)),
    ],
)
def test_an_order_gives_rank_order_centroids_that_ties_share(order, weights):
    given = Priorities.from_order(order)
    assert (given.cohesion, given.public_goods, given.control) == pytest.approx(weights)


@pytest.mark.parametrize("order", ["", "cohesion", "cohesion > cohesion > control", "a > b > c", 3])
def test_an_order_that_does_not_name_each_problem_once_is_refused(order):
    with pytest.raises(ParameterError, match="once each"):
        Priorities.from_order(order)

"""Records refuse what the model cannot mean, and say what to do."""

import numpy as np
import pandas as pd
import pytest

from govlab import Assumptions, Context, ParameterError, Priorities, Setting, UnknownNameError

BAD_NUMBERS = [float("nan"), float("inf"), -0.1, 1.2, True, "0.4", None, [], [0.2, "x"], [True]]


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
    with pytest.raises(ParameterError, match=r"sum to 1; got 1.5.*from_order"):
        Priorities(0.5, 0.5, 0.5)


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

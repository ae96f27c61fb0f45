"""The paper's cities, coded."""

import pytest

from govlab import UnknownNameError, case, cases, compare_cases, load_data
from govlab.casebook.coded import LEVELS
from govlab.terms import BANDS, CONTEXT_FIELDS

CODES = load_data("case_codes")
CODED = [name for name in CONTEXT_FIELDS if name != "emergency"]


@pytest.mark.parametrize("key", cases()["key"])
def test_every_condition_of_a_case_is_coded_once(key):
    assert CODES.query("case == @key")["field"].tolist() == CODED
    context = case(key).context
    assert {getattr(context, name) for name in CODED} <= set(LEVELS.values())
    assert context.emergency == 0


def test_every_code_says_where_it_comes_from():
    by_rule = CODES["source"] == "none"
    assert (CODES[by_rule]["level"] == "middle").all()
    assert (CODES[by_rule]["grade"] == "C").all()
    said = CODES[CODES["source"] == "Li 2016"]
    assert (said["lines"] != "").all()
    assert (said["place"] != "").all()


def test_what_a_case_chose_is_a_band_and_a_range():
    for key in cases()["key"]:
        told = case(key)
        assert told.chosen_band in {band.name for band in BANDS}
        assert told.chosen_low < told.chosen_high


def test_an_unknown_case_is_answered_with_near_ones():
    with pytest.raises(UnknownNameError, match="'shanghai-1996'"):
        case("shanghai-1995")


def test_the_comparison_shows_hits_and_misses():
    table = compare_cases()
    assert set(table["case"]) == set(cases()["label"])
    assert set(table["decentralization_agrees"]) == {True, False}
    coded = table[table["priorities"] == "coded"].set_index("case")
    assert coded.loc["Shanghai, 1996", "band"] == "street"

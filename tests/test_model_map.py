"""The map of the model says what the formulas read."""

import re

import pytest
from model_map import ENTERING, effect, model_map

from govlab import model
from govlab.ledger.reading import _read_by
from govlab.model import PARTS
from govlab.terms import CONTEXT_FIELDS
from govlab.terms.language import speaking

FORMULAS = [*PARTS, *(part for parts in PARTS.values() for part in parts)]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_condition_is_marked_where_a_formula_reads_it(formula):
    marked = {name for name in CONTEXT_FIELDS if effect(formula, name)}
    assert marked == _read_by(formula) & set(CONTEXT_FIELDS)


def test_everything_enters_some_outcome():
    for name in ENTERING:
        assert any(effect(outcome, name) for outcome in PARTS), name


@pytest.mark.parametrize(
    ("formula", "name", "expected"),
    [
        ("familiarity", "unit_size", "both"),
        ("say", "decentralization", "raises"),
        ("office", "unit_size", "lowers"),
        ("risk", "risk_exposure", "raises"),
        ("office", "voice", None),
    ],
)
def test_a_mark_says_what_more_of_it_does(formula, name, expected):
    assert effect(formula, name) == expected


def test_every_row_leads_to_its_formula():
    assert re.findall(r"#formula-(\w+)", model_map()) == [
        formula for outcome, parts in PARTS.items() for formula in (outcome, *parts)
    ]
    assert set(re.findall(r"#formula-(\w+)", model_map())) <= set(model.__all__)


def test_a_chinese_map_is_chinese():
    with speaking("zh"):
        told = re.sub(r"<[^>]*>", " ", model_map())
    assert not re.findall(r"[A-Za-z]{2,}", told)

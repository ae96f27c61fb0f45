"""The vocabulary: each quantity's name, labels, unit, range, words and source, once."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.choices import CHOICES
from govlab.terms.context import CONTEXT
from govlab.terms.state import LEVERS, OUTCOMES, OUTSIDE, SENTENCES
from govlab.terms.term import BANDS, UNIT_SIZE_STEPS, Band, Term

TERMS: Mapping[str, Term] = MappingProxyType(
    {term.name: term for term in (*LEVERS, *CONTEXT, *OUTCOMES, *CHOICES)}
)
"""Every quantity of the model by its name."""

SETTING_FIELDS = tuple(term.name for term in LEVERS)
CONTEXT_FIELDS = tuple(term.name for term in CONTEXT)
OUTCOME_FIELDS = tuple(term.name for term in OUTCOMES)
CHOICE_FIELDS = tuple(term.name for term in CHOICES)
PROBLEMS = ("cohesion", "public_goods", "control")

__all__ = [
    "BANDS",
    "CHOICE_FIELDS",
    "CONTEXT_FIELDS",
    "OUTCOME_FIELDS",
    "OUTSIDE",
    "PROBLEMS",
    "SENTENCES",
    "SETTING_FIELDS",
    "TERMS",
    "UNIT_SIZE_STEPS",
    "Band",
    "Term",
]

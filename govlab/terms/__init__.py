"""The vocabulary: each quantity's name, labels, unit, range, words and source, once."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.choices import CHOICES
from govlab.terms.context import CONTEXT
from govlab.terms.megacity import CHALLENGES, FEATURES, READINGS
from govlab.terms.reforms import CONFLICT, DIGITAL, RISK, SERVICES
from govlab.terms.state import LEVERS, OUTCOMES, OUTSIDE, SENTENCES
from govlab.terms.term import BANDS, UNIT_SIZE_STEPS, Band, Term

TERMS: Mapping[str, Term] = MappingProxyType(
    {
        term.name: term
        for term in (
            *(*LEVERS, *CONTEXT, *OUTCOMES, *CHOICES, *FEATURES, *CHALLENGES, *READINGS),
            *(*SERVICES, *CONFLICT, *RISK, *DIGITAL),
        )
    }
)
"""Every quantity of the model by its name."""

SETTING_FIELDS = tuple(term.name for term in LEVERS)
CONTEXT_FIELDS = tuple(term.name for term in CONTEXT)
OUTCOME_FIELDS = tuple(term.name for term in OUTCOMES)
CHOICE_FIELDS = tuple(term.name for term in CHOICES)
FEATURE_FIELDS = tuple(term.name for term in FEATURES)
CHALLENGE_FIELDS = tuple(term.name for term in CHALLENGES)
REFORM_FIELDS = tuple(term.name for term in (*SERVICES, *CONFLICT, *RISK, *DIGITAL))
READING_FIELDS = tuple(term.name for term in READINGS)
PROBLEMS = ("cohesion", "public_goods", "control")

__all__ = [
    "BANDS",
    "CHALLENGE_FIELDS",
    "CHOICE_FIELDS",
    "CONTEXT_FIELDS",
    "FEATURE_FIELDS",
    "OUTCOME_FIELDS",
    "OUTSIDE",
    "PROBLEMS",
    "READING_FIELDS",
    "REFORM_FIELDS",
    "SENTENCES",
    "SETTING_FIELDS",
    "TERMS",
    "UNIT_SIZE_STEPS",
    "Band",
    "Term",
]

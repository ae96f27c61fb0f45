"""The model's formulas as expressions that a browser evaluates, and the signals of a state.

A *state* is a set of named signals: the two levers, the conditions of the chosen context, and the
outcomes.
"""

from govlab.browser.expressions import (
    assumed,
    formulas,
    part,
    reference,
    sentence,
    text,
    weights,
    word,
)
from govlab.browser.signals import (
    SET,
    choice,
    conditions,
    importance,
    levers,
    outcomes,
    priorities,
    signal,
    state,
)

__all__ = [
    "SET",
    "assumed",
    "choice",
    "conditions",
    "formulas",
    "importance",
    "levers",
    "outcomes",
    "part",
    "priorities",
    "reference",
    "sentence",
    "signal",
    "state",
    "text",
    "weights",
    "word",
]

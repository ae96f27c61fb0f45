"""The model's formulas as expressions that a browser evaluates, and the signals of a state.

A *state* is a set of named signals: the two levers, the conditions of the chosen context, and the
outcomes.
"""

from govlab.figure.asked import CITY, TAKEN, ask_each, asked
from govlab.figure.contract import DARK, DRAGGED, FOUND, GUESS, RING, SENTENCE, SET
from govlab.figure.controls import (
    assumptions,
    choice,
    conditions,
    importance,
    levers,
    menu,
    one_of,
    priorities,
    shown,
    signal,
)
from govlab.figure.expressions import (
    assumed,
    formulas,
    outside,
    part,
    reference,
    sentence,
    text,
    told,
    weights,
    word,
)
from govlab.figure.signals import (
    attended,
    best,
    best_balance,
    best_of,
    goalposts,
    levels,
    outcomes,
    posts_of,
    state,
)

__all__ = [
    "CITY",
    "DARK",
    "DRAGGED",
    "FOUND",
    "GUESS",
    "RING",
    "SENTENCE",
    "SET",
    "TAKEN",
    "ask_each",
    "asked",
    "assumed",
    "assumptions",
    "attended",
    "best",
    "best_balance",
    "best_of",
    "choice",
    "conditions",
    "formulas",
    "goalposts",
    "importance",
    "levels",
    "levers",
    "menu",
    "one_of",
    "outcomes",
    "outside",
    "part",
    "posts_of",
    "priorities",
    "reference",
    "sentence",
    "shown",
    "signal",
    "state",
    "text",
    "told",
    "weights",
    "word",
]

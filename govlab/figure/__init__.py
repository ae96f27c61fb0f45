"""The model's formulas as expressions that a browser evaluates, and the signals of a state.

A *state* is a set of named signals: the two levers, the conditions of the chosen context, and the
outcomes.
"""

from govlab.figure.contract import DARK, DRAGGED, FOUND, GUESS, RING, SENTENCE, SET
from govlab.figure.controls import (
    choice,
    conditions,
    importance,
    levers,
    priorities,
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
from govlab.figure.needs import urgency
from govlab.figure.signals import best, goalposts, levels, outcomes, state
from govlab.figure.surveys import EVENLY, HERE, OF_MENU, WEIGHED, Search, Survey, data_read

__all__ = [
    "DARK",
    "DRAGGED",
    "EVENLY",
    "FOUND",
    "GUESS",
    "HERE",
    "OF_MENU",
    "RING",
    "SENTENCE",
    "SET",
    "WEIGHED",
    "Search",
    "Survey",
    "assumed",
    "best",
    "choice",
    "conditions",
    "data_read",
    "formulas",
    "goalposts",
    "importance",
    "levels",
    "levers",
    "outcomes",
    "outside",
    "part",
    "priorities",
    "reference",
    "sentence",
    "signal",
    "state",
    "text",
    "told",
    "urgency",
    "weights",
    "word",
]

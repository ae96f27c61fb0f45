"""What the script of the stage is told besides its controls: marks, cities, words, colours."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from govlab.casebook.coded import presets
from govlab.charts.quarter.marks import MARKS
from govlab.figure.theme import COLOURS
from govlab.outcomes.scales import SCALED
from govlab.records import Priorities
from govlab.terms import BANDS, CONTEXT_FIELDS, OUTSIDE, SENTENCES, SETTING_FIELDS, TERMS
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase
from govlab.terms.phrases.quarter import STAGE

GROUND: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "street": ("#fbf8f1", "#14181e"),
        "block": ("#ece5d6", "#232a34"),
        "court": ("#f6f1e6", "#1a2028"),
        "border": ("#2b2f36", "#c3c9d1"),
        "wait": ("#857c6e", "#9aa4b1"),
        "token": ("#e3a700", "#ffd24a"),
        "together": ("#cfe3f5", "#1d4266"),
        "unseen": ("#6d6a66", "#000000"),
        "smoke": ("#8b7f76", "#a9a099"),
        "works": ("#b9ab97", "#46505e"),
        "bags": ("#8a3f9c", "#d9a0ea"),
    }
)
"""Colours of the ground and of marks that stand for no problem, in light and in dark."""
_IN_WORDS = (*SETTING_FIELDS, *CONTEXT_FIELDS, *SCALED, "balance")


def told(priorities: Priorities) -> dict[str, Any]:
    """What the script needs to set and draw the stage, in the chosen language."""
    return {
        "marks": [_mark(key) for key in MARKS],
        "cities": {key: vars(preset.context) for key, preset in presets().items()},
        "conditions": CONTEXT_FIELDS,
        "priorities": vars(priorities),
        "colours": [{name: pair[dark] for name, pair in _colours().items()} for dark in (0, 1)],
        "terms": {name: _term(name) for name in _IN_WORDS},
        "sentence": SENTENCES[chosen()],
        "outside": OUTSIDE[chosen()],
        "bands": [BANDS[0].low, BANDS[-1].high],
        "words": {key.partition(".")[2]: phrase(key) for key in STAGE if _is_around(key)},
    }


def _is_around(key: str) -> bool:
    return not key.startswith(("stage.mark.", "stage.rule."))


def _mark(key: str) -> dict[str, Any]:
    mark = MARKS[key]
    return {**vars(mark), "name": mark.name, "rule": mark.rule}


def _term(name: str) -> dict[str, Any]:
    return {"thresholds": TERMS[name].thresholds, "words": TERMS[name].words_in()}


def _colours() -> dict[str, tuple[str, str]]:
    return {**COLOURS, **GROUND}

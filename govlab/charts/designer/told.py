"""What the script of the designer is told: cities, cards, terms, claims, words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.casebook.plans import named_reforms
from govlab.figure.designs import KEY, Designs
from govlab.outcomes.comparing import COMPARED
from govlab.records import Plan
from govlab.tables import load_data
from govlab.terms import CHALLENGE_FIELDS, FEATURE_FIELDS, OUTCOME_FIELDS, REFORM_FIELDS, TERMS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase
from govlab.terms.phrases.designer import DESIGNER

FEW = 4
"""Sliders that a card shows before one asks for more."""
_AT_FIRST: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "services": ("contracted", "demand_extraction", "open_rules", "providers"),
        "risk": ("early_detection", "linkage", "unified_command", "aftermath"),
    }
)
"""Which ones, where they are not those that come first."""
_CLAIMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "levels": ("C39",),
        "services": ("C33", "C33b", "C34b", "C39b"),
        "conflict": ("C36b", "C36c"),
        "risk": ("C31c", "C37b"),
        "digital": ("C38c",),
    }
)
"""What each card of a plan rests on, by the claims of the ledger."""


def told(start: Designs) -> dict[str, Any]:
    """What the script needs to set and draw the designer, in the chosen language.

    Examples
    --------
    >>> from govlab import Setting
    >>> from govlab.figure.designs import Design
    >>> list(told(Designs((Design(Setting(85_000, 0.2)),)))["cards"])
    ['inherited', 'services', 'conflict', 'risk', 'digital']
    """
    names = (*CHALLENGE_FIELDS, *FEATURE_FIELDS, *REFORM_FIELDS)
    return {
        "start": text_of(start),
        "cities": {
            key: {"label": label(preset), "context": vars(preset.context)}
            for key, preset in presets().items()
        },
        "cards": {name: _card(name) for name in vars(Plan())},
        "compared": list(COMPARED),
        "terms": {name: label(TERMS[name]) for name in (*names, *OUTCOME_FIELDS)},
        "claims": {name: [_claim(key) for key in keys] for name, keys in _CLAIMS.items()},
        "words": {key.partition(".")[2]: phrase(key) for key in DESIGNER},
    }


def text_of(designs: Designs) -> str:
    """What an address says of plans, behind its key."""
    return designs.code().removeprefix(f"{KEY}.")


def _card(name: str) -> dict[str, Any]:
    """Fields of a card, those that show first, and the strengths that its switch sets."""
    fields = list(vars(getattr(Plan(), name)))
    first = list(_AT_FIRST.get(name, fields[:FEW]))
    more = [field for field in fields if field not in first]
    known = named_reforms()
    on = known.get(name, named_models()["inherited"].inherited)
    return {"first": first, "more": more, "on": vars(on)}


def _claim(key: str) -> dict[str, str]:
    row = load_data("claims").set_index("claim_id").loc[key]
    return {"id": key, "title": str(row["paraphrase_zh" if chosen() == "zh" else "title"])}

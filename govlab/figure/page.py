"""What the page's script has to know of a living figure, besides its picture."""

from collections.abc import Mapping, Sequence

import altair as alt
import numpy as np

from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.casebook.phases import year_term
from govlab.figure import assumed
from govlab.figure.asked import bound, told
from govlab.figure.changed import NAMED
from govlab.figure.contract import (
    CONTEXT,
    INDEX,
    POSITION,
    SET,
    BandMark,
    Control,
    Hidden,
    Table,
    UserMeta,
)
from govlab.outcomes.scales import SCALED
from govlab.tables import load_data
from govlab.terms import (
    BANDS,
    CHALLENGE_FIELDS,
    CHOICE_FIELDS,
    CONTEXT_FIELDS,
    FEATURE_FIELDS,
    OUTCOME_FIELDS,
    REFORM_FIELDS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
    Term,
)
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase
from govlab.terms.term import plain_number

_MOVED = (
    "decentralization",
    *CHOICE_FIELDS,
    *CHALLENGE_FIELDS,
    *FEATURE_FIELDS,
    *REFORM_FIELDS,
)
"""Terms with a slider over their own range."""

KEYS = {"unit_size": "s", "decentralization": "d"}
"""Short keys of the levers in an address; whatever else has its name."""


def numbers_of_state() -> dict[str, str]:
    """Signals of a state that a figure lists, with labels; an index is 0 worst, 1 best.

    Examples
    --------
    >>> numbers_of_state()["index_thrift"]
    'Thrift (low cost), index'
    """
    plain = {name: label(TERMS[name]) for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)}
    return plain | {INDEX.format(name): index_label(name) for name in (*SCALED, "control")}


def index_label(name: str) -> str:
    """What the index of an outcome is called in the list of numbers."""
    return phrase("number.index", name=label(TERMS[name]))


def notes(
    parameters: Sequence[alt.Parameter],
    numbers: Mapping[str, str] | None = None,
    table: Table | None = None,
) -> UserMeta:
    """What the page's script has to know of a figure's parameters, as the ``usermeta`` of a chart.

    ``controls`` gives each control its key in the address, its allowed values, the bands to mark
    and the lines that say why to believe it; ``hidden`` the conditions and assumptions that only an
    address sets, within their ranges; ``numbers`` the signals that the page lists, with labels:
    those of a state unless others are given; ``asked`` those that follow what the script finds;
    ``table`` the real data that the figure shows.

    Examples
    --------
    >>> from govlab import figure
    >>> notes(figure.choice("decentralization", 0.5))["controls"]["decentralization"]["key"]
    'd'
    """
    names = {parameter.name for parameter in parameters}
    unseen = {parameter.name for parameter in parameters if not bound(parameter)}
    hidden = {name: about for name, about in hidden_keys().items() if name in names & unseen}
    asked = names - hidden.keys()
    listed = numbers_of_state() if numbers is None and parameters else numbers or {}
    made: UserMeta = {
        "asked": told(parameters),
        "controls": {name: about for name, about in _controls().items() if name in asked},
        "hidden": hidden,
        "numbers": [{"signal": name, "label": words} for name, words in listed.items()],
    }
    return made | {"table": table} if table else made


def _controls() -> dict[str, Control]:
    """Signals with a control, by name."""
    sizes: Control = {"key": KEYS["unit_size"], "values": UNIT_SIZE_STEPS, "bands": _marks()}
    menu: Control = {"key": "case", "options": list(presets())}
    models: Control = {"key": "model", "options": list(named_models())}
    terms = [*(TERMS[name] for name in _MOVED), year_term()]
    sliders = {term.name: _allowed(term) for term in terms}
    moved = {SET.format(name): _allowed(TERMS[name]) | {"shows": name} for name in CONTEXT_FIELDS}
    menus = {CONTEXT: menu, NAMED: models}
    return {POSITION: _allowed(TERMS["unit_size"]) | sizes, **menus, **sliders, **moved}


def _marks() -> list[BandMark]:
    """The bands below the slider of unit size."""
    last = len(UNIT_SIZE_STEPS) - 1
    return [
        {
            "name": label(band),
            "from": UNIT_SIZE_STEPS.index(int(band.low)) / last,
            "to": UNIT_SIZE_STEPS.index(int(band.high)) / last,
        }
        for band in BANDS
    ]


def guesses() -> dict[str, list[tuple[float, str]]]:
    """Where a reader may place a guess, with its words, by the quantity that is guessed.

    Examples
    --------
    >>> guesses()["unit_size"][0]
    (500, '500 residents per unit')
    """
    shares = np.linspace(0, 1, 21).round(2).tolist()
    years = range(int(year_term().low) + 1, int(year_term().high) + 1)
    return {
        "unit_size": [
            (size, phrase("guess.unit_size", size=f"{size:,}")) for size in UNIT_SIZE_STEPS
        ],
        "decentralization": [
            (share, phrase("guess.decentralization", share=f"{share:.0%}")) for share in shares
        ],
        "year": [(year, str(year)) for year in years],
    }


def hidden_keys() -> dict[str, Hidden]:
    """Signals without a control that an address may set, by name: key, label, ends and start.

    Examples
    --------
    >>> hidden_keys()["mobility_loss"]["start"]
    1.0
    """
    conditions: dict[str, Hidden] = {
        SET.format(name): {
            "key": name,
            "label": label(TERMS[name]),
            "low": 0,
            "high": 1,
            "start": None,
        }
        for name in CONTEXT_FIELDS
    }
    assumptions = load_data("assumptions").set_index("name").to_dict("index")
    of_forms = load_data("forms").groupby("assumption")["value"].min()
    taken: dict[str, Hidden] = {
        name: {
            "key": name,
            "label": name.replace("_", " "),
            "low": min(assumptions[name]["low"], of_forms.get(name, np.inf)),
            "high": assumptions[name]["high"],
            "start": assumptions[name]["central"],
        }
        for name in assumed(changed=True)
    }
    return conditions | taken


def _allowed(term: Term) -> Control:
    """The range of a term, and why to believe it."""
    return {
        "key": KEYS.get(term.name, term.name),
        "low": term.low,
        "high": term.high,
        "step": term.step,
        "why": _reasons(term),
    }


def _reasons(term: Term) -> list[str]:
    """What a term means, its range with the unit, and its source."""
    chinese = chosen() == "zh"
    low, high = (plain_number(end, term.unit) for end in (term.low, term.high))
    return [
        phrase("why.meaning", meaning=term.definition_zh if chinese else term.definition),
        phrase("why.range", low=low, high=high, unit=phrase(f"unit.{term.unit}")),
        phrase("why.source", source=term.source_zh if chinese else term.source),
    ]

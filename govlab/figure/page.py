"""What the page's script has to know of a living figure, besides its picture."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import numpy as np

from govlab.casebook.coded import presets
from govlab.figure import SET, assumed
from govlab.outcomes.scales import SCALED
from govlab.tables import load_data
from govlab.terms import (
    BANDS,
    CHOICE_FIELDS,
    CONTEXT_FIELDS,
    OUTCOME_FIELDS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
)
from govlab.terms.term import plain_number

KEYS = {"unit_size": "s", "decentralization": "d"}
"""Short keys of the levers in an address; whatever else has its name."""
_SLIDERS = ("decentralization", *CHOICE_FIELDS)
_YEARS = (1985, 2021)
"""Years that a reader may guess: after the first case, as far as a replay goes."""
OF_A_STATE = {
    name: f"{TERMS[name].label} {TERMS[name].label_zh}"
    for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)
}
OF_A_STATE |= {f"index_{name}": f"{OF_A_STATE[name]}, index" for name in (*SCALED, "control")}
"""Signals of a state that a figure lists, with labels; an index is 0 worst, 1 best."""


def notes(
    parameters: Sequence[alt.Parameter], numbers: Mapping[str, str] = OF_A_STATE
) -> dict[str, Any]:
    """What the page's script has to know of a figure's parameters, as the ``usermeta`` of a chart.

    ``controls`` gives each control its key in the address, its allowed values, the bands to mark
    and the lines that say why to believe it; ``hidden`` the conditions and assumptions that only an
    address sets, within their ranges; ``numbers`` the signals that the page lists, with labels.

    Examples
    --------
    >>> from govlab import figure
    >>> notes(figure.choice("decentralization", 0.5))["controls"]["decentralization"]["key"]
    'd'
    """
    names = {parameter.name for parameter in parameters}
    return {
        "controls": {name: about for name, about in _controls().items() if name in names},
        "hidden": {name: about for name, about in _hidden().items() if name in names},
        "numbers": [{"signal": name, "label": label} for name, label in numbers.items()],
    }


def _controls() -> dict[str, dict[str, Any]]:
    """Signals with a control, by name."""
    last = len(UNIT_SIZE_STEPS) - 1
    bands = [
        {
            "name": band.name,
            "from": UNIT_SIZE_STEPS.index(int(band.low)) / last,
            "to": UNIT_SIZE_STEPS.index(int(band.high)) / last,
        }
        for band in BANDS
    ]
    sizes = {"key": KEYS["unit_size"], "values": UNIT_SIZE_STEPS, "bands": bands}
    return {
        "unit_size_position": _allowed("unit_size") | sizes,
        "context": {"key": "case", "options": list(presets())},
        **{name: _allowed(name) | {"key": KEYS.get(name, name)} for name in _SLIDERS},
    }


def guesses() -> dict[str, list[tuple[float, str]]]:
    """Where a reader may place a guess, with its words, by the quantity that is guessed.

    Examples
    --------
    >>> guesses()["unit_size"][0]
    (500, '500 residents per unit')
    """
    shares = np.linspace(0, 1, 21).round(2).tolist()
    return {
        "unit_size": [(size, f"{size:,} residents per unit") for size in UNIT_SIZE_STEPS],
        "decentralization": [(share, f"{share:.0%} of discretion below") for share in shares],
        "year": [(year, str(year)) for year in range(*_YEARS)],
    }


def _hidden() -> dict[str, dict[str, Any]]:
    """Signals without a control that an address may set, by name: key, ends and start."""
    conditions = {
        SET.format(name): {"key": name, "low": 0, "high": 1, "start": None}
        for name in CONTEXT_FIELDS
    }
    assumptions = load_data("assumptions").set_index("name")
    of_forms = load_data("forms").groupby("assumption")["value"].min()
    taken = {
        name: {
            "key": name,
            "low": min(assumptions.at[name, "low"], of_forms.get(name, np.inf)),
            "high": assumptions.at[name, "high"],
            "start": assumptions.at[name, "central"],
        }
        for name in assumed()
    }
    return conditions | taken


def _allowed(name: str) -> dict[str, Any]:
    term = TERMS[name]
    ends = f"{plain_number(term.low, term.unit)} to {plain_number(term.high, term.unit)}"
    lines = [f"It means: {term.definition}.", f"Range: {ends} ({term.unit})."]
    lines.append(f"Source: {term.source}.")
    return {"low": term.low, "high": term.high, "step": term.step, "why": lines}

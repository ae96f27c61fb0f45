"""What the page's script has to know of a living figure, besides its picture."""

from typing import Any

import numpy as np

from govlab.browser import SET, assumed
from govlab.casebook import presets
from govlab.tables import load_data
from govlab.terms import (
    BANDS,
    CONTEXT_FIELDS,
    DECENTRALIZATION_STEP,
    OUTCOME_FIELDS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
)


def notes() -> dict[str, Any]:
    """What the page's script has to know of a state, as the ``usermeta`` of a chart.

    ``controls`` gives each control its key in the address, its allowed values, the bands to mark
    and the lines that say why to believe it; ``hidden`` the conditions and assumptions that only an
    address sets, within their ranges; ``numbers`` the signals that the page lists.

    Examples
    --------
    >>> notes()["controls"]["decentralization"]["key"]
    'd'
    """
    last = len(UNIT_SIZE_STEPS) - 1
    bands = [
        {
            "name": band.name,
            "from": UNIT_SIZE_STEPS.index(int(band.low)) / last,
            "to": UNIT_SIZE_STEPS.index(int(band.high)) / last,
        }
        for band in BANDS
    ]
    size, share = _allowed("unit_size"), _allowed("decentralization")
    return {
        "controls": {
            "unit_size_position": size | {"key": "s", "values": UNIT_SIZE_STEPS, "bands": bands},
            "decentralization": share | {"key": "d", "step": DECENTRALIZATION_STEP},
            "context": {"key": "case", "options": list(presets())},
        },
        "hidden": _hidden(),
        "numbers": [
            {"signal": name, "label": f"{TERMS[name].label} {TERMS[name].label_zh}"}
            for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)
        ],
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
    ends = f"{term.low:,g} to {term.high:,g}"
    lines = [f"It means: {term.definition}.", f"Range: {ends} ({term.unit})."]
    return {"low": term.low, "high": term.high, "why": [*lines, f"Source: {term.source}."]}

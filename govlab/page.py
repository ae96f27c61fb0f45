"""What the page's script has to know of a living figure, besides its picture."""

from typing import Any

from govlab.casebook import presets
from govlab.terms import (
    BANDS,
    DECENTRALIZATION_STEP,
    OUTCOME_FIELDS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
)


def notes() -> dict[str, Any]:
    """What the page's script has to know of a state, as the ``usermeta`` of a chart.

    ``controls`` gives each control its key in the address, its allowed values, the bands to mark
    and the lines that say why to believe it; ``numbers`` the signals that the page lists.

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
        "numbers": [
            {"signal": name, "label": f"{TERMS[name].label} {TERMS[name].label_zh}"}
            for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)
        ],
    }


def _allowed(name: str) -> dict[str, Any]:
    term = TERMS[name]
    ends = f"{term.low:,g} to {term.high:,g}"
    lines = [f"It means: {term.definition}.", f"Range: {ends} ({term.unit})."]
    return {"low": term.low, "high": term.high, "why": [*lines, f"Source: {term.source}."]}

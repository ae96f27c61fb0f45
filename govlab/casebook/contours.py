"""Lines on the map of fit: where the inherited model leads by as much, for every city of a menu."""

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from govlab.casebook.coded import presets
from govlab.casebook.fit import STEPS, compare_models, fit_area, fit_map, lead_over_rivals
from govlab.records import Context

LEVELS = (2.0, 1.5, 1.25, 1.0, 0.8, 2 / 3)
"""Leads whose lines are drawn: at 1 the inherited model is as good as the better rival."""
ROWS = 13
"""Diversities at which a line is followed."""
_BEYOND = 0.2
"""How far past the edge of the map a line is followed, in the direction that it had there."""


def fit_pictures() -> dict[str, dict[str, dict[str, Any]]]:
    """What a picture of fit needs, by city of the menu, then by what the rivals have.

    Returns
    -------
    dict
        By key of ``presets()``, then ``"bare"`` or ``"featured"`` (rivals without and with the
        features): ``area``, ``settled`` and ``moving`` [share of cells in which the inherited
        model is best: of all, of those with mobility below and above 0.5], ``lead`` where the city
        stands itself [ratio], and ``lines``: mobility by level and by diversity.

    Examples
    --------
    >>> fit_pictures()["shanghai-1984"]["bare"]["area"]
    0.0
    """
    return {key: _pictures(preset.context) for key, preset in presets().items()}


@cache
def _pictures(city: Context) -> dict[str, dict[str, Any]]:
    """Those of one city."""
    cells = fit_map(city)
    return {
        name: _picture(cells, city, rivals_too)
        for name, rivals_too in (("bare", False), ("featured", True))
    }


def _picture(cells: pd.DataFrame, city: Any, rivals_too: bool) -> dict[str, Any]:
    leads = lead_over_rivals(cells, rivals_too)
    here = lead_over_rivals(_at(city), rivals_too)
    areas = {"area": cells, "settled": cells.query("mobility < 0.5")}
    areas["moving"] = cells.query("mobility > 0.5")
    return {
        **{name: fit_area(part, rivals_too=rivals_too) for name, part in areas.items()},
        "lead": round(float(here.iloc[0]), 4),
        "lines": _lines(leads.to_numpy().reshape(STEPS, STEPS)),
    }


def _at(city: Any) -> pd.DataFrame:
    """The balances where a city stands itself."""
    return pd.DataFrame(compare_models(city), index=[0])


def _lines(leads: Any) -> list[list[float]]:
    """For each level and diversity, the mobility above which the lead is smaller."""
    rows = leads[:, :: (STEPS - 1) // (ROWS - 1)].T
    return [[round(_crossing(row, level), 3) for row in rows] for level in LEVELS]


def _crossing(leads: Any, level: float) -> float:
    """Where leads over mobility fall to a level, or would, if they went on as at the edge."""
    mobility = np.linspace(0, 1, STEPS)
    above = int((leads >= level).sum())
    start = min(max(above, 1), STEPS - 1)
    before, after = leads[start - 1], leads[start]
    if after >= before:
        return -_BEYOND if level > before else 1 + _BEYOND
    step = mobility[1] * (before - level) / (before - after)
    return float(np.clip(mobility[start - 1] + step, -_BEYOND, 1 + _BEYOND))

"""The model's best setting for each case beside what the paper says was chosen."""

import pandas as pd

from govlab.casebook import Case, case, cases
from govlab.grids import best_setting
from govlab.records import Assumptions, Priorities
from govlab.terms import BANDS

_CENTRAL = Assumptions()


def compare_cases(assumptions: Assumptions = _CENTRAL) -> pd.DataFrame:
    """Model against paper, for each case under its coded priorities and under equal ones.

    Parameters
    ----------
    assumptions
        What the formulas take for granted; central values by default.

    Returns
    -------
    pandas.DataFrame
        One row a case and kind of priorities: the best unit_size [residents], its band and
        decentralization [share], the paper's band and range of decentralization, and whether
        each agrees.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> compare_cases().groupby("priorities").size().tolist()
    [6, 6]
    """
    rows = []
    for key in cases()["key"]:
        told = case(key)
        for kind, priorities in (("coded", told.priorities), ("equal", Priorities())):
            rows.append(_compared(told, kind, priorities, assumptions))
    return pd.DataFrame(rows)


def _compared(
    told: Case, kind: str, priorities: Priorities, assumptions: Assumptions
) -> dict[str, object]:
    best = best_setting(told.context, priorities, assumptions)
    band = next((b.name for b in BANDS if b.low <= best.unit_size < b.high), "outside the bands")
    agrees = told.chosen_low <= best.decentralization <= told.chosen_high
    return {
        "case": told.label,
        "priorities": kind,
        "unit_size": best.unit_size,
        "band": band,
        "decentralization": best.decentralization,
        "paper_band": told.chosen_band,
        "paper_decentralization": f"{told.chosen_low:g} to {told.chosen_high:g}",
        "band_agrees": band == told.chosen_band,
        "decentralization_agrees": bool(agrees),
    }

"""The model's best setting for each case beside what the paper says was chosen."""

import pandas as pd

from govlab.casebook.coded import Case, case, cases
from govlab.outcomes.attention import urgency
from govlab.outcomes.grids import best_setting
from govlab.outcomes.outcome import assess
from govlab.records import Assumptions, Priorities
from govlab.tables import unknown_name
from govlab.terms import BANDS

_CENTRAL = Assumptions()
KINDS = ("derived", "coded", "equal")
"""Where the priorities of a case can come from."""


def compare_cases(assumptions: Assumptions = _CENTRAL) -> pd.DataFrame:
    """Model against paper, for each case under derived, coded and equal priorities.

    Derived priorities follow from the case's conditions alone (``urgency``); coded ones are how we
    read the paper.

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
    [6, 6, 6]
    """
    rows = []
    for key in cases()["key"]:
        told = case(key)
        for kind in KINDS:
            rows.append(_compared(told, kind, priorities_of(told, kind, assumptions), assumptions))
    return pd.DataFrame(rows)


def band_of(unit_size: float) -> str:
    """Key of the band that a unit size [residents] belongs to; empty outside the bands.

    Examples
    --------
    >>> band_of(5_000), band_of(500)
    ('neighbourhood', '')
    """
    return next((band.key for band in BANDS if band.low <= unit_size < band.high), "")


def _label_of(band: str) -> str:
    """A band as readers see it."""
    return next((each.label for each in BANDS if each.key == band), "outside the bands")


def priorities_of(told: Case, kind: str, assumptions: Assumptions = _CENTRAL) -> Priorities:
    """The priorities of a case: "derived" from its conditions, as "coded" by us, or "equal".

    Examples
    --------
    >>> derived = priorities_of(case("shanghai-1996"), "derived")
    >>> derived.public_goods > derived.control
    True
    """
    if kind == "derived":
        return urgency(told.context, assumptions=assumptions).priorities
    return told.priorities if kind == "coded" else Priorities()


def _compared(
    told: Case, kind: str, priorities: Priorities, assumptions: Assumptions
) -> dict[str, object]:
    best = best_setting(told.context, priorities, assumptions)
    band = band_of(float(best.unit_size))
    agrees = told.chosen_low <= best.decentralization <= told.chosen_high
    return {
        "case": told.label,
        "priorities": kind,
        "unit_size": best.unit_size,
        "band": _label_of(band),
        "decentralization": best.decentralization,
        "paper_band": _label_of(told.chosen_band),
        "paper_decentralization": f"{told.chosen_low:g} to {told.chosen_high:g}",
        "band_agrees": band == told.chosen_band,
        "decentralization_agrees": bool(agrees),
    }


def transplants(assumptions: Assumptions = _CENTRAL, kind: str = "derived") -> pd.DataFrame:
    """What each case's best setting would bring in every other case.

    Parameters
    ----------
    assumptions
        What the formulas take for granted; central values by default.
    kind
        Whose priorities count: "derived" from each city's conditions, "coded" or "equal".

    Returns
    -------
    pandas.DataFrame
        A row a model, a column a city, by their labels: the balance under the city's own
        conditions and priorities as a share of the city's best (1 is as good as its own).

    Raises
    ------
    UnknownNameError
        If there is no such kind of priorities.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> transplants().shape
    (6, 6)
    """
    if kind not in KINDS:
        raise unknown_name("kind of priorities", kind, KINDS)
    told = {key: case(key) for key in cases()["key"]}
    weighed = {key: priorities_of(c, kind, assumptions) for key, c in told.items()}
    models = {key: best_setting(c.context, weighed[key], assumptions) for key, c in told.items()}
    columns = {}
    for city, place in told.items():
        balances = {
            key: assess(model, place.context, assumptions).balance(weighed[city])
            for key, model in models.items()
        }
        columns[city] = {key: balance / balances[city] for key, balance in balances.items()}
    labels = {key: c.label for key, c in told.items()}
    return pd.DataFrame(columns).rename(index=labels, columns=labels)

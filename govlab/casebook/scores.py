"""How often the model lands where the cities went, beside rules that need no model."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from govlab.casebook.coded import Case, case, cases
from govlab.casebook.comparisons import KINDS, band_of, priorities_of
from govlab.draws import form_of
from govlab.outcomes.grids import best_setting, survey
from govlab.outcomes.outcome import assess
from govlab.records import DEFAULT_FORM, Assumptions, Priorities, Setting
from govlab.tables import load_data
from govlab.terms import BANDS

_NEIGHBOURHOOD, _INTERMEDIATE, _STREET = BANDS
_DERIVED_ORDER = "derived order"
_WEIGHTS = (
    ("derived", 2),
    ("derived", 4),
    ("derived", 8),
    (_DERIVED_ORDER, None),
    ("coded", None),
    ("equal", None),
)
"""Where weights come from, and how steep attention is."""
_CONSTANT_SHARE = 0.35
_FIRST_PROBLEM = {
    "cohesion": _NEIGHBOURHOOD,
    "public_goods": _STREET,
    "control": _INTERMEDIATE,
}
"""The band that the paper's plain sentence gives to whichever problem comes first."""


def case_scores() -> pd.DataFrame:
    """How many of the six cases are met, for each form of the balance and kind of priorities.

    Nothing is fitted. Beside the model stand three rules that need none: always the same share,
    always the intermediate band, and the paper's plain sentence (the unit that suits the first
    problem; down to save, up to be safe) with the order of priorities that we coded.

    Returns
    -------
    pandas.DataFrame
        One row a rule: rule ("model", or the name of the naive one), form of the balance,
        priorities ("derived", "derived order" with rank-order centroids in place of powers,
        "coded", "equal"; empty for rules without any), attention_exponent (missing where none
        counts), share_hits and band_hits [cases of six], mean_miss [distance
        of d from the range that the case chose].

    References
    ----------
    li2016practical

    Examples
    --------
    >>> scores = case_scores()
    >>> scores.loc[scores["rule"] != "model", "rule"].tolist()
    ['constant share', 'intermediate band', 'plain sentence']
    """
    told = [case(key) for key in cases()["key"]]
    return pd.DataFrame([*_of_model(told), *_of_naive_rules(told)])


def _of_model(told: list[Case]) -> Iterator[dict[str, object]]:
    for form in _balance_forms():
        for kind, exponent in _WEIGHTS:
            steep = {} if exponent is None else {"attention_exponent": exponent}
            taken = Assumptions(**steep, **form_of(form)[0])
            weights = [_weights(c, kind, taken) for c in told]
            settings = [
                best_setting(c.context, w, taken) for c, w in zip(told, weights, strict=True)
            ]
            yield {
                "rule": "model",
                "form": form,
                "priorities": kind,
                "attention_exponent": float("nan") if exponent is None else exponent,
                **_scored(told, settings),
            }


def _weights(told: Case, kind: str, taken: Assumptions) -> Priorities:
    if kind != _DERIVED_ORDER:
        return priorities_of(told, kind, taken)
    derived = priorities_of(told, "derived", taken)
    order = sorted(_FIRST_PROBLEM, key=lambda problem: -getattr(derived, problem))
    return Priorities.from_order(" > ".join(order), float(derived.cost_share))


def _of_naive_rules(told: list[Case]) -> Iterator[dict[str, object]]:
    middle = _INTERMEDIATE.midpoint
    rules = {
        "constant share": [Setting(middle, _CONSTANT_SHARE) for _ in told],
        "intermediate band": [Setting(middle, 0.5) for _ in told],
        "plain sentence": [_plain_sentence(c) for c in told],
    }
    for rule, settings in rules.items():
        order = "coded" if rule == "plain sentence" else ""
        yield {"rule": rule, "form": "", "priorities": order, **_scored(told, settings)}


def _plain_sentence(told: Case) -> Setting:
    """The unit that suits the first problem; down to save, up to be safe."""
    weights = {name: getattr(told.priorities, name) for name in _FIRST_PROBLEM}
    band = _FIRST_PROBLEM[max(weights, key=lambda name: weights[name])]
    return Setting(band.midpoint, told.priorities.cost_share)


def _scored(told: list[Case], settings: list[Setting]) -> dict[str, float]:
    places = list(zip(told, settings, strict=True))
    misses = [
        max(c.chosen_low - float(s.decentralization), float(s.decentralization) - c.chosen_high, 0)
        for c, s in places
    ]
    return {
        "share_hits": sum(miss == 0 for miss in misses),
        "band_hits": sum(band_of(float(s.unit_size)) == c.chosen_band for c, s in places),
        "mean_miss": sum(misses) / len(misses),
    }


def copying_regret() -> pd.DataFrame:
    """What a city loses on average by copying another city's best setting.

    Returns
    -------
    pandas.DataFrame
        One row a form of the balance and kind of priorities: form, priorities, and mean_regret and
        largest_regret [share of the city's own range from its worst to its best balance]. How much
        conditions matter in this model is that number.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> table = copying_regret()
    >>> bool((table["mean_regret"] <= table["largest_regret"]).all())
    True
    """
    told = [case(key) for key in cases()["key"]]
    rows = []
    for form in _balance_forms():
        for kind in KINDS:
            lost = _regrets(told, kind, Assumptions(**form_of(form)[0]))
            row = {"form": form, "priorities": kind, "mean_regret": sum(lost) / len(lost)}
            rows.append(row | {"largest_regret": max(lost)})
    return pd.DataFrame(rows)


def _regrets(told: list[Case], kind: str, taken: Assumptions) -> list[float]:
    """What each city loses with the best setting of each other city."""
    weights = [priorities_of(c, kind, taken) for c in told]
    best = [best_setting(c.context, w, taken) for c, w in zip(told, weights, strict=True)]
    lost = []
    for here, city in enumerate(told):
        worst = float(np.min(survey(city.context, taken).balance(weights[here])))
        reached = [
            float(assess(setting, city.context, taken).balance(weights[here])) for setting in best
        ]
        own = reached.pop(here)
        lost += [(own - other) / (own - worst) for other in reached]
    return lost


def _balance_forms() -> list[str]:
    return [DEFAULT_FORM, *load_data("forms").query("problem == 'balance'")["form"]]

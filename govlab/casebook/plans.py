"""Named reforms, and what they do together in a city that has the inherited model."""

from functools import cache
from typing import Any

import pandas as pd

from govlab.casebook.coded import case
from govlab.casebook.compared import named_models
from govlab.outcomes.comparing import outcomes_of
from govlab.outcomes.reforming import assess_plan
from govlab.records import Challenges, Inherited, Plan, Setting
from govlab.records.reforms import PARTS_OF_A_PLAN
from govlab.tables import load_data

RELAXED = 0.5
"""What is left of the features of the inherited model where they are relaxed."""


@cache
def named_reforms() -> dict[str, Any]:
    """The four reforms at the strengths of data/reforms.csv, by the name of the part of a plan.

    Examples
    --------
    >>> named_reforms()["services"].providers
    4.0
    """
    table = load_data("reforms")
    strengths: dict[str, dict[str, float]] = {name: {} for name in table["reform"]}
    for name, field, strength in table[["reform", "field", "strength"]].itertuples(False, None):
        strengths[name][field] = strength
    return {name: PARTS_OF_A_PLAN[name](**fields) for name, fields in strengths.items()}


def plans_compared() -> dict[str, tuple[Setting, Plan]]:
    """Ways on from the inherited package: stay, one reform, all four, and where power sits.

    Examples
    --------
    >>> list(plans_compared())[:2]
    ['stay', 'with-services']
    """
    package, between = (named_models()[key] for key in ("inherited", "intermediate"))
    features, reforms = package.inherited, named_reforms()
    relaxed = Inherited(**{name: RELAXED * value for name, value in vars(features).items()})
    single = {
        f"with-{key}": (package.setting, Plan(features, **{key: reforms[key]})) for key in reforms
    }
    return {
        "stay": (package.setting, Plan(features)),
        **single,
        "all-four": (package.setting, Plan(features, **reforms)),
        "all-four-relaxed": (package.setting, Plan(relaxed, **reforms)),
        "moved": (between.setting, Plan(features)),
        "all-of-it": (between.setting, Plan(relaxed, **reforms)),
    }


def reforms_together(key: str = "shanghai-2014") -> pd.DataFrame:
    """What reforms do one by one and together in a case, beside a move of power.

    Asked of the inherited package at central values. The problems stand beside the balance, for a
    reform can lift one and press another.

    Parameters
    ----------
    key
        A case; its own coded priorities weigh the balance.

    Returns
    -------
    pandas.DataFrame
        One row a plan of ``plans_compared``: plan, cohesion, public_goods, cost, risk, balance [0
        to 1, on the scale of the city before], price [shares of means].

    Raises
    ------
    UnknownNameError
        If there is no such case.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> table = reforms_together().set_index("plan")
    >>> bool(table.at["all-four", "risk"] < table.at["stay", "risk"])
    True
    """
    told = case(key)
    rows = []
    for name, (setting, plan) in plans_compared().items():
        found = outcomes_of(setting, plan, told.context, Challenges())
        balance = assess_plan(setting, plan, told.context).balance(told.priorities)
        rows.append({"plan": name, **found, "balance": balance})
    columns = ["plan", "cohesion", "public_goods", "cost", "risk", "balance", "price"]
    return pd.DataFrame(rows)[columns]

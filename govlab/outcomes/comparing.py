"""Plans beside one another, over sets of assumptions that are the same for each."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from govlab import model
from govlab.draws import SETS, spread_assumptions
from govlab.errors import ParameterError
from govlab.outcomes.reforming import assess_plan
from govlab.records import (
    Arrangement,
    Assumptions,
    Challenges,
    Context,
    Plan,
    Setting,
    whole_number,
)

COMPARED = {"cohesion": 1, "public_goods": 1, "cost": -1, "risk": -1}
"""The outcomes by which plans are compared, and whether more or less is better."""

AS_GOOD = 1e-9
_MIDDLE, _CALM = Context(), Challenges()


def compare_plans(
    plans: Mapping[str, tuple[Setting | Arrangement, Plan]],
    context: Context = _MIDDLE,
    challenges: Challenges = _CALM,
    sets: int = SETS,
) -> pd.DataFrame:
    """In how many of 100 sets of assumptions each plan handles each problem best.

    Every plan meets the same sets, so that plans are compared set by set. It is a share of what we
    assume, and no evidence about a real city.

    Parameters
    ----------
    plans
        By name: where the levers stand, and the plan; single numbers.
    context, challenges
        The city and what it faces, the same for all plans; single numbers.
    sets
        Number of sets of assumptions, 1 or more.

    Returns
    -------
    pandas.DataFrame
        One row a plan and outcome: plan, outcome (``cohesion``, ``public_goods``, ``cost``,
        ``risk``), central [the outcome at central values], best_in [of 100 sets: those in which
        no other plan is better], and price [of the plan at central values, in shares of means].

    Raises
    ------
    ParameterError
        If there is no plan, ``sets`` is no whole number of 1 or more, or a record holds arrays.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> from govlab import Digital
    >>> street = Setting(85_000, 0.2)
    >>> plans = {"stay": (street, Plan()), "join": (street, Plan(digital=Digital(integration=1)))}
    >>> float(compare_plans(plans).set_index(["plan", "outcome"]).at[("join", "risk"), "best_in"])
    100.0
    """
    if not plans:
        raise ParameterError("plans must name a plan; got none. Give at least one.")
    taken = spread_assumptions(whole_number("sets", sets, 1))
    middle = {name: outcomes_of(*plan, context, challenges) for name, plan in plans.items()}
    drawn = {name: outcomes_of(*plan, context, challenges, taken) for name, plan in plans.items()}
    rows = []
    for outcome, sign in COMPARED.items():
        best = _best(np.array([np.ravel(each[outcome]) for each in drawn.values()]) * sign)
        rows += [
            {
                "plan": name,
                "outcome": outcome,
                "central": middle[name][outcome],
                "best_in": 100 * float(held.mean()),
                "price": middle[name]["price"],
            }
            for name, held in zip(plans, best, strict=True)
        ]
    return pd.DataFrame(rows).sort_values("plan", kind="stable", key=_in_order(plans))


def _best(values: Any) -> Any:
    """Where each row is the highest of its column, or as good as the highest."""
    return values >= values.max(axis=0) - AS_GOOD * np.abs(values).max(axis=0)


def _in_order(plans: Mapping[str, Any]) -> Any:
    order = {name: place for place, name in enumerate(plans)}
    return lambda names: names.map(order)


def outcomes_of(
    setting: Setting | Arrangement,
    plan: Plan,
    context: Context,
    challenges: Challenges,
    assumptions: Assumptions = Assumptions(),  # noqa: B008  # frozen, so sharing it is safe
) -> dict[str, Any]:
    """Outcomes of a plan by name, and its price.

    Examples
    --------
    >>> outcomes_of(Setting(85_000, 0.2), Plan(), Context(), Challenges())["price"]
    0.0
    """
    outcome = assess_plan(setting, plan, context, assumptions, challenges)
    found = {name: getattr(outcome, name) for name in COMPARED}
    return found | {"price": model.plan_price(outcome.context, assumptions)}

"""Urgency: a problem draws attention where it is handled worse than elsewhere."""

from dataclasses import dataclass
from typing import Any, cast

from govlab import model
from govlab.outcomes.chunks import note
from govlab.outcomes.outcome import Outcome, assess
from govlab.records import Assumptions, Context, Priorities, Setting, Values

REFERENCE_SETTING = Setting(20_000, 0.5)
"""Where both sides of a comparison are asked: the middle of the intermediate band, shared."""

WORRIES = {
    "cohesion": model.need_of_good,
    "public_goods": model.need_of_good,
    "cost": model.need_of_burden,
    "risk": model.need_of_burden,
}
"""What can be urgent (the third problem is two worries), and how its need is measured."""

_MIDDLE, _CENTRAL = Context(), Assumptions()


@dataclass(frozen=True, eq=False)
class Urgency:
    """What is urgent in a city.

    ``needs`` say how much worse each of cohesion, public_goods, cost and risk is handled than in
    the reference (1 as well, 2 twice as badly); ``weights`` share out attention among them (0 to
    1, together 1); ``priorities`` are the same weights for the three problems.
    """

    needs: dict[str, Values]
    weights: dict[str, Values]
    priorities: Priorities


def urgency(
    context: Context = _MIDDLE,
    reference: Outcome | None = None,
    assumptions: Assumptions = _CENTRAL,
    setting: Setting = REFERENCE_SETTING,
) -> Urgency:
    """How urgent each problem is in a city, from its conditions alone.

    A problem draws attention in proportion to how much worse it is handled than in the reference,
    to the power of ``attention_exponent``.

    Parameters
    ----------
    context
        Conditions of the city; numbers or arrays.
    reference
        What the city compares itself with: by default a city in the middle, at the same setting.
    assumptions
        What the formulas take for granted; ``attention_exponent`` among them.
    setting
        Where the city's own outcomes are asked: 20,000 residents and a shared d, unless given.

    Returns
    -------
    Urgency
        Needs, weights and priorities, in the shape of context and assumptions together.

    Raises
    ------
    ParameterError
        If the shapes of arrays do not fit together.

    References
    ----------
    li2016practical, greve1998performance

    Examples
    --------
    >>> poor = urgency(Context(fiscal_capacity=0))
    >>> max(poor.weights, key=poor.weights.get)
    'cost'
    """
    note(["attention_exponent"])
    here = assess(setting, context, assumptions)
    elsewhere = reference or assess(setting, _MIDDLE, assumptions)
    needs = {
        name: cast(Values, formula(getattr(here, name), getattr(elsewhere, name)))
        for name, formula in WORRIES.items()
    }
    exponent = assumptions.attention_exponent
    return Urgency(needs, shares(needs, exponent), Priorities.from_urgency(needs, exponent))


def shares(needs: dict[str, Values], exponent: Any) -> dict[str, Values]:
    """The share of all attention that each need draws.

    Examples
    --------
    >>> shares({"cost": 2.0, "risk": 1.0}, exponent=2)
    {'cost': 0.8, 'risk': 0.2}
    """
    return {
        name: cast(Values, model.attention(need, list(needs.values()), exponent))
        for name, need in needs.items()
    }

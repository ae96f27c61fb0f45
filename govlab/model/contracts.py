"""Reform of services: who is guaranteed what, what is bought, and what organisations do.

``context`` is a city with a plan: its conditions, and each reform's strength from 0 (as in a city
without it) to 1. Pushes read conditions before the plan, all else conditions as they now are.
"""

from typing import Any


def attracted(context: Any, assumptions: Any) -> Any:
    """How far good basic services attract people: a push upwards of growth."""
    return assumptions.attraction * context.basic_coverage


def organised(context: Any, assumptions: Any) -> Any:
    """What grants to organisations push civic capacity up: less where mobilisation feeds them."""
    supported = assumptions.organisation_gain * context.social_organisations
    return supported / (1 + assumptions.dependence * context.mobilisation)


def competition(context: Any, assumptions: Any) -> Any:
    """How well providers compete: 0 for a monopoly, 1 at the best number of rivals, then less."""
    rivals = context.providers - 1
    return 4 * rivals * assumptions.best_rivals / (rivals + assumptions.best_rivals) ** 2


def condition(degree: Any, assumptions: Any) -> Any:
    """How far a condition of the market is met; never quite 0, so that it can be divided by."""
    least = assumptions.least_condition
    return least + (1 - least) * degree


def heard(context: Any, assumptions: Any) -> Any:
    """The first condition of the market: how far contracts follow what residents ask for."""
    return condition(context.demand_extraction, assumptions)


def open_to_all(context: Any, assumptions: Any) -> Any:
    """The second condition of the market: how far its rules are open."""
    return condition(context.open_rules, assumptions)


def contested(context: Any, assumptions: Any) -> Any:
    """The third condition of the market: how well providers compete."""
    return condition(competition(context, assumptions), assumptions)


def market(context: Any, assumptions: Any) -> Any:
    """How well a market for services works: near the weakest of demand heard, rules, rivals."""
    demand, rules = heard(context, assumptions), open_to_all(context, assumptions)
    return 1 / (1 / demand + 1 / rules + 1 / contested(context, assumptions) - 2)


def contracting(context: Any, assumptions: Any) -> Any:
    """What contracts do to the odds of fitted supply: gain where the market works, else loss."""
    works = market(context, assumptions)
    gained = 1 + assumptions.contract_gain * context.contracted * works
    return gained / (1 + assumptions.contract_loss * context.contracted * (1 - works))


def market_that_pays(assumptions: Any) -> Any:
    """How well a market has to work so that contracts neither gain nor lose."""
    return assumptions.contract_loss / (assumptions.contract_gain + assumptions.contract_loss)


def covering(context: Any, assumptions: Any) -> Any:
    """What a guarantee for whoever lives here adds to the odds of standard supply."""
    return 1 + assumptions.coverage_gain * context.basic_coverage * context.mobility


def contract_relief(context: Any, assumptions: Any) -> Any:
    """By what contracts divide the apparatus: more where the market works."""
    return 1 + assumptions.contract_saving * context.contracted * market(context, assumptions)


def collusion(context: Any, assumptions: Any) -> Any:
    """Risk of buying inside the family: contracts behind closed rules."""
    return assumptions.collusion_risk * context.contracted * (1 - context.open_rules)


def services_price(context: Any, assumptions: Any) -> Any:
    """What contracts, their conditions, coverage and grants take."""
    conditions = context.demand_extraction + context.open_rules
    return (
        assumptions.contract_cost * context.contracted
        + assumptions.condition_cost * conditions
        + assumptions.coverage_cost * context.basic_coverage * context.mobility
        + assumptions.grant_cost * context.social_organisations
    )

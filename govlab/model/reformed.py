"""The outcomes of a city with a plan of reforms: the formulas of a changed city, and each reform.

With an empty plan each gives what the formula of a changed city gives, to the last bit.
"""

from typing import Any

from govlab.model.burdens import (
    abuse,
    apparatus,
    burden,
    office,
    order_keeping,
    pressure,
    reach,
    slow_coordination,
    unheard_voice,
)
from govlab.model.changed import (
    changed_blindness,
    changed_fitted_supply,
    changed_spillover_keeping,
    left_for_newcomers,
    supply_of_locals,
)
from govlab.model.contracts import collusion, contract_relief, contracting, covering, services_price
from govlab.model.grievances import bound, conflict_price, lighter_duty
from govlab.model.inherited import inherited_price, kept_out
from govlab.model.neighbours import cohesion, say
from govlab.model.pushing import odds
from govlab.model.registers import (
    collecting,
    communicated,
    digital_price,
    digital_relief,
    fewer_permits,
    offline,
    unwatched,
)
from govlab.model.response import (
    commanded,
    crept,
    linked,
    repaired,
    response_price,
    still_exposed,
)
from govlab.model.services import mixed, with_work_units


def reformed_say(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How much residents have to decide where a command has crept into normal times."""
    return say(crept(decentralization, context, assumptions), context, assumptions)


def reformed_cohesion(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How easily neighbours come to act together in a city with a plan (0 to 1)."""
    left = crept(decentralization, context, assumptions)
    return cohesion(unit_size, left, context, assumptions)


def reformed_supply_of_locals(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Standard supply that reaches those who are not excluded, with what is guaranteed."""
    supplied = supply_of_locals(unit_size, decentralization, context, assumptions)
    return odds(supplied, covering(context, assumptions))


def still_kept_out(context: Any, assumptions: Any) -> Any:
    """How far control keeps those who come from services that are guaranteed to all."""
    return kept_out(context, assumptions) * (1 - context.basic_coverage)


def reformed_supply_of_newcomers(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Standard supply that reaches those who come: a guarantee of basics lifts their exclusion."""
    locals_get = reformed_supply_of_locals(unit_size, decentralization, context, assumptions)
    return left_for_newcomers(locals_get, still_kept_out(context, assumptions), context)


def reformed_standard_supply(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Uniform services in a city with a plan."""
    locals_get = reformed_supply_of_locals(unit_size, decentralization, context, assumptions)
    return odds(locals_get, 1 / (1 + still_kept_out(context, assumptions) * context.arrivals))


def reformed_fitted_supply(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Services fitted to who lives there, with contracts and approvals online."""
    fitted = changed_fitted_supply(unit_size, decentralization, context, assumptions)
    return odds(fitted, contracting(context, assumptions) / offline(context, assumptions))


def reformed_public_goods(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """How much of what residents need is supplied in a city with a plan (0 to 1)."""
    levers = (unit_size, decentralization, context, assumptions)
    standard, fitted = reformed_standard_supply(*levers), reformed_fitted_supply(*levers)
    supply = mixed(standard, fitted, context, assumptions)
    return with_work_units(changed_spillover_keeping(*levers) * supply, context, assumptions)


def reformed_office(unit_size: Any, context: Any, assumptions: Any) -> Any:
    """Fixed cost of a unit's office where registers are joined."""
    return office(unit_size, assumptions) * collecting(context, assumptions)


def reformed_apparatus(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Paid staff, with what contracts and data save and what a ready command takes over."""
    acting = commanded(decentralization, context, assumptions)
    relief = contract_relief(context, assumptions) * digital_relief(context, assumptions)
    return apparatus(acting, assumptions) / relief


def reformed_order_keeping(context: Any, assumptions: Any) -> Any:
    """Price of keeping order where the state answers for less."""
    return order_keeping(context, assumptions) / lighter_duty(context, assumptions)


def reform_price(context: Any, assumptions: Any) -> Any:
    """What the reforms of a plan take together, in shares of means."""
    return (
        services_price(context, assumptions)
        + conflict_price(context, assumptions)
        + response_price(context, assumptions)
        + digital_price(context, assumptions)
    )


def plan_price(context: Any, assumptions: Any) -> Any:
    """What a plan takes: its reforms and the features that it keeps."""
    return inherited_price(context, assumptions) + reform_price(context, assumptions)


def reformed_cost(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Cost to the level above in a city with a plan, with all its prices."""
    paid = (
        reformed_office(unit_size, context, assumptions)
        + reach(unit_size, context, assumptions)
        + reformed_apparatus(decentralization, context, assumptions)
        + reformed_order_keeping(context, assumptions)
    )
    paid = paid + plan_price(context, assumptions)
    return burden(paid, context, assumptions)


def reformed_abuse(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Discretion misused where the law binds and fewer permits can be sold."""
    acting = commanded(decentralization, context, assumptions)
    misused = abuse(unit_size, acting, context, assumptions)
    return misused / (bound(context, assumptions) * fewer_permits(context, assumptions))


def reformed_blindness(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """What a distant centre does not see, with all that it can ask."""
    acting = commanded(decentralization, context, assumptions)
    unseen = changed_blindness(unit_size, acting, context, assumptions)
    return unseen / communicated(context, assumptions)


def reformed_slow_coordination(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Time lost in an emergency where departments are linked and a command is ready."""
    acting = commanded(decentralization, context, assumptions)
    return slow_coordination(acting, context, assumptions) * linked(context, assumptions)


def reformed_exposed(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Risk that single sources explain in a city with a plan, as far as they are not seen early."""
    levers = (unit_size, decentralization, context, assumptions)
    sources = (
        reformed_abuse(*levers)
        + reformed_blindness(*levers)
        + reformed_slow_coordination(decentralization, context, assumptions)
        + unheard_voice(context, assumptions)
        + pressure(context, assumptions)
        + (collusion(context, assumptions) + unwatched(context, assumptions))
    )
    return still_exposed(context, assumptions) * sources


def reformed_chain(exposed: Any, context: Any, assumptions: Any) -> Any:
    """Risk that no single source explains, where harms are repaired before they breed the next."""
    return assumptions.reinforcement / repaired(context, assumptions) * exposed**2


def reformed_risk(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What may go wrong in a city with a plan, and how badly (0 and above; lower is better)."""
    exposed = reformed_exposed(unit_size, decentralization, context, assumptions)
    breeding = assumptions.reinforcement / repaired(context, assumptions)
    return exposed * (1 + breeding * exposed)

"""The outcomes of a changed city: the formulas of every city, with what its features do to them.

Without features each gives what the formula of the same name gives, to the last bit.
"""

from typing import Any

from govlab.model.burdens import blindness, burden, exposed_to, reinforced, spent
from govlab.model.inherited import (
    delivered,
    exclusion,
    inherited_price,
    kept_out,
    shallowness,
    splitting,
    turned_out,
    unlisted,
)
from govlab.model.pushing import odds
from govlab.model.services import (
    abstaining,
    fitted_supply,
    fragmented,
    kept,
    mixed,
    standard_supply,
    with_work_units,
)


def supply_of_locals(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Standard supply that reaches those who are not excluded."""
    supplied = standard_supply(unit_size, decentralization, context, assumptions)
    return odds(supplied, delivered(context, assumptions))


def supply_of_newcomers(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Standard supply that reaches those who come: with the locals' it makes up the mean."""
    locals_get = supply_of_locals(unit_size, decentralization, context, assumptions)
    return left_for_newcomers(locals_get, kept_out(context, assumptions), context)


def left_for_newcomers(locals_get: Any, kept_out: Any, context: Any) -> Any:
    """What those who come get of a supply, by how far they are kept out of it."""
    withheld = kept_out * (1 - locals_get)
    lost = withheld * context.arrivals
    return locals_get * (1 - withheld + lost) / (1 + lost)


def changed_standard_supply(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Uniform services, with what is delivered from the top and who is kept out of them."""
    locals_get = supply_of_locals(unit_size, decentralization, context, assumptions)
    return odds(locals_get, 1 / exclusion(context, assumptions))


def changed_fitted_supply(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """Services fitted to who lives there, as far as projects leave room for them."""
    fitted = fitted_supply(unit_size, decentralization, context, assumptions)
    return odds(fitted, 1 / shallowness(context, assumptions))


def changed_spillover_keeping(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """What spillovers leave where projects cut links and residents are turned out."""
    cut = fragmented(unit_size, decentralization, context, assumptions)
    absent = abstaining(context, assumptions) / turned_out(context, assumptions)
    return kept(cut * splitting(context, assumptions) + absent, context)


def changed_public_goods(
    unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """How much of what residents need is supplied in a changed city (0 to 1)."""
    levers = (unit_size, decentralization, context, assumptions)
    standard, fitted = changed_standard_supply(*levers), changed_fitted_supply(*levers)
    supply = mixed(standard, fitted, context, assumptions)
    return with_work_units(changed_spillover_keeping(*levers) * supply, context, assumptions)


def changed_cost(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Cost to the level above in a changed city, with the prices of its features."""
    paid = spent(unit_size, decentralization, context, assumptions)
    paid = paid + inherited_price(context, assumptions)
    return burden(paid, context, assumptions)


def changed_blindness(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What a distant centre does not see, with those who are on no list."""
    unseen = blindness(unit_size, decentralization, context, assumptions)
    return unseen * unlisted(context, assumptions)


def changed_exposed(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Risk that single sources explain in a changed city."""
    levers = (unit_size, decentralization, context, assumptions)
    return exposed_to(changed_blindness(*levers), *levers)


def changed_risk(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What may go wrong in a changed city, and how badly (0 and above; lower is better)."""
    single = changed_exposed(unit_size, decentralization, context, assumptions)
    return reinforced(single, assumptions)

"""The problems together: control, balance, and the price of several levels."""

from typing import Any

from govlab.model.burdens import sight


def thrift(cost: Any) -> Any:
    """1 when governing costs nothing, towards 0 as cost grows."""
    return 1 / (1 + cost)


def safety(risk: Any) -> Any:
    """1 when nothing can go wrong, towards 0 as risk grows."""
    return 1 / (1 + risk)


def control(thrift: Any, safety: Any, priorities: Any) -> Any:
    """Thrift and safety together, weighed by the priority of cost (0 to 1)."""
    return thrift**priorities.cost_share * safety ** (1 - priorities.cost_share)


def balance(cohesion: Any, public_goods: Any, control: Any, priorities: Any) -> Any:
    """The three problems together, each to the power of its priority (0 to 1)."""
    return (
        cohesion**priorities.cohesion
        * public_goods**priorities.public_goods
        * control**priorities.control
    )


def gap(one: Any, other: Any) -> Any:
    """How far two levels lie apart: up to 1 in size, and up to 1 in who decides."""
    apart = (one.unit_size - other.unit_size) / (one.unit_size + other.unit_size)
    handed = one.decentralization - other.decentralization
    return apart * apart + handed * handed


def coordination(arrangement: Any, context: Any, assumptions: Any) -> Any:
    """Cost of keeping levels in step: rises with their gaps, falls with digital capacity."""
    first, second, third = arrangement.cohesion, arrangement.public_goods, arrangement.control
    gaps = gap(first, second) + gap(second, third) + gap(first, third)
    price = assumptions.coordination_cost * gaps / sight(context, assumptions)
    return price / (assumptions.fiscal_floor + context.fiscal_capacity)

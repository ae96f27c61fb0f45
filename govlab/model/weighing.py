"""The problems together: index, control, balance, urgency, and the price of several levels."""

from typing import Any

from govlab.model.burdens import sight


def thrift(cost: Any) -> Any:
    """1 when governing costs nothing, towards 0 as cost grows."""
    return 1 / (1 + cost)


def safety(risk: Any) -> Any:
    """1 when nothing can go wrong, towards 0 as risk grows."""
    return 1 / (1 + risk)


def index(outcome: Any, worst: Any, best: Any) -> Any:
    """How much of what the levers can do is done: 0 at the worst goalpost, 1 at the best."""
    return (outcome - worst) / (best - worst)


def at_least_zero(value: Any) -> Any:
    """The value, or 0 where it is below."""
    return (value + abs(value)) / 2


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


def weighted_sum(
    cohesion: Any, public_goods: Any, thrift: Any, safety: Any, priorities: Any
) -> Any:
    """A rival form of the balance: what one problem gains makes up for what another loses."""
    third = thrift * priorities.cost_share + safety * (1 - priorities.cost_share)
    return (
        cohesion * priorities.cohesion
        + public_goods * priorities.public_goods
        + third * priorities.control
    )


def need_of_good(outcome: Any, reference: Any) -> Any:
    """How urgent a good is: above 1 where there is less of it than the reference."""
    return reference / outcome


def need_of_burden(outcome: Any, reference: Any) -> Any:
    """How urgent a burden is: above 1 where it weighs more than the reference."""
    return outcome / reference


def attention(need: Any, needs: Any, exponent: Any) -> Any:
    """Share of all attention (0 to 1) that a need draws: rises with it, steeply where k is high."""
    return need**exponent / sum(other**exponent for other in needs)


def priorities(cohesion: Any, public_goods: Any, cost: Any, risk: Any) -> tuple[Any, ...]:
    """Weights of the problems, and of cost, from shares of attention: cost and risk are one."""
    control = cost + risk
    return cohesion, public_goods, control, cost / control


def gap(one: Any, other: Any) -> Any:
    """How far two levels lie apart: up to 1 in size, and up to 1 in who decides."""
    apart = (one.unit_size - other.unit_size) / (one.unit_size + other.unit_size)
    handed = one.decentralization - other.decentralization
    return apart * apart + handed * handed


def coordination(arrangement: Any, context: Any, assumptions: Any) -> Any:
    """Cost of keeping levels in step: rises with gaps, falls with digital capacity and networks."""
    first, second, third = arrangement.cohesion, arrangement.public_goods, arrangement.control
    gaps = gap(first, second) + gap(second, third) + gap(first, third)
    tied = 1 + assumptions.network_coordination * (context.network_integration - 0.5)
    price = assumptions.coordination_cost * gaps / (sight(context, assumptions) * tied)
    return price / (assumptions.fiscal_floor + context.fiscal_capacity)

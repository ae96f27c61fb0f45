"""Cost and risk: what governing takes, and what can go wrong."""

from typing import Any

REACH_UNIT = 100_000
"""Residents of the unit for which ``reach_cost`` is stated."""


def office(unit_size: Any, assumptions: Any) -> Any:
    """Fixed cost of a unit's office, per resident: falls with size."""
    return assumptions.office_residents / unit_size


def sight(context: Any, assumptions: Any) -> Any:
    """How much further a centre sees with shared information: rises with digital capacity."""
    return 1 + assumptions.digital_gain * context.digital_capacity


def reach(unit_size: Any, context: Any, assumptions: Any) -> Any:
    """Cost of reaching far and losing control on the way: rises with size and growth."""
    distance = assumptions.reach_cost * (unit_size / REACH_UNIT) ** assumptions.reach_exponent
    stretched = 1 + assumptions.growth_reach * context.growth_pressure
    return distance * stretched / sight(context, assumptions)


def apparatus(decentralization: Any, assumptions: Any) -> Any:
    """Paid staff in place of delegated work: falls with d."""
    return assumptions.apparatus_cost * (1 - decentralization) ** 2


def order_keeping(context: Any, assumptions: Any) -> Any:
    """Price of keeping order where voice finds no channel."""
    return assumptions.order_cost * context.voice * (1 - context.channels)


def cost(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Cost to the level above, relative to its means (0 and above; lower is better)."""
    levers = (unit_size, decentralization, context, assumptions)
    return burden(spent(*levers), context, assumptions)


def spent(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """All that the level above pays for."""
    return (
        office(unit_size, assumptions)
        + reach(unit_size, context, assumptions)
        + apparatus(decentralization, assumptions)
        + order_keeping(context, assumptions)
    )


def burden(spent: Any, context: Any, assumptions: Any) -> Any:
    """What is spent, and the upkeep of a network, relative to the means of the level above."""
    relative = spent / (assumptions.fiscal_floor + context.fiscal_capacity)
    return relative * upkeep(context, assumptions)


def upkeep(context: Any, assumptions: Any) -> Any:
    """What keeping a network up adds to all that is spent: rises with network integration."""
    return 1 + assumptions.network_price * (context.network_integration - 0.5)


def abuse(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Discretion misused: convex in d, worst where many small units are hard to watch."""
    unwatched = 1 + assumptions.watch_size / (assumptions.watch_size + unit_size)
    misused = assumptions.abuse_risk * decentralization**2 * unwatched
    return misused / sight(context, assumptions)


def blindness(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What a distant centre does not see: convex in 1 - d, for very large and very small units."""
    distance = unit_size / (unit_size + assumptions.distance_size)
    span = assumptions.span_size / (assumptions.span_size + unit_size)
    informed = 1 + assumptions.voice_information * context.voice * context.channels
    command = 1 + assumptions.emergency_command * context.emergency
    unseen = (1 - decentralization) ** 2 * (distance + span)
    unknown = strangers(context, assumptions)
    return assumptions.blindness_risk * unseen * unknown / (informed * command)


def strangers(context: Any, assumptions: Any) -> Any:
    """How much a centre misses because people and places are new to it: 1 in the middle."""
    newness = (context.mobility + context.growth_pressure) / 2
    return (1 + assumptions.stranger_blindness * newness) / (1 + assumptions.stranger_blindness / 2)


def slow_coordination(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Time lost in an emergency while many hands decide: rises with d."""
    return assumptions.emergency_delay * context.emergency * decentralization


def unheard_voice(context: Any, assumptions: Any) -> Any:
    """Voice that finds no channel and turns into unrest."""
    return assumptions.unrest_risk * context.voice * (1 - context.channels)


def pressure(context: Any, assumptions: Any) -> Any:
    """Conflict that newcomers and growth beyond capacity bring."""
    return assumptions.pressure_risk * (context.mobility + context.growth_pressure)


def risk(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What may go wrong and how badly (0 and above; lower is better)."""
    return reinforced(exposed(unit_size, decentralization, context, assumptions), assumptions)


def exposed(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Risk that single sources explain, before they set one another off."""
    levers = (unit_size, decentralization, context, assumptions)
    return exposed_to(blindness(*levers), *levers)


def exposed_to(
    unseen: Any, unit_size: Any, decentralization: Any, context: Any, assumptions: Any
) -> Any:
    """The sources of risk together, with what nobody sees among them, as far as exposure goes."""
    return exposure(context, assumptions) * (
        abuse(unit_size, decentralization, context, assumptions)
        + unseen
        + slow_coordination(decentralization, context, assumptions)
        + unheard_voice(context, assumptions)
        + pressure(context, assumptions)
    )


def exposure(context: Any, assumptions: Any) -> Any:
    """How far a city is exposed to what goes wrong: never quite nothing."""
    return assumptions.exposure_floor + context.risk_exposure


def reinforced(exposed: Any, assumptions: Any) -> Any:
    """Sources of risk set one another off: more than in proportion."""
    return exposed * (1 + assumptions.reinforcement * exposed)

"""The formulas of the model, each written once.

They use + - * / and powers only and read attributes of what they are handed. Floats give a float,
arrays an array, Altair expressions an expression that a reader's browser evaluates.

Throughout, ``unit_size`` is in residents per unit (500 to 1,000,000), ``decentralization`` (d) a
share (0 to 1), and ``context`` and ``assumptions`` are any objects with the fields of the records
of the same names. Each formula's summary gives its direction of effect.
"""

from typing import Any

REACH_UNIT = 100_000
"""Residents of the unit for which ``reach_cost`` is stated."""


# Cohesion and publicness


def familiarity(unit_size: Any, assumptions: Any) -> Any:
    """How far residents know one another: enough active people, then fewer known among more."""
    active = unit_size / (unit_size + assumptions.active_core)
    known = assumptions.acquaintance_range / (assumptions.acquaintance_range + unit_size)
    return active * known**assumptions.acquaintance_elasticity


def staying(context: Any, assumptions: Any) -> Any:
    """How far ties survive: falls with mobility."""
    return 1 / (1 + assumptions.mobility_loss * context.mobility)


def common_ground(context: Any, assumptions: Any) -> Any:
    """How far residents want the same: falls with the diversity of demands."""
    return 1 / (1 + assumptions.diversity_loss * context.demand_diversity)


def civic_skill(context: Any, assumptions: Any) -> Any:
    """What residents and organisations can do by themselves, as a share of the most."""
    return (assumptions.civic_floor + context.civic_capacity) / (assumptions.civic_floor + 1)


def say(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How much residents have to decide: rises with d, ever more slowly, and with civic skill."""
    half = assumptions.discretion_half
    initiative = decentralization * (1 + half) / (decentralization + half)
    gain = assumptions.discretion_gain
    return civic_skill(context, assumptions) * (1 + gain * initiative) / (1 + gain)


def cohesion(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How easily neighbours come to rely on one another and act together (0 to 1)."""
    return (
        familiarity(unit_size, assumptions)
        * staying(context, assumptions)
        * common_ground(context, assumptions)
        * say(decentralization, context, assumptions)
    )


# Public goods


def means(context: Any, assumptions: Any) -> Any:
    """What the level above can pay for, as a share of need; growth stretches it."""
    money = (assumptions.fiscal_floor + context.fiscal_capacity) / (assumptions.fiscal_floor + 1)
    return money / (1 + assumptions.growth_need * context.growth_pressure)


def own_resources(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What units with discretion raise themselves, as a share of the means that are missing."""
    floor = assumptions.own_floor
    local_economy = (floor + context.work_unit_provision) / (floor + 1)
    reach = assumptions.own_reach
    return decentralization * local_economy * reach / (1 + reach)


def filled(share: Any, own: Any) -> Any:
    """The share of need that is paid for, with own resources filling part of the rest."""
    return share + (1 - share) * own


def standard_supply(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Uniform services from one network: better up to the street, better integrated at low d."""
    network = unit_size / (unit_size + assumptions.network_size)
    oversight = assumptions.network_limit / (assumptions.network_limit + unit_size)
    integrated = 1 / (1 + assumptions.integration_loss * decentralization)
    paid = means(context, assumptions) * integrated
    return network * oversight * filled(paid, own_resources(decentralization, context, assumptions))


def fitted_supply(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Services fitted to who lives there: they need local knowledge, discretion and civic skill."""
    scale = unit_size / (unit_size + assumptions.fitted_size)
    knowledge = assumptions.knowledge_range / (assumptions.knowledge_range + unit_size)
    floor = assumptions.discretion_floor
    discretion = (floor + decentralization) / (floor + 1)
    own = own_resources(decentralization, context, assumptions)
    return (
        scale
        * knowledge
        * discretion
        * civic_skill(context, assumptions)
        * filled(means(context, assumptions), own)
    )


def spillover_keeping(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What spillovers leave of public goods: scale above and participation below keep it."""
    small = assumptions.spillover_size / (assumptions.spillover_size + unit_size)
    devolved = assumptions.devolution_loss * context.territorial_devolution
    fragmented = (small + devolved) * (1 + assumptions.fragmentation * decentralization)
    abstaining = assumptions.abstention_loss * (1 - context.civic_capacity)
    return 1 / (1 + context.spillovers * (fragmented + abstaining))


def work_unit_cover(context: Any, assumptions: Any) -> Any:
    """Share of need that work units still meet."""
    reach = assumptions.work_unit_reach
    return context.work_unit_provision * reach / (1 + reach)


def fitted_weight(context: Any, assumptions: Any) -> Any:
    """Share of demand that standard services cannot meet: rises with the diversity of demands."""
    pull = assumptions.diversity_pull * context.demand_diversity
    return pull / (1 + pull)


def public_goods(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How much of what residents need is supplied (0 to 1)."""
    levers = (unit_size, decentralization, context, assumptions)
    weight = fitted_weight(context, assumptions)
    supply = (1 - weight) * standard_supply(*levers) + weight * fitted_supply(*levers)
    cover = work_unit_cover(context, assumptions)
    return cover + (1 - cover) * spillover_keeping(*levers) * supply


# Cost and risk


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
    spent = (
        office(unit_size, assumptions)
        + reach(unit_size, context, assumptions)
        + apparatus(decentralization, assumptions)
        + order_keeping(context, assumptions)
    )
    return spent / (assumptions.fiscal_floor + context.fiscal_capacity)


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
    return assumptions.blindness_risk * unseen / (informed * command)


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
    levers = (unit_size, decentralization, context, assumptions)
    exposed = (assumptions.exposure_floor + context.risk_exposure) * (
        abuse(*levers)
        + blindness(*levers)
        + slow_coordination(decentralization, context, assumptions)
        + unheard_voice(context, assumptions)
        + pressure(context, assumptions)
    )
    return exposed * (1 + assumptions.reinforcement * exposed)


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

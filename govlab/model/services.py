"""Public goods: what work units leave, met by two supplies and eaten into by spillovers."""

from typing import Any

from govlab.model.neighbours import civic_skill


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
    paid = means(context, assumptions) * integrated(decentralization, context, assumptions)
    return network * oversight * filled(paid, own_resources(decentralization, context, assumptions))


def integrated(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How well departments deliver together: falls with d, less where a network ties them."""
    gain = assumptions.network_gain
    untied = (1 + gain / 2) / (1 + gain * context.network_integration)
    return 1 / (1 + assumptions.integration_loss * untied * decentralization)


def fitted_supply(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Services fitted to who lives there: they need local knowledge, discretion and civic skill."""
    scale = unit_size / (unit_size + assumptions.fitted_size)
    knowledge = assumptions.knowledge_range / (assumptions.knowledge_range + unit_size)
    own = own_resources(decentralization, context, assumptions)
    return (
        scale
        * fitted_discretion(knowledge, decentralization, assumptions)
        * civic_skill(context, assumptions)
        * filled(means(context, assumptions), own)
    )


def fitted_discretion(knowledge: Any, decentralization: Any, assumptions: Any) -> Any:
    """Local knowledge and discretion: side by side, or, in a rival form, one through the other."""
    floor, through = assumptions.discretion_floor, assumptions.knowledge_in_discretion
    informed = decentralization * (1 - through + through * knowledge)
    return (floor + informed) / (floor + 1) * (through + (1 - through) * knowledge)


def spillover_keeping(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """What spillovers leave of public goods: scale above and participation below keep it."""
    levers = (unit_size, decentralization, context, assumptions)
    return kept(fragmented(*levers) + abstaining(context, assumptions), context)


def kept(lost: Any, context: Any) -> Any:
    """What is left of public goods where spillovers meet fragmentation and abstention."""
    return 1 / (1 + context.spillovers * lost)


def fragmented(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """Links that are cut: fewer in large units, more where each place plans, and with d."""
    small = assumptions.spillover_size / (assumptions.spillover_size + unit_size)
    devolved = assumptions.devolution_loss * context.territorial_devolution
    return (small + devolved) * (1 + assumptions.fragmentation * decentralization)


def abstaining(context: Any, assumptions: Any) -> Any:
    """Loss because residents take no part: falls with civic capacity."""
    return assumptions.abstention_loss * (1 - context.civic_capacity)


def work_unit_cover(context: Any, assumptions: Any) -> Any:
    """Share of need that work units still meet."""
    reach = assumptions.work_unit_reach
    return context.work_unit_provision * reach / (1 + reach)


def fitted_weight(context: Any, assumptions: Any) -> Any:
    """Share of demand that standard services cannot meet: rises with the diversity of demands."""
    pull = assumptions.diversity_pull * context.demand_diversity
    return pull / (1 + pull)


def mixed(standard: Any, fitted: Any, context: Any, assumptions: Any) -> Any:
    """Both supplies together, weighed by what is demanded."""
    weight = fitted_weight(context, assumptions)
    return (1 - weight) * standard + weight * fitted


def with_work_units(supply: Any, context: Any, assumptions: Any) -> Any:
    """Need that is met: by work units first, and the rest by what is supplied."""
    cover = work_unit_cover(context, assumptions)
    return cover + (1 - cover) * supply


def public_goods(unit_size: Any, decentralization: Any, context: Any, assumptions: Any) -> Any:
    """How much of what residents need is supplied (0 to 1)."""
    levers = (unit_size, decentralization, context, assumptions)
    supply = mixed(standard_supply(*levers), fitted_supply(*levers), context, assumptions)
    return with_work_units(spillover_keeping(*levers) * supply, context, assumptions)

"""Cohesion and publicness: how neighbours come to rely on one another and act together."""

from typing import Any


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

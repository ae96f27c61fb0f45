"""Reform of conflict: what the state hands over, and who takes it up.

``context`` is a city with a plan, as in ``contracts``.
"""

from typing import Any

from govlab.model.neighbours import civic_skill


def taken_up(context: Any, assumptions: Any) -> Any:
    """Share of what the state hands over that neighbours or the law take up."""
    hands = context.buffer * civic_skill(context, assumptions) + context.law
    return hands / (hands + assumptions.taking_half)


def answered(context: Any, assumptions: Any) -> Any:
    """What is left of channels: what the state puts down and nobody picks up is lost."""
    return 1 - context.reallocation * (1 - taken_up(context, assumptions))


def opened(context: Any, assumptions: Any) -> Any:
    """What buffers, courts and valves push channels up."""
    return (
        assumptions.buffer_gain * context.buffer * civic_skill(context, assumptions)
        + assumptions.law_gain * context.law
        + assumptions.valve_gain * context.valve
    )


def spoken(context: Any, assumptions: Any) -> Any:
    """What a valve pushes voice up: what was silent is heard first."""
    return assumptions.valve_voice * context.valve


def lighter_duty(context: Any, assumptions: Any) -> Any:
    """By what the price of keeping order is divided where the state does not answer for all."""
    return 1 + assumptions.liability_relief * context.reallocation


def bound(context: Any, assumptions: Any) -> Any:
    """By what abuse is divided where the law binds."""
    return 1 + assumptions.law_bound * context.law


def conflict_price(context: Any, assumptions: Any) -> Any:
    """What buffers, courts and valves take."""
    return (
        assumptions.buffer_cost * context.buffer
        + assumptions.law_cost * context.law
        + assumptions.valve_cost * context.valve
    )

"""Reform of risk: many eyes before, one linked command in the acute phase, repair after.

``context`` is a city with a plan, as in ``contracts``.
"""

from typing import Any

from govlab.model.burdens import exposure


def joined(context: Any, assumptions: Any) -> Any:
    """What linkage between departments pushes planning place by place down."""
    return assumptions.linkage_join * context.linkage


def detected(context: Any, assumptions: Any) -> Any:
    """By what exposure is divided where risks are seen early: it takes people, channels, data."""
    eyes = (context.civic_capacity + context.channels + context.digital_capacity) / 3
    return 1 + assumptions.detection_gain * context.early_detection * eyes


def still_exposed(context: Any, assumptions: Any) -> Any:
    """Exposure that nobody saw early."""
    return exposure(context, assumptions) / detected(context, assumptions)


def linked(context: Any, assumptions: Any) -> Any:
    """What linkage takes off the time lost in an emergency, and parts in command add to it."""
    shared = assumptions.linkage_floor + context.digital_capacity
    share = shared / (assumptions.linkage_floor + 1)
    confused = 1 + assumptions.boundary_loss * context.social_command
    return confused / (1 + assumptions.linkage_gain * context.linkage * share)


def commanded(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """The d by which a city acts: in an emergency a command that is ready takes it over."""
    taken_over = assumptions.command_gain * context.unified_command * context.emergency
    return decentralization * (1 - taken_over)


def crept(decentralization: Any, context: Any, assumptions: Any) -> Any:
    """The d by which residents have a say: command outlasts its reason."""
    return decentralization * (1 - assumptions.creep * context.unified_command)


def repaired(context: Any, assumptions: Any) -> Any:
    """By what reinforcement is divided where account and repair follow a harm."""
    help_of_neighbours = (1 + context.civic_capacity) / 2
    return 1 + assumptions.aftermath_gain * context.aftermath * help_of_neighbours


def response_price(context: Any, assumptions: Any) -> Any:
    """What detection, linkage, command and repair take."""
    return (
        assumptions.detection_cost * context.early_detection
        + assumptions.linkage_cost * context.linkage
        + assumptions.command_cost * context.unified_command
        + assumptions.aftermath_cost * context.aftermath
    )

"""Digital reform: registers that are joined, talk that is cheap, approvals, and what needs none.

``context`` is a city with a plan, as in ``contracts``; ``digital_before`` is its digital capacity
before the plan.
"""

from typing import Any


def connected(context: Any, assumptions: Any) -> Any:
    """What joined registers push digital capacity up: links grow with pairs of departments."""
    return assumptions.integration_gain * context.integration**2


def collecting(context: Any, assumptions: Any) -> Any:
    """What is left of an office's cost where nobody collects what another register holds."""
    before = 1 + assumptions.collect_saving * context.digital_before
    return before / (1 + assumptions.collect_saving * context.digital_capacity)


def communicated(context: Any, assumptions: Any) -> Any:
    """By what blindness is divided where the centre can ask at once."""
    return 1 + assumptions.communication_sight * context.communication


def digital_relief(context: Any, assumptions: Any) -> Any:
    """By what the apparatus is divided: fewer on the way, approvals at a desk, fewer permits."""
    approved = context.online_approval * context.digital_capacity
    return (
        (1 + assumptions.communication_staff * context.communication)
        * (1 + assumptions.approval_saving * approved)
        * (1 + assumptions.list_saving * context.negative_list)
    )


def fewer_permits(context: Any, assumptions: Any) -> Any:
    """By what abuse is divided where there are fewer permits to sell."""
    return 1 + assumptions.list_probity * context.negative_list


def unwatched(context: Any, assumptions: Any) -> Any:
    """Risk from what needs no licence any more: it has to be watched, and data do so."""
    return assumptions.list_hazard * context.negative_list * (1 - context.digital_capacity)


def offline(context: Any, assumptions: Any) -> Any:
    """What approvals online cost the odds of fitted supply: those without a phone."""
    return 1 + assumptions.offline_loss * context.online_approval


def digital_price(context: Any, assumptions: Any) -> Any:
    """What registers, talk and approvals take; approvals are entered twice where data are apart."""
    entered_twice = assumptions.duplicate_cost * (1 - context.digital_capacity)
    return (
        assumptions.integration_cost * context.integration
        + assumptions.communication_cost * context.communication
        + (assumptions.approval_cost + entered_twice) * context.online_approval
    )

"""Where open grievances go: who settles them, and why the rest hardens into anger.

Yearly rates while nothing is open yet, of which ``settling`` and ``hardening`` of ``stocks`` are
the sums where nothing else pushes channels and civic capacity: no challenge, no mobilisation and
no support for organisations. ``context`` is a city with a plan, as there.
"""

from typing import Any

from govlab.model.grievances import taken_up
from govlab.model.neighbours import civic_skill
from govlab.model.stocks import left_to_state


def settled_by_state(context: Any, assumptions: Any) -> Any:
    """What the state answers for and settles itself while its office is fresh."""
    return assumptions.handling * left_to_state(context)


def settled_by_neighbours(context: Any, assumptions: Any) -> Any:
    """What residents and organisations settle: duties that they take up, and what comes to them."""
    hands = context.buffer * civic_skill(context, assumptions)
    return assumptions.handling * (
        _handed_to(hands, context, assumptions) + assumptions.buffer_gain * hands
    )


def settled_by_courts(context: Any, assumptions: Any) -> Any:
    """What the law settles: duties that it takes up, and what is brought to it."""
    return assumptions.handling * (
        _handed_to(context.law, context, assumptions) + assumptions.law_gain * context.law
    )


def _handed_to(hands: Any, context: Any, assumptions: Any) -> Any:
    """The duties handed over that some of all hands take up."""
    others = context.buffer * civic_skill(context, assumptions) + context.law
    handed = context.channels_before * context.reallocation
    return handed * hands / (others + assumptions.taking_half)


def passed_on(context: Any, assumptions: Any) -> Any:
    """What a safety valve passes on to those who can act."""
    return assumptions.handling * assumptions.valve_gain * context.valve


def never_heard(context: Any, assumptions: Any) -> Any:
    """What had no channel before any reform."""
    return assumptions.handling * (1 - context.channels_before)


def picked_up_by_nobody(context: Any, assumptions: Any) -> Any:
    """Duties that the state hands over and nobody takes up."""
    handed = context.channels_before * context.reallocation
    return assumptions.handling * handed * (1 - taken_up(context, assumptions))


def silenced(context: Any, assumptions: Any) -> Any:
    """What pressure from above takes out of the channels."""
    return assumptions.handling * context.channels_closed


SETTLED = {
    "settled_by_state": settled_by_state,
    "settled_by_neighbours": settled_by_neighbours,
    "settled_by_courts": settled_by_courts,
    "passed_on": passed_on,
}
HARDENED = {
    "never_heard": never_heard,
    "picked_up_by_nobody": picked_up_by_nobody,
    "silenced": silenced,
}
DESTINATIONS = SETTLED | HARDENED
"""Where grievances go, by the names of formulas."""

"""Consequences: readings of a state. They repeat what is in the balance and never enter it."""

from typing import Any


def unheard(context: Any) -> Any:
    """How much voice finds no channel (0 to 1)."""
    return context.voice * (1 - context.channels)


def discontent(public_goods: Any, context: Any) -> Any:
    """What residents miss, and the more so what they say in vain (0 and above)."""
    return (1 - public_goods) * (1 + unheard(context))


def movements(discontent: Any, context: Any) -> Any:
    """Discontent that speaks and is not heard, where few organisations take it up (0 and above)."""
    return discontent * unheard(context) / (1 + context.civic_capacity)


def chain(exposed: Any, assumptions: Any) -> Any:
    """Risk that no single source explains: sources that set one another off (0 and above)."""
    return assumptions.reinforcement * exposed**2


def organisations(context: Any, mobilisation: Any) -> Any:
    """How many organisations there are, residents' own and mobilised ones (0 to 1)."""
    return 1 - (1 - context.civic_capacity) * (1 - mobilisation)

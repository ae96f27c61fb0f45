"""Grievances that are open and anger that is hardened: two stocks, their flows, and their rest.

Both are counted in what arises in a year where all arises that can.

``context`` is a city with a plan. ``channels_before`` are its channels before all pushes,
``channels_kept`` what a plan leaves of them, ``channels_opened`` and ``channels_closed`` what
pushes them up and down: the same rates of which the channels of the city are a race.
"""

from typing import Any


def arising(context: Any, assumptions: Any) -> Any:
    """Grievances that arise in a year: the more, the more of them the state answers for."""
    unrest = (context.mobility + context.growth_pressure + context.demand_diversity) / 3
    return assumptions.arise_rate * unrest * (1 + assumptions.reward * left_to_state(context))


def left_to_state(context: Any) -> Any:
    """The channels that the state answers for itself."""
    return context.channels_before * (1 - context.reallocation)


def settling(open_grievances: Any, context: Any, assumptions: Any) -> Any:
    """Yearly rate at which grievances are settled: an office tires, others do not."""
    fresh = assumptions.overload / (assumptions.overload + open_grievances)
    own = left_to_state(context)
    others = context.channels_kept - own + context.channels_opened
    return assumptions.handling * (own * fresh + others)


def hardening(context: Any, assumptions: Any) -> Any:
    """Yearly rate at which open grievances turn into anger."""
    return assumptions.handling * (1 - context.channels_kept + context.channels_closed)


def returning(anger: Any, context: Any, assumptions: Any) -> Any:
    """Anger that comes back as open grievances in a year: it takes voice."""
    return assumptions.returning * context.voice * anger


def followed(open_grievances: Any, context: Any, assumptions: Any) -> Any:
    """How many grievances come with each that returns: fewer where most are open already."""
    left = assumptions.pool / (assumptions.pool + open_grievances)
    return 1 + assumptions.followers * context.voice * left


def grievances_change(open_grievances: Any, anger: Any, context: Any, assumptions: Any) -> Any:
    """By how much open grievances grow in a year: what arises and returns, less what leaves."""
    back = returning(anger, context, assumptions)
    brought = back * followed(open_grievances, context, assumptions)
    leaving = settling(open_grievances, context, assumptions) + hardening(context, assumptions)
    return arising(context, assumptions) + brought - leaving * open_grievances


def anger_change(open_grievances: Any, anger: Any, context: Any, assumptions: Any) -> Any:
    """By how much hardened anger grows in a year: what hardens, less what returns and heals."""
    hardened = hardening(context, assumptions) * open_grievances
    return hardened - returning(anger, context, assumptions) - assumptions.healing * anger


def resting_anger(open_grievances: Any, context: Any, assumptions: Any) -> Any:
    """Hardened anger where it no longer changes while so many grievances stay open."""
    leaving = returning(1, context, assumptions) + assumptions.healing
    return hardening(context, assumptions) * open_grievances / leaving


def imbalance(open_grievances: Any, context: Any, assumptions: Any) -> Any:
    """By how much open grievances still change in a year once anger is at rest: 0 where all is."""
    anger = resting_anger(open_grievances, context, assumptions)
    return grievances_change(open_grievances, anger, context, assumptions)


def imbalance_slope(open_grievances: Any, context: Any, assumptions: Any) -> Any:
    """How steeply imbalance goes with open grievances."""
    back = returning(resting_anger(1, context, assumptions), context, assumptions)
    others = settling(0, context, assumptions) - assumptions.handling * left_to_state(context)
    fresh = (assumptions.overload / (assumptions.overload + open_grievances)) ** 2
    own = assumptions.handling * left_to_state(context) * fresh
    left = (assumptions.pool / (assumptions.pool + open_grievances)) ** 2
    along = assumptions.followers * context.voice * left
    return back * (1 + along) - own - others - hardening(context, assumptions)

"""The inherited model: what its features do to supply, cost and sight.

``context`` is a changed city: conditions as they now are, the features, each from 0 (as in a city
without it) to 1, and ``arrivals``, the mobility that there would be if nobody were held back.
"""

from typing import Any

from govlab.model.burdens import sight
from govlab.model.services import means


def delivered(context: Any, assumptions: Any) -> Any:
    """What pressure from the top and visible projects add to the odds of standard supply."""
    executed = assumptions.execution_gain * context.execution_pressure * means(context, assumptions)
    return (1 + executed) * (1 + assumptions.project_gain * context.project_share)


def exclusion(context: Any, assumptions: Any) -> Any:
    """What control of mobility costs the odds of standard supply: those who come get less."""
    return 1 + kept_out(context, assumptions) * context.arrivals


def kept_out(context: Any, assumptions: Any) -> Any:
    """How far control keeps those who come from services."""
    return assumptions.exclusion_loss * context.mobility_control


def shallowness(context: Any, assumptions: Any) -> Any:
    """What projects cost the odds of fitted supply: each solves what is visible."""
    return 1 + assumptions.project_shallow * context.project_share


def splitting(context: Any, assumptions: Any) -> Any:
    """How projects with one goal each cut links: by pairs of projects, so with the square."""
    return 1 + assumptions.project_split * context.project_share**2


def turned_out(context: Any, assumptions: Any) -> Any:
    """How far residents who are mobilised take part where they would abstain."""
    return 1 + assumptions.turnout * context.mobilisation


def unlisted(context: Any, assumptions: Any) -> Any:
    """Blind spots of control: who came in spite of it is on no list; by the square of arrivals."""
    return 1 + assumptions.blind_spot * context.mobility_control * context.arrivals**2


def control_price(context: Any, assumptions: Any) -> Any:
    """What it takes to hold people back."""
    return assumptions.control_cost * context.mobility_control * context.arrivals


def execution_price(context: Any, assumptions: Any) -> Any:
    """What pressure from level to level takes."""
    return assumptions.execution_cost * context.execution_pressure


def project_price(context: Any, assumptions: Any) -> Any:
    """What keeping projects in step takes: by pairs of projects, less with shared information."""
    return assumptions.project_cost * context.project_share**2 / sight(context, assumptions)


def inherited_price(context: Any, assumptions: Any) -> Any:
    """What the features of the inherited model take together."""
    return (
        control_price(context, assumptions)
        + execution_price(context, assumptions)
        + project_price(context, assumptions)
    )

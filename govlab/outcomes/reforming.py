"""What a plan of reforms does to a city, and what a setting then brings there."""

from types import SimpleNamespace
from typing import Any

from govlab import model
from govlab.errors import ParameterError
from govlab.outcomes.changing import Pushes, conditions_after, pushes_of
from govlab.outcomes.chunks import common_shape, note
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.scales import Goalposts
from govlab.records import (
    Arrangement,
    Assumptions,
    Challenges,
    City,
    Context,
    Plan,
    ReformedCity,
    Setting,
)

REFORMED = (
    ("growth_pressure", "attracted", ""),
    ("civic_capacity", "organised", ""),
    ("channels", "opened", ""),
    ("voice", "spoken", ""),
    ("territorial_devolution", "", "joined"),
    ("digital_capacity", "connected", ""),
)
"""Conditions that reforms push: condition, formula of the push up, formula of the push down."""

_MIDDLE, _CENTRAL = Context(), Assumptions()


def reformed_city(
    context: Context = _MIDDLE,
    plan: Plan = Plan(),  # noqa: B008  # frozen, so sharing the default is safe
    assumptions: Assumptions = _CENTRAL,
    challenges: Challenges = Challenges(),  # noqa: B008  # frozen as well
) -> ReformedCity:
    """A city that meets challenges and follows a plan of reforms.

    In a first pass challenges, features and reforms push conditions of the city as it was; all
    pushes are summed and applied once, so that no order can matter. In a second pass what reforms
    save, cost and put at risk follows from conditions as they then are, so that reforms help one
    another.

    Parameters
    ----------
    context
        Conditions before; numbers or arrays.
    plan
        Features that stay and reforms that come, strengths from 0 to 1; numbers or arrays.
    assumptions
        What the formulas take for granted; hand the same to ``assess``.
    challenges
        Strengths from 0 to 1.

    Returns
    -------
    ReformedCity
        Stands wherever a ``Context`` does. With an empty plan every outcome is that of the city.

    Raises
    ------
    ParameterError
        If the city was changed before, or the shapes of arrays do not fit together.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> from govlab import Digital
    >>> joined = reformed_city(Context(digital_capacity=0.2), Plan(digital=Digital(integration=1)))
    >>> round(joined.digital_capacity, 2), joined.digital_before
    (0.73, 0.2)
    """
    if isinstance(context, City):
        raise ParameterError(
            "context must be a city that nothing has pushed yet; got a changed city. "
            "Hand over its .before, with the challenges and the whole plan at once."
        )
    common_shape(context, challenges, SimpleNamespace(**plan.fields()), assumptions)
    before = SimpleNamespace(**vars(context) | plan.fields())
    now, faced, rates = reformed_conditions(before, challenges, assumptions)
    conditions = vars(context)
    return ReformedCity(
        Context(**conditions | now), context, Context(**conditions | faced), plan, rates
    )


def reformed_conditions(
    before: Any, challenges: Any, assumptions: Any
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """The conditions that are pushed: as they now are, as challenges alone make them, and rates.

    Parameters
    ----------
    before
        Conditions before all pushes, and every strength of a plan.
    challenges, assumptions
        As for ``reformed_city``.

    Examples
    --------
    >>> before = SimpleNamespace(**vars(Context()) | Plan().fields())
    >>> now, faced, rates = reformed_conditions(before, Challenges(), Assumptions())
    >>> now["channels"], faced["mobility"], rates["channels_kept"]
    (0.5, 0.5, 0.5)
    """
    faced, pushes = pushes_of(challenges, before, assumptions)
    pushes = _with_reforms(pushes, before, assumptions)
    note(["answered"])
    kept = before.channels * model.answered(before, assumptions)
    opened, closed = pushes["channels"]
    now = conditions_after(before, pushes) | {"channels": model.pushed(kept, opened, closed)}
    rates = {
        "channels_before": before.channels,
        "channels_kept": kept,
        "channels_opened": opened,
        "channels_closed": closed,
    }
    return now, conditions_after(before, faced), rates


def _with_reforms(pushes: Pushes, before: Any, assumptions: Any) -> Pushes:
    """The same with what reforms push, each condition in its turn."""
    reformed = dict(pushes)
    for field, *formulas in REFORMED:
        note([field, *filter(None, formulas)])
        weights = (_weight(formula, before, assumptions) for formula in formulas)
        pushed = zip(reformed.get(field, (0.0, 0.0)), weights, strict=True)
        reformed[field] = tuple(old + new for old, new in pushed)
    return reformed


def _weight(formula: str, before: Any, assumptions: Any) -> Any:
    return getattr(model, formula)(before, assumptions) if formula else 0.0


def assess_plan(
    setting: Setting | Arrangement,
    plan: Plan = Plan(),  # noqa: B008  # frozen, so sharing the default is safe
    context: Context = _MIDDLE,
    assumptions: Assumptions = _CENTRAL,
    challenges: Challenges = Challenges(),  # noqa: B008  # frozen as well
    goalposts: Goalposts | None = None,
) -> Outcome:
    """How well the three problems are handled at a setting of the levers, under a plan of reforms.

    Parameters
    ----------
    setting
        Where the levers stand, or an arrangement with a setting for each problem.
    plan, context, assumptions, challenges
        As for ``reformed_city``.
    goalposts
        Scale of the indices and the balance: that of the city before by default, for reforms never
        enter it; a reformed city may so pass 100 of 100.

    Returns
    -------
    Outcome
        As of ``assess``; of an empty plan the same to the last bit. ``parts`` names the price of
        each reform (``services_price``, ``conflict_price``, ``response_price``,
        ``digital_price``) and the risks that reforms bring (``collusion``, ``unwatched``).

    Raises
    ------
    ParameterError
        As for ``reformed_city``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> from govlab import Conflict
    >>> heard = Plan(conflict=Conflict(buffer=0.7, law=0.6, valve=0.6))
    >>> street = Setting(85_000, 0.2)
    >>> assess_plan(street, heard).risk < assess_plan(street).risk == assess(street).risk
    True
    """
    city = reformed_city(context, plan, assumptions, challenges)
    return assess(setting, city, assumptions, goalposts)

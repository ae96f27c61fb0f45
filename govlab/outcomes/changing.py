"""What challenges and the inherited model do to a city: pushes are summed, then applied once."""

from functools import cache
from typing import Any

from govlab import model
from govlab.errors import ParameterError
from govlab.outcomes.chunks import common_shape, note
from govlab.records import Assumptions, Challenges, City, Context, Inherited
from govlab.tables import load_data
from govlab.terms import CHALLENGE_FIELDS

HELD_DOWN = (
    ("mobility", "mobility_control", "control_reach"),
    ("growth_pressure", "mobility_control", "control_growth"),
    ("channels", "execution_pressure", "execution_silence"),
    ("civic_capacity", "mobilisation", "crowding_out"),
)
"""Conditions that features push down: condition, feature, and the assumption of its weight."""

Pushes = dict[str, tuple[Any, Any]]
"""Weights up and down by condition."""


def changed_city(
    context: Context = Context(),  # noqa: B008  # frozen, so sharing the default is safe
    challenges: Challenges = Challenges(),  # noqa: B008  # frozen as well
    inherited: Inherited = Inherited(),  # noqa: B008  # frozen as well
    assumptions: Assumptions = Assumptions(),  # noqa: B008  # frozen as well
) -> City:
    """A city that meets challenges and has features of the inherited model.

    Every challenge and feature pushes conditions of the city as it was. All pushes are summed and
    applied once, so that their order cannot matter; prices and losses of the features follow from
    conditions as they then are.

    Parameters
    ----------
    context
        Conditions before; numbers or arrays.
    challenges, inherited
        Strengths from 0 to 1; numbers, or arrays whose shapes fit. Without any the city stays as
        it was, and every outcome too.
    assumptions
        What the formulas take for granted; hand the same to ``assess``.

    Returns
    -------
    City
        Stands wherever a ``Context`` does: ``assess``, ``urgency``, ``best_setting``.

    Raises
    ------
    ParameterError
        If the city was changed before, or the shapes of arrays do not fit together.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> crowded = changed_city(Context(mobility=0.5), Challenges(people=1))
    >>> crowded.mobility, crowded.before.mobility
    (0.75, 0.5)
    >>> held = changed_city(Context(mobility=0.5), inherited=Inherited(mobility_control=1))
    >>> held.mobility, held.arrivals
    (0.25, 0.5)
    """
    if isinstance(context, City):
        raise ParameterError(
            "context must be a city that nothing has pushed yet; got a changed city. "
            "Hand over its .before, with all challenges and the inherited model at once."
        )
    common_shape(context, challenges, inherited, assumptions)
    now, faced = pushed_conditions(context, challenges, inherited, assumptions)
    before = vars(context)
    return City(Context(**before | now), context, Context(**before | faced), inherited)


def pushed_conditions(
    context: Any, challenges: Any, inherited: Any, assumptions: Any
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The conditions that are pushed: as they now are, and as challenges alone would make them.

    Examples
    --------
    >>> now, faced = pushed_conditions(Context(), Challenges(), Inherited(), Assumptions())
    >>> now["mobility"], faced["mobility"]
    (0.5, 0.5)
    """
    faced, pushes = pushes_of(challenges, inherited, assumptions)
    return conditions_after(context, pushes), conditions_after(context, faced)


def pushes_of(challenges: Any, inherited: Any, assumptions: Any) -> tuple[Pushes, Pushes]:
    """What challenges push, summed in the order of the terms, and the same with features.

    Examples
    --------
    >>> faced, pushes = pushes_of(Challenges(network=1), Inherited(), Assumptions())
    >>> faced["voice"], pushes["voice"]
    ((2.0, 0.0), (2.0, 0.0))
    """
    faced: Pushes = {}
    for challenge in CHALLENGE_FIELDS:
        strength = getattr(challenges, challenge)
        for field, up, down in _weights()[challenge]:
            before = faced.get(field, (0.0, 0.0))
            faced[field] = (before[0] + up * strength, before[1] + down * strength)
    return faced, _with_features(faced, inherited, assumptions)


def _with_features(pushes: Pushes, inherited: Inherited, assumptions: Assumptions) -> Pushes:
    """The same with what features of the inherited model hold down."""
    note([name for field, _, weight in HELD_DOWN for name in (field, weight)])
    held = dict(pushes)
    for field, feature, weight in HELD_DOWN:
        up, down = held.get(field, (0.0, 0.0))
        held[field] = (up, down + getattr(assumptions, weight) * getattr(inherited, feature))
    return held


def conditions_after(context: Any, pushes: Pushes) -> dict[str, Any]:
    """Every condition that is pushed, after all its pushes.

    Examples
    --------
    >>> conditions_after(Context(), {"voice": (1.0, 0.0)})
    {'voice': 0.75}
    """
    return {field: model.pushed(getattr(context, field), *push) for field, push in pushes.items()}


@cache
def _weights() -> dict[str, list[tuple[str, float, float]]]:
    """Condition, weight up and weight down of each challenge at full strength."""
    table = load_data("challenges")
    return {
        key: list(table.loc[table["key"] == key, ["field", "up", "down"]].itertuples(False, None))
        for key in CHALLENGE_FIELDS
    }

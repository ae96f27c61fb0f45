"""What the two levers can do in a city: the worst and the best of each problem."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, cast

import numpy as np

from govlab import model
from govlab.outcomes.chunks import common_shape, evaluate
from govlab.outcomes.search import searched_grid, top
from govlab.records import Assumptions, City, Context, Priorities, Setting, Values

SCALED = ("cohesion", "public_goods", "thrift", "safety")
"""Outcomes that are put on a scale from 0 (worst the levers can do) to 1 (best)."""

_AT_ONCE = 100
FLAT = 1e-12
"""Share of its best by which an outcome has to vary for the levers to count as moving it."""


@dataclass(frozen=True, eq=False)
class Goalposts:
    """The worst and the best that the two levers can do in a city, by outcome; higher is better.

    Where the levers cannot move an outcome, it counts as done in full.
    """

    worst: Mapping[str, Values]
    best: Mapping[str, Values]

    def index(self, name: str, outcome: Values) -> Values:
        """Share of what the levers can do that is done: 0 worst, 1 best, beyond them outside."""
        return cast(Values, model.index(outcome, self.worst[name], self.best[name]))


def goalposts(context: Context = Context(), assumptions: Assumptions = Assumptions()) -> Goalposts:  # noqa: B008  # both are frozen
    """The worst and the best of each outcome over the bands (2,000 to 250,000 residents).

    Those of a changed city are those of the city before: what it lost is seen on their scale.

    They are sought on a grid of 61 unit sizes, even on a log scale, and 21 degrees of d; one
    parabola in each lever around the best refines it.

    Parameters
    ----------
    context, assumptions
        Conditions of the city and what the formulas take for granted; numbers, or arrays whose
        shapes fit, for which the goalposts have the common shape.

    Returns
    -------
    Goalposts
        ``worst`` and ``best`` of cohesion, public_goods, thrift and safety.

    Raises
    ------
    ParameterError
        If the shapes of arrays do not fit together.

    References
    ----------
    barron1996decision

    Examples
    --------
    >>> posts = goalposts(Context.named("fast-growing-city"))
    >>> 0 < posts.worst["cohesion"] < posts.best["cohesion"] < 1
    True
    """
    context = context.before if isinstance(context, City) else context
    shape = common_shape(context, assumptions)
    if shape == ():
        return _of_one_city(context, assumptions)
    ends = [_of_grid(*records) for records in _pieces(shape, context, assumptions)]
    whole = {
        side: {
            name: np.concatenate([np.ravel(getattr(end, side)[name]) for end in ends]).reshape(
                shape
            )
            for name in SCALED
        }
        for side in ("worst", "best")
    }
    return Goalposts(**whole)


@lru_cache(maxsize=512)
def _of_one_city(context: Context, assumptions: Assumptions) -> Goalposts:
    return _of_grid(context, assumptions)


def _pieces(shape: tuple[int, ...], *records: Any) -> Iterator[list[Any]]:
    """Some cities at a time, with two further axes for the grid."""
    columns = [
        {
            name: np.broadcast_to(value, shape).ravel() if isinstance(value, np.ndarray) else value
            for name, value in vars(record).items()
        }
        for record in records
    ]
    for start in range(0, math.prod(shape), _AT_ONCE):
        piece = slice(start, start + _AT_ONCE)
        yield [
            SimpleNamespace(
                **{
                    n: v[piece, None, None] if isinstance(v, np.ndarray) else v
                    for n, v in c.items()
                }
            )
            for c in columns
        ]


def _of_grid(context: Any, assumptions: Any) -> Goalposts:
    grid = searched_grid(assumptions.balance_form)
    return goalposts_on(grid, scaled(grid, context, assumptions), context, assumptions)


def goalposts_on(
    grid: Setting, values: Mapping[str, Any], context: Any, assumptions: Any
) -> Goalposts:
    """The goalposts, from outcomes whose last two axes run over a grid of settings."""
    worst, best = {}, {}
    for name in SCALED:

        def there(setting: Setting, name: str = name) -> Any:
            return scaled(setting, context, assumptions, (name,))[name]

        _, best[name] = top(values[name], grid, there)
        least = values[name].min(axis=(-1, -2), keepdims=best[name].ndim > 0)
        flat = best[name] - least <= FLAT * best[name]
        worst[name] = np.where(flat, best[name] - 1, least)
    return Goalposts(_plain(worst), _plain(best))


def _plain(ends: dict[str, Any]) -> dict[str, Values]:
    return {name: end if end.ndim else float(end) for name, end in ends.items()}


def scaled(
    setting: Setting, context: Any, assumptions: Any, names: tuple[str, ...] = SCALED
) -> dict[str, Any]:
    """Outcomes by name, each such that higher is better."""
    formulas = {"thrift": ("cost", model.thrift), "safety": ("risk", model.safety)}
    found = {}
    for name in names:
        formula, turned = formulas.get(name, (name, lambda value: value))
        found[name] = turned(evaluate(setting, context, assumptions, [formula])[formula])
    return found


def per_swing(priorities: Priorities) -> SimpleNamespace:
    """Exponents that give each problem its weight per swing of the middle city.

    Examples
    --------
    >>> exponents = per_swing(Priorities())
    >>> exponents.cohesion < exponents.public_goods < exponents.control
    True
    """
    weighed = {name: getattr(priorities, name) / swing for name, swing in _swings().items()}
    total = sum(weighed.values())
    return SimpleNamespace(**{name: value / total for name, value in weighed.items()})


@lru_cache(maxsize=1)
def _swings() -> dict[str, float]:
    """How far the levers move the logarithm of each problem in the middle city."""
    values = scaled(searched_grid("default"), Context(), Assumptions())
    values["control"] = np.sqrt(values["thrift"] * values["safety"])
    problems = ("cohesion", "public_goods", "control")
    return {name: float(np.log(values[name].max() / values[name].min())) for name in problems}

"""What the two levers can do in a city: the worst and the best of each problem."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from govlab import model
from govlab.chunks import common_shape, evaluate
from govlab.records import Assumptions, Context, Setting, Values
from govlab.terms import BANDS, TERMS

SCALED = ("cohesion", "public_goods", "thrift", "safety")
"""Outcomes that are put on a scale from 0 (worst the levers can do) to 1 (best)."""

_AT_ONCE = 100
_FLAT = 1e-12
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
        flat = best[name] - least <= _FLAT * best[name]
        worst[name] = np.where(flat, best[name] - 1, least)
    if not best[SCALED[0]].ndim:
        worst, best = ({n: float(v) for n, v in side.items()} for side in (worst, best))
    return Goalposts(worst, best)


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


def setting_grid(
    sizes: int = 61,
    shares: int = 21,
    low: float = TERMS["unit_size"].low,
    high: float = TERMS["unit_size"].high,
) -> Setting:
    """Settings of both levers, evenly spaced: sizes down, on a log scale, and shares across.

    Parts of the formulas that depend on one lever alone are evaluated once for each of its steps.

    Examples
    --------
    >>> grid = setting_grid(sizes=3, shares=2)
    >>> grid.unit_size.shape, grid.decentralization.shape
    ((3, 1), (2,))
    """
    unit_size = np.geomspace(low, high, sizes).clip(low, high)
    share = TERMS["decentralization"]
    return Setting(unit_size[:, None], np.linspace(share.low, share.high, shares))


def searched_grid(balance_form: str) -> Setting:
    """Where the goalposts and the best setting are sought: over the bands, unless a form says so.

    Examples
    --------
    >>> float(searched_grid("default").unit_size.max()), float(searched_grid("whole-box").unit_size.max())
    (250000.0, 1000000.0)
    """
    if balance_form == "whole-box":
        return setting_grid()
    return setting_grid(low=BANDS[0].low, high=BANDS[-1].high)


def top(
    values: NDArray[np.float64], grid: Setting, there: Callable[[Setting], Any]
) -> tuple[Setting, NDArray[np.float64]]:
    """Where a function over a grid is highest, and how high: the best step, then a parabola.

    Parameters
    ----------
    values
        The function; its last two axes run over the grid.
    there
        The function at a setting, which has two axes of length 1 in place of those of the grid.

    Returns
    -------
    tuple
        The setting and the value; the axes of the grid have length 1, or are gone with all others.
    """
    shares = values.shape[-1]
    at = values.reshape(*values.shape[:-2], -1).argmax(axis=-1)
    down, across = (np.reshape(place, (*at.shape, 1, 1)) for place in divmod(at, shares))
    sizes, degrees = np.ravel(grid.unit_size), np.ravel(grid.decentralization)
    row = np.take_along_axis(values, down, axis=-2)
    column = np.take_along_axis(values, across, axis=-1)
    highest = np.take_along_axis(row, across, axis=-1)
    ratio, step = sizes[1] / sizes[0], degrees[1] - degrees[0]
    near = Setting(
        np.clip(sizes[down] * ratio ** _vertex(column, down, -2), sizes[0], sizes[-1]),
        np.clip(degrees[across] + step * _vertex(row, across, -1), 0, 1),
    )
    if values.ndim == 2:
        near = Setting(near.unit_size.item(), near.decentralization.item())  # type: ignore[union-attr]
        down, across, highest = down.item(), across.item(), highest.squeeze()
    refined = np.asarray(there(near))
    better = refined > highest
    setting = Setting(
        np.where(better, near.unit_size, sizes[down]),
        np.where(better, near.decentralization, degrees[across]),
    )
    return setting, np.where(better, refined, highest)


def _vertex(values: NDArray[np.float64], at: NDArray[np.intp], axis: int) -> Any:
    """How many steps from a highest value the parabola through it and its neighbours peaks."""
    last = values.shape[axis] - 1
    before, here, after = (
        np.take_along_axis(values, np.clip(at + step, 0, last), axis=axis) for step in (-1, 0, 1)
    )
    bend = before - 2 * here + after
    inside = (at > 0) & (at < last) & (bend < 0)
    return np.where(inside, (before - after) / (2 * np.where(inside, bend, 1)), 0.0)


@lru_cache(maxsize=1)
def swings() -> dict[str, float]:
    """How far the levers move the logarithm of each problem in the middle city."""
    values = scaled(searched_grid("default"), Context(), Assumptions())
    values["control"] = np.sqrt(values["thrift"] * values["safety"])
    problems = ("cohesion", "public_goods", "control")
    return {name: float(np.log(values[name].max() / values[name].min())) for name in problems}

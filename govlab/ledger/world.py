"""What predicates look at: some draws, and what the model makes of them."""

from dataclasses import dataclass, replace
from functools import cached_property
from types import SimpleNamespace
from typing import Any, Self, cast

import numpy as np
from numpy.typing import NDArray

from govlab.casebook import case
from govlab.grids import arrangement_grid, best_settings
from govlab.scales import searched_grid, setting_grid
from govlab.outcome import Outcome, assess
from govlab.records import Assumptions, Context, Priorities, Setting, Values
from govlab.terms import BANDS, PROBLEMS

Truth = Any
"""Whether something holds: a Boolean for a single state, an array with an entry a draw."""

MIDDLES = np.array([band.midpoint for band in BANDS], dtype=float)
NEIGHBOURHOOD, INTERMEDIATE, STREET = (float(middle) for middle in MIDDLES)
LOW, HIGH = 0.2, 0.8
EQUAL = Priorities()


@dataclass(frozen=True)
class World:
    """Some draws: records of single numbers, or of arrays with a column of one entry a draw.

    Outcomes of a world have one row a draw and one column a setting.
    """

    context: Context
    assumptions: Assumptions

    def with_(self, **fields: Values) -> Self:
        """The same draws with some conditions of the city set."""
        return replace(self, context=replace(self.context, **fields))

    def of_case(self, key: str) -> Self:
        """The same assumptions in the conditions of a case."""
        return replace(self, context=case(key).context)

    def at(self, unit_size: Any, decentralization: Any) -> Any:
        """Outcomes at settings: a row a draw, a column a setting."""
        sizes, shares = np.broadcast_arrays(np.atleast_1d(unit_size), decentralization)
        return assess(Setting(sizes, shares), self.context, self.assumptions)

    def there(self, setting: Setting) -> Any:
        """Outcomes at a setting of each draw's own."""
        sizes, shares = np.asarray(setting.unit_size), np.asarray(setting.decentralization)
        column = Setting(sizes[..., None], shares[..., None])
        return assess(column, self.context, self.assumptions)

    def best(self, priorities: Priorities = EQUAL) -> Any:
        """The best setting of each draw on the grid of both levers."""
        return best_settings(self._landscape, priorities)

    def best_sizes(self, decentralization: float = 0.5) -> dict[str, NDArray[np.float64]]:
        """Unit size at which each problem is handled best, at one degree of decentralization."""
        sizes = np.ravel(setting_grid().unit_size)
        outcome = self.at(sizes, decentralization)
        return {problem: sizes[getattr(outcome, problem).argmax(axis=-1)] for problem in PROBLEMS}

    def best_of_levels(self, priorities: Priorities) -> NDArray[np.float64]:
        """The highest balance of each draw when problems may sit at different levels."""
        balance = assess(arrangement_grid(), *self._with_axes(2)).balance(priorities)
        return np.asarray(np.max(balance, axis=(-1, -2, -3)))

    @cached_property
    def _landscape(self) -> Outcome:
        return assess(setting_grid(), *self._with_axes(1))

    def _with_axes(self, count: int) -> tuple[Context, Assumptions]:
        """The records with further axes behind the draws, for settings that have several."""
        longer = [
            SimpleNamespace(
                **{
                    name: value.reshape(value.shape + (1,) * count)
                    if isinstance(value, np.ndarray)
                    else value
                    for name, value in vars(record).items()
                }
            )
            for record in (self.context, self.assumptions)
        ]
        return cast(tuple[Context, Assumptions], tuple(longer))


def rises(values: Any) -> Truth:
    """Whether each column is above the one before."""
    return np.asarray((np.diff(values, axis=-1) > 0).all(axis=-1))


def falls(values: Any) -> Truth:
    """Whether each column is below the one before."""
    return rises(-np.asarray(values))


def grows(before: Any, after: Any) -> Truth:
    """Whether the second is above the first at every setting."""
    return np.asarray((np.asarray(after) > np.asarray(before)).all(axis=-1))


def moves(before: Setting, after: Setting, size: int = 0, share: int = 0) -> Truth:
    """Whether a best setting moves down (-1) or up (1): in one lever, and in none against."""
    steps = [
        size * np.sign(np.asarray(after.unit_size) - before.unit_size),
        share * np.sign(np.asarray(after.decentralization) - before.decentralization),
    ]
    return np.asarray((np.minimum(*steps) >= 0) & (np.maximum(*steps) > 0))

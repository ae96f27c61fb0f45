"""What predicates look at: some draws, and what the model makes of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import SimpleNamespace
from typing import Any, Self, cast

import numpy as np
from numpy.typing import NDArray

from govlab.casebook.coded import context_of
from govlab.outcomes.changing import changed_city
from govlab.outcomes.grids import arrangement_grid, best_settings, survey
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.reforming import reformed_city
from govlab.outcomes.scales import Goalposts
from govlab.outcomes.search import peak, setting_grid
from govlab.records import (
    Arrangement,
    Assumptions,
    Challenges,
    Context,
    Inherited,
    Plan,
    Priorities,
    Setting,
    Values,
)
from govlab.terms import BANDS, PROBLEMS

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
    coded: Callable[[str], Context] = context_of
    cases: dict[str, Self] = field(default_factory=dict, repr=False, compare=False)
    """The same assumptions in the conditions of cases that were asked for."""

    def with_(self, **fields: Values) -> Self:
        """The same draws with some conditions of the city set."""
        return replace(self, context=replace(self.context, **fields))

    def changed(
        self,
        challenges: Challenges = Challenges(),  # noqa: B008  # frozen, so sharing it is safe
        inherited: Inherited = Inherited(),  # noqa: B008  # frozen as well
    ) -> Self:
        """The same draws in a city that meets challenges and inherits a model: ask it ``at``."""
        city = changed_city(self.context, challenges, inherited, self.assumptions)
        return replace(self, context=city)

    def reformed(self, plan: Plan) -> Self:
        """The same draws in a city that follows a plan of reforms: ask it ``at``."""
        return replace(self, context=reformed_city(self.context, plan, self.assumptions))

    def of_case(self, key: str) -> Self:
        """The same assumptions in the conditions of a case, as these draws code it."""
        if key not in self.cases:
            self.cases[key] = replace(self, context=self.coded(key))
        return self.cases[key]

    def at(self, unit_size: Any, decentralization: Any) -> Outcome:
        """Outcomes at settings: a row a draw, a column a setting."""
        sizes, shares = np.broadcast_arrays(np.atleast_1d(unit_size), decentralization)
        return assess(Setting(sizes, shares), self.context, self.assumptions)

    def there(self, setting: Setting) -> Outcome:
        """Outcomes at a setting of each draw's own."""
        sizes, shares = np.asarray(setting.unit_size), np.asarray(setting.decentralization)
        column = Setting(sizes[..., None], shares[..., None])
        return assess(column, self.context, self.assumptions, self._goalposts(1))

    def arranged(self, arrangement: Arrangement) -> Outcome:
        """Outcomes of one arrangement: a row a draw."""
        return assess(arrangement, self.context, self.assumptions, self._goalposts(1))

    def best(self, priorities: Priorities = EQUAL) -> Setting:
        """The best setting of each draw: a grid over the bands, then a parabola in each lever."""
        return best_settings(self._landscape, priorities)

    def best_by(self, priorities: Priorities) -> Setting:
        """As ``best``, for priorities of each draw's own: a column, a row a draw."""
        columns = {n: v[..., None] if np.ndim(v) else v for n, v in vars(priorities).items()}
        return self.best(Priorities(**columns))

    def best_size(self, problem: str, decentralization: float = 0.5) -> NDArray[np.float64]:
        """Unit size at which a problem is handled best, at one degree of decentralization."""
        sizes = np.ravel(setting_grid().unit_size)
        return peak(getattr(self.at(sizes, decentralization), problem), sizes)

    def best_sizes(self) -> dict[str, NDArray[np.float64]]:
        """The same for each problem, at a shared d."""
        return {problem: self.best_size(problem) for problem in PROBLEMS}

    def best_of_levels(self, priorities: Priorities) -> NDArray[np.float64]:
        """The highest balance of each draw when problems may sit at different levels."""
        outcome = assess(arrangement_grid(), *self._with_axes(2), self._goalposts(3))
        return np.asarray(np.max(outcome.balance(priorities), axis=(-1, -2, -3)))

    @cached_property
    def _landscape(self) -> Outcome:
        return survey(*self._with_axes(1))

    def _goalposts(self, axes: int) -> Goalposts:
        """The goalposts of each draw, with some axes of length 1 behind the draws."""
        surveyed = self._landscape.goalposts
        return Goalposts(
            *(
                {
                    n: np.reshape(v, (-1,) + (1,) * axes) if np.ndim(v) else v
                    for n, v in ends.items()
                }
                for ends in (surveyed.worst, surveyed.best)
            )
        )

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

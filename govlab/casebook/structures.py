"""Pre-modern, modern and post-modern structures at once: what one setting for all of them keeps."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np

from govlab import model
from govlab.outcomes.grids import best_setting, survey, without_grid
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.search import searched_grid, top
from govlab.records import Assumptions, Context, Priorities, Setting

STRUCTURES: Mapping[str, str] = MappingProxyType(
    {
        "premodern": "settled-work-unit-city",
        "modern": "fast-growing-city",
        "postmodern": "diverse-metropolis",
    }
)
"""Named contexts that stand for the three structures of Li 2016, section 2; the reading is ours."""
_CENTRAL = Assumptions()


def shares_of(premodern: Any, postmodern: Any) -> list[Any]:
    """Shares of the three structures; modern ones have the rest, and none where nothing is left.

    Examples
    --------
    >>> shares_of(0.25, 0.25), shares_of(1, 1)
    ([0.25, 0.5, 0.25], [0.5, 0.0, 0.5])
    """
    modern = model.at_least_zero(1 - premodern - postmodern)
    whole = premodern + modern + postmodern
    return [share / whole for share in (premodern, modern, postmodern)]


def one_setting(
    cities: Sequence[Context],
    priorities: Sequence[Priorities],
    shares: Sequence[float],
    assumptions: Assumptions = _CENTRAL,
) -> tuple[Setting, list[float]]:
    """The setting that keeps most of what each of several cities could reach by itself.

    Parameters
    ----------
    cities, priorities
        Conditions and weights of the problems, one each; single numbers.
    shares
        How much each city counts [0 to 1, together 1].
    assumptions
        What the formulas take for granted.

    Returns
    -------
    tuple
        The setting, and what it keeps of the best balance of each city [0 to 1]. It has the
        largest mean of what is kept, weighed by the shares.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> towns = [Context.named(key) for key in STRUCTURES.values()]
    >>> alone, kept = one_setting(towns, [Priorities()] * 3, [0, 1, 0])
    >>> round(alone.unit_size) == round(best_setting(towns[1]).unit_size), round(kept[1], 9)
    (True, 1.0)
    """
    best = [
        float(assess(best_setting(city, weights, assumptions), city, assumptions).balance(weights))
        for city, weights in zip(cities, priorities, strict=True)
    ]

    def kept(outcomes: Sequence[Outcome]) -> list[Any]:
        return [
            outcome.balance(weights) / most
            for outcome, weights, most in zip(outcomes, priorities, best, strict=True)
        ]

    def mean(outcomes: Sequence[Outcome]) -> Any:
        return sum(share * part for share, part in zip(shares, kept(outcomes), strict=True))

    def there(setting: Setting) -> list[Outcome]:
        return [assess(setting, city, assumptions) for city in cities]

    values = np.asarray(mean([survey(city, assumptions) for city in cities]))
    found, _ = top(
        values, searched_grid(assumptions.balance_form), lambda setting: mean(there(setting))
    )
    setting = without_grid(found)
    return setting, [float(part) for part in kept(there(setting))]

"""Other histories of a city: what a replay makes of them tests the code, or is evidence."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import permutations
from typing import Any

import numpy as np

from govlab.casebook.coded import case as coded_case
from govlab.casebook.courses import Course, course_of
from govlab.casebook.recoding import Recoded
from govlab.draws import BLOCK, stream
from govlab.records import Priorities
from govlab.tables import load_data

_WANDERS = 0.1
"""How far each condition strays from its code in a year, at most, to either side."""
_STRETCH = 1.5
_LATER = 6


@dataclass(frozen=True)
class Variant:
    """A history to replay: a course for each block of draws.

    ``kind`` is "as coded", "built in" (a test of the code: the rule leaves no other result) or
    "evidence"; ``turn`` the year that stands for 1996 in it, in another city that of its own
    reform.
    """

    words: str
    kind: str
    turn: int
    until: int
    make: Callable[[int, int], Course]


def _named(history: str) -> Callable[[int, int], Course]:
    return lambda seed, block: course_of(history)


def constant(case: int) -> Course:
    """Conditions of one coded year of Shanghai for ever; the city starts with its own order."""
    return _picked(course_of("shanghai"), [case], (1984,))


def later(years: int) -> Course:
    """The history of Shanghai, some years later."""
    whole = course_of("shanghai")
    return Course(tuple(y + years for y in whole.years), whole.conditions, whole.priorities)


def stretched(factor: float) -> Course:
    """The history of Shanghai, slower from its start on."""
    whole = course_of("shanghai")
    start = whole.years[0]
    told = tuple(round(start + factor * (year - start)) for year in whole.years)
    return Course(told, whole.conditions, whole.priorities)


def backwards() -> Course:
    """The history of Shanghai from its last coded conditions to its first."""
    whole = course_of("shanghai")
    mirrored = tuple(whole.years[0] + whole.years[-1] - year for year in reversed(whole.years))
    return _picked(whole, list(reversed(range(len(mirrored)))), mirrored)


def permuted(seed: int, block: int) -> Course:
    """The coded conditions of Shanghai in another order, at the same years; another one a draw."""
    whole = course_of("shanghai")
    orders = np.array(list(permutations(range(len(whole.years))))[1:])
    picked = orders[(len(orders) * stream(seed, block, "order of cases")).astype(int)]
    return _picked(whole, picked, whole.years)


def wandering(case: int, seed: int, block: int) -> Course:
    """Conditions that stray from one coded year of Shanghai, each year anew, without a trend."""
    still, years = constant(case), range(1984, 2021)
    conditions = {
        name: np.column_stack(
            [
                coded[0] + _WANDERS * (2 * stream(seed, block, f"wandering/{year}/{name}") - 1)
                for year in years
            ]
        )
        for name, coded in still.conditions.items()
        if name != "emergency"
    }
    return Course(tuple(years), conditions, still.priorities)


def recoded(seed: int, block: int) -> Course:
    """Shanghai with other codes, as far as the grade of each code leaves it open."""
    whole, told = course_of("shanghai"), Recoded(seed, block)
    each = [told(case) for case in _coded_cases("shanghai")]
    conditions = {
        name: np.hstack([np.broadcast_to(getattr(one, name), (BLOCK, 1)) for one in each])
        for name in whole.conditions
    }
    return Course(whole.years, conditions, whole.priorities)


def _picked(whole: Course, cases: Any, years: tuple[int, ...]) -> Course:
    """Other coded years in place of those of a course; it starts with the order of the first."""
    first = np.asarray(cases)[..., 0]
    each = [vars(coded_case(case).priorities) for case in _coded_cases("shanghai")]
    weights = {name: np.array([one[name] for one in each])[first] for name in each[0]}
    columns = {n: float(w) if w.ndim == 0 else w[:, None, None] for n, w in weights.items()}
    conditions = {name: coded[np.asarray(cases)] for name, coded in whole.conditions.items()}
    return Course(years, conditions, Priorities(**columns))


def _coded_cases(history: str) -> list[str]:
    """Keys of the cases that a history consists of, by year."""
    return list(load_data("histories").query("history == @history").sort_values("year")["case"])


VARIANTS = {
    "as coded": Variant("Shanghai as coded", "as coded", 1996, 2020, _named("shanghai")),
    "constant 1984": Variant(
        "conditions of 1984 for ever", "built in", 1996, 2020, lambda s, b: constant(0)
    ),
    "constant 1996": Variant(
        "conditions of 1996 for ever", "built in", 1996, 2020, lambda s, b: constant(1)
    ),
    "six years later": Variant(
        "the same, six years later",
        "built in",
        1996 + _LATER,
        2020 + _LATER,
        lambda s, b: later(_LATER),
    ),
    "wandering 1984": Variant(
        "conditions stray around 1984", "evidence", 1996, 2020, lambda s, b: wandering(0, s, b)
    ),
    "wandering 1996": Variant(
        "conditions stray around 1996", "evidence", 1996, 2020, lambda s, b: wandering(1, s, b)
    ),
    "reversed": Variant("from 2014 back to 1984", "evidence", 2002, 2020, lambda s, b: backwards()),
    "permuted": Variant("the four phases in another order", "evidence", 1996, 2020, permuted),
    "stretched": Variant(
        "half as slow again", "evidence", 2002, 2038, lambda s, b: stretched(_STRETCH)
    ),
    "recoded": Variant("codes drawn by their grade", "evidence", 1996, 2020, recoded),
    "shenyang": Variant("Shenyang", "evidence", 2000, 2020, _named("shenyang")),
    "jianghan": Variant("Jianghan", "evidence", 2000, 2020, _named("jianghan")),
}
"""By name, in the order of the tables."""

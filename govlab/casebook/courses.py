"""The course of a city: its conditions in coded years, and how it weighed its worries at first."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from govlab.casebook.coded import case as coded_case
from govlab.errors import ParameterError
from govlab.records import Context, Priorities, Values, whole_number
from govlab.tables import load_data, unknown_name
from govlab.terms import CONTEXT_FIELDS


@dataclass(frozen=True, eq=False)
class Course:
    """Conditions of a city in some years, and the priorities with which it starts.

    ``years`` rise. ``conditions`` have, by field, an array whose last axis runs over the years; an
    axis before it runs over draws. ``priorities`` hold numbers, or arrays with an axis of draws and
    two axes of length 1.
    """

    years: tuple[int, ...]
    conditions: Mapping[str, Any]
    priorities: Priorities

    def context_in(self, year: int) -> Context:
        """Conditions of a year: between two coded years in proportion, constant outside them."""
        place = float(np.interp(year, self.years, range(len(self.years))))
        before = int(place)
        after, part = min(before + 1, len(self.years) - 1), place - before
        return Context(
            **{
                name: _column((1 - part) * coded[..., before] + part * coded[..., after])
                for name, coded in self.conditions.items()
            }
        )


def _column(values: Any) -> Values:
    """A number, or one value a draw with two further axes for a grid of settings."""
    return float(values) if np.ndim(values) == 0 else np.clip(values, 0, 1)[:, None, None]


def last_year(until: object, course: Course) -> int:
    """The year as an int, if the course has begun by then.

    Raises
    ------
    ParameterError
        If it is no whole number, or lies before the first coded year.

    Examples
    --------
    >>> last_year(1984, course_of("shanghai"))
    1984
    """
    year = whole_number("until", until, 1)
    if year < course.years[0]:
        raise ParameterError(
            f"until must be a year from {course.years[0]} on, the first that is coded; "
            f"got {until!r}. Write for example until=2020."
        )
    return year


@cache
def course_of(history: str) -> Course:
    """The course of a city as data/histories.csv has it.

    Raises
    ------
    UnknownNameError
        If no history has that name; the nearest ones are offered.

    Examples
    --------
    >>> course_of("shanghai").years
    (1984, 1996, 2010, 2014)
    """
    table = load_data("histories")
    coded = table[table["history"] == history].sort_values("year")
    if coded.empty:
        raise unknown_name("history", history, set(table["history"]))
    told = [coded_case(key) for key in coded["case"]]
    conditions = {
        name: np.array([getattr(one.context, name) for one in told]) for name in CONTEXT_FIELDS
    }
    return Course(tuple(coded["year"].tolist()), conditions, told[0].priorities)


def context_in(history: str, year: int) -> Context:
    """Conditions of a city in a year: between two coded years, in proportion to the years.

    Parameters
    ----------
    history
        A name of data/histories.csv.
    year
        Before the first coded year and after the last one, conditions stay as they are there.

    Examples
    --------
    >>> context_in("shanghai", 1990).work_unit_provision
    0.5
    """
    return course_of(history).context_in(year)

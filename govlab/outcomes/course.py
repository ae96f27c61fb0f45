"""The course of conflict over years: grievances that are open, and anger that is hardened."""

from typing import Any

import numpy as np
import pandas as pd

from govlab import model
from govlab.errors import ParameterError
from govlab.outcomes.reforming import reformed_city
from govlab.records import Assumptions, Challenges, Context, Plan, ReformedCity, whole_number

Stocks = tuple[Any, Any]
"""Open grievances and hardened anger."""

STEPS_A_YEAR = 24
TRIES, FLAT = 60, 1e-6
"""Steps of Newton's method, and a slope at which it goes on instead."""

_MIDDLE, _CENTRAL, _NONE, _CALM = Context(), Assumptions(), Plan(), Challenges()


def conflict_course(
    plan: Plan = _NONE,
    context: Context = _MIDDLE,
    assumptions: Assumptions = _CENTRAL,
    challenges: Challenges = _CALM,
    years: int = 20,
    lasting: int | None = None,
    otherwise: Plan = _NONE,
) -> pd.DataFrame:
    """Open grievances and hardened anger over years, from rest, while a plan lasts and after.

    Grievances arise; some are settled by an office that tires, others by neighbours and courts,
    the rest hardens into anger, which heals, or comes back later and brings others along.

    Parameters
    ----------
    plan
        The plan from the first day on; single numbers.
    context, assumptions, challenges
        As for ``reformed_city``; single numbers.
    years
        How many years to follow, 1 or more.
    lasting
        Years after which the money for the plan ends; by default it lasts.
    otherwise
        The plan under which all is at rest before, and to which the city falls back.

    Returns
    -------
    pandas.DataFrame
        One row a step of a twenty-fourth of a year: years [since the start], grievances and anger
        [stocks, lower is better], and ``of_rest``: grievances as a share of what they were at rest.

    Raises
    ------
    ParameterError
        If a number of years is no whole number or too small, or a record holds arrays.

    References
    ----------
    coser1956functions

    Examples
    --------
    >>> from govlab import Conflict
    >>> course = conflict_course(Plan(conflict=Conflict(buffer=0.8, valve=0.8)), lasting=6)
    >>> bool(course["of_rest"].iloc[6 * 24] < 1)
    True
    """
    years = whole_number("years", years, 1)
    last = years if lasting is None else whole_number("lasting", lasting, 0)
    now, later = (
        reformed_city(context, each, assumptions, challenges) for each in (plan, otherwise)
    )
    start = resting(later, assumptions)
    if np.ndim(start[0]):
        raise ParameterError("a course follows one city; got arrays. Ask for each in a loop.")
    first = followed(start, now, assumptions, min(last, years))
    rest = followed(first[-1], later, assumptions, years - min(last, years))
    stocks = np.array([*first, *rest[1:]], dtype=float)
    return pd.DataFrame(
        {
            "years": np.arange(len(stocks)) / STEPS_A_YEAR,
            "grievances": stocks[:, 0],
            "anger": stocks[:, 1],
            "of_rest": stocks[:, 0] / start[0],
        }
    )


def followed(start: Any, city: ReformedCity, assumptions: Assumptions, years: int) -> list[Any]:
    """Both stocks at each step of some years, the start first; numbers or arrays.

    Examples
    --------
    >>> len(followed((0.0, 0.0), reformed_city(), Assumptions(), years=1))
    25
    """
    course = [start]
    for _ in range(years * STEPS_A_YEAR):
        course.append(after_a_step(course[-1], city, assumptions, 1 / STEPS_A_YEAR))
    return course


def yearly_change(stocks: Stocks, city: Any, assumptions: Any = _CENTRAL) -> Stocks:
    """By how much open grievances and hardened anger grow in a year.

    What ``conflict_course`` takes its steps by, for whoever wants to take other ones.

    Parameters
    ----------
    stocks
        Open grievances and hardened anger [stocks, 0 and above]; numbers or arrays.
    city
        As ``reformed_city`` makes it.
    assumptions
        Those that the city was made with.

    Returns
    -------
    tuple
        The change of each in a year, negative where it shrinks.

    References
    ----------
    coser1956functions

    Examples
    --------
    >>> yearly_change((0.0, 0.0), reformed_city())
    (0.625, 0.0)
    """
    return (
        model.grievances_change(*stocks, city, assumptions),
        model.anger_change(*stocks, city, assumptions),
    )


def after_a_step(stocks: Stocks, city: Any, assumptions: Any, step: float) -> Stocks:
    """Both stocks a step [years] later, by the fourth-order method of Runge and Kutta.

    Operators only, as in a formula, so that a script can take the same steps.

    Examples
    --------
    >>> grievances, anger = after_a_step((0.0, 0.0), reformed_city(), Assumptions(), 1 / 24)
    >>> grievances > anger > 0
    True
    """

    def change(slope: Stocks, part: float) -> Stocks:
        moved = stocks[0] + part * slope[0], stocks[1] + part * slope[1]
        return yearly_change(moved, city, assumptions)

    first = yearly_change(stocks, city, assumptions)
    second = change(first, step / 2)
    third = change(second, step / 2)
    fourth = change(third, step)
    return (
        stocks[0] + step / 6 * (first[0] + 2 * second[0] + 2 * third[0] + fourth[0]),
        stocks[1] + step / 6 * (first[1] + 2 * second[1] + 2 * third[1] + fourth[1]),
    )


def resting(city: ReformedCity, assumptions: Assumptions) -> Stocks:
    """Both stocks where they come to rest from nothing; numbers or arrays.

    Newton's method, from no open grievance: where the office still copes it stops there.

    Examples
    --------
    >>> rest = resting(reformed_city(), Assumptions())
    >>> bool(max(map(abs, yearly_change(rest, reformed_city(), Assumptions()))) < 1e-12)
    True
    """
    grievances: Any = 0.0
    for _ in range(TRIES):
        off = model.imbalance(grievances, city, assumptions)
        slope = model.imbalance_slope(grievances, city, assumptions)
        steep = np.minimum(slope, -FLAT)
        grievances = np.where(slope < -FLAT, grievances - off / steep, 2 * grievances + 1)
    grievances = grievances if np.ndim(grievances) else float(grievances)
    return grievances, model.resting_anger(grievances, city, assumptions)

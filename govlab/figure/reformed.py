"""Signals of cities with a plan of reforms: the plan, the city that it makes, and what follows.

All of them ask the script (``model('reformed', …)``), and begin with what Python finds.
"""

from collections.abc import Iterable
from typing import Any

import altair as alt

from govlab import model
from govlab.figure.asked import CITY, TAKEN, ask, asked
from govlab.figure.changed import NONE, city_as_told, outcome_as_told
from govlab.figure.contract import WORDS
from govlab.figure.controls import choice, signal, together
from govlab.outcomes.outcome import Outcome
from govlab.records import Plan, ReformedCity
from govlab.terms import TERMS

PLAN = "plan"
"""Signal of the strengths of a plan, as an object; what it leaves out is 0."""
KINDS = ("outcomes", "parts", "readings", "reached")
"""What follows at a setting, as an object of objects by these names, and ``works``."""


def strengths(plan: Plan, names: Iterable[str]) -> list[alt.Parameter]:
    """A slider for some strengths of a plan, beside it in percent, and all of them as an object.

    Parameters
    ----------
    plan
        Where the sliders begin.
    names
        Fields of features or reforms; ``providers`` is shown as the number that it is.

    Raises
    ------
    KeyError
        If a plan has no such field.

    Examples
    --------
    >>> [made.name for made in strengths(Plan(), ["buffer", "law"])]
    ['buffer', 'buffer_words', 'law', 'law_words', 'plan']
    """
    made, fields = [], tuple(names)
    for name in fields:
        slider, _ = choice(name, plan.fields()[name])
        form = "d" if TERMS[name].unit == "providers" else ".0%"
        made += [slider, signal(WORDS.format(name), f"format({name}, '{form}')")]
    return [*made, together(PLAN, fields)]


def fixed(plan: Plan) -> str:
    """Expression of a plan that no reader changes.

    Examples
    --------
    >>> from govlab import Digital
    >>> fixed(Plan(digital=Digital(integration=0.5)))
    '{integration: 0.5}'
    """
    empty = Plan().fields()
    held = {name: value for name, value in plan.fields().items() if value != empty[name]}
    return f"{{{', '.join(f'{name}: {value}' for name, value in held.items())}}}"


def reformed_city_asked(plan: str = PLAN, faces: str = NONE, was: str = CITY) -> str:
    """Expression of the city that a bare one becomes by challenges and a plan.

    Examples
    --------
    >>> reformed_city_asked()
    "model('reformedCity', conditions, plan, {}, assumptions)"
    """
    return ask("reformedCity", was, plan, faces, TAKEN)


def reformed_asked(at: str, city: str) -> str:
    """Expression of all that follows at a setting, or an arrangement, in a city with a plan.

    Examples
    --------
    >>> reformed_asked("setting", "city")
    "model('reformed', setting, city, assumptions)"
    """
    return ask("reformed", at, city, TAKEN)


def course_asked(city: str, otherwise: str, lasting: str, years: int) -> str:
    """Expression of the course of conflict, as columns, a number a step: see ``conflict_course``.

    Examples
    --------
    >>> course_asked("city", "before", "6", 20)
    "model('course', city, before, 6, 20, assumptions)"
    """
    return ask("course", city, otherwise, lasting, str(years), TAKEN)


def follows_under_plan(name: str, outcome: Outcome, city: str = "city") -> alt.Parameter:
    """A signal of all that follows at ``setting`` in a city with a plan, with its first value.

    Examples
    --------
    >>> from govlab import Setting, assess_plan
    >>> follows_under_plan("there", assess_plan(Setting(3_000, 0.4))).name
    'there'
    """
    return asked(name, reformed_as_told(outcome), reformed_asked("setting", city))


def reformed_as_told(outcome: Outcome) -> dict[str, dict[str, Any]]:
    """What ``reformed_asked`` says, found by Python.

    Examples
    --------
    >>> from govlab import Setting, assess_plan
    >>> list(reformed_as_told(assess_plan(Setting(3_000, 0.4))))
    ['outcomes', 'parts', 'readings', 'reached', 'works']
    """
    city, taken = outcome.context, outcome.assumptions
    works = {name: formula(city, taken) for name, formula in model.WORKS.items()}
    return {kind: dict(outcome_as_told(kind, outcome)) for kind in KINDS} | {"works": works}


def reformed_city_as_told(city: ReformedCity) -> dict[str, Any]:
    """A city with a plan as the script gives it.

    Examples
    --------
    >>> from govlab import reformed_city
    >>> reformed_city_as_told(reformed_city())["before"]["voice"]
    0.5
    """
    return {name: value for name, value in city_as_told(city).items() if name != "plan"}

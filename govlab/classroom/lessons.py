"""Lessons to teach with: their run sheets, and whether the model shows what they say is seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import pandas as pd

from govlab.classroom.seen import Place, is_seen
from govlab.errors import ParameterError
from govlab.tables import load_data


@dataclass(frozen=True)
class Step:
    """One step of a lesson.

    Parameters
    ----------
    minute, minutes
        When it begins and how long it takes [minutes].
    who
        Who acts: the class, a group, a student, the teacher.
    say, question
        What to say or do, and what to ask.
    page, fragment
        The page on the wall, and the state and figure of its address.
    sees, seen
        What the class sees there, in words and as comparisons over the model.
    wrong
        A common wrong idea.
    """

    minute: int
    minutes: int
    who: str
    say: str
    question: str
    page: str
    fragment: str
    sees: str
    seen: str
    wrong: str

    @property
    def figure(self) -> str:
        """Name of what is on the wall: a figure of the page, a bet, a claim.

        Examples
        --------
        >>> lessons()["ten"].steps[0].figure
        'figure-1'
        """
        return Place.of(self.fragment).figure


@dataclass(frozen=True)
class Lesson:
    """A lesson: its heading, how long it takes [minutes], what it is for, and its steps."""

    title: str
    part: str
    minutes: int
    after: str
    needed: str
    steps: tuple[Step, ...]


@cache
def lessons() -> Mapping[str, Lesson]:
    """The lessons of data/lesson_plans.csv with the run sheets of data/lessons.csv, by key.

    Examples
    --------
    >>> {key: lesson.minutes for key, lesson in lessons().items()}
    {'ten': 10, 'forty-five': 45, 'ninety': 90, 'shocks': 45, 'hearing': 45}
    """
    sheets, plans = load_data("lessons"), load_data("lesson_plans").set_index("lesson")
    return MappingProxyType(
        {
            str(key): Lesson(**_named(plan), steps=_steps(sheets, key))
            for key, plan in plans.iterrows()
        }
    )


def confirmed(lesson: str) -> list[bool]:
    """Whether the model shows what each step of a lesson says that the class sees.

    Parameters
    ----------
    lesson
        Key of the lesson.

    Returns
    -------
    list of bool
        One a step, in their order.

    Raises
    ------
    ParameterError
        If no lesson has that key, or a comparison cannot be read.

    Examples
    --------
    >>> confirmed("ten")
    [True, True, True, True]
    """
    if lesson not in lessons():
        raise ParameterError(
            f"no lesson is called {lesson!r}; choose one of {', '.join(lessons())}"
        )
    told, before = [], None
    for step in lessons()[lesson].steps:
        here = Place.of(step.fragment)
        told.append(all(is_seen(part, here, before) for part in step.seen.split("; ")))
        before = here
    return told


def _named(row: "pd.Series[Any]") -> dict[str, Any]:
    """A row by the names of its columns, numbers as Python's own."""
    return {str(name): getattr(value, "item", lambda v=value: v)() for name, value in row.items()}


def _steps(sheets: pd.DataFrame, lesson: Any) -> tuple[Step, ...]:
    rows = sheets[sheets["lesson"] == lesson].drop(columns="lesson")
    told = [_named(row) for _, row in rows.iterrows()]
    for step in told:
        step["page"], _, step["fragment"] = step.pop("state").partition("#")
    return tuple(Step(**step) for step in told)

"""What the pages for teachers are filled with, and the lessons as a projector shows them."""

import json
from typing import Any
from urllib.parse import quote

import govlab
from govlab.classroom import Step, lessons
from govlab.outcomes.outcome import assess

_CASE, _SETTING = "shanghai-1996", govlab.Setting(63_000, 0.2)
_ROLES = {
    "secretary": ("safety", "risk_exposure"),
    "committee": ("cohesion", "civic_capacity"),
    "finance": ("thrift", "fiscal_capacity"),
    "newcomer": ("public_goods", "mobility"),
}
"""The problem that each role watches, and the condition of the city that its sheet tells."""


def teaching() -> dict[str, Any]:
    """Lessons with their steps, each with its place on the wall.

    Examples
    --------
    >>> first = teaching()["lessons"]["ten"]["steps"][0]
    >>> first["until"], first["wall"].partition("#")[0]
    (2, 'three-problems.html?lesson=ten.0')
    """
    told = {
        key: vars(lesson) | {"steps": [_step(key, i, step) for i, step in enumerate(lesson.steps)]}
        for key, lesson in lessons().items()
    }
    return {"lessons": told}


def roles() -> dict[str, Any]:
    """What each role starts from: its index in the city [0 to 100], and a fact with its place.

    Examples
    --------
    >>> round(roles()["roles"]["committee"]["index"])
    34
    """
    city = govlab.case(_CASE).context
    indices = assess(_SETTING, city).by_name(govlab.Priorities())
    codes = govlab.load_data("case_codes").query("case == @_CASE").set_index("field")
    told = {
        role: {"index": 100 * float(indices[f"index_{name}"]), "fact": codes.loc[field].to_dict()}
        for role, (name, field) in _ROLES.items()
    }
    board = govlab.State(setting=_SETTING, context=_CASE).link("balance.html")
    return {"roles": told, "setting": _SETTING, "board": board}


def lessons_script() -> str:
    """The steps of all lessons, for the script that puts them on a wall.

    Examples
    --------
    >>> lessons_script().startswith('window.govlab.lessons = {"')
    True
    """
    told = {
        key: [
            {"wall": _wall(key, i, step), "figure": step.figure}
            | {"minute": step.minute, "question": step.question}
            for i, step in enumerate(lesson.steps)
        ]
        for key, lesson in lessons().items()
    }
    return f"window.govlab.lessons = {json.dumps(told, ensure_ascii=False)};\n"


def _step(key: str, number: int, step: Step) -> dict[str, Any]:
    return vars(step) | {"until": step.minute + step.minutes, "wall": _wall(key, number, step)}


def _wall(key: str, number: int, step: Step) -> str:
    """The address at which a step stands on the wall."""
    return f"{step.page}.html?lesson={quote(key)}.{number}#{step.fragment}"

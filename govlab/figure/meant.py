"""What the numbers of an address mean as records: priorities and assumptions."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np

from govlab.errors import ParameterError
from govlab.figure.controls import NEARLY_NONE
from govlab.records import Assumptions, Priorities
from govlab.records.taken_for_granted import DEFAULT_FORM, FORM_FIELDS
from govlab.tables import load_data
from govlab.terms import PROBLEMS

AT_FIRST = 3.5
"""Points of each problem's slider while all three count the same."""


def weights_of(points: Mapping[str, float]) -> Priorities:
    """The priorities of points by slider; what has none stands where it is at first.

    Examples
    --------
    >>> weights_of({}) == Priorities(), weights_of({"importance_control": 10}).control > 0.5
    (True, True)
    """
    given = [points.get(f"importance_{name}", AT_FIRST) + NEARLY_NONE for name in PROBLEMS]
    cohesion, public_goods, control = (point / sum(given) for point in given)
    cost_share = points.get("cost_share", Priorities().cost_share)
    return Priorities(cohesion, public_goods, control, cost_share)


def assumptions_of(changed: Mapping[str, float]) -> Assumptions:
    """Assumptions by name; all numbers that a rival form fixes stand for the form.

    Examples
    --------
    >>> made = assumptions_of({"active_core": 0, "acquaintance_elasticity": 0})
    >>> made.cohesion_form
    'mobility-alone'
    """
    rest: dict[str, Any] = dict(changed)
    for field, form, numbers in _forms():
        if numbers.items() <= changed.items():
            rest = {name: value for name, value in rest.items() if name not in numbers}
            rest[field] = form
    return Assumptions(**rest)


@cache
def _forms() -> list[tuple[str, str, dict[str, float]]]:
    """Rival forms that fix numbers: the field that chooses one, its key, the numbers."""
    rows = load_data("forms").query("assumption != ''").groupby(["problem", "form"])
    return [
        (f"{problem}_form", str(form), dict(zip(fixed["assumption"], fixed["value"], strict=True)))
        for (problem, form), fixed in rows
    ]


def changed_in(assumptions: Assumptions) -> dict[str, float]:
    """What differs from the central values, for figures to take over.

    Raises
    ------
    ParameterError
        If a form of the balance is chosen, which figures do not compute.

    Examples
    --------
    >>> changed_in(Assumptions(mobility_loss=2))
    {'mobility_loss': 2.0}
    """
    central, given = vars(Assumptions()), vars(assumptions)
    if given["balance_form"] != DEFAULT_FORM:
        raise ParameterError(
            f"figures know no balance_form; got {given['balance_form']!r}. "
            "Ask govlab.assess(...).balance() for it."
        )
    numbers = {name: value for name, value in given.items() if name not in FORM_FIELDS}
    return {
        name: value for name, value in numbers.items() if not np.array_equal(value, central[name])
    }

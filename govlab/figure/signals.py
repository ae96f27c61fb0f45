"""The signals of a state: what a reader can move, and what follows."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from govlab.figure.contract import SENTENCE
from govlab.figure.controls import conditions, levers, signal
from govlab.figure.expressions import EQUAL, formulas, sentence
from govlab.figure.needs import MIDDLE
from govlab.figure.surveys import EVENLY, OF_MENU, Search, Survey
from govlab.outcomes.scales import SCALED
from govlab.records import Setting
from govlab.terms import OUTCOME_FIELDS, SETTING_FIELDS

_BURDENS = ("cost", "risk")


def state(setting: Setting, context: str, move: Sequence[str] = ()) -> list[alt.Parameter]:
    """Signals of one state: three controls (unit size, decentralization, context) and what follows.

    Parameters
    ----------
    setting
        Where the levers stand when the page opens; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the preset that is chosen when the page opens: a named context or a case.
    move
        Conditions that get a slider of their own. It stands where the menu's city has it; once
        moved, it keeps the goalposts of that city.

    Raises
    ------
    ParameterError, UnknownNameError
        If the slider has no such position, no condition has such a name, or no preset that key.

    Returns
    -------
    list of altair.Parameter
        Add them to a chart. ``NAME_words`` is the text that a control shows beside its value.

    Examples
    --------
    >>> [parameter.name for parameter in state(Setting(3_000, 0.4), "fast-growing-city")][:2]
    ['unit_size_position', 'unit_size_position_words']
    """
    said = signal(SENTENCE, sentence())
    return [*levers(setting), *conditions(context, move), *outcomes(), said]


def outcomes(weights: Any = EQUAL) -> list[alt.Parameter]:
    """Goalposts of the menu's city, then every outcome and index of the present state."""
    found = formulas(priorities=weights)
    return [*goalposts(), *(signal(name, formula) for name, formula in found.items())]


def goalposts(survey: Survey = OF_MENU) -> list[alt.Parameter]:
    """``worst_NAME`` and ``best_NAME`` of each outcome that is put on a scale.

    Examples
    --------
    >>> [parameter.name for parameter in goalposts()][0]
    'worst_cohesion'
    """
    return [signal(name, end) for name, end in survey.goalposts().items()]


def levels() -> list[alt.Parameter]:
    """``level_NAME``: each outcome as a share of what a city in the middle has at this setting.

    Examples
    --------
    >>> [parameter.name for parameter in levels()][-1]
    'level_safety'
    """
    there = formulas(fixed=MIDDLE | {name: f"middle_{name}" for name in _BURDENS})
    return [
        *(signal(f"middle_{name}", there[name]) for name in (*_BURDENS, *SCALED)),
        *(signal(f"level_{name}", f"{name} / middle_{name}") for name in SCALED),
    ]


def best(search: Search = EVENLY) -> list[alt.Parameter]:
    """The best setting of the city, and its balance on the scale in use.

    Examples
    --------
    >>> [parameter.name for parameter in best()][-1]
    'best_balance'
    """
    levers = {name: f"best_{name}" for name in SETTING_FIELDS}
    own = {name: f"there_{name}" for name in OUTCOME_FIELDS}
    there = formulas(priorities=search.weights, fixed=levers | own)
    return [
        *(signal(name, search.best(name)) for name in levers.values()),
        *(
            signal(own[name], there[name])
            for name in ("cohesion", "public_goods", *_BURDENS, "thrift", "safety")
        ),
        signal("best_balance", there["balance"]),
    ]

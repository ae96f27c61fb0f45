"""The signals of a state: what a reader can move, and what follows."""

import json
from collections.abc import Sequence
from typing import Any

import altair as alt

from govlab.casebook.coded import presets
from govlab.figure.asked import CITY, MENU_CITY, TAKEN, ask, ask_each, asked
from govlab.figure.contract import SENTENCE
from govlab.figure.controls import conditions, levers, signal
from govlab.figure.expressions import EQUAL, formulas, sentence
from govlab.outcomes import scales
from govlab.outcomes.attention import urgency
from govlab.outcomes.grids import best_setting
from govlab.outcomes.outcome import assess
from govlab.outcomes.scales import SCALED
from govlab.records import Context, Priorities, Setting
from govlab.terms import SETTING_FIELDS

POSTS, BEST = "posts", "best"
"""Signals of the goalposts of a city and of its best setting, as objects."""
_BURDENS = ("cost", "risk")
_MIDDLE = {name: str(value) for name, value in vars(Context()).items()}


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
    return [*levers(setting), *conditions(context, move), *outcomes(context), said]


def outcomes(context: str, weights: Any = EQUAL) -> list[alt.Parameter]:
    """Goalposts of the menu's city, then every outcome and index of the present state."""
    found = formulas(priorities=weights)
    return [*goalposts(context), *(signal(name, formula) for name, formula in found.items())]


def goalposts(context: str, of: str = MENU_CITY) -> list[alt.Parameter]:
    """``worst_NAME`` and ``best_NAME`` of each outcome that is put on a scale.

    Parameters
    ----------
    context
        Key of the preset that is chosen when the page opens.
    of
        Signal of the conditions that set them: those of the menu's city, which stay while
        conditions are changed, or those of the city as it is now.

    Examples
    --------
    >>> [parameter.name for parameter in goalposts("middle")][:2]
    ['posts', 'worst_cohesion']
    """
    at_first = posts_of(presets()[context].context)
    return [
        asked(POSTS, at_first, ask("goalposts", of, TAKEN)),
        *(
            signal(f"{side}_{name}", f"{POSTS}.{side}.{name}")
            for side in at_first
            for name in SCALED
        ),
    ]


def posts_of(city: Context) -> dict[str, Any]:
    """The goalposts of a city as the script gives them."""
    return vars(scales.goalposts(city))


def levels() -> list[alt.Parameter]:
    """``level_NAME``: each outcome as a share of what a city in the middle has at this setting.

    Examples
    --------
    >>> [parameter.name for parameter in levels()][-1]
    'level_safety'
    """
    there = formulas(fixed=_MIDDLE | {name: f"middle_{name}" for name in _BURDENS})
    return [
        *(signal(f"middle_{name}", there[name]) for name in (*_BURDENS, *SCALED)),
        *(signal(f"level_{name}", f"{name} / middle_{name}") for name in SCALED),
    ]


def best(
    context: str, priorities: Priorities = EQUAL, weighed: str = "", name: str = BEST
) -> list[alt.Parameter]:
    """The best setting of the city as it is now, and each of its levers.

    Parameters
    ----------
    context, priorities
        Key of the preset that is chosen, and weights that hold, when the page opens.
    weighed
        Expression of the weights as an object, where a reader moves them.
    name
        Signal of the setting and its balance; ``NAME_LEVER`` are those of the levers.

    Examples
    --------
    >>> [parameter.name for parameter in best("middle")]
    ['best', 'best_unit_size', 'best_decentralization']
    """
    at_first = best_of(presets()[context].context, priorities)
    weights = weighed or json.dumps(vars(priorities))
    return [
        asked(name, at_first, ask("best", CITY, TAKEN, weights)),
        *(signal(f"{name}_{lever}", f"{name}.{lever}") for lever in SETTING_FIELDS),
    ]


def best_of(city: Context, priorities: Priorities) -> dict[str, Any]:
    """The best setting of a city and its balance, as the script gives them.

    Examples
    --------
    >>> list(best_of(Context(), Priorities()))
    ['unit_size', 'decentralization', 'balance']
    """
    setting = best_setting(city, priorities)
    return {**vars(setting), "balance": float(assess(setting, city).balance(priorities))}


def best_balance(context: str) -> alt.Parameter:
    """The balance of the best setting, on the scale in use.

    Examples
    --------
    >>> best_balance("middle").name
    'best_balance'
    """
    at_first = best_of(presets()[context].context, EQUAL)["balance"]
    return asked(
        "best_balance", at_first, ask("balance", ask("outcomes", BEST, CITY, TAKEN), POSTS)
    )


def attended(cities: Sequence[Context]) -> list[alt.Parameter]:
    """The conditions of several cities, and the priorities that follow from them, as ``urgency``.

    Examples
    --------
    >>> [parameter.name for parameter in attended([Context()])]
    ['cities', 'attended']
    """
    found = [{"priorities": vars(urgency(city).priorities)} for city in cities]
    asks = ask_each(len(cities), "urgency", "cities[{0}]", TAKEN)
    return [
        alt.param(name="cities", value=[vars(city) for city in cities]),
        asked("attended", found, asks),
    ]

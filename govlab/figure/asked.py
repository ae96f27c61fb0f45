"""Signals that ask the page's script what the levers can do: see ``search.js``.

Each begins with what Python finds where its figure begins. Stills, and programs that draw a figure
without the script, keep that; in a page it follows an expression, which travels in the ``usermeta``
of the chart, since no other program would understand it.
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from govlab.figure.contract import MODEL, Asked

MENU_CITY, CITY, TAKEN = "menu_conditions", "conditions", "assumptions"
"""Signals of the menu's city, of the city as it is now, and of the assumptions, as objects."""


def ask(function: str, *arguments: str) -> str:
    """Expression that asks a function of the script, of expressions.

    Examples
    --------
    >>> ask("goalposts", CITY, TAKEN)
    "model('goalposts', conditions, assumptions)"
    """
    return f"{MODEL}('{function}', {', '.join(arguments)})"


def ask_each(count: int, function: str, *arguments: str) -> str:
    """Expression that asks once for each of some cities, whose number stands in the arguments.

    Examples
    --------
    >>> ask_each(2, "urgency", "cities[{0}]")
    "[model('urgency', cities[0]), model('urgency', cities[1])]"
    """
    pattern = ask(function, *arguments)
    return f"[{', '.join(pattern.format(number) for number in range(count))}]"


def asked(name: str, at_first: Any, expression: str) -> alt.Parameter:
    """A signal with the value that it has at first, and the expression that it follows in a page.

    Examples
    --------
    >>> asked("most", 0.5, "model('best').balance").param.value
    0.5
    """
    return alt.param(name=name, value=at_first, expr=expression)


def told(parameters: Sequence[alt.Parameter]) -> list[Asked]:
    """What the script is told of the signals that ask it."""
    given = {each.name: _given(each) for each in parameters}
    return [{"signal": name, "expr": g["expr"]} for name, g in given.items() if _asks(g)]


def bound(parameter: alt.Parameter) -> bool:
    """Whether a reader moves a signal by a control of its own.

    Examples
    --------
    >>> bound(asked("most", 0.5, "model('best').balance"))
    False
    """
    return "bind" in _given(parameter)


def plain(parameter: alt.Parameter) -> Any:
    """A parameter as every program that draws the figure understands it.

    Examples
    --------
    >>> plain(asked("most", 0.5, "model('best').balance")).to_dict()
    {'name': 'most', 'value': 0.5}
    """
    given = _given(parameter)
    if not _asks(given):
        return parameter.param
    return alt.VariableParameter(name=given["name"], value=given["value"])


def _given(parameter: alt.Parameter) -> dict[str, Any]:
    return {k: v for k, v in vars(parameter.param)["_kwds"].items() if v is not alt.Undefined}


def _asks(given: dict[str, Any]) -> bool:
    return given.keys() >= {"value", "expr"}

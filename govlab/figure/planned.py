"""What reforms do, as expressions that Vega evaluates for many rows of one figure.

Whole plans are a matter for the page's script; here stand single formulas, in which every strength
that a figure does not turn is left out.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import altair as alt
from altair.expr.core import ConstExpression

from govlab.figure.checked import names_read
from govlab.figure.expressions import assumed, reference
from govlab.records import Assumptions, Plan
from govlab.terms import CONTEXT_FIELDS, SETTING_FIELDS

_CENTRAL = vars(Assumptions())
_NOTHING: Mapping[str, float | str] = {}


def planned(
    formula: Callable[..., Any],
    fixed: Mapping[str, float | str] = _NOTHING,
    columns: Sequence[str] = (),
) -> str:
    """A formula of the model in a city with a plan, as an expression.

    Parameters
    ----------
    formula
        One of ``govlab.model``, which reads levers, a city, assumptions, or what ``fixed`` names.
    fixed
        Numbers, or expressions, that stand for levers, conditions and strengths of the plan.
        Strengths that are not given are those of the empty plan; ``digital_before`` and
        ``arrivals`` are the digital capacity and the mobility of the city unless given.
    columns
        Names that are columns of the chart's data; all others, assumptions too, are signals.

    Examples
    --------
    >>> from govlab.model import collusion
    >>> planned(collusion, {"contracted": "bought", "open_rules": 1})
    '((collusion_risk * bought) * 0)'
    """
    known = _names(fixed, columns)
    return str(formula(**{name: known[name] for name in inspect.signature(formula).parameters}))


def _names(fixed: Mapping[str, float | str], columns: Sequence[str]) -> dict[str, Any]:
    """What the arguments of a formula stand for."""
    signals = {name: reference(name, columns) for name in (*SETTING_FIELDS, *CONTEXT_FIELDS)}
    signals |= {"digital_before": signals["digital_capacity"], "arrivals": signals["mobility"]}
    told = Plan().fields() | signals | dict(fixed)
    values = {name: _value(value) for name, value in told.items()}
    taken = {name: ConstExpression(reference(name, columns)) for name in _CENTRAL}
    return values | {
        "context": SimpleNamespace(**values),
        "assumptions": SimpleNamespace(**taken),
    }


def _value(of: Any) -> Any:
    """A number as itself, words as an expression."""
    return ConstExpression(of) if isinstance(of, str) else of


def further_assumptions(expressions: Sequence[str]) -> list[alt.Parameter]:
    """Signals of the assumptions that expressions read and that no state has by itself.

    Examples
    --------
    >>> [made.name for made in further_assumptions(["1 + list_probity * reach_cost"])]
    ['list_probity']
    """
    read = frozenset().union(*(names_read(each)[0] for each in expressions))
    return [
        alt.param(name=name, value=_CENTRAL[name])
        for name in _CENTRAL
        if name in read and name not in assumed()
    ]

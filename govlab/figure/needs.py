"""What is urgent in a city, as expressions that Vega evaluates."""

from collections.abc import Sequence

from altair.expr.core import ConstExpression

from govlab import model
from govlab.figure.expressions import ATTENTION, formulas, reference
from govlab.outcomes.attention import REFERENCE_SETTING, WORRIES
from govlab.records import Context

_PLACE = {name: str(value) for name, value in vars(REFERENCE_SETTING).items()}
MIDDLE = {name: str(value) for name, value in vars(Context()).items()}
"""Conditions of the city that all others are compared with."""


def urgency(columns: Sequence[str] = ()) -> dict[str, str]:
    """How urgent each worry is in a city, and the priorities that follow, as ``govlab.urgency``.

    Parameters
    ----------
    columns
        Conditions and assumptions that are columns of the chart's data; all others are signals.

    Returns
    -------
    dict
        Expressions of ``need_NAME``, of ``weight_NAME`` of each problem and of ``cost_share``; the
        needs are columns where the conditions are.

    Examples
    --------
    >>> list(urgency())[-2:]
    ['weight_control', 'cost_share']
    """
    here, there = formulas(columns, fixed=_PLACE), formulas(columns, fixed=_PLACE | MIDDLE)
    needs = {
        f"need_{name}": str(formula(ConstExpression(here[name]), ConstExpression(there[name])))
        for name, formula in WORRIES.items()
    }
    known, exponent = list(needs) if columns else [], ConstExpression(reference(ATTENTION, columns))
    read = [ConstExpression(reference(name, known)) for name in needs]
    drawn = [model.attention(need, read, exponent) for need in read]
    cohesion, public_goods, cost, risk = drawn
    weights = {
        "weight_cohesion": cohesion,
        "weight_public_goods": public_goods,
        "weight_control": cost + risk,
        "cost_share": cost / (cost + risk),
    }
    return needs | {name: str(weight) for name, weight in weights.items()}

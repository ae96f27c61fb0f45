"""Formulas and words as expressions that Vega evaluates.

``datum`` expressions stand for the columns of a grid that the browser builds itself; every other
name is a signal.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from inspect import signature
from string import Formatter
from types import SimpleNamespace
from typing import Any

from altair.expr.core import ConstExpression

from govlab import model
from govlab.records import Assumptions, Priorities
from govlab.terms import (
    CONTEXT_FIELDS,
    OUTCOME_FIELDS,
    PROBLEMS,
    SENTENCES,
    SETTING_FIELDS,
    TERMS,
)

EQUAL = Priorities()
_CENTRAL = Assumptions()
_NOTHING: Mapping[str, float | str] = {}


def formulas(
    columns: Sequence[str] = (),
    priorities: Any = EQUAL,
    fixed: Mapping[str, float | str] = _NOTHING,
) -> dict[str, str]:
    """Each outcome as an expression of the names before it, in the order of evaluation.

    Parameters
    ----------
    columns
        Names that are columns of the chart's data; all others, assumptions too, are signals.
    priorities
        Weights that enter the expressions: numbers, or the names of ``weights``.
    fixed
        Numbers, or names of other signals, that stand for some levers or conditions.

    Returns
    -------
    dict
        Expression in Vega's language by the name of the outcome.

    Examples
    --------
    >>> formulas()["thrift"], formulas(columns=["cost"])["thrift"]
    ('(1 / (1 + cost))', '(1 / (1 + datum.cost))')
    """
    known = _names(columns, fixed)
    levers = [known[name] for name in (*SETTING_FIELDS, "context", "assumptions")]
    formulas = {
        "cohesion": model.cohesion(*levers),
        "public_goods": model.public_goods(*levers),
        "cost": model.cost(*levers),
        "risk": model.risk(*levers),
        "thrift": model.thrift(known["cost"]),
        "safety": model.safety(known["risk"]),
        "control": model.control(known["thrift"], known["safety"], priorities),
        "balance": model.balance(
            known["cohesion"], known["public_goods"], known["control"], priorities
        ),
    }
    return {name: str(formula) for name, formula in formulas.items()}


def part(name: str, columns: Sequence[str] = ()) -> str:
    """One named part of an outcome as an expression, such as ``abuse``.

    Examples
    --------
    >>> "abuse_risk" in part("abuse")
    True
    """
    formula, known = getattr(model, name), _names(columns, _NOTHING)
    return str(formula(**{argument: known[argument] for argument in signature(formula).parameters}))


def weights(columns: Sequence[str] = ()) -> SimpleNamespace:
    """Priorities by name: ``weight_cohesion`` and so on, and ``cost_share``.

    Examples
    --------
    >>> formulas(priorities=weights())["balance"].count("weight_")
    3
    """
    shares = {name: ConstExpression(reference(f"weight_{name}", columns)) for name in PROBLEMS}
    return SimpleNamespace(**shares, cost_share=ConstExpression(reference("cost_share", columns)))


def _names(columns: Sequence[str], fixed: Mapping[str, float | str]) -> dict[str, Any]:
    """What the arguments of a formula stand for."""

    def value(name: str) -> ConstExpression:
        return ConstExpression(str(fixed.get(name, reference(name, columns))))

    return {name: value(name) for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)} | {
        "context": SimpleNamespace(**{name: value(name) for name in CONTEXT_FIELDS}),
        "assumptions": SimpleNamespace(**{name: value(name) for name in vars(_CENTRAL)}),
    }


@cache
def assumed() -> tuple[str, ...]:
    """Assumptions that the formulas of a page read; each is a signal of its own.

    Examples
    --------
    >>> "reach_cost" in assumed(), "yearly_drift" in assumed()
    (True, False)
    """
    read = " ".join(formulas().values())
    return tuple(name for name in vars(_CENTRAL) if re.search(rf"\b{name}\b", read))


def word(name: str, value: str, language: str = "en") -> str:
    """Expression that puts the value of a term into a word.

    Examples
    --------
    >>> word("cohesion", "cohesion")
    "(cohesion < 0.1 ? 'low' : (cohesion < 0.15 ? 'middling' : 'high'))"
    """
    term = TERMS[name]
    words = term.words_zh if language == "zh" else term.words
    expression = text(words[-1])
    for threshold, said in reversed(list(zip(term.thresholds, words, strict=False))):
        expression = f"({value} < {threshold} ? {text(said)} : {expression})"
    return expression


def sentence(language: str = "en", columns: Sequence[str] = ()) -> str:
    """Expression of the sentence of state, equal to ``Outcome.sentence`` at the same state.

    Parameters
    ----------
    language
        "en" or "zh".
    columns
        Names that are columns of the chart's data; all others are signals.
    """
    values = {name: reference(name, columns) for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)}
    shown = {
        name: f"format(floor(100 * {values[name]} + 0.5) / 100, '.2f')" for name in OUTCOME_FIELDS
    }
    shown["unit_size"] = f"format(floor({values['unit_size']} + 0.5), ',')"
    shown["decentralization"] = f"floor(100 * {values['decentralization']} + 0.5)"
    shown |= {f"{name}_word": word(name, value, language) for name, value in values.items()}
    pieces = []
    for words, field, _, _ in Formatter().parse(SENTENCES[language]):
        pieces += [text(words), shown[field]] if field else [text(words)]
    return " + ".join(pieces)


def reference(name: str, columns: Sequence[str]) -> str:
    """How an expression reads a name."""
    return f"datum.{name}" if name in columns else name


def text(words: str) -> str:
    """Words as a text of Vega's language."""
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"

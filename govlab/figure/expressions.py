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
from govlab.figure.compiled_city import changed_script, pushed_script
from govlab.outcomes.scales import SCALED
from govlab.records import Assumptions, Priorities
from govlab.terms import (
    BANDS,
    CONTEXT_FIELDS,
    OUTCOME_FIELDS,
    OUTSIDE,
    PROBLEMS,
    SENTENCES,
    SETTING_FIELDS,
    TERMS,
    Term,
)
from govlab.terms.language import known
from govlab.terms.phrases import phrase

EQUAL = Priorities()
_CENTRAL = Assumptions()
_NOTHING: Mapping[str, float | str] = {}
ATTENTION = "attention_exponent"
"""The assumption by which needs draw attention; see ``figure.urgency``."""


def formulas(
    columns: Sequence[str] = (),
    priorities: Any = EQUAL,
    fixed: Mapping[str, float | str] = _NOTHING,
) -> dict[str, str]:
    """Each outcome as an expression of the names before it, in the order of evaluation.

    The balance, and the indices ``index_NAME`` after it, read the goalposts ``worst_NAME`` and
    ``best_NAME`` as well.

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
    outcomes = {
        "cohesion": model.cohesion(*levers),
        "public_goods": model.public_goods(*levers),
        "cost": model.cost(*levers),
        "risk": model.risk(*levers),
        "thrift": model.thrift(known["cost"]),
        "safety": model.safety(known["risk"]),
        "control": model.control(known["thrift"], known["safety"], priorities),
    }
    found = outcomes | _on_scale(known, priorities)
    return {name: str(formula) for name, formula in found.items()}


def _on_scale(known: Mapping[str, Any], priorities: Any) -> dict[str, Any]:
    """The balance and the indices, between the goalposts ``worst_NAME`` and ``best_NAME``."""
    index = {
        name: model.index(known[name], known[f"worst_{name}"], known[f"best_{name}"])
        for name in SCALED
    }
    cohesion, public_goods, thrift, safety = (model.at_least_zero(index[name]) for name in SCALED)
    control = model.control(thrift, safety, priorities)
    balance = model.balance(cohesion, public_goods, control, priorities)
    named = {f"index_{name}": value for name, value in (index | {"control": control}).items()}
    return {"balance": balance, **named}


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

    goalposts = [f"{side}_{name}" for side in ("worst", "best") for name in SCALED]
    return {name: value(name) for name in (*SETTING_FIELDS, *OUTCOME_FIELDS, *goalposts)} | {
        "context": SimpleNamespace(**{name: value(name) for name in CONTEXT_FIELDS}),
        "assumptions": SimpleNamespace(**{name: value(name) for name in vars(_CENTRAL)}),
    }


@cache
def assumed(changed: bool = False) -> tuple[str, ...]:
    """Assumptions that the formulas of a page read; each is a signal of its own.

    Parameters
    ----------
    changed
        Whether the formulas of changed cities count too.

    Examples
    --------
    >>> "reach_cost" in assumed(), "control_reach" in assumed()
    (True, False)
    >>> "control_reach" in assumed(changed=True)
    True
    """
    of_changed = [pushed_script(), changed_script()] if changed else []
    read = " ".join([*formulas().values(), ATTENTION, *of_changed])
    return tuple(name for name in vars(_CENTRAL) if re.search(rf"\b{name}\b", read))


def word(of: str | Term, value: str, language: str | None = None) -> str:
    """Expression that puts the value of a term, or of that name in ``TERMS``, into a word.

    Examples
    --------
    >>> word("cohesion", "cohesion")
    "(cohesion < 0.33 ? 'low' : (cohesion < 0.67 ? 'middling' : 'high'))"
    """
    term = TERMS[of] if isinstance(of, str) else of
    words = term.words_in(language)
    expression = text(words[-1])
    for threshold, said in reversed(list(zip(term.thresholds, words, strict=False))):
        expression = f"({value} < {threshold} ? {text(said)} : {expression})"
    return expression


def sentence(language: str | None = None, columns: Sequence[str] = ()) -> str:
    """Expression of the sentence of state, equal to ``Outcome.sentence`` at the same state.

    Parameters
    ----------
    language
        "en" or "zh"; the chosen one if none is given.
    columns
        Names that are columns of the chart's data; all others are signals.
    """
    told = {name: name for name in (*SETTING_FIELDS, "balance")}
    told |= {name: f"index_{name}" for name in SCALED}
    values = {name: reference(value, columns) for name, value in told.items()}
    shown = {name: f"floor(100 * max(0, {value}) + 0.5)" for name, value in values.items()}
    shown["unit_size"] = f"format(floor({values['unit_size']} + 0.5), ',')"
    shown |= {f"{name}_word": word(name, value, language) for name, value in values.items()}
    return f"{_filled(SENTENCES[known(language)], shown)} + {outside(language, columns)}"


def told(key: str, **shown: str) -> str:
    """Expression of a phrase, in which expressions stand for what is filled in.

    Examples
    --------
    >>> told("figure.named", name="city", value="format(balance, '.2f')")
    "city + ': ' + format(balance, '.2f')"
    """
    return _filled(phrase(key), shown)


def _filled(words: str, shown: Mapping[str, str]) -> str:
    """Expression of words with expressions at their places."""
    pieces = []
    for between, field, _, _ in Formatter().parse(words):
        pieces += [text(between)] if between else []
        pieces += [shown[field]] if field else []
    return " + ".join(pieces)


def outside(language: str | None = None, columns: Sequence[str] = ()) -> str:
    """Expression of a further sentence where the unit size lies beyond the bands."""
    size = reference("unit_size", columns)
    beyond = f"{size} < {BANDS[0].low} || {size} > {BANDS[-1].high}"
    return f"({beyond} ? {text(OUTSIDE[known(language)])} : '')"


def reference(name: str, columns: Sequence[str]) -> str:
    """How an expression reads a name."""
    return f"datum.{name}" if name in columns else name


def text(words: str) -> str:
    """Words as a text of Vega's language."""
    escaped = words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"

"""The model's formulas as expressions that a reader's browser evaluates.

A *state* is a set of named signals: the two levers, the conditions of the chosen context, and the
outcomes. ``datum`` expressions stand for the columns of a grid that the browser builds itself.
"""

import re
from collections.abc import Sequence
from functools import cache
from string import Formatter
from types import SimpleNamespace
from typing import Any

import altair as alt
from altair.expr.core import ConstExpression

from govlab import model
from govlab.casebook import presets
from govlab.errors import ParameterError
from govlab.records import Assumptions, Priorities, Setting, Values
from govlab.tables import unknown_name
from govlab.terms import (
    CONTEXT_FIELDS,
    DECENTRALIZATION_STEP,
    OUTCOME_FIELDS,
    SENTENCES,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
)

_EQUAL = Priorities()
_CENTRAL = Assumptions()
SET = "{}_set"
"""Name of the signal that sets a condition of the context by itself; null leaves it to the menu."""
_POSITIONS = (0, len(UNIT_SIZE_STEPS) - 1, 1)
_SHARES = (0, 1, DECENTRALIZATION_STEP)


def formulas(columns: Sequence[str] = (), priorities: Priorities = _EQUAL) -> dict[str, str]:
    """Each outcome as an expression of the names before it, in the order of evaluation.

    Parameters
    ----------
    columns
        Names that are columns of the chart's data; all others, assumptions too, are signals.
    priorities
        Weights that enter the expressions.

    Returns
    -------
    dict
        Expression in Vega's language by the name of the outcome.

    Examples
    --------
    >>> formulas()["thrift"], formulas(columns=["cost"])["thrift"]
    ('(1 / (1 + cost))', '(1 / (1 + datum.cost))')
    """

    def named(name: str) -> ConstExpression:
        return ConstExpression(_reference(name, columns))

    context = SimpleNamespace(**{name: named(name) for name in CONTEXT_FIELDS})
    assumptions = SimpleNamespace(**{name: named(name) for name in vars(_CENTRAL)})
    levers = (named("unit_size"), named("decentralization"), context, assumptions)
    formulas = {
        "cohesion": model.cohesion(*levers),
        "public_goods": model.public_goods(*levers),
        "cost": model.cost(*levers),
        "risk": model.risk(*levers),
        "thrift": model.thrift(named("cost")),
        "safety": model.safety(named("risk")),
        "control": model.control(named("thrift"), named("safety"), priorities),
        "balance": model.balance(
            named("cohesion"), named("public_goods"), named("control"), priorities
        ),
    }
    return {name: str(formula) for name, formula in formulas.items()}


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
    expression = _text(words[-1])
    for threshold, text in reversed(list(zip(term.thresholds, words, strict=False))):
        expression = f"({value} < {threshold} ? {_text(text)} : {expression})"
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
    values = {name: _reference(name, columns) for name in (*SETTING_FIELDS, *OUTCOME_FIELDS)}
    shown = {
        name: f"format(floor(100 * {values[name]} + 0.5) / 100, '.2f')" for name in OUTCOME_FIELDS
    }
    shown["unit_size"] = f"format(floor({values['unit_size']} + 0.5), ',')"
    shown["decentralization"] = f"floor(100 * {values['decentralization']} + 0.5)"
    shown |= {f"{name}_word": word(name, value, language) for name, value in values.items()}
    pieces = []
    for text, field, _, _ in Formatter().parse(SENTENCES[language]):
        pieces += [_text(text), shown[field]] if field else [_text(text)]
    return " + ".join(pieces)


def state(setting: Setting, context: str) -> list[alt.Parameter]:
    """Signals of one state: three controls (unit size, decentralization, context) and what follows.

    Parameters
    ----------
    setting
        Where the levers stand when the page opens; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the preset that is chosen when the page opens: a named context or a case.

    Raises
    ------
    ParameterError, UnknownNameError
        If the slider has no such position, or no preset has that key.

    Returns
    -------
    list of altair.Parameter
        Add them to a chart. ``NAME_words`` is the text that a control shows beside its value.

    Examples
    --------
    >>> [parameter.name for parameter in state(Setting(3_000, 0.4), "fast-growing-city")][:2]
    ['unit_size_position', 'unit_size_position_words']
    """
    if context not in presets():
        raise unknown_name("context", context, presets())
    return [
        *_levers(setting),
        *_conditions(context),
        *(alt.param(name=name, value=getattr(_CENTRAL, name)) for name in assumed()),
        *(_signal(name, formula) for name, formula in formulas().items()),
        _signal("sentence", sentence()),
    ]


def _levers(setting: Setting) -> list[alt.Parameter]:
    return [
        _slider("unit_size", "unit_size_position", _position(setting.unit_size), _POSITIONS),
        _signal(
            "unit_size_position_words",
            f"format(unit_size, ',') + ' residents: ' + {word('unit_size', 'unit_size')}",
        ),
        _signal("unit_size", f"{list(UNIT_SIZE_STEPS)}[unit_size_position]"),
        _slider("decentralization", "decentralization", setting.decentralization, _SHARES),
        _signal(
            "decentralization_words",
            f"floor(100 * decentralization + 0.5) + '%: ' "
            f"+ {word('decentralization', 'decentralization')}",
        ),
    ]


def _slider(term: str, name: str, value: Values, ends_and_step: tuple[float, ...]) -> alt.Parameter:
    low, high, step = ends_and_step
    label = f"{TERMS[term].label} {TERMS[term].label_zh}"
    bind = alt.binding_range(min=low, max=high, step=step, name=label)
    return alt.param(name=name, value=value, bind=bind)


def _position(unit_size: Values) -> int:
    if unit_size not in UNIT_SIZE_STEPS:
        raise ParameterError(
            f"unit_size must be one of the slider's positions; got {unit_size}. "
            f"Choose from UNIT_SIZE_STEPS: {UNIT_SIZE_STEPS}."
        )
    return UNIT_SIZE_STEPS.index(int(unit_size))


def _conditions(chosen: str) -> list[alt.Parameter]:
    labels = [preset.label for preset in presets().values()]
    menu = alt.binding_select(options=list(presets()), labels=labels, name="City context 城市情境")
    values = {
        name: {key: getattr(preset.context, name) for key, preset in presets().items()}
        for name in CONTEXT_FIELDS
    }
    return [
        alt.param(name="context", value=chosen, bind=menu),
        *(
            parameter
            for name, by_context in values.items()
            for parameter in (
                alt.param(name=SET.format(name), value=None),
                _signal(
                    name,
                    f"isValid({SET.format(name)}) ? {SET.format(name)} "
                    f": ({_lookup(by_context)})[context]",
                ),
            )
        ),
    ]


def _lookup(values: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{_text(key)}: {value}" for key, value in values.items()) + "}"


def _signal(name: str, expression: str) -> alt.Parameter:
    return alt.param(name=name, expr=expression)


def _reference(name: str, columns: Sequence[str]) -> str:
    return f"datum.{name}" if name in columns else name


def _text(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

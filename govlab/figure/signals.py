"""The signals of a state: what a reader can move, and what follows."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.figure.contract import CONTEXT, LED, POSITION, SENTENCE, SET, WORDS
from govlab.figure.expressions import EQUAL, assumed, formulas, sentence, text, word
from govlab.figure.needs import MIDDLE
from govlab.figure.surveys import EVENLY, HERE, MENU, OF_MENU, Search, Survey
from govlab.outcomes.scales import SCALED
from govlab.records import Assumptions, Priorities, Setting, Values
from govlab.tables import unknown_name
from govlab.terms import (
    CONTEXT_FIELDS,
    OUTCOME_FIELDS,
    PROBLEMS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
)

_CENTRAL = Assumptions()
_HALF_POINTS = 20
"""Steps of importance that a problem has when it alone counts."""
_BURDENS = ("cost", "risk")
_NEARLY_NONE = 0.001
"""Added to each importance, so that three zeros count as equal."""


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


def levers(setting: Setting, only: tuple[str, ...] = SETTING_FIELDS) -> list[alt.Parameter]:
    """Sliders of the two levers, or of one of them, and the words beside them."""
    made = []
    if "unit_size" in only:
        made += [
            _range("unit_size", _position(setting.unit_size), name=POSITION),
            signal(
                WORDS.format(POSITION),
                f"format(unit_size, ',') + ' residents: ' + {word('unit_size', 'unit_size')}",
            ),
            signal("unit_size", f"{list(UNIT_SIZE_STEPS)}[{POSITION}]"),
        ]
    if "decentralization" in only:
        made += choice("decentralization", setting.decentralization)
    return made


def choice(name: str, value: Values) -> list[alt.Parameter]:
    """A slider of a term of ``CHOICES``, or of decentralization, and the words beside it.

    Examples
    --------
    >>> [parameter.name for parameter in choice("cost_share", 0.5)]
    ['cost_share', 'cost_share_words']
    """
    return [_range(name, value), _words(name, name)]


def priorities(chosen: Priorities = EQUAL) -> list[alt.Parameter]:
    """Three sliders of importance, and the weights of ``figure.weights`` that follow.

    Examples
    --------
    >>> [p.name for p in priorities() if p.name.startswith("weight_")]
    ['weight_cohesion', 'weight_public_goods', 'weight_control']
    """
    sliders = [
        parameter
        for name in PROBLEMS
        for parameter in choice(
            f"importance_{name}", round(_HALF_POINTS * getattr(chosen, name)) / 2
        )
    ]
    total = " + ".join(f"importance_{name} + {_NEARLY_NONE}" for name in PROBLEMS)
    shares = [
        signal(f"weight_{name}", f"(importance_{name} + {_NEARLY_NONE}) / ({total})")
        for name in PROBLEMS
    ]
    return [*sliders, *shares]


def importance(name: str, weight: str) -> alt.Parameter:
    """Where the slider of a problem's importance goes when its weight is dragged to an expression.

    Examples
    --------
    >>> importance("control", "1 / 3").param.expr
    'round(20 * (1 / 3)) / 2'
    """
    slider = f"importance_{name}"
    return signal(LED.format(slider), f"round({_HALF_POINTS} * ({weight})) / 2")


def conditions(context: str, move: Sequence[str] = ()) -> list[alt.Parameter]:
    """A menu of contexts, the city's name and conditions that follow, and the assumptions.

    ``move`` names conditions that get a slider, as for ``state``.

    Examples
    --------
    >>> made = conditions("middle", move=["mobility"])
    >>> [p.name for p in made if p.name.startswith("mobility")]
    ['mobility_set', 'mobility_set_words', 'mobility']
    """
    if context not in presets():
        raise unknown_name("context", context, presets())
    _check_moved(move)
    labels = [preset.label for preset in presets().values()]
    menu = alt.binding_select(options=list(presets()), labels=labels, name="City context 城市情境")
    named = [f"{text(key)}: {text(preset.label)}" for key, preset in presets().items()]
    made = [
        alt.param(name=CONTEXT, value=context, bind=menu),
        signal("city", f"({{{', '.join(named)}}})[{CONTEXT}]"),
    ]
    for name in CONTEXT_FIELDS:
        made += _condition(name, moved=name in move)
    return [*made, *(alt.param(name=name, value=getattr(_CENTRAL, name)) for name in assumed())]


def _check_moved(move: Sequence[str]) -> None:
    for name in move:
        if name not in CONTEXT_FIELDS or [*move].count(name) > 1:
            raise ParameterError(
                f"move names conditions that get a slider, each once; got {name!r} in "
                f"{[*move]}. Choose from {', '.join(CONTEXT_FIELDS)}."
            )


def _condition(name: str, moved: bool) -> list[alt.Parameter]:
    """A condition as the menu has it until it is set, by a slider or an address."""
    own, told = SET.format(name), MENU.format(name)
    return [
        _range(name, None, own) if moved else alt.param(name=own, value=None),
        *([_words(own, name)] if moved else []),
        signal(told, f"({_lookup(name)})[{CONTEXT}]"),
        signal(name, f"isValid({own}) ? {own} : {told}"),
    ]


def outcomes(weights: Any = EQUAL) -> list[alt.Parameter]:
    """Goalposts of the menu's city, then every outcome and index of the present state."""
    found = formulas(priorities=weights)
    return [*goalposts(), *(signal(name, formula) for name, formula in found.items())]


def goalposts(survey: Survey = HERE) -> list[alt.Parameter]:
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


def signal(name: str, expression: str) -> alt.Parameter:
    """A signal that follows from others."""
    return alt.param(name=name, expr=expression)


def _words(control: str, name: str) -> alt.Parameter:
    """What stands beside a control: the value of a term, and its word."""
    shown = f"floor(100 * {name} + 0.5) + '%'" if TERMS[name].high == 1 else name
    return signal(WORDS.format(control), f"{shown} + ': ' + {word(name, name)}")


def _range(term: str, value: Values | None, name: str | None = None) -> alt.Parameter:
    """A slider over the positions of unit size, or over a term's own range."""
    low, high, step = TERMS[term].low, TERMS[term].high, TERMS[term].step
    if term == "unit_size":
        low, high, step = 0, len(UNIT_SIZE_STEPS) - 1, 1
    label = f"{TERMS[term].label} {TERMS[term].label_zh}"
    bind = alt.binding_range(min=low, max=high, step=step, name=label)
    return alt.param(name=name or term, value=value, bind=bind)


def _position(unit_size: Values) -> int:
    if unit_size not in UNIT_SIZE_STEPS:
        raise ParameterError(
            f"unit_size must be one of the slider's positions; got {unit_size}. "
            f"Choose from UNIT_SIZE_STEPS: {UNIT_SIZE_STEPS}."
        )
    return UNIT_SIZE_STEPS.index(int(unit_size))


def _lookup(name: str) -> str:
    pairs = [f"{text(key)}: {getattr(p.context, name)}" for key, p in presets().items()]
    return "{" + ", ".join(pairs) + "}"

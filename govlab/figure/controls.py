"""What a reader can move: levers, choices, importances, and the city with its conditions."""

from collections.abc import Mapping, Sequence

import altair as alt

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.figure.asked import CITY, MENU_CITY, TAKEN
from govlab.figure.contract import CONTEXT, LED, POSITION, SET, WORDS
from govlab.figure.expressions import EQUAL, assumed, text, told, word
from govlab.records import Assumptions, Priorities, Setting, Values
from govlab.tables import unknown_name
from govlab.terms import (
    CONTEXT_FIELDS,
    PROBLEMS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
    Term,
)
from govlab.terms.language import label
from govlab.terms.phrases import phrase

MENU = "menu_{}"
"""Signal of a condition as the menu has it, whatever else has been changed since."""
_CENTRAL = Assumptions()
_HALF_POINTS = 20
"""Steps of importance that a problem has when it alone counts."""
NEARLY_NONE = 0.001
"""Added to each importance, so that three zeros count as equal."""


def levers(setting: Setting, only: tuple[str, ...] = SETTING_FIELDS) -> list[alt.Parameter]:
    """Sliders of the two levers, or of one of them, and the words beside them."""
    made = []
    if "unit_size" in only:
        size = {"size": "format(unit_size, ',')", "word": word("unit_size", "unit_size")}
        made += [
            _positions(setting.unit_size),
            signal(WORDS.format(POSITION), told("control.unit_size", **size)),
            signal("unit_size", f"{list(UNIT_SIZE_STEPS)}[{POSITION}]"),
        ]
    if "decentralization" in only:
        made += choice("decentralization", setting.decentralization)
    return made


def choice(of: str | Term, value: Values) -> list[alt.Parameter]:
    """A slider of a term, or of the one that ``TERMS`` has by that name, and the words beside it.

    Examples
    --------
    >>> [parameter.name for parameter in choice("cost_share", 0.5)]
    ['cost_share', 'cost_share_words']
    """
    term = TERMS[of] if isinstance(of, str) else of
    return [_range(term, value), _words(term, term.name)]


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
        for parameter in choice(f"importance_{name}", _place(chosen, name))
    ]
    total = " + ".join(f"importance_{name} + {NEARLY_NONE}" for name in PROBLEMS)
    shares = [
        signal(f"weight_{name}", f"(importance_{name} + {NEARLY_NONE}) / ({total})")
        for name in PROBLEMS
    ]
    return [*sliders, *shares]


def shown(chosen: Priorities) -> Priorities:
    """Priorities as the sliders, which move in steps, have them at first.

    Examples
    --------
    >>> round(shown(Priorities(0.49, 0.49, 0.02)).control, 3)
    0.0
    """
    places = [_place(chosen, name) + NEARLY_NONE for name in PROBLEMS]
    return Priorities(*(place / sum(places) for place in places))


def _place(chosen: Priorities, name: str) -> float:
    """Where the slider of a problem's importance stands."""
    return round(_HALF_POINTS * getattr(chosen, name)) / 2


def importance(name: str, weight: str) -> alt.Parameter:
    """Where the slider of a problem's importance goes when its weight is dragged to an expression.

    Examples
    --------
    >>> importance("control", "1 / 3").param.expr
    'round(20 * (1 / 3)) / 2'
    """
    slider = f"importance_{name}"
    return signal(LED.format(slider), f"round({_HALF_POINTS} * ({weight})) / 2")


def conditions(
    context: str, move: Sequence[str] = (), changed: bool = False
) -> list[alt.Parameter]:
    """A menu of contexts, the city's name and conditions that follow, and the assumptions.

    ``move`` names conditions that get a slider, as for ``state``; ``changed`` is for figures that
    ask of changed cities, which read more assumptions.

    Examples
    --------
    >>> [made.name for made in conditions("middle", move=["mobility"])[2:6]]
    ['mobility_set', 'mobility_set_words', 'menu_mobility', 'mobility']
    """
    _check_moved(move)
    made = menu(context)
    for name in CONTEXT_FIELDS:
        made += _condition(name, moved=name in move)
    cities = [together(MENU_CITY, CONTEXT_FIELDS, MENU), together(CITY, CONTEXT_FIELDS)]
    return [*made, *cities, *assumptions(changed)]


def menu(context: str) -> list[alt.Parameter]:
    """A menu of contexts, and the name of the chosen city.

    Examples
    --------
    >>> [made.name for made in menu("middle")]
    ['context', 'city']
    """
    if context not in presets():
        raise unknown_name("context", context, presets())
    labels = {key: label(preset) for key, preset in presets().items()}
    named = [f"{text(key)}: {text(words)}" for key, words in labels.items()]
    return [
        one_of(CONTEXT, context, labels, phrase("control.context")),
        signal("city", f"({{{', '.join(named)}}})[{CONTEXT}]"),
    ]


def one_of(name: str, chosen: str, labels: Mapping[str, str], asks: str) -> alt.Parameter:
    """A menu of keys with their labels, and what it asks for.

    Examples
    --------
    >>> one_of("rivals", "bare", {"bare": "none", "featured": "the same"}, "Features").name
    'rivals'
    """
    bind = alt.binding_select(options=[*labels], labels=[*labels.values()], name=asks)
    return alt.param(name=name, value=chosen, bind=bind)


def assumptions(changed: bool = False) -> list[alt.Parameter]:
    """The assumptions that formulas read, of changed cities too, each by itself and all together.

    Examples
    --------
    >>> assumptions()[-1].name
    'assumptions'
    """
    each = [alt.param(name=name, value=getattr(_CENTRAL, name)) for name in assumed(changed)]
    return [*each, together(TAKEN, assumed(changed))]


def signal(name: str, expression: str) -> alt.Parameter:
    """A signal that follows from others."""
    return alt.param(name=name, expr=expression)


def together(name: str, names: Sequence[str], told: str = "{}") -> alt.Parameter:
    """Signals as one object.

    Examples
    --------
    >>> together("levers", ["unit_size"], "own_{}").param.expr
    '{unit_size: own_unit_size}'
    """
    return signal(name, f"{{{', '.join(f'{each}: {told.format(each)}' for each in names)}}}")


def _check_moved(move: Sequence[str]) -> None:
    for name in move:
        if name not in CONTEXT_FIELDS or [*move].count(name) > 1:
            raise ParameterError(
                f"move names conditions that get a slider, each once; got {name!r} in "
                f"{[*move]}. Choose from {', '.join(CONTEXT_FIELDS)}."
            )


def _condition(name: str, moved: bool) -> list[alt.Parameter]:
    """A condition as the menu has it until it is set, by a slider or an address."""
    own, of_menu, term = SET.format(name), MENU.format(name), TERMS[name]
    return [
        _range(term, None, own) if moved else alt.param(name=own, value=None),
        *([_words(term, own)] if moved else []),
        signal(of_menu, f"({_lookup(name)})[{CONTEXT}]"),
        signal(name, f"isValid({own}) ? {own} : {of_menu}"),
    ]


def _words(term: Term, control: str) -> alt.Parameter:
    """What stands beside a control: the value of a term, and its word where it has words."""
    shown = f"floor(100 * {term.name} + 0.5) + '%'" if term.high == 1 else term.name
    if not term.words:
        return signal(WORDS.format(control), f"'' + {shown}")
    named = told("figure.named", name=shown, value=word(term, term.name))
    return signal(WORDS.format(control), named)


def _range(term: Term, value: Values | None, name: str | None = None) -> alt.Parameter:
    """A slider over a term's own range; it sets the signal of the term, or another one."""
    return _slider(term, name or term.name, value, (term.low, term.high, term.step))


def _positions(unit_size: Values) -> alt.Parameter:
    """A slider over the positions of unit size."""
    if unit_size not in UNIT_SIZE_STEPS:
        raise ParameterError(
            f"unit_size must be one of the slider's positions; got {unit_size}. "
            f"Choose from UNIT_SIZE_STEPS: {UNIT_SIZE_STEPS}."
        )
    place, last = UNIT_SIZE_STEPS.index(int(unit_size)), len(UNIT_SIZE_STEPS) - 1
    return _slider(TERMS["unit_size"], POSITION, place, (0, last, 1))


def _slider(
    term: Term, name: str, value: Values | None, limits: tuple[float, float, float]
) -> alt.Parameter:
    low, high, step = limits
    bind = alt.binding_range(min=low, max=high, step=step, name=label(term))
    return alt.param(name=name, value=value, bind=bind)


def _lookup(name: str) -> str:
    pairs = [f"{text(key)}: {getattr(p.context, name)}" for key, p in presets().items()]
    return "{" + ", ".join(pairs) + "}"

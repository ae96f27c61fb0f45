"""Signals of changed cities: what they face and inherit, and what follows from that.

All of them ask the script (``model('changed', …)``), and begin with what Python finds.
"""

import json
from collections.abc import Mapping
from typing import Any

import altair as alt

from govlab.casebook.compared import named_models
from govlab.figure.asked import CITY, TAKEN, ask, asked
from govlab.figure.contract import WORDS
from govlab.figure.controls import choice, one_of, signal, together
from govlab.outcomes.chunks import FORMULAS
from govlab.outcomes.consequences import reached, readings
from govlab.outcomes.outcome import Outcome
from govlab.records import Challenges, City, Context, Inherited
from govlab.tables import unknown_name
from govlab.terms import CHALLENGE_FIELDS, TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

FACED = "challenges"
"""Signal of the strengths of all challenges, as an object."""
NAMED, LEVERS, INHERITED = "named_model", "levers_of_model", "features_of_model"
"""Signals of the model that the menu shows: its key, its levers and its features, as objects."""
NONE = "{}"
"""Expression of no challenges, or of no features."""


def challenges(chosen: Challenges) -> list[alt.Parameter]:
    """A slider for the strength of each challenge, beside it in percent, and all as an object.

    Examples
    --------
    >>> [made.name for made in challenges(Challenges(people=1))][::4]
    ['people', 'diversity', 'network']
    """
    made = []
    for name in CHALLENGE_FIELDS:
        slider, _ = choice(name, getattr(chosen, name))
        made += [slider, signal(WORDS.format(name), f"format({name}, '.0%')")]
    return [*made, together(FACED, CHALLENGE_FIELDS)]


def models(chosen: str) -> list[alt.Parameter]:
    """A menu of the named models, the name of the chosen one, its levers and its features.

    Raises
    ------
    UnknownNameError
        If no model has that key.

    Examples
    --------
    >>> [made.name for made in models("inherited")]
    ['named_model', 'model_name', 'levers_of_model', 'features_of_model']
    """
    if chosen not in named_models():
        raise unknown_name("model", chosen, named_models())
    labels = {key: label(model) for key, model in named_models().items()}
    told = {
        "model_name": labels,
        LEVERS: {key: vars(model.setting) for key, model in named_models().items()},
        INHERITED: {key: vars(model.inherited) for key, model in named_models().items()},
    }
    return [
        one_of(NAMED, chosen, labels, phrase("control.named_model")),
        *(signal(name, f"({json.dumps(of)})[{NAMED}]") for name, of in told.items()),
    ]


def model_fixed(key: str) -> list[alt.Parameter]:
    """Levers and features of a named model that no reader changes.

    Examples
    --------
    >>> model_fixed("inherited")[0].param.value["unit_size"]
    85000.0
    """
    model = named_models()[key]
    told = {LEVERS: vars(model.setting), INHERITED: vars(model.inherited)}
    return [alt.param(name=name, value=value) for name, value in told.items()]


def switch(name: str, strength: float | None, of: str = "") -> alt.Parameter:
    """A switch of a feature: on it stands where its figure begins, off at 0.

    Parameters
    ----------
    name
        A feature or, with no strength of its own (None), a condition of the city.
    of
        Signal that it sets; that of the feature unless given.

    Examples
    --------
    >>> switch("mobility_control", 0.8).param.value
    0.8
    """
    bind = alt.binding_checkbox(name=label(TERMS[name]))
    return alt.param(name=of or name, value=strength, bind=bind)


def city_asked(faces: str = NONE, inherits: str = NONE, was: str = CITY) -> str:
    """Expression of the city that a bare one becomes by challenges and features.

    Examples
    --------
    >>> city_asked("challenges")
    "model('changed', conditions, challenges, {}, assumptions)"
    """
    return ask("changed", was, faces, inherits, TAKEN)


def asked_of(kind: str, setting: str, city: str) -> str:
    """Expression of what follows at a setting in a city: its outcomes, parts or readings.

    Examples
    --------
    >>> asked_of("readings", "there", "city")
    "model('readings', there, city, assumptions)"
    """
    return ask(kind, setting, city, TAKEN)


def merged(of: str, name: str, value: str) -> str:
    """Expression of an object in which a field has another value.

    Examples
    --------
    >>> merged("conditions", "voice", "0")
    'merge(conditions, {voice: 0})'
    """
    return f"merge({of}, {{{name}: {value}}})"


def city_as_told(city: City) -> dict[str, Any]:
    """A changed city as the script gives it.

    Examples
    --------
    >>> from govlab import changed_city
    >>> city_as_told(changed_city(Context(voice=1)))["before"]["voice"]
    1.0
    """
    return {
        name: vars(value) if isinstance(value, Context) else value
        for name, value in vars(city).items()
        if not isinstance(value, Inherited)
    }


def outcome_as_told(kind: str, outcome: Outcome) -> Mapping[str, Any]:
    """What ``asked_of`` says of a kind, found by Python.

    Examples
    --------
    >>> from govlab import Setting, assess
    >>> list(outcome_as_told("outcomes", assess(Setting(3_000, 0.4))))
    ['cohesion', 'public_goods', 'cost', 'risk', 'thrift', 'safety']
    """
    if kind == "outcomes":
        return {name: getattr(outcome, name) for name in (*FORMULAS, "thrift", "safety")}
    if kind == "parts":
        return {name: value for each in outcome.parts.values() for name, value in each.items()}
    return readings(outcome) if kind == "readings" else reached(outcome)


def follows(name: str, kind: str, outcome: Outcome, setting: str, city: str) -> alt.Parameter:
    """A signal of what follows at a setting in a city, with its first value.

    Examples
    --------
    >>> from govlab import Setting, assess
    >>> follows("there", "readings", assess(Setting(3_000, 0.4)), "setting", "city").name
    'there'
    """
    return asked(name, outcome_as_told(kind, outcome), asked_of(kind, setting, city))

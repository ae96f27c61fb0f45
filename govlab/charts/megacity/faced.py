"""A city without challenges, under each of five alone, and under all of them: what follows."""

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import NamedModel
from govlab.figure.asked import ask_each, asked
from govlab.figure.changed import (
    FACED,
    INHERITED,
    LEVERS,
    NONE,
    city_as_told,
    city_asked,
    outcome_as_told,
)
from govlab.outcomes.changing import changed_city
from govlab.outcomes.outcome import Outcome, assess
from govlab.records import Challenges
from govlab.terms import CHALLENGE_FIELDS

EVERYTHING = Challenges(**dict.fromkeys(CHALLENGE_FIELDS, 1.0))
"""Every challenge at full strength."""
MET = "met"
"""Signal of the cities, as a list: before, under each challenge alone, and now."""
FOLLOWS = "follows"
"""Signal of outcomes and readings in each of them, as a list of objects."""
ALONE = len(CHALLENGE_FIELDS)
NOW = ALONE + 1
"""Places in the lists: before is 0, challenges alone come up to ``ALONE``, and all is last."""
_KINDS = ("outcomes", "readings")


def faced(context: str, model: NamedModel, chosen: Challenges) -> list[alt.Parameter]:
    """Signals of the cities and of all that follows there, from the levers and features of a model.

    Examples
    --------
    >>> from govlab.casebook.compared import named_models
    >>> made = faced("middle", named_models()["inherited"], EVERYTHING)
    >>> [each.name for each in made]
    ['met', 'outcomes', 'readings', 'follows']
    """
    found = met(context, model, chosen)
    kinds = [
        asked(
            kind,
            [outcome_as_told(kind, each) for each in found],
            ask_each(len(found), kind, LEVERS, MET + "[{0}]", figure.TAKEN),
        )
        for kind in _KINDS
    ]
    merged = ", ".join(f"merge(outcomes[{i}], readings[{i}])" for i in range(len(found)))
    return [
        asked(MET, [city_as_told(each.context) for each in found], _cities()),
        *kinds,
        figure.signal(FOLLOWS, f"[{merged}]"),
    ]


def met(context: str, model: NamedModel, chosen: Challenges) -> list[Outcome]:
    """What Python finds in each of these cities.

    Examples
    --------
    >>> from govlab.casebook.compared import named_models
    >>> len(met("middle", named_models()["inherited"], EVERYTHING))
    7
    """
    strengths = vars(chosen)
    alone = (Challenges(**{name: strengths[name]}) for name in CHALLENGE_FIELDS)
    bare = presets()[context].context
    cities = (changed_city(bare, each, model.inherited) for each in (Challenges(), *alone, chosen))
    return [assess(model.setting, city) for city in cities]


def _cities() -> str:
    """Expression of the cities."""
    faces = [NONE, *(f"{{{name}: {name}}}" for name in CHALLENGE_FIELDS), FACED]
    return f"[{', '.join(city_asked(each, INHERITED) for each in faces)}]"


def added_up(measure: str, of: str = FOLLOWS) -> str:
    """Expression of what the challenges change one by one, added up; of a measure's expression.

    Examples
    --------
    >>> added_up("'risk'").count("follows[0]")
    5
    """
    each = (f"{of}[{i}][{measure}] - {of}[0][{measure}]" for i in range(1, NOW))
    return f"({' + '.join(each)})"


def at_once(measure: str, of: str = FOLLOWS) -> str:
    """Expression of what all challenges change at once.

    Examples
    --------
    >>> at_once("'risk'")
    "(follows[6]['risk'] - follows[0]['risk'])"
    """
    return f"({of}[{NOW}][{measure}] - {of}[0][{measure}])"

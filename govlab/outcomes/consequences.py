"""Consequences of a state: readings that never enter the balance."""

from typing import Any, cast

from govlab import model
from govlab.outcomes.changing import changed_city
from govlab.outcomes.chunks import evaluate, note
from govlab.outcomes.outcome import Outcome
from govlab.records import City, ReformedCity, Values

REACHED = {"locals": "supply_of_locals", "newcomers": "supply_of_newcomers"}
"""The formulas of standard supply by whom it reaches."""


def readings(outcome: Outcome) -> dict[str, Values]:
    """What a state may lead to. The readings repeat what is in the balance and never enter it.

    Parameters
    ----------
    outcome
        From ``assess``; of numbers or arrays.

    Returns
    -------
    dict
        By name: ``discontent`` [0 and above; falls with public goods, rises with voice that finds
        no channel], ``movements`` [0 and above; discontent that speaks and is not heard, falls with
        civic capacity], ``chain`` [0 and above; the part of risk that no single source explains]
        and ``organisations`` [0 to 1; residents' own and mobilised ones].

    References
    ----------
    li2016practical

    Examples
    --------
    >>> from govlab import Setting, assess
    >>> {name: round(value, 2) for name, value in readings(assess(Setting(20_000, 0.5))).items()}
    {'discontent': 0.94, 'movements': 0.16, 'chain': 0.16, 'organisations': 0.5}
    """
    city, taken = outcome.context, outcome.assumptions
    known = city if isinstance(city, City) else changed_city(city)
    exposed = evaluate(outcome.level_of("risk"), city, taken, ["exposed"])["exposed"]
    found = readings_of(outcome.public_goods, exposed, known, known.before, taken)
    if isinstance(known, ReformedCity):
        note(["reformed_chain"])
        found["chain"] = model.reformed_chain(exposed, known, taken)
    return cast(dict[str, Values], found)


def readings_of(
    public_goods: Any, exposed: Any, city: Any, before: Any, assumptions: Any
) -> dict[str, Any]:
    """The readings of a changed city, from what they repeat.

    Examples
    --------
    >>> from govlab import Assumptions
    >>> city = changed_city()
    >>> list(readings_of(0.5, 0.4, city, city.before, Assumptions()))
    ['discontent', 'movements', 'chain', 'organisations']
    """
    discontent = model.discontent(public_goods, city)
    return {
        "discontent": discontent,
        "movements": model.movements(discontent, city),
        "chain": model.chain(exposed, assumptions),
        "organisations": model.organisations(before, city.mobilisation),
    }


def reached(outcome: Outcome) -> dict[str, Values]:
    """How much standard supply reaches locals, and how much those who come.

    Parameters
    ----------
    outcome
        Of a changed city, from ``assess``; without control of mobility both get the same.

    Returns
    -------
    dict
        ``locals`` and ``newcomers`` [0 to 1, more is better]; weighed by arrivals they make up the
        standard supply of the city.

    Examples
    --------
    >>> from govlab import Inherited, Setting, assess, changed_city
    >>> held = changed_city(inherited=Inherited(mobility_control=0.8))
    >>> supply = reached(assess(Setting(85_000, 0.2), held))
    >>> supply["newcomers"] < supply["locals"]
    True
    """
    city = outcome.context
    known = city if isinstance(city, City) else changed_city(city)
    setting, parts = outcome.level_of("public_goods"), [*REACHED.values()]
    supply = evaluate(setting, known, outcome.assumptions, parts)
    return {name: supply[part] for name, part in REACHED.items()}

"""Changed cities as a script: how a city is pushed, and all that follows there at a setting."""

from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any

from govlab import model
from govlab.figure.tape import Tape
from govlab.figure.written import recorded
from govlab.outcomes.changing import pushed_conditions
from govlab.outcomes.chunks import CHANGED, FORMULAS, formula_among
from govlab.outcomes.consequences import REACHED, readings_of


def pushed_script() -> str:
    """The function ``pushed``: conditions as they now are, and as challenges alone make them.

    The weights of data/challenges.csv stand in it as numbers.

    Examples
    --------
    >>> pushed_script().splitlines()[0]
    'function pushed(context, challenges, inherited, assumptions) {'
    """
    tape, arguments = Tape(), ("context", "challenges", "inherited", "assumptions")
    now, faced = pushed_conditions(*map(tape.fields, arguments))
    return recorded("pushed", arguments, tape, {"now": now, "faced": faced})


def changed_script() -> str:
    """The function ``changed``: outcomes, parts and readings of a changed city at one setting.

    Examples
    --------
    >>> changed_script().splitlines()[0]
    'function changed(setting, context, assumptions) {'
    """
    tape, arguments = Tape(), ("setting", "context", "assumptions")
    setting, city, taken = map(tape.fields, arguments)
    levers = (setting.unit_size, setting.decentralization, city, taken)
    outcomes = with_virtues({name: _formula(name)(*levers) for name in FORMULAS})
    exposed, before = model.changed_exposed(*levers), tape.fields("context.before")
    parts = {name: _formula(name) for names in model.CHANGED_PARTS.values() for name in names}
    found = {
        "outcomes": outcomes,
        "parts": parts_of(parts, *levers),
        "readings": readings_of(outcomes["public_goods"], exposed, city, before, taken),
        "reached": {name: getattr(model, part)(*levers) for name, part in REACHED.items()},
    }
    return recorded("changed", arguments, tape, found)


def _formula(name: str) -> Any:
    return getattr(model, formula_among(name, CHANGED))


def with_virtues(outcomes: dict[str, Any]) -> dict[str, Any]:
    """Outcomes with thrift and safety, which are cost and risk turned so that more is better.

    Examples
    --------
    >>> with_virtues({"cost": 1, "risk": 3})["safety"]
    0.25
    """
    turned = {"thrift": model.thrift(outcomes["cost"]), "safety": model.safety(outcomes["risk"])}
    return outcomes | turned


def parts_of(
    formulas: Mapping[str, Callable[..., Any]],
    unit_size: Any,
    decentralization: Any,
    context: Any,
    assumptions: Any,
) -> dict[str, Any]:
    """What formulas by name give, each of the arguments that it asks for.

    Examples
    --------
    >>> parts_of({"twice": lambda unit_size: 2 * unit_size}, 3, 0.5, None, None)
    {'twice': 6}
    """
    told = {
        "unit_size": unit_size,
        "decentralization": decentralization,
        "context": context,
        "assumptions": assumptions,
    }
    return {
        name: formula(**{asked: told[asked] for asked in signature(formula).parameters})
        for name, formula in formulas.items()
    }

"""A plan over sets of assumptions as a script: what no set changes is computed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from govlab import model
from govlab.figure.compiled_city import parts_of
from govlab.figure.tape import Recorded, Tape
from govlab.figure.written import function
from govlab.outcomes.chunks import FORMULAS, REFORMED, formula_among
from govlab.outcomes.reforming import reformed_conditions
from govlab.terms import PROBLEMS

_SET = frozenset({"set"})


@dataclass(frozen=True)
class _Drawn:
    """A record of assumptions whose fields are columns, a number a set."""

    tape: Tape

    def __getattr__(self, name: str) -> Recorded:
        return self.tape.note(f"taken.{name}[set]", levers=_SET)


@dataclass(frozen=True)
class _Known:
    """A record with some fields that are known, and the rest of another."""

    known: Mapping[str, Any]
    rest: Any

    def __getattr__(self, name: str) -> Any:
        return self.known[name] if name in self.known else getattr(self.rest, name)


def over_sets() -> str:
    """The function ``overSets``: outcomes and price of a plan in each of some sets, into columns.

    Examples
    --------
    >>> over_sets().splitlines()[0]
    'function overSets(at, before, challenges, taken, count, into) {'
    """
    tape = Tape()
    at = SimpleNamespace(**{problem: tape.fields(f"at.{problem}") for problem in PROBLEMS})
    before, taken = tape.fields("before"), _Drawn(tape)
    now, faced, rates = reformed_conditions(before, tape.fields("challenges"), taken)
    moved = {"arrivals": faced["mobility"], "digital_before": before.digital_capacity}
    city = _Known({**now, **rates, **moved}, before)
    found = reformed_outcomes(at, city, taken) | {"price": model.plan_price(city, taken)}
    needed = tape.needed(found.values())
    body = [*needed.lines(_SET), *(f"into.{name}[set] = {e.name};" for name, e in found.items())]
    loop = ["for (let set = 0; set < count; set += 1) {", *body, "}"]
    arguments = ("at", "before", "challenges", "taken", "count", "into")
    return function("overSets", arguments, [*needed.lines(), *loop])


def reformed_outcomes(at: Any, city: Any, assumptions: Any) -> dict[str, Any]:
    """Outcomes of a city with a plan at an arrangement, with what keeps its levels in step.

    Examples
    --------
    >>> from govlab import Assumptions, Setting, arrange, reformed_city
    >>> here = Setting(3_000, 0.4)
    >>> levels = arrange(cohesion=here, public_goods=here, control=here)
    >>> list(reformed_outcomes(levels, reformed_city(), Assumptions()))
    ['cohesion', 'public_goods', 'cost', 'risk']
    """
    found = reformed_formulas(at, city, assumptions, {name: name for name in FORMULAS})
    return found | {"cost": found["cost"] + model.coordination(at, city, assumptions)}


def reformed_formulas(
    at: Any, city: Any, assumptions: Any, outcomes: Mapping[str, str]
) -> dict[str, Any]:
    """What formulas of a city with a plan give, each at the level of the outcome it serves.

    Parameters
    ----------
    outcomes
        The outcome of each formula, by the formula's name.

    Examples
    --------
    >>> from govlab import Assumptions, Setting, arrange, reformed_city
    >>> here = Setting(3_000, 0.4)
    >>> levels = arrange(cohesion=here, public_goods=here, control=here)
    >>> reformed_formulas(levels, reformed_city(), Assumptions(), {"order_keeping": "cost"})
    {'order_keeping': 0.05}
    """
    found: dict[str, Any] = {}
    for name, outcome in outcomes.items():
        level = getattr(at, outcome, at.control)
        formula = {name: getattr(model, formula_among(name, REFORMED))}
        found |= parts_of(formula, level.unit_size, level.decentralization, city, assumptions)
    return found

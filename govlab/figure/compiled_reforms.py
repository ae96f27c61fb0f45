"""Cities with a plan of reforms as a script, beside that of the model: see ``plans.js``."""

import json
import re
from functools import cache, partial
from types import SimpleNamespace

from govlab import model
from govlab.draws import ranges
from govlab.figure.compiled_city import with_virtues
from govlab.figure.compiled_sets import over_sets, reformed_formulas, reformed_outcomes
from govlab.figure.designs import BUDGET_STEPS, CHECK, MOST_PLANS, slider_ends
from govlab.figure.tape import Tape
from govlab.figure.written import recorded
from govlab.outcomes.comparing import AS_GOOD, COMPARED
from govlab.outcomes.consequences import REACHED, readings_of
from govlab.outcomes.course import FLAT, STEPS_A_YEAR, TRIES, after_a_step
from govlab.outcomes.reforming import reformed_conditions
from govlab.records import Assumptions, Plan
from govlab.tables import load_data
from govlab.terms import PROBLEMS, UNIT_SIZE_STEPS

_HEAD = """\
/* The formulas of a city with a plan, written from those of govlab.model by
   govlab.figure.compiled_reforms: change those. What is asked of them is in plans.js. */
(() => {
"use strict";
"""
_HANDED = ("planned", "reformed", "stepped", "imbalance", "hardened", "overSets")


@cache
def reforms_script() -> str:
    """The script ``reforms.js``: it adds ``reforms`` to ``window.govlab``.

    Only pages that speak of plans load it, and ``plans.js`` after it, which adds to ``model`` what
    such pages ask.

    Examples
    --------
    >>> "eval(" in reforms_script(), "Function(" in reforms_script()
    (False, False)
    """
    text = "\n".join([_planned(), _reformed(), *_stocks(), over_sets()])
    read = set(re.findall(r"\b(?:assumptions|taken)\.(\w+)", text))
    taken = {name: value for name, value in vars(Assumptions()).items() if name in read}
    constants = {
        "central": taken,
        "spread": {name: [*ranges()[name], _primes()[name]] for name in taken},
        "COMPARED": COMPARED,
        "AS_GOOD": AS_GOOD,
        "empty": Plan().fields(),
        "designs": {
            "CHECK": CHECK,
            "BUDGET_STEPS": BUDGET_STEPS,
            "MOST_PLANS": MOST_PLANS,
            "SIZES": UNIT_SIZE_STEPS,
            "ends": slider_ends(),
        },
        "STEPS_A_YEAR": STEPS_A_YEAR,
        "TRIES": TRIES,
        "FLAT": FLAT,
    }
    named = [f"const {name} = {json.dumps(value)};" for name, value in constants.items()]
    handed = f"window.govlab.reforms = {{ {', '.join([*constants, *_HANDED])} }};"
    return "\n".join([_HEAD, *named, text, handed, "})();\n"])


@cache
def _primes() -> dict[str, int]:
    table = load_data("assumptions")
    return dict(zip(table["name"], table["prime"].tolist(), strict=True))


def _planned() -> str:
    """How a plan pushes: ``before`` are conditions of a bare city, and the strengths of a plan."""
    tape, arguments = Tape(), ("before", "challenges", "assumptions")
    now, faced, rates = reformed_conditions(*map(tape.fields, arguments))
    return recorded("planned", arguments, tape, {"now": now, "faced": faced, "rates": rates})


def _reformed() -> str:
    """All that follows at an arrangement, which has a setting for each problem."""
    tape = Tape()
    at = SimpleNamespace(**{problem: tape.fields(f"at.{problem}") for problem in PROBLEMS})
    city, taken, before = map(tape.fields, ("context", "assumptions", "context.before"))
    ask = partial(reformed_formulas, at, city, taken)
    outcomes = reformed_outcomes(at, city, taken)
    exposed = ask({"exposed": "risk"})["exposed"]
    readings = readings_of(outcomes["public_goods"], exposed, city, before, taken)
    supply = ask(dict.fromkeys(REACHED.values(), "public_goods"))
    found = {
        "outcomes": with_virtues(outcomes),
        "parts": ask({part: of for of, names in model.REFORMED_PARTS.items() for part in names}),
        "readings": readings | {"chain": model.reformed_chain(exposed, city, taken)},
        "reached": {name: supply[part] for name, part in REACHED.items()},
        "works": {name: formula(city, taken) for name, formula in model.WORKS.items()},
    }
    return recorded("reformed", ("at", "context", "assumptions"), tape, found)


def _stocks() -> list[str]:
    """A step of the course of conflict, and what its rest is searched by."""
    tape = Tape()
    city, taken, stocks = map(tape.fields, ("context", "assumptions", "stocks"))
    after = after_a_step((stocks.grievances, stocks.anger), city, taken, 1 / STEPS_A_YEAR)
    found = dict(zip(("grievances", "anger"), after, strict=True))
    stepped = recorded("stepped", ("stocks", "context", "assumptions"), tape, found)
    tape, arguments = Tape(), ("grievances", "context", "assumptions")
    city, taken = map(tape.fields, arguments[1:])
    open_now = tape.note("grievances")
    found = {
        "off": model.imbalance(open_now, city, taken),
        "slope": model.imbalance_slope(open_now, city, taken),
    }
    balance = recorded("imbalance", arguments, tape, found)
    tape = Tape()
    city, taken = map(tape.fields, arguments[1:])
    anger = model.resting_anger(tape.note("grievances"), city, taken)
    return [stepped, balance, recorded("hardened", arguments, tape, anger)]

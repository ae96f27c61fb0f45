"""The model as a script: its own formulas, recorded once and written as plain JavaScript.

Vega's expressions suit a chart; where a page asks the model at many states, this script is some
hundred times as fast. Each formula of ``govlab.model`` runs once on numbers that are not known yet
and write down what is done with them. Nothing is evaluated from text, so a page may forbid that.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from govlab import model
from govlab.figure.compiled_city import changed_script, pushed_script, with_virtues
from govlab.figure.tape import Recorded, Tape
from govlab.figure.written import function, literal, recorded
from govlab.outcomes.attention import REFERENCE_SETTING, WORRIES
from govlab.outcomes.chunks import FORMULAS
from govlab.outcomes.scales import FLAT, SCALED
from govlab.outcomes.search import searched_grid
from govlab.records import Assumptions, Challenges, Context, Inherited, Priorities

_SIZE, _SHARE = frozenset({"size"}), frozenset({"share"})
_WEIGHED = ("values", "goalposts", "priorities = evenly")

_HEAD = """\
/* The formulas of the model, written from those of govlab.model by govlab.figure.compiled: change
   those. What is found with them is in search.js. */
(() => {
"use strict";
"""
_WEIGHING = ("control", "index", "balance", "drawn")
_HANDED = ("fill", "blank", "read", *_WEIGHING, "pushed", "changed")


@cache
def model_script() -> str:
    """The script ``model.js``: it adds ``formulas`` to ``window.govlab``, which ``state.js`` makes.

    ``search.js`` follows and adds ``model``: its ``outcomes``, ``control``, ``index`` and
    ``balance`` mirror those of ``Outcome``, ``goalposts``, ``best`` and ``urgency`` the functions
    of the package, in the default form of the balance; ``parts`` gives each of
    ``model.CHANGED_PARTS`` by name, and ``changed``, ``readings`` and ``reached`` are those of a
    changed city. They take and give plain objects with the names of the records; one object may
    serve as setting, context and assumptions at once.

    Examples
    --------
    >>> "eval(" in model_script(), "Function(" in model_script()
    (False, False)
    """
    formulas = [_on_grid(), _control(), _index(), _balance(), _drawn()]
    formulas += [pushed_script(), changed_script()]
    middle, central, evenly = vars(Context()), vars(Assumptions()), vars(Priorities())
    numbers = {name: value for name, value in central.items() if not isinstance(value, str)}
    constants = {
        "SIZES": searched_grid("default").unit_size.ravel().tolist(),  # type: ignore[union-attr]
        "SHARES": searched_grid("default").decentralization.tolist(),  # type: ignore[union-attr]
        "SCALED": SCALED,
        "FLAT": FLAT,
        "reference": vars(REFERENCE_SETTING),
        "middle": middle,
        "central": {name: v for name, v in numbers.items() if f".{name};" in "".join(formulas)},
        "evenly": evenly,
        "untouched": {"challenges": vars(Challenges()), "inherited": vars(Inherited())},
    }
    named = [f"const {name} = {json.dumps(value)};" for name, value in constants.items()]
    handed = f"window.govlab.formulas = {{ {', '.join([*constants, *_HANDED])} }};"
    return "\n".join([_HEAD, *named, *formulas, handed, "})();\n"])


def _asked(tape: Tape) -> dict[str, Recorded]:
    """Every outcome that follows from the levers alone."""
    size = tape.note("sizes[down]", levers=_SIZE)
    share = tape.note("shares[across]", levers=_SHARE)
    levers = (size, share, tape.fields("context"), tape.fields("assumptions"))
    return with_virtues({name: getattr(model, name)(*levers) for name in FORMULAS})


def _on_grid() -> str:
    """The outcomes on a grid: what depends on one lever is computed once for each of its steps."""
    tape = Tape()
    asked = _asked(tape)
    both = [step for step in tape.steps.values() if step.levers == _SIZE | _SHARE]
    read = {name for step in both for name in step.reads}
    kept = [s.name for s in tape.steps.values() if s.levers == _SHARE and s.name in read]
    place = f"across * {len(kept)}"
    shares = [*tape.lines(_SHARE), *(f"kept[{place} + {i}] = {n};" for i, n in enumerate(kept))]
    inner = [
        *(f"const {name} = kept[{place} + {i}];" for i, name in enumerate(kept)),
        *tape.lines(_SIZE | _SHARE),
        *(f"into.{name}[at] = {step.name};" for name, step in asked.items()),
        "at += 1;",
    ]
    sizes = [*tape.lines(_SIZE), *_loop("across", "shares", inner)]
    arguments = ("sizes", "shares", "context", "assumptions", "into")
    body = [*_loop("across", "shares", shares), "let at = 0;", *_loop("down", "sizes", sizes)]
    memory = f"const kept = new Float64Array({len(kept)} * SHARES.length);"
    fill = function("fill", arguments, [*tape.lines(), *body])
    return "\n".join([memory, fill, *_rows(asked)])


def _rows(names: Iterable[str]) -> list[str]:
    """How the script makes room for outcomes on a grid, and how it reads those of one place."""
    blank = dict.fromkeys(names, "new Float64Array(count)")
    row = {name: f"values.{name}[at]" for name in names}
    made = function("blank", ("count",), [f"return {literal(blank)};"])
    return [made, function("read", ("values", "at"), [f"return {literal(row)};"])]


def _control() -> str:
    tape = Tape()
    values = tape.fields("values")
    found = model.control(values.thrift, values.safety, tape.fields("priorities"))
    return recorded("control", ("values", "priorities = evenly"), tape, found)


def _index() -> str:
    tape = Tape()
    index = _on_scale(tape)
    return recorded("index", _WEIGHED, tape, index | {"control": _control_done(tape, index)})


def _balance() -> str:
    tape = Tape()
    index = _on_scale(tape)
    cohesion, goods = (model.at_least_zero(index[name]) for name in ("cohesion", "public_goods"))
    control = _control_done(tape, index)
    found = model.balance(cohesion, goods, control, tape.fields("priorities"))
    return recorded("balance", _WEIGHED, tape, found)


def _on_scale(tape: Tape) -> dict[str, Any]:
    """Where each outcome stands between its goalposts."""
    sides = [tape.fields(owner) for owner in ("values", "goalposts.worst", "goalposts.best")]
    return {name: model.index(*(getattr(side, name) for side in sides)) for name in SCALED}


def _control_done(tape: Tape, index: Mapping[str, Any]) -> Any:
    """Thrift and safety together, each 0 where it is below."""
    thrift, safety = (model.at_least_zero(index[name]) for name in ("thrift", "safety"))
    return model.control(thrift, safety, tape.fields("priorities"))


def _drawn() -> str:
    """Needs, the shares of attention that they draw, and the priorities that follow."""
    tape = Tape()
    here, there = tape.fields("here"), tape.fields("there")
    needs = {
        name: formula(getattr(here, name), getattr(there, name))
        for name, formula in WORRIES.items()
    }
    exponent = tape.fields("assumptions").attention_exponent
    shares = {name: model.attention(need, needs.values(), exponent) for name, need in needs.items()}
    priorities = dict(zip(vars(Priorities()), model.priorities(**shares), strict=True))
    found = {"needs": needs, "weights": shares, "priorities": priorities}
    return recorded("drawn", ("here", "there", "assumptions"), tape, found)


def _loop(counter: str, steps: str, body: Sequence[str]) -> list[str]:
    start = f"for (let {counter} = 0; {counter} < {steps}.length; {counter} += 1) {{"
    return [start, *body, "}"]

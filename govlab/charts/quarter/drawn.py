"""The stage as a figure: both levers and what they do to a street quarter, in one view."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from inspect import cleandoc
from typing import Any

from govlab import figure
from govlab.casebook.coded import presets
from govlab.charts.quarter.marks import DOTS, MARKS, PER_DOT, listed, seen
from govlab.charts.quarter.told import told
from govlab.figure import page
from govlab.figure.publish import in_page
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.scales import SCALED
from govlab.records import Priorities, Setting
from govlab.terms import TERMS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase

_START = Setting(3_000, 0.8)
_EVENLY = Priorities()
_BLOCK = (
    '<figure class="govlab-figure govlab-stage{beside}">'
    '<script type="application/json">{told}</script>'
    '<div class="still">{still}</div></figure>'
)


class Stage:
    """A quarter to be drawn by the page's script; ``stage`` makes one."""

    def __init__(self, told: Mapping[str, Any], still: str, beside: bool) -> None:
        self._told, self._still, self._beside = told, still, beside

    def to_dict(self) -> dict[str, Any]:
        """What the script is told: signals, controls, marks, words."""
        return dict(self._told)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        text = in_page(json.dumps(self._told, ensure_ascii=False))
        beside = " beside" * self._beside
        html = _BLOCK.format(told=text, still=self._still, beside=beside)
        return {"text/html": html, "text/plain": self._told["description"]}


def stage(
    setting: Setting = _START,
    context: str = "fast-growing-city",
    move: Sequence[str] = (),
    priorities: Priorities = _EVENLY,
    beside: bool = True,
) -> Stage:
    """A street quarter of 85,000 residents from above, drawn as the model has it.

    Parameters
    ----------
    setting
        Where the levers stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the city that is chosen at first.
    move
        Conditions of the city that get a slider of their own, such as ``["mobility"]``.
    priorities
        Weights of the balance.
    beside
        Whether the stage stays in view beside the text, at the head of its page.

    Raises
    ------
    ParameterError, UnknownNameError
        If the slider has no such position, no condition has such a name, or no city that key.

    Examples
    --------
    >>> stage().to_dict()["signals"][0]["name"]
    'unit_size_position'
    """
    parameters = [*figure.levers(setting), *figure.conditions(context, move)]
    here = assess(setting, presets()[context].context)
    sentence = here.sentence(chosen(), priorities)
    numbers = page.numbers_of_state() | {name: label(TERMS[name]) for name in move}
    specification = {
        "description": sentence,
        "signals": [*map(_signal, parameters), {"name": figure.SENTENCE}, {"name": figure.DARK}],
        "usermeta": page.notes(parameters, numbers),
        "stage": told(priorities),
    }
    return Stage(specification, _still(sentence, here), beside)


stage.__doc__ = f"{cleandoc(stage.__doc__ or '')}\n\nNotes\n-----\n{listed()}\n"


def _signal(parameter: Any) -> dict[str, Any]:
    """A control, or the name of what the script works out by itself."""
    given = parameter.param.to_dict()
    return {key: given.get(key) for key in ("name", "value", "bind") if key in given}


def _still(sentence: str, here: Outcome) -> str:
    """The state in words, for a page without scripts."""
    counts = seen(numbers_of(here))
    lines = (
        phrase("stage.count", name=MARKS[key].name, count=f"{count:,}")
        for key, count in counts.items()
        if count
    )
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p>{escape(sentence)}</p><ul>{items}</ul>"


def numbers_of(here: Outcome) -> dict[str, Any]:
    """Every number that a mark may stand for, at one state."""
    parts = {name: value for named in here.parts.values() for name, value in named.items()}
    indices = {f"index_{name}": here.index[name] for name in SCALED}
    levers = vars(here.setting)
    units = max(1, DOTS * PER_DOT / levers["unit_size"])
    return {**parts, **indices, **levers, **vars(here.context), "units": units}

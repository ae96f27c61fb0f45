"""The numbers that an address holds: which there are, and what each may be."""

import math
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from govlab.errors import ParameterError
from govlab.figure.page import KEYS, hidden_keys
from govlab.records import Setting
from govlab.records.checks import checked_number
from govlab.tables import load_data, unknown_name
from govlab.terms import CONTEXT_FIELDS, PROBLEMS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS

LEVERS = {KEYS[name]: name for name in SETTING_FIELDS}
_DIGITS = 6
"""Decimals that an address holds."""
_NUMBER = re.compile(r"[0-9]{1,7}(\.[0-9]{1,6})?")


class Ends(NamedTuple):
    """What a number may be: its range, its slider's step where it has one, and its meaning."""

    low: float
    high: float
    step: float | None
    meaning: str


@cache
def kinds() -> dict[str, dict[str, Ends]]:
    """By kind and name: conditions, assumptions that figures read, points and ``cost_share``.

    Examples
    --------
    >>> kinds()["assumption"]["mobility_loss"][:2], kinds()["weight"]["importance_control"].step
    ((0.5, 2.0), 0.5)
    """
    units = load_data("assumptions").set_index("name")["unit"]
    weights = (*(f"importance_{problem}" for problem in PROBLEMS), "cost_share")
    conditions = {name: Ends(0, 1, None, TERMS[name].definition) for name in CONTEXT_FIELDS}
    return {
        "condition": conditions,
        "assumption": {
            name: Ends(float(about["low"]), float(about["high"]), None, units[name])
            for name, about in hidden_keys().items()
            if name in units.index
        },
        "weight": {name: _of_term(name) for name in weights},
    }


def kind_of(key: str) -> str | None:
    """The kind of number that a key holds, if it holds one.

    Examples
    --------
    >>> kind_of("mobility"), kind_of("mobility_loss"), kind_of("case")
    ('condition', 'assumption', None)
    """
    return next((kind for kind, known in kinds().items() if key in known), None)


def keys() -> list[str]:
    """Every key that holds a number.

    Examples
    --------
    >>> keys()[:3]
    ['s', 'd', 'mobility']
    """
    return [*LEVERS, *(name for known in kinds().values() for name in known)]


def check_levers(setting: Setting) -> None:
    """Refuse a setting at which the page's sliders cannot stand.

    Raises
    ------
    ParameterError
        If a lever is no position of its slider.

    Examples
    --------
    >>> check_levers(Setting(3_000, 0.4))
    """
    for name, value in vars(setting).items():
        if not isinstance(value, float) or value != at_slider(name, value):
            of_step = f"a multiple of {TERMS[name].step}"
            raise ParameterError(
                f"{name} must be one position of the page's slider; got {value!r}. "
                f"Choose {'from UNIT_SIZE_STEPS' if name == 'unit_size' else of_step}."
            )


def checked_all(kind: str, field: str, numbers: Mapping[str, float]) -> Mapping[str, float]:
    """The numbers of one field of a state, each checked; they can be changed no more.

    Raises
    ------
    UnknownNameError, ParameterError
        If they are no numbers by name, or one is not allowed.

    Examples
    --------
    >>> checked_all("weight", "weighed", {"cost_share": 0.3})
    mappingproxy({'cost_share': 0.3})
    """
    if not isinstance(numbers, Mapping):
        example = f'{{"{next(iter(kinds()[kind]))}": 0.5}}'
        raise ParameterError(
            f"{field} must be numbers by name; got {numbers!r}. Write for example {example}."
        )
    return MappingProxyType({name: checked(kind, name, value) for name, value in numbers.items()})


def checked(kind: str, name: str, value: float) -> float:
    """A number of a state, to six decimals.

    Raises
    ------
    UnknownNameError, ParameterError
        If there is no such number, or it may not have this value.

    Examples
    --------
    >>> checked("weight", "cost_share", 0.3)
    0.3
    """
    if name not in kinds()[kind]:
        raise unknown_name(kind, name, kinds()[kind])
    low, high, step, meaning = kinds()[kind][name]
    number = checked_number(name, value, low, high, meaning)
    if not isinstance(number, float):
        raise ParameterError(f"{name} must be one number; got {value!r}. A state is one city.")
    number = round(number, _DIGITS)
    if step and number != at_slider(name, number):
        raise ParameterError(
            f"{name} must be one position of the page's slider; got {value!r}. "
            f"Choose a multiple of {step}."
        )
    return number


def at_slider(name: str, value: float) -> float:
    """The position of a slider that is nearest; half a step goes up, as in the page.

    Examples
    --------
    >>> at_slider("unit_size", 3_050), at_slider("cost_share", 0.52)
    (3000.0, 0.5)
    """
    if name == "unit_size":
        return float(min(UNIT_SIZE_STEPS, key=lambda size: abs(math.log(size / value))))
    step = TERMS[name].step
    return round(math.floor(value / step + 0.5) * step, _DIGITS)


def read(key: str, text: str) -> float:
    """The number that a key has in an address, at a position of its slider.

    Raises
    ------
    ParameterError
        If it is no number, or outside the range.

    Examples
    --------
    >>> read("d", "0.43"), read("importance_control", "7")
    (0.45, 7.0)
    """
    name = LEVERS.get(key, key)
    ends = _of_term(name) if key in LEVERS else kinds()[str(kind_of(key))][key]
    if not _NUMBER.fullmatch(text):
        raise ParameterError(
            f"{key} must be a number without sign ({ends.meaning}) in an address or code; "
            f"got {text!r}. Write for example {key}={plain(ends.high)}."
        )
    number = float(checked_number(key, float(text), ends.low, ends.high, ends.meaning))
    return at_slider(name, number) if ends.step else number


def _of_term(name: str) -> Ends:
    term = TERMS[name]
    return Ends(term.low, term.high, term.step, term.definition)


def plain(number: float) -> str:
    """A number as an address writes it: no power, no last digits of a computed step.

    Examples
    --------
    >>> plain(3 * 0.05), plain(3_000.0)
    ('0.15', '3000')
    """
    return f"{number:.{_DIGITS}f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """A share in percent, with p for the point, which parts a code.

    Examples
    --------
    >>> percent(0.125)
    '12p5'
    """
    return plain(100 * share).replace(".", "p")


def share(percent: str) -> str:
    """A percent of a code as the share of an address; what is no number is left for ``read``.

    Examples
    --------
    >>> share("12p5"), share("much")
    ('0.125', 'much')
    """
    number = percent.replace("p", ".")
    return plain(float(number) / 100) if _NUMBER.fullmatch(number) else percent

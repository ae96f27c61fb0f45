"""Plans beside one another as text: in an address (``#plans=…``), and as a code to paste.

City, challenges, budget, each plan, and two signs that tell a text that was damaged on its way. A
value is the sign of its slider's position, so that capital letters do no harm. The page's
``plan_codes.js`` reads and writes the same texts; both are held to tests/vectors/designs.json.
"""

import string
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.records import Arrangement, Challenges, Plan, Setting
from govlab.records.reforms import PARTS_OF_A_PLAN
from govlab.tables import unknown_name
from govlab.terms import CHALLENGE_FIELDS, PROBLEMS, TERMS, UNIT_SIZE_STEPS

KEY = "plans"
"""Key of an address, and first word of a code."""
SIGNS = string.digits + string.ascii_lowercase
"""A sign for each position of a slider."""
MOST_PLANS = 3
BUDGET_STEPS = 60
"""Positions of the budget's slider: percent of the means."""
CHECK = 1291
"""Prime by which the last signs are counted: a wrong sign shows, and two that changed places."""
_DIGITS = 6
_SETTING, _LEVELS = "s", "l"
_PAIR, _LEVEL = 2, 3
"""Signs of a large number, and of a level: its size and its share."""


@dataclass(frozen=True)
class Design:
    """A plan of reforms, and where the levers stand under it.

    ``at`` is a setting or an arrangement over three levels.

    Examples
    --------
    >>> Design(Setting(85_000, 0.2)).plan.fields()["law"]
    0.0
    """

    at: Setting | Arrangement
    plan: Plan = field(default_factory=Plan)


@dataclass(frozen=True)
class Designs:
    """Up to three plans for one city.

    Parameters
    ----------
    designs
        One to three; a code holds those whose values are positions of the page's sliders.
    context
        Key of a named context or case.
    challenges
        What the city faces.
    budget
        What plans may take, in shares of means, 0 to 0.6.

    Raises
    ------
    ParameterError, UnknownNameError
        If there are none or too many, or no city has that key.

    Examples
    --------
    >>> Designs((Design(Setting(85_000, 0.2)),)).code()[:25]
    'plans.shanghai-2014.00000'
    """

    designs: Sequence[Design]
    context: str = "shanghai-2014"
    challenges: Challenges = field(default_factory=Challenges)
    budget: float = 0.4

    def __post_init__(self) -> None:
        if self.context not in presets():
            raise unknown_name("context", self.context, presets())
        if not 1 <= len(self.designs) <= MOST_PLANS:
            raise ParameterError(
                f"designs must hold 1 to {MOST_PLANS} plans; got {len(self.designs)}. "
                "Leave some out."
            )

    def code(self) -> str:
        """A text to paste into any copy of the book.

        Raises
        ------
        ParameterError
            If a value is no position of the page's slider.
        """
        faced = "".join(_sign(name, getattr(self.challenges, name)) for name in CHALLENGE_FIELDS)
        budget = _pair(round(100 * self.budget, _DIGITS), "budget", BUDGET_STEPS)
        text = ".".join([self.context, faced, budget, *map(_of_design, self.designs)])
        return f"{KEY}.{text}.{checked_by(text)}"

    def address(self) -> str:
        """The end of an address that opens the page with these plans."""
        return "#" + self.code().replace(".", "=", 1)


def from_code(text: str) -> Designs:
    """The plans of a code, or of an address.

    Raises
    ------
    ParameterError
        If the text is damaged, or no city has that key.

    Examples
    --------
    >>> start = Designs((Design(Setting(85_000, 0.2)),))
    >>> from_code(start.address()) == start == from_code(start.code().upper())
    True
    """
    told = text.strip().lower().rpartition("#")[2]
    body, _, check = told[len(KEY) + 1 :].rpartition(".")
    city, *signs = body.split(".")
    if told[: len(KEY)] != KEY or check != checked_by(body) or city not in presets():
        raise _damaged(text)
    try:
        faced, budget, *plans = signs
        if len(faced) != len(CHALLENGE_FIELDS):
            raise ValueError(faced)
        strengths = map(_value, CHALLENGE_FIELDS, faced)
        share = _number(budget, BUDGET_STEPS) / 100
        return Designs(tuple(map(_design, plans)), city, Challenges(*strengths), share)
    except ValueError as error:
        raise _damaged(text) from error


def slider_ends() -> dict[str, list[float]]:
    """Low end, high end and step of every slider whose position is one sign.

    Examples
    --------
    >>> slider_ends()["providers"]
    [1, 12, 1]
    """
    names = (*CHALLENGE_FIELDS, "decentralization", *Plan().fields())
    return {name: [TERMS[name].low, TERMS[name].high, TERMS[name].step] for name in names}


def checked_by(text: str) -> str:
    """The two signs that follow a text.

    Examples
    --------
    >>> checked_by("middle.00000.14") == checked_by("middle.00000.41")
    False
    """
    summed = sum(place * ord(sign) for place, sign in enumerate(text, start=1))
    return "".join(SIGNS[part] for part in divmod(summed % CHECK, len(SIGNS)))


def _damaged(text: str) -> ParameterError:
    return ParameterError(
        f"these are no plans: {text!r}. Copy the whole code or link again from the page."
    )


def _of_design(design: Design) -> str:
    levels = [design.at] if isinstance(design.at, Setting) else vars(design.at).values()
    kind = _SETTING if isinstance(design.at, Setting) else _LEVELS
    strengths = (_sign(name, value) for name, value in design.plan.fields().items())
    return "".join([kind, *map(_of_level, levels), *strengths])


def _of_level(level: Setting) -> str:
    place = UNIT_SIZE_STEPS.index(level.unit_size) if level.unit_size in UNIT_SIZE_STEPS else -1
    size = _pair(place, "unit_size", len(UNIT_SIZE_STEPS) - 1)
    return size + _sign("decentralization", level.decentralization)


def _design(signs: str) -> Design:
    count = {_SETTING: 1, _LEVELS: len(PROBLEMS)}.get(signs[:1], 0)
    fields = Plan().fields()
    end = 1 + count * _LEVEL
    levels = [_level(signs[at : at + _LEVEL]) for at in range(1, end, _LEVEL)]
    if not count or len(signs) != end + len(fields):
        raise ValueError(signs)
    strengths = dict(zip(fields, map(_value, fields, signs[end:]), strict=True))
    at = levels[0] if count == 1 else Arrangement(*levels)
    return Design(at, plan_of(strengths))


def plan_of(strengths: dict[str, float]) -> Plan:
    """The plan with some strengths by name.

    Examples
    --------
    >>> plan_of(Plan().fields()) == Plan()
    True
    """
    parts = {
        name: kind(**{key: strengths[key] for key in vars(kind())})
        for name, kind in PARTS_OF_A_PLAN.items()
    }
    return Plan(**parts)


def _level(signs: str) -> Setting:
    place = _number(signs[:_PAIR], len(UNIT_SIZE_STEPS) - 1)
    return Setting(UNIT_SIZE_STEPS[place], _value("decentralization", signs[_PAIR:]))


def _sign(name: str, value: Any) -> str:
    """The sign of a slider's position."""
    term = TERMS[name]
    place = round((float(value) - term.low) / term.step, _DIGITS)
    if not place.is_integer():
        raise ParameterError(
            f"{name} must be a position of the page's slider; got {value!r}. "
            f"Choose a multiple of {term.step}."
        )
    return SIGNS[int(place)]


def _value(name: str, sign: str) -> float:
    term = TERMS[name]
    value = round(term.low + SIGNS.index(sign) * term.step, _DIGITS)
    if not sign or value > term.high:
        raise ValueError(sign)
    return value


def _pair(number: float, name: str, most: int) -> str:
    if number not in range(most + 1):
        raise ParameterError(f"{name} must be a position of the page's slider; got {number!r}.")
    return "".join(SIGNS[part] for part in divmod(int(number), len(SIGNS)))


def _number(signs: str, most: int) -> int:
    high, low = map(SIGNS.index, signs)
    number = high * len(SIGNS) + low
    if number > most:
        raise ValueError(signs)
    return number

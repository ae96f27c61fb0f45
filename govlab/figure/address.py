"""The state of a page as text: in its address, and as a short code to paste.

``#case=shanghai-1996&d=0.4&mobility=0.8&s=3000`` and ``shanghai-1996.3000.40.mobility-80`` say the
same. The page's ``address.js`` reads and writes the same addresses; what both must understand is
listed in tests/vectors/addresses.json. This is version 1, which bears no mark: a later one says
``v=2`` in an address, or begins a code with ``v2.``, and is refused here.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import parse_qsl, unquote

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.figure.page import KEYS
from govlab.outcomes.attention import REFERENCE_SETTING
from govlab.records import Setting
from govlab.records.checks import checked_number
from govlab.tables import unknown_name
from govlab.terms import CONTEXT_FIELDS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS

VERSION = 1
LONGEST = 500
"""Characters of an address that are read."""
_CASE, _FIGURE, _VERSION, _CODE = "case", "at", "v", "shanghai-1996.3000.40"
_TERM_OF = {KEYS[name]: name for name in SETTING_FIELDS} | {name: name for name in CONTEXT_FIELDS}
"""The term behind each key that holds a number."""
_DIGITS = 6
"""Decimals of a share that an address holds."""
_NUMBER = re.compile(r"[0-9]{1,7}(\.[0-9]{1,6})?")
_FIGURE_NAME = re.compile(r"[a-z0-9-]{1,60}")


def _condition(name: str, value: float) -> float:
    if name not in CONTEXT_FIELDS:
        raise unknown_name("condition", name, CONTEXT_FIELDS)
    number = checked_number(name, value, 0, 1, TERMS[name].definition)
    if not isinstance(number, float):
        raise ParameterError(f"{name} must be one number; got {value!r}. A state is one city.")
    return round(number, _DIGITS)


def _at_slider(lever: str, value: float) -> float:
    """The position of a lever's slider that is nearest; half a step goes up, as in the page."""
    if lever == "unit_size":
        return float(min(UNIT_SIZE_STEPS, key=lambda size: abs(math.log(size / value))))
    step = TERMS[lever].step
    return round(math.floor(value / step + 0.5) * step, _DIGITS)


@dataclass(frozen=True)
class State:
    """What a reader has chosen: where the levers stand, which city, and what was changed in it.

    Parameters
    ----------
    setting
        One setting, at positions of the page's sliders.
    context
        Key of a named context or case.
    changed
        Conditions [share, 0 to 1] that differ from the city's, by name; kept to six decimals.

    Raises
    ------
    ParameterError, UnknownNameError
        If the sliders have no such position, or a name or value is not allowed.

    Examples
    --------
    >>> State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8}).context
    'shanghai-1996'
    """

    setting: Setting
    context: str
    changed: Mapping[str, float] = field(default_factory=dict, hash=False)

    @classmethod
    def from_link(cls, text: str) -> "State":
        """The state of what was copied from a page: a link or a code.

        Examples
        --------
        >>> State.from_link("balance.html#s=3000") == State.from_link("middle.3000.50")
        True
        """
        return from_address(text) if re.search("[#=]|%3d", text.lower()) else from_short_code(text)

    def code(self) -> str:
        """A text to paste: city, residents, percent of d, then changed conditions in percent.

        Examples
        --------
        >>> State(Setting(3_000, 0.4), "shanghai-1996").code()
        'shanghai-1996.3000.40'
        """
        size, share = vars(self.setting).values()
        changed = [f"{name}-{_percent(value)}" for name, value in sorted(self.changed.items())]
        return ".".join([self.context, _plain(size), _percent(share), *changed])

    def link(self, page: str = "") -> str:
        """The address that opens a page here, as ``here.link("balance.html")``, or its end."""
        return page + to_address(self)

    def __post_init__(self) -> None:
        if self.context not in presets():
            raise unknown_name("context", self.context, presets())
        for name, value in vars(self.setting).items():
            if not isinstance(value, float) or value != _at_slider(name, value):
                of_step = f"a multiple of {TERMS[name].step}"
                raise ParameterError(
                    f"{name} must be one position of the page's slider; got {value!r}. "
                    f"Choose {'from UNIT_SIZE_STEPS' if name == 'unit_size' else of_step}."
                )
        changed = {name: _condition(name, value) for name, value in self.changed.items()}
        object.__setattr__(self, "changed", MappingProxyType(changed))


def to_address(state: State) -> str:
    """The end of an address that opens a page in a state.

    Examples
    --------
    >>> to_address(State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8}))
    '#case=shanghai-1996&d=0.4&mobility=0.8&s=3000'
    """
    levers = {KEYS[name]: value for name, value in vars(state.setting).items()}
    numbers = {name: _plain(value) for name, value in (levers | dict(state.changed)).items()}
    numbers[_CASE] = state.context
    return "#" + "&".join(sorted(f"{key}={text}" for key, text in numbers.items()))


def from_address(text: str, start: State | None = None) -> State:
    """The state that an address opens.

    Parameters
    ----------
    text
        A whole address or its end, also as messengers encode it. Numbers between two positions of
        a slider stand for the nearer one, and the name of a figure (``at``) is left aside.
    start
        What stands where the address says nothing, for a page writes down what was moved only:
        the middle city at 20,000 residents and a shared d, unless given.

    Raises
    ------
    UnknownNameError
        If a key is no lever or condition, or no city has the key given.
    ParameterError
        If a value is not allowed, or the address is too long or of another version.

    Examples
    --------
    >>> from_address("https://example.org/balance.html#d=0.4&s=3000&at=figure-2").setting
    Setting(unit_size=3000.0, decentralization=0.4)
    >>> from_address("#s%3D5000%26case%3Dshanghai-1996").context
    'shanghai-1996'
    """
    fragment = unquote(text.strip()).rpartition("#")[2]
    if len(fragment) > LONGEST:
        raise ParameterError(
            f"an address holds {LONGEST} characters at most; got {len(fragment)}. "
            "Copy it again from the page."
        )
    told = dict(parse_qsl(fragment, keep_blank_values=True))
    _check_version(told.pop(_VERSION, str(VERSION)))
    if (figure := told.pop(_FIGURE, None)) is not None and not _FIGURE_NAME.fullmatch(figure):
        raise ParameterError(f"at must name a figure, such as figure-2; got {figure!r}.")
    return _state(told, start)


def from_short_code(text: str) -> State:
    """The state of a code; a capital letter or a space around it does no harm.

    Raises
    ------
    UnknownNameError, ParameterError
        As for ``from_address``, and if city, size or percent are missing.

    Examples
    --------
    >>> from_short_code("shanghai-1996.3000.40.mobility-12p5").changed["mobility"]
    0.125
    """
    first, *more = text.strip().lower().split(".")
    if re.fullmatch(r"v[0-9]+", first):
        _check_version(first[1:])
    if len(more) < len(SETTING_FIELDS):
        raise ParameterError(
            f"a code names a city, residents and percent; got {text!r}. Write for example {_CODE}."
        )
    told = {_CASE: first, KEYS["unit_size"]: more[0], KEYS["decentralization"]: _share(more[1])}
    for name, percent in (each.rpartition("-")[::2] for each in more[2:]):
        if name not in CONTEXT_FIELDS:
            raise unknown_name("condition", name, CONTEXT_FIELDS)
        told[name] = _share(percent)
    return _state(told)


def _state(told: Mapping[str, str], start: State | None = None) -> State:
    """The state of keys and texts, with the rest as at the start."""
    start = start or State(REFERENCE_SETTING, "middle")
    numbers = {}
    for key, text in told.items():
        if key in _TERM_OF:
            numbers[_TERM_OF[key]] = _read(key, text)
        elif key != _CASE:
            raise unknown_name("key of a state", key, (*_TERM_OF, _CASE, _FIGURE))
    levers = {
        name: _at_slider(name, numbers.pop(name)) if name in numbers else value
        for name, value in vars(start.setting).items()
    }
    return State(Setting(**levers), told.get(_CASE, start.context), {**start.changed, **numbers})


def _read(key: str, text: str) -> float:
    term = TERMS[_TERM_OF[key]]
    if not _NUMBER.fullmatch(text):
        raise ParameterError(
            f"{key} must be a number without sign ({term.unit}) in an address or code; "
            f"got {text!r}. Write for example {key}={_plain(term.high)}."
        )
    return float(checked_number(key, float(text), term.low, term.high, term.definition))


def _check_version(number: str) -> None:
    if number != str(VERSION):
        raise ParameterError(
            f"this edition reads addresses and codes of version {VERSION}; got version {number!r}. "
            "Open it in the edition of the book that it comes from."
        )


def _plain(number: float) -> str:
    return f"{number:.{_DIGITS}f}".rstrip("0").rstrip(".")


def _percent(share: float) -> str:
    """A share in percent, with p for the point, which parts a code."""
    return _plain(100 * share).replace(".", "p")


def _share(percent: str) -> str:
    """A percent of a code as the share of an address; what is no number is left for ``_read``."""
    number = percent.replace("p", ".")
    return _plain(float(number) / 100) if _NUMBER.fullmatch(number) else percent

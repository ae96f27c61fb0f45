"""Words and digits of a reader's table: what a key is called, and how a number is written."""

import re
from collections.abc import Callable, Mapping
from numbers import Real
from types import MappingProxyType
from typing import Any

import numpy as np

from govlab.tables import load_data
from govlab.terms import BANDS, TERMS
from govlab.terms.phrases.phrase import Phrase
from govlab.terms.phrases.tables import HEADERS, IN_ORDERS, SIGNS, VALUES
from govlab.terms.term import plain_number

_KEY = re.compile(r"[a-z]+(_[a-z0-9]+)+")
_ORDER = re.compile(r"\w+( [>=] \w+)+")
_HYPHEN = re.compile(r"^-(?=\d)")
_RANGE = re.compile(r"([\d.]+) to ([\d.]+)")


def unit_of(key: Any) -> str:
    """Unit of the numbers under a key, or empty where it tells none.

    Examples
    --------
    >>> unit_of("decentralization"), unit_of("residents_per_street"), unit_of("abuse")
    ('share', 'residents', '')
    """
    entry = _entry(key)
    return entry.unit if entry else ""


class TableWords:
    """The words of one language, for names and for what stands in cells.

    Examples
    --------
    >>> TableWords("zh").header("mobility"), TableWords("en").text("shanghai-1996")
    ('人口流动性', 'Shanghai, 1996')
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._names = _names(language)

    def missing(self) -> str:
        """What stands where nothing is known."""
        return self._said(SIGNS["missing"])

    def header(self, key: Any) -> str:
        """A name of a column or row; several levels are joined."""
        if isinstance(key, tuple):
            return ", ".join(map(self.header, key))
        entry = _entry(key)
        if entry:
            return self._said(entry)
        words = self.text(str(key))
        return words.replace("_", " ").capitalize() if _KEY.fullmatch(words) else words

    def text(self, value: str) -> str:
        """Words for a key in a cell; other words stay as they are."""
        if _ORDER.fullmatch(value):
            parts = value.split(" ")
            return " ".join(self._said(IN_ORDERS[p]) if p in IN_ORDERS else p for p in parts)
        return self._names.get(value, value)

    def cell(self, value: Any, unit: str) -> str:
        """A value as it is written in its unit, with the minus sign that figures write too."""
        return _HYPHEN.sub("−", self._written(value, unit))

    def _written(self, value: Any, unit: str) -> str:
        if isinstance(value, bool | np.bool_):
            return self._said(SIGNS[str(value)])
        written = WRITTEN.get(unit, _two_digits)
        if isinstance(value, Real):
            return written(value)
        ends = _RANGE.fullmatch(str(value))
        if ends:
            return self._said(SIGNS["range"]).format(
                *(written(float(end)) for end in ends.groups())
            )
        return self.text(str(value))

    def _said(self, phrase: Phrase) -> str:
        return phrase.zh if self.language == "zh" else phrase.en


def _entry(key: Any) -> Phrase | None:
    """What a key of a column or a row is called, and its unit."""
    if key not in TERMS:
        return HEADERS.get(key)
    term = TERMS[key]
    unit = next((known for known in WRITTEN if term.unit.startswith(known)), "")
    if unit != "residents":
        return Phrase(term.label, term.label_zh, unit)
    followed = SIGNS[unit]
    return Phrase(followed.en.format(term.label), followed.zh.format(term.label_zh), unit)


def _names(language: str) -> dict[str, str]:
    """Bands, cases, cities and other values by key and by English label."""
    chosen = "label_zh" if language == "zh" else "label"
    names = {key: str(getattr(phrase, language)) for key, phrase in VALUES.items()}
    names |= {band.key: str(getattr(band, chosen)) for band in BANDS}
    for source in ("cases", "contexts"):
        for row in load_data(source).to_dict("records"):
            names |= {row["key"]: row[chosen], row["label"]: row[chosen]}
    if language == "zh":
        cities = load_data("city_units_2020")
        names |= dict(zip(cities["city"], cities["city_zh"], strict=True))
    return names


def _rounded(value: Any, digits: int) -> str:
    """A number with its digits; what is halfway in decimals is so here too, as in NumPy."""
    return f"{np.round(float(value), digits):z,.{digits}f}"


def _whole(value: Any) -> str:
    return _rounded(value, 0)


def _year(value: Any) -> str:
    return _whole(value).replace(",", "")


def _two_digits(value: Any) -> str:
    """Integers and large numbers whole, others with two digits."""
    whole = isinstance(value, int | np.integer) or abs(value) >= 1_000
    return _rounded(value, 0 if whole else 2)


def _percent(value: Any) -> str:
    """A share in percent: one digit more where it is small, or all but one."""
    digits = 0 if 0.0995 <= abs(value) < 0.995 else 1
    return _rounded(100 * value, digits).removesuffix(".0") + "%"


WRITTEN: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {"share": _percent, "residents": _whole, "year": _year, "given": plain_number}
)
"""How numbers of a unit are written."""

"""What a term is, and the sizes that the levels of government usually have."""

import math
import re
from bisect import bisect_right
from dataclasses import dataclass
from numbers import Real

from govlab.errors import ParameterError
from govlab.terms.language import known


def plain_number(value: float, unit: str = "") -> str:
    """A number as a reader writes it: commas between thousands, but none in a year.

    Parameters
    ----------
    value
        Any number.
    unit
        What it counts; ``"year"`` leaves the commas out.

    Examples
    --------
    >>> plain_number(1e6), plain_number(0.35), plain_number(1984, "year")
    ('1,000,000', '0.35', '1984')
    """
    number = f"{value}" if unit == "year" else f"{value:,}"
    return number.removesuffix(".0")


def sections_in_chinese(source: str) -> str:
    """A source in Chinese: sections of the paper are counted as Chinese does, names stay.

    Examples
    --------
    >>> sections_in_chinese("Li 2016, sections 1 and 2; ostrom1996crossing")
    'Li 2016，第1、2节；ostrom1996crossing'
    """
    counted = source.replace(" and ", "、").replace("; ", "；")
    return re.sub(r", sections? ([\d、]+)", r"，第\1节", counted)


@dataclass(frozen=True)
class Term:
    """One quantity: how it is named, measured, bounded and put into words.

    ``words[i]`` describes values from ``thresholds[i - 1]`` to just below ``thresholds[i]``;
    ``step`` is that of its slider.
    """

    name: str
    label: str
    label_zh: str
    unit: str
    low: float
    high: float
    definition: str
    definition_zh: str
    source: str
    source_zh: str
    thresholds: tuple[float, ...]
    words: tuple[str, ...]
    words_zh: tuple[str, ...]
    step: float = 0.05

    def word(self, value: float, language: str | None = None) -> str:
        """Put a value into a word: in English ("en"), in Chinese ("zh"), or as was chosen.

        Raises
        ------
        UnknownNameError
            If the language is neither.
        ParameterError
            If the value is no single number, or NaN.

        Examples
        --------
        >>> from govlab.terms import TERMS
        >>> TERMS["unit_size"].word(3_000)
        'a neighbourhood'
        >>> TERMS["unit_size"].word(3_000, "zh")
        '居民区规模'
        """
        words = self.words_in(language)
        if not isinstance(value, Real) or math.isnan(value):
            raise ParameterError(
                f"{self.name} must be one number ({self.unit}) to be put into a word; "
                f"got {value!r}. Give a single number."
            )
        return words[bisect_right(self.thresholds, value)]

    def words_in(self, language: str | None = None) -> tuple[str, ...]:
        """The words for values, from low to high, in a language or in the chosen one.

        Raises
        ------
        UnknownNameError
            If there are no words in that language.
        """
        return self.words_zh if known(language) == "zh" else self.words


def index_term(
    name: str,
    label: str,
    label_zh: str,
    definition: str,
    definition_zh: str,
    source: str,
    thresholds: tuple[float, float],
    high: float,
) -> Term:
    """A term of the model's own making, from 0 to 1 or without end, that is low, middling or high.

    Examples
    --------
    >>> index_term("calm", "Calm", "平静", "–", "–", "Li 2016, section 2", (0.3, 0.7), 1).word(0.5)
    'middling'
    """
    unit = "index, 0 to 1" if high == 1 else "index, 0 and above"
    words, words_zh = ("low", "middling", "high"), ("低", "中", "高")
    meant = (definition, definition_zh, source, sections_in_chinese(source))
    return Term(name, label, label_zh, unit, 0, high, *meant, thresholds, words, words_zh)


@dataclass(frozen=True)
class Band:
    """A range of unit sizes [residents] that a level of government usually has in large cities.

    ``key`` stands for it in data and code, ``label`` is what readers see.
    """

    key: str
    label: str
    label_zh: str
    low: float
    high: float
    midpoint: float

    @property
    def name(self) -> str:
        """The key."""
        return self.key


BANDS = (
    Band("neighbourhood", "neighbourhood", "居民区", 2_000, 10_000, 5_000),
    Band("intermediate", "intermediate", "中间层次", 10_000, 40_000, 20_000),
    Band("street", "street", "街道", 40_000, 250_000, 85_000),
)
"""Sizes that the levels of government usually have, from small to large."""

_DECADE = (10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 25, 28, 30, 32, 36, 40, 45, 50, 56, 63, 70, 80)
_SIZES = sorted(step * 10**power for power in range(1, 5) for step in (*_DECADE, 85, 90))
UNIT_SIZE_STEPS = (*(size for size in _SIZES if size >= 500), 1_000_000)
"""Positions of every slider of unit size [residents]: round numbers, about even on a log scale."""

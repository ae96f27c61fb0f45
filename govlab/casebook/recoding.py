"""Cases coded otherwise, as far as the grade of each code leaves it open."""

from functools import cache

import numpy as np

from govlab.casebook.coded import LEVELS
from govlab.draws import BLOCK, stream
from govlab.records import Context
from govlab.tables import load_data

_LADDER = list(LEVELS)


class Recoded:
    """The conditions of cases in one block of draws; called with the key of a case.

    A code of grade A stays, one of grade B may be a level off, one of grade C may be any level;
    each of the open levels is as likely as the others.

    Examples
    --------
    >>> Recoded(seed=0, block=0, count=5)("shanghai-1984").mobility.shape
    (5, 1)
    """

    def __init__(self, seed: int, block: int, count: int = BLOCK) -> None:
        self.seed, self.block, self.count = seed, block, count

    def __call__(self, key: str) -> Context:
        """The conditions of a case: a column for each, a row a draw."""
        drawn = {}
        for field, level, grade in _codes(key):
            values = [LEVELS[name] for name in open_levels(level, grade)]
            place = stream(self.seed, self.block, f"{key}/{field}")[: self.count, None]
            drawn[field] = np.array(values)[(place * len(values)).astype(int)]
        return Context(**drawn)


def open_levels(level: str, grade: str) -> list[str]:
    """Levels that a code may have, given its grade.

    Examples
    --------
    >>> open_levels("low", "A"), open_levels("low", "B"), open_levels("low", "C")
    (['low'], ['low', 'middle'], ['low', 'middle', 'high'])
    """
    reach = {"A": 0, "B": 1, "C": len(_LADDER)}[grade]
    at = _LADDER.index(level)
    return _LADDER[max(0, at - reach) : at + reach + 1]


@cache
def _codes(key: str) -> list[tuple[str, str, str]]:
    codes = load_data("case_codes").query("case == @key")
    return list(zip(codes["field"], codes["level"], codes["grade"], strict=True))

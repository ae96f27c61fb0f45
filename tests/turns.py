"""Cases in turn: a sample in every run, all of them among the long runs."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

PAGES = 14
"""Of how many pages a test in the browser takes one."""


def in_turn(test: str, cases: Iterable[Any], turns: int = PAGES) -> Iterator[Any]:
    """Every case; those whose turn it is not at a test are long runs."""
    first = sum(test.encode()) % turns
    for place, case in enumerate(cases):
        values = case if isinstance(case, tuple) else (case,)
        yield pytest.param(*values, marks=[] if place % turns == first else [pytest.mark.long])

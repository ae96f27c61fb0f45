"""Draws of assumptions, contexts and codes, a block at a time, the same for the same seed.

Every name has a stream of random numbers of its own, keyed by a digest of the name: another name
more or less, or another order of them, moves no other draw.
"""

import hashlib
from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from govlab.records import DEFAULT_FORM, FORM_FIELDS, Assumptions, Context
from govlab.tables import load_data
from govlab.terms import CONTEXT_FIELDS

BLOCK = 100
"""Draws evaluated together: few enough for memory to stay small."""


def places(seed: int, block: int, count: int = BLOCK) -> NDArray[np.float64]:
    """Where each draw of a block stands within every range, 0 to 1: a row a draw.

    Columns are those of ``names()``.

    Examples
    --------
    >>> bool((places(seed=0, block=3)[:, 0] == stream(0, 3, names()[0])).all())
    True
    """
    return np.column_stack([stream(seed, block, name) for name in names()])[:count]


def stream(seed: int, block: int, name: str) -> NDArray[np.float64]:
    """One block of a name's own random numbers, 0 to 1."""
    return np.random.default_rng([seed, block, *_digest(name)]).random(BLOCK)


@cache
def _digest(name: str) -> tuple[int, ...]:
    return tuple(np.frombuffer(hashlib.sha256(name.encode()).digest(), dtype="<u4").tolist())


@cache
def names() -> tuple[str, ...]:
    """What each column of ``places`` stands for: assumptions, then conditions of the context."""
    return (*load_data("assumptions")["name"], *CONTEXT_FIELDS)


def context_at(within: NDArray[np.float64], scope: Mapping[str, tuple[float, float]]) -> Context:
    """Contexts at these places of a scope, uniform between its limits: a column, a row a draw."""
    columns = _columns(within)
    return Context(
        **{name: low + (high - low) * columns[name] for name, (low, high) in scope.items()}
    )


def assumptions_at(within: NDArray[np.float64], form: str = DEFAULT_FORM) -> Assumptions:
    """Assumptions at these places of their ranges, log-uniform: a column, a row a draw.

    Examples
    --------
    >>> drawn = assumptions_at(places(seed=0, block=0, count=5))
    >>> drawn.mobility_loss.shape
    (5, 1)
    """
    columns = _columns(within)
    chosen, fixed = form_of(form)
    drawn = {
        name: np.clip(low * (high / low) ** columns[name], low, high)
        for name, (low, high) in ranges().items()
        if name not in fixed and low < high
    }
    return Assumptions(**drawn, **chosen)


def middle() -> NDArray[np.float64]:
    """The place at which each name has its central value, or a condition the middle of its scope.

    Examples
    --------
    >>> round(float(np.ravel(assumptions_at(middle()[None, :]).command_gain)[0]), 9)
    0.9
    """
    table = load_data("assumptions").set_index("name")
    free = table[table["low"] < table["high"]]
    above, wide = (np.log(free[end] / free["low"]).round(15) for end in ("central", "high"))
    place = dict(zip(free.index, above / wide, strict=True))
    return np.array([round(place.get(name, 0.5), 15) for name in names()])


SETS = 200
"""Sets of assumptions that a page can count through at each move."""


def spread_assumptions(sets: int = SETS) -> Assumptions:
    """Sets of assumptions that fill their ranges evenly, the same for every plan and on the page.

    In set k each assumption stands at the place k times the root of its own prime, without the
    whole part, of its range on a log scale: no table and no seed, so that a script has the same.

    Parameters
    ----------
    sets
        How many, from the first on.

    Returns
    -------
    Assumptions
        A column each, a row a set.

    Examples
    --------
    >>> spread_assumptions(3).mobility_loss.shape
    (3, 1)
    """
    primes = load_data("assumptions").set_index("name")["prime"]
    within = np.full((sets, len(names())), 0.5)
    count = np.arange(1, sets + 1)
    for column, name in enumerate(names()):
        if name in primes.index:
            within[:, column] = count * np.sqrt(primes[name]) % 1
    return assumptions_at(within)


def _columns(within: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    return {name: within[:, [i]] for i, name in enumerate(names())}


@cache
def ranges() -> dict[str, tuple[float, float]]:
    """Least and greatest value of each assumption."""
    table = load_data("assumptions")
    return dict(zip(table["name"], zip(table["low"], table["high"], strict=True), strict=True))


@cache
def form_of(form: str) -> tuple[dict[str, str], frozenset[str]]:
    """The field that chooses a form, and the assumptions that it fixes."""
    table = load_data("forms").query("form == @form")
    fields = {f"{problem}_form" for problem in table["problem"]}
    chosen = {field: form for field in FORM_FIELDS if field in fields}
    return chosen, frozenset(table["assumption"]) - {""}

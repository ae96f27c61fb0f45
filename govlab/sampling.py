"""Draws of assumptions and contexts, a block at a time, the same for the same seed."""

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from govlab.records import DEFAULT_FORM, Assumptions, Context
from govlab.tables import load_data
from govlab.terms import CONTEXT_FIELDS, PROBLEMS

BLOCK = 100
"""Draws evaluated together: few enough for memory to stay small."""


def places(seed: int, block: int, count: int = BLOCK) -> NDArray[np.float64]:
    """Where each draw of a block stands within every range, 0 to 1: a row a draw.

    Columns are the assumptions in the order of their table, then the conditions of the context.
    """
    return np.random.default_rng([seed, block]).random((BLOCK, len(names())))[:count]


@cache
def names() -> tuple[str, ...]:
    """What each column of ``places`` stands for."""
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
        for name, low, high in _ranges()
        if name not in fixed
    }
    return Assumptions(**drawn, **chosen)


def _columns(within: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    return {name: within[:, [i]] for i, name in enumerate(names())}


@cache
def _ranges() -> list[tuple[str, float, float]]:
    table = load_data("assumptions")
    return list(zip(table["name"], table["low"], table["high"], strict=True))


@cache
def form_of(form: str) -> tuple[dict[str, str], frozenset[str]]:
    """The field that chooses a form, and the assumptions that it fixes."""
    table = load_data("forms").query("form == @form")
    chosen = {f"{problem}_form": form for problem in PROBLEMS if problem in set(table["problem"])}
    return chosen, frozenset(table["assumption"])

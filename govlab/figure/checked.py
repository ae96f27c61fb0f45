"""Refuses a figure whose signals cannot work: one defined twice, or read and defined nowhere.

Vega-Lite accepts both, and the picture stays dead in the page.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any

import altair as alt
from altair.expr.consts import CONST_LISTING
from altair.expr.funcs import FUNCTION_LISTING

from govlab.errors import ParameterError
from govlab.figure.contract import MARKS, MODEL

_OWN = frozenset({"width", "height", "padding", "autosize", "background", "cursor"})
_CONSTANTS = frozenset({"true", "false", "null", "undefined", "datum", "event", "item", "parent"})
_BUILT_IN = _OWN | _CONSTANTS | {*CONST_LISTING, *FUNCTION_LISTING, MODEL, "MIN_VALUE", "MAX_VALUE"}
_EXPRESSIONS = ("expr", "calculate", "filter", "test", "labelExpr")
"""Words of Vega-Lite whose text is an expression."""
_NO_NAMES = (
    (re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\""), "''"),
    (re.compile(r"(?<![\w$])\d[\d.]*(?:[eE][-+]?\d+)?"), "0"),
    (re.compile(r"([{,]\s*)\w+\s*:"), r"\1"),
)
"""What looks like a name and is none: texts, numbers, keys of objects."""
_NAME = re.compile(r"(?<![\w$.])[A-Za-z_$][\w$]*")
_DATA = re.compile(r"\bdata\('([^']+)'\)")


def check(chart: Any) -> None:
    """Refuse a finished chart that defines a signal twice, or reads what nothing defines.

    Raises
    ------
    ParameterError
        The message names the signal or data set, and the expression.

    Examples
    --------
    >>> chart = alt.Chart(alt.sequence(1)).mark_point()
    >>> check(chart.properties(params=[alt.param(name="double", expr="2 * single").param]))
    Traceback (most recent call last):
    ...
    govlab.errors.ParameterError: no signal is called 'single', which '2 * single' reads. ...
    """
    parts = list(_parts(chart))
    schemas = (part for word, part in parts if word == "params" and hasattr(part, "_kwds"))
    defined = Counter(str(schema._kwds["name"]) for schema in schemas)
    _refuse_twice(defined)
    named = {part for word, part in parts if word == "name" and isinstance(part, str)}
    rows = named | {MARKS.format(name) for name in named}
    for word, text in parts:
        if word in _EXPRESSIONS and isinstance(text, str):
            names, data = names_read(text)
            _refuse_unknown("signal", names - _BUILT_IN, defined, text)
            _refuse_unknown("data set", data, rows, text)


@cache
def names_read(expression: str) -> tuple[frozenset[str], frozenset[str]]:
    """Names of signals, functions and constants that an expression reads, and of data sets.

    Examples
    --------
    >>> names, data = names_read("{low: -cost}[datum.kind] + data('best')[0].risk + 'share'")
    >>> sorted(names), sorted(data)
    (['cost', 'data', 'datum'], ['best'])
    """
    bare = expression
    for pattern, instead in _NO_NAMES:
        bare = pattern.sub(instead, bare)
    return frozenset(_NAME.findall(bare)), frozenset(_DATA.findall(expression))


def _parts(node: Any, word: str = "") -> Iterator[tuple[str, Any]]:
    """Everything inside a chart, with the word of Vega-Lite that it stands under."""
    yield word, node
    inner = node._kwds if isinstance(node, alt.SchemaBase) else node
    if isinstance(inner, dict):
        for key, value in inner.items():
            yield from _parts(value, key)
    elif isinstance(inner, list | tuple):
        for value in inner:
            yield from _parts(value, word)


def _refuse_twice(defined: Counter[str]) -> None:
    for name, count in defined.items():
        if count > 1 or name in _OWN:
            raise ParameterError(
                f"a figure has one signal of each name; {name!r} is "
                f"{'given more than once' if count > 1 else 'a signal of Vega itself'}. Leave one "
                "out, or name it anew; a condition of a state becomes a slider by `move`."
            )


def _refuse_unknown(kind: str, names: frozenset[str], known: Collection[str], text: str) -> None:
    for name in sorted(names - {*known}):
        near = get_close_matches(name, known, n=1)
        raise ParameterError(
            f"no {kind} is called {name!r}, which {text[:80]!r} reads. "
            + (
                f"Did you mean {near[0]!r}?"
                if near
                else "Add it to what the chart is `themed` with."
            )
        )

"""The map of the model: which lever and condition enters which part, read off the formulas."""

from collections.abc import Iterator
from html import escape
from inspect import signature
from types import SimpleNamespace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from govlab import model
from govlab.draws import assumptions_at, context_at, places
from govlab.figure.table_words import TableWords
from govlab.model import PARTS
from govlab.terms import BANDS, CONTEXT_FIELDS, SETTING_FIELDS, TERMS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase

ENTERING = (*SETTING_FIELDS, *CONTEXT_FIELDS)
"""What may enter a part: the levers, and the conditions of a city."""
_SIGNS = {"raises": "▲", "lowers": "▼", "both": "◆"}
_SHARES = np.linspace(0, 1, 9)
_SIZES = np.geomspace(BANDS[0].low, BANDS[-1].high, 9)


def effect(formula: str, name: str) -> str | None:
    """What more of a lever or condition does to a formula; None where it changes nothing.

    Asked in all draws of a block, from end to end of the bands or of the index; ``"both"`` where
    it depends on the rest.

    Examples
    --------
    >>> effect("staying", "mobility"), effect("fitted_supply", "unit_size")
    ('lowers', 'both')
    >>> effect("staying", "voice") is None
    True
    """
    signs = set(np.sign(np.round(np.diff(_along(formula, name), axis=-1), 12)).ravel()) - {0.0}
    return {(1.0,): "raises", (-1.0,): "lowers", (): None}.get(tuple(signs), "both")


def _along(name: str, entering: str) -> NDArray[np.float64]:
    """Values of a formula where one thing that may enter it rises: a row a draw."""
    within = places(seed=0, block=0)
    city = vars(context_at(within, dict.fromkeys(CONTEXT_FIELDS, (0.0, 1.0))))
    rising = {entering: _SIZES if entering == "unit_size" else _SHARES}
    known: dict[str, Any] = {"unit_size": _SIZES[4], "decentralization": _SHARES[4]} | rising
    known |= {"context": SimpleNamespace(**(city | rising)), "assumptions": assumptions_at(within)}
    formula = getattr(model, name)
    values = formula(**{argument: known[argument] for argument in signature(formula).parameters})
    return np.atleast_2d(np.asarray(values, dtype=float))


def model_map() -> str:
    """A table: a row an outcome and each of its parts, a column a lever or condition.

    Every name leads to its place on the page.
    """
    words = TableWords(chosen())
    columns = "".join(_column(name) for name in ENTERING)
    head = f'<tr><th scope="col">{escape(phrase("page.map_part"))}</th>{columns}</tr>'
    bodies = "".join(_outcome(outcome, words) for outcome in PARTS)
    caption = escape(phrase("page.map_marks", **_SIGNS))
    table = f"<caption>{caption}</caption><thead>{head}</thead>{bodies}"
    return f'<div class="model-map-box"><table class="model-map">{table}</table></div>'


def _column(name: str) -> str:
    place = "the-levers" if name in SETTING_FIELDS else f"condition-{name}"
    return f'<th scope="col"><a href="#{place}">{escape(label(TERMS[name]))}</a></th>'


def _outcome(outcome: str, words: TableWords) -> str:
    third = f" {phrase('page.map_third')}" if outcome in ("cost", "risk") else ""
    rows = [_row(outcome, label(TERMS[outcome]) + third)]
    rows += [_row(part, words.header(part)) for part in PARTS[outcome]]
    return f"<tbody>{''.join(rows)}</tbody>"


def _row(formula: str, name: str) -> str:
    link = f'<a href="#formula-{formula}">{escape(name)}</a>'
    return f'<tr><th scope="row">{link}</th>{"".join(_cells(formula))}</tr>'


def _cells(formula: str) -> Iterator[str]:
    for name in ENTERING:
        found = effect(formula, name)
        if found is None:
            yield "<td></td>"
            continue
        mark = f'<span aria-hidden="true">{_SIGNS[found]}</span>'
        told = escape(phrase(f"page.map_{found}"))
        yield f"<td>{mark} <i>{escape(label(TERMS[name]))}</i> <b>{told}</b></td>"

"""Rows of data that the browser makes itself: settings of the levers, and their outcomes."""

from collections.abc import Sequence
from typing import Any

from govlab import figure
from govlab.figure.contract import MARKS
from govlab.records import Priorities
from govlab.terms import OUTCOME_FIELDS, TERMS

_EQUAL = Priorities()


def settings(sizes: Sequence[int], shares: int) -> dict[str, str]:
    """Levers of the row ``cell``: every size with every one of evenly spaced shares.

    Examples
    --------
    >>> settings([500, 1_000], 3)["decentralization"]
    'datum.cell % 3 / 2'
    """
    return {
        "unit_size": f"{list(sizes)}[floor(datum.cell / {shares})]",
        "decentralization": f"datum.cell % {shares} / {shares - 1}",
    }


def tiles(sizes: int, shares: int) -> dict[str, str]:
    """Edges and middle of the tile ``cell`` of a map of both levers.

    Examples
    --------
    >>> list(tiles(41, 21))[-2:]
    ['unit_size', 'decentralization']
    """
    low, high = TERMS["unit_size"].low, TERMS["unit_size"].high
    return {
        "column": f"floor(datum.cell / {shares})",
        "row": f"datum.cell % {shares}",
        "left": f"{low} * pow({high / low}, datum.column / {sizes})",
        "right": f"{low} * pow({high / low}, (datum.column + 1) / {sizes})",
        "bottom": f"datum.row / {shares}",
        "top": f"(datum.row + 1) / {shares}",
        "unit_size": "sqrt(datum.left * datum.right)",
        "decentralization": "(datum.bottom + datum.top) / 2",
    }


def assessed(
    rows: Any,
    columns: Sequence[str],
    priorities: Any = _EQUAL,
    outcomes: Sequence[str] = OUTCOME_FIELDS,
) -> Any:
    """Rows with outcomes, in the order of evaluation.

    Parameters
    ----------
    rows
        A chart whose rows have ``columns``; what else the formulas read are signals.
    priorities
        As for ``figure.formulas``.
    outcomes
        Those that are wanted, and what they follow from.

    Examples
    --------
    >>> import altair as alt
    >>> rows = assessed(alt.Chart(alt.sequence(3, as_="unit_size")), ["unit_size"])
    >>> len(rows.transform)
    8
    """
    formulas = figure.formulas((*columns, *OUTCOME_FIELDS), priorities=priorities)
    return rows.transform_calculate(**{name: formulas[name] for name in outcomes})


def of_mark(mark: str, field: str, row: int = 0) -> str:
    """Expression of a field in a row that a named chart draws; 0 until it is drawn.

    Programs other than the page's script know no such names: there it stays 0.

    Examples
    --------
    >>> of_mark("best", "unit_size")
    "((data('best_marks') || [])[0] || {unit_size: 0}).unit_size"
    """
    return f"((data('{MARKS.format(mark)}') || [])[{row}] || {{{field}: 0}}).{field}"

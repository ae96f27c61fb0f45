"""Rows of data that the browser makes itself: settings of the levers, and their outcomes."""

from collections.abc import Sequence
from typing import Any

import altair as alt

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


def settings_between(sizes: int, shares: int) -> dict[str, str]:
    """Levers of the row ``cell`` of a map of both, and a further ``column`` at either end of a row.

    ``across`` is the logarithm of the size; ``edge`` tells the further columns.

    Examples
    --------
    >>> list(settings_between(41, 21))[-2:]
    ['unit_size', 'decentralization']
    """
    low, high = TERMS["unit_size"].low, TERMS["unit_size"].high
    place = f"clamp(datum.column - 1, 0, {sizes - 1}) / {sizes - 1}"
    return {
        "column": f"datum.cell % {sizes + 2}",
        "edge": f"datum.column === 0 || datum.column === {sizes + 1}",
        "across": f"log({low}) + log({high / low}) * {place}",
        "unit_size": "exp(datum.across)",
        "decentralization": f"floor(datum.cell / {sizes + 2}) / {shares - 1}",
    }


def contours(rows: Any, value: str, along: str, levels: int) -> Any:
    """Lines of equal height through rows of a map: where each level begins and ends on each row.

    Between two columns the value is taken as straight. On a row every level is one stretch.

    Parameters
    ----------
    rows
        A chart with a row a node: ``across``, ``column`` (its number) and ``edge``.
    value
        Expression of the height, 0 to 1.
    along
        Column that numbers the map's rows.
    levels
        Number of levels above 0; each result has ``level``, ``begins`` and ``ends``.
    """
    by = [alt.SortField("column")]
    lower, higher = "min(datum.before, datum.height)", "max(datum.before, datum.height)"
    rows = rows.transform_calculate(height=f"datum.edge ? 0 : {levels} * ({value})")
    rows = rows.transform_window(before="lag(height)", left="lag(across)", groupby=[along], sort=by)
    rows = rows.transform_filter("isValid(datum.before)").transform_calculate(
        level=f"sequence(max(1, floor({lower}) + 1), floor({higher}) + 1)"
    )
    rows = rows.transform_filter("length(datum.level)").transform_flatten(["level"])
    share = "(datum.level - datum.before) / (datum.height - datum.before)"
    rows = rows.transform_calculate(at=f"datum.left + (datum.across - datum.left) * {share}")
    return rows.transform_aggregate(begins="min(at)", ends="max(at)", groupby=[along, "level"])


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

"""When reform windows open under drawn assumptions, and what they change."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from govlab.casebook.courses import Course, course_of, last_year
from govlab.casebook.path import years_of
from govlab.draws import BLOCK, assumptions_at, names, places
from govlab.records import DEFAULT_FORM, Assumptions, whole_number
from govlab.tables import load_data


def reform_windows(
    draws: int = 500,
    seed: int = 0,
    case: str = "shanghai",
    until: int = 2020,
    form: str = DEFAULT_FORM,
    rule: str = "need",
) -> pd.DataFrame:
    """When reform windows open under drawn assumptions, and which way the setting jumps.

    Parameters
    ----------
    draws
        Number of draws over the ranges of all assumptions.
    seed
        The same seed gives the same draws.
    case, until, rule
        As for ``replay``.
    form
        A rival form of data/forms.csv, such as a balance on other scales.

    Returns
    -------
    pandas.DataFrame
        One row a draw: windows [count], first_window and next_window [year, missing where none
        opens], first_share_change [difference of decentralization in the first window, above 0 more
        handed down], size_change [ratio of unit sizes in the next window, above 1 larger],
        share_change [as before, in the next window], and distance of the draw from the middle of
        all ranges.

    Raises
    ------
    ParameterError
        If there is no draw, or ``until`` lies before the first coded year.
    UnknownNameError
        If no history, form or rule has that name.

    Examples
    --------
    >>> len(reform_windows(draws=3, until=1990))
    3
    """
    course, number = course_of(case), whole_number("draws", draws, 1)
    last = last_year(until, course)
    blocks = []
    for _, within in blocks_of(number, whole_number("seed", seed, 0)):
        table = windows_of(course, drawn_at(within, form), last, rule)
        blocks.append(table.assign(distance=_from_the_middle(within)))
    return pd.concat(blocks, ignore_index=True)


def _from_the_middle(within: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far draws lie from the middle of the ranges; no history has features or reforms."""
    assumptions = load_data("assumptions")
    unread = set(assumptions.loc[~assumptions["module"].isin(["outcomes", "history"]), "name"])
    read = [name not in unread for name in names()]
    return np.asarray(np.sqrt(((within[:, read] - 0.5) ** 2).sum(axis=1)))


def drawn_assumptions(draw: int, seed: int = 0, form: str = DEFAULT_FORM) -> Assumptions:
    """The assumptions of one row of ``reform_windows``, to replay its years.

    Parameters
    ----------
    draw, seed, form
        The row, and the seed and form of the table.

    Examples
    --------
    >>> drawn_assumptions(0).backlog_threshold > 0
    True
    """
    block, row = divmod(whole_number("draw", draw, 0), BLOCK)
    drawn = vars(assumptions_at(places(whole_number("seed", seed, 0), block)[[row]], form))
    return _with_columns(drawn, lambda column: float(column[0, 0]))


def blocks_of(draws: int, seed: int) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Number of each block of draws, and where its draws stand within all ranges."""
    for start in range(0, draws, BLOCK):
        block = start // BLOCK
        yield block, places(seed, block, min(BLOCK, draws - start))


def drawn_at(within: NDArray[np.float64], form: str = DEFAULT_FORM) -> Assumptions:
    """Assumptions at these places: a draw a row, with two further axes for a grid of settings."""
    return _with_columns(vars(assumptions_at(within, form)), lambda column: column[..., None])


def _with_columns(drawn: dict[str, Any], change: Any) -> Assumptions:
    """Assumptions with each drawn column changed, of the same form."""
    chosen = {n: v for n, v in drawn.items() if n.endswith("_form") and v != DEFAULT_FORM}
    columns = {n: change(v) for n, v in drawn.items() if isinstance(v, np.ndarray)}
    return Assumptions(**columns, **chosen)


def windows_of(course: Course, assumptions: Assumptions, until: int, rule: str) -> pd.DataFrame:
    """One row a draw: how many windows, when the first two open, and what they change."""
    years = list(years_of(course, assumptions, until, rule))
    opened = np.column_stack([np.ravel(year.window) for year in years])
    told = np.array([year.year for year in years])
    steps = {
        name: np.column_stack([np.ravel(change(year)) for year in years])
        for name, change in (("ratio", _ratio), ("step", _step))
    }
    first, second = _nth(opened, 1), _nth(opened, 2)
    return pd.DataFrame(
        {
            "windows": opened.sum(axis=1),
            "first_window": _at(np.broadcast_to(told, opened.shape), first),
            "first_share_change": _at(steps["step"], first),
            "next_window": _at(np.broadcast_to(told, opened.shape), second),
            "size_change": _at(steps["ratio"], second),
            "share_change": _at(steps["step"], second),
        }
    )


def _ratio(year: Any) -> Any:
    return year.after.setting.unit_size / year.setting.unit_size


def _step(year: Any) -> Any:
    return year.after.setting.decentralization - year.setting.decentralization


def _nth(opened: NDArray[np.bool_], number: int) -> NDArray[np.bool_]:
    """Where the window of this number opens."""
    return np.asarray(opened & (np.cumsum(opened, axis=1) == number))


def _at(values: NDArray[Any], where: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The value of each row at its one marked place; missing where none is marked."""
    found = np.where(where, values, 0.0).sum(axis=1)
    return np.where(where.any(axis=1), found, np.nan)

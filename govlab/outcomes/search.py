"""Grids of settings, and where a function over them is highest."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from govlab.records import Setting
from govlab.terms import BANDS, TERMS


def setting_grid(
    sizes: int = 61,
    shares: int = 21,
    low: float = TERMS["unit_size"].low,
    high: float = TERMS["unit_size"].high,
) -> Setting:
    """Settings of both levers, evenly spaced: sizes down, on a log scale, and shares across.

    Parts of the formulas that depend on one lever alone are evaluated once for each of its steps.

    Examples
    --------
    >>> grid = setting_grid(sizes=3, shares=2)
    >>> grid.unit_size.shape, grid.decentralization.shape
    ((3, 1), (2,))
    """
    unit_size = np.geomspace(low, high, sizes).clip(low, high)
    share = TERMS["decentralization"]
    return Setting(unit_size[:, None], np.linspace(share.low, share.high, shares))


def searched_grid(balance_form: str) -> Setting:
    """Where the goalposts and the best setting are sought: over the bands, unless a form says so.

    Examples
    --------
    >>> [float(searched_grid(form).unit_size.max()) for form in ("default", "whole-box")]
    [250000.0, 1000000.0]
    """
    if balance_form == "whole-box":
        return setting_grid()
    return setting_grid(low=BANDS[0].low, high=BANDS[-1].high)


def top(
    values: NDArray[np.float64], grid: Setting, there: Callable[[Setting], Any]
) -> tuple[Setting, NDArray[np.float64]]:
    """Where a function over a grid is highest, and how high: the best step, then a parabola.

    Parameters
    ----------
    values
        The function; its last two axes run over the grid.
    there
        The function at a setting, which has two axes of length 1 in place of those of the grid.

    Returns
    -------
    tuple
        The setting and the value; the axes of the grid have length 1, or are gone with all others.
    """
    shares = values.shape[-1]
    at = values.reshape(*values.shape[:-2], -1).argmax(axis=-1)
    down, across = (np.reshape(place, (*at.shape, 1, 1)) for place in divmod(at, shares))
    sizes, degrees = np.ravel(grid.unit_size), np.ravel(grid.decentralization)
    row = np.take_along_axis(values, down, axis=-2)
    column = np.take_along_axis(values, across, axis=-1)
    highest = np.take_along_axis(row, across, axis=-1)
    ratio, step = sizes[1] / sizes[0], degrees[1] - degrees[0]
    near = Setting(
        np.clip(sizes[down] * ratio ** _vertex(column, down, -2), sizes[0], sizes[-1]),
        np.clip(degrees[across] + step * _vertex(row, across, -1), 0, 1),
    )
    if values.ndim == 2:
        near = Setting(near.unit_size.item(), near.decentralization.item())  # type: ignore[union-attr]
        down, across, highest = down.item(), across.item(), highest.squeeze()
    refined = np.asarray(there(near))
    better = refined > highest
    setting = Setting(
        np.where(better, near.unit_size, sizes[down]),
        np.where(better, near.decentralization, degrees[across]),
    )
    return setting, np.where(better, refined, highest)


def peak(values: Any, sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    """The unit size at which a function peaks: the best of evenly spaced sizes, then a parabola.

    Parameters
    ----------
    values
        The function; its last axis runs over the sizes.

    Examples
    --------
    >>> float(peak(np.array([1.0, 2.0, 1.0]), np.array([1_000.0, 2_000.0, 4_000.0])))
    2000.0
    """
    at = np.argmax(values, axis=-1)[..., None]
    steps = _vertex(np.asarray(values), at, -1)
    return np.asarray((sizes[at] * (sizes[1] / sizes[0]) ** steps)[..., 0])


def _vertex(values: NDArray[np.float64], at: NDArray[np.intp], axis: int) -> Any:
    """How many steps from a highest value the parabola through it and its neighbours peaks."""
    last = values.shape[axis] - 1
    before, here, after = (
        np.take_along_axis(values, np.clip(at + step, 0, last), axis=axis) for step in (-1, 0, 1)
    )
    bend = before - 2 * here + after
    inside = (at > 0) & (at < last) & (bend < 0)
    return np.where(inside, (before - after) / (2 * np.where(inside, bend, 1)), 0.0)

"""Where the inherited model fits: its balance beside two rivals', over mobility and diversity."""

from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from govlab.casebook.coded import LEVELS, context_of
from govlab.casebook.compared import named_models
from govlab.outcomes.attention import urgency
from govlab.outcomes.changing import changed_city
from govlab.outcomes.outcome import assess
from govlab.outcomes.scales import goalposts
from govlab.records import Assumptions, Context, Priorities, Values
from govlab.tables import load_data
from govlab.terms import CONTEXT_FIELDS

STEPS = 25
"""Cells of the map along each axis."""

YEARS = ("shanghai-1984", "shanghai-1996", "shanghai-2010", "shanghai-2014")
AXES = ("mobility", "demand_diversity")
"""Conditions that the map varies; all others are those of one city."""
_PACKAGE, _RIVALS = "inherited", ("intermediate", "neighbourhood")
_CENTRAL = Assumptions()


def compare_models(
    context: Context,
    priorities: Priorities | None = None,
    assumptions: Assumptions = _CENTRAL,
) -> dict[str, Values]:
    """Balance of the named models in a city, each without features and with the package.

    Parameters
    ----------
    context
        Conditions of the city, before any feature; numbers or arrays. They set the goalposts.
    priorities
        Weights of the problems; by default as urgent as each is in this city.
    assumptions
        What the formulas take for granted.

    Returns
    -------
    dict
        Balance [0 to 1, more is better] by the key of ``data/models.csv``: its levers in a city
        without features, and, as ``KEY_with_features``, in one with the inherited package.

    Examples
    --------
    >>> found = compare_models(Context.named("residence-based-city"))
    >>> found["inherited_with_features"] > found["intermediate"] > found["neighbourhood"]
    True
    """
    weighed = priorities or urgency(context, assumptions=assumptions).priorities
    posts, package = goalposts(context, assumptions), named_models()[_PACKAGE].inherited
    cities = {
        "": changed_city(context, assumptions=assumptions),
        "_with_features": changed_city(context, inherited=package, assumptions=assumptions),
    }
    return {
        key + suffix: assess(model.setting, city, assumptions, posts).balance(weighed)
        for key, model in named_models().items()
        for suffix, city in cities.items()
    }


def fit_map(context: Context, priorities: Priorities | None = None) -> pd.DataFrame:
    """Balance of the named models over mobility and diversity of demands, in a city else the same.

    Each cell is a city of its own, with goalposts and urgency of its own.

    Parameters
    ----------
    context
        The other conditions; single numbers.
    priorities
        Weights in every cell; by default as urgent as each problem is in the cell.

    Returns
    -------
    pandas.DataFrame
        A row for each of 25 x 25 cells: mobility, demand_diversity [0 to 1], and the balances of
        ``compare_models``.

    Examples
    --------
    >>> len(fit_map(Context.named("residence-based-city")))
    625
    """
    steps = np.linspace(0, 1, STEPS)
    mobility, diversity = (axis.ravel() for axis in np.meshgrid(steps, steps, indexing="ij"))
    cells = Context(**vars(context) | {"mobility": mobility, "demand_diversity": diversity})
    found = compare_models(cells, priorities)
    return pd.DataFrame({"mobility": mobility, "demand_diversity": diversity} | found)


def fit_area(cells: pd.DataFrame, features: bool = True, rivals_too: bool = False) -> float:
    """Share of the cells in which the levers of the inherited model beat both rivals.

    Parameters
    ----------
    cells
        From ``fit_map``.
    features
        Whether the inherited model has its features.
    rivals_too
        Whether the rivals keep the same features.

    Examples
    --------
    >>> fit_area(fit_map(Context.named("settled-work-unit-city")))
    0.0
    """
    return float((lead_over_rivals(cells, rivals_too, features) > 1).mean())


def lead_over_rivals(
    cells: pd.DataFrame, rivals_too: bool = False, features: bool = True
) -> "pd.Series[float]":
    """Balance of the inherited model as a multiple of the better rival's, a number a cell.

    Parameters
    ----------
    cells, rivals_too, features
        As for ``fit_area``.

    Examples
    --------
    >>> bool((lead_over_rivals(fit_map(Context.named("settled-work-unit-city"))) < 1).all())
    True
    """
    own = _PACKAGE + "_with_features" * features
    others = [key + "_with_features" * rivals_too for key in _RIVALS]
    return cells[own] / cells[others].max(axis=1)


def fit_areas() -> pd.DataFrame:
    """Where the inherited model fits in the four years of Shanghai, from data/fit_map.csv.

    Returns
    -------
    pandas.DataFrame
        One row a year: case, the areas [share of cells in which its levers beat both rivals]
        ``area`` (with features, rivals without), ``area_without_features`` and
        ``area_rivals_too``, and ``best`` (key of the model that is best where the year stands),
        with the lead of the inherited package over the better rival there [ratio; above 1 leads].

    References
    ----------
    li2016practical

    Examples
    --------
    >>> fit_areas().set_index("case")["best"].to_dict()["shanghai-1996"]
    'inherited'
    """
    stored = load_data("fit_map")
    return pd.DataFrame([_of_year(key, stored.query("case == @key")) for key in YEARS])


def _of_year(key: str, cells: pd.DataFrame) -> dict[str, Any]:
    found = compare_models(context_of(key))
    here = {_PACKAGE: found[f"{_PACKAGE}_with_features"]} | {name: found[name] for name in _RIVALS}
    rival = max(here[name] for name in _RIVALS)
    return {
        "case": key,
        "area": fit_area(cells),
        "area_without_features": fit_area(cells, features=False),
        "area_rivals_too": fit_area(cells, rivals_too=True),
        "best": max(here, key=lambda name: here[name]),
        "lead": here[_PACKAGE] / rival,
    }


def fit_maps() -> pd.DataFrame:
    """The maps of the four years of Shanghai, as data/fit_map.csv keeps them.

    Examples
    --------
    >>> fit_maps()["case"].nunique()
    4
    """
    return pd.concat(
        [fit_map(context_of(key)).assign(case=key)[_columns()] for key in YEARS], ignore_index=True
    )


def fit_turned() -> pd.DataFrame:
    """How the area of fit changes when one condition is turned from low to high, all else the same.

    data/fit_turned.csv keeps it.

    Returns
    -------
    pandas.DataFrame
        One row for each of the four years of Shanghai and each condition that the map does not
        vary: case, field, and as in ``fit_areas`` the areas [share of cells] ``area_low`` and
        ``area_high`` (the condition at 0.2 and at 0.8), ``rivals_too_low`` and
        ``rivals_too_high``.

    Examples
    --------
    >>> columns = ["area_low", "area_high", "rivals_too_low", "rivals_too_high"]
    >>> list(turned_area(context_of("shanghai-1996"), "work_unit_provision")) == columns
    True
    """
    fields = [field for field in CONTEXT_FIELDS if field not in AXES]
    return pd.DataFrame(
        [
            {"case": key, "field": field} | turned_area(context_of(key), field)
            for key, field in product(YEARS, fields)
        ]
    )


def turned_area(context: Context, field: str) -> dict[str, float]:
    """Areas of fit with one condition low and high: of bare rivals, and of rivals with features.

    Examples
    --------
    >>> turned = turned_area(context_of("shanghai-1996"), "work_unit_provision")
    >>> turned["area_low"] > turned["area_high"]
    True
    """
    cells = {
        level: fit_map(Context(**vars(context) | {field: LEVELS[level]}))
        for level in ("low", "high")
    }
    bare = {f"area_{level}": fit_area(found) for level, found in cells.items()}
    return bare | {
        f"rivals_too_{level}": fit_area(found, rivals_too=True) for level, found in cells.items()
    }


def _columns() -> list[str]:
    keys = [key + suffix for key, suffix in product(named_models(), ("", "_with_features"))]
    return ["case", "mobility", "demand_diversity", *keys]

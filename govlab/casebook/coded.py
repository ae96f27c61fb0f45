"""The paper's cities and phases, coded from its sentences."""

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd

from govlab.errors import ParameterError
from govlab.records import Context, Priorities
from govlab.tables import load_data, unknown_name
from govlab.terms.phrases import PHRASES

LEVELS = {"low": 0.2, "middle": 0.5, "high": 0.8}
"""What a coded level means as a number."""


@dataclass(frozen=True)
class Case:
    """A city at a time: its conditions, its order of priorities, and what it chose.

    ``chosen_band`` names the band of the unit that the paper says was chosen; decentralization
    between ``chosen_low`` and ``chosen_high`` [share] fits its words. ``grade`` is the confidence
    of the coding: A said in the paper, B inferred, C from elsewhere.
    """

    key: str
    label: str
    label_zh: str
    year: int
    context: Context
    priorities: Priorities
    order: str
    chosen_band: str
    chosen_low: float
    chosen_high: float
    place: str
    account: str
    grade: str


@cache
def case(key: str) -> Case:
    """One case of data/cases.csv, with its conditions from data/case_codes.csv.

    Parameters
    ----------
    key
        For example ``"shanghai-1996"``; ``cases()`` lists all.

    Raises
    ------
    UnknownNameError
        If no case has this key; the nearest ones are offered.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> case("shanghai-1984").context.work_unit_provision
    0.8
    """
    rows = {row["key"]: row for row in load_data("cases").to_dict("records")}
    if key not in rows:
        raise unknown_name("case", key, rows)
    row = rows[key]
    return Case(
        context=context_of(key),
        priorities=Priorities.from_order(row["order"], row["cost_share"]),
        **{name: row[name] for name in Case.__dataclass_fields__ if name in row},
    )


def cases() -> pd.DataFrame:
    """All cases, one row each: key, label, year, order of priorities, what was chosen, and where.

    Examples
    --------
    >>> cases()["key"].tolist()[:2]
    ['shanghai-1984', 'shanghai-1996']
    """
    return load_data("cases")


@dataclass(frozen=True)
class Preset:
    """A context that a menu offers: a composite city, or a case of the paper."""

    label: str
    label_zh: str
    context: Context


_OWN: dict[str, Preset] = {}
"""Cities of the reader's own; they last as long as the kernel."""
_KEY = re.compile(r"[a-z0-9-]{1,40}")


def own_city(key: str, context: Context, label: str = "") -> str:
    """A city of one's own, which every figure that is made from here on offers in its menu.

    Parameters
    ----------
    key
        Small letters, digits and hyphens; a key that was taken before by this function is free.
    context
        Its conditions, one number each.
    label
        What menus call it; its key unless given.

    Returns
    -------
    str
        The key, for whatever takes a ``context`` by key: a figure, a widget, a ``State``.

    Raises
    ------
    ParameterError
        If the key is not allowed or the book's own, or the conditions are none of one city.

    Examples
    --------
    >>> my_city = own_city("my-city", Context(mobility=0.9), "My city")
    >>> presets()[my_city].context.mobility
    0.9
    """
    if not _KEY.fullmatch(str(key)) or key in _published():
        raise ParameterError(
            f"key must be small letters, digits and hyphens, and none of the book's; got {key!r}. "
            'Write for example "my-city".'
        )
    values = vars(context).values() if isinstance(context, Context) else [None]
    if not all(isinstance(value, float) for value in values):
        raise ParameterError(
            f"a city is a Context of single numbers; got {context!r}. "
            "Write for example Context(mobility=0.9)."
        )
    _OWN[key] = Preset(label or key, label or key, context)
    return key


def presets() -> dict[str, Preset]:
    """What menus offer, by key: named contexts, cases, the middle, and cities of one's own.

    Examples
    --------
    >>> list(presets())[:2]
    ['settled-work-unit-city', 'fast-growing-city']
    """
    return _published() | _OWN


@cache
def _published() -> dict[str, Preset]:
    rows = load_data("contexts")[["key", "label", "label_zh"]].itertuples(index=False, name=None)
    named = {key: Preset(en, zh, Context.named(key)) for key, en, zh in rows}
    coded = {key: _preset(case(key)) for key in cases()["key"]}
    middle = PHRASES["menu.middle"]
    return named | coded | {"middle": Preset(middle.en, middle.zh, Context())}


def _preset(told: Case) -> Preset:
    return Preset(told.label, told.label_zh, told.context)


@cache
def context_of(key: str) -> Context:
    """The conditions of a case, from its codes.

    Examples
    --------
    >>> context_of("shanghai-1984").mobility
    0.2
    """
    codes = load_data("case_codes").query("case == @key")
    return Context(**dict(zip(codes["field"], codes["level"].map(LEVELS), strict=True)))

"""One model in every city: what copying a setting brings where conditions differ."""

from functools import cache
from types import SimpleNamespace
from typing import Any

import altair as alt
from altair.expr.core import ConstExpression

from govlab import figure
from govlab.casebook.coded import case, cases
from govlab.figure.rows import assessed, of_mark
from govlab.figure.theme import paint, themed
from govlab.records import Setting
from govlab.terms import CONTEXT_FIELDS, OUTCOME_FIELDS, PROBLEMS, SETTING_FIELDS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_OF_WEIGHT = {"cost_share": "cost_share"} | {name: f"weight_{name}" for name in PROBLEMS}
_DEFAULT = Setting(7_000, 1.0)


def transplant(setting: Setting = _DEFAULT) -> alt.LayerChart:
    """How well one setting would do in each case of the paper, under priorities of its own.

    They are derived from the conditions of the case; those that were coded stand beside.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.

    Examples
    --------
    >>> len(transplant().layer)
    5
    """
    assumptions = [p for p in figure.conditions("middle") if p.name in figure.assumed()]
    shares = {f"{name}_{number}": words for name, number, words in _shares()}
    state = [
        *figure.levers(setting),
        *assumptions,
        *(
            figure.signal(f"{name}_{number}", of_mark("cities", name, number))
            for name, number, _ in _shares()
        ),
        figure.signal(figure.SENTENCE, f"{_sentence()} + {figure.outside()}"),
    ]
    chart = alt.layer(*_bars(), *_coded()).properties(width="container", height=44 * len(cases()))
    data = [_cases(), *(part for each in _found() for part in each.data())]
    return themed(chart, phrase("transfer.description"), state, shares, data)


def _shares() -> list[tuple[str, int, str]]:
    """Columns of a case, its number, and what they are called in the list of numbers."""
    coded = [phrase("transfer.coded_share", city=city) for city in _cities()]
    named = {"share": _cities(), "coded_share": coded}
    return [(name, i, words) for name, told in named.items() for i, words in enumerate(told)]


def _cities() -> list[str]:
    return [label(case(key)) for key in cases()["key"]]


def _cases() -> dict[str, Any]:
    """Raw data: a row a case, with its conditions, its coded weights, and those that follow."""
    derived = figure.urgency(CONTEXT_FIELDS)
    formulas = [{"type": "formula", "as": name, "expr": expr} for name, expr in derived.items()]
    rows = [_told(number, key) for number, key in enumerate(cases()["key"])]
    return {"name": "cases", "values": rows, "transform": formulas}


def _told(number: int, key: str) -> dict[str, Any]:
    """What the browser has to know of a case."""
    told = case(key)
    coded = {f"coded_{name}": float(getattr(told.priorities, name)) for name in _OF_WEIGHT}
    return {"city": number, "key": key, "label": label(told)} | coded | vars(told.context)


@cache
def _found() -> tuple[figure.Survey, figure.Search, figure.Search]:
    """What the levers can do in each case, and the best with its derived and coded weights."""
    conditions = {name: f"data('cases')[datum.city].{name}" for name in CONTEXT_FIELDS}
    survey = figure.Survey("surveyed", conditions, cities=len(cases()))
    return (
        survey,
        figure.Search("derived", survey, _weights("data('cases')[datum.city].{}", _OF_WEIGHT)),
        figure.Search("coded", survey, _weights("data('cases')[datum.city].{}", _CODED)),
    )


def _weights(where: str, names: dict[str, str]) -> SimpleNamespace:
    return SimpleNamespace(
        **{name: ConstExpression(where.format(read)) for name, read in names.items()}
    )


def _rows() -> alt.Chart:
    """A row a case: the balance of the present setting as a share of the best, twice."""
    survey, derived, coded = _found()
    posts = survey.goalposts("datum.city")
    rows = alt.Chart(alt.NamedData(name="cases")).transform_calculate(**posts)
    columns = (*CONTEXT_FIELDS, *posts)
    rows = assessed(rows, columns, _weights("datum.{}", _OF_WEIGHT))
    again = figure.formulas((*columns, *OUTCOME_FIELDS), _weights("datum.{}", _CODED))
    best = {name: derived.best(f"best_{name}", "datum.city") for name in SETTING_FIELDS}
    return rows.transform_calculate(
        coded_balance=again["balance"],
        share=f"min(1, datum.balance / {derived.best('most', 'datum.city')})",
        coded_share=f"min(1, datum.coded_balance / {coded.best('most', 'datum.city')})",
        told=figure.told(
            "transfer.best",
            city="datum.label",
            share="format(datum.share, '.0%')",
            size=f"format({best['unit_size']}, ',.3r')",
            decentralization=f"format({best['decentralization']}, '.0%')",
        ),
        beside="'◆ ' + format(datum.coded_share, '.0%')",
    ).encode(y=alt.Y("key:N", sort=None, axis=None))


def _bars() -> list[alt.Chart]:
    rows = _rows()
    x = alt.X("share:Q", scale=alt.Scale(domain=[0, 1]), axis=_axis())
    track = rows.mark_bar(height=12, yOffset=9, color=paint("band")).encode(x=alt.datum(1))
    bars = rows.mark_bar(height=12, yOffset=9, color=paint("balance")).encode(x=x)
    texts = rows.mark_text(align="left", dy=-9, fontSize=12).encode(x=alt.value(0), text="told:N")
    return [track, bars.encode(description="told:N").properties(name="cities"), texts]


def _coded() -> list[alt.Chart]:
    """The same share with the priorities that were coded for the case."""
    rows = _rows()
    diamond = {"shape": "diamond", "size": 90, "filled": True, "opacity": 1, "yOffset": 9}
    marks = rows.mark_point(**diamond, color=paint("ink"), stroke=paint("paper"))
    texts = rows.mark_text(align="right", dy=-9, fontSize=12, color=paint("muted"))
    return [
        marks.encode(x=alt.X("coded_share:Q", axis=_axis()), description="beside:N"),
        texts.encode(x=alt.value(alt.ExprRef("width")), text="beside:N"),
    ]


def _sentence() -> str:
    shares = [
        figure.told(
            "transfer.share", city=figure.text(city), share=f"format(share_{number}, '.0%')"
        )
        for number, city in enumerate(_cities())
    ]
    return figure.told(
        "transfer.sentence",
        size="format(unit_size, ',')",
        share="format(decentralization, '.0%')",
        shares=f" + {figure.text(phrase('transfer.between'))} + ".join(shares),
    )


def _axis() -> alt.Axis:
    title = [phrase("transfer.axis"), phrase("transfer.coded")]
    return alt.Axis(title=title, format="%", tickCount=5, grid=False)


_CODED = {name: f"coded_{name}" for name in _OF_WEIGHT}

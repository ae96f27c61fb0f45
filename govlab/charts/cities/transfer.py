"""One model in every city: what copying a setting brings where conditions differ."""

import json
from functools import partial
from types import SimpleNamespace

import altair as alt
import pandas as pd
from altair.expr.core import ConstExpression

from govlab import figure
from govlab.casebook.coded import case, cases
from govlab.figure.rows import assessed, of_mark
from govlab.figure.theme import paint, themed
from govlab.outcomes.attention import urgency
from govlab.outcomes.scales import SCALED
from govlab.records import Priorities, Setting
from govlab.terms import CONTEXT_FIELDS, OUTCOME_FIELDS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_SIDES = ("worst", "best")
_WEIGHTS = {"derived": "attended[{0}].priorities", "coded": "coded[{0}]"}
"""Expressions of the priorities of a case."""
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
    shares = {f"{name}_{number}": words for name, number, words in _shares()}
    state = [
        *figure.levers(setting),
        *figure.assumptions(),
        *_found(),
        *(
            figure.signal(f"{name}_{number}", of_mark("cities", name, number))
            for name, number, _ in _shares()
        ),
        figure.signal(figure.SENTENCE, f"{_sentence()} + {figure.outside()}"),
    ]
    chart = alt.layer(*_bars(), *_coded()).properties(width="container", height=44 * len(cases()))
    return themed(chart, phrase("transfer.description"), state, shares)


def _shares() -> list[tuple[str, int, str]]:
    """Columns of a case, its number, and what they are called in the list of numbers."""
    coded = [phrase("transfer.coded_share", city=city) for city in _cities()]
    named = {"share": _cities(), "coded_share": coded}
    return [(name, i, words) for name, told in named.items() for i, words in enumerate(told)]


def _cities() -> list[str]:
    return [label(case(key)) for key in cases()["key"]]


def _found() -> list[alt.Parameter]:
    """What the levers can do in each case, and the best with its derived and coded weights."""
    told = [case(key) for key in cases()["key"]]
    cities, coded = [each.context for each in told], [each.priorities for each in told]
    derived = [urgency(city).priorities for city in cities]
    ask = partial(figure.ask_each, len(told))
    city = ("cities[{0}]", figure.TAKEN)
    best = {name: ask("best", *city, weights) for name, weights in _WEIGHTS.items()}
    return [
        *figure.attended(cities),
        figure.signal("coded", json.dumps([vars(each) for each in coded])),
        figure.asked("posts", [*map(figure.posts_of, cities)], ask("goalposts", *city)),
        figure.asked("best_derived", [*map(figure.best_of, cities, derived)], best["derived"]),
        figure.asked("best_coded", [*map(figure.best_of, cities, coded)], best["coded"]),
    ]


def _rows() -> alt.Chart:
    """A row a case: the balance of the present setting as a share of the best, twice."""
    posts = {f"{side}_{n}": f"posts[datum.city].{side}.{n}" for side in _SIDES for n in SCALED}
    columns = (*CONTEXT_FIELDS, *posts)
    rows = alt.Chart(_cases()).transform_calculate(**posts)
    rows = assessed(rows, columns, _weights("derived"))
    again = figure.formulas((*columns, *OUTCOME_FIELDS), _weights("coded"))
    return rows.transform_calculate(
        coded_balance=again["balance"],
        share="min(1, datum.balance / best_derived[datum.city].balance)",
        coded_share="min(1, datum.coded_balance / best_coded[datum.city].balance)",
        told=figure.told(
            "transfer.best",
            city="datum.label",
            share="format(datum.share, '.0%')",
            size="format(best_derived[datum.city].unit_size, ',.3r')",
            decentralization="format(best_derived[datum.city].decentralization, '.0%')",
        ),
        beside="'◆ ' + format(datum.coded_share, '.0%')",
    ).encode(y=alt.Y("key:N", sort=None, axis=None))


def _cases() -> pd.DataFrame:
    """A row a case: its number, its names and its conditions."""
    named = cases()[["key"]].assign(label=_cities(), city=range(len(cases())))
    return named.join(pd.DataFrame([vars(case(key).context) for key in named["key"]]))


def _weights(whose: str) -> SimpleNamespace:
    """The priorities of a row's case, by the signals that hold those of all."""
    of = _WEIGHTS[whose].format("datum.city")
    return SimpleNamespace(**{name: ConstExpression(f"{of}.{name}") for name in vars(Priorities())})


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

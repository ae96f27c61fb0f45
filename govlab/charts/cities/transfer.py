"""One model in every city: what copying a setting brings where conditions differ."""

import json
from collections.abc import Sequence

import altair as alt

from govlab import figure
from govlab.casebook.coded import case, cases
from govlab.figure.contract import ROOM
from govlab.figure.theme import paint, themed
from govlab.outcomes.attention import urgency
from govlab.outcomes.outcome import assess
from govlab.records import Context, Priorities, Setting
from govlab.terms import SETTING_FIELDS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_WEIGHTS = {"derived": "attended[{0}].priorities", "coded": "coded[{0}]"}
"""Expressions of the priorities of a case."""
_NARROW = 460
"""Below this room the best settings are left out."""
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
    shares = {f"{whose}_share_{n}": words for whose, n, words in _shares()}
    state = [
        *figure.levers(setting),
        *figure.assumptions(),
        figure.signal("setting", f"{{{', '.join(f'{n}: {n}' for n in SETTING_FIELDS)}}}"),
        *_found(setting),
        *(
            figure.signal(f"{whose}_share_{number}", _share(whose, str(number)))
            for whose, number, _ in _shares()
        ),
        figure.signal(figure.SENTENCE, f"{_sentence()} + {figure.outside()}"),
    ]
    chart = alt.layer(*_bars(), *_coded()).properties(width="container", height=44 * len(cases()))
    said = {"finding": _finding(), "shown": phrase("transfer.shown")}
    return themed(chart, phrase("transfer.description"), state, shares, **said)


def _share(whose: str, number: str) -> str:
    """How much of the best balance of a case the present setting reaches."""
    return f"min(1, reached_{whose}[{number}] / best_{whose}[{number}].balance)"


def _shares() -> list[tuple[str, int, str]]:
    """Whose priorities, the number of a case, and what both are called in the list of numbers."""
    coded = [phrase("transfer.coded_share", city=city) for city in _cities()]
    named = {"derived": _cities(), "coded": coded}
    return [(whose, i, words) for whose, told in named.items() for i, words in enumerate(told)]


def _cities() -> list[str]:
    return [label(case(key)) for key in cases()["key"]]


def _found(setting: Setting) -> list[alt.Parameter]:
    """In each case, with derived and coded weights: the best, and what the setting reaches."""
    told = [case(key) for key in cases()["key"]]
    cities = [each.context for each in told]
    weights = {
        "derived": [urgency(city).priorities for city in cities],
        "coded": [each.priorities for each in told],
    }
    found = [
        *figure.attended(cities),
        figure.signal("coded", json.dumps([vars(each) for each in weights["coded"]])),
        figure.asked("posts", [*map(figure.posts_of, cities)], _ask("goalposts", *_CITY)),
    ]
    for whose, theirs in weights.items():
        best, balance = [*map(figure.best_of, cities, theirs)], _balances(setting, cities, theirs)
        outcomes = figure.ask("outcomes", "setting", *_CITY)
        reached = _ask("balance", outcomes, "posts[{0}]", _WEIGHTS[whose])
        found += [
            figure.asked(f"best_{whose}", best, _ask("best", *_CITY, _WEIGHTS[whose])),
            figure.asked(f"reached_{whose}", balance, reached),
        ]
    return found


def _ask(function: str, *arguments: str) -> str:
    return figure.ask_each(len(cases()), function, *arguments)


def _balances(
    setting: Setting, cities: Sequence[Context], weights: Sequence[Priorities]
) -> list[float]:
    """What a setting reaches in each city."""
    return [
        float(assess(setting, city).balance(theirs))
        for city, theirs in zip(cities, weights, strict=True)
    ]


def _rows() -> alt.Chart:
    """A row a case: the balance of the present setting as a share of the best, twice."""
    named = cases()[["key"]].assign(label=_cities(), city=range(len(cases())))
    rows = alt.Chart(named).transform_calculate(
        share=_share("derived", "datum.city"), coded_share=_share("coded", "datum.city")
    )
    return rows.transform_calculate(
        told=figure.told("figure.named", name="datum.label", value="format(datum.share, '.0%')"),
        where=figure.told(
            "transfer.best",
            size="format(best_derived[datum.city].unit_size, ',.3r')",
            decentralization="format(best_derived[datum.city].decentralization, '.0%')",
        ),
        beside="'◆ ' + format(datum.coded_share, '.0%')",
    ).encode(y=alt.Y("key:N", sort=None, axis=None))


def _bars() -> list[alt.Chart]:
    rows = _rows()
    x = alt.X("share:Q", scale=alt.Scale(domain=[0, 1]), axis=_AXIS)
    track = rows.mark_bar(height=13, yOffset=9, color=paint("band")).encode(x=alt.datum(1))
    bars = rows.mark_bar(height=13, yOffset=9, color=paint("balance")).encode(x=x)
    words = f"datum.told + ({ROOM} < {_NARROW} ? '' : datum.where)"
    texts = rows.transform_calculate(words=words).mark_text(align="left", dy=-9)
    texts = texts.encode(x=alt.value(0), text="words:N")
    return [track, bars.encode(description="told:N"), texts]


def _coded() -> list[alt.Chart]:
    """The same share with the priorities that were coded for the case."""
    rows = _rows()
    diamond = {"shape": "diamond", "size": 170, "filled": True, "opacity": 1, "yOffset": 9}
    marks = rows.mark_point(**diamond, color=paint("ink"), stroke=paint("paper"))
    texts = rows.mark_text(align="right", dy=-9, color=paint("muted"))
    return [
        marks.encode(x=alt.X("coded_share:Q", axis=_AXIS), description="beside:N"),
        texts.encode(x=alt.value(alt.ExprRef("width")), text="beside:N"),
    ]


def _finding() -> str:
    """Where the setting does worst."""
    shares = f"[{', '.join(f'derived_share_{n}' for n in range(len(cases())))}]"
    least = f"extent({shares})[0]"
    city = f"{_cities()}[indexof({shares}, {least})]"
    return figure.told("transfer.finding", city=city, share=f"format({least}, '.0%')")


def _sentence() -> str:
    shares = [
        figure.told(
            "transfer.share", city=figure.text(city), share=f"format(derived_share_{n}, '.0%')"
        )
        for n, city in enumerate(_cities())
    ]
    return figure.told(
        "transfer.sentence",
        size="format(unit_size, ',')",
        share="format(decentralization, '.0%')",
        shares=f" + {figure.text(phrase('transfer.between'))} + ".join(shares),
    )


_CITY = ("cities[{0}]", figure.TAKEN)
_AXIS = alt.Axis(title=None, format="%", tickCount=5, grid=False)

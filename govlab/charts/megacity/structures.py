"""Three structures at once: what each would choose, and what one setting for all keeps."""

import json
import math
from functools import partial

import altair as alt
import pandas as pd
from altair.expr.core import ConstExpression

from govlab import figure
from govlab.casebook.structures import STRUCTURES, one_setting, shares_of
from govlab.charts.megacity.living import DOT, RING, share_of
from govlab.figure.asked import ask
from govlab.figure.theme import paint, themed, written
from govlab.outcomes.attention import urgency
from govlab.records import Context, Priorities
from govlab.terms import BANDS
from govlab.terms.phrases import phrase

_PLANE = [BANDS[0].low, 1_000_000]  # room for the names to the right of dots
"""Unit sizes that are drawn: those of the bands, and room for names."""
_NAME = 110
"""Room that a name takes [pixels]."""
_TALL, _LINES = 300, 36
"""How high the picture is, and how near the name of a best stands to another's [pixels]."""
_MOVED = {"premodern": 0.33, "postmodern": 0.33}
"""Structures with a slider, and where it stands at first; modern ones have the rest."""


def three_structures() -> alt.LayerChart:
    """The best settings of three structures, and the one that keeps most of all three.

    Sliders say how much of the city is pre-modern and post-modern; a menu lets all three weigh the
    problems alike.

    Examples
    --------
    >>> len(three_structures().layer)
    5
    """
    weighing = {name: phrase(f"structures.{name}") for name in ("urgent", "even")}
    state = [
        *(each for key, at in _MOVED.items() for each in figure.choice(f"share_{key}", at)),
        figure.one_of("weighing", "urgent", weighing, phrase("structures.weighing")),
        *figure.assumptions(),
        *_found(),
        *(figure.signal(f"kept_{i}", f"shared.kept[{i}]") for i in range(len(STRUCTURES))),
        figure.signal(figure.SENTENCE, _told("structures.sentence")),
    ]
    numbers = {
        f"kept_{i}": phrase("structures.kept", name=phrase(f"structures.{key}"))
        for i, key in enumerate(STRUCTURES)
    }
    said = {"finding": _told("structures.title"), "shown": phrase("structures.shown")}
    chart = alt.layer(_ways(), *_bests(), *_one())
    sized = chart.properties(width="container", height=_TALL)
    return themed(sized, phrase("structures.description"), state, numbers, **said)


def _found() -> list[alt.Parameter]:
    """Shares and weights of the three cities, the best setting of each, and one for all."""
    cities = [Context.named(key) for key in STRUCTURES.values()]
    derived = [urgency(city).priorities for city in cities]
    ask_each = partial(figure.ask_each, len(cities))
    moved = (ConstExpression(f"share_{key}") for key in _MOVED)
    shares = shares_of(**dict(zip(_MOVED, moved, strict=True)))
    attended = ", ".join(f"attended[{i}].priorities" for i in range(len(cities)))
    even = json.dumps([vars(Priorities())] * len(cities))
    setting, kept = one_setting(cities, derived, shares_of(**_MOVED))
    return [
        *figure.attended(cities),
        figure.signal("shares", f"[{', '.join(map(str, shares))}]"),
        figure.signal("weighed", f"weighing == 'urgent' ? [{attended}] : {even}"),
        figure.asked(
            "bests",
            [*map(figure.best_of, cities, derived)],
            ask_each("best", "cities[{0}]", figure.TAKEN, "weighed[{0}]"),
        ),
        figure.asked(
            "shared",
            vars(setting) | {"kept": kept},
            ask("together", "cities", "weighed", "shares", figure.TAKEN),
        ),
    ]


def _rows() -> alt.Chart:
    """A row a structure: its best setting, that for all, and what the latter keeps."""
    names = [
        {"structure": number, "name": phrase(f"structures.{key}")}
        for number, key in enumerate(STRUCTURES)
    ]
    return alt.Chart(pd.DataFrame(names)).transform_calculate(
        size="bests[datum.structure].unit_size",
        share="bests[datum.structure].decentralization",
        size_of_all="shared.unit_size",
        share_of_all="shared.decentralization",
        keeps=figure.told("structures.keeps", kept="format(shared.kept[datum.structure], '.0%')"),
        said="[datum.name, datum.keeps]",
    )


def _ways() -> alt.Chart:
    """From the setting for all to the best of each."""
    lines = _rows().mark_rule(aria=False, color=paint("muted"), strokeWidth=1.5)
    return lines.encode(x=_across("size_of_all"), y=_up("share_of_all"), x2="size", y2="share")


def _bests() -> list[alt.Chart | alt.LayerChart]:
    marks = _rows().encode(x=_across("size"), y=_up("share"))
    dots = marks.mark_point(**DOT, color=paint("ink")).encode(description="name:N")
    left = _left("datum.size", "datum.size_of_all")
    beside = {
        "align": alt.expr(f"{left} ? 'right' : 'left'"),
        "dx": alt.expr(f"{left} ? -10 : 10"),
        "baseline": "middle",
    }
    return [dots, written(marks, "said:N", **beside)]


def _left(size: str, of_all: str) -> str:
    """Expression of whether the name of a best stands on the left of its dot."""
    room = f"log({size} / {_PLANE[0]}) / {math.log(_PLANE[1] / _PLANE[0])} * width"
    return f"{size} < {of_all} && {room} > {_NAME}"


def _one() -> list[alt.Chart | alt.LayerChart]:
    """The setting for all three; its name stands on the left where no other name does."""
    row = alt.Chart(alt.sequence(1)).transform_calculate(
        size="shared.unit_size",
        share="shared.decentralization",
        said=figure.text(phrase("structures.all")),
    )
    marks = row.encode(x=_across("size"), y=_up("share"))
    near = f"abs({{0}}.decentralization - shared.decentralization) * {_TALL} < {_LINES}"
    left = _left("{0}.unit_size", "shared.unit_size")
    taken = " || ".join(f"({left} && {near})".format(f"bests[{i}]") for i in range(len(STRUCTURES)))
    beside = {
        "align": alt.expr(f"{taken} ? 'left' : 'right'"),
        "dx": alt.expr(f"{taken} ? 16 : -16"),
    }
    return [marks.mark_point(**RING, color=paint("balance")), written(marks, "said:N", **beside)]


def _across(field: str) -> alt.X:
    axis = alt.Axis(
        title=phrase("axis.unit_size"),
        titleAnchor="end",
        values=[2_000, 10_000, 50_000, 250_000],
        format=",",
        grid=False,
    )
    return alt.X(f"{field}:Q", scale=alt.Scale(type="log", domain=_PLANE, nice=False), axis=axis)


def _up(field: str) -> alt.Y:
    return share_of(alt.Y, f"{field}:Q", phrase("axis.decentralization"))


def _told(key: str) -> str:
    """A phrase with the best settings, the one for all, and what it keeps."""
    places = {f"_{i}": f"bests[{i}]" for i in range(len(STRUCTURES))} | {"": "shared"}
    shown = {f"size{i}": f"format({of}.unit_size, ',.2r')" for i, of in places.items()}
    shown |= {f"share{i}": f"format({of}.decentralization, '.0%')" for i, of in places.items()}
    shown |= {f"part_{i}": f"format(shares[{i}], '.0%')" for i in range(len(STRUCTURES))}
    shown |= {f"kept_{i}": f"format(kept_{i}, '.0%')" for i in range(len(STRUCTURES))}
    return figure.told(key, **shown)

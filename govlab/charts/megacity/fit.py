"""The map of fit: where the inherited model beats its rivals, over mobility and diversity."""

from typing import Any

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.contours import LEVELS, ROWS, fit_pictures
from govlab.casebook.fit import YEARS
from govlab.charts.megacity.living import DOT, RING, finding, share_of
from govlab.figure.contract import CONTEXT
from govlab.figure.theme import paint, themed, written
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_EVEN = LEVELS.index(1.0)
_STRENGTHS = [0.8, 0.6, 0.4, 0.2, 0.25, 0.45, 0.7]
"""Of the colour of each band between two lines, from the largest lead to the smallest."""


def fit_map(context: str = "shanghai-1996") -> alt.LayerChart:
    """Where the inherited package beats both rivals, over mobility and diversity of demands.

    Every place on the map is a city with goalposts and urgency of its own, which has all other
    conditions of the city in the menu. A second menu lets the rivals keep the features too.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(fit_map().layer)
    6
    """
    rivals = {name: phrase(f"fit.{name}") for name in ("bare", "featured")}
    state = [
        *figure.menu(context),
        figure.one_of("rivals", "bare", rivals, phrase("fit.rivals")),
        alt.param(name="pictures", value=fit_pictures()),
        figure.signal("shown", f"pictures[{CONTEXT}][rivals]"),
        *(figure.signal(name, f"shown.{name}") for name in _NUMBERS),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    numbers = {name: phrase(f"fit.{name}") for name in _NUMBERS}
    layers = alt.layer(_bands(), _even(), _leads(), _sides(), _cities(), _chosen())
    title = finding(
        figure.told("fit.title", city="city", count=_of_hundred("area")), phrase("fit.shown")
    )
    chart = layers.properties(width="container", height=330, title=title)
    return themed(chart, phrase("fit.description"), state, numbers)


def _rows() -> alt.Chart:
    """A row a band and diversity: where the band begins and ends; lines run on past the edge."""
    last = len(LEVELS)
    line = "shown.lines[{}][datum.row]"
    return alt.Chart(alt.sequence(0, (last + 1) * ROWS, 1, as_="step")).transform_calculate(
        band=f"floor(datum.step / {ROWS})",
        row=f"datum.step % {ROWS}",
        diversity=f"datum.row / {ROWS - 1}",
        left=f"datum.band == 0 ? 0 : {line.format('datum.band - 1')}",
        right=f"datum.band == {last} ? 1 : {line.format('datum.band')}",
    )


def _bands() -> alt.Chart:
    """Leads and lags as bands of two colours, the stronger the further from 1."""
    bands = [*range(len(_STRENGTHS))]
    sides = [paint("fits") if band <= _EVEN else paint("outdone") for band in bands]
    rows = _rows().transform_calculate(
        strength=f"{_STRENGTHS}[datum.band]",
        from_="clamp(datum.left, 0, 1)",
        to="max(clamp(datum.left, 0, 1), clamp(datum.right, 0, 1))",
    )
    return rows.mark_area(orient="horizontal", aria=False).encode(
        x=_across("from_"),
        x2="to",
        y=_up("diversity"),
        color=alt.Color("band:O", scale=alt.Scale(domain=bands, range=sides), legend=None),
        opacity=alt.Opacity(
            "strength:Q", scale=alt.Scale(domain=[0, 1], range=[0, 1]), legend=None
        ),
    )


def _even() -> alt.Chart:
    """Where the inherited package is as good as the better rival."""
    line = _rows().transform_filter(f"datum.band == {_EVEN}")
    return line.mark_line(color=paint("ink"), strokeWidth=3, clip=True).encode(
        x=_across("right"), y=_up("diversity"), order="diversity:Q"
    )


def _leads() -> alt.LayerChart:
    """The lead at each line, where it meets the lower edge of the map."""
    shown = "datum.row == 1 && datum.right > 0.04 && datum.right < 0.96"
    rows = _rows().transform_filter(f"{shown} && datum.band < {len(LEVELS)}")
    rows = rows.transform_calculate(said=f"'×' + format({list(LEVELS)}[datum.band], '.2~f')")
    return written(rows.encode(x=_across("right"), y=_up("diversity")), "said:N")


def _sides() -> alt.LayerChart:
    """Who is better on each side of the line, where there is room to say it."""
    line = f"shown.lines[{_EVEN}][{ROWS - 1}]"
    sides = {
        "left": (f"width * {line} > 120", f"min({line}, 1) / 2"),
        "right": (f"width * (1 - {line}) > 100", f"(1 + max({line}, 0)) / 2"),
    }
    names = [
        written(
            alt.Chart(alt.sequence(1))
            .transform_filter(room)
            .transform_calculate(middle=middle, said=figure.text(phrase(f"fit.{side}")))
            .encode(x=_across("middle"), y=alt.datum(0.94)),
            "said:N",
        )
        for side, (room, middle) in sides.items()
    ]
    return alt.layer(*names)


def _cities() -> alt.LayerChart:
    """The four years of Shanghai at their own mobility and diversity; two stand at one place."""
    told = {key: (presets()[key].context, key.rpartition("-")[2]) for key in YEARS}
    rows = [
        {"mobility": city.mobility, "diversity": city.demand_diversity, "year": year}
        for city, year in told.values()
    ]
    places = pd.DataFrame(rows).groupby(["mobility", "diversity"])["year"]
    named = places.agg(phrase("figure.and").join).reset_index()
    marks = alt.Chart(named).encode(x=_across("mobility"), y=_up("diversity"))
    dots = marks.mark_point(**DOT, color=paint("ink"))
    return alt.layer(dots, written(marks, "year:N", dy=-18))


def _chosen() -> alt.LayerChart:
    """Where the city of the menu stands; one that is none of the four years is named."""
    rows = [
        {
            "key": key,
            "mobility": preset.context.mobility,
            "diversity": preset.context.demand_diversity,
            "name": "" if key in YEARS else label(preset),
        }
        for key, preset in presets().items()
    ]
    here = alt.Chart(pd.DataFrame(rows)).transform_filter(f"datum.key == {CONTEXT}")
    marks = here.encode(x=_across("mobility"), y=_up("diversity"))
    dot = marks.mark_point(**DOT, color=paint("ink"))
    ring = marks.mark_point(**RING, color=paint("ink"))
    align = alt.expr("datum.mobility < 0.5 ? 'left' : datum.mobility > 0.5 ? 'right' : 'center'")
    return alt.layer(dot, ring, written(marks, "name:N", dy=22, align=align))


def _across(field: str) -> Any:
    return share_of(alt.X, f"{field}:Q", label(TERMS["mobility"]))


def _up(field: str) -> Any:
    return share_of(alt.Y, f"{field}:Q", label(TERMS["demand_diversity"]))


def _of_hundred(name: str) -> str:
    return f"floor(100 * {name} + 0.5)"


def _sentence() -> str:
    lead = "format(abs(lead - 1), '.0%')"
    ahead, behind = (figure.told(f"fit.{key}", by=lead) for key in ("ahead", "behind"))
    return figure.told(
        "fit.sentence",
        city="city",
        verdict=f"(lead > 1 ? {ahead} : {behind})",
        settled=_of_hundred("settled"),
        moving=_of_hundred("moving"),
    )


_NUMBERS = ("area", "settled", "moving", "lead")

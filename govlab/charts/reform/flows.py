"""Where a hundred grievances go: who settles them, and why the rest turns to anger."""

from typing import Any

import altair as alt
import pandas as pd

from govlab import figure, model
from govlab.casebook.coded import presets
from govlab.charts.megacity.living import at_pixels
from govlab.figure.changed import NONE
from govlab.figure.controls import together
from govlab.figure.reformed import follows_under_plan, reformed_city_asked
from govlab.figure.theme import label_of, paint, themed
from govlab.outcomes.reforming import assess_plan
from govlab.records import Conflict, Context, Plan, Setting
from govlab.terms.phrases import phrase

SLIDERS = ("reallocation", "buffer", "law", "valve", "execution_pressure")
HANDED_OVER = Plan(conflict=Conflict(reallocation=0.8))
"""The plan at first: most duties are handed over, and nobody is there to take them up."""
_SETTING = Setting(85_000, 0.2)
"""Where the levers stand, which move none of these flows."""
_DEEP, _GAP, _SOURCE = 190, 18, 14
"""Height of all flows together, room between two ends, width of the source [pixels]."""
_POINTS = 20
"""Of which each edge of a flow is drawn."""
_ENDS = f"(width * 0.42 + {_SOURCE})"
"""Where flows end [pixels from the left]."""
_HEIGHT = _DEEP + _GAP * len(model.DESTINATIONS)


def where_grievances_go(context: str = "shanghai-2014") -> alt.LayerChart:
    """A hundred new grievances as flows to those who settle them, and to anger.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(where_grievances_go().layer)
    3
    """
    fields = HANDED_OVER.fields()
    city = presets()[context].context
    shares = {f"{name}_of_100": f"flows_now.{name}" for name in model.DESTINATIONS}
    state = [
        *(made for name in SLIDERS for made in figure.choice(name, fields[name])),
        together("plan", SLIDERS),
        alt.param(name="setting", value=vars(_SETTING)),
        *figure.conditions(context, changed=True),
        *_asked("before", Plan(), city, NONE),
        *_asked("now", HANDED_OVER, city, "plan"),
        *(figure.signal(name, where) for name, where in shares.items()),
        *(figure.signal(f"anger_{when}", _anger(f"flows_{when}")) for when in ("before", "now")),
        figure.signal(figure.SENTENCE, _told("flows.sentence")),
    ]
    numbers = {
        "anger_now": phrase("flows.number.anger"),
        "anger_before": phrase("flows.number.before"),
    }
    sized = alt.layer(*_flows()).properties(width="container", height=_HEIGHT)
    said = {"finding": _title(), "shown": phrase("flows.shown")}
    return themed(sized, phrase("flows.description"), state, numbers, **said)


def _asked(when: str, plan: Plan, city: Context, told: str) -> list[alt.Parameter]:
    """Signals of the rates of a plan, and of their shares of a hundred."""
    outcome = assess_plan(_SETTING, plan, city)
    works = f"found_{when}.works"
    total = " + ".join(f"{works}.{name}" for name in model.DESTINATIONS)
    pairs = (f"{name}: 100 * {works}.{name} / ({total})" for name in model.DESTINATIONS)
    return [
        follows_under_plan(f"found_{when}", outcome, city=reformed_city_asked(told)),
        figure.signal(f"flows_{when}", f"{{{', '.join(pairs)}}}"),
    ]


def _anger(flows: str) -> str:
    """Expression of how many of a hundred turn to anger."""
    return " + ".join(f"{flows}.{name}" for name in model.HARDENED)


def _rows() -> alt.Chart:
    """A row a destination: its share, and where its flow begins and ends, from the top [pixels]."""
    rows = pd.DataFrame(
        {
            "place": range(len(model.DESTINATIONS)),
            "key": [*model.DESTINATIONS],
            "hardens": [name in model.HARDENED for name in model.DESTINATIONS],
        }
    )
    placed = alt.Chart(rows).transform_calculate(share="flows_now[datum.key]")
    summed = placed.transform_window(to="sum(share)", sort=[alt.SortField("place")])
    deep = _DEEP / 100
    return summed.transform_calculate(
        thick=f"{deep} * datum.share",
        starts=f"{(_HEIGHT - _DEEP) / 2} + {deep} * (datum.to - datum.share)",
        ends=f"{deep} * (datum.to - datum.share) + {_GAP} * (datum.place + 0.5)",
    )


def _flows() -> list[Any]:
    """Flows from one source to their ends, and the names of these."""
    colour = alt.Color(
        "hardens:N",
        scale=alt.Scale(domain=[False, True], range=[paint("fits"), paint("risk")]),
        legend=None,
    )
    flow = (
        _points()
        .mark_area(aria=False, opacity=0.8)
        .encode(
            x=at_pixels(alt.X, "x"),
            y=at_pixels(alt.Y, "top"),
            y2="bottom",
            color=colour,
            detail="key:N",
        )
    )
    source = _rows().transform_calculate(bottom="datum.starts + datum.thick")
    ends = {"x": alt.value(0), "x2": alt.value(_SOURCE), "y2": "bottom"}
    bar = source.mark_rect(aria=False).encode(y=at_pixels(alt.Y, "starts"), color=colour, **ends)
    return [flow, bar, _names()]


def _points() -> alt.Chart:
    """The points of the upper and lower edge of each flow."""
    points = _rows().transform_calculate(point=f"sequence({_POINTS + 1})")
    points = points.transform_flatten(["point"]).transform_calculate(along=_eased())
    return points.transform_calculate(
        x=f"{_SOURCE} + ({_ENDS} - {_SOURCE}) * datum.point / {_POINTS}",
        top="datum.starts + (datum.ends - datum.starts) * datum.along",
        bottom="datum.top + datum.thick",
    )


def _eased() -> str:
    """Expression of how far a flow has come from its beginning to its end, slow at both."""
    part = f"(datum.point / {_POINTS})"
    return f"{part} * {part} * (3 - 2 * {part})"


def _names() -> alt.Chart:
    names = {name: phrase(f"flows.{name}") for name in model.DESTINATIONS}
    told = figure.told("flows.row", name=label_of(names, "key"), share="format(datum.share, '.0f')")
    rows = _rows().transform_calculate(
        said=told, left=f"{_ENDS} + 8", middle="datum.ends + datum.thick / 2"
    )
    words = rows.mark_text(align="left", baseline="middle")
    return words.encode(
        x=at_pixels(alt.X, "left"),
        y=at_pixels(alt.Y, "middle"),
        text="said:N",
        opacity=alt.condition("datum.share < 0.5", alt.value(0.75), alt.value(1)),
    )


def _title() -> str:
    lost = "picked_up_by_nobody_of_100"
    return f"({lost} > 0.5 ? {_told('flows.title_lost')} : {_told('flows.title')})"


def _told(key: str) -> str:
    shown = {name: f"format({name}_of_100, '.0f')" for name in model.DESTINATIONS}
    shown |= {"anger": "format(anger_now, '.0f')", "before": "format(anger_before, '.0f')"}
    return figure.told(key, city="city", lost=shown["picked_up_by_nobody"], **shown)

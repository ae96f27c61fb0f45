"""Which way the pendulum between street office and committees swings."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.coded import case
from govlab.casebook.phases import HISTORY, city_name, first_turn
from govlab.figure.axes import share_axis
from govlab.figure.rows import assessed, contours, of_mark
from govlab.figure.theme import paint, themed, written
from govlab.records import Setting
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_SMALL = Setting(3_000, 0.4)
_WEIGHTS, _SHARES, _TALL = 13, 21, 300
_BURDENS = ("cost", "risk", "thrift", "safety")
_LEVELS, _OPACITY = 10, 0.15
"""Contours of the map, and how much colour each adds to those that it lies in."""
_NONE = "none_controls"
"""Signal of whether control is 0 at every share: no share is best then."""
_LOWEST = 0.6
"""Where the contours begin, as a share of the best control."""


def pendulum(
    setting: Setting = _SMALL, context: str | None = None, city: str = HISTORY
) -> alt.LayerChart:
    """Where cost and risk are controlled best, from a worry about risk to a worry about cost.

    Parameters
    ----------
    setting
        Its unit size is where that slider stands at first.
    context
        Key of the named context or case that is chosen at first; by default that of the city
        before it turned.
    city
        The history whose first turn is marked.

    Examples
    --------
    >>> len(pendulum().layer)
    4
    """
    turn = first_turn(city)
    before, after = turn.to_dict("records")
    state = [
        *figure.choice("cost_share", 0.5),
        *figure.levers(setting, only=("unit_size",)),
        *figure.conditions(context or before["key"]),
        *figure.goalposts(context or before["key"], figure.CITY),
        figure.signal(_NONE, of_mark("best", "none")),
        figure.signal("best_share", f"{_NONE} ? null : {of_mark('best', 'decentralization')}"),
        figure.signal(figure.SENTENCE, _swing(city, before, after)),
    ]
    numbers = {"unit_size": label(TERMS["unit_size"]), "cost_share": phrase("swing.cost")}
    numbers["best_share"] = phrase("swing.best_share")
    chart = alt.layer(_ridge_map(), _ridge(), _choices(turn), _bob())
    sized = chart.properties(width="container", height=_TALL)
    told = {"city": city_name(city), "before": before["year"], "after": after["year"]}
    step = f"{(1 - _LOWEST) / _LEVELS:.0%}"
    said = {"finding": _finding(), "shown": phrase("swing.shown", step=step, **told)}
    return themed(sized, phrase("swing.description", **told), state, numbers, **said)


def _finding() -> str:
    return _choose(
        "finding",
        cost="format(cost_share, '.0%')",
        share="format(best_share, '.0%')",
        size="format(unit_size, ',')",
    )


def _choose(key: str, **shown: str) -> str:
    """Expression of a phrase of the best share, or of that where there is none."""
    return f"({_NONE} ? {figure.told(f'swing.{key}_none', **shown)} : " + (
        f"{figure.told(f'swing.{key}', **shown)})"
    )


def _weighed(rows: alt.Chart, columns: tuple[str, ...]) -> alt.Chart:
    """Rows with thrift and safety get the index of control by the weight of cost, and the best."""
    known = ("decentralization", *columns)
    rows = assessed(rows, known, figure.weights(columns), ["index_control"])
    return rows.transform_joinaggregate(best="max(index_control)", groupby=[*columns])


def _rows_of_weights() -> alt.Chart:
    """A row a weight of cost and a share of discretion, with a further column at either end.

    Shares come first, so that formulas run once for each.
    """
    last = _SHARES + 1
    rows = alt.Chart(alt.sequence(0, last + 1, 1, as_="column")).transform_calculate(
        edge=f"datum.column === 0 || datum.column === {last}",
        decentralization=f"clamp(datum.column - 1, 0, {_SHARES - 1}) / {_SHARES - 1}",
        across="datum.decentralization",
    )
    rows = assessed(rows, ("decentralization",), outcomes=_BURDENS)
    rows = rows.transform_calculate(weight=f"sequence({_WEIGHTS})").transform_flatten(["weight"])
    rows = rows.transform_calculate(cost_share=f"datum.weight / {_WEIGHTS - 1}")
    return _weighed(rows, ("cost_share",))


def _ridge_map() -> alt.LayerChart:
    """How near each share comes to the best control, as contours from three fifths upwards."""
    ground = alt.Chart(alt.sequence(1)).mark_rect(aria=False, color=paint("band"))
    whole = {"x": alt.value(0), "x2": alt.value(alt.ExprRef("width"))}
    near = f"datum.best > 0 ? (datum.index_control / datum.best - {_LOWEST}) / {1 - _LOWEST} : 0"
    hill = contours(_rows_of_weights(), near, "cost_share", _LEVELS).mark_area(
        aria=False,
        orient="horizontal",
        color=paint("control"),
        opacity=_OPACITY,
        interpolate="monotone",
    )
    return alt.layer(
        ground.encode(**whole, y=alt.value(0), y2=alt.value(_TALL)),
        hill.encode(
            x=share_axis("begins:Q"), x2="ends", y=_weight_axis("cost_share:Q"), detail="level:O"
        ),
    )


def _ridge() -> alt.LayerChart:
    """The share of best control at each weight: the top of a parabola through its neighbours."""
    by = [alt.SortField("column")]
    rows = (
        _rows_of_weights()
        .transform_filter("!datum.edge")
        .transform_window(
            before="lag(index_control)",
            after="lead(index_control)",
            groupby=["cost_share"],
            sort=by,
        )
    )
    best = rows.transform_filter("datum.best > 0 && datum.index_control == datum.best")
    best = best.transform_calculate(
        bend="datum.before - 2 * datum.index_control + datum.after",
        inside="isValid(datum.before) && isValid(datum.after) && datum.bend < 0",
        step="datum.inside ? (datum.before - datum.after) / (2 * datum.bend) : 0",
        top=f"datum.decentralization + datum.step / {_SHARES - 1}",
    )
    place = {"x": share_axis("top:Q"), "y": _weight_axis("cost_share:Q")}
    line = best.mark_line(color=paint("ink"), strokeWidth=2, interpolate="monotone")
    named = best.transform_filter("datum.weight == 8")
    named = named.transform_calculate(name=figure.text(phrase("swing.ridge")))
    name = written(named.encode(**place), "name:N", align="right", dx=-8)
    return alt.layer(line.encode(**place, order="cost_share:Q"), name)


def _choices(turn: pd.DataFrame) -> alt.LayerChart:
    """What a city chose before and after its turn, at the weight that each case is coded with."""
    named = turn.assign(label=[label(case(key)) for key in turn["key"]])
    rows = alt.Chart(named[["label", "cost_share", "chosen_low", "chosen_high"]])
    bars = rows.encode(y=_weight_axis("cost_share:Q"))
    chosen = bars.mark_rule(strokeWidth=8, color=paint("ink"), opacity=0.8).encode(
        x=share_axis("chosen_low:Q"), x2="chosen_high"
    )
    ends = bars.transform_calculate(
        end="datum.chosen_low < 0.5 ? datum.chosen_low : datum.chosen_high"
    ).encode(x=share_axis("end:Q"))
    inwards = alt.expr("datum.chosen_low < 0.5 ? 'left' : 'right'")
    return alt.layer(chosen, written(ends, "label:N", dy=-14, align=inwards))


def _bob() -> alt.Chart:
    """The best share at the chosen weight of cost; unseen where there is none."""
    rows = alt.Chart(alt.sequence(0, 101, 1, as_="step"), name="best").transform_calculate(
        decentralization="datum.step / 100"
    )
    return (
        _weighed(assessed(rows, ("decentralization",), outcomes=_BURDENS), ())
        .transform_aggregate(top="argmax(index_control)")
        .transform_calculate(
            decentralization="datum.top.decentralization",
            weight="cost_share",
            none="datum.top.index_control > 0 ? 0 : 1",
            seen="1 - datum.none",
        )
        .mark_point(size=260, filled=True, color=paint("ink"), **_RIM)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_weight_axis("weight:Q"),
            opacity=alt.Opacity("seen:Q", scale=None, legend=None),
        )
    )


def _swing(city: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """The state in words, and what a city chose."""
    years = {"before": before["year"], "after": after["year"]}
    ranges = {"first": _range(before), "then": _range(after)}
    return _choose(
        "sentence",
        city="city",
        cost="format(cost_share, '.0%')",
        risk="format(1 - cost_share, '.0%')",
        size="format(unit_size, ',')",
        share="format(best_share, '.0%')",
        chose=figure.text(phrase("swing.chose", city=city_name(city), **years, **ranges)),
    )


def _range(row: Mapping[str, Any]) -> str:
    """The shares that a city chose, in words."""
    low, high = (f"{row[end]:.0%}" for end in ("chosen_low", "chosen_high"))
    if row["chosen_low"] == 0:
        return phrase("swing.at_most", high=high)
    if row["chosen_high"] == 1:
        return phrase("swing.at_least", low=low)
    return phrase("swing.between", low=low, high=high)


def _weight_axis(field: str) -> alt.Y:
    ticks = [0, 0.25, 0.5, 0.75, 1]
    axis = alt.Axis(title=phrase("swing.weight"), format="%", values=ticks, grid=False)
    return alt.Y(field, scale=alt.Scale(domain=[0, 1]), axis=axis)


_RIM = {"stroke": paint("paper"), "strokeWidth": 2}

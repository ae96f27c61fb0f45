"""Which way the pendulum between street office and committees swings."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.coded import case
from govlab.casebook.phases import HISTORY, city_name, first_turn
from govlab.figure.axes import share_axis
from govlab.figure.rows import assessed, of_mark
from govlab.figure.theme import paint, themed, written
from govlab.records import Setting
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_SMALL = Setting(3_000, 0.4)


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
        figure.signal("best_share", of_mark("best", "decentralization")),
        figure.signal(figure.SENTENCE, _swing(city, before, after)),
    ]
    numbers = {"unit_size": label(TERMS["unit_size"]), "cost_share": phrase("swing.cost")}
    numbers["best_share"] = phrase("swing.best_share")
    chart = alt.layer(_ridge_map(), _ridge(), _choices(turn), _bob())
    sized = chart.properties(width="container", height=300)
    told = {"city": city_name(city), "before": before["year"], "after": after["year"]}
    return themed(sized, phrase("swing.description", **told), state, numbers)


def _controlled(rows: alt.Chart, columns: tuple[str, ...]) -> alt.Chart:
    """Rows with ``decentralization`` get the index of control by the weight of cost, and best."""
    known = ("decentralization", *columns)
    wanted = ("cost", "risk", "thrift", "safety", "index_control")
    rows = assessed(rows, known, figure.weights(columns), wanted)
    return rows.transform_joinaggregate(best="max(index_control)", groupby=[*columns])


def _rows_of_weights() -> alt.Chart:
    """A row a weight of cost (21) and a share of discretion (41)."""
    rows = alt.Chart(alt.sequence(0, 21 * 41, 1, as_="cell")).transform_calculate(
        cost_share="floor(datum.cell / 41) / 20",
        decentralization="datum.cell % 41 / 40",
        left="datum.decentralization - 1 / 80",
        right="datum.decentralization + 1 / 80",
        below="datum.cost_share - 1 / 40",
        above="datum.cost_share + 1 / 40",
    )
    return _controlled(rows, ("cost_share",))


def _ridge_map() -> alt.Chart:
    ends = [paint("band"), paint("control")]
    colour = alt.Scale(domain=[0.6, 1], range=ends, interpolate="lab", clamp=True)
    share = {"scale": colour, "legend": None}
    return (
        _rows_of_weights()
        .transform_calculate(share="floor(50 * datum.index_control / datum.best) / 50")
        .mark_rect(aria=False, strokeWidth=1, clip=True)
        .encode(
            x=share_axis("left:Q"),
            x2="right",
            y=_weight_axis("below:Q"),
            y2="above",
            color=alt.Color("share:Q", **share),
            stroke=alt.Stroke("share:Q", **share),
        )
    )


def _ridge() -> alt.Chart:
    return (
        _rows_of_weights()
        .transform_filter("datum.index_control == datum.best")
        .mark_line(color=paint("ink"), strokeWidth=2)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_weight_axis("cost_share:Q"),
            order="cost_share:Q",
        )
    )


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
    """The best share at the chosen weight of cost."""
    rows = alt.Chart(alt.sequence(0, 101, 1, as_="step"), name="best").transform_calculate(
        decentralization="datum.step / 100", weight="cost_share"
    )
    return (
        _controlled(rows, ())
        .transform_filter("datum.index_control == datum.best")
        .mark_point(size=260, filled=True, opacity=1, color=paint("ink"), **_RIM)
        .encode(x=share_axis("decentralization:Q"), y=_weight_axis("weight:Q"))
    )


def _swing(city: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """The state in words, and what a city chose."""
    years = {"before": before["year"], "after": after["year"]}
    ranges = {"first": _range(before), "then": _range(after)}
    return figure.told(
        "swing.sentence",
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

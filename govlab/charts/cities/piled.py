"""What piles up in the model's city, and what a reform would gain: panels of its years."""

from collections.abc import Callable, Mapping

import altair as alt
import pandas as pd

from govlab.figure.theme import guess_mark, label_of, paint, scale, written
from govlab.records import Assumptions
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

Axis = Callable[[str], alt.X]
WORRIES = ("cohesion", "public_goods", "cost", "risk")
TALL = 150
"""Height of the panel of backlogs [pixels]."""
_APART, _ABOVE = 0.12, 0.06
"""How far names of lines stand apart at least, and above their lines, of the highest backlog."""


def backlogs(
    years: pd.DataFrame, assumptions: Assumptions, x: Axis
) -> list[alt.Chart | alt.LayerChart]:
    """Lines of the four backlogs, the threshold, and a rule for each reform."""
    columns = {f"backlog_{worry}": worry for worry in WORRIES}
    table = years[["year", *columns]].round(3).rename(columns=columns)
    labels = {worry: label(TERMS[worry]) for worry in WORRIES}
    rows = (
        alt.Chart(table)
        .transform_fold([*labels], as_=["worry", "backlog"])
        .transform_calculate(label=label_of(labels, "worry"))
        .encode(
            y=_height("backlog:Q"), color=alt.Color("worry:N", scale=scale(WORRIES), legend=None)
        )
    )
    lines = rows.mark_line(strokeWidth=2.5).encode(x=x("year:Q"), description="label:N")
    line = _limit(assumptions.backlog_threshold, phrase("years.threshold"))
    names = _line_names(table, labels, x, assumptions.backlog_threshold)
    return [lines, line, *_reforms(years, x), guess_mark(x), names]


def _line_names(
    table: pd.DataFrame, labels: Mapping[str, str], x: Axis, limit: float
) -> alt.LayerChart:
    """What each line is, at its last year; names that would touch are moved apart.

    A name that would stand on the threshold stands below its line.
    """
    ends = table.iloc[-1][[*labels]].astype(float).sort_values()
    most = table[[*labels]].to_numpy().max()
    gap, up = most * _APART, most * _ABOVE
    heights = [ends.iloc[0]]
    for value in ends.iloc[1:]:
        heights.append(max(value, heights[-1] + gap))
    names = pd.DataFrame(
        {"worry": ends.index, "backlog": heights, "name": [labels[worry] for worry in ends.index]}
    )
    names["below"] = (names["backlog"] + up - limit).abs() < up
    color = alt.Color("worry:N", scale=scale(WORRIES), legend=None)
    place = {"x": x("year:Q"), "y": _height("backlog:Q"), "color": color}
    rows = alt.Chart(names.assign(year=table["year"].iloc[-1])).encode(**place)
    return written(rows, "name:N", 6, align="right", dx=-4, dy=alt.expr("datum.below ? 11 : -9"))


def gains(
    years: pd.DataFrame, assumptions: Assumptions, x: Axis
) -> list[alt.Chart | alt.LayerChart]:
    """What the best setting would gain, and what a change costs."""
    table = years[["year"]].assign(gain=years["gain"].clip(0, 1).round(4))
    area = alt.Chart(table).mark_area(color=paint("balance"), opacity=0.7)
    gained = area.encode(x=x("year:Q"), y=_height("gain:Q", "%"))
    return [gained, _limit(assumptions.switching_cost, phrase("years.needed")), *_reforms(years, x)]


def _limit(value: float, words: str) -> alt.LayerChart:
    rows = alt.Chart(pd.DataFrame({"limit": [value], "words": [words]})).encode(y="limit:Q")
    rule = rows.mark_rule(color=paint("ink"), strokeDash=[2, 2])
    options = {"align": "left", "baseline": "bottom", "dx": 2, "dy": -2}
    return alt.layer(rule, written(rows.encode(x=alt.value(0)), "words:N", **options))


def _reforms(years: pd.DataFrame, x: Axis) -> list[alt.Chart | alt.LayerChart]:
    opened = alt.Chart(years.loc[years["window"], ["year"]]).encode(x=x("year:Q"))
    return [opened.mark_rule(color=paint("ink"), strokeDash=[6, 3])]


def _height(field: str, shown: str = "") -> alt.Y:
    axis = alt.Axis(title=None, grid=False, tickCount=3, format=shown)
    return alt.Y(field, axis=axis, scale=alt.Scale(zero=True))

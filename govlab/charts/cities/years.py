"""A city's years as a test: what it did, what the model's city did, and what held that back."""

from collections.abc import Callable, Sequence
from functools import partial
from textwrap import wrap

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.courses import course_of
from govlab.casebook.phases import HISTORY, LAST_YEAR, city_name, told_of, year_term
from govlab.charts.cities.scores import score_lines
from govlab.figure.axes import share_height
from govlab.figure.theme import (
    GUESS,
    guess_mark,
    label_of,
    legend,
    paint,
    scale,
    themed,
    written,
)
from govlab.records import Assumptions
from govlab.terms import SETTING_FIELDS, TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

Axis = Callable[[str], alt.X]
_WORRIES = ("cohesion", "public_goods", "cost", "risk")
_LASTING = 6
"""Years for which the last thing that is told of a city is drawn."""
_LINE = 16
"""Longest line of the words on a band [letters]."""


def city_years(
    years: pd.DataFrame,
    assumptions: Assumptions,
    city: str = HISTORY,
    year: int | None = None,
    kept: pd.DataFrame | None = None,
    score: pd.DataFrame | None = None,
) -> alt.VConcatChart:
    """What a city did, what the model's city did, and the backlogs and gains behind it.

    Parameters
    ----------
    years
        What ``replay`` gives for the city.
    assumptions
        Those of the replay; threshold and cost of a change are drawn.
    city
        The history of the replay.
    year
        Where the slider stands at first; by default the last coded year.
    kept
        Settings of other draws, as ``kept_replays`` gives them; thin lines.
    score
        What ``score_rules`` gives.

    Examples
    --------
    >>> from govlab import replay
    >>> len(city_years(replay(), Assumptions()).vconcat)
    4
    """
    told, x = _told(city), partial(_year_axis, course_of(city).years)
    panels = [
        (_deeds(told, x), phrase("years.did", city=city_name(city)), 84),
        (_paths(told, years, kept, x), phrase("years.model"), 150),
        (_backlogs(years, assumptions, x), phrase("years.backlogs"), 150),
        (_gains(years, assumptions, x), phrase("years.gains"), 80),
    ]
    drawn = [
        alt.layer(*layers, _now(x)).properties(width=320, height=height, title=_title(words))
        for layers, words, height in panels
    ]
    if score is not None:
        drawn.append(score_lines(score).properties(width=320, title=_title(phrase("years.scored"))))
    chart = alt.vconcat(*drawn, spacing=14).resolve_scale(color="independent")
    state = [*_state(years, assumptions, city, year), GUESS]
    return themed(chart, phrase("years.description"), state, _numbers())


def _numbers() -> dict[str, str]:
    terms = (year_term(), *(TERMS[name] for name in SETTING_FIELDS))
    backlogs = {f"backlog_{w}": phrase("years.backlog", name=label(TERMS[w])) for w in _WORRIES}
    return {term.name: label(term) for term in terms} | backlogs


def _state(
    years: pd.DataFrame, assumptions: Assumptions, city: str, year: int | None
) -> list[alt.Parameter]:
    """The year, and what the replay says of it."""
    backlogs = [f"backlog_{worry}" for worry in _WORRIES]
    rows = years[["unit_size", "decentralization", *backlogs, "gain"]].astype(float).round(4)
    first = int(years["year"].iloc[0])
    opened = years.loc[years["window"], "year"].tolist()
    return [
        *figure.choice(year_term(city), year or course_of(city).years[-1]),
        *(figure.signal(n, f"{rows[n].tolist()}[year - {first}]") for n in rows),
        figure.signal("highest", f"max({', '.join(backlogs)})"),
        figure.signal("reforming", f"indexof({opened}, year) >= 0"),
        alt.param(name="threshold", value=assumptions.backlog_threshold),
        alt.param(name="needed", value=assumptions.switching_cost),
        figure.signal(figure.SENTENCE, _sentence()),
    ]


def _told(city: str) -> pd.DataFrame:
    """What is told of a city: from when to when which share, with its word; like ones joined."""
    table = told_of(city)
    ends = table["year"].shift(-1).fillna(table["year"] + _LASTING).clip(upper=LAST_YEAR)
    told = table.assign(until=ends)[["year", "until", "chosen_low", "chosen_high"]]
    run = (told[["chosen_low", "chosen_high"]].diff().abs().sum(axis=1) != 0).cumsum()
    low, high = ("chosen_low", "first"), ("chosen_high", "first")
    joined = told.groupby(run).agg(year=("year", "min"), until=("until", "max"), low=low, high=high)
    middles = (joined["low"] + joined["high"]) / 2
    return joined.assign(lines=middles.map(_lines))


def _lines(share: float) -> list[str]:
    """The word for a share of discretion in lines that fit on a band."""
    return wrap(TERMS["decentralization"].word(share), _LINE, break_long_words=False)


def _bands(told: pd.DataFrame, opacity: float, x: Axis) -> alt.Chart:
    bands = alt.Chart(told).mark_rect(aria=False, color=paint("muted"), opacity=opacity)
    return bands.encode(x=x("year:Q"), x2="until", y=share_height("low:Q"), y2="high")


def _deeds(told: pd.DataFrame, x: Axis) -> list[alt.Chart | alt.LayerChart]:
    """Bands of the share with the words that belong to it."""
    rows = alt.Chart(told).transform_calculate(
        middle="(datum.year + datum.until) / 2",
        height="(datum.low + datum.high) / 2",
    )
    names = rows.encode(x=x("middle:Q"), y=share_height("height:Q"))
    return [_bands(told, 0.4, x), written(names, "lines:N", fontSize=11)]


def _paths(
    told: pd.DataFrame, years: pd.DataFrame, kept: pd.DataFrame | None, x: Axis
) -> list[alt.Chart | alt.LayerChart]:
    """The replay as a thick line, other draws as thin ones, over the bands of what was done."""
    layers: list[alt.Chart | alt.LayerChart] = [_bands(told, 0.2, x)]
    place = {"x": x("year:Q"), "y": share_height("decentralization:Q")}
    if kept is not None:
        ends = kept.groupby("draw").tail(1).assign(year=LAST_YEAR)
        rows = pd.concat([kept, ends])[["draw", "year", "decentralization"]].round(3)
        thin = alt.Chart(rows).mark_line(
            aria=False,
            color=paint("balance"),
            strokeWidth=1,
            opacity=0.18,
            interpolate="step-after",
        )
        layers.append(thin.encode(detail="draw:N", **place))
    line = alt.Chart(years[["year", "decentralization"]].round(3)).encode(**place)
    rim = line.mark_line(aria=False, color=paint("paper"), strokeWidth=5, interpolate="step-before")
    core = line.mark_line(color=paint("ink"), strokeWidth=2.5, interpolate="step-before")
    return [*layers, rim, core, guess_mark(x)]


def _backlogs(
    years: pd.DataFrame, assumptions: Assumptions, x: Axis
) -> list[alt.Chart | alt.LayerChart]:
    """Lines of the four backlogs, the threshold, and a rule for each reform."""
    columns = {f"backlog_{worry}": worry for worry in _WORRIES}
    table = years[["year", *columns]].round(3).rename(columns=columns)
    labels = {worry: label(TERMS[worry]) for worry in _WORRIES}
    key = legend(labels, orient="bottom", symbolType="stroke")
    lines = (
        alt.Chart(table)
        .transform_fold([*labels], as_=["worry", "backlog"])
        .transform_calculate(label=label_of(labels, "worry"))
        .mark_line(strokeWidth=2.5)
        .encode(
            x=x("year:Q"),
            y=_height("backlog:Q"),
            color=alt.Color("worry:N", scale=scale(_WORRIES), legend=key),
            description="label:N",
        )
    )
    line = _limit(assumptions.backlog_threshold, phrase("years.threshold"))
    return [lines, line, *_reforms(years, x), guess_mark(x)]


def _gains(
    years: pd.DataFrame, assumptions: Assumptions, x: Axis
) -> list[alt.Chart | alt.LayerChart]:
    """What the best setting would gain, and what a change costs."""
    table = years[["year"]].assign(gain=years["gain"].clip(0, 1).round(4))
    area = alt.Chart(table).mark_area(color=paint("balance"), opacity=0.7)
    gains = area.encode(x=x("year:Q"), y=_height("gain:Q", "%"))
    return [gains, _limit(assumptions.switching_cost, phrase("years.needed")), *_reforms(years, x)]


def _limit(value: float, words: str) -> alt.LayerChart:
    rows = alt.Chart(pd.DataFrame({"limit": [value], "words": [words]})).encode(y="limit:Q")
    rule = rows.mark_rule(color=paint("ink"), strokeDash=[2, 2])
    options = {"align": "left", "baseline": "bottom", "dx": 2, "dy": -1, "fontSize": 11}
    return alt.layer(rule, written(rows.encode(x=alt.value(0)), "words:N", **options))


def _reforms(years: pd.DataFrame, x: Axis) -> list[alt.Chart | alt.LayerChart]:
    opened = alt.Chart(years.loc[years["window"], ["year"]]).encode(x=x("year:Q"))
    return [opened.mark_rule(color=paint("ink"), strokeDash=[6, 3])]


def _now(x: Axis) -> alt.Chart:
    now = alt.Chart(alt.sequence(1)).transform_calculate(now="year")
    return now.mark_rule(aria=False, color=paint("muted")).encode(x=x("now:Q"))


def _title(words: str) -> alt.Title:
    return alt.Title(
        words, anchor="start", fontSize=12, fontWeight="normal", color=paint("ink"), offset=6
    )


def _height(field: str, shown: str = "") -> alt.Y:
    axis = alt.Axis(title=None, grid=False, tickCount=3, format=shown)
    return alt.Y(field, axis=axis, scale=alt.Scale(zero=True))


def _year_axis(coded: Sequence[int], field: str) -> alt.X:
    limits = [coded[0], LAST_YEAR]
    axis = alt.Axis(title=None, format="d", values=list(coded), grid=False)
    return alt.X(field, scale=alt.Scale(domain=limits, nice=False), axis=axis)


def _sentence() -> str:
    reforms, rests = (figure.text(phrase(key)) for key in ("years.reforms", "years.rests"))
    return figure.told(
        "years.sentence",
        year="year",
        size="format(unit_size, ',.0f')",
        share="format(decentralization, '.0%')",
        highest="format(highest, '.1f')",
        threshold="format(threshold, '.1f')",
        gain="format(gain, '.0%')",
        needed="format(needed, '.0%')",
        verdict=f"(reforming ? {reforms} : {rests})",
    )

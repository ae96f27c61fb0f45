"""A city's years as a test: what it did, what the model's city did, and what held that back."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from textwrap import wrap

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.courses import course_of
from govlab.casebook.phases import HISTORY, LAST_YEAR, city_name, told_of, year_term
from govlab.charts.cities.piled import TALL, WORRIES, Axis, backlogs, gains
from govlab.charts.cities.scores import score_lines
from govlab.figure.axes import share_height
from govlab.figure.headings import broken
from govlab.figure.theme import GUESS, guess_mark, paint, themed, written
from govlab.records import Assumptions
from govlab.terms import SETTING_FIELDS, TERMS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase

_LASTING = 6
"""Years for which the last thing that is told of a city is drawn."""
_LINES = {"wide": 16, "narrow": 10}
"""Longest line of the words on a band that has room for them, and on one that has not [letters]."""
_LETTER = {"en": 8.6, "zh": 13}
"""Width of a letter on a band [pixels]."""
_TITLE = 14
"""Height of the letters of a panel's title, and of a line on a band [pixels]."""


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
        (_deeds(told, x), phrase("years.did", city=city_name(city)), 140),
        (_paths(told, years, kept, x), phrase("years.model"), 150),
        (backlogs(years, assumptions, x), phrase("years.backlogs"), TALL),
        (gains(years, assumptions, x), phrase("years.gains"), 80),
    ]
    drawn = [
        alt.layer(_now(x), *layers).properties(width=320, height=height, title=_title(words))
        for layers, words, height in panels
    ]
    if score is not None:
        drawn.append(score_lines(score).properties(width=320, title=_title(phrase("years.scored"))))
    chart = alt.vconcat(*drawn, spacing=14).resolve_scale(color="independent")
    state = [*_state(years, assumptions, city, year), GUESS]
    said = {"finding": _finding(years, city), "shown": phrase("years.shown")}
    return themed(chart, phrase("years.description"), state, _numbers(), **said)


def _finding(years: pd.DataFrame, city: str) -> str:
    """How often the model's city reforms, beside the city itself."""
    reforms, turns = years.loc[years["window"], "year"], max(0, len(_told(city)) - 1)
    key = "years.finding" if len(reforms) else "years.never"
    said = phrase("figure.and").join(map(str, reforms))
    return figure.text(phrase(key, city=city_name(city), turns=turns, years=said))


def _numbers() -> dict[str, str]:
    terms = (year_term(), *(TERMS[name] for name in SETTING_FIELDS))
    piled = {f"backlog_{w}": phrase("years.backlog", name=label(TERMS[w])) for w in WORRIES}
    return {term.name: label(term) for term in terms} | piled


def _state(
    years: pd.DataFrame, assumptions: Assumptions, city: str, year: int | None
) -> list[alt.Parameter]:
    """The year, and what the replay says of it."""
    piled = [f"backlog_{worry}" for worry in WORRIES]
    rows = years[["unit_size", "decentralization", *piled, "gain"]].astype(float).round(4)
    first = int(years["year"].iloc[0])
    opened = years.loc[years["window"], "year"].tolist()
    return [
        *figure.choice(year_term(city), year or course_of(city).years[-1]),
        *(figure.signal(n, f"{rows[n].tolist()}[year - {first}]") for n in rows),
        figure.signal("highest", f"max({', '.join(piled)})"),
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
    words = {name: middles.map(partial(_lines, room)) for name, room in _LINES.items()}
    rooms = {f"{name}_room": lines.map(_room) for name, lines in words.items()}
    return joined.assign(**words, **rooms)


def _lines(letters: int, share: float) -> list[str]:
    """The word for a share of discretion in lines of so many letters at most."""
    return wrap(TERMS["decentralization"].word(share), letters, break_long_words=False)


def _room(lines: Sequence[str]) -> float:
    """How wide lines are at most [pixels]."""
    return _LETTER[chosen()] * max(map(len, lines))


def _bands(told: pd.DataFrame, opacity: float, x: Axis) -> alt.Chart:
    bands = alt.Chart(told).mark_rect(aria=False, color=paint("muted"), opacity=opacity)
    return bands.encode(x=x("year:Q"), x2="until", y=share_height("low:Q"), y2="high")


def _deeds(told: pd.DataFrame, x: Axis) -> list[alt.Chart | alt.LayerChart]:
    """Bands of the share with the words that belong to it."""
    first = int(told["year"].min())
    rows = alt.Chart(told).transform_calculate(
        middle="(datum.year + datum.until) / 2",
        height="(datum.low + datum.high) / 2",
        room=f"width * (datum.until - datum.year) / {LAST_YEAR - first}",
    )
    rows = rows.transform_calculate(
        lines="datum.room < datum.wide_room ? datum.narrow : datum.wide",
        over="max(0, min(datum.wide_room, datum.narrow_room) - datum.room) / 2",
    )
    names = rows.encode(x=x("middle:Q"), y=share_height("height:Q"))
    centred = alt.expr(f"(1 - length(datum.lines)) * {_TITLE / 2}")
    ends = f"(datum.year === {first}) - (datum.until === {LAST_YEAR})"
    inwards = alt.expr(f"({ends}) * datum.over")
    look = {"baseline": "middle", "lineHeight": _TITLE, "dx": inwards, "dy": centred}
    words = written(names, "lines:N", **look)
    return [_bands(told, 0.4, x), words]


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


def _now(x: Axis) -> alt.Chart:
    now = alt.Chart(alt.sequence(1)).transform_calculate(now="year")
    return now.mark_rule(aria=False, color=paint("muted")).encode(x=x("now:Q"))


def _title(words: str) -> alt.Title:
    return alt.Title(
        alt.ExprRef(broken(figure.text(words), _TITLE, "width")),
        anchor="start",
        frame="group",
        fontSize=_TITLE,
        fontWeight="normal",
        color=paint("ink"),
        offset=6,
    )


def _year_axis(coded: Sequence[int], field: str) -> alt.X:
    limits = [coded[0], LAST_YEAR]
    near = [year for year, later in pairwise(coded) if later - year < _LASTING]
    aside = alt.expr(f"indexof({near}, datum.value) < 0 ? 'center' : 'right'")
    shown = {"format": "d", "values": list(coded), "labelFlush": False, "labelAlign": aside}
    axis = alt.Axis(title=None, grid=False, labelOverlap=False, **shown)
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

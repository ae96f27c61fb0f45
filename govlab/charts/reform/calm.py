"""Calm that is paid for, calm that lasts: conflict under pressure and under channels."""

from collections.abc import Mapping
from typing import Any

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.charts.megacity.living import panel_title
from govlab.figure.asked import asked
from govlab.figure.changed import NONE
from govlab.figure.reformed import course_asked, reformed_city_as_told, reformed_city_asked
from govlab.figure.theme import label_of, paint, themed, written
from govlab.outcomes.course import STEPS_A_YEAR, conflict_course
from govlab.outcomes.reforming import reformed_city
from govlab.records import Conflict, Context, Inherited, Plan
from govlab.terms.phrases import phrase

YEARS = 20
MEASURES = ("of_rest", "anger")
"""Columns of a course: open grievances as a share of those at rest, and hardened anger."""
PRESSURE = Plan(Inherited(execution_pressure=0.8))
_PRESSED = "execution_pressure"
OTHERS: Mapping[str, Conflict] = {
    "channels": Conflict(buffer=0.8, law=0.5, valve=0.8),
    "valve": Conflict(valve=0.8),
    "buffer": Conflict(buffer=0.8),
    "nobody": Conflict(reallocation=0.8),
}
"""What is tried instead of pressure: the first unless a reader chooses another."""
WAYS = ("pressure", "other")
_COLOURS = {"pressure": "risk", "other": "ink"}
_STEPS = YEARS * STEPS_A_YEAR
_HALF_A_YEAR = STEPS_A_YEAR // 2
_DIGITS = 9
"""Digits with which a course begins; the page follows it to the last."""
_PANELS = {"of_rest": (170, [0, 115], (0, 50, 100)), "anger": (110, [0, 140], (0, 50, 100))}
"""Height [pixels], ends and ticks of each panel."""

_ABOVE, _BELOW, _NAME = 11, 18, 17
"""How far names stand above and below their lines, and how high they are [pixels]."""


def calm_and_anger(context: str = "shanghai-2014", lasting: int = 6) -> alt.VConcatChart:
    """Open grievances and hardened anger over twenty years, under two plans that end.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.
    lasting
        Years after which the money for both plans ends, at first.

    Examples
    --------
    >>> len(calm_and_anger().vconcat)
    2
    """
    labels = {way: phrase(f"calm.{way}") for way in OTHERS}
    first, *_ = OTHERS
    own, conditions = figure.SET.format("voice"), figure.conditions(context, ("voice",), True)
    plans = {way: Plan(conflict=reform).fields() for way, reform in OTHERS.items()}
    state = [
        *figure.choice("money_lasts", lasting),
        *figure.choice(_PRESSED, PRESSURE.inherited.execution_pressure),
        *(made for made in conditions if made.name == own),
        figure.one_of("way", first, labels, phrase("calm.way")),
        *(made for made in conditions if made.name != own),
        figure.signal("way_name", label_of(labels, "way").replace("datum.way", "way")),
        alt.param(name="plans", value=plans),
        *_followed(presets()[context].context, lasting),
        *(figure.signal(name, where) for name, where in _numbers().items()),
        figure.signal(figure.SENTENCE, _told("calm.sentence")),
    ]
    chart = alt.vconcat(*(_panel(measure) for measure in MEASURES), spacing=14)
    said = {"finding": _told("calm.title"), "shown": phrase("calm.shown")}
    return themed(chart, phrase("calm.description"), state, _labels(), **said)


def _followed(city: Context, lasting: int) -> list[alt.Parameter]:
    """Signals of the city as it stays and under each way, and of the courses that follow."""
    first, *_ = OTHERS.values()
    stays, pressure, other = Plan(), PRESSURE, Plan(conflict=first)
    told = {
        "stays": (stays, NONE),
        "pressure": (pressure, f"{{{_PRESSED}: {_PRESSED}}}"),
        "other": (other, "plans[way]"),
    }
    cities = [
        asked(
            f"city_{way}",
            reformed_city_as_told(reformed_city(city, plan)),
            reformed_city_asked(asks),
        )
        for way, (plan, asks) in told.items()
    ]
    courses = [
        asked(
            f"course_{way}",
            course_as_told(city, told[way][0], lasting),
            course_asked(f"city_{way}", "city_stays", "money_lasts", YEARS),
        )
        for way in WAYS
    ]
    return [*cities, *courses]


def course_as_told(city: Context, plan: Plan, lasting: int) -> dict[str, list[float]]:
    """What is drawn of the course of a plan, by column, a number a step.

    Examples
    --------
    >>> course_as_told(Context(), Plan(), lasting=6)["of_rest"][:2]
    [1.0, 1.0]
    """
    course = conflict_course(plan, city, years=YEARS, lasting=lasting)
    return {name: [float(f"{value:.{_DIGITS}g}") for value in course[name]] for name in MEASURES}


def _numbers() -> dict[str, str]:
    """Signals of what stands when, in percent of the rest before."""
    found: dict[str, str] = {}
    at_end = f"{STEPS_A_YEAR} * money_lasts"
    for way in WAYS:
        found |= {
            f"{way}_first": _at(way, "of_rest", str(_HALF_A_YEAR)),
            f"{way}_at_end": _at(way, "of_rest", at_end),
            f"{way}_later": _at(way, "of_rest", str(_STEPS)),
            f"{way}_anger": _at(way, "anger", at_end),
        }
    return found


def _at(way: str, measure: str, step: str) -> str:
    """Expression of a measure at a step, in percent of the rest before."""
    course = f"course_{way}.{measure}"
    return f"100 * {course}[{step}] / {course}[0]"


def _labels() -> dict[str, str]:
    kept = ("first", "at_end", "later", "anger")
    return {
        f"{way}_{when}": phrase(f"calm.number.{when}", name=phrase(f"calm.number.{way}"))
        for way in WAYS
        for when in kept
    }


def _panel(measure: str) -> alt.LayerChart:
    """Lines of both ways, what was before, and when the money ends."""
    height, ends, ticks = _PANELS[measure]
    lines = [layer for way in WAYS for layer in _line(way, measure, ends, ticks)]
    title = panel_title(phrase("calm.grievances" if measure == "of_rest" else "calm.anger"))
    layers = alt.layer(*_marks(measure, ends), *lines)
    return layers.properties(width=320, height=height, title=title)


def _rows(way: str, measure: str) -> alt.Chart:
    rows = alt.Chart(alt.sequence(0, _STEPS + 1, 1, as_="step"))
    return rows.transform_calculate(
        years=f"datum.step / {STEPS_A_YEAR}", value=_at(way, measure, "datum.step")
    )


def _line(way: str, measure: str, ends: list[int], ticks: tuple[int, ...]) -> list[Any]:
    """A line and its name, on open grievances with the mean over all years."""
    colour, x, y = paint(_COLOURS[way]), _x(measure), _y("value:Q", ends, ticks)
    rows = _rows(way, measure).encode(x=x, y=y)
    name = figure.text(phrase("calm.pressure")) if way == "pressure" else "way_name"
    mean = figure.told("calm.mean", name=name, mean="format(datum.mean, '.0f')")
    last = rows.transform_joinaggregate(mean="mean(value)").transform_filter(
        f"datum.step == {_STEPS}"
    )
    said = last.transform_calculate(said=mean if measure == MEASURES[0] else name)
    words = written(
        said, "said:N", dy=_away(way, measure, ends), dx=-2, align="right", color=colour
    )
    return [rows.mark_line(color=colour, strokeWidth=3), words]


def _away(way: str, measure: str, ends: list[int]) -> Any:
    """How far a name stands from the end of its line: above, unless the other line is near there.

    Then the lower name stands below, or, without room, the upper one a line's height above it.
    """
    ours, theirs = (
        f"{_at(each, measure, str(_STEPS))} * {_PANELS[measure][0] / (ends[1] - ends[0])}"
        for each in (way, *(other for other in WAYS if other != way))
    )
    room = f"min({ours}, {theirs}) > {_BELOW + _NAME / 2}"
    upper = f"{ours} {'>=' if way == WAYS[0] else '>'} {theirs}"
    raised = f"min({-_ABOVE}, {ours} - {theirs} - {_ABOVE + _NAME})"
    lowered = f"{theirs} - {ours} < {_ABOVE + _NAME} && {room} ? {_BELOW} : {-_ABOVE}"
    return alt.expr(f"{upper} ? ({room} ? {-_ABOVE} : {raised}) : ({lowered})")


def _marks(measure: str, ends: list[int]) -> list[Any]:
    """The rest before, and the end of the money."""
    row = alt.Chart(alt.sequence(1))
    before = row.transform_calculate(before="100").mark_rule(color=paint("muted"), strokeWidth=1)
    rule = row.transform_calculate(years="money_lasts")
    dashed = rule.mark_rule(color=paint("muted"), strokeDash=[5, 4], strokeWidth=1.5)
    marks = [before.encode(y=_y("before:Q", ends, ())), dashed.encode(x=_x(measure))]
    if measure != MEASURES[0]:
        return marks
    words = rule.mark_text(
        color=paint("muted"),
        text=phrase("calm.ends"),
        align=alt.ExprRef(f"money_lasts > {YEARS / 2} ? 'right' : 'left'"),
        dx=alt.ExprRef(f"money_lasts > {YEARS / 2} ? -5 : 5"),
        baseline="bottom",
    )
    return [*marks, words.encode(x=_x(measure), y=alt.value(-4))]


def _x(measure: str) -> alt.X:
    title = phrase("calm.years") if measure == MEASURES[-1] else None
    axis = alt.Axis(title=title, values=[0, 5, 10, 15, 20], grid=False)
    return alt.X("years:Q", scale=alt.Scale(domain=[0, YEARS], nice=False), axis=axis)


def _y(field: str, ends: list[int], ticks: tuple[int, ...]) -> alt.Y:
    axis = alt.Axis(title=None, values=[*ticks]) if ticks else alt.Axis(title=None)
    return alt.Y(field, scale=alt.Scale(domain=ends, nice=False), axis=axis)


def _told(key: str) -> str:
    shown = {name: f"format({name}, '.0f')" for name in _labels()}
    return figure.told(key, city="city", years="money_lasts", way="way_name", **shown)

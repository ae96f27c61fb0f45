"""Two technologies, two directions: what shared data and instant reports do to the best d."""

import altair as alt

from govlab import figure, model
from govlab.charts.megacity.living import DOT, room_for_names
from govlab.figure.planned import further_assumptions, planned
from govlab.figure.rows import of_mark
from govlab.figure.theme import label_of, paint, themed, written
from govlab.terms.phrases import phrase

TECHNOLOGIES = ("integration", "communication")
_STEPS, _SHARES = 10, 51
_LINE = _STEPS + 1
ALONE = {name: 2 * _LINE + place for place, name in enumerate(TECHNOLOGIES)}
"""Groups of rows in which one technology stands where its slider does, the other at none."""
_BOTH = 2 * _LINE + len(TECHNOLOGIES)
_GROUPS = _BOTH + 1
_COLOURS = {"integration": "cohesion", "communication": "risk"}
_NAMES = 128
"""Room that names of lines take [pixels]."""
_TALL, _ROOM, _GAP = 250, 28, 17
"""How high the picture is, with room for words above and below, and a line of words [pixels]."""
_BESIDE = 0.12
"""Up to which degree a dot lies beside the first."""
_PEAKS = "peaks"
_SIZE = 20_000


def two_directions(context: str = "shanghai-2014") -> alt.LayerChart:
    """The share of discretion at which control is best, over two technologies.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(two_directions().layer)
    11
    """
    found = {"neither": of_mark(_PEAKS, "best", 0)}
    found |= {f"best_{name}": of_mark(_PEAKS, "best", group) for name, group in ALONE.items()}
    found |= {"both": of_mark(_PEAKS, "best", _BOTH)}
    state = [
        *(made for name in TECHNOLOGIES for made in figure.choice(name, 1)),
        figure.signal("unit_size", str(_SIZE)),
        *figure.conditions(context),
        *further_assumptions([*_formulas().values()]),
        *(figure.signal(name, where) for name, where in found.items()),
        figure.signal(figure.SENTENCE, _told("directions.sentence")),
    ]
    numbers = {name: phrase(f"directions.{name}") for name in found}
    said = {"finding": _told("directions.title"), "shown": phrase("directions.shown")}
    layers = _best(alt.layer(_peaks(), *_lines(), *_both(), *_marks(), *_names()))
    sized = layers.properties(width="container", height=_TALL)
    return themed(sized, phrase("directions.description"), state, numbers, **said)


def _formulas() -> dict[str, str]:
    """What a row needs: digital capacity as it then is, cost, risk, and control."""
    columns = ("decentralization", "integration", "communication")
    reform = {name: f"datum.{name}" for name in TECHNOLOGIES}
    up = planned(model.connected, reform)
    now = planned(model.pushed, {"share": "digital_capacity", "up": up, "down": 0})
    city = reform | {"digital_capacity": "datum.data_now", "digital_before": "digital_capacity"}
    burdens = {
        name: planned(getattr(model, f"reformed_{name}"), city, columns)
        for name in ("cost", "risk")
    }
    virtues = {"thrift": planned(model.thrift, {"cost": "datum.cost"})}
    virtues |= {"safety": planned(model.safety, {"risk": "datum.risk"})}
    return {
        "data_now": now,
        **burdens,
        **virtues,
        "control": figure.formulas([*virtues])["control"],
    }


def _rows(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a group and share of discretion, with the control that follows."""
    degree, in_lines = f"datum.group % {_LINE} / {_STEPS}", f"datum.group < {2 * _LINE}"
    strengths = {}
    for place, name in enumerate(TECHNOLOGIES):
        own = f"floor(datum.group / {_LINE}) == {place} ? {degree} : 0"
        set_ = f"datum.group == {ALONE[name]} || datum.group == {_BOTH} ? {name} : 0"
        strengths[name] = f"{in_lines} ? ({own}) : ({set_})"
    rows = layers.properties(data=alt.sequence(0, _GROUPS * _SHARES, 1, as_="row"))
    return rows.transform_calculate(
        group=f"floor(datum.row / {_SHARES})",
        decentralization=f"datum.row % {_SHARES} / {_SHARES - 1}",
        **strengths,
        **_formulas(),
    )


def _best(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a group: the best share, where a parabola through the top peaks."""
    rows = _rows(layers).transform_window(
        before="lag(control)",
        after="lead(control)",
        sort=[alt.SortField("decentralization")],
        groupby=["group"],
    )
    top = rows.transform_aggregate(groupby=["group"], top="argmax(control)")
    around = {name: f"datum.top.{name}" for name in ("before", "after", "control", *TECHNOLOGIES)}
    bend = "(datum.before - 2 * datum.control + datum.after)"
    known = f"isValid(datum.before) && isValid(datum.after) && {bend} < 0"
    return top.transform_calculate(
        **around,
        best=f"datum.top.decentralization + ({known} ? "
        f"(datum.before - datum.after) / (2 * {bend}) : 0) / {_SHARES - 1}",
        degree="max(datum.integration, datum.communication)",
        said="format(datum.best, '.0%')",
    )


def _peaks() -> alt.Chart:
    """The best share of every group, for signals to read; nothing of it is seen."""
    marks = alt.Chart().mark_point(opacity=0, aria=False)
    return marks.encode(x=_across("degree:Q"), y=_up("best:Q")).properties(name=_PEAKS)


def _lines() -> list[alt.Chart]:
    """A line a technology, from the point without either."""
    made = []
    for place, name in enumerate(TECHNOLOGIES):
        first, last = place * _LINE, (place + 1) * _LINE
        rows = alt.Chart().transform_filter(f"datum.group >= {first} && datum.group < {last}")
        line = rows.mark_line(aria=False, strokeWidth=4, color=paint(_COLOURS[name]))
        made.append(line.encode(x=_across("degree:Q"), y=_up("best:Q")))
    return made


def _both() -> list[alt.Chart]:
    """How high the best share is with both, as a line through the picture."""
    row = (
        alt.Chart()
        .transform_filter(f"datum.group == {_BOTH}")
        .transform_calculate(start="0", end="1")
    )
    rule = row.mark_rule(aria=False, color=paint("ink"), strokeDash=[5, 4], strokeWidth=2)
    return [rule.encode(x=_across("start:Q"), x2="end:Q", y=_up("best:Q"))]


def _marks() -> list[alt.Chart | alt.LayerChart]:
    """Dots where neither technology is used, and where each stands, with the best share.

    Beside the first dot its share alone is written.
    """
    made = []
    marks = [(0, "ink", 22, -25)]
    marks += [
        (ALONE[name], _COLOURS[name], -14, away)
        for name, away in zip(TECHNOLOGIES, (-18, 18), strict=True)
    ]
    for group, colour, dx, dy in marks:
        row = alt.Chart().transform_filter(f"datum.group == {group}")
        place = row.encode(x=_across("degree:Q"), y=_up("best:Q"))
        made += [place.mark_point(**DOT, color=paint(colour))]
        far = f"datum.group == 0 || datum.degree > {_BESIDE}"
        made += [written(place.transform_filter(far), "said:N", dy=dy, dx=dx)]
    return made


def _names() -> list[alt.Chart]:
    """What each line is, at its end; names that would touch are moved apart."""
    ends = {name: (place + 1) * _LINE - 1 for place, name in enumerate(TECHNOLOGIES)}
    groups = {group: phrase(f"directions.line.{name}") for name, group in ends.items()}
    words = label_of({str(group): name for group, name in groups.items()}, "group")
    both = f"{figure.text(phrase('directions.line.both'))} + ' ' + datum.said"
    by = [alt.SortField("best"), alt.SortField("group")]
    rows = alt.Chart().transform_joinaggregate(least="min(best)", most="max(best)")
    rows = rows.transform_filter(f"indexof({[*ends.values(), _BOTH]}, datum.group) >= 0")
    rows = rows.transform_calculate(
        end="1",
        name=f"datum.group == {_BOTH} ? {both} : {words}",
        height=f"(datum.best - datum.least) / (datum.most - datum.least) * {_TALL - 2 * _ROOM}",
    ).transform_window(place="row_number()", sort=by)
    rows = rows.transform_calculate(lowered=f"datum.height - datum.place * {_GAP}")
    rows = rows.transform_window(highest="max(lowered)", frame=[None, 0], sort=by)
    raised = f"datum.height - datum.highest - datum.place * {_GAP}"
    text = rows.mark_text(align="left", dx=10, dy=alt.expr(raised), fontWeight="bold")
    return [text.encode(x=_across("end:Q"), y=_up("best:Q"), text="name:N")]


def _across(field: str) -> alt.X:
    look = {"title": phrase("directions.across"), "titleAnchor": "start", "grid": False}
    axis = alt.Axis(format="%", values=[0, 0.5, 1], **look)
    return alt.X(field, axis=axis, scale=room_for_names(0, 1, _NAMES))


def _up(field: str) -> alt.Y:
    axis = alt.Axis(title=None, grid=False, format="%", tickCount=5)
    return alt.Y(field, axis=axis, scale=alt.Scale(zero=False, nice=False, padding=_ROOM))


def _told(key: str) -> str:
    """A phrase with the best shares, where the sliders stand, the city and the size."""
    names = ("neither", "both", *TECHNOLOGIES, *(f"best_{name}" for name in TECHNOLOGIES))
    shown = {name: f"format({name}, '.0%')" for name in names}
    return figure.told(key, city="city", size="format(unit_size, ',')", **shown)

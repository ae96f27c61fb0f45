"""The frontier: what cohesion, public goods and control can be had together."""

from typing import Any

import altair as alt

from govlab import figure
from govlab.figure.axes import index_axis
from govlab.figure.page import index_label
from govlab.figure.rows import assessed, of_mark, settings
from govlab.figure.theme import paint, themed, written
from govlab.records import Priorities, Setting
from govlab.terms import BANDS, OUTCOME_FIELDS, PROBLEMS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_SIZES = [size for size in UNIT_SIZE_STEPS if BANDS[0].low <= size <= BANDS[-1].high]
_SHARES = 16
_DEFAULT = Setting(20_000, 0.5)
_TOP = 102
"""Where both axes end."""
_WORDS = 126
"""Room that words beside a half take, from its middle [pixels]."""
_RIM = 10
"""Around words among the dots [pixels]: no dot may pass for a minus sign, or hide one."""


def frontier(setting: Setting = _DEFAULT, context: str = "fast-growing-city") -> alt.LayerChart:
    """Cohesion against public goods over all settings, and the frontier that control leaves.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(frontier().layer)
    8
    """
    state = [
        *figure.choice("control_kept", 0.9),
        *figure.levers(setting),
        *figure.conditions(context),
        *figure.outcomes(context),
        *figure.best(context, Priorities(0, 0, 1)),
        figure.signal("most_control", "best.balance"),
        figure.signal("kept", _KEPT.format("index_control")),
        figure.signal(figure.SENTENCE, f"{_sentence()} + {figure.outside()}"),
    ]
    numbers = {name: label(TERMS[name]) for name in SETTING_FIELDS} | {
        f"index_{name}": index_label(name) for name in PROBLEMS
    }
    chart = alt.layer(_settings(), _line(), *_halves(), _out_of_reach(), _corner(), _here())
    sized = chart.properties(width="container", height=380)
    said = {"finding": _finding(), "shown": phrase("frontier.shown")}
    return themed(sized, phrase("frontier.description"), state, numbers, **said)


def _rows() -> alt.Chart:
    """A row a setting of the bands: the indices of the three problems."""
    cells = alt.sequence(0, len(_SIZES) * _SHARES, 1, as_="cell")
    rows = alt.Chart(cells).transform_calculate(**settings(_SIZES, _SHARES))
    rows = assessed(rows, SETTING_FIELDS, outcomes=[*OUTCOME_FIELDS, *_INDICES])
    return rows.transform_calculate(
        across="100 * datum.index_public_goods",
        up="100 * datum.index_cohesion",
        kept=_KEPT.format("datum.index_control"),
    )


def _settings() -> alt.Chart:
    colour = alt.Scale(domain=[True, False], range=[paint("control"), paint("muted")])
    return (
        _rows()
        .properties(name="settings")
        .mark_circle(size=26, opacity=0.6, aria=False)
        .encode(**_place(), color=alt.Color("kept:N", scale=colour, legend=None))
    )


def _unbeaten() -> alt.Chart:
    """Kept settings that no other kept one beats: the running best of cohesion, from the right."""
    kept = _rows().transform_filter("datum.kept")
    ranked = kept.transform_window(
        reach="max(up)",
        frame=[None, 0],
        sort=[alt.SortField("across", order="descending")],
    )
    return ranked.transform_filter("datum.up == datum.reach")


def _line() -> alt.Chart:
    line = (
        _unbeaten()
        .properties(name="line")
        .mark_line(color=paint("ink"), strokeWidth=3, interpolate="monotone")
    )
    return line.encode(**_place(), order="across:Q")


def _halves() -> list[alt.Chart | alt.LayerChart]:
    """What each half of the frontier's public goods brings, and what it takes of cohesion."""
    rows = _unbeaten().transform_joinaggregate(
        least="min(across)", most="max(across)", top="max(up)", bottom="min(up)"
    )
    rows = rows.transform_calculate(away="abs(datum.across - (datum.least + datum.most) / 2)")
    rows = rows.transform_joinaggregate(nearest="min(away)")
    middle = rows.transform_filter("datum.away == datum.nearest")
    prices = [f"({high} - {low}) / ({right} - {left})" for left, right, high, low in _HALVES]
    dot = middle.transform_calculate(cheaper=" - ".join(prices)).properties(name="middle")
    dot = dot.mark_point(size=150, filled=True, opacity=1, color=paint("ink"))
    return [dot.encode(**_place()), *(_half(middle, *ends) for ends in _HALVES)]


def _finding() -> str:
    """Whether the second half of the frontier takes more than the first."""
    return _choose(f"{of_mark('middle', 'cheaper')} > 0", "frontier.costs", "frontier.finding")


def _half(middle: alt.Chart, left: str, right: str, high: str, low: str) -> alt.LayerChart:
    """The words beside one half, at its middle."""
    goods, lost = (f"format({more} - {less}, '.0f')" for more, less in ((right, left), (high, low)))
    rows = middle.transform_calculate(
        gained=f"[{figure.told('frontier.gained', goods=goods)}, "
        f"{figure.told('frontier.lost', lost=lost)}]",
        right=f"min(({left} + {right}) / 2, {_TOP} * (1 - {_WORDS} / width))",
        height=f"({high} + {low}) / 2",
    )
    place = {
        "x": _axis(alt.X, "right:Q", "public_goods"),
        "y": _axis(alt.Y, "height:Q", "cohesion"),
    }
    look = {"align": "left", "dx": 24, "dy": -23, "lineHeight": 16}
    return written(rows.encode(**place), "gained:N", _RIM, **look)


def _out_of_reach() -> alt.LayerChart:
    """The setting that supplies most, where it is not kept: its name, away from the halves'."""
    most = _rows().transform_joinaggregate(most="max(across)")
    beyond = most.transform_filter("datum.across == datum.most && !datum.kept")
    return written(
        beyond.transform_calculate(
            words=f"split({figure.text(phrase('frontier.beyond'))}, '|')"
        ).encode(**_place()),
        "words:N",
        _RIM,
        align="right",
        dx=4,
        dy=alt.expr("datum.up > 40 ? 34 : -64"),
        lineHeight=16,
    )


def _corner() -> alt.Chart:
    """Where both would be best, and no setting leads."""
    words = phrase("frontier.corner").split("|")
    corner = alt.Chart(alt.sequence(1)).transform_calculate(across="100", up="100")
    look = {"align": "right", "baseline": "top", "lineHeight": 16, "fontStyle": "italic"}
    return corner.mark_text(text=words, color=paint("muted"), **look).encode(**_place())


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(
            across=f"clamp(100 * index_public_goods, 0, {_TOP})",
            up=f"clamp(100 * index_cohesion, 0, {_TOP})",
        )
        .mark_point(size=260, strokeWidth=3, color=paint("ink"))
        .encode(**_place())
    )


def _place() -> dict[str, Any]:
    """Public goods across, cohesion upwards."""
    return {"x": _axis(alt.X, "across:Q", "public_goods"), "y": _axis(alt.Y, "up:Q", "cohesion")}


def _axis(channel: Any, field: str, name: str) -> Any:
    return index_axis(channel, field, phrase("frontier.axis", name=label(TERMS[name])), top=_TOP)


def _choose(asked: str, yes: str, no: str) -> str:
    """Expression of one phrase or another."""
    return f"({asked} ? {figure.text(phrase(yes))} : {figure.text(phrase(no))})"


def _sentence() -> str:
    indices = {name: f"floor(100 * max(0, index_{name}) + 0.5)" for name in PROBLEMS}
    return figure.told(
        "frontier.sentence",
        size="format(unit_size, ',')",
        share="format(decentralization, '.0%')",
        verdict=_choose("kept", "frontier.enough", "frontier.less"),
        kept="format(control_kept, '.0%')",
        most="floor(100 * most_control + 0.5)",
        **indices,
    )


_INDICES = [f"index_{name}" for name in PROBLEMS]
_HALVES = (
    ("datum.least", "datum.across", "datum.top", "datum.up"),
    ("datum.across", "datum.most", "datum.up", "datum.bottom"),
)
"""Where a half of the frontier begins and ends: to the right, and downwards."""
_KEPT = "{} >= control_kept * most_control"
"""Whether an index of control lies high enough, as a share of the best in the city."""

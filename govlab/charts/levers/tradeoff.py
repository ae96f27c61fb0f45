"""The frontier: what cohesion, public goods and control can be had together."""

from typing import Any

import altair as alt

from govlab import figure
from govlab.figure.axes import index_axis
from govlab.figure.page import index_label
from govlab.figure.rows import assessed, settings
from govlab.figure.theme import paint, themed
from govlab.records import Priorities, Setting
from govlab.terms import BANDS, OUTCOME_FIELDS, PROBLEMS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_SIZES = [size for size in UNIT_SIZE_STEPS[::2] if BANDS[0].low <= size <= BANDS[-1].high]
_SHARES = 11
_DEFAULT = Setting(20_000, 0.5)


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
    3
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
    chart = alt.layer(_settings(), _line(), _here())
    sized = chart.properties(width="container", height=380)
    return themed(sized, phrase("frontier.description"), state, numbers)


def _rows() -> alt.Chart:
    """A row a setting of the bands: the indices of the three problems."""
    cells = alt.sequence(0, len(_SIZES) * _SHARES, 1, as_="cell")
    rows = alt.Chart(cells, name="settings").transform_calculate(**settings(_SIZES, _SHARES))
    rows = assessed(rows, SETTING_FIELDS, outcomes=[*OUTCOME_FIELDS, *_INDICES])
    return rows.transform_calculate(
        across="100 * datum.index_public_goods",
        up="100 * datum.index_cohesion",
        kept=_KEPT.format("datum.index_control"),
    )


def _settings() -> alt.Chart:
    colour = alt.Scale(domain=[True, False], range=[paint("control"), paint("muted")])
    legend = alt.Legend(
        title=phrase("frontier.kept"),
        orient="top",
        labelExpr=_choose("datum.value", "frontier.yes", "frontier.no"),
        titleLimit=320,
        symbolOpacity=1,
    )
    return (
        _rows()
        .mark_circle(size=26, opacity=0.6, aria=False)
        .encode(**_place(), color=alt.Color("kept:N", scale=colour, legend=legend))
    )


def _line() -> alt.Chart:
    """Kept settings that no other kept one beats: the running best of cohesion, from the right."""
    kept = _rows().properties(name="line").transform_filter("datum.kept")
    ranked = kept.transform_window(
        reach="max(up)",
        frame=[None, 0],
        sort=[alt.SortField("across", order="descending")],
    )
    return (
        ranked.transform_filter("datum.up == datum.reach")
        .mark_line(color=paint("ink"), strokeWidth=2, point={"color": paint("ink"), "size": 30})
        .encode(**_place(), order="across:Q")
    )


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(
            across="clamp(100 * index_public_goods, 0, 102)",
            up="clamp(100 * index_cohesion, 0, 102)",
        )
        .mark_point(size=260, strokeWidth=3, color=paint("ink"))
        .encode(**_place())
    )


def _place() -> dict[str, Any]:
    """Public goods across, cohesion upwards."""
    return {"x": _axis(alt.X, "across:Q", "public_goods"), "y": _axis(alt.Y, "up:Q", "cohesion")}


def _axis(channel: Any, field: str, name: str) -> Any:
    title = phrase("frontier.axis", name=label(TERMS[name]))
    return index_axis(channel, field, title, top=102)


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
_KEPT = "{} >= control_kept * most_control"
"""Whether an index of control lies high enough, as a share of the best in the city."""

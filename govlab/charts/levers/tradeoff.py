"""The frontier: what cohesion, public goods and control can be had together."""

import altair as alt

from govlab import figure
from govlab.figure.axes import index_axis
from govlab.figure.rows import assessed, settings
from govlab.figure.theme import both_labels, paint, themed
from govlab.records import Priorities, Setting
from govlab.terms import BANDS, OUTCOME_FIELDS, PROBLEMS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS

_SIZES = [size for size in UNIT_SIZE_STEPS[::2] if BANDS[0].low <= size <= BANDS[-1].high]
_SHARES = 11
_DEFAULT = Setting(20_000, 0.5)
_DESCRIPTION = (
    "Every setting of the levers as a dot: public goods across, cohesion upwards, each an index "
    "from 0, the worst, to 100, the best that the two levers can do in the city. A falling line "
    "joins the settings at which neither can grow without loss to the other, while enough control "
    "of cost and risk is kept. No dot reaches the upper right corner."
)


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
        figure.signal(figure.SENTENCE, f"{_SENTENCE} + {figure.outside()}"),
    ]
    numbers = {name: TERMS[name].label for name in SETTING_FIELDS} | {
        f"index_{name}": f"{both_labels(name)}, index" for name in PROBLEMS
    }
    chart = alt.layer(_settings(), _line(), _here())
    sized = chart.properties(width="container", height=380)
    return themed(sized, _DESCRIPTION, state, numbers)


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
        title="keeps enough control of cost and risk",
        orient="top",
        labelExpr="datum.value ? 'yes' : 'no'",
        titleLimit=320,
        symbolOpacity=1,
    )
    return (
        _rows()
        .mark_circle(size=26, opacity=0.6, aria=False)
        .encode(x=_X, y=_Y, color=alt.Color("kept:N", scale=colour, legend=legend))
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
        .encode(x=_X, y=_Y, order="across:Q")
    )


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(
            across="clamp(100 * index_public_goods, 0, 102)",
            up="clamp(100 * index_cohesion, 0, 102)",
        )
        .mark_point(size=260, strokeWidth=3, color=paint("ink"))
        .encode(x=_X, y=_Y)
    )


def _axis(name: str) -> str:
    return f"{both_labels(name)}: index, 0 to 100"


_INDICES = [f"index_{name}" for name in PROBLEMS]
_KEPT = "{} >= control_kept * most_control"
"""Whether an index of control lies high enough, as a share of the best in the city."""
_X = index_axis(alt.X, "across:Q", _axis("public_goods"), top=102)
_Y = index_axis(alt.Y, "up:Q", _axis("cohesion"), top=102)
_SENTENCE = (
    "'Of 100 that its levers can do, this city gets ' + "
    "floor(100 * max(0, index_cohesion) + 0.5) + ' for cohesion, ' + "
    "floor(100 * max(0, index_public_goods) + 0.5) + ' for public goods and ' + "
    "floor(100 * max(0, index_control) + 0.5) + ' for control of cost and risk, with ' + "
    "format(unit_size, ',') + ' residents per unit and ' + format(decentralization, '.0%') + "
    "' of discretion on the committees\\' side. ' + "
    "(kept ? 'That keeps enough control (' : 'That is less control than is to be kept (') + "
    "format(control_kept, '.0%') + ' of the best here, ' + floor(100 * most_control + 0.5) + ').'"
)

"""The frontier: what cohesion, public goods and control can be had together."""

import altair as alt

from govlab import browser
from govlab.charts.rows import assessed, of_mark, settings
from govlab.charts.theme import both_labels, paint, themed
from govlab.records import Setting
from govlab.terms import PROBLEMS, SETTING_FIELDS, TERMS, UNIT_SIZE_STEPS

_SIZES = UNIT_SIZE_STEPS[::2]
_SHARES = 11
_DEFAULT = Setting(20_000, 0.5)
_DESCRIPTION = (
    "Every setting of the levers as a dot: public goods across, cohesion upwards, each as a share "
    "of its best. A falling line joins the settings at which neither can grow without loss to the "
    "other, while enough control of cost and risk is kept. No dot reaches the upper right corner."
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
        *browser.choice("control_kept", 0.9),
        *browser.levers(setting),
        *browser.conditions(context),
        *browser.outcomes(),
        *(browser.signal(f"share_{name}", _here_share(name)) for name in PROBLEMS),
        browser.signal("sentence", _SENTENCE),
    ]
    numbers = {name: TERMS[name].label for name in SETTING_FIELDS} | {
        f"share_{name}": f"{both_labels(name)}, share of its best" for name in PROBLEMS
    }
    chart = alt.layer(_settings(), _line(), _here())
    sized = chart.properties(width="container", height=380)
    return themed(sized, _DESCRIPTION, state, numbers)


def _rows() -> alt.Chart:
    """A row a setting: the three problems, each as a share of its best."""
    cells = alt.sequence(0, len(_SIZES) * _SHARES, 1, as_="cell")
    rows = alt.Chart(cells, name="settings").transform_calculate(**settings(_SIZES, _SHARES))
    rows = assessed(rows, SETTING_FIELDS)
    rows = rows.transform_joinaggregate(**{f"best_{name}": f"max({name})" for name in PROBLEMS})
    return rows.transform_calculate(
        **{f"of_{name}": f"datum.{name} / datum.best_{name}" for name in PROBLEMS},
        kept="datum.control >= control_kept * datum.best_control",
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
        reach="max(of_cohesion)",
        frame=[None, 0],
        sort=[alt.SortField("of_public_goods", order="descending")],
    )
    return (
        ranked.transform_filter("datum.of_cohesion == datum.reach")
        .mark_line(color=paint("ink"), strokeWidth=2, point={"color": paint("ink"), "size": 30})
        .encode(x=_X, y=_Y, order="of_public_goods:Q")
    )


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(of_public_goods="share_public_goods", of_cohesion="share_cohesion")
        .mark_point(size=260, strokeWidth=3, color=paint("ink"))
        .encode(x=_X, y=_Y)
    )


def _here_share(name: str) -> str:
    return f"min(1, {name} / {of_mark('settings', f'best_{name}')})"


def _axis(name: str) -> alt.Axis:
    return alt.Axis(title=f"{both_labels(name)}, share of its best", format="%", tickCount=5)


_X = alt.X("of_public_goods:Q", scale=alt.Scale(domain=[0, 1.02]), axis=_axis("public_goods"))
_Y = alt.Y("of_cohesion:Q", scale=alt.Scale(domain=[0, 1.02]), axis=_axis("cohesion"))
_SENTENCE = (
    "'Here are ' + format(share_cohesion, '.0%') + ' of the best cohesion, ' "
    "+ format(share_public_goods, '.0%') + ' of the best public goods and ' "
    "+ format(share_control, '.0%') + ' of the best control of cost and risk, with ' "
    "+ format(unit_size, ',') + ' residents per unit and ' + format(decentralization, '.0%') "
    "+ ' of discretion on the committees\\' side. ' "
    "+ (share_control < control_kept ? 'That is less control than is to be kept (' : "
    "'That keeps enough control (') + format(control_kept, '.0%') + ').'"
)

"""What handing power down does to cost and risk."""

import altair as alt

from govlab import figure
from govlab.figure.axes import share_axis
from govlab.figure.theme import GUESS, guess_mark, label_of, legend, paint, themed
from govlab.records import Setting

_SMALL = Setting(3_000, 0.4)
_STEPS = 50
_BURDENS = {
    "cost": ("cost 成本", [1, 0]),
    "risk": ("risk 风险", [1, 0]),
    "abuse": ("abuse: misused discretion 滥用", [6, 3]),
    "blindness": ("blindness: trouble unseen 失察", [2, 3]),
}
_LABELS = {name: label for name, (label, _) in _BURDENS.items()}
_CURVES = (
    "Curves over the share of discretion on the committees' side: cost falls as power is handed "
    "down, abuse rises, blindness falls, and risk is least somewhere inside, where a dot stands."
)


def devolution_curves(
    setting: Setting = _SMALL, context: str = "fast-growing-city"
) -> alt.LayerChart:
    """Cost, risk and the two faces of risk over decentralization, at one unit size.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(devolution_curves().layer)
    4
    """
    state = figure.state(setting, context)
    layers = alt.layer(_lines(), _least_risk(), _here(), guess_mark(share_axis))
    chart = _over_shares(layers)
    sized = chart.properties(width="container", height=300)
    return themed(sized, _CURVES, [*state, GUESS])


def _over_shares(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a burden and share."""
    columns = ("decentralization",)
    layers = layers.properties(data=alt.sequence(0, _STEPS + 1, 1, as_="step"))
    layers = layers.transform_calculate(decentralization=f"datum.step / {_STEPS}")
    formulas = figure.formulas(columns)
    burdens = {name: formulas.get(name) or figure.part(name, columns) for name in _BURDENS}
    layers = layers.transform_calculate(**burdens)
    rows = layers.transform_fold([*burdens], as_=["burden", "value"])
    return rows.transform_calculate(
        told=f"{label_of(_LABELS, 'burden')} + ', ' + format(datum.decentralization, '.0%') + "
        "': ' + format(datum.value, '.2f')"
    )


def _lines() -> alt.Chart:
    colours = [paint("cost"), paint("risk"), paint("risk"), paint("risk")]
    key = legend(_LABELS, orient="top", symbolType="stroke")
    dashes = alt.Scale(domain=[*_BURDENS], range=[dash for _, dash in _BURDENS.values()])
    return (
        alt.Chart()
        .mark_line(strokeWidth=3)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_BURDEN_AXIS,
            color=alt.Color(
                "burden:N", scale=alt.Scale(domain=[*_BURDENS], range=colours), legend=key
            ),
            strokeDash=alt.StrokeDash("burden:N", scale=dashes, legend=key),
            description="told:N",
        )
    )


def _least_risk() -> alt.Chart:
    return (
        alt.Chart()
        .transform_filter("datum.burden == 'risk'")
        .transform_joinaggregate(least="min(value)")
        .transform_filter("datum.value == datum.least")
        .mark_point(size=110, filled=True, opacity=1, color=paint("risk"))
        .encode(x=share_axis("decentralization:Q"), y=_BURDEN_AXIS, description="told:N")
    )


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here="decentralization")
        .mark_rule(color=paint("ink"), strokeDash=[4, 3])
        .encode(x=share_axis("here:Q"))
    )


_BURDEN_AXIS = alt.Y("value:Q", axis=alt.Axis(title="level; lower is better", grid=False))

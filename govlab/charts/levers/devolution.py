"""What handing power down does to cost and risk."""

import altair as alt

from govlab import figure
from govlab.figure.axes import share_axis
from govlab.figure.theme import GUESS, guess_mark, label_of, legend, paint, themed
from govlab.records import Setting
from govlab.terms.phrases import phrase

_SMALL = Setting(3_000, 0.4)
_STEPS = 50
_DASHES = {"cost": [1, 0], "risk": [1, 0], "abuse": [6, 3], "blindness": [2, 3]}
"""What is drawn, and how its line is broken."""


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
    return themed(sized, phrase("devolution.description"), [*state, GUESS])


def _over_shares(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a burden and share."""
    columns = ("decentralization",)
    layers = layers.properties(data=alt.sequence(0, _STEPS + 1, 1, as_="step"))
    layers = layers.transform_calculate(decentralization=f"datum.step / {_STEPS}")
    formulas = figure.formulas(columns)
    burdens = {name: formulas.get(name) or figure.part(name, columns) for name in _DASHES}
    layers = layers.transform_calculate(**burdens)
    rows = layers.transform_fold([*burdens], as_=["burden", "value"])
    share, value = "format(datum.decentralization, '.0%')", "format(datum.value, '.2f')"
    burden = label_of(_labels(), "burden")
    return rows.transform_calculate(
        told=figure.told("figure.point", name=burden, place=share, value=value)
    )


def _labels() -> dict[str, str]:
    return {name: phrase(f"devolution.{name}") for name in _DASHES}


def _lines() -> alt.Chart:
    colours = [paint("cost"), paint("risk"), paint("risk"), paint("risk")]
    key = legend(_labels(), orient="top", symbolType="stroke")
    dashes = alt.Scale(domain=[*_DASHES], range=[*_DASHES.values()])
    return (
        alt.Chart()
        .mark_line(strokeWidth=3)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_height(),
            color=alt.Color(
                "burden:N", scale=alt.Scale(domain=[*_DASHES], range=colours), legend=key
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
        .encode(x=share_axis("decentralization:Q"), y=_height(), description="told:N")
    )


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here="decentralization")
        .mark_rule(color=paint("ink"), strokeDash=[4, 3])
        .encode(x=share_axis("here:Q"))
    )


def _height() -> alt.Y:
    return alt.Y("value:Q", axis=alt.Axis(title=phrase("devolution.axis"), grid=False))

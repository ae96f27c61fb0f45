"""What handing power down does to cost and risk."""

import altair as alt

from govlab import figure
from govlab.figure.axes import share_axis
from govlab.figure.theme import GUESS, guess_mark, label_of, paint, themed, written
from govlab.records import Setting
from govlab.terms.phrases import phrase

_SMALL = Setting(3_000, 0.4)
_STEPS = 50
_TALL, _LINE = 300, 16
"""Height of the picture, and of a line of words in it [pixels]."""
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
    5
    """
    state = figure.state(setting, context)
    layers = alt.layer(_lines(), _names(), _least_risk(), _here(), guess_mark(share_axis))
    chart = _over_shares(layers)
    sized = chart.properties(width="container", height=_TALL)
    said = {"finding": figure.text(phrase("devolution.finding"))}
    said["shown"] = phrase("devolution.shown")
    return themed(sized, phrase("devolution.description"), [*state, GUESS], **said)


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


def _colour() -> alt.Color:
    colours = [paint("cost"), paint("risk"), paint("risk"), paint("risk")]
    return alt.Color("burden:N", scale=alt.Scale(domain=[*_DASHES], range=colours), legend=None)


def _lines() -> alt.Chart:
    dashes = alt.Scale(domain=[*_DASHES], range=[*_DASHES.values()])
    return (
        alt.Chart()
        .mark_line(strokeWidth=3)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_height(),
            color=_colour(),
            strokeDash=alt.StrokeDash("burden:N", scale=dashes, legend=None),
            description="told:N",
        )
    )


def _names() -> alt.Chart:
    """What each line is, at its right end; names that would touch are moved apart."""
    ends = alt.Chart().transform_joinaggregate(top="max(value)")
    ends = ends.transform_filter("datum.decentralization == 1").transform_window(
        place="row_number()", sort=[alt.SortField("value")]
    )
    gap = f"datum.place * {_LINE} / {_TALL} * datum.top"
    ends = ends.transform_calculate(
        lowered=f"datum.value - {gap}", name=label_of(_labels(), "burden")
    )
    ends = ends.transform_window(
        most="max(lowered)", frame=[None, 0], sort=[alt.SortField("value")]
    ).transform_calculate(value=f"datum.most + {gap}")
    names = ends.mark_text(align="left", dx=6, fontWeight="bold", aria=False)
    return names.encode(
        x=share_axis("decentralization:Q"), y=_height(), color=_colour(), text="name:N"
    )


def _least_risk() -> alt.LayerChart:
    least = (
        alt.Chart()
        .transform_filter("datum.burden == 'risk'")
        .transform_joinaggregate(least="min(value)")
        .transform_filter("datum.value == datum.least")
        .transform_calculate(
            place=figure.told("devolution.least", share="format(datum.decentralization, '.0%')")
        )
        .encode(x=share_axis("decentralization:Q"), y=_height())
    )
    dot = least.mark_point(size=110, filled=True, opacity=1, color=paint("risk"))
    words = written(least, "place:N", dy=17, color=paint("risk"))
    return alt.layer(dot.encode(description="told:N"), words)


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here="decentralization")
        .mark_rule(color=paint("ink"), strokeDash=[4, 3])
        .encode(x=share_axis("here:Q"))
    )


def _height() -> alt.Y:
    return alt.Y("value:Q", axis=alt.Axis(title=None, grid=False, tickCount=5))

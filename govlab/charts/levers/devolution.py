"""What handing power down does to cost and risk, and which way the pendulum swings."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.coded import cases
from govlab.figure.axes import share_axis
from govlab.figure.rows import assessed, of_mark
from govlab.figure.theme import GUESS, guess_mark, paint, themed, written
from govlab.records import Setting
from govlab.terms import TERMS

_SMALL = Setting(3_000, 0.4)
_STEPS = 50
_BURDENS = {
    "cost": ("cost 成本", [1, 0]),
    "risk": ("risk 风险", [1, 0]),
    "abuse": ("abuse: misused discretion 滥用", [6, 3]),
    "blindness": ("blindness: trouble unseen 失察", [2, 3]),
}
_CURVES = (
    "Curves over the share of discretion on the committees' side: cost falls as power is handed "
    "down, abuse rises, blindness falls, and risk is least somewhere inside, where a dot stands."
)
_PENDULUM = (
    "A map of the weight of cost against risk, upwards, and the share of discretion on the "
    "committees' side, across. The ridge of best control, on the chosen city's own scale, swings "
    "from the street office, where risk is the worry, to the committees, where cost is. Bars mark "
    "what Shanghai chose in 1984 and in 1996."
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


def pendulum(setting: Setting = _SMALL, context: str = "shanghai-1984") -> alt.LayerChart:
    """Where cost and risk are controlled best, from a worry about risk to a worry about cost.

    Parameters
    ----------
    setting
        Its unit size is where that slider stands at first.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(pendulum().layer)
    4
    """
    state = [
        *figure.choice("cost_share", 0.5),
        *figure.levers(setting, only=("unit_size",)),
        *figure.conditions(context),
        *figure.goalposts(figure.HERE),
        figure.signal("best_share", of_mark("best", "decentralization")),
        figure.signal(figure.SENTENCE, _swing()),
    ]
    numbers = {"unit_size": TERMS["unit_size"].label, "cost_share": "cost"}
    numbers["best_share"] = "share of discretion that controls both best"
    chart = alt.layer(_ridge_map(), _ridge(), _shanghai(), _bob())
    sized = chart.properties(width="container", height=300)
    return themed(sized, _PENDULUM, state, numbers)


def _over_shares(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a burden and share."""
    columns = ("decentralization",)
    layers = layers.properties(data=alt.sequence(0, _STEPS + 1, 1, as_="step"))
    layers = layers.transform_calculate(decentralization=f"datum.step / {_STEPS}")
    formulas = figure.formulas(columns)
    burdens = {
        label: formulas.get(name) or figure.part(name, columns)
        for name, (label, _) in _BURDENS.items()
    }
    layers = layers.transform_calculate(**burdens)
    return layers.transform_fold([*burdens], as_=["burden", "value"])


def _lines() -> alt.Chart:
    labels = [label for label, _ in _BURDENS.values()]
    colours = [paint("cost"), paint("risk"), paint("risk"), paint("risk")]
    legend = alt.Legend(
        title=None, orient="top", direction="vertical", symbolType="stroke", labelLimit=320
    )
    dashes = alt.Scale(domain=labels, range=[dash for _, dash in _BURDENS.values()])
    return (
        alt.Chart()
        .mark_line(strokeWidth=3)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_BURDEN_AXIS,
            color=alt.Color(
                "burden:N", scale=alt.Scale(domain=labels, range=colours), legend=legend
            ),
            strokeDash=alt.StrokeDash("burden:N", scale=dashes, legend=legend),
        )
    )


def _least_risk() -> alt.Chart:
    return (
        alt.Chart()
        .transform_filter(f"datum.burden == '{_BURDENS['risk'][0]}'")
        .transform_joinaggregate(least="min(value)")
        .transform_filter("datum.value == datum.least")
        .mark_point(size=110, filled=True, opacity=1, color=paint("risk"))
        .encode(x=share_axis("decentralization:Q"), y=_BURDEN_AXIS)
    )


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here="decentralization")
        .mark_rule(color=paint("ink"), strokeDash=[4, 3])
        .encode(x=share_axis("here:Q"))
    )


def _controlled(rows: alt.Chart, columns: tuple[str, ...]) -> alt.Chart:
    """Rows with ``decentralization`` get the index of control by the weight of cost, and best."""
    known = ("decentralization", *columns)
    wanted = ("cost", "risk", "thrift", "safety", "index_control")
    rows = assessed(rows, known, figure.weights(columns), wanted)
    return rows.transform_joinaggregate(best="max(index_control)", groupby=[*columns])


def _rows_of_weights() -> alt.Chart:
    """A row a weight of cost (21) and a share of discretion (41)."""
    rows = alt.Chart(alt.sequence(0, 21 * 41, 1, as_="cell")).transform_calculate(
        cost_share="floor(datum.cell / 41) / 20",
        decentralization="datum.cell % 41 / 40",
        left="datum.decentralization - 1 / 80",
        right="datum.decentralization + 1 / 80",
        below="datum.cost_share - 1 / 40",
        above="datum.cost_share + 1 / 40",
    )
    return _controlled(rows, ("cost_share",))


def _ridge_map() -> alt.Chart:
    ends = [paint("band"), paint("control")]
    colour = alt.Scale(domain=[0.6, 1], range=ends, interpolate="lab", clamp=True)
    share = {"scale": colour, "legend": None}
    return (
        _rows_of_weights()
        .transform_calculate(share="floor(50 * datum.index_control / datum.best) / 50")
        .mark_rect(aria=False, strokeWidth=1, clip=True)
        .encode(
            x=share_axis("left:Q"),
            x2="right",
            y=_weight_axis("below:Q"),
            y2="above",
            color=alt.Color("share:Q", **share),
            stroke=alt.Stroke("share:Q", **share),
        )
    )


def _ridge() -> alt.Chart:
    return (
        _rows_of_weights()
        .transform_filter("datum.index_control == datum.best")
        .mark_line(color=paint("ink"), strokeWidth=2)
        .encode(
            x=share_axis("decentralization:Q"),
            y=_weight_axis("cost_share:Q"),
            order="cost_share:Q",
        )
    )


def _chosen() -> pd.DataFrame:
    """What Shanghai chose at first, and after its first turn."""
    return cases().query("key in ['shanghai-1984', 'shanghai-1996']")


def _shanghai() -> alt.LayerChart:
    """What Shanghai chose, at the weight that its case is coded with."""
    bars = alt.Chart(_chosen()).encode(y=_weight_axis("cost_share:Q"))
    chosen = bars.mark_rule(strokeWidth=8, color=paint("ink"), opacity=0.8).encode(
        x=share_axis("chosen_low:Q"), x2="chosen_high"
    )
    ends = bars.transform_calculate(
        end="datum.chosen_low < 0.5 ? datum.chosen_low : datum.chosen_high"
    ).encode(x=share_axis("end:Q"))
    inwards = alt.expr("datum.chosen_low < 0.5 ? 'left' : 'right'")
    return alt.layer(chosen, written(ends, "label:N", dy=-14, align=inwards))


def _bob() -> alt.Chart:
    """The best share at the chosen weight of cost."""
    rows = alt.Chart(alt.sequence(0, 101, 1, as_="step"), name="best").transform_calculate(
        decentralization="datum.step / 100", weight="cost_share"
    )
    return (
        _controlled(rows, ())
        .transform_filter("datum.index_control == datum.best")
        .mark_point(size=260, filled=True, opacity=1, color=paint("ink"), **_RIM)
        .encode(x=share_axis("decentralization:Q"), y=_weight_axis("weight:Q"))
    )


def _swing() -> str:
    """The state in words, and what Shanghai chose."""
    first, then = _chosen().to_dict("records")
    chosen = (
        f"Shanghai chose {first['chosen_low']:.0%} or more in {first['year']}, "
        f"and {then['chosen_high']:.0%} or less in {then['year']}."
    )
    return _SWING + figure.text(chosen)


def _weight_axis(field: str) -> alt.Y:
    axis = alt.Axis(
        title="weight of cost against risk", format="%", values=[0, 0.25, 0.5, 0.75, 1], grid=False
    )
    return alt.Y(field, scale=alt.Scale(domain=[0, 1]), axis=axis)


_BURDEN_AXIS = alt.Y("value:Q", axis=alt.Axis(title="level; lower is better", grid=False))
_RIM = {"stroke": paint("paper"), "strokeWidth": 2}
_SWING = (
    "city + ': when cost counts ' + format(cost_share, '.0%') + ' and risk ' + "
    "format(1 - cost_share, '.0%') + ', units of ' + format(unit_size, ',') + ' residents control "
    "the two best with ' + format(best_share, '.0%') + ' on the committees\\' side. ' + "
)

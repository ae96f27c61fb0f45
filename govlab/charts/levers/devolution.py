"""What handing power down does to cost and risk."""

from collections.abc import Iterable

import altair as alt

from govlab import figure
from govlab.figure.axes import share_axis
from govlab.figure.theme import GUESS, guess_mark, label_of, paint, scale, themed, written
from govlab.model import PARTS
from govlab.records import Setting
from govlab.terms.phrases import phrase

_SMALL = Setting(3_000, 0.4)
_STEPS = 50
_TALL, _LINE = 300, 16
"""Height of the picture, and of a line of words in it [pixels]."""
_LINES = ("cost", "risk")
_FACES = {"brought": ("0", 0.16), "blindness": ("brought", 0.42), "abuse": ("blindness", 0.72)}
"""What risk is made of, from the ground up: what it stands on, and how deep its colour is."""
_NAMED = {
    "brought": (25, "center", 0.12),
    "blindness": (0, "left", 0.32),
    "abuse": (_STEPS, "right", 0.5),
}
"""The step at which each area bears its name, how the name stands to it, and how far up."""


def devolution_curves(
    setting: Setting = _SMALL, context: str = "fast-growing-city"
) -> alt.LayerChart:
    """Cost as a line, and risk as areas that add up to it, over decentralization.

    An area is as high as its part in all sources of risk; the top edge is the risk.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(devolution_curves().layer)
    12
    """
    state = figure.state(setting, context)
    marks = [*map(_area, _FACES), _here(), *_lines(), _names(), *map(_face, _FACES)]
    layers = alt.layer(*marks, _least_risk(), guess_mark(share_axis))
    sized = _over_shares(layers).properties(width="container", height=_TALL)
    said = {"finding": figure.text(phrase("devolution.finding"))}
    said["shown"] = phrase("devolution.shown")
    return themed(sized, phrase("devolution.description"), [*state, GUESS], **said)


def _over_shares(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a share: cost, risk, and how high each area reaches."""
    columns = ("decentralization",)
    formulas = figure.formulas(columns)
    parts = {name: f"({figure.part(name, columns)})" for name in PARTS["risk"]}
    burdens = {name: formulas[name] for name in _LINES}
    layers = layers.properties(data=alt.sequence(0, _STEPS + 1, 1, as_="step"))
    layers = layers.transform_calculate(decentralization=f"datum.step / {_STEPS}")
    layers = layers.transform_calculate(**burdens, abuse="datum.risk")
    layers = layers.transform_calculate(scale=f"datum.risk / ({' + '.join(parts.values())})")
    layers = layers.transform_calculate(blindness=f"datum.risk - datum.scale * {parts['abuse']}")
    return layers.transform_calculate(
        brought=f"datum.blindness - datum.scale * {parts['blindness']}"
    )


def _labels(names: Iterable[str]) -> dict[str, str]:
    return {name: phrase(f"devolution.{name}") for name in names}


def _area(name: str) -> alt.Chart:
    """One part of risk, from the top of the part below."""
    below, depth = _FACES[name]
    area = alt.Chart().mark_area(aria=False, color=paint("risk"), opacity=depth)
    stands = alt.Y2(below) if below in _FACES else alt.Y2Datum(0)
    return area.encode(x=share_axis("decentralization:Q"), y=_height(f"{name}:Q"), y2=stands)


def _face(name: str) -> alt.LayerChart:
    """What an area is, within it, and away from the lines."""
    step, align, up = _NAMED[name]
    below, _ = _FACES[name]
    ground = f"datum.{below}" if below in _FACES else "0"
    place = alt.Chart().transform_filter(f"datum.step == {step}")
    place = place.transform_calculate(
        middle=f"{ground} + {up} * (datum.{name} - {ground})",
        words=figure.text(phrase(f"devolution.{name}")),
    ).encode(x=share_axis("decentralization:Q"), y=_height("middle:Q"))
    shift = {"left": 6, "center": 0, "right": -6}[align]
    return written(place, "words:N", align=align, dx=shift, baseline="middle")


def _burdens() -> alt.Chart:
    """A row a burden and share."""
    rows = alt.Chart().transform_fold([*_LINES], as_=["burden", "value"])
    share, value = "format(datum.decentralization, '.0%')", "format(datum.value, '.2f')"
    burden = label_of(_labels(_LINES), "burden")
    return rows.transform_calculate(
        told=figure.told("figure.point", name=burden, place=share, value=value)
    )


def _lines() -> list[alt.Chart]:
    """Cost and risk, each with a rim in the page's colour."""
    rows = _burdens().encode(x=share_axis("decentralization:Q"), y=_height("value:Q"))
    rim = rows.mark_line(aria=False, color=paint("paper"), strokeWidth=6)
    line = rows.mark_line(strokeWidth=3)
    return [rim.encode(detail="burden:N"), line.encode(color=_COLOUR, description="told:N")]


def _names() -> alt.Chart:
    """What each line is, at its right end; names that would touch are moved apart."""
    ends = _burdens().transform_joinaggregate(top="max(value)")
    ends = ends.transform_filter("datum.decentralization == 1").transform_window(
        place="row_number()", sort=[alt.SortField("value")]
    )
    gap = f"datum.place * {_LINE} / {_TALL} * datum.top"
    ends = ends.transform_calculate(
        lowered=f"datum.value - {gap}", name=label_of(_labels(_LINES), "burden")
    )
    ends = ends.transform_window(
        most="max(lowered)", frame=[None, 0], sort=[alt.SortField("value")]
    ).transform_calculate(value=f"datum.most + {gap}")
    names = ends.mark_text(align="left", dx=6, fontWeight="bold", aria=False)
    place = {"x": share_axis("decentralization:Q"), "y": _height("value:Q")}
    return names.encode(**place, color=_COLOUR, text="name:N")


def _least_risk() -> alt.LayerChart:
    least = (
        alt.Chart()
        .transform_joinaggregate(least="min(risk)")
        .transform_filter("datum.risk == datum.least")
        .transform_calculate(
            place=figure.told("devolution.least", share="format(datum.decentralization, '.0%')")
        )
        .encode(x=share_axis("decentralization:Q"), y=_height("risk:Q"))
    )
    dot = least.mark_point(size=110, filled=True, opacity=1, color=paint("risk"))
    words = written(least, "place:N", dy=-14, color=paint("risk"))
    return alt.layer(dot.encode(description="place:N"), words)


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here="decentralization")
        .mark_rule(color=paint("ink"), strokeDash=[4, 3])
        .encode(x=share_axis("here:Q"))
    )


def _height(field: str) -> alt.Y:
    return alt.Y(field, axis=alt.Axis(title=None, grid=False, tickCount=5))


_COLOUR = alt.Color("burden:N", scale=scale(_LINES), legend=None)

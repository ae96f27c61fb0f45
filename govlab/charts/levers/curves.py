"""Size curves: each problem over unit size, beside the sizes that real cities have."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.figure.axes import index_axis, size_axis
from govlab.figure.rows import assessed
from govlab.figure.table_words import TableWords
from govlab.figure.theme import GUESS, guess_mark, label_of, paint, scale, themed, written
from govlab.records import Setting
from govlab.terms import BANDS, OUTCOME_FIELDS, PROBLEMS, TERMS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase

_DEFAULT = Setting(20_000, 0.5)
_POINTS = 60
_NAME = 96
"""Room that a name takes [pixels]."""


def size_curves(
    units: pd.DataFrame | None = None,
    setting: Setting = _DEFAULT,
    context: str = "fast-growing-city",
) -> alt.LayerChart:
    """Curves of the three problems over unit size, with the bands of real cities marked.

    Each curve is an index of what the two levers can do in the city, at the chosen
    decentralization; what lies below 0 is drawn at 0.

    Parameters
    ----------
    units
        Real units, one row each: ``city``, ``level`` and ``residents``; none by default.
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context that is chosen at first.

    Examples
    --------
    >>> len(size_curves().layer)
    7
    """
    layers = [bands(), band_names(), _here(), _lines(), _peaks(), _names(), guess_mark(size_axis)]
    if units is not None:
        layers.append(_real(units))
    state = figure.state(setting, context)
    chart = _over_sizes(alt.layer(*layers))
    sized = chart.properties(width="container", height=330)
    said = {"finding": figure.text(phrase("curves.finding")), "shown": phrase("curves.shown")}
    return themed(sized, phrase("curves.description"), [*state, GUESS], **said)


def _over_sizes(layers: alt.LayerChart) -> alt.LayerChart:
    """Hand the layers a row a problem and size: ``problem`` and ``index``, 0 to 100."""
    low, high = TERMS["unit_size"].low, TERMS["unit_size"].high
    layers = layers.properties(data=alt.sequence(0, _POINTS + 1, 1, as_="step"))
    layers = layers.transform_calculate(
        unit_size=f"{low} * pow({high / low}, datum.step / {_POINTS})"
    )
    indices = [f"index_{name}" for name in PROBLEMS]
    layers = assessed(layers, ["unit_size"], outcomes=[*OUTCOME_FIELDS, *indices])
    shown = {name: f"max(0, 100 * datum.index_{name})" for name in PROBLEMS}
    rows = layers.transform_calculate(**shown).transform_fold([*shown], as_=["problem", "index"])
    size, index = "format(datum.unit_size, ',.0f')", "format(datum.index, '.0f')"
    problem = label_of(_labels(), "problem")
    return rows.transform_calculate(
        told=figure.told("figure.point", name=problem, place=size, value=index)
    )


def _labels() -> dict[str, str]:
    return {name: label(TERMS[name]) for name in PROBLEMS}


def _colour() -> alt.Color:
    return alt.Color("problem:N", scale=scale(PROBLEMS), legend=None)


def _lines() -> alt.Chart:
    lines = alt.Chart().mark_line(strokeWidth=3)
    return lines.encode(
        x=size_axis("unit_size:Q"), y=_height(), color=_colour(), description="told:N"
    )


def _best() -> alt.Chart:
    best = alt.Chart().transform_joinaggregate(best="max(index)", groupby=["problem"])
    return best.transform_filter("datum.index == datum.best")


def _peaks() -> alt.Chart:
    return (
        _best()
        .mark_point(size=110, filled=True, opacity=1)
        .encode(x=size_axis("unit_size:Q"), y=_height(), color=_colour(), description="told:N")
    )


def _names() -> alt.LayerChart:
    """What each curve is, and where it peaks; that of small units stands to the left.

    That of large units begins at its peak, where curves come down from the left, or where it ends
    at the edge, and that between them ends before it.
    """
    size = "format(datum.unit_size, ',.2r')"
    names = label_of({name: phrase(f"curves.{name}") for name in PROBLEMS}, "problem")
    low, high = TERMS["unit_size"].low, TERMS["unit_size"].high
    edge = f"{high} * pow({low / high}, {_NAME} / width)"
    said = _best().transform_calculate(
        peak=f"[{names}, {size}]",
        goods=f"datum.problem == 'public_goods' ? min(datum.unit_size, {edge}) : null",
    )
    before = f"datum.latest * pow({low / high}, {_NAME} / width)"
    said = said.transform_joinaggregate(latest="max(goods)").transform_calculate(
        stands="datum.problem == 'public_goods' ? datum.goods : "
        f"datum.problem == 'control' ? min(datum.unit_size, {before}) : datum.unit_size"
    )
    beside = alt.expr("datum.problem == 'cohesion' ? 'right' : 'left'")
    marks = said.encode(x=size_axis("stands:Q"), y=_height(), color=_colour())
    return written(marks, "peak:N", align=beside, baseline="bottom", dy=-24, lineHeight=15)


def bands() -> alt.Chart:
    """Shade the sizes that neighbourhoods, intermediate levels and streets usually have."""
    edges = pd.DataFrame([{"low": band.low, "high": band.high} for band in BANDS])
    return (
        alt.Chart(edges)
        .mark_rect(color=paint("band"), stroke=paint("paper"), strokeWidth=2)
        .encode(x=size_axis("low:Q"), x2="high:Q")
    )


def band_names() -> alt.LayerChart:
    """Names of the bands; every other one lower, so that they do not touch on a phone."""
    names = pd.DataFrame(
        [{"middle": (band.low * band.high) ** 0.5, "name": label(band)} for band in BANDS]
    )
    texts = [
        alt.Chart(names[start::2])
        .mark_text(baseline="top", color=paint("muted"))
        .encode(x=size_axis("middle:Q"), y=alt.value(top), text="name:N")
        for start, top in ((0, 4), (1, 18))
    ]
    return alt.layer(*texts)


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here="unit_size")
        .mark_rule(color=paint("ink"), strokeDash=[4, 3])
        .encode(x=size_axis("here:Q"), y=alt.datum(0), y2=alt.datum(104))
    )


def _real(units: pd.DataFrame) -> alt.Chart:
    return (
        alt.Chart(named_units(units))
        .mark_tick(thickness=2, size=14, opacity=0.7, color=paint("muted"))
        .encode(
            x=size_axis("residents:Q"),
            y=alt.value(322),
            tooltip=unit_tips(),
        )
    )


def levels() -> dict[str, str]:
    """What the levels of real units are called, by key."""
    return {"committee": phrase("units.committee"), "street": phrase("units.street")}


def named_units(units: pd.DataFrame) -> pd.DataFrame:
    """Real units with their level in words, ``unit``, and their city in the chosen language."""
    city = units["city"].map(TableWords(chosen()).text)
    return units.assign(unit=units["level"].map(levels()), city=city)


def unit_tips() -> list[alt.Tooltip]:
    """What a real unit tells of itself."""
    return [
        alt.Tooltip("city:N", title=phrase("units.city")),
        alt.Tooltip("unit:N", title=phrase("units.unit")),
        alt.Tooltip("residents:Q", title=phrase("units.residents"), format=","),
    ]


def _height() -> alt.Y:
    return index_axis(alt.Y, "index:Q", None, top=130)

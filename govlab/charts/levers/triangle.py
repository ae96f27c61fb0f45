"""The map of models: which unit is best, for every way to weigh the three problems."""

import math

import altair as alt
import pandas as pd
from altair.expr.core import ConstExpression

from govlab import figure, model
from govlab.casebook.coded import case, cases
from govlab.figure.rows import assessed, settings
from govlab.figure.theme import label_of, paint, themed, written
from govlab.records import Priorities
from govlab.terms import (
    BANDS,
    OUTCOME_FIELDS,
    PROBLEMS,
    SETTING_FIELDS,
    TERMS,
    UNIT_SIZE_STEPS,
)
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_EQUAL = Priorities()
_SIDE = 14
_SIZES = [size for size in UNIT_SIZE_STEPS[2::3] if BANDS[0].low <= size <= BANDS[-1].high]
_SHARES = 6
_HEIGHT = math.sqrt(3) / 2
_FILLS = {"neighbourhood": "paper", "intermediate": "between", "street": "ink"}
"""How full the dots of a band are: colours belong to the problems."""


def map_of_models(
    context: str = "shanghai-1996", priorities: Priorities = _EQUAL
) -> alt.LayerChart:
    """The best unit for every way to weigh the three problems, on a triangle.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.
    priorities
        Where the reader's mark stands at first.

    Examples
    --------
    >>> len(map_of_models().layer)
    6
    """
    state = [
        *figure.priorities(priorities),
        *_dragged(),
        figure.signal("cost_share", "0.5"),
        *figure.conditions(context),
        *figure.goalposts(context, figure.CITY),
        *figure.best(context, figure.shown(priorities), _WEIGHED),
        *figure.attended([case(key).context for key in cases()["key"]]),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    numbers = {f"weight_{n}": phrase("models.weight", name=label(TERMS[n])) for n in PROBLEMS}
    numbers |= {f"best_{n}": phrase("models.best", name=label(TERMS[n])) for n in SETTING_FIELDS}
    layers = alt.layer(_cells(), _corners(), _regions(), _cities(), _ways(), _here())
    sized = layers.properties(width="container", height=400)
    said = {"finding": figure.text(phrase("models.finding")), "shown": phrase("models.shown")}
    return themed(sized, phrase("models.description"), state, numbers, **said)


def _reached(rows: alt.Chart) -> alt.Chart:
    """Settings of a coarse grid with the indices that the weights apply to."""
    rows = rows.transform_calculate(**settings(_SIZES, _SHARES))
    asked = [*OUTCOME_FIELDS[:-2], *_INDICES.values()]
    rows = assessed(rows, SETTING_FIELDS, figure.weights(), asked)
    return rows.transform_calculate(
        **{name: f"max(0, datum.{index})" for name, index in _INDICES.items()}
    )


def _best(rows: alt.Chart) -> alt.Chart:
    """The row with the highest balance of each point."""
    cohesion, public_goods, control = (ConstExpression(f"datum.{name}") for name in PROBLEMS)
    balance = model.balance(cohesion, public_goods, control, figure.weights(_WEIGHTS))
    rows = rows.transform_calculate(balance=str(balance))
    best = rows.transform_joinaggregate(best="max(balance)", groupby=["point"])
    return best.transform_filter("datum.balance == datum.best")


def _cells() -> alt.Chart:
    """A dot a point of the triangle, for the best setting there."""
    radius = alt.Scale(
        domain=[0, 1], range=[12, alt.ExprRef("min(330, pow(width / 22, 2))")], type="linear"
    )
    return (
        _best_units()
        .mark_circle(aria=False, opacity=1, stroke=paint("ink"), strokeWidth=1)
        .encode(
            x=_X,
            y=_Y,
            color=_colour(),
            size=alt.Size("decentralization:Q", scale=radius, legend=None),
        )
    )


def _best_units() -> alt.Chart:
    return _placed(_best(_points())).transform_calculate(band=_band("datum.unit_size"))


def _colour() -> alt.Color:
    fills = {band.key: paint(_FILLS[band.key]) for band in BANDS} | {"other": paint("band")}
    scale = alt.Scale(domain=[*fills], range=[*fills.values()])
    return alt.Color("band:N", scale=scale, legend=None)


def _regions() -> alt.LayerChart:
    """The name of each band, beside its highest dot on the right side."""
    side = _best_units().transform_filter("datum.row === datum.point - datum.first")
    highest = side.transform_joinaggregate(most="max(up)", groupby=["band"]).transform_filter(
        "datum.up === datum.most && datum.band !== 'other'"
    )
    named = highest.transform_calculate(name=label_of({b.key: label(b) for b in BANDS}, "band"))
    return written(named.encode(x=_X, y=_Y), "name:N", fontSize=14, align="left", dx=14)


def _points() -> alt.Chart:
    """A row a setting and point; settings come first, so that formulas run once for each."""
    points = (_SIDE + 1) * (_SIDE + 2) // 2
    kept = {name: f"min({name})" for name in ("unit_size", "decentralization", *PROBLEMS)}
    rows = _reached(alt.Chart(_GRID)).transform_aggregate(groupby=["cell"], **kept)
    rows = rows.transform_calculate(point=f"sequence({points})").transform_flatten(["point"])
    return rows.transform_calculate(
        row="floor((sqrt(8 * datum.point + 1) - 1) / 2)",
        first="datum.row * (datum.row + 1) / 2",
        weight_cohesion=f"1 - datum.row / {_SIDE}",
        weight_public_goods=f"(datum.point - datum.first) / {_SIDE}",
        weight_control=f"datum.row / {_SIDE} - datum.weight_public_goods",
    )


def _corners() -> alt.Chart:
    places = {"cohesion": (0.5, _HEIGHT + 0.05), "control": (0, -0.07), "public_goods": (1, -0.07)}
    names = [
        {"left": left, "up": up, "name": phrase(f"models.{name}")}
        for name, (left, up) in places.items()
    ]
    return alt.Chart(pd.DataFrame(names)).mark_text().encode(x=_X, y=_Y, text="name:N")


def _told() -> pd.DataFrame:
    """A row a case: its number, its name and its coded priorities."""
    rows = [
        {f"coded_{name}": float(getattr(case(key).priorities, name)) for name in PROBLEMS}
        | {"city": label(case(key)), "number": number}
        for number, key in enumerate(cases()["key"])
    ]
    return pd.DataFrame(rows)


def _ways() -> alt.LayerChart:
    """From the coded priorities of each case to those that follow from its conditions."""
    told = _placed(alt.Chart(_told()), "coded").transform_calculate(
        from_left="datum.left",
        from_up="datum.up",
        **{f"weight_{name}": f"attended[datum.number].priorities.{name}" for name in PROBLEMS},
    )
    rows = _placed(told).encode(x=_X, y=_Y)
    lines = rows.mark_rule(color=paint("balance"), strokeWidth=1.5)
    squares = rows.mark_point(shape="square", size=130, **_MARK)
    squares = squares.encode(tooltip=alt.Tooltip("city:N", title=phrase("units.city")))
    return alt.layer(lines.encode(x2="from_left", y2="from_up"), squares)


def _cities() -> alt.LayerChart:
    """Coded priorities of the cases; cities that share an order share a mark."""
    coded = [f"coded_{name}" for name in PROBLEMS]
    shared = _told().groupby(coded)["city"].agg(list).reset_index()
    marks = _placed(alt.Chart(shared), "coded").encode(x=_X, y=_Y)
    diamonds = marks.mark_point(shape="diamond", size=210, **_MARK)
    left = "datum.coded_control > datum.coded_public_goods"
    outwards = {"align": alt.expr(f"{left} ? 'right' : 'left'"), "dx": alt.expr(f"{left} ? -9 : 9")}
    outwards |= {"dy": alt.expr(f"{left} ? -14 : 0")}  # lines run to the lower left
    return alt.layer(written(marks, "city:N", 6, **outwards), diamonds)


def _here() -> alt.Chart:
    row = alt.Chart(alt.sequence(1), name=figure.RING)
    here = row.transform_calculate(**{name: name for name in _WEIGHTS})
    ring = {"size": 700, "strokeWidth": 3, "fill": "transparent"}
    return _placed(here).mark_point(**ring, opacity=1, color=paint("ink")).encode(x=_X, y=_Y)


def _placed(rows: alt.Chart, weights: str = "weight") -> alt.Chart:
    """Weights as a place on the triangle."""
    return rows.transform_calculate(
        left=f"datum.{weights}_public_goods + datum.{weights}_cohesion / 2",
        up=f"{_HEIGHT} * datum.{weights}_cohesion",
    )


def _dragged() -> list[alt.Parameter]:
    """The importance of each problem at the place on the triangle to which the ring is dragged."""
    cohesion = f"clamp(dragged[1] / {_HEIGHT}, 0, 1)"
    goods = f"clamp(dragged[0] - {cohesion} / 2, 0, 1 - {cohesion})"
    weights = {"cohesion": cohesion, "public_goods": goods, "control": f"1 - {cohesion} - {goods}"}
    place = alt.param(name=figure.DRAGGED, value=[0.5, _HEIGHT / 3])
    return [place, *(figure.importance(name, weight) for name, weight in weights.items())]


def _band(size: str) -> str:
    expression = figure.text("other")
    for band in BANDS:
        within = f"{size} >= {band.low} && {size} < {band.high}"
        expression = f"({within} ? {figure.text(band.key)} : {expression})"
    return expression


def _sentence() -> str:
    return figure.told(
        "models.sentence",
        city="city",
        size="format(best_unit_size, ',.3r')",
        word=figure.word("unit_size", "best_unit_size"),
        share="format(best_decentralization, '.0%')",
        **{name: f"format(weight_{name}, '.0%')" for name in PROBLEMS},
    )


_WEIGHTS = tuple(f"weight_{name}" for name in PROBLEMS)
_WEIGHED = f"{{{', '.join(f'{n}: weight_{n}' for n in PROBLEMS)}, cost_share: cost_share}}"
_INDICES = {name: f"index_{name}" for name in PROBLEMS}
_GRID = alt.sequence(0, len(_SIZES) * _SHARES, 1, as_="cell")
_MARK = {
    "filled": True,
    "opacity": 1,
    "color": paint("balance"),
    "stroke": paint("paper"),
    "strokeWidth": 2,
}
"""Marks of cities have a colour of their own: dots are full or open, light or dark."""
_X = alt.X("left:Q", scale=alt.Scale(domain=[-0.12, 1.12]), axis=None)
_Y = alt.Y("up:Q", scale=alt.Scale(domain=[-0.12, 1.05]), axis=None)

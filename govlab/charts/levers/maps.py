"""The landscape: the three problems and their balance over both levers."""

import altair as alt

from govlab import figure
from govlab.figure.axes import share_height, size_axis
from govlab.figure.rows import assessed, contours, settings_between
from govlab.figure.theme import paint, themed, written
from govlab.records import Priorities, Setting
from govlab.terms import OUTCOME_FIELDS, PROBLEMS, SETTING_FIELDS, TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_INDEX = {name: f"index_{name}" for name in PROBLEMS} | {"balance": "balance"}
"""What each map shows."""
PANELS = tuple(_INDEX)
_ALONE = {
    "cohesion": Priorities(1, 0, 0),
    "public_goods": Priorities(0, 1, 0),
    "control": Priorities(0, 0, 1),
    "balance": Priorities(),
}
"""Weights by which the best setting is that of each map."""
SIZES, SHARES = 41, 21
_LEVELS, _OPACITY = 10, 0.15
"""Contours of a map, and how much colour each adds to those that it lies in."""
_DEFAULT = Setting(20_000, 0.5)


def landscape(setting: Setting = _DEFAULT, context: str = "fast-growing-city") -> alt.VConcatChart:
    """Maps of the three problems and the balance over both levers.

    Each map shows an index of what the levers can do in the city; a ring marks the current setting,
    a diamond the best.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context that is chosen at first.

    Examples
    --------
    >>> len(landscape().vconcat)
    4
    """
    panels = [_panel(name, last=name == PANELS[-1]) for name in PANELS]
    maps = alt.vconcat(*panels, spacing=12).resolve_scale(color="independent", stroke="independent")
    bests = [each for n, p in _ALONE.items() for each in figure.best(context, p, name=f"{n}_best")]
    state = [*figure.state(setting, context), *bests]
    said = {"finding": figure.text(phrase("maps.finding")), "shown": phrase("maps.shown")}
    return themed(_on_grid(maps), phrase("maps.description"), state, **said)


def _on_grid(maps: alt.VConcatChart) -> alt.VConcatChart:
    """Hand all maps one grid, a row a setting: its place, outcomes and indices."""
    cells = alt.Chart(alt.sequence(0, (SIZES + 2) * SHARES, 1, as_="cell"))
    cells = cells.transform_calculate(**settings_between(SIZES, SHARES))
    cells = assessed(cells, SETTING_FIELDS, outcomes=(*OUTCOME_FIELDS, *_INDEX.values()))
    return maps.properties(data=cells.data, transform=cells.transform)


def _panel(name: str, last: bool) -> alt.LayerChart:
    title = alt.Title(label(TERMS[name]), anchor="start", color=paint(name), fontSize=14, offset=4)
    layers = alt.layer(_ground(last), _hill(name, last), _here(last), *_best(name, last))
    return layers.properties(title=title, width=320, height=110)


def _ground(last: bool) -> alt.Chart:
    """What lies below the first contour."""
    size = TERMS["unit_size"]
    whole = alt.Chart(alt.sequence(1)).transform_calculate(low=str(size.low), high=str(size.high))
    rect = whole.mark_rect(aria=False, color=paint("band"))
    return rect.encode(x=size_axis("low:Q", last), x2="high:Q", y=alt.value(0), y2=alt.value(110))


def _hill(name: str, last: bool) -> alt.Chart:
    """The index as contours, each filled on top of those around it."""
    hill = contours(alt.Chart(), f"datum.{_INDEX[name]}", "decentralization", _LEVELS)
    look = {"color": paint(name), "opacity": _OPACITY, "interpolate": "monotone"}
    return (
        hill.transform_calculate(low="exp(datum.begins)", high="exp(datum.ends)")
        .mark_area(aria=False, orient="horizontal", **look)
        .encode(
            x=size_axis("low:Q", last),
            x2="high:Q",
            y=share_height("decentralization:Q"),
            detail="level:O",
        )
    )


def _best(name: str, last: bool) -> list[alt.Chart | alt.LayerChart]:
    """Where the index is highest, with its size and its share."""
    size, share = f"{name}_best_unit_size", f"{name}_best_decentralization"
    words = figure.told(
        "maps.best", size=f"format({size}, ',.2r')", share=f"format({share}, '.0%')"
    )
    row = alt.Chart(alt.sequence(1)).transform_calculate(size=size, share=share, best=words)
    best = row.encode(x=size_axis("size:Q", last), y=share_height("share:Q"))
    mark = {"shape": "diamond", "size": 180, "filled": True, "opacity": 1}
    inwards = alt.expr("datum.share > 0.8 ? 12 : datum.share < 0.2 ? -12 : 0")
    left = alt.expr("datum.size > 5e4 ? 'right' : 'left'")
    beside = alt.expr("datum.size > 5e4 ? -12 : 12")
    return [
        best.mark_point(**mark, color=paint("ink"), stroke=paint("paper")),
        written(best, "best:N", align=left, baseline="middle", dx=beside, dy=inwards),
    ]


def _here(last: bool) -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here_size="unit_size", here_share="decentralization")
        .mark_point(size=180, strokeWidth=3, color=paint("ink"))
        .encode(x=size_axis("here_size:Q", last), y=share_height("here_share:Q"))
    )

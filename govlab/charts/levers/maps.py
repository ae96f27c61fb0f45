"""The landscape: the three problems and their balance over both levers."""

import altair as alt

from govlab import figure
from govlab.figure.axes import share_height, size_axis
from govlab.figure.rows import assessed, tiles
from govlab.figure.theme import paint, themed
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
    return themed(_on_grid(maps), phrase("maps.description"), state)


def _on_grid(maps: alt.VConcatChart) -> alt.VConcatChart:
    """Hand all maps one grid, a row a cell: its edges, its middle, outcomes and indices."""
    cells = alt.Chart(alt.sequence(0, SIZES * SHARES, 1, as_="cell"))
    asked = (*OUTCOME_FIELDS, *_INDEX.values())
    cells = assessed(
        cells.transform_calculate(**tiles(SIZES, SHARES)), SETTING_FIELDS, outcomes=asked
    )
    return maps.properties(data=cells.data, transform=cells.transform)


def _panel(name: str, last: bool) -> alt.LayerChart:
    title = alt.Title(label(TERMS[name]), anchor="start", color=paint(name), fontSize=13)
    layers = alt.layer(_cells(name, last), _best(name, last), _here(last))
    return layers.properties(title=title, width=320, height=110)


def _cells(name: str, last: bool) -> alt.Chart:
    colour = alt.Scale(
        domain=[0, 1], range=[paint("band"), paint(name)], interpolate="lab", clamp=True
    )
    return (
        alt.Chart()
        .transform_calculate(index=f"floor(20 * datum.{_INDEX[name]} + 0.5) / 20")
        .mark_rect(aria=False, strokeWidth=1)
        .encode(
            x=size_axis("left:Q", last),
            x2="right",
            y=share_height("bottom:Q"),
            y2="top",
            color=alt.Color("index:Q", scale=colour, legend=None),
            stroke=alt.Stroke("index:Q", scale=colour, legend=None),  # no seams between cells
        )
    )


def _best(name: str, last: bool) -> alt.Chart:
    best = {"size": f"{name}_best_unit_size", "share": f"{name}_best_decentralization"}
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(**best)
        .mark_point(
            shape="diamond",
            size=120,
            filled=True,
            opacity=1,
            color=paint("ink"),
            stroke=paint("paper"),
        )
        .encode(x=size_axis("size:Q", last), y=share_height("share:Q"))
    )


def _here(last: bool) -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here_size="unit_size", here_share="decentralization")
        .mark_point(size=160, strokeWidth=3, color=paint("ink"))
        .encode(x=size_axis("here_size:Q", last), y=share_height("here_share:Q"))
    )

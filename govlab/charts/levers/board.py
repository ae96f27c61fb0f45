"""The balance board: what two sliders do to the three problems, and to their balance."""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from govlab import figure
from govlab.figure.axes import index_axis
from govlab.figure.page import numbers_of_state
from govlab.figure.theme import label_of, paint, themed
from govlab.outcomes.scales import SCALED
from govlab.records import Setting
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

BOARD_ROWS = ("cohesion", "public_goods", "control", "thrift", "safety", "balance")
_TOPS = {
    "cohesion": 0,
    "public_goods": 44,
    "control": 88,
    "thrift": 110,
    "safety": 154,
    "balance": 202,
}
"""Where the row of each outcome begins [pixels]; control has no bar, and brackets two."""
_HEIGHT = 252
_DEFAULT = Setting(3_000, 0.4)


def balance_board(
    setting: Setting = _DEFAULT, context: str = "fast-growing-city", move: Sequence[str] = ()
) -> alt.LayerChart:
    """Bars of the three problems and of the balance, with two sliders.

    Each bar is an index of what the two levers can do in the city: 0 the worst, 100 the best. The
    reader's browser evaluates the formulas; no kernel is needed.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context that is chosen at first.
    move
        Conditions of the city that get a slider of their own, such as ``["mobility"]``.

    Examples
    --------
    >>> balance_board().to_dict()["params"][0]["name"]
    'unit_size_position'
    """
    state = [*figure.state(setting, context, move), *figure.levels()]
    state += [*figure.best(context), figure.best_balance(context)]
    told = {
        "share": {name: f"index_{name}" for name in BOARD_ROWS} | {"balance": "balance"},
        "level": {name: f"level_{name}" for name in SCALED},
        "best": {"balance": "best_balance"},
    }
    rows = alt.Chart(pd.DataFrame({"outcome": BOARD_ROWS}))
    rows = rows.transform_calculate(**{name: _by_outcome(of) for name, of in told.items()})
    shares = {name: f"max(0, {told['share'][name]})" for name in SCALED}
    return _layered(rows, shares, state, _numbers(move))


def outcome_bars(shares: pd.DataFrame) -> alt.LayerChart:
    """The same bars for numbers that are already known.

    Parameters
    ----------
    shares
        One row an outcome: ``outcome`` (a name), ``share`` (its index: 0 worst, 1 best that the
        levers can do); where known, ``level`` (as a share of the middle city's) and ``best`` (the
        highest that it reaches).

    Examples
    --------
    >>> frame = pd.DataFrame({"outcome": ["cohesion"], "share": [0.8]})
    >>> type(outcome_bars(frame)).__name__
    'LayerChart'
    """
    known = dict(zip(shares["outcome"], shares["share"].clip(0), strict=True))
    parts = {name: str(share) for name, share in known.items() if name in SCALED}
    return _layered(alt.Chart(shares), parts or {name: str(s) for name, s in known.items()})


def _numbers(move: Sequence[str]) -> dict[str, str]:
    """What the list of numbers holds: a state, moved conditions, levels, the best."""
    levels = {f"level_{n}": phrase("number.level", name=label(TERMS[n])) for n in SCALED}
    best = {"best_balance": phrase("number.best_here", name=label(TERMS["balance"]))}
    return numbers_of_state() | {name: label(TERMS[name]) for name in move} | levels | best


def _by_outcome(signals: Mapping[str, str]) -> str:
    return "({" + ", ".join(f"{name}: {of}" for name, of in signals.items()) + "})[datum.outcome]"


def _layered(
    rows: alt.Chart,
    shares: Mapping[str, str],
    state: Sequence[alt.Parameter] = (),
    numbers: Mapping[str, str] | None = None,
) -> alt.LayerChart:
    name = label_of({name: label(TERMS[name]) for name in BOARD_ROWS}, "outcome")
    shown = "floor(100 * max(0, datum.share) + 0.5)"
    rows = rows.transform_calculate(
        top=f"({_TOPS})[datum.outcome]",
        label=figure.told("figure.named", name=name, value=shown),
        filled="clamp(100 * datum.share, 0, 100)",
    )
    board = alt.layer(*_bars(rows), _bracket(), *_marks(rows), *_tick(rows))
    sized = board.properties(width="container", height=_HEIGHT)
    said = {"finding": _furthest_behind(shares), "shown": phrase("board.shown")}
    return themed(sized, phrase("board.description"), state, numbers, **said)


def _furthest_behind(shares: Mapping[str, str]) -> str:
    """Expression that names the lowest of some shares, given as expressions."""
    values, names = f"[{', '.join(shares.values())}]", [label(TERMS[name]) for name in shares]
    lowest = f"extent({values})[0]"
    name = f"{names}[indexof({values}, {lowest})]"
    return figure.told("board.finding", name=name, index=f"floor(100 * {lowest} + 0.5)")


def _bars(rows: alt.Chart) -> list[alt.Chart]:
    """A track and a bar for each outcome but control, and its name and number above."""
    barred = rows.transform_filter("datum.outcome !== 'control'").transform_calculate(
        from_="datum.top + 17", to="datum.top + 29", none="0", whole="100"
    )
    across = {"x2": "none", "y": _pixels("from_"), "y2": "to"}
    colour = alt.Scale(domain=list(BOARD_ROWS), range=[paint(name) for name in BOARD_ROWS])
    return [
        barred.mark_rect(color=paint("band")).encode(x=_x("whole"), **across),
        barred.mark_rect().encode(
            x=_x("filled"), color=alt.Color("outcome:N", scale=colour, legend=None), **across
        ),
        rows.mark_text(align="left", baseline="top").encode(
            x=alt.value(0), y=_pixels("top"), text="label:N"
        ),
    ]


def _bracket() -> alt.Chart:
    """From the name of the third problem around the bars of its two parts."""
    low, high = _TOPS["control"] + 6, _TOPS["safety"] + 29
    strokes = [(-10, -10, low, high), (-10, -3, low, low), (-10, -3, high, high)]
    lines = pd.DataFrame(strokes, columns=["left", "right", "from", "to"])
    sides = {"x": alt.X("left:Q", scale=None, axis=None), "x2": "right"}
    drawn = alt.Chart(lines).mark_rule(color=paint("control"), strokeWidth=2)
    return drawn.encode(**sides, y=_pixels("from"), y2="to")


def _marks(rows: alt.Chart) -> list[alt.Chart]:
    """The level of each outcome against a city in the middle, whose own is the dashed line."""
    marked = rows.transform_filter("isValid(datum.level)").transform_calculate(
        place="min(100, 50 * datum.level)",
        middle="50",
        line="datum.top + 23",
        from_="datum.top + 14",
        to="datum.top + 32",
        told="'◆ ' + format(datum.level, '.0%')",
    )
    dashed = marked.mark_rule(color=paint("ink"), strokeDash=[3, 2])
    diamond = {"shape": "diamond", "size": 90, "filled": True, "opacity": 1}
    return [
        dashed.encode(x=_x("middle"), y=_pixels("from_"), y2="to"),
        marked.mark_point(**diamond, color=paint("ink"), stroke=paint("paper")).encode(
            x=_x("place"), y=_pixels("line")
        ),
        marked.mark_text(align="right", baseline="top", color=paint("muted")).encode(
            x=alt.value(alt.ExprRef("width")), y=_pixels("top"), text="told:N"
        ),
    ]


def _tick(rows: alt.Chart) -> list[alt.Chart]:
    """What the balance could be here."""
    best = rows.transform_filter("isValid(datum.best)").transform_calculate(
        most="100 * datum.best",
        from_="datum.top + 14",
        to="datum.top + 32",
        below="datum.top + 35",
        told=figure.told("board.best_here", index="floor(100 * datum.best + 0.5)"),
    )
    inwards = alt.expr("datum.most > 85 ? 'right' : 'center'")
    return [
        best.mark_rule(color=paint("ink"), strokeWidth=3).encode(
            x=_x("most"), y=_pixels("from_"), y2="to"
        ),
        best.mark_text(align=inwards, baseline="top").encode(
            x=_x("most"), y=_pixels("below"), text="told:N"
        ),
    ]


def _x(field: str) -> alt.X:
    return index_axis(alt.X, f"{field}:Q", None)


def _pixels(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", scale=None, axis=None)

"""Together or apart: what five challenges do at once, beside what each does alone."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.compared import named_models
from govlab.charts.megacity.faced import EVERYTHING, FOLLOWS, added_up, at_once, faced
from govlab.charts.megacity.living import at_pixels
from govlab.figure.changed import challenges, model_fixed
from govlab.figure.theme import COLOURS, label_of, paint, themed, written
from govlab.terms import CHALLENGE_FIELDS, TERMS
from govlab.terms.language import chosen, label
from govlab.terms.phrases import phrase

MEASURES = ("cohesion", "public_goods", "discontent", "cost", "risk", "movements", "chain")
"""First what cannot be lost twice, then what has no upper bound."""
_CITY, _MODEL = "residence-based-city", "inherited"
_ROW = 62
_MOST = "most_share"
"""Signal of where the axis ends [percent of the sum]."""
_LEAST, _LABEL = 200, 30
"""Where the axis ends at least, and the room beyond the longest bar for its number [percent]."""
_SAME = 0.005
"""Share of the sum within which all at once count as the sum."""
_LETTER = {"en": 7.5, "zh": 14}
"""Pixels that a letter takes."""


def together_or_apart() -> alt.LayerChart:
    """Bars of what five challenges change at once, below the stack of what each changes alone.

    For each outcome and reading the stack is 100. The city is governed by the inherited package.

    Examples
    --------
    >>> len(together_or_apart().layer)
    6
    """
    state = [
        *challenges(EVERYTHING),
        *figure.conditions(_CITY, changed=True),
        *model_fixed(_MODEL),
        *faced(_CITY, named_models()[_MODEL], EVERYTHING),
        *(figure.signal(name, expression) for name, expression in _changes().items()),
        figure.signal(_MOST, _reach()),
        *(figure.signal(f"count_{way}", f"0 + {_counted(sign)}") for way, sign in _WAYS.items()),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    numbers = {
        f"{name}_{whole}": phrase(f"together.number.{whole}", name=label(TERMS[name]))
        for name in MEASURES
        for whole in ("alone", "at_once")
    }
    layers = alt.layer(_sum(), _names(), _stack(), _parts(), _bars(), _ends())
    said = {"finding": _title(), "shown": phrase("together.shown")}
    sized = layers.properties(width="container", height=_ROW * len(MEASURES))
    return themed(sized, phrase("together.description"), state, numbers, **said)


def _changes() -> dict[str, str]:
    """Signals of what changes, one by one and at once, and of their ratio."""
    found = {}
    for name in MEASURES:
        found[f"{name}_alone"] = added_up(figure.text(name))
        found[f"{name}_at_once"] = at_once(figure.text(name))
        found[f"{name}_ratio"] = _share(f"{name}_at_once", f"{name}_alone")
    return found


def _reach() -> str:
    """Expression of where the axis ends: past the number of every bar."""
    longest = ", ".join(f"{name}_ratio" for name in MEASURES)
    return f"max({_LEAST}, 100 * max({longest}) + {_LABEL})"


def _share(change: str, of: str) -> str:
    """Expression of a share of a sum; nothing is 0 of nothing."""
    return f"(abs({of}) > 1e-9 ? {change} / {of} : 0)"


def _counted(sign: str) -> str:
    """Expression of how many measures change by more, or less, at once than one by one."""
    return " + ".join(f"({_differs(name, sign)} ? 1 : 0)" for name in MEASURES)


def _differs(name: str, sign: str) -> str:
    beyond = f"1 {'+' if sign == '>' else '-'} {_SAME}"
    return f"{name}_alone != 0 && {name}_ratio {sign} {beyond}"


def _rows() -> alt.Chart:
    """A row a measure, with where it stands."""
    rows = pd.DataFrame({"measure": MEASURES, "number": range(len(MEASURES))})
    signals = {
        whole: "({" + ", ".join(f"{name}: {name}_{whole}" for name in MEASURES) + "})"
        for whole in ("alone", "at_once", "ratio")
    }
    return alt.Chart(rows).transform_calculate(
        top=f"{_ROW} * datum.number",
        **{whole: f"{objects}[datum.measure]" for whole, objects in signals.items()},
    )


def _names() -> alt.Chart:
    """What is measured, and by how much it changes."""
    labels = label_of({name: label(TERMS[name]) for name in MEASURES}, "measure")
    told = figure.told(
        "together.row", name=labels, at_once=_short("datum.at_once"), alone=_short("datum.alone")
    )
    rows = _rows().transform_calculate(told=told)
    return rows.mark_text(align="left", baseline="top", dy=4).encode(
        x=alt.value(0), y=at_pixels(alt.Y, "top"), text="told:N"
    )


def _pieces() -> alt.Chart:
    """A row a measure and challenge: where its piece of the stack begins and ends."""
    rows = _rows().transform_calculate(piece=f"sequence({len(CHALLENGE_FIELDS)})")
    change = f"{FOLLOWS}[datum.piece + 1][datum.measure] - {FOLLOWS}[0][datum.measure]"
    rows = rows.transform_flatten(["piece"]).transform_calculate(
        share="100 * " + _share(f"({change})", "datum.alone")
    )
    rows = rows.transform_window(
        to="sum(share)", groupby=["measure"], sort=[alt.SortField("piece")]
    )
    names = [phrase(f"together.short.{name}") for name in CHALLENGE_FIELDS]
    return rows.transform_calculate(
        from_="datum.to - datum.share",
        middle="datum.to - datum.share / 2",
        upper="datum.top + 21",
        lower="datum.top + 39",
        centre="datum.top + 30",
        name=f"{names}[datum.piece]",
        room=f"datum.share * width / {_MOST} - {_LETTER[chosen()]} * length(datum.name)",
    )


def _stack() -> alt.Chart:
    return (
        _pieces()
        .mark_rect(color=paint("muted"), stroke=paint("paper"), strokeWidth=1.5)
        .encode(
            x=_x("from_"),
            x2="to",
            y=at_pixels(alt.Y, "upper"),
            y2="lower",
            opacity=alt.Opacity(
                "piece:O", scale=alt.Scale(range=[0.45, 0.25] * 2 + [0.45]), legend=None
            ),
        )
    )


def _parts() -> alt.Chart:
    """Which challenge a piece stands for, where there is room to say it."""
    rows = _pieces().transform_filter("datum.room > 4")
    words = rows.mark_text()
    return words.encode(x=_x("middle"), y=at_pixels(alt.Y, "centre"), text="name:N")


def _bars() -> alt.Chart:
    """All challenges at once."""
    kinds = [name if name in COLOURS else "ink" for name in MEASURES]
    colour = alt.Scale(domain=list(MEASURES), range=[paint(kind) for kind in kinds])
    rows = _beside()
    return rows.mark_rect().encode(
        x=_x("none"),
        x2="whole",
        y=at_pixels(alt.Y, "upper"),
        y2="lower",
        color=alt.Color("measure:N", scale=colour, legend=None),
    )


def _beside() -> alt.Chart:
    return _rows().transform_calculate(
        none="0",
        whole="max(0, 100 * datum.ratio)",
        upper="datum.top + 40",
        lower="datum.top + 52",
        centre="datum.top + 46",
        said="format(100 * datum.ratio, '.0f')",
    )


def _ends() -> alt.LayerChart:
    rows = _beside().transform_filter("datum.ratio != 0")
    marks = rows.encode(x=_x("whole"), y=at_pixels(alt.Y, "centre"))
    return written(marks, "said:N", align="left", dx=5)


def _sum() -> alt.Chart:
    """Where the stacks end, beside the bars and not across the words."""
    rows = _rows().transform_calculate(sum="100", upper="datum.top + 21", lower="datum.top + 52")
    line = rows.mark_rule(color=paint("ink"), strokeDash=[3, 3], aria=False)
    return line.encode(x=_x("sum"), y=at_pixels(alt.Y, "upper"), y2="lower")


def _x(field: str) -> alt.X:
    axis = alt.Axis(
        title=phrase("together.axis"),
        values=[0, 50, 100, 150, 200],
        grid=False,
    )
    return alt.X(
        f"{field}:Q", scale=alt.Scale(domain=[0, alt.ExprRef(_MOST)], nice=False), axis=axis
    )


def _short(value: str) -> str:
    return f"format({value}, '+.3r')"


def _title() -> str:
    """Expression of the finding: whether risks multiply, and whether losses overlap."""
    multiply, overlap = _differs("risk", ">"), _differs("public_goods", "<")
    said = {key: figure.text(phrase(f"together.{key}")) for key in ("both", "risks", "losses")}
    verdict = (
        f"({multiply} ? ({overlap} ? {said['both']} : {said['risks']}) : "
        f"({overlap} ? {said['losses']} : {figure.text(phrase('together.neither'))}))"
    )
    counted = {"all": str(len(MEASURES)), "more": "count_more", "less": "count_less"}
    return figure.told("together.title", verdict=verdict, **counted)


def _sentence() -> str:
    changes = {
        f"{name}_{whole}": _short(f"{name}_{whole}")
        for name in ("risk", "public_goods")
        for whole in ("alone", "at_once")
    }
    return figure.told("together.sentence", city="city", **changes)


_WAYS = {"more": ">", "less": "<"}

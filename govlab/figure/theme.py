"""One look for every figure: a colour a problem, safe for colour-blind readers, light and dark."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import altair as alt

from govlab import figure
from govlab.figure import page
from govlab.figure.asked import plain
from govlab.figure.checked import check
from govlab.figure.contract import ROOM, Table
from govlab.figure.controls import signal
from govlab.figure.headings import FINDING, TEXT_SIZE, TITLE_SIZE, heading
from govlab.terms.phrases import phrase

COLOURS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "cohesion": ("#0068b5", "#6cb8f5"),
        "public_goods": ("#00795a", "#3dcfa4"),
        "control": ("#b84a00", "#ff9d5c"),
        "balance": ("#5b4a9e", "#b9a8f5"),
        "thrift": ("#a2622e", "#e5ac7d"),
        "safety": ("#a2622e", "#e5ac7d"),
        "guess": ("#a0126e", "#f48fd0"),
        "cost": ("#7a4f00", "#d9b36c"),
        "risk": ("#b84a00", "#ff9d5c"),
        "fits": ("#4a5a6c", "#aebdce"),
        "outdone": ("#6f6a12", "#cdc75f"),
        "opposite": ("#b3261e", "#ff8a80"),
        "ink": ("#22262c", "#e8eaed"),
        "muted": ("#59616b", "#a9b1bb"),
        "between": ("#9aa3ad", "#69727d"),
        "band": ("#eef1f4", "#262c35"),
        "grid": ("#dde2e7", "#363d47"),
        "paper": ("#ffffff", "#14181e"),
    }
)
"""Colour of each quantity and of the page, in light and in dark."""

_SYSTEM = "-apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'"
_FONT = f"{_SYSTEM}, 'Book Han', sans-serif"
"""The fonts of the page around a figure, in Vega's own words: it measures text before it draws."""


def paint(name: str) -> Any:
    """The colour of a quantity, which follows the page from light to dark."""
    light, dark = COLOURS[name]
    return alt.ExprRef(f"dark ? '{dark}' : '{light}'")


def scale(names: Sequence[str]) -> alt.Scale:
    """Colour scale over several quantities, by name."""
    return alt.Scale(domain=list(names), range=[paint(name) for name in names])


def legend(labels: Mapping[str, str], **options: Any) -> alt.Legend:
    """A legend that shows labels for the keys of its scale, a line each.

    Examples
    --------
    >>> legend({"street": "a street"}, orient="top").labelExpr
    "({'street': 'a street'})[datum.value]"
    """
    look = {"title": None, "direction": "vertical", "labelLimit": 320}
    listed = phrase("figure.and").join(labels.values())
    look |= {"labelExpr": label_of(labels, "value"), "description": listed}
    return alt.Legend(**look | options)


def label_of(labels: Mapping[str, str], column: str) -> str:
    """Expression of the label of the key that stands in a column."""
    pairs = ", ".join(f"{figure.text(key)}: {figure.text(label)}" for key, label in labels.items())
    return f"({{{pairs}}})[datum.{column}]"


def themed(
    chart: Any,
    description: str,
    state: Sequence[alt.Parameter] = (),
    numbers: Mapping[str, str] | None = None,
    *,
    finding: str = "",
    shown: str = "",
    table: Table | None = None,
) -> Any:
    """Give a finished chart its look, its description for screen readers, and its state.

    Parameters
    ----------
    finding
        Expression of what the picture shows in its present state: its title.
    shown
        What stands below the title: what is drawn.
    table
        Real data that the figure shows; the page offers them first.
    state
        The chart's parameters; they are set here, since every change of a chart copies them all.
    numbers
        Signals that the page lists, with labels; those of a state unless others are given.

    Raises
    ------
    ParameterError
        If a signal is given twice, or an expression reads a signal or data that nothing defines.
    """
    look = {"background": "transparent", "description": description, "config": _config()}
    if state or table:
        look["usermeta"] = page.notes(state, numbers, table)
    page_sets = [alt.param(name=name, value=at) for name, at in _PAGE.items()]
    if finding:
        look["title"] = heading(shown)
        state = [*state, signal(FINDING, finding)]
    finished = chart.properties(params=[plain(each) for each in (*state, *page_sets)], **look)
    check(finished)
    return finished


_PAGE = {figure.DARK: False, ROOM: 600}
"""Signals that follow the page, with what they are elsewhere."""


def _config() -> alt.Config:
    """Type and quiet axes."""
    muted, grid = paint("muted"), paint("grid")
    axis = {f"{part}Color": muted for part in ("label", "title")}
    axis |= {f"{part}Color": grid for part in ("tick", "domain", "grid")}
    title = {"anchor": "start", "color": paint("ink"), "fontSize": TITLE_SIZE, "offset": 12}
    title |= {"subtitleColor": muted, "subtitleFontSize": TEXT_SIZE, "subtitlePadding": 4}
    sizes = {"labelFontSize": TEXT_SIZE, "titleFontSize": TEXT_SIZE}
    return alt.Config(
        font=_FONT,
        axis={**axis, **sizes, "titleFontWeight": "normal"},
        view={"stroke": None},
        text={"color": paint("ink"), "fontSize": TEXT_SIZE},
        title=title,
        legend={"labelColor": paint("ink"), "titleColor": muted, **sizes},
    )


GUESS = alt.param(name=figure.GUESS, value=None)
"""Where the reader's prediction stands on a chart's axis; the page sets it."""


def written(marks: alt.Chart, text: str, rim: float = 4, **options: Any) -> alt.LayerChart:
    """Words that stay readable on a coloured ground: bold, with a rim in the page's colour.

    Parameters
    ----------
    rim
        How wide the rim's line is [pixels]; half of it lies outside the letters.
    options
        Of both text marks: how the words are aligned and moved, and their colour.
    """
    words = marks.encode(text=text)
    look = {"fontWeight": "bold"} | options
    around = {"stroke": paint("paper"), "strokeWidth": rim, "strokeJoin": "round"}
    return alt.layer(words.mark_text(**look | around), words.mark_text(**look))


def guess_mark(axis: Callable[[str], alt.X]) -> alt.LayerChart:
    """The reader's prediction as a line with its name, once there is one.

    Parameters
    ----------
    axis
        Places a field on the axis that the prediction is about.
    """
    guess = (
        alt.Chart(alt.sequence(1))
        .transform_filter("isValid(guess)")
        .transform_calculate(guessed="guess")
        .encode(x=axis("guessed:Q"))
    )
    line = guess.mark_rule(aria=False, color=paint("guess"), strokeWidth=2, strokeDash=[2, 3])
    name = guess.mark_text(
        aria=False,
        text=phrase("guess.yours"),
        color=paint("guess"),
        align="left",
        baseline="bottom",
        dx=4,
    )
    return alt.layer(line, name.encode(y=alt.value(alt.ExprRef("height - 4"))))

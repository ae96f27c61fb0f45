"""Two settings side by side: the same outcomes, one bar each."""

import altair as alt
import pandas as pd

from govlab.charts.levers.board import BOARD_ROWS
from govlab.figure.axes import INDEX_TITLE, index_axis
from govlab.figure.theme import both_labels, paint, themed

_DESCRIPTION = (
    "Pairs of bars, one for each of two settings: cohesion and publicness, public goods, control "
    "of cost and risk, its parts thrift and safety, and the balance; each is an index from 0, the "
    "worst, to 100, the best that the two levers can do in the city."
)


def setting_pairs(shares: pd.DataFrame) -> alt.LayerChart:
    """Bars of each outcome for two settings, one below the other.

    Parameters
    ----------
    shares
        One row an outcome and setting: ``outcome`` (a name), ``which`` ("A" or "B"), ``setting``
        (words), ``share`` (its index: 0 worst, 1 best that the levers can do).

    Examples
    --------
    >>> rows = [{"outcome": "cohesion", "which": w, "setting": "here", "share": 0.8} for w in "AB"]
    >>> type(setting_pairs(pd.DataFrame(rows))).__name__
    'LayerChart'
    """
    labels = {name: both_labels(name) for name in BOARD_ROWS}
    settings = dict(zip(shares["which"], shares["setting"], strict=True))
    order = [f"{name}, {which}" for name in BOARD_ROWS for which in settings]
    rows = (
        alt.Chart(shares)
        .transform_calculate(
            row="datum.outcome + ', ' + datum.which",
            told=f"({labels})[datum.outcome] + ', ' + datum.which + ': ' + "
            "floor(100 * max(0, datum.share) + 0.5)",
            filled="clamp(100 * datum.share, 0, 100)",
        )
        .encode(y=alt.Y("row:N", sort=order, axis=None))
    )
    colours = alt.Scale(domain=list(BOARD_ROWS), range=[paint(name) for name in BOARD_ROWS])
    bars = rows.mark_bar(height=10, yOffset=9).encode(
        x=index_axis(alt.X, "filled:Q", INDEX_TITLE),
        color=alt.Color("outcome:N", scale=colours, legend=None),
    )
    texts = rows.mark_text(align="left", dy=-7, fontSize=12).encode(x=alt.value(0), text="told:N")
    named = [f"{which}: {words}" for which, words in settings.items()]
    title = alt.Title(named, anchor="start", color=paint("ink"), fontSize=13)
    chart = alt.layer(bars, texts).properties(
        width="container", height=36 * len(order), title=title
    )
    return themed(chart, _DESCRIPTION)

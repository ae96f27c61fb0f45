"""Two settings side by side: the same outcomes, one bar each."""

import math
from collections.abc import Mapping

import altair as alt
import pandas as pd

from govlab import figure
from govlab.charts.levers.board import BOARD_ROWS
from govlab.figure.axes import index_axis
from govlab.figure.headings import SHOWN
from govlab.figure.theme import label_of, paint, themed
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_BETTER = "better"
"""Signal of which of the two keeps the better balance, in words."""


def setting_pairs(shares: pd.DataFrame, city: str = "") -> alt.LayerChart:
    """Bars of each outcome for two settings, one below the other.

    Parameters
    ----------
    shares
        One row an outcome and setting: ``outcome`` (a name), ``which`` ("A" or "B"), ``setting``
        (words), ``share`` (its index: 0 worst, 1 best that the levers can do).
    city
        In which city both are, in words; nothing is said of it by default.

    Examples
    --------
    >>> rows = [{"outcome": "cohesion", "which": w, "setting": "here", "share": 0.8} for w in "AB"]
    >>> type(setting_pairs(pd.DataFrame(rows))).__name__
    'LayerChart'
    """
    name = label_of({name: _called(name) for name in BOARD_ROWS}, "outcome")
    index = "floor(100 * max(0, datum.share) + 0.5)"
    order = [f"{name}, {which}" for name in BOARD_ROWS for which in _settings(shares)]
    rows = (
        alt.Chart(shares)
        .transform_calculate(
            row="datum.outcome + ', ' + datum.which",
            told=figure.told("figure.point", name=name, place="datum.which", value=index),
            filled="clamp(100 * datum.share, 0, 100)",
        )
        .encode(y=alt.Y("row:N", sort=order, axis=None))
    )
    colours = alt.Scale(domain=list(BOARD_ROWS), range=[paint(name) for name in BOARD_ROWS])
    bars = rows.mark_bar(height=10, yOffset=9).encode(
        x=index_axis(alt.X, "filled:Q", phrase("axis.index")),
        color=alt.Color("outcome:N", scale=colours, legend=None),
    )
    texts = rows.mark_text(align="left", dy=-7).encode(x=alt.value(0), text="told:N")
    chart = alt.layer(bars, texts).properties(width="container", height=36 * len(order))
    words = pair_words(shares, city)
    state = [alt.param(name=name, value=said) for name, said in words.items()]
    told = {"finding": _BETTER, "shown": words[SHOWN]}
    return themed(chart, phrase("pairs.description"), state, {}, **told)


def pair_words(shares: pd.DataFrame, city: str = "") -> dict[str, str]:
    """What a chart of pairs says of its rows, by the signals that hold it: above, and below that.

    Examples
    --------
    >>> rows = [{"outcome": "cohesion", "which": w, "setting": "here", "share": 0.8} for w in "AB"]
    >>> pair_words(pd.DataFrame(rows))[SHOWN]
    'A: here; B: here'
    """
    return {_BETTER: _better(shares), SHOWN: _named(_settings(shares), city)}


def _settings(shares: pd.DataFrame) -> dict[str, str]:
    """What each of the two settings is, in words."""
    return dict(zip(shares["which"], shares["setting"], strict=True))


def _called(name: str) -> str:
    """What an outcome is called: the parts of control as on the stage."""
    parts = ("thrift", "safety")
    return phrase(f"stage.short.{name}") if name in parts else label(TERMS[name])


def _better(shares: pd.DataFrame) -> str:
    """Which of the two keeps the better balance, or whatever stands last."""
    name = [each for each in BOARD_ROWS if each in set(shares["outcome"])][-1]
    rows = shares[shares["outcome"] == name].sort_values("share")
    indices = [math.floor(100 * max(0, share) + 0.5) for share in rows["share"]]
    key = "pairs.equal" if indices[0] == indices[-1] else "pairs.finding"
    told = {"which": rows["which"].iloc[-1], "name": label(TERMS[name])}
    return phrase(key, more=indices[-1], less=indices[0], **told)


def _named(settings: Mapping[str, str], city: str) -> str:
    """What the two settings are, and where."""
    named = [phrase("figure.named", name=which, value=said) for which, said in settings.items()]
    both = phrase("pairs.between").join(named)
    return phrase("pairs.city", city=city, settings=both) if city else both

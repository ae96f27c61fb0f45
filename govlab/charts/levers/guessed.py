"""What a class has guessed, beside what the model says."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.figure.headings import broken
from govlab.figure.theme import paint, themed
from govlab.terms.phrases import phrase

_ROW, _LINE = 62, 17
"""Height of an answer with its bar, and of a line of its words [pixels]."""


def class_guesses(guesses: pd.DataFrame, question: str, left_out: int = 0) -> alt.LayerChart:
    """Bars of how many in a class gave each answer; the model's own answer stands out.

    Parameters
    ----------
    guesses
        One row an answer: ``answer`` (words), ``guesses`` (how many gave it [students]), ``model``
        (whether it is the model's).
    question
        What was asked.
    left_out
        How many gave what is none of the answers [students].

    Examples
    --------
    >>> rows = {"answer": ["few", "many"], "guesses": [12, 28], "model": [False, True]}
    >>> len(class_guesses(pd.DataFrame(rows), "How many?").layer)
    3
    """
    place = alt.Y("answer:N", sort=None, axis=None)
    base = alt.Chart(guesses).encode(y=place)
    colour = alt.condition("datum.model", alt.value(paint("balance")), alt.value(paint("muted")))
    bars = base.mark_bar(height=14, yOffset=16).encode(
        x=alt.X("guesses:Q", axis=None, scale=alt.Scale(domainMin=0, domainMax=_most(guesses))),
        color=colour,
    )
    counts = base.transform_calculate(said=_said()).mark_text(
        align="left", dx=6, dy=16, fontWeight="bold"
    )
    words = base.transform_calculate(lines=broken("datum.answer"))
    answers = words.mark_text(align="left", baseline="bottom", dy=4, lineHeight=_LINE)
    chart = alt.layer(
        bars,
        counts.encode(x="guesses:Q", text="said:N"),
        answers.encode(x=alt.value(0), text="lines:N"),
    )
    shown = phrase("class.shown", question=question)
    if left_out:
        shown += phrase("class.left_out", count=left_out)
    sized = chart.properties(width="container", height=_ROW * len(guesses))
    return themed(sized, phrase("class.description"), finding=_finding(guesses), shown=shown)


def _most(guesses: pd.DataFrame) -> float:
    """The end of the axis, with room for the words behind the longest bar."""
    return max(1.0, 1.4 * float(guesses["guesses"].max()))


def _said() -> str:
    """How many gave an answer, and whether it is the model's."""
    count, model = "datum.guesses + ''", figure.text(phrase("class.model"))
    return f"{count} + (datum.model ? {model} : '')"


def _finding(guesses: pd.DataFrame) -> str:
    given = int(guesses["guesses"].sum())
    if not given:
        return figure.text(phrase("class.none"))
    right = int(guesses.loc[guesses["model"], "guesses"].sum())
    return figure.text(phrase("class.finding", right=right, given=given))

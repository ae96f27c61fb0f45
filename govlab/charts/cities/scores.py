"""The score of a model beside naive rules, in words and numbers."""

import altair as alt
import pandas as pd

from govlab.figure.table_words import TableWords
from govlab.figure.theme import paint
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase


def score_lines(score: pd.DataFrame) -> alt.LayerChart:
    """A rule in each line, and below it how often it is right.

    Parameters
    ----------
    score
        What ``score_rules`` gives.

    Examples
    --------
    >>> row = {"rule": "none", "answers": 0.5, "direction_right": 1.0, "year_error": 3.0}
    >>> score_lines(pd.DataFrame([row | {"year_right": 0.1, "both": 0.02}])).height
    38
    """
    rules = score["rule"].map(TableWords(chosen()).text)
    rows = pd.DataFrame({"rule": rules, "said": [_said(r) for r in _numbers(score)]})
    lines = alt.Chart(rows).encode(y=alt.Y("rule:N", sort=None, axis=None), x=alt.value(0))
    rule = lines.mark_text(align="left", dy=-8, fontWeight="bold").encode(text="rule:N")
    said = lines.mark_text(align="left", dy=8, color=paint("muted"))
    return alt.layer(rule, said.encode(text="said:N")).properties(height=38 * len(rows))


def _numbers(score: pd.DataFrame) -> list[dict[str, float]]:
    return score.drop(columns="rule").to_dict("records")


def _said(row: dict[str, float]) -> str:
    """The numbers of a rule in words; what it does not say is left out."""
    words = {
        "direction_right": phrase("scores.direction", share=f"{row['direction_right']:.0%}"),
        "year_error": phrase("scores.years", years=f"{row['year_error']:.0f}"),
        "both": phrase("scores.both", share=f"{row['both']:.1%}"),
    }
    return " · ".join(text for name, text in words.items() if not pd.isna(row[name]))

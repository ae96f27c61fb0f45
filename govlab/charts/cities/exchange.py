"""The transfer table: what each case's best setting is worth in every other."""

import altair as alt
import pandas as pd

from govlab import figure
from govlab.figure.contract import Table
from govlab.figure.table_words import TableWords
from govlab.figure.theme import paint, themed
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase

_SIDE = 34
"""Height of a cell [pixels]."""
_BARE = {"domain": False, "ticks": False}


def transfer_table(shares: pd.DataFrame) -> alt.LayerChart:
    """A heat map of models and cities, with the share in each cell and the best guest framed.

    Parameters
    ----------
    shares
        What ``transplants`` gives: a row a model, a column the city that takes it over.

    Examples
    --------
    >>> names = ["Shenyang, 2000", "Jianghan, 2000"]
    >>> frame = pd.DataFrame([[1, 0.9], [0.8, 1]], index=names, columns=names)
    >>> len(transfer_table(frame).layer)
    3
    """
    text = TableWords(chosen()).text
    shares = shares.rename(index=text, columns=text)
    cells = shares.rename_axis("model").reset_index().melt("model", var_name="city")
    away = cells["value"].where(cells["model"] != cells["city"])
    cells = cells.assign(best=away == away.groupby(cells["city"]).transform("max"))
    names = [*shares.columns]
    base = alt.Chart(cells).encode(
        x=alt.X(
            "city:N", sort=names, title=None, axis=alt.Axis(orient="top", labelAngle=-90, **_BARE)
        ),
        y=alt.Y("model:N", sort=names, title=None, axis=alt.Axis(**_BARE)),
    )
    chart = alt.layer(_heat(base), _frames(base), _numbers(base))
    look = {"width": "container", "height": _SIDE * len(shares)}
    said = {"finding": _worst(cells), "shown": phrase("table.shown"), "table": _data(shares)}
    return themed(chart.properties(**look), phrase("table.description"), **said)


def _heat(base: alt.Chart) -> alt.Chart:
    """Colours that end half way, at a share of 1, so that ink stands out on every cell."""
    ends = [paint("band"), paint("balance")]
    colour = alt.Scale(domain=[0.4, 1.8], range=ends, interpolate="lab", clamp=True)
    return base.mark_rect(stroke=paint("paper"), strokeWidth=2).encode(
        color=alt.Color("value:Q", scale=colour, legend=None)
    )


def _frames(base: alt.Chart) -> alt.Chart:
    """The model that does best in each city, its own left out."""
    best = base.transform_filter("datum.best")
    return best.mark_rect(filled=False, stroke=paint("ink"), strokeWidth=2.5, aria=False)


def _numbers(base: alt.Chart) -> alt.Chart:
    """Percent."""
    shown = base.transform_calculate(percent="format(100 * datum.value, '.0f')")
    return shown.mark_text(fontSize=14, aria=False, color=paint("ink")).encode(text="percent:N")


def _worst(cells: pd.DataFrame) -> str:
    return figure.text(phrase("table.finding", share=f"{cells['value'].min():.0%}"))


def _data(shares: pd.DataFrame) -> Table:
    rows = [[name, *row.round(4)] for name, row in shares.iterrows()]
    return {"columns": [phrase("table.model"), *map(str, shares.columns)], "rows": rows}

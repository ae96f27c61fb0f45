"""One model in every city: what copying a setting brings where conditions differ."""

from typing import Any

import altair as alt
import pandas as pd

from govlab import browser
from govlab.casebook import case, cases
from govlab.charts.rows import assessed, of_mark, settings
from govlab.charts.theme import paint, themed
from govlab.records import Setting
from govlab.terms import CONTEXT_FIELDS, PROBLEMS, SETTING_FIELDS, UNIT_SIZE_STEPS

_SIZES = UNIT_SIZE_STEPS[::4]
_SHARES = 11
_WEIGHTS = (*(f"weight_{problem}" for problem in PROBLEMS), "cost_share")
_DEFAULT = Setting(7_000, 1.0)
_DESCRIPTION = (
    "A bar a case: how close one setting of the levers comes to the best balance that the case "
    "could reach, under the order of priorities that it had. A setting that is best in one city "
    "falls short in others."
)


def transplant(setting: Setting = _DEFAULT) -> alt.LayerChart:
    """How well one setting would do in each case of the paper, under the case's own priorities.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.

    Examples
    --------
    >>> len(transplant().layer)
    3
    """
    assumptions = [p for p in browser.conditions("middle") if p.name in browser.assumed()]
    state = [
        *browser.levers(setting),
        *assumptions,
        *(
            browser.signal(f"share_{number}", of_mark("cities", "share", number))
            for number in range(len(cases()))
        ),
        browser.signal("sentence", _sentence()),
    ]
    labels = {f"share_{number}": label for number, label in enumerate(cases()["label"])}
    rows = _rows().encode(y=alt.Y("label:N", sort=None, axis=None))
    track = rows.mark_bar(height=12, yOffset=9, color=paint("band")).encode(x=alt.datum(1))
    x = alt.X("share:Q", scale=alt.Scale(domain=[0, 1]), axis=_AXIS)
    bars = rows.mark_bar(height=12, yOffset=9, color=paint("balance")).encode(x=x)
    texts = rows.mark_text(align="left", dy=-9, fontSize=12).encode(x=alt.value(0), text="told:N")
    chart = alt.layer(track, bars.properties(name="cities"), texts)
    sized = chart.properties(width="container", height=44 * len(cases()))
    return themed(sized, _DESCRIPTION, state, labels)


def _rows() -> alt.Chart:
    """A row a case: the best balance over a grid, then that of the present setting."""
    told = (*CONTEXT_FIELDS, *_WEIGHTS)
    weights = browser.weights(_WEIGHTS)
    rows = alt.Chart(pd.DataFrame([_told(key) for key in cases()["key"]]))
    rows = (
        rows.transform_calculate(cell=f"sequence({len(_SIZES) * _SHARES})")
        .transform_flatten(["cell"])
        .transform_calculate(**settings(_SIZES, _SHARES))
    )
    rows = assessed(rows, (*SETTING_FIELDS, *told), weights)
    rows = rows.transform_joinaggregate(best="max(balance)", groupby=["key"])
    rows = assessed(rows.transform_filter("datum.balance == datum.best"), told, weights)
    return rows.transform_calculate(
        share="min(1, datum.balance / datum.best)",
        told="datum.label + ': ' + format(datum.share, '.0%') + ' (best: '"
        " + format(datum.unit_size, ',') + ' at ' + format(datum.decentralization, '.0%') + ')'",
    )


def _told(key: str) -> dict[str, Any]:
    """What the browser has to know of a case."""
    told = case(key)
    weights = {f"weight_{name}": getattr(told.priorities, name) for name in PROBLEMS}
    weights |= {"cost_share": told.priorities.cost_share}
    return {"key": key, "label": told.label} | weights | vars(told.context)


def _sentence() -> str:
    shares = [
        f"{browser.text(label)} + ' ' + format(share_{number}, '.0%')"
        for number, label in enumerate(cases()["label"])
    ]
    return (
        "'A unit of ' + format(unit_size, ',') + ' residents with ' "
        "+ format(decentralization, '.0%') + ' of discretion on the committees\\' side reaches, "
        "of the best balance of each: ' + " + " + '; ' + ".join(shares) + " + '.'"
    )


_AXIS = alt.Axis(title="share of the case's best balance", format="%", tickCount=5, grid=False)

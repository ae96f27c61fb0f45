"""The balance board: what two sliders do to the three problems, and to their balance."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from govlab import browser
from govlab.charts.rows import assessed, settings
from govlab.charts.theme import both_labels, paint, themed
from govlab.records import Setting
from govlab.terms import SETTING_FIELDS, UNIT_SIZE_STEPS

BOARD_ROWS = ("cohesion", "public_goods", "control", "thrift", "safety", "balance")
_DEFAULT = Setting(3_000, 0.4)
_AXIS = alt.Axis(
    title="share of the best in this city",
    format="%",
    tickCount=5,
    grid=False,
)
_DESCRIPTION = (
    "Bars of cohesion and publicness, public goods, control of cost and risk, its parts thrift and "
    "safety, and the balance; each is a share of the best that any setting reaches in this city."
)


def balance_board(
    setting: Setting = _DEFAULT, context: str = "fast-growing-city"
) -> alt.LayerChart:
    """Bars of the three problems, of cost and risk, and of the balance, with two sliders.

    Each bar is a share of the best that any setting reaches in the same context, so a full bar
    means that no setting of the levers would do better. The reader's browser evaluates the
    formulas; no kernel is needed.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context that is chosen at first.

    Examples
    --------
    >>> balance_board().to_dict()["params"][0]["name"]
    'unit_size_position'
    """
    bars = _best().transform_calculate(
        **{name: f"min(1, {name} / datum.{name})" for name in BOARD_ROWS}
    )
    folded = bars.transform_fold(list(BOARD_ROWS), as_=["outcome", "share"])
    state = browser.state(setting, context)
    return _layered(folded, state)


def outcome_bars(shares: pd.DataFrame) -> alt.LayerChart:
    """The same bars for numbers that are already known.

    Parameters
    ----------
    shares
        One row an outcome: ``outcome`` (a name), ``share`` (0 to 1, of the best attainable).

    Examples
    --------
    >>> frame = pd.DataFrame({"outcome": ["cohesion"], "share": [0.8]})
    >>> type(outcome_bars(frame)).__name__
    'LayerChart'
    """
    return _layered(alt.Chart(shares))


def _best() -> alt.Chart:
    """The best of each outcome over a grid of settings, found by the browser: one row."""
    sizes, shares = UNIT_SIZE_STEPS[::2], 11
    grid = alt.sequence(0, len(sizes) * shares, 1, as_="cell")
    chart = alt.Chart(grid).transform_calculate(**settings(sizes, shares))
    chart = assessed(chart, SETTING_FIELDS)
    return chart.transform_aggregate(**{name: f"max({name})" for name in BOARD_ROWS})


def _layered(rows: alt.Chart, state: Sequence[alt.Parameter] = ()) -> alt.LayerChart:
    labels = {name: both_labels(name) for name in BOARD_ROWS}
    rows = rows.transform_calculate(
        label=f"({labels})[datum.outcome] + ': ' + format(datum.share, '.0%')", whole="1"
    ).encode(y=alt.Y("outcome:N", sort=list(BOARD_ROWS), axis=None))
    x = alt.X("share:Q", scale=alt.Scale(domain=[0, 1]), axis=_AXIS)
    colour = alt.Scale(domain=list(BOARD_ROWS), range=[paint(name) for name in BOARD_ROWS])
    track = rows.mark_bar(height=12, yOffset=9, color=paint("band")).encode(x="whole:Q")
    bars = rows.mark_bar(height=12, yOffset=9).encode(
        x=x, color=alt.Color("outcome:N", scale=colour, legend=None)
    )
    text = rows.mark_text(align="left", dy=-9, fontSize=12).encode(x=alt.value(0), text="label:N")
    board = alt.layer(track, bars, text)
    sized = board.properties(width="container", height=44 * len(BOARD_ROWS))
    return themed(sized, _DESCRIPTION, state)

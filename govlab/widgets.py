"""Widgets for a live kernel: sliders and menus that hold a state and show what the model says."""

from functools import cache
from typing import Any

import ipywidgets
import pandas as pd

from govlab import charts
from govlab.casebook import presets
from govlab.grids import landscape
from govlab.outcome import Outcome, assess
from govlab.publish import figure_html, is_live
from govlab.records import Setting
from govlab.terms import DECENTRALIZATION_STEP, TERMS, UNIT_SIZE_STEPS

_DEFAULT = Setting(3_000, 0.4)


class BalanceBoard(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Three controls, the bars that the kernel computes for them, and the sentence of state."""

    def __init__(self, setting: Setting, context: str) -> None:
        self._twin = charts.balance_board(setting, context)
        sizes = [(f"{size:,}", size) for size in UNIT_SIZE_STEPS]
        contexts = [(preset.label, key) for key, preset in presets().items()]
        self.unit_size = _control(
            ipywidgets.SelectionSlider, "unit_size", options=sizes, value=int(setting.unit_size)
        )
        self.decentralization = _control(
            ipywidgets.FloatSlider,
            "decentralization",
            value=setting.decentralization,
            max=1,
            step=DECENTRALIZATION_STEP,
        )
        self.context = _control(ipywidgets.Dropdown, "context", options=contexts, value=context)
        self.figure, self.sentence = ipywidgets.HTML(), ipywidgets.HTML()
        controls = [self.unit_size, self.decentralization, self.context]
        for control in controls:
            control.observe(self._show, names="value")
        self._show()
        super().__init__([*controls, self.figure, self.sentence])

    def _show(self, _: Any = None) -> None:
        setting = Setting(self.unit_size.value, self.decentralization.value)
        outcome = assess(setting, presets()[self.context.value].context)
        self.figure.value = figure_html(charts.outcome_bars(_shares(outcome, self.context.value)))
        self.sentence.value = outcome.sentence()

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Widgets where a kernel can answer them; elsewhere the twin that needs none."""
        if is_live():
            return super()._repr_mimebundle_(**options)
        return self._twin._repr_mimebundle_(**options)


def balance_board(setting: Setting = _DEFAULT, context: str = "fast-growing-city") -> BalanceBoard:
    """The balance board for a live kernel; in a published page, its twin that needs none.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context that is chosen at first.

    Returns
    -------
    BalanceBoard
        Shown as the last value of a cell. Its controls can be read and set from code.

    Raises
    ------
    UnknownNameError
        If no context has that name.

    Examples
    --------
    >>> board = balance_board()
    >>> board.unit_size.value = 85_000
    >>> "85,000 residents" in board.sentence.value
    True
    """
    return BalanceBoard(setting, context)


def _control(kind: type, name: str, **options: Any) -> Any:
    label = TERMS[name].label if name in TERMS else "City context"
    layout, style = ipywidgets.Layout(width="auto"), {"description_width": "10em"}
    return kind(description=label, layout=layout, style=style, **options)


@cache
def _best(context: str) -> "pd.Series[float]":
    """The best of each outcome that any setting of the grid reaches in a named context."""
    return landscape(presets()[context].context).max()


def _shares(outcome: Outcome, context: str) -> pd.DataFrame:
    values, best = outcome.by_name(), _best(context)
    rows = [
        {"outcome": name, "share": min(1.0, values[name] / best[name])}
        for name in charts.BOARD_ROWS
    ]
    return pd.DataFrame(rows)

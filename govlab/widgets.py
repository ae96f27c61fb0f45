"""Widgets for a live kernel: sliders and menus that hold a state and show what the model says."""

import html
from typing import Any

import ipywidgets
import pandas as pd

from govlab import charts
from govlab.casebook.coded import presets
from govlab.charts.levers.pairs import pair_words
from govlab.errors import ParameterError
from govlab.figure.address import State
from govlab.figure.given import RowsFigure
from govlab.figure.linked import LinkedFigure
from govlab.figure.meant import AT_FIRST, weights_of
from govlab.figure.publish import is_live
from govlab.outcomes.outcome import Outcome, assess
from govlab.records import Assumptions, Context, Priorities, Setting
from govlab.tables import load_data, unknown_name
from govlab.terms import PROBLEMS, TERMS, UNIT_SIZE_STEPS
from govlab.terms.language import label
from govlab.terms.phrases import phrase
from govlab.terms.term import plain_number

__all__ = ["BalanceBoard", "Comparison", "RowsFigure", "balance_board", "compare_settings"]

_DEFAULT = Setting(3_000, 0.4)
_STREET = Setting(85_000, 0.2)
_CENTRAL = Assumptions()


class BalanceBoard(LinkedFigure):
    """The balance board of the page, linked to the kernel; ``sentence`` is Python's own."""

    @property
    def sentence(self) -> str:
        """What the model says of the state, in a sentence."""
        return self.outcome.sentence()


def balance_board(
    setting: Setting = _DEFAULT,
    context: str = "fast-growing-city",
    assumptions: Assumptions = _CENTRAL,
) -> BalanceBoard:
    """The balance board for a live kernel; in a published page, its twin that needs none.

    Parameters
    ----------
    setting
        Where the sliders stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the city that is chosen at first: a named context, a case, or ``own_city``.
    assumptions
        What the formulas take for granted, with any rival form but those of the balance.

    Returns
    -------
    BalanceBoard
        Shown as the last value of a cell. ``setting`` and ``context`` are where it stands now,
        ``state`` can be set and observed, ``place`` takes a ``govlab.State``.

    Raises
    ------
    UnknownNameError
        If no context has that name.
    ParameterError
        If the setting is none or holds arrays, its unit size is no step of the slider, or figures
        do not know what is assumed.

    Examples
    --------
    >>> board = balance_board()
    >>> board.state = {"s": 85_000}
    >>> "85,000 residents" in board.sentence
    True
    """
    chart = charts.balance_board(_single(setting), context)
    return BalanceBoard(chart, State(setting, context, assumed=assumptions))


class Comparison(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Two settings under one context, one order of priorities and one changed assumption."""

    def __init__(self, first: Setting, second: Setting, context: str) -> None:
        self.first, self.second = _levers(_single(first)), _levers(_single(second))
        self.context = _context(context)
        self.importance = [
            _control(ipywidgets.FloatSlider, f"importance_{name}", value=AT_FIRST, max=10, step=0.5)
            for name in PROBLEMS
        ]
        names = load_data("assumptions").query("module == 'outcomes'")["name"].tolist()
        self.assumption = ipywidgets.Dropdown(
            description=phrase("control.assumption"), options=names
        )
        self.value = ipywidgets.FloatText(description=phrase("control.value"), step=0.1)
        self._offer()
        self.said = ipywidgets.HTML()
        self.figure = RowsFigure(charts.setting_pairs(*self._pairs()))
        self.assumption.observe(self._offer, names="value")
        shared = [self.context, *self.importance, self.assumption, self.value]
        for control in [*self.first.children, *self.second.children, *shared]:
            control.observe(self._show, names="value")
        assumed = ipywidgets.HBox([self.assumption, self.value])
        settings = ipywidgets.HBox([self.first, self.second])
        shown = [self.said, self.figure]
        super().__init__([settings, self.context, *self.importance, assumed, *shown])

    def _offer(self, _: Any = None) -> None:
        """Put the central value of the chosen assumption beside it."""
        self.value.value = getattr(Assumptions(), self.assumption.value)

    def _show(self, _: Any) -> None:
        """Give the figure what the model says, or keep it and say what is wrong."""
        try:
            pairs, city = self._pairs()
        except ParameterError as error:
            self.said.value = f'<p role="alert">{html.escape(str(error))}</p>'
            return
        self.said.value = ""
        self.figure.give(pairs, **pair_words(pairs, city))

    def _pairs(self) -> tuple[pd.DataFrame, str]:
        """The rows that the controls ask for, and the city in words."""
        points = [control.value for control in self.importance]
        named = zip(PROBLEMS, points, strict=True)
        priorities = weights_of({f"importance_{name}": value for name, value in named})
        assumptions = Assumptions(**{self.assumption.value: self.value.value})
        preset = presets()[self.context.value]
        return _pairs(self._settings(), preset.context, priorities, assumptions), label(preset)

    def _settings(self) -> list[Setting]:
        boxes = (self.first.children, self.second.children)
        return [Setting(size.value, share.value) for size, share in boxes]

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Widgets where a kernel can answer them; elsewhere the picture that they begin with."""
        if is_live():
            return super()._repr_mimebundle_(**options)
        return self.figure._repr_mimebundle_() | {"text/plain": phrase("pairs.text")}


def compare_settings(
    first: Setting = _DEFAULT,
    second: Setting = _STREET,
    context: str = "fast-growing-city",
) -> Comparison:
    """Two settings side by side, for a class that changes context, priorities and assumptions.

    Parameters
    ----------
    first, second
        Where the levers stand at first; a unit size that is none of ``UNIT_SIZE_STEPS`` becomes a
        further step of its slider.
    context
        Key of the named context or case that is chosen at first.

    Raises
    ------
    UnknownNameError
        If no preset has that key.
    ParameterError
        If a setting is none, or holds arrays.

    Examples
    --------
    >>> board = compare_settings()
    >>> board.first.children[0].value, board.second.children[0].value
    (3000, 85000)
    """
    return Comparison(first, second, context)


def _single(setting: Setting) -> Setting:
    """The setting, if sliders can stand there."""
    levers = vars(setting).values() if isinstance(setting, Setting) else [None]
    if not all(isinstance(lever, float) for lever in levers):
        raise ParameterError(
            f"a widget needs a Setting of two single numbers; got {setting!r}. "
            "Write for example Setting(3_000, 0.4)."
        )
    return setting


def _levers(setting: Setting) -> ipywidgets.VBox:
    """Sliders of the two levers."""
    size = setting.unit_size
    sizes = [(plain_number(step), step) for step in sorted({*UNIT_SIZE_STEPS, size})]
    share, step = setting.decentralization, TERMS["decentralization"].step
    return ipywidgets.VBox(
        [
            _control(ipywidgets.SelectionSlider, "unit_size", options=sizes, value=size),
            _control(ipywidgets.FloatSlider, "decentralization", value=share, max=1, step=step),
        ],
        layout=ipywidgets.Layout(flex="1 1 0"),
    )


def _context(chosen: str) -> ipywidgets.Dropdown:
    if chosen not in presets():
        raise unknown_name("context", chosen, presets())
    contexts = [(label(preset), key) for key, preset in presets().items()]
    return _control(ipywidgets.Dropdown, "context", options=contexts, value=chosen)


def _control(kind: type, name: str, **options: Any) -> Any:
    said = label(TERMS[name]) if name in TERMS else phrase("control.context")
    layout, style = ipywidgets.Layout(width="auto"), {"description_width": "15em"}
    return kind(description=said, layout=layout, style=style, **options)


def _pairs(
    settings: list[Setting], context: Context, priorities: Priorities, assumptions: Assumptions
) -> pd.DataFrame:
    rows = []
    for which, setting in zip("AB", settings, strict=True):
        done = _done(assess(setting, context, assumptions), priorities)
        size, share = plain_number(float(setting.unit_size)), f"{100 * setting.decentralization:g}%"
        told = {"which": which, "setting": phrase("pairs.setting", size=size, share=share)}
        rows += [{"outcome": name, **told, "share": done[name]} for name in charts.BOARD_ROWS]
    return pd.DataFrame(rows)


def _done(outcome: Outcome, priorities: Priorities) -> dict[str, Any]:
    """The index of each row of the board."""
    values = outcome.by_name(priorities)
    return {name: values.get(f"index_{name}", values[name]) for name in charts.BOARD_ROWS}

"""A living figure that a kernel is linked to: what a reader moves reaches Python, and back."""

from typing import Any

import anywidget
import traitlets

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.figure import designs
from govlab.figure.address import State, from_keys, to_keys
from govlab.figure.allowed import keys, plain
from govlab.figure.keyed import CASE
from govlab.figure.publish import figure_html, is_live
from govlab.figure.scripts import WEB
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.scales import goalposts
from govlab.records import Assumptions, Context, Priorities, Setting
from govlab.terms.phrases import phrase

_WORDS = (CASE, designs.KEY)
"""Keys whose value is a text."""
_KEYS = frozenset({*keys(), *_WORDS})


class PageFigure(anywidget.AnyWidget):
    """A figure of the page as a widget; where no kernel answers, its twin that needs none."""

    _esm = WEB / "linked.js"
    html = traitlets.Unicode().tag(sync=True)
    fallback = traitlets.Unicode().tag(sync=True)
    _twin: Any

    def __init__(self, chart: Any) -> None:
        described = chart.to_dict().get("description", phrase("figure.chart"))
        super().__init__(html=figure_html(chart), fallback=described)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """A widget where a kernel can answer; elsewhere the figure of the page, its twin."""
        if not is_live():
            return self._twin._repr_mimebundle_(**options)
        made = super()._repr_mimebundle_(**options)
        return made and (made[0] | {"text/plain": self.fallback}, *made[1:])


class LinkedFigure(PageFigure):
    """A chart of the page as a widget, whose state is the page's own, by the keys of its address.

    The browser computes, as in the published page: Python is told what was moved, and may move it.
    All figures of a notebook share one state, so two of them move together.

    Parameters
    ----------
    chart
        Any chart of ``govlab.charts`` with levers and a city.
    start
        Where it stands at first.

    Raises
    ------
    ParameterError
        If ``place`` is set to something else than a ``State``.

    Examples
    --------
    >>> from govlab import charts
    >>> here = State(Setting(3_000, 0.4), "fast-growing-city")
    >>> linked = LinkedFigure(charts.balance_board(here.setting, here.context), here)
    >>> linked.state = {"s": 85_000}
    >>> linked.setting
    Setting(unit_size=85000.0, decentralization=0.4)
    """

    state = traitlets.Dict().tag(sync=True)

    def __init__(self, chart: Any, start: State) -> None:
        self._start, self._twin = start, chart
        super().__init__(chart)
        if start.changed or start.assumed or start.weighed or start.plans:
            self.place = start  # which the chart by itself does not show

    @property
    def place(self) -> State:
        """The state in which the figure stands; it can be set."""
        told = {key: value for key, value in self.state.items() if key in _KEYS}
        return from_keys({key: _text(value) for key, value in told.items()}, self._start)

    @place.setter
    def place(self, place: State) -> None:
        if not isinstance(place, State):
            raise ParameterError(f"a figure stands at a State; got {place!r}.")
        told = to_keys(place)
        self.state = {key: text if key in _WORDS else float(text) for key, text in told.items()}

    @property
    def setting(self) -> Setting:
        """Where the levers stand."""
        return self.place.setting

    @property
    def context(self) -> Context:
        """The city, with what was changed in it."""
        return _changed(self.place)

    @property
    def assumptions(self) -> Assumptions:
        """What the formulas take for granted, with what was changed of it."""
        return self.place.assumptions

    @property
    def priorities(self) -> Priorities:
        """How much each problem counts, where a figure lets its reader choose."""
        return self.place.priorities

    @property
    def outcome(self) -> Outcome:
        """What Python's formulas say of the state, on the scale of the city before changes."""
        place = self.place
        taken = place.assumptions
        return assess(place.setting, _changed(place), taken, goalposts(_city(place), taken))


def _city(place: State) -> Context:
    """The city of the menu."""
    return presets()[place.context].context


def _changed(place: State) -> Context:
    conditions: dict[str, Any] = {**vars(_city(place)), **place.changed}
    return Context(**conditions)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else plain(value)

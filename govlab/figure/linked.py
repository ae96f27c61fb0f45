"""A living figure that a kernel is linked to: what a reader moves reaches Python, and back."""

from collections.abc import Mapping
from typing import Any

import anywidget
import traitlets

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.figure.address import State, from_address, to_address
from govlab.figure.page import KEYS
from govlab.figure.publish import figure_html, is_live
from govlab.figure.scripts import WEB
from govlab.outcomes.outcome import Outcome, assess
from govlab.records import Context, Setting
from govlab.terms import CONTEXT_FIELDS


class LinkedFigure(anywidget.AnyWidget):
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

    _esm = WEB / "linked.js"
    html = traitlets.Unicode().tag(sync=True)
    fallback = traitlets.Unicode().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, chart: Any, start: State) -> None:
        self._start, self._twin = start, chart
        super().__init__(html=figure_html(chart), fallback=chart.to_dict()["description"])

    @property
    def place(self) -> State:
        """The state in which the figure stands; it can be set."""
        known = {*KEYS.values(), "case", *CONTEXT_FIELDS}
        parts = [f"{key}={value}" for key, value in self.state.items() if key in known]
        return from_address("#" + "&".join(parts), self._start)

    @place.setter
    def place(self, place: State) -> None:
        if not isinstance(place, State):
            raise ParameterError(f"a figure stands at a State; got {place!r}.")
        told = dict(part.split("=") for part in to_address(place)[1:].split("&"))
        self.state = {key: text if key == "case" else float(text) for key, text in told.items()}

    @property
    def setting(self) -> Setting:
        """Where the levers stand."""
        return self.place.setting

    @property
    def context(self) -> Context:
        """The city, with what was changed in it."""
        place = self.place
        conditions: Mapping[str, float] = vars(presets()[place.context].context)
        return Context(**{**conditions, **place.changed})

    @property
    def outcome(self) -> Outcome:
        """What Python's formulas say of the state."""
        return assess(self.setting, self.context)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """A widget where a kernel can answer; elsewhere the figure of the page, its twin."""
        if not is_live():
            return self._twin._repr_mimebundle_(**options)
        made = super()._repr_mimebundle_(**options)
        return made and (made[0] | {"text/plain": self.fallback}, *made[1:])

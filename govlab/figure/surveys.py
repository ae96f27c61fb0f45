"""What the levers can do in a city, found by the browser: goalposts and best settings.

A *survey* asks the model at every setting of ``searched_grid``, and a *search* weighs what it
found; each best is refined by one parabola in each lever, as ``search.top`` does. Both are
raw data of Vega, which Vega-Lite has no words for: ``themed`` hands them over in the chart's
``usermeta`` and ``publish`` puts them before the compiled data. Their formulas read a city,
the assumptions and the weights only, so a move of a lever leaves them alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from govlab.figure.expressions import EQUAL, formulas, weights
from govlab.outcomes.scales import FLAT, SCALED
from govlab.outcomes.search import searched_grid
from govlab.terms import CONTEXT_FIELDS, SETTING_FIELDS

MENU = "menu_{}"
"""Signal of a condition as the menu has it, whatever else has been changed since."""
_STEPS = {name: lever.ravel().tolist() for name, lever in vars(searched_grid("default")).items()}
_SIZES, _SHARES = (len(steps) for steps in _STEPS.values())
_LOW, *_, _HIGH = _STEPS["unit_size"]
_CELLS = _SIZES * _SHARES
_ASKED = ("cohesion", "public_goods", "cost", "risk", "thrift", "safety")
_POSTS = tuple(f"{side}_{name}" for side in ("worst", "best") for name in SCALED)
_AIMS = ("balance", "index_control")
"""What a search finds the best setting for."""


@dataclass(frozen=True)
class Survey:
    """A grid of settings in each of some cities, and the goalposts found on it.

    ``conditions`` are expressions of the conditions by name; they count the cities by
    ``datum.city`` where there are several.
    """

    name: str
    conditions: Mapping[str, str]
    cities: int = 1

    def data(self) -> list[dict[str, Any]]:
        """The grid, and a row an outcome and city: its worst, its best and where that is."""
        place = f"datum.row % {_CELLS}"
        levers = {
            "unit_size": _size(f"floor({place} / {_SHARES})"),
            "decentralization": f"{place} % {_SHARES} / {_SHARES - 1}",
        }
        outcomes = self.formulas(_ASKED)
        grid = self.columns(_CELLS) | levers | outcomes
        least = "extent(datum.values)[0]"
        posts = {
            "best": "datum.most",
            "worst": f"datum.most - {least} <= {FLAT} * datum.most ? datum.most - 1 : {least}",
        }
        ends = self.columns(len(SCALED)) | _top(f"{self.name}_grid", SCALED, outcomes) | posts
        return [
            _rows(f"{self.name}_grid", self.cities * _CELLS, grid),
            _rows(f"{self.name}_ends", self.cities * len(SCALED), ends),
        ]

    def end(self, what: str, outcome: str, city: str = "0") -> str:
        """Expression of ``worst`` or ``best``, or of ``best_LEVER`` where the best is.

        Examples
        --------
        >>> HERE.end("best", "cohesion")
        "(data('here_ends')[4 * 0 + 0] || {best: 1}).best"
        """
        return _at(f"{self.name}_ends", f"{len(SCALED)} * {city} + {SCALED.index(outcome)}", what)

    def goalposts(self, city: str = "0") -> dict[str, str]:
        """Expressions of ``worst_NAME`` and ``best_NAME`` of each outcome."""
        return {
            f"{side}_{name}": self.end(side, name, city)
            for side in ("worst", "best")
            for name in SCALED
        }

    def columns(self, rows: int) -> dict[str, str]:
        """The number of a row's city, and its conditions where there are several cities."""
        city = {"city": f"floor(datum.row / {rows})"}
        return city | (dict(self.conditions) if self.cities > 1 else {})

    def formulas(self, names: Sequence[str], priorities: Any = EQUAL) -> dict[str, str]:
        """Outcomes of rows that have levers, goalposts and conditions as columns."""
        several = self.cities > 1
        columns = (*SETTING_FIELDS, *_ASKED, *_POSTS, *(self.conditions if several else ()))
        found = formulas(columns, priorities, {} if several else self.conditions)
        return {name: found[name] for name in names}


@dataclass(frozen=True)
class Search:
    """The settings of a survey with the highest balance, under some weights."""

    name: str
    survey: Survey
    weights: Any = EQUAL

    def data(self) -> list[dict[str, Any]]:
        """The grid of the survey, weighed, and a row an aim and city: what it is best at."""
        posts, name = self.survey.goalposts("datum.city"), f"{self.name}_grid"
        aims = self.survey.formulas(_AIMS, self.weights)
        asked = posts | self.survey.formulas(_ASKED) | aims
        tops = self.survey.columns(len(_AIMS)) | _top(name, _AIMS, asked)
        grid = {"source": f"{self.survey.name}_grid", "transform": _transform(posts | aims)}
        return [
            {"name": name} | grid,
            _rows(f"{self.name}_tops", self.survey.cities * len(_AIMS), tops),
        ]

    def best(self, what: str, city: str = "0", aim: str = "balance") -> str:
        """Expression of ``best_LEVER``, or of what is reached there (``most``).

        Examples
        --------
        >>> EVENLY.best("most")
        "(data('here_evenly_tops')[2 * 0 + 0] || {most: 1}).most"
        """
        return _at(f"{self.name}_tops", f"{len(_AIMS)} * {city} + {_AIMS.index(aim)}", what)


def _at(rows: str, row: str, name: str) -> str:
    """A field of a row; 1 until there are rows."""
    return f"(data('{rows}')[{row}] || {{{name}: 1}}).{name}"


def _size(step: str) -> str:
    return f"{_LOW} * pow({_HIGH / _LOW}, ({step}) / {_SIZES - 1})"


def _rows(name: str, count: int, columns: Mapping[str, str]) -> dict[str, Any]:
    sequence = {"type": "sequence", "start": 0, "stop": count, "as": "row"}
    return {"name": name, "transform": [sequence, *_transform(columns)]}


def _transform(columns: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"type": "formula", "as": name, "expr": expr} for name, expr in columns.items()]


def _top(grid: str, sought: Sequence[str], asked: dict[str, str]) -> dict[str, str]:
    """Where each column of a grid is highest and how high: the best step, then a parabola."""
    within = f"{_CELLS} * datum.city"
    step = {
        "sought": f"{list(sought)}[datum.row % {len(sought)}]",
        "values": f"slice(pluck(data('{grid}'), datum.sought), {within}, {within} + {_CELLS})",
        "highest": "extent(datum.values)[1]",
        "at": "indexof(datum.values, datum.highest)",
        "down": f"floor(datum.at / {_SHARES})",
        "across": f"datum.at % {_SHARES}",
        "bend_down": _bend("down", _SIZES, _SHARES),
        "bend_across": _bend("across", _SHARES, 1),
        "unit_size": f"clamp({_size(_vertex('down', _SHARES))}, {_LOW}, {_HIGH})",
        "decentralization": f"clamp(({_vertex('across', 1)}) / {_SHARES - 1}, 0, 1)",
    }
    better = "datum[datum.sought] > datum.highest"
    settled = {
        "most": "max(datum[datum.sought], datum.highest)",
        "best_unit_size": f"{better} ? datum.unit_size : {_size('datum.down')}",
        "best_decentralization": f"{better} ? datum.decentralization"
        f" : datum.across / {_SHARES - 1}",
    }
    return step | asked | settled


def _bend(axis: str, steps: int, far: int) -> str:
    """How sharply the values bend at their highest; 0 at an edge."""
    before, after = f"datum.values[datum.at - {far}]", f"datum.values[datum.at + {far}]"
    inside = f"datum.{axis} > 0 && datum.{axis} < {steps - 1}"
    return f"{inside} ? {before} - 2 * datum.highest + {after} : 0"


def _vertex(axis: str, far: int) -> str:
    """The step at which the parabola through the highest value and its neighbours peaks."""
    rise = f"datum.values[datum.at - {far}] - datum.values[datum.at + {far}]"
    bend = f"datum.bend_{axis}"
    return f"datum.{axis} + ({bend} < 0 ? ({rise}) / (2 * {bend}) : 0)"


OF_MENU = Survey("menu", {name: MENU.format(name) for name in CONTEXT_FIELDS})
"""The city as the menu has it, whose goalposts the page keeps while conditions are changed."""
HERE = Survey("here", {name: name for name in CONTEXT_FIELDS})
"""The city with its conditions as they are now, which decide what is best there."""
EVENLY = Search("here_evenly", HERE)
WEIGHED = Search("here_weighed", HERE, weights())
_KNOWN = {each.name: each for each in (OF_MENU, HERE, EVENLY, WEIGHED)}


def data_read(parameters: Sequence[alt.Parameter]) -> list[dict[str, Any]]:
    """The raw data of the surveys and searches that some parameters read.

    Examples
    --------
    >>> data_read([alt.param(name="most", expr=HERE.end("best", "cohesion"))])[1]["name"]
    'here_ends'
    """
    read = " ".join(str(getattr(parameter.param, "expr", "")) for parameter in parameters)
    return [row for name, each in _KNOWN.items() if f"data('{name}" in read for row in each.data()]

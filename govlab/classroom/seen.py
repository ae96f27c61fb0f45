"""What a class sees, as comparisons over the model.

``index_cohesion > 0.5``, ``cost < cost before`` (the step before), ``cost < cost at 85000``
(another size), ``cohesion < cohesion where public_goods`` (at their best setting), ``risk > risk
calm`` (without challenges), ``peak cohesion < 10000`` (the size at which the levers do best),
``share safety > 0`` (the share of discretion there), ``holds C02``, ``breaks C02 form=value``.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl

from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.casebook.plans import reforms_together
from govlab.errors import ParameterError
from govlab.ledger import check
from govlab.outcomes.attention import urgency
from govlab.outcomes.changing import changed_city
from govlab.outcomes.grids import best_setting, landscape
from govlab.outcomes.outcome import assess
from govlab.records import Challenges, Context, Inherited, Priorities, Setting
from govlab.tables import load_data, unknown_name
from govlab.terms import CHALLENGE_FIELDS

_SIDES = re.compile(r"(.+?) ([<>=]) (.+)")
_START = Setting(3_000, 0.4)
_CITY = "fast-growing-city"


@dataclass(frozen=True)
class Place:
    """What is on the wall: a figure, and the state in which its page stands.

    Parameters
    ----------
    figure
        Name of the figure, or of a part of the page.
    setting
        Where the levers stand.
    case, model
        Keys of the city, and of the named model that governs it; without one the city is bare.
    challenges
        Strengths [0 to 1] by name.
    """

    figure: str
    setting: Setting = _START
    case: str = _CITY
    model: str = ""
    challenges: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, fragment: str) -> "Place":
        """The place of an address's fragment.

        Examples
        --------
        >>> Place.of("at=figure-1&d=0.4&s=85000").setting.unit_size
        85000.0
        >>> Place.of("predict-diamonds").figure
        'predict-diamonds'
        """
        told = dict(parse_qsl(fragment))
        size = float(told.get("s", _START.unit_size))
        share = float(told.get("d", _START.decentralization))
        faced = {name: float(told[name]) for name in CHALLENGE_FIELDS if name in told}
        model = told.get("model", "inherited" if faced else "")
        if model:
            size, share = vars(named_models()[model].setting).values()
        case = told.get("case", _CITY)
        return cls(told.get("at", fragment), Setting(size, share), case, model, faced)

    def value(self, name: str) -> float:
        """A condition or an outcome here, or its index [0 worst, 1 best that the levers can do]."""
        city: Context = presets()[self.case].context
        if self.model or self.challenges:
            held = named_models()[self.model].inherited if self.model else Inherited()
            city = changed_city(city, Challenges(**self.challenges), held)
        values = vars(city) | assess(self.setting, city).by_name(Priorities())
        if name not in values:
            raise unknown_name("outcome or condition", name, values)
        return float(values[name])

    def best(self, name: str) -> Setting:
        """Where the levers do best for an outcome here."""
        grid = landscape(presets()[self.case].context)
        best = grid.nlargest(1, name)
        return Setting(best["unit_size"].item(), best["decentralization"].item())


def is_seen(comparison: str, here: Place, before: Place | None = None) -> bool:
    """Whether the model confirms a comparison.

    Parameters
    ----------
    comparison
        As the module tells.
    here, before
        What is on the wall now, and at the step before.

    Raises
    ------
    ParameterError, UnknownNameError
        If it cannot be read, or names what the model does not have.

    Examples
    --------
    >>> is_seen("public_goods > public_goods at 3000", Place.of("at=figure-1&d=0.4&s=85000"))
    True
    """
    verb, _, claim = comparison.partition(" ")
    if verb in ("holds", "breaks"):
        number, *changes = claim.split()
        return check(number, **dict(each.split("=") for each in changes)) == (verb == "holds")
    found = _SIDES.fullmatch(comparison)
    if not found:
        raise ParameterError(
            f"what is seen must compare two sides by <, > or =; got {comparison!r}"
        )
    left, right = (_side(found[place].split(), here, before) for place in (1, 3))
    return {"<": left < right, ">": left > right, "=": left == right}[found[2]]


def _side(words: list[str], here: Place, before: Place | None) -> float:
    """The number of one side."""
    first, *rest = words
    if re.fullmatch(r"[\d.]+", first):
        return float(first)
    if first in _MEASURED:
        return float(_MEASURED[first](here, *rest))
    if not rest:
        return here.value(first)
    return _elsewhere(here, before, *rest).value(first)


def _elsewhere(here: Place, before: Place | None, where: str, *told: str) -> Place:
    """Another place to compare with."""
    if where == "before" and before:
        return before
    if where == "calm":
        return replace(here, challenges={})
    if where == "at":
        return replace(here, setting=replace(here.setting, unit_size=float(told[0])))
    if where == "where":
        return replace(here, setting=here.best(told[0]))
    raise ParameterError(f"{where!r} is no place to compare with")


def _kept(here: Place, case: str) -> float:
    """Share of a city's best balance, by what is urgent there, that a setting keeps."""
    city = presets()[case].context
    priorities = urgency(city).priorities
    balances = [
        float(assess(setting, city).balance(priorities))
        for setting in (here.setting, best_setting(city, priorities))
    ]
    return balances[0] / balances[1]


def _residents(kind: str) -> float:
    """Residents of the median unit of core districts."""
    return float(load_data("district_units_2020")[f"residents_per_{kind}"].median())


def _again() -> float:
    """Share of the draws that reform in the years about 1996 in which the city reforms again."""
    windows = load_data("reform_windows")
    in_time = windows[windows["first_window"].between(1995, 1997)]
    return float(in_time["next_window"].notna().mean())


def _of_plan(plan: str, outcome: str) -> float:
    """An outcome or the price of a plan of reforms in Shanghai in 2014."""
    return float(reforms_together().set_index("plan")[outcome].loc[plan])


def _change(column: str, outcome: str) -> float:
    """What five challenges at full strength change, together or one by one."""
    table = load_data("together").query("strength == 1").set_index("outcome")
    return float(table[column].loc[outcome])


_MEASURED: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "kept": _kept,
        "peak": lambda here, name: here.best(name).unit_size,
        "share": lambda here, name: here.best(name).decentralization,
        "committee": lambda _: _residents("committee"),
        "street": lambda _: _residents("street"),
        "plan": lambda _, plan, name: _of_plan(plan, name),
        "again": lambda _: _again(),
        "together": lambda _, name: _change("together", name),
        "alone": lambda _, name: _change("alone", name),
    }
)
"""Words with which a side may begin, and what each of them measures."""

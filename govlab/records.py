"""Frozen records of what the model is told; each value is checked when a record is made."""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from govlab.errors import ParameterError
from govlab.tables import load_data, unknown_name
from govlab.terms import PROBLEMS, TERMS

Values = float | NDArray[np.float64]
"""One number, or an array of them."""


def _as_numbers(name: str, value: object, allowed: str) -> NDArray[np.float64]:
    array = np.asarray(value)
    if array.dtype.kind not in "iuf" or array.size == 0:
        kind = "an empty array" if array.size == 0 else f"{value!r}"
        raise ParameterError(f"{name} must be {allowed}; got {kind}. Give a number or an array.")
    return array.astype(np.float64, copy=False)


def _checked(name: str, value: object, low: float, high: float, meaning: str) -> Values:
    allowed = f"between {low:,g} and {high:,g} ({meaning})"
    array = _as_numbers(name, value, f"a number {allowed}")
    if not (low <= array.min() and array.max() <= high):
        where = tuple(int(i) for i in np.argwhere(~((array >= low) & (array <= high)))[0])
        place = f" at position {list(where)}" if where else ""
        raise ParameterError(
            f"{name} must lie {allowed}; got {array[where]:g}{place}. Choose a value in that range."
        )
    return float(array) if array.ndim == 0 else array


class _Checked:
    """A record whose fields are terms."""

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]  # subclasses are dataclasses
            term = TERMS[field.name]
            value = getattr(self, field.name)
            checked = _checked(term.name, value, term.low, term.high, term.definition)
            object.__setattr__(self, term.name, checked)


@dataclass(frozen=True)
class Setting(_Checked):
    """Where the two levers stand.

    Parameters
    ----------
    unit_size
        Residents per governance unit, 500 to 1,000,000; a number or an array.
    decentralization
        Share of the discretion that street office and residents' committees hold together which
        lies on the committees' side, 0 to 1; a number or an array that fits ``unit_size``.

    Raises
    ------
    ParameterError
        If a value is outside its range, not finite, or not a number.

    Examples
    --------
    >>> Setting(3_000, 0.4)
    Setting(unit_size=3000.0, decentralization=0.4)
    """

    unit_size: Values
    decentralization: Values


@dataclass(frozen=True)
class Context(_Checked):
    """Conditions of a city that the levers do not change; shares from 0 to 1, numbers or arrays.

    ``TERMS`` gives each field's meaning, words for low, middle and high, and source. The default
    is the middle everywhere, in normal times.

    Raises
    ------
    ParameterError
        If a value is outside its range, not finite, or not a number.

    Examples
    --------
    >>> Context.named("fast-growing-city").growth_pressure
    0.8
    """

    mobility: Values = 0.5
    demand_diversity: Values = 0.5
    work_unit_provision: Values = 0.5
    fiscal_capacity: Values = 0.5
    growth_pressure: Values = 0.5
    civic_capacity: Values = 0.5
    spillovers: Values = 0.5
    risk_exposure: Values = 0.5
    voice: Values = 0.5
    channels: Values = 0.5
    digital_capacity: Values = 0.5
    territorial_devolution: Values = 0.5
    emergency: Values = 0.0

    @classmethod
    def names(cls) -> dict[str, str]:
        """Keys and labels of the named contexts, in the order in which menus offer them.

        Examples
        --------
        >>> list(Context.names())
        ['settled-work-unit-city', 'fast-growing-city', 'diverse-metropolis']
        """
        table = load_data("contexts")
        return dict(zip(table["key"], table["label"], strict=True))

    @classmethod
    def named(cls, key: str) -> Self:
        """One of the named contexts of data/contexts.csv.

        Raises
        ------
        UnknownNameError
            If no context has this key; the nearest one is offered.
        """
        rows = {row["key"]: row for row in load_data("contexts").to_dict("records")}
        if key not in rows:
            raise unknown_name("context", key, rows)
        return cls(**{field.name: float(rows[key][field.name]) for field in fields(cls)})


class Assumptions:
    """Every number that the formulas take for granted; data/assumptions.csv is its one home.

    Parameters
    ----------
    **changes
        Values other than the central ones, by name, each within the range that the table states
        (its unit, reason and source stand beside it); numbers or arrays.

    Raises
    ------
    UnknownNameError
        If no assumption has that name.
    ParameterError
        If a value lies outside the range in the table, is not finite, or not a number.

    Examples
    --------
    >>> Assumptions().mobility_loss, Assumptions(mobility_loss=2).mobility_loss
    (1.0, 2.0)
    """

    def __init__(self, **changes: Values) -> None:
        rows = {row["name"]: row for row in load_data("assumptions").to_dict("records")}
        for name, value in changes.items():
            if name not in rows:
                raise unknown_name("assumption", name, rows)
            row = rows[name]
            changes[name] = _checked(name, value, row["low"], row["high"], row["unit"])
        self.__dict__.update({name: row["central"] for name, row in rows.items()} | changes)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(str(unknown_name("assumption", name, vars(self))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"assumptions are frozen; make Assumptions({name}=...) instead")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Assumptions) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).items()))

    def __repr__(self) -> str:
        return f"Assumptions({', '.join(f'{name}={v!r}' for name, v in vars(self).items())})"


_RANK_ORDER_CENTROIDS = (11 / 18, 5 / 18, 2 / 18)


@dataclass(frozen=True)
class Priorities:
    """How much each of the three problems counts; weights from 0 to 1 that sum to 1.

    Parameters
    ----------
    cohesion, public_goods, control
        Weights of the problems in the balance.
    cost_share
        Weight of cost against risk within control, 0 (only risk counts) to 1 (only cost).

    Raises
    ------
    ParameterError
        If a weight lies outside 0 to 1, or the three do not sum to 1.

    """

    cohesion: Values = 1 / 3
    public_goods: Values = 1 / 3
    control: Values = 1 / 3
    cost_share: Values = 0.5

    def __post_init__(self) -> None:
        for name in (*PROBLEMS, "cost_share"):
            value = _checked(name, getattr(self, name), 0, 1, "weight in the priorities")
            object.__setattr__(self, name, value)
        total = self.cohesion + self.public_goods + self.control
        if not np.allclose(total, 1):
            raise ParameterError(
                f"priorities of cohesion, public_goods and control must sum to 1; got {total}. "
                "Divide each by their sum, or use Priorities.from_order."
            )

    @classmethod
    def from_order(cls, order: str, cost_share: float = 0.5) -> Self:
        """Weights for an order of the problems: rank-order centroids, which ties share.

        Raises
        ------
        ParameterError
            If the order does not name each problem once.

        References
        ----------
        barron1996decision

        Examples
        --------
        >>> round(Priorities.from_order("cohesion > public_goods = control").public_goods, 2)
        0.19
        """
        ranks = [[name.strip() for name in tie.split("=")] for tie in str(order).split(">")]
        if sorted(name for tie in ranks for name in tie) != sorted(PROBLEMS):
            raise ParameterError(
                f"an order names {', '.join(PROBLEMS)} once each, with > and = between them; "
                f'got {order!r}. Write for example "cohesion > public_goods = control".'
            )
        centroids = iter(_RANK_ORDER_CENTROIDS)
        weights: dict[str, float] = {}
        for tie in ranks:
            share = sum(next(centroids) for _ in tie) / len(tie)
            weights |= dict.fromkeys(tie, share)
        return cls(**weights, cost_share=cost_share)

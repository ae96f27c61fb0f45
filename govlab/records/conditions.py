"""Conditions of a city that the levers do not change."""

from dataclasses import dataclass, fields
from typing import Self

from govlab.records.checks import CheckedRecord, Values
from govlab.tables import load_data, unknown_name


@dataclass(frozen=True, eq=False)
class Context(CheckedRecord):
    """Conditions of a city that the levers do not change; shares from 0 to 1, numbers or arrays.

    ``TERMS`` gives each field's meaning, words for low, middle and high, and source. The default
    is the middle everywhere, in normal times.

    Raises
    ------
    ParameterError
        If a value is outside its range, not finite, or not a number, or the shapes of arrays do
        not fit together.

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
    network_integration: Values = 0.5
    emergency: Values = 0.0

    @classmethod
    def names(cls) -> dict[str, str]:
        """Keys and labels of the named contexts, in the order in which menus offer them.

        Examples
        --------
        >>> list(Context.names())[:3]
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

"""A city with a plan of reforms: its conditions as they now are, and what its stocks start from."""

from collections.abc import Mapping
from typing import Any

from govlab.records.changed import City
from govlab.records.conditions import Context
from govlab.records.reforms import Plan


class ReformedCity(City):
    """Conditions of a city after all pushes, with its plan; ``reformed_city`` makes one.

    It stands wherever a ``City`` does: ``before`` and ``faced`` are as there. ``plan`` holds the
    reforms, each strength also by its own name; ``digital_before`` is the digital capacity before
    all pushes, ``channels_before``, ``channels_kept``, ``channels_opened`` and ``channels_closed``
    the rates of which its channels are a race.
    """

    plan: Plan

    def __init__(
        self, now: Context, before: Context, faced: Context, plan: Plan, rates: Mapping[str, Any]
    ) -> None:
        super().__init__(now, before, faced, plan.inherited)
        self.__dict__.update(plan.fields())
        self.__dict__.update(rates, digital_before=before.digital_capacity, plan=plan)

"""Frozen records of what the model is told; each value is checked when a record is made."""

from govlab.records.changed import City
from govlab.records.checks import Values
from govlab.records.conditions import Context
from govlab.records.counts import whole_number
from govlab.records.levers import Arrangement, Setting, arrange
from govlab.records.megacity import Challenges, Inherited
from govlab.records.reformed import ReformedCity
from govlab.records.reforms import Conflict, Digital, Plan, Risk, Services
from govlab.records.taken_for_granted import DEFAULT_FORM, FORM_FIELDS, Assumptions
from govlab.records.weights import Priorities

__all__ = [
    "DEFAULT_FORM",
    "FORM_FIELDS",
    "Arrangement",
    "Assumptions",
    "Challenges",
    "City",
    "Conflict",
    "Context",
    "Digital",
    "Inherited",
    "Plan",
    "Priorities",
    "ReformedCity",
    "Risk",
    "Services",
    "Setting",
    "Values",
    "arrange",
    "whole_number",
]

"""The claims as entered, their scope, and whether one holds in a single state."""

import re
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from govlab.casebook import case
from govlab.errors import ParameterError
from govlab.ledger.registry import PREDICATES
from govlab.ledger.world import World
from govlab.records import FORM_FIELDS, Assumptions, Context
from govlab.sampling import assumptions_at, context_at
from govlab.tables import load_data, unknown_name
from govlab.terms import CONTEXT_FIELDS, TERMS

_CHANGE = re.compile(r"(\w+)=([^,;]+)")
Scope = dict[str, tuple[float, float]]
"""Least and greatest value of each condition for which the paper asserts a claim."""


def claims() -> pd.DataFrame:
    """Every claim of the paper that the ledger watches, one row each.

    Returns
    -------
    pandas.DataFrame
        claim_id, where the paper says it, kind and disposition, paraphrase in English and Chinese,
        scope, a state that shows it, limits, and ``tested``: what the model is asked, empty where
        it cannot be.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> claims().set_index("claim_id").loc["C14", "title"]
    'Mobility loosens ties'
    """
    table = load_data("claims")
    words = {key: " ".join((test.__doc__ or "").split()) for key, test in PREDICATES.items()}
    return table.assign(tested=table["claim_id"].map(words).fillna(""))


def check(claim_id: str, **changes: Any) -> bool:
    """Whether a claim holds in the middle of its scope, with some values changed.

    Parameters
    ----------
    claim_id
        For example ``"C02"``.
    **changes
        Conditions of the city, assumptions and forms by name, single values.

    Returns
    -------
    bool
        True where the claim holds.

    Raises
    ------
    UnknownNameError
        If there is no such claim, condition, assumption or form; the nearest names are offered.
    ParameterError
        If the claim is not tested by the model, or a value is out of range.

    Examples
    --------
    >>> check("C02"), check("C02", cohesion_form="mobility-alone")
    (True, False)
    """
    return bool(np.all(predicate_of(claim_id)(world_of(claim_id, changes))))


def changes_in(text: str) -> dict[str, Any]:
    """Changes as the tables write them, by name: numbers, or the words of a form or case.

    Examples
    --------
    >>> changes_in("unit_size=5000; case=shanghai-1984"), changes_in("control_form='flat-cost'")
    ({'unit_size': 5000.0, 'case': 'shanghai-1984'}, {'control_form': 'flat-cost'})
    """
    found = {name: value.strip("'") for name, value in _CHANGE.findall(text)}
    return {
        name: value if name in ("case", *FORM_FIELDS) else float(value)
        for name, value in found.items()
    }


def predicate_of(claim_id: str) -> Any:
    """The predicate of a claim.

    Raises
    ------
    UnknownNameError
        If there is no such claim.
    ParameterError
        If the model cannot test it; the message gives the reason.
    """
    if claim_id in PREDICATES:
        return PREDICATES[claim_id]
    rows = load_data("claims").set_index("claim_id")
    if claim_id not in rows.index:
        raise unknown_name("claim", claim_id, rows.index)
    raise ParameterError(
        f"{claim_id} is not tested ({rows.at[claim_id, 'disposition']!s}): "
        f"{rows.at[claim_id, 'note']!s} Choose one of {', '.join(sorted(PREDICATES))}."
    )


def world_of(claim_id: str, changes: dict[str, Any]) -> World:
    """The middle of a claim's scope and central assumptions, with some values changed."""
    middle = {name: (low + high) / 2 for name, (low, high) in scope_of(claim_id).items()}
    context = {name: value for name, value in changes.items() if name in CONTEXT_FIELDS}
    taken = {name: value for name, value in changes.items() if name not in CONTEXT_FIELDS}
    return World(Context(**middle | context), Assumptions(**taken))


def world_at(claim_id: str, within: NDArray[np.float64], form: str) -> World:
    """The draws at these places of all assumptions and of a claim's scope."""
    return World(context_at(within, scope_of(claim_id)), assumptions_at(within, form))


@cache
def scope_of(claim_id: str) -> Scope:
    """The conditions for which a claim is asserted: all in normal times, unless it says so.

    Examples
    --------
    >>> scope_of("C10")["fiscal_capacity"], scope_of("C10")["mobility"]
    ((0.0, 0.4), (0, 1))
    """
    text = str(load_data("claims").set_index("claim_id").loc[claim_id, "scope"])
    if text.startswith("case "):
        context = case(text.removeprefix("case ")).context
        return {name: (getattr(context, name),) * 2 for name in CONTEXT_FIELDS}
    scope: Scope = {name: (TERMS[name].low, TERMS[name].high) for name in CONTEXT_FIELDS}
    scope["emergency"] = (0.0, 0.0)
    for part in filter(None, text.split("; ")):
        name, limits = part.split(" ")
        low, high = (float(limit) for limit in limits.split("-"))
        scope[name] = (low, high)
    return scope

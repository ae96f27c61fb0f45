"""The claims as entered, their scope, and whether one holds in a single state."""

import re
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from govlab.casebook.coded import context_of
from govlab.errors import ParameterError
from govlab.ledger.registry import PREDICATES
from govlab.ledger.signs import HOLDS, NO_DIFFERENCE, OPPOSITE
from govlab.ledger.watching import Comparison, watching
from govlab.ledger.world import World
from govlab.records import FORM_FIELDS, Assumptions, Context
from govlab.tables import load_data, unknown_name
from govlab.terms import CONTEXT_FIELDS, TERMS

_CHANGE = re.compile(r"(\w+)=([^,;]+)")
VERDICTS = {HOLDS: "holds", NO_DIFFERENCE: "no difference", OPPOSITE: "opposite"}
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
    return verdict(claim_id, **changes) == VERDICTS[HOLDS]


def verdict(claim_id: str, **changes: Any) -> str:
    """What the model says of a claim in the middle of its scope, with some values changed.

    Parameters
    ----------
    claim_id, **changes
        As for ``check``.

    Returns
    -------
    str
        "holds", "no difference" (a best setting moves less than half a hundredth of its range, an
        outcome by less than a billionth), or "opposite".

    Raises
    ------
    UnknownNameError, ParameterError
        As for ``check``.

    Examples
    --------
    >>> verdict("C02"), verdict("C02", cohesion_form="mobility-alone")
    ('holds', 'no difference')
    """
    signs = predicate_of(claim_id)(world_of(claim_id, changes))
    return VERDICTS[int(np.min(signs))]


def comparisons(claim_id: str, **changes: Any) -> list[Comparison]:
    """The values that ``verdict`` compares; the least of their signs is the verdict's.

    Examples
    --------
    >>> [(each.kind, each.lines.shape) for each in comparisons("C02")]
    [('value', (1, 3))]
    """
    with watching() as seen:
        verdict(claim_id, **changes)
    return seen


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


def holding_of(claim_id: str) -> str:
    """What kind of holding a claim has: "built-in", "follows" or "coded"."""
    return str(load_data("claims").set_index("claim_id").at[claim_id, "holding"])


def world_of(claim_id: str, changes: dict[str, Any]) -> World:
    """The middle of a claim's scope and central assumptions, with some values changed."""
    middle = {name: (low + high) / 2 for name, (low, high) in scope_of(claim_id).items()}
    context = {name: value for name, value in changes.items() if name in CONTEXT_FIELDS}
    taken = {name: value for name, value in changes.items() if name not in CONTEXT_FIELDS}
    return World(Context(**middle | context), Assumptions(**taken))


def case_of(claim_id: str) -> str:
    """The case that a claim is about, or "".

    Examples
    --------
    >>> case_of("C20"), case_of("C02")
    ('shanghai-1984', '')
    """
    scope = str(load_data("claims").set_index("claim_id").at[claim_id, "scope"])
    return scope.removeprefix("case ") if scope.startswith("case ") else ""


@cache
def scope_of(claim_id: str) -> Scope:
    """The conditions for which a claim is asserted: all in normal times, unless it says so.

    Examples
    --------
    >>> scope_of("C10")["fiscal_capacity"], scope_of("C10")["mobility"]
    ((0.0, 0.4), (0, 1))
    """
    told = case_of(claim_id)
    if told:
        context = context_of(told)
        return {name: (getattr(context, name),) * 2 for name in CONTEXT_FIELDS}
    scope: Scope = {name: (TERMS[name].low, TERMS[name].high) for name in CONTEXT_FIELDS}
    scope["emergency"] = (0.0, 0.0)
    text = str(load_data("claims").set_index("claim_id").at[claim_id, "scope"])
    for part in filter(None, text.split("; ")):
        name, limits = part.split(" ")
        low, high = (float(limit) for limit in limits.split("-"))
        scope[name] = (low, high)
    return scope

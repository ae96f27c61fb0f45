"""Which assumptions and conditions a claim's formulas read."""

from functools import cache
from inspect import signature
from types import SimpleNamespace
from typing import Any

from govlab import model
from govlab.draws import form_of, names
from govlab.ledger.entries import predicate_of, world_of
from govlab.outcomes.chunks import seen_formulas

_ANY = 0.4
"""No number at which a formula would divide by nothing."""
_SETTING = SimpleNamespace(unit_size=20_000, decentralization=_ANY)
_LEVELS = SimpleNamespace(cohesion=_SETTING, public_goods=_SETTING, control=_SETTING)


class _Reader:
    """A record that answers every question and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def __getattr__(self, name: str) -> float:
        self.asked.add(name)
        return _ANY


@cache
def names_read(claim_id: str, form: str) -> tuple[str, ...]:
    """Names of ``sampling.names`` that the formulas read which a claim asks for, in that order.

    Examples
    --------
    >>> read = names_read("C14", "default")
    >>> "mobility_loss" in read, "abuse_risk" in read
    (True, False)
    """
    with seen_formulas() as seen:
        predicate_of(claim_id)(world_of(claim_id, form_of(form)[0]))
    read = set().union(*(_read_by(name) for name in seen))
    return tuple(name for name in names() if name in read)


@cache
def _read_by(name: str) -> frozenset[str]:
    """What a formula reads; a name that is no formula stands for itself."""
    formula = getattr(model, name, None)
    if formula is None:
        return frozenset({name})
    reader = _Reader()
    known: dict[str, Any] = vars(_SETTING) | {
        "context": reader,
        "assumptions": reader,
        "arrangement": _LEVELS,
    }
    formula(**{argument: known[argument] for argument in signature(formula).parameters})
    return frozenset(reader.asked)

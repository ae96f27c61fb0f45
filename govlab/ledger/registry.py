"""Where predicates are entered under the claims that they test."""

from collections.abc import Callable

from govlab.ledger.signs import Signs
from govlab.ledger.world import World

Predicate = Callable[[World], Signs]
PREDICATES: dict[str, Predicate] = {}
"""The predicate of each claim that the model can fail; its docstring says what is tested."""


def tests(claim_id: str) -> Callable[[Predicate], Predicate]:
    """Enter a predicate under a claim."""

    def enter(predicate: Predicate) -> Predicate:
        PREDICATES[claim_id] = predicate
        return predicate

    return enter

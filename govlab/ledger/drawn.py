"""Some draws of everything that is uncertain, and what claims come to in them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from govlab.casebook.coded import context_of
from govlab.draws import assumptions_at, context_at
from govlab.ledger.entries import case_of, predicate_of, scope_of, world_of
from govlab.ledger.world import World
from govlab.records import DEFAULT_FORM, Context


@dataclass(frozen=True)
class Draws:
    """Some draws: a row each of ``sampling.places``; ``coded`` gives the conditions of a case.

    Claims about the same case look at the same world, which is computed once.
    """

    within: NDArray[np.float64]
    form: str = DEFAULT_FORM
    coded: Callable[[str], Context] = context_of

    def world(self, claim_id: str) -> World:
        """The draws of all assumptions and of a claim's scope."""
        told = case_of(claim_id)
        if told:
            return self._drawn.of_case(told)
        return replace(self._drawn, context=context_at(self.within, scope_of(claim_id)))

    def signs(self, claim_id: str) -> NDArray[np.int_]:
        """The verdict on a claim in each draw: 1 holds, 0 no difference, -1 opposite."""
        signs = predicate_of(claim_id)(self.world(claim_id))
        return np.broadcast_to(signs, len(self.within))

    @cached_property
    def _drawn(self) -> World:
        return World(Context(), assumptions_at(self.within, self.form), self.coded)


@cache
def asks_for_a_case(claim_id: str) -> bool:
    """Whether a claim looks at the conditions of a case.

    Examples
    --------
    >>> asks_for_a_case("C20"), asks_for_a_case("C02")
    (True, False)
    """
    asked = []

    def coded(key: str) -> Context:
        asked.append(key)
        return context_of(key)

    predicate_of(claim_id)(replace(world_of(claim_id, {}), coded=coded, cases={}))
    return bool(asked or case_of(claim_id))

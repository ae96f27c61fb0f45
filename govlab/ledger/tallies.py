"""Claims over blocks of draws, and what is kept of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from govlab.casebook.recoding import Recoded
from govlab.draws import BLOCK, names, places
from govlab.ledger.drawn import Draws, asks_for_a_case
from govlab.ledger.reading import names_read
from govlab.ledger.signs import HOLDS, NO_DIFFERENCE


@dataclass
class Tally:
    """What is kept of the draws: sums, and the draw nearest to the middle that does not hold."""

    draws: int = 0
    held: int = 0
    tied: int = 0
    held_at_first: int = 0
    held_recoded: float = np.nan
    places: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(names())))
    squares: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(names())))
    places_held: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(names())))
    nearest: tuple[float, int, int] = (np.inf, -1, -1)

    def add(self, other: "Tally") -> None:
        """Take in the draws of another tally."""
        self.held_recoded = other.held_recoded + (self.held_recoded if self.draws else 0)
        self.draws += other.draws
        self.held += other.held
        self.tied += other.tied
        self.held_at_first += other.held_at_first
        self.places = self.places + other.places
        self.squares = self.squares + other.squares
        self.places_held = self.places_held + other.places_held
        self.nearest = min(self.nearest, other.nearest)

    @property
    def share(self) -> float:
        """Share of the draws in which the claim holds."""
        return self.held / self.draws

    def correlations(self) -> NDArray[np.float64]:
        """Of each place with holding; a place is the rank of its draw among all that could be."""
        if self.held in (0, self.draws):
            return np.zeros_like(self.places)
        mean, together = self.places / self.draws, self.places_held / self.draws
        spread = np.sqrt(self.squares / self.draws - mean**2)
        return np.asarray(
            (together - mean * self.share) / (spread * np.sqrt(self.share * (1 - self.share)))
        )


def tally_block(
    block: int, seed: int, draws: int, form: str, claim_ids: Sequence[str]
) -> dict[str, Tally]:
    """Evaluate every claim over one block of draws."""
    count = min(BLOCK, draws - block * BLOCK)
    within = places(seed, block, count)
    plain, recoded = Draws(within, form), Draws(within, form, Recoded(seed, block, count))
    tallies = {}
    for claim_id in claim_ids:
        tallies[claim_id] = _tally(claim_id, plain.signs(claim_id), within, form, block)
        if asks_for_a_case(claim_id):
            tallies[claim_id].held_recoded = int((recoded.signs(claim_id) == HOLDS).sum())
    return tallies


def _tally(
    claim_id: str, signs: NDArray[np.int_], within: NDArray[np.float64], form: str, block: int
) -> Tally:
    held = signs == HOLDS
    read = [names().index(name) for name in names_read(claim_id, form)]
    distance = np.where(held, np.inf, ((within[:, read] - 0.5) ** 2).sum(axis=1))
    row = int(distance.argmin())
    return Tally(
        draws=len(held),
        held=int(held.sum()),
        tied=int((signs == NO_DIFFERENCE).sum()),
        held_at_first=int(held.sum()) if block == 0 else 0,
        places=within.sum(axis=0),
        squares=(within**2).sum(axis=0),
        places_held=within[held].sum(axis=0),
        nearest=(float(distance[row]), block, row),
    )

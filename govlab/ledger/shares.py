"""Over what share of our assumed ranges each claim holds, what decides it, and where it breaks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from tqdm.auto import tqdm

from govlab.errors import ParameterError, UnfinishedError
from govlab.ledger.breaking import counter_example
from govlab.ledger.entries import predicate_of, world_at
from govlab.ledger.registry import PREDICATES
from govlab.records import DEFAULT_FORM
from govlab.sampling import BLOCK, names, places
from govlab.tables import load_data, unknown_name


@dataclass
class Tally:
    """What is kept of the draws: sums, and the failing draw nearest to the middle."""

    draws: int = 0
    held: int = 0
    places: NDArray[np.float64] | float = 0.0
    squares: NDArray[np.float64] | float = 0.0
    places_held: NDArray[np.float64] | float = 0.0
    nearest: tuple[float, int, int] = (np.inf, -1, -1)

    def add(self, other: "Tally") -> None:
        """Take in the draws of another tally."""
        self.draws += other.draws
        self.held += other.held
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
        if self.held == 0:
            return np.zeros_like(self.places)
        mean, together = self.places / self.draws, self.places_held / self.draws
        spread = np.sqrt(self.squares / self.draws - mean**2)
        return np.asarray(
            (together - mean * self.share) / (spread * np.sqrt(self.share * (1 - self.share)))
        )


def robustness(
    draws: int = 2_000,
    seed: int = 0,
    client: Any = None,
    form: str = DEFAULT_FORM,
    claim_ids: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Over what share of our assumed ranges each claim holds; no evidence about a real city.

    Assumptions are drawn log-uniformly from their ranges, contexts uniformly from the scope of the
    claim.

    Parameters
    ----------
    draws
        Number of draws, 1 or more. The sampling error falls with its root.
    seed
        The same seed gives the same draws, however many there are and wherever they are evaluated.
    client
        A ``dask.distributed`` client whose workers share the draws; this process by default.
    form
        ``"default"`` or a rival form of data/forms.csv.
    claim_ids
        Claims to test; every testable one by default.

    Returns
    -------
    pandas.DataFrame
        One row a claim: claim_id, form, draws, seed, share [0 to 1, higher holds more widely],
        standard_error, driver (the assumption that decides most) with its rank correlation, and
        counter_example (few changes that break the claim: hand them to ``check``).

    Raises
    ------
    ParameterError
        If draws is less than 1, or draws or seed no whole number.
    UnknownNameError
        If there is no such claim or form.
    UnfinishedError
        If a worker is lost; its ``done`` holds the table over the blocks that were finished.

    Examples
    --------
    >>> robustness(draws=50, claim_ids=["C14"])["share"].tolist()
    [1.0]
    """
    _check_whole("draws", draws, 1)
    _check_whole("seed", seed, 0)
    forms = {DEFAULT_FORM, *load_data("forms")["form"]}
    if form not in forms:
        raise unknown_name("form", form, forms)
    chosen = sorted(PREDICATES) if claim_ids is None else list(claim_ids)
    for claim_id in chosen:
        predicate_of(claim_id)
    work = partial(tally_block, seed=seed, draws=draws, form=form, claim_ids=chosen)
    return _gathered(_results(work, -(-draws // BLOCK), client), chosen, seed, form)


def tally_block(
    block: int, seed: int, draws: int, form: str, claim_ids: Sequence[str]
) -> dict[str, Tally]:
    """Evaluate every claim over one block of draws."""
    within = places(seed, block, min(BLOCK, draws - block * BLOCK))
    tallies = {}
    for claim_id in claim_ids:
        held = predicate_of(claim_id)(world_at(claim_id, within, form))
        tallies[claim_id] = _tally(np.broadcast_to(held, len(within)), within, block)
    return tallies


def _tally(held: NDArray[np.bool_], within: NDArray[np.float64], block: int) -> Tally:
    distance = np.where(held, np.inf, ((within - 0.5) ** 2).sum(axis=1))
    row = int(distance.argmin())
    return Tally(
        draws=len(held),
        held=int(held.sum()),
        places=within.sum(axis=0),
        squares=(within**2).sum(axis=0),
        places_held=within[held].sum(axis=0),
        nearest=(float(distance[row]), block, row),
    )


def _results(work: Any, blocks: int, client: Any) -> Iterator[dict[str, Tally]]:
    """Tallies of the blocks in their order."""
    bar = partial(tqdm, total=blocks, unit="block", delay=2, leave=False, disable=None)
    if client is None:
        yield from bar(map(work, range(blocks)))
    else:
        futures = client.map(work, range(blocks), pure=False)
        yield from bar(future.result() for future in futures)


def _gathered(
    results: Iterable[dict[str, Tally]], claim_ids: Sequence[str], seed: int, form: str
) -> pd.DataFrame:
    total = {claim_id: Tally() for claim_id in claim_ids}

    def table() -> pd.DataFrame:
        return pd.DataFrame([_row(key, tally, seed, form) for key, tally in total.items()])

    try:
        for result in results:
            for claim_id, tally in result.items():
                total[claim_id].add(tally)
    except Exception as error:
        draws = total[claim_ids[0]].draws
        raise UnfinishedError(
            f"robustness stopped after {draws:,} draws: {error!r}. The table over them is in "
            ".done; call again with the same seed, without the client if its workers are lost.",
            done=table() if draws else None,
        ) from error
    return table()


def _row(claim_id: str, tally: Tally, seed: int, form: str) -> dict[str, Any]:
    row = {
        "claim_id": claim_id,
        "form": form,
        "draws": tally.draws,
        "seed": seed,
        "share": tally.share,
        "standard_error": np.sqrt(tally.share * (1 - tally.share) / tally.draws),
        "driver": "",
        "correlation": np.nan,
        "counter_example": "",
    }
    if tally.held == tally.draws:
        return row
    correlations = tally.correlations()
    _, block, place = tally.nearest
    failing = places(seed, block)[place]
    row["counter_example"] = counter_example(claim_id, failing, np.abs(correlations), form)
    if tally.held:
        of_assumptions = correlations[: len(load_data("assumptions"))]
        strongest = int(np.abs(of_assumptions).argmax())
        row |= {"driver": names()[strongest], "correlation": float(of_assumptions[strongest])}
    return row


def _check_whole(name: str, value: object, least: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ParameterError(
            f"{name} must be a whole number of {least} or more; got {value!r}. "
            f"Write for example {name}={max(least, 2_000)}."
        )

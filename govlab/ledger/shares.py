"""Over what share of our assumed ranges each claim holds, what decides it, and where it breaks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from govlab.draws import BLOCK, names, places, ranges
from govlab.errors import ParameterError, UnfinishedError
from govlab.ledger.breaking import counter_example
from govlab.ledger.entries import holding_of, predicate_of
from govlab.ledger.reading import names_read
from govlab.ledger.registry import PREDICATES
from govlab.ledger.tallies import Tally, tally_block
from govlab.records import DEFAULT_FORM, whole_number
from govlab.tables import load_data, unknown_name

_PATIENCE = 5
"""Seconds between two looks at whether a cluster still has workers."""
_LOOKS = 3
"""Looks that have to find none: a busy cluster may lose sight of its workers for a moment."""


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
        One row a claim: claim_id, form, draws, seed, holding (whether it is built in, follows, or
        is coded by us), share [0 to 1, higher holds more widely], no_difference and opposite
        [shares of the other two verdicts], standard_error, held_at_first
        [of the first 100 draws, how many hold], share_recoded [share with the cases
        coded otherwise, as far as their grades leave open; missing for claims about no case],
        driver (the assumption that decides most) with its rank correlation, and counter_example
        (few changes that break the claim: hand them to ``check``).

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
    draws, seed = whole_number("draws", draws, 1), whole_number("seed", seed, 0)
    forms = {DEFAULT_FORM, *load_data("forms")["form"]}
    if form not in forms:
        raise unknown_name("form", form, forms)
    chosen = sorted(PREDICATES) if claim_ids is None else list(claim_ids)
    if not chosen:
        raise ParameterError(
            "claim_ids must name a claim; got none. Leave it out to test them all."
        )
    for claim_id in chosen:
        predicate_of(claim_id)
    work = partial(tally_block, seed=seed, draws=draws, form=form, claim_ids=chosen)
    return _gathered(_results(work, -(-draws // BLOCK), client), chosen, seed, form)


def _results(work: Any, blocks: int, client: Any) -> Iterator[dict[str, Tally]]:
    """Tallies of the blocks in their order."""
    from tqdm.auto import tqdm  # a fifth of what importing this package would cost

    bar = partial(tqdm, total=blocks, unit="block", delay=2, leave=False, disable=None)
    if client is None:
        yield from bar(map(work, range(blocks)))
    else:
        futures = client.map(work, range(blocks), pure=False)
        yield from bar(_result(future, client) for future in futures)


def _result(future: Any, client: Any) -> dict[str, Tally]:
    """What a future brings; a cluster that stays without workers is told instead of waited for."""
    missed = 0
    while missed < _LOOKS:
        try:
            return cast(dict[str, Tally], future.result(timeout=_PATIENCE))
        except TimeoutError:
            missed = 0 if client.scheduler_info()["workers"] else missed + 1
    raise ConnectionError("the cluster has no workers left")


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
    except (Exception, KeyboardInterrupt) as error:
        draws = total[claim_ids[0]].draws
        raise UnfinishedError(
            f"robustness stopped after {draws:,} draws: {error!r}. The table over them is in "
            ".done; call again with the same seed, without the client if its workers are lost.",
            done=table() if draws else None,
        ) from error
    return table()


def _row(claim_id: str, tally: Tally, seed: int, form: str) -> dict[str, Any]:
    share = tally.share
    row = {
        "claim_id": claim_id,
        "form": form,
        "draws": tally.draws,
        "seed": seed,
        "holding": holding_of(claim_id),
        "share": share,
        "no_difference": tally.tied / tally.draws,
        "opposite": (tally.draws - tally.held - tally.tied) / tally.draws,
        "standard_error": np.sqrt(share * (1 - share) / tally.draws),
        "held_at_first": tally.held_at_first,
        "share_recoded": tally.held_recoded / tally.draws,
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
    return row | _driver(claim_id, correlations, form) if tally.held else row


def _driver(claim_id: str, correlations: NDArray[np.float64], form: str) -> dict[str, Any]:
    """The assumption among those read whose place goes most with holding."""
    read = [name for name in names_read(claim_id, form) if name in ranges()]
    found = {name: float(correlations[names().index(name)]) for name in read}
    strongest = max(found, key=lambda name: abs(found[name]))
    return {"driver": strongest, "correlation": found[strongest]}

"""Whether challenges do more together than one by one: losses overlap, risks multiply."""

from typing import Any

import numpy as np
import pandas as pd

from govlab.casebook.compared import named_models
from govlab.casebook.windows import blocks_of
from govlab.draws import assumptions_at
from govlab.outcomes.changing import changed_city
from govlab.outcomes.consequences import readings
from govlab.outcomes.outcome import assess
from govlab.records import Assumptions, Challenges, Context, whole_number
from govlab.terms import CHALLENGE_FIELDS

STRENGTHS = (0.25, 1.0)
_READ = ("cohesion", "public_goods", "cost", "risk", "discontent", "movements", "chain")


def challenges_together(draws: int = 2_000, seed: int = 0) -> pd.DataFrame:
    """What five challenges do together, beside the sum of what each does alone.

    Asked of the inherited package in the residence-based city, over draws of all assumptions. What
    is bounded below cannot be lost twice; what has no upper bound reinforces itself.

    Parameters
    ----------
    draws, seed
        As for ``robustness``.

    Returns
    -------
    pandas.DataFrame
        One row for each strength of the challenges and each outcome or reading: outcome, strength,
        draws, seed, above [share of draws in which together is more than the sum], ratio [median of
        together over sum], and at central values alone [sum of the five changes] and together
        [change under all five].

    References
    ----------
    li2016practical

    Examples
    --------
    >>> table = challenges_together(draws=50).query("strength == 1").set_index("outcome")
    >>> bool(table.at["chain", "ratio"] > 1 > table.at["public_goods", "ratio"])
    True
    """
    draws, seed = whole_number("draws", draws, 1), whole_number("seed", seed, 0)
    return pd.concat([_rows(draws, seed, strength) for strength in STRENGTHS], ignore_index=True)


def _rows(draws: int, seed: int, strength: float) -> pd.DataFrame:
    taken = (assumptions_at(within) for _, within in blocks_of(draws, seed))
    changes = [_changes(each, strength) for each in taken]
    central = _changes(Assumptions(), strength)
    rows = []
    for name in _READ:
        alone, together = (np.concatenate([each[name][i] for each in changes]) for i in (0, 1))
        rows.append(
            {
                "outcome": name,
                "strength": strength,
                "draws": draws,
                "seed": seed,
                "above": float((np.abs(together) > np.abs(alone)).mean()),
                "ratio": float(np.median(together / alone)),
                "alone": float(central[name][0][0]),
                "together": float(central[name][1][0]),
            }
        )
    return pd.DataFrame(rows)


def _changes(taken: Assumptions, strength: float) -> dict[str, Any]:
    """By outcome: the sum of the changes under each challenge, and the change under all."""
    one, all_five = np.eye(len(CHALLENGE_FIELDS)), np.ones(len(CHALLENGE_FIELDS))
    columns = strength * np.vstack([0 * all_five, one, all_five]).T
    challenges = Challenges(**dict(zip(CHALLENGE_FIELDS, columns, strict=True)))
    package = named_models()["inherited"]
    city = changed_city(Context.named("residence-based-city"), challenges, package.inherited, taken)
    outcome = assess(package.setting, city, taken)
    found = readings(outcome) | {name: getattr(outcome, name) for name in _READ[:4]}
    values = {name: np.atleast_2d(found[name]) for name in _READ}
    moved = {name: value - value[:, :1] for name, value in values.items()}
    return {name: (each[:, 1:-1].sum(axis=1), each[:, -1]) for name, each in moved.items()}

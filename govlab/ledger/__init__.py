"""The paper's claims as predicates that a model can fail, and over what share of it they hold."""

from govlab.ledger.best_sizes import best_size_bands
from govlab.ledger.entries import check, claims, verdict
from govlab.ledger.joint import joint_share
from govlab.ledger.predicates import GROUPS
from govlab.ledger.registry import PREDICATES
from govlab.ledger.shares import robustness

__all__ = [
    "GROUPS",
    "PREDICATES",
    "best_size_bands",
    "check",
    "claims",
    "joint_share",
    "robustness",
    "verdict",
]

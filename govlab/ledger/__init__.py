"""The paper's claims as predicates that a model can fail, and over what share of it they hold."""

from govlab.ledger import challenges, conditions, devolution, models, problems, remedies
from govlab.ledger.entries import check, claims, verdict
from govlab.ledger.joint import joint_share
from govlab.ledger.optima import best_size_bands, compare_cases, transplants
from govlab.ledger.registry import PREDICATES
from govlab.ledger.scores import case_scores, copying_regret
from govlab.ledger.shares import robustness

GROUPS = (problems, devolution, conditions, models, challenges, remedies)
"""The modules of predicates, by group of claims."""

__all__ = [
    "GROUPS",
    "PREDICATES",
    "best_size_bands",
    "case_scores",
    "check",
    "claims",
    "compare_cases",
    "copying_regret",
    "joint_share",
    "robustness",
    "transplants",
    "verdict",
]

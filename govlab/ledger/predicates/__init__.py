"""What each claim asks of the model, by theme."""

from govlab.ledger.predicates import (
    challenges,
    conditions,
    devolution,
    models,
    problems,
    remedies,
)

GROUPS = (problems, devolution, conditions, models, challenges, remedies)
"""The modules of predicates, by group of claims."""

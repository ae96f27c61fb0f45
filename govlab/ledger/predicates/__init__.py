"""What each claim asks of the model, by theme."""

from govlab.ledger.predicates import (
    challenges,
    conditions,
    devolution,
    inherited,
    models,
    problems,
    reforms,
    remedies,
)

GROUPS = (problems, devolution, conditions, models, inherited, challenges, remedies, reforms)
"""The modules of predicates, by group of claims."""

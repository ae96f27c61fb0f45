"""Two levers, three problems: a model of grass-roots governance that can be argued with."""

from govlab import charts, widgets
from govlab.casebook import Case, case, cases
from govlab.errors import (
    DataError,
    GovlabError,
    ParameterError,
    UnfinishedError,
    UnknownNameError,
)
from govlab.grids import best_arrangement, best_setting, frontier, landscape
from govlab.history import drawn_assumptions, reform_windows, replay
from govlab.ledger import (
    best_size_bands,
    check,
    claims,
    compare_cases,
    robustness,
    transplants,
)
from govlab.outcome import Outcome, assess
from govlab.publish import setup
from govlab.records import Arrangement, Assumptions, Context, Priorities, Setting, arrange
from govlab.tables import load_data
from govlab.terms import BANDS, TERMS

__all__ = [
    "BANDS",
    "TERMS",
    "Arrangement",
    "Assumptions",
    "Case",
    "Context",
    "DataError",
    "GovlabError",
    "Outcome",
    "ParameterError",
    "Priorities",
    "Setting",
    "UnfinishedError",
    "UnknownNameError",
    "arrange",
    "assess",
    "best_arrangement",
    "best_setting",
    "best_size_bands",
    "case",
    "cases",
    "charts",
    "check",
    "claims",
    "compare_cases",
    "drawn_assumptions",
    "frontier",
    "landscape",
    "load_data",
    "reform_windows",
    "replay",
    "robustness",
    "setup",
    "transplants",
    "widgets",
]

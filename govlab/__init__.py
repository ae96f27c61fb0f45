"""Two levers, three problems: a model of grass-roots governance that can be argued with."""

from govlab import charts, widgets
from govlab.attention import Urgency, urgency
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
from govlab.scales import Goalposts, goalposts
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
    "Goalposts",
    "GovlabError",
    "Outcome",
    "ParameterError",
    "Priorities",
    "Setting",
    "UnfinishedError",
    "UnknownNameError",
    "Urgency",
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
    "goalposts",
    "landscape",
    "load_data",
    "reform_windows",
    "replay",
    "robustness",
    "setup",
    "transplants",
    "urgency",
    "widgets",
]

"""Two levers, three problems: a model of grass-roots governance that can be argued with."""

from govlab import charts, widgets
from govlab.errors import DataError, GovlabError, ParameterError, UnknownNameError
from govlab.grids import best_setting, frontier, landscape
from govlab.outcome import Outcome, assess
from govlab.publish import setup
from govlab.records import Assumptions, Context, Priorities, Setting
from govlab.tables import load_data
from govlab.terms import BANDS, TERMS

__all__ = [
    "BANDS",
    "TERMS",
    "Assumptions",
    "Context",
    "DataError",
    "GovlabError",
    "Outcome",
    "ParameterError",
    "Priorities",
    "Setting",
    "UnknownNameError",
    "assess",
    "best_setting",
    "charts",
    "frontier",
    "landscape",
    "load_data",
    "setup",
    "widgets",
]

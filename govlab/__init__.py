"""Two levers, three problems: a model of grass-roots governance that can be argued with."""

from importlib.metadata import PackageNotFoundError, version

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
from govlab.history import (
    drawn_assumptions,
    kept_replays,
    reform_windows,
    replay,
    replay_evidence,
    replays_by_form,
    score_rules,
)
from govlab.ledger import (
    best_size_bands,
    case_scores,
    check,
    claims,
    compare_cases,
    copying_regret,
    joint_share,
    robustness,
    transplants,
    verdict,
)
from govlab.outcome import Outcome, assess
from govlab.publish import setup
from govlab.records import Arrangement, Assumptions, Context, Priorities, Setting, arrange
from govlab.scales import Goalposts, goalposts
from govlab.tables import load_data
from govlab.terms import BANDS, TERMS

try:
    __version__ = version("govlab")
except PackageNotFoundError:  # on the path, as in a clone, but not installed
    __version__ = "0+unknown"

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
    "case_scores",
    "cases",
    "charts",
    "check",
    "claims",
    "compare_cases",
    "copying_regret",
    "drawn_assumptions",
    "frontier",
    "goalposts",
    "joint_share",
    "kept_replays",
    "landscape",
    "load_data",
    "reform_windows",
    "replay",
    "replay_evidence",
    "replays_by_form",
    "robustness",
    "score_rules",
    "setup",
    "transplants",
    "urgency",
    "verdict",
    "widgets",
]

"""Two levers, three problems: a model of grass-roots governance that can be argued with."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from govlab.casebook import (
    Case,
    case,
    case_scores,
    cases,
    challenges_together,
    compare_cases,
    compare_models,
    copying_regret,
    drawn_assumptions,
    fit_area,
    fit_areas,
    fit_map,
    kept_replays,
    named_models,
    named_reforms,
    own_city,
    own_units,
    paper_figures,
    reform_windows,
    reforms_together,
    replay,
    replay_evidence,
    replays_by_form,
    score_rules,
    transplants,
)
from govlab.errors import (
    DataError,
    GovlabError,
    ParameterError,
    UnfinishedError,
    UnknownNameError,
)
from govlab.ledger import (
    best_size_bands,
    check,
    claims,
    joint_share,
    robustness,
    verdict,
)
from govlab.outcomes.attention import Urgency, urgency
from govlab.outcomes.changing import changed_city
from govlab.outcomes.comparing import compare_plans
from govlab.outcomes.consequences import reached, readings
from govlab.outcomes.course import conflict_course, yearly_change
from govlab.outcomes.grids import best_arrangement, best_setting, frontier, landscape
from govlab.outcomes.outcome import Outcome, assess
from govlab.outcomes.reforming import assess_plan, reformed_city
from govlab.outcomes.scales import Goalposts, goalposts
from govlab.records import (
    Arrangement,
    Assumptions,
    Challenges,
    City,
    Conflict,
    Context,
    Digital,
    Inherited,
    Plan,
    Priorities,
    ReformedCity,
    Risk,
    Services,
    Setting,
    arrange,
)
from govlab.tables import load_data
from govlab.terms import BANDS, TERMS

if TYPE_CHECKING:
    from govlab import charts, classroom, widgets
    from govlab.figure.blocks.bet import predict
    from govlab.figure.blocks.claim_card import claim
    from govlab.figure.publish import setup
    from govlab.figure.reading import table
    from govlab.figure.steps import step

_LATER = {
    "State": "govlab.figure.address",
    "charts": "govlab.charts",
    "classroom": "govlab.classroom",
    "claim": "govlab.figure.blocks.claim_card",
    "predict": "govlab.figure.blocks.bet",
    "setup": "govlab.figure.publish",
    "step": "govlab.figure.steps",
    "table": "govlab.figure.reading",
    "widgets": "govlab.widgets",
}
"""What draws is loaded when it is asked for: the model alone needs neither Altair nor widgets."""

__all__ = [
    "BANDS",
    "TERMS",
    "Arrangement",
    "Assumptions",
    "Case",
    "Challenges",
    "City",
    "Conflict",
    "Context",
    "DataError",
    "Digital",
    "Goalposts",
    "GovlabError",
    "Inherited",
    "Outcome",
    "ParameterError",
    "Plan",
    "Priorities",
    "ReformedCity",
    "Risk",
    "Services",
    "Setting",
    "State",
    "UnfinishedError",
    "UnknownNameError",
    "Urgency",
    "arrange",
    "assess",
    "assess_plan",
    "best_arrangement",
    "best_setting",
    "best_size_bands",
    "case",
    "case_scores",
    "cases",
    "challenges_together",
    "changed_city",
    "charts",
    "check",
    "claim",
    "claims",
    "classroom",
    "compare_cases",
    "compare_models",
    "compare_plans",
    "conflict_course",
    "copying_regret",
    "drawn_assumptions",
    "fit_area",
    "fit_areas",
    "fit_map",
    "frontier",
    "goalposts",
    "joint_share",
    "kept_replays",
    "landscape",
    "load_data",
    "named_models",
    "named_reforms",
    "own_city",
    "own_units",
    "paper_figures",
    "predict",
    "reached",
    "readings",
    "reform_windows",
    "reformed_city",
    "reforms_together",
    "replay",
    "replay_evidence",
    "replays_by_form",
    "robustness",
    "score_rules",
    "setup",
    "step",
    "table",
    "transplants",
    "urgency",
    "verdict",
    "widgets",
    "yearly_change",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return _version()
    if name not in _LATER:
        raise AttributeError(f"module 'govlab' has no attribute {name!r}")
    module = import_module(_LATER[name])
    return getattr(module, name, module)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("govlab")
    except PackageNotFoundError:  # on the path, as in a clone, but not installed
        return "0+unknown"

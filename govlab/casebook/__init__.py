"""What is said of cities: their codes, their years, and the model beside them."""

from govlab.casebook.coded import Case, case, cases, own_city
from govlab.casebook.compared import named_models
from govlab.casebook.comparisons import compare_cases, transplants
from govlab.casebook.courses import context_in
from govlab.casebook.evidence import replay_evidence, replays_by_form, score_rules
from govlab.casebook.fit import compare_models, fit_area, fit_areas, fit_map
from govlab.casebook.kept import kept_replays
from govlab.casebook.own import own_units
from govlab.casebook.path import replay
from govlab.casebook.plans import named_reforms, reforms_together
from govlab.casebook.printed import paper_figures
from govlab.casebook.scores import case_scores, copying_regret
from govlab.casebook.stored import HISTORY_TABLES, MEGACITY_TABLES
from govlab.casebook.together import challenges_together
from govlab.casebook.windows import drawn_assumptions, reform_windows

__all__ = [
    "HISTORY_TABLES",
    "MEGACITY_TABLES",
    "Case",
    "case",
    "case_scores",
    "cases",
    "challenges_together",
    "compare_cases",
    "compare_models",
    "context_in",
    "copying_regret",
    "drawn_assumptions",
    "fit_area",
    "fit_areas",
    "fit_map",
    "kept_replays",
    "named_models",
    "named_reforms",
    "own_city",
    "own_units",
    "paper_figures",
    "reform_windows",
    "reforms_together",
    "replay",
    "replay_evidence",
    "replays_by_form",
    "score_rules",
    "transplants",
]

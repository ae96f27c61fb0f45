"""A moving equilibrium: problems pile up, reform windows open, settings jump."""

from govlab.history.courses import context_in
from govlab.history.evidence import replay_evidence, replays_by_form, score_rules
from govlab.history.kept import kept_replays
from govlab.history.path import replay
from govlab.history.stored import HISTORY_TABLES
from govlab.history.windows import drawn_assumptions, reform_windows

__all__ = [
    "HISTORY_TABLES",
    "context_in",
    "drawn_assumptions",
    "kept_replays",
    "reform_windows",
    "replay",
    "replay_evidence",
    "replays_by_form",
    "score_rules",
]

"""A moving equilibrium: problems pile up, reform windows open, settings jump."""

from govlab.history.path import context_in, replay
from govlab.history.windows import drawn_assumptions, reform_windows

__all__ = ["context_in", "drawn_assumptions", "reform_windows", "replay"]

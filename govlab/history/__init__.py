"""A moving equilibrium: problems pile up, reform windows open, settings jump."""

from govlab.history.path import replay
from govlab.history.windows import reform_windows

__all__ = ["reform_windows", "replay"]

"""Charts that live in the published page."""

from govlab.charts.board import BOARD_ROWS, balance_board, outcome_bars
from govlab.charts.curves import size_curves
from govlab.charts.maps import landscape
from govlab.charts.units import real_units

__all__ = ["BOARD_ROWS", "balance_board", "landscape", "outcome_bars", "real_units", "size_curves"]

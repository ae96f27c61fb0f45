"""Charts that live in the published page."""

from govlab.charts.board import BOARD_ROWS, balance_board, outcome_bars
from govlab.charts.curves import size_curves
from govlab.charts.maps import landscape

__all__ = ["BOARD_ROWS", "balance_board", "landscape", "outcome_bars", "size_curves"]

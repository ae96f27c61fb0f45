"""Charts that live in the published page."""

from govlab.charts.board import BOARD_ROWS, balance_board, outcome_bars
from govlab.charts.curves import size_curves
from govlab.charts.devolution import devolution_curves, pendulum
from govlab.charts.maps import landscape
from govlab.charts.pairs import setting_pairs
from govlab.charts.task import counter_example
from govlab.charts.tradeoff import frontier
from govlab.charts.transfer import transplant
from govlab.charts.triangle import map_of_models
from govlab.charts.units import real_units
from govlab.charts.years import city_years

__all__ = [
    "BOARD_ROWS",
    "balance_board",
    "city_years",
    "counter_example",
    "devolution_curves",
    "frontier",
    "landscape",
    "map_of_models",
    "outcome_bars",
    "pendulum",
    "real_units",
    "setting_pairs",
    "size_curves",
    "transplant",
]

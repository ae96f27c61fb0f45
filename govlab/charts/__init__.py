"""Charts that live in the published page."""

from govlab.charts.cities.districts import district_units
from govlab.charts.cities.exchange import transfer_table
from govlab.charts.cities.transfer import transplant
from govlab.charts.cities.units import real_units
from govlab.charts.cities.years import city_years
from govlab.charts.levers.board import BOARD_ROWS, balance_board, outcome_bars
from govlab.charts.levers.curves import size_curves
from govlab.charts.levers.devolution import devolution_curves
from govlab.charts.levers.maps import landscape
from govlab.charts.levers.pairs import setting_pairs
from govlab.charts.levers.swing import pendulum
from govlab.charts.levers.task import counter_example
from govlab.charts.levers.tradeoff import frontier
from govlab.charts.levers.triangle import map_of_models
from govlab.charts.quarter.drawn import stage

__all__ = [
    "BOARD_ROWS",
    "balance_board",
    "city_years",
    "counter_example",
    "devolution_curves",
    "district_units",
    "frontier",
    "landscape",
    "map_of_models",
    "outcome_bars",
    "pendulum",
    "real_units",
    "setting_pairs",
    "size_curves",
    "stage",
    "transfer_table",
    "transplant",
]

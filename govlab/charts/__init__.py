"""Charts that live in the published page."""

from govlab.charts.cities.districts import district_units
from govlab.charts.cities.exchange import transfer_table
from govlab.charts.cities.transfer import transplant
from govlab.charts.cities.units import real_units
from govlab.charts.cities.years import city_years
from govlab.charts.designer.drawn import plan_designer
from govlab.charts.levers.board import BOARD_ROWS, balance_board, outcome_bars
from govlab.charts.levers.curves import size_curves
from govlab.charts.levers.devolution import devolution_curves
from govlab.charts.levers.guessed import class_guesses
from govlab.charts.levers.maps import landscape
from govlab.charts.levers.pairs import setting_pairs
from govlab.charts.levers.swing import pendulum
from govlab.charts.levers.task import counter_example
from govlab.charts.levers.tradeoff import frontier
from govlab.charts.levers.triangle import map_of_models
from govlab.charts.megacity.air import air_hours
from govlab.charts.megacity.fiscal import means_fall
from govlab.charts.megacity.fit import fit_map
from govlab.charts.megacity.growth import city_growth
from govlab.charts.megacity.lab import shock_lab
from govlab.charts.megacity.newcomers import who_is_reached
from govlab.charts.megacity.scale import scale_or_residents
from govlab.charts.megacity.structures import three_structures
from govlab.charts.megacity.switches import five_switches
from govlab.charts.megacity.together import together_or_apart
from govlab.charts.megacity.voice import voice_and_channels
from govlab.charts.megacity.waste import household_waste
from govlab.charts.quarter.drawn import stage
from govlab.charts.reform.alone import one_stage_or_all
from govlab.charts.reform.calm import calm_and_anger
from govlab.charts.reform.contract_task import market_task
from govlab.charts.reform.departments import islands
from govlab.charts.reform.directions import two_directions
from govlab.charts.reform.doors import two_doors
from govlab.charts.reform.flows import where_grievances_go
from govlab.charts.reform.legs import three_legs
from govlab.charts.reform.pieces import three_pieces
from govlab.charts.reform.stages import who_leads_when

__all__ = [
    "BOARD_ROWS",
    "air_hours",
    "balance_board",
    "calm_and_anger",
    "city_growth",
    "city_years",
    "class_guesses",
    "counter_example",
    "devolution_curves",
    "district_units",
    "fit_map",
    "five_switches",
    "frontier",
    "household_waste",
    "islands",
    "landscape",
    "map_of_models",
    "market_task",
    "means_fall",
    "one_stage_or_all",
    "outcome_bars",
    "pendulum",
    "plan_designer",
    "real_units",
    "scale_or_residents",
    "setting_pairs",
    "shock_lab",
    "size_curves",
    "stage",
    "three_legs",
    "three_pieces",
    "three_structures",
    "together_or_apart",
    "transfer_table",
    "transplant",
    "two_directions",
    "two_doors",
    "voice_and_channels",
    "where_grievances_go",
    "who_is_reached",
    "who_leads_when",
]

"""Where the inherited model fits, and what challenges do together."""

import numpy as np
import pandas as pd
import pytest

from govlab import (
    Priorities,
    challenges_together,
    compare_models,
    fit_area,
    fit_areas,
    fit_map,
    load_data,
    named_models,
)
from govlab.casebook.coded import context_of
from govlab.casebook.fit import AXES, STEPS, YEARS, turned_area
from govlab.records import Context
from govlab.terms import CONTEXT_FIELDS

STORED = load_data("fit_map")
TURNED = load_data("fit_turned")
TOGETHER = load_data("together").query("strength == 1").set_index("outcome")


@pytest.mark.parametrize("row", [0, 700, 1_300, 1_900, 2_499])
def test_rows_of_the_stored_map_are_computed_anew(row):
    kept = STORED.iloc[row]
    cell = {name: float(kept[name]) for name in ("mobility", "demand_diversity")}
    steps = np.linspace(0, 1, STEPS)
    cell = {name: steps[np.abs(steps - value).argmin()] for name, value in cell.items()}
    found = compare_models(Context(**vars(context_of(kept["case"])) | cell))
    for name, balance in found.items():
        assert round(float(balance), 4) == pytest.approx(kept[name], abs=1e-9)


def test_the_stored_map_has_every_cell_of_every_year_once():
    assert len(STORED) == len(YEARS) * STEPS**2
    assert not STORED.duplicated(["case", "mobility", "demand_diversity"]).any()
    assert list(STORED.columns[3:]) == list(compare_models(Context()))


def test_areas_from_the_stored_map_are_those_of_a_map_drawn_anew():
    areas = fit_areas().set_index("case")
    for key in ("shanghai-1996", "shanghai-2014"):
        cells = fit_map(context_of(key))
        assert areas.at[key, "area"] == pytest.approx(fit_area(cells), abs=2 / STEPS**2)


@pytest.mark.parametrize("row", [0, 16, 30, 40])
def test_rows_of_the_stored_table_of_turned_conditions_are_computed_anew(row):
    kept = TURNED.iloc[row]
    found = turned_area(context_of(kept["case"]), kept["field"])
    assert {name: round(area, 4) for name, area in found.items()} == {
        name: kept[name] for name in found
    }


def test_every_condition_that_the_map_leaves_alone_is_turned_in_every_year():
    pairs = set(TURNED[["case", "field"]].itertuples(index=False, name=None))
    fields = set(CONTEXT_FIELDS) - set(AXES)
    assert pairs == {(key, field) for key in YEARS for field in fields}
    assert len(pairs) == len(TURNED)


def test_where_work_units_supply_the_package_fits_nowhere():
    work_units = TURNED.query("field == 'work_unit_provision'")
    assert (work_units["area_high"] == 0).all()
    assert (work_units["area_low"] > 0).all()


def test_the_package_is_best_in_1996_and_2010_and_neither_before_nor_after():
    best = fit_areas()["best"].tolist()
    assert best == ["neighbourhood", "inherited", "inherited", "intermediate"]


def test_an_area_counts_cells_that_beat_both_rivals():
    cells = pd.DataFrame(
        {
            "inherited": [0.1, 0.1],
            "inherited_with_features": [0.5, 0.5],
            "intermediate": [0.4, 0.4],
            "neighbourhood": [0.3, 0.6],
            "intermediate_with_features": [0.6, 0.6],
            "neighbourhood_with_features": [0.1, 0.1],
        }
    )
    assert fit_area(cells) == 0.5
    assert fit_area(cells, features=False) == fit_area(cells, rivals_too=True) == 0


def test_priorities_that_are_given_hold_in_every_cell():
    equal = fit_map(context_of("shanghai-1996"), Priorities())
    assert fit_area(equal) == 0
    assert fit_area(equal) < fit_area(fit_map(context_of("shanghai-1996")))


def test_named_models_differ_and_only_one_has_features():
    models = named_models()
    assert len({model.setting for model in models.values()}) == 3
    assert [any(vars(model.inherited).values()) for model in models.values()] == [
        True,
        False,
        False,
    ]


def test_losses_overlap_and_what_has_no_bound_reinforces_itself():
    assert (TOGETHER.loc[["risk", "cost", "movements", "chain"], "ratio"] > 1).all()
    assert (TOGETHER.loc[["cohesion", "public_goods", "discontent"], "ratio"] < 1).all()


def test_the_stored_table_of_challenges_is_made_by_the_code():
    made = challenges_together().round(4)
    assert made.to_csv(index=False) == load_data("together")[made.columns].to_csv(index=False)

"""Test every claim over draws of all assumptions, for each form, and write data/robustness.csv."""

from pathlib import Path

import pandas as pd

from govlab import load_data, robustness
from govlab.records import DEFAULT_FORM

DRAWS, SEED = 2_000, 0
TARGET = Path(__file__).parent.parent / "data/robustness.csv"

if __name__ == "__main__":
    forms = [DEFAULT_FORM, *dict.fromkeys(load_data("forms")["form"])]
    tables = [robustness(DRAWS, SEED, form=form) for form in forms]
    pd.concat(tables).round(4).to_csv(TARGET, index=False, lineterminator="\n")

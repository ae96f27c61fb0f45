"""Write what draws of all assumptions give: shares of claims, and years of reform windows."""

from pathlib import Path

import pandas as pd

from govlab import load_data, reform_windows, robustness
from govlab.records import DEFAULT_FORM

DRAWS, SEED = 2_000, 0
DATA = Path(__file__).parent.parent / "data"


def write(table: pd.DataFrame, name: str) -> None:
    """Keep four digits, the same on every machine."""
    table.round(4).to_csv(DATA / name, index=False, lineterminator="\n")


if __name__ == "__main__":
    forms = [DEFAULT_FORM, *dict.fromkeys(load_data("forms")["form"])]
    tables = [robustness(DRAWS, SEED, form=form) for form in forms]
    write(pd.concat(tables), "robustness.csv")
    write(reform_windows(500, SEED), "reform_windows.csv")

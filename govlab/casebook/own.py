"""A table of one's own in place of a published one."""

from pathlib import Path

import pandas as pd

from govlab.errors import DataError
from govlab.tables import own_table

_PUBLISHED = "city_units_2020"
_SIZES = {"residents_per_committee": "committee", "residents_per_street": "street"}


def own_units(file: str | Path) -> pd.DataFrame:
    """Sizes of governance units from a table of one's own, for ``charts.real_units``.

    Parameters
    ----------
    file
        A CSV file in UTF-8 with the columns ``city`` (each once), ``residents_per_committee`` and
        ``residents_per_street`` [persons], checked as those of ``city_units_2020`` are. Other
        columns are left aside.

    Returns
    -------
    pandas.DataFrame
        One row a city and level: ``city``, ``level``, ``residents`` per unit [persons].

    Raises
    ------
    DataError
        Names the row and column that is wrong, and what is allowed.

    Examples
    --------
    >>> own_units("nowhere.csv")
    Traceback (most recent call last):
    govlab.errors.DataError: nowhere.csv is missing or cannot be read: check its name.
    """
    table = own_table(file, _PUBLISHED, ["city", *_SIZES])
    if twice := table["city"][table["city"].duplicated()].tolist():
        raise DataError(f"{file}: cities stand more than once: {twice}. Keep one row of each.")
    return table.rename(columns=_SIZES).melt("city", var_name="level", value_name="residents")

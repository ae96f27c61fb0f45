"""What the paper prints of megacities, beside what other sources give."""

import pandas as pd

from govlab.tables import load_data, unknown_name

_SHOWN = ("what", "printed", "found", "verdict", "source")


def paper_figures(chapter: str) -> pd.DataFrame:
    """Figures and dates of the paper that a chapter speaks of, each with its check.

    Parameters
    ----------
    chapter
        Name of the chapter's page, as in data/paper_figures.csv.

    Returns
    -------
    pandas.DataFrame
        ``what``, ``printed`` (by the paper), ``found`` (in another source, or missing),
        ``verdict`` and ``source``.

    Raises
    ------
    UnknownNameError
        If the paper prints nothing that belongs to a chapter of this name.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> paper_figures("networked-city")["verdict"].value_counts().index[0]
    'not checked'
    """
    table = load_data("paper_figures")
    if chapter not in set(table["chapter"]):
        raise unknown_name("chapter with figures of the paper", chapter, table["chapter"].unique())
    rows = table.loc[table["chapter"] == chapter, [*_SHOWN]].reset_index(drop=True)
    return rows.mask(rows == "")

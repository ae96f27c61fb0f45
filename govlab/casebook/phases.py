"""What is told of the years of a city: its phases in words, and its turns."""

import pandas as pd

from govlab.casebook.coded import case, cases
from govlab.casebook.courses import course_of
from govlab.errors import ParameterError
from govlab.tables import load_data
from govlab.terms.language import label
from govlab.terms.term import Term

HISTORY = "shanghai"
"""The history that the paper tells at length."""
LAST_YEAR = 2020
"""As far as replays go where nothing else is asked."""


def city_name(history: str) -> str:
    """A city as readers see it: the label of what is told of it, without the year.

    Examples
    --------
    >>> city_name("shenyang")
    'Shenyang'
    """
    first = case(told_of(history)["key"].iloc[0])
    return label(first).removesuffix(str(first.year)).rstrip(", ")


def told_of(history: str) -> pd.DataFrame:
    """Rows of data/cases.csv that tell of the city itself, by year.

    A start that the history borrows from another city is left out.

    Examples
    --------
    >>> told_of("shenyang")["year"].tolist()
    [2000]
    """
    course_of(history)  # refuses a history that there is not
    table = cases()
    return table[table["key"].str.startswith(f"{history}-")].sort_values("year")


def year_term(history: str | None = None) -> Term:
    """The year as a quantity: its range, and the phases of one city as its words.

    Parameters
    ----------
    history
        A name of data/histories.csv; without one there are no words, and the range is that of all.

    Examples
    --------
    >>> year_term("shanghai").word(1990), year_term().low
    ('the committees hold the discretion', 1984)
    """
    histories = load_data("histories")
    coded = histories if history is None else histories.query("history == @history")
    told = cases().head(0) if history is None else told_of(history).query("phase != ''")
    return Term(
        "year",
        "Year",
        "年份",
        "year",
        int(coded["year"].min()),
        LAST_YEAR,
        "year of the city's history; conditions between coded years are interpolated",
        "所述城市历史中的年份；编码年份之间的条件由插值得到",
        "Li 2016, section 1; coded in data/cases.csv",
        "Li 2016，第1节；编码见 data/cases.csv",
        tuple(told["year"].tolist()[1:]),
        tuple(told["phase"]),
        tuple(told["phase_zh"]),
        step=1,
    )


def first_turn(history: str) -> pd.DataFrame:
    """The two cases of a city between which it first changed its share of discretion.

    Raises
    ------
    ParameterError
        If it never did.

    Examples
    --------
    >>> first_turn("shanghai")["key"].tolist()
    ['shanghai-1984', 'shanghai-1996']
    """
    told = told_of(history)
    moved = told[["chosen_low", "chosen_high"]].diff().abs().sum(axis=1).to_numpy()
    if not moved.any():
        raise ParameterError(f"nothing is told of a turn of {history!r}. Choose another history.")
    after = int((moved > 0).argmax())
    return told.iloc[[after - 1, after]]

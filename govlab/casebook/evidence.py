"""What replays are worth: other histories, other forms of the balance, and naive rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from govlab.casebook.courses import Course
from govlab.casebook.path import RULES, replay
from govlab.casebook.variants import VARIANTS, Variant
from govlab.casebook.windows import blocks_of, drawn_at, reform_windows, windows_of
from govlab.records import DEFAULT_FORM, Assumptions, whole_number
from govlab.tables import load_data

TURNS = (1996, 2014)
"""Years in which Shanghai took discretion back, and began to hand it down again."""
NEAR = 1
"""Years by which a reform may miss a turn and still count as in time."""
_EVERY = 15


def replay_evidence(draws: int = 400, seed: int = 0) -> pd.DataFrame:
    """Replays of other histories beside that of Shanghai: tests of the code, then evidence.

    Built in, and called so: constant conditions make no reform, and a history six years later
    reforms six years later. Evidence: conditions that stray without a trend, the history backwards,
    in another order, slower, with other codes; and two other cities.

    Parameters
    ----------
    draws
        Number of draws of all assumptions for each history.
    seed
        The same seed gives the same draws.

    Returns
    -------
    pandas.DataFrame
        One row a history: history, words, kind ("as coded", "built in", "evidence"), turn [year
        that stands for 1996; in another city that of its own reform], windows [a draw], without
        [share of draws that open none], first_q1, first_q2, first_q3 [quartiles of the first
        window, year], at_turn [share of draws whose first window opens within a year of the turn],
        taken_back [of those, share in which it takes discretion back], next_none [of those, share
        that open no other], next_q1, next_q2, next_q3 [year], handed_down [of those with a next
        one, share in which it hands discretion down].

    Raises
    ------
    ParameterError
        If there is no draw.

    Examples
    --------
    >>> table = replay_evidence(draws=2).set_index("history")
    >>> float(table.loc["constant 1984", "windows"])
    0.0
    """
    number = whole_number("draws", draws, 1)
    rows = []
    for name, variant in VARIANTS.items():
        about = {"history": name, "words": variant.words, "kind": variant.kind}
        table = _windows_of(variant, number, whole_number("seed", seed, 0))
        rows.append(about | {"turn": variant.turn} | _summary(table, variant.turn))
    return pd.DataFrame(rows)


def _windows_of(variant: Variant, draws: int, seed: int) -> pd.DataFrame:
    blocks = [
        windows_of(
            _first(variant.make(seed, block), len(within)),
            drawn_at(within),
            variant.until,
            RULES[0],
        )
        for block, within in blocks_of(draws, seed)
    ]
    return pd.concat(blocks, ignore_index=True)


def _first(course: Course, draws: int) -> Course:
    """The course for the first draws of a block."""
    conditions = {n: v[:draws] if v.ndim > 1 else v for n, v in course.conditions.items()}
    weights = {
        n: v[:draws] if isinstance(v, np.ndarray) else v for n, v in vars(course.priorities).items()
    }
    return replace(course, conditions=conditions, priorities=type(course.priorities)(**weights))


def _summary(table: pd.DataFrame, turn: int) -> dict[str, Any]:
    kept = table[(table["first_window"] - turn).abs() <= NEAR]
    following = kept.dropna(subset=["next_window"])
    return {
        "windows": table["windows"].mean(),
        "without": (table["windows"] == 0).mean(),
        **_quartiles("first", table["first_window"]),
        "at_turn": len(kept) / len(table),
        "taken_back": (kept["first_share_change"] < 0).mean(),
        "next_none": kept["next_window"].isna().mean(),
        **_quartiles("next", following["next_window"]),
        "handed_down": (following["share_change"] > 0).mean(),
    }


def _quartiles(name: str, years: "pd.Series[float]") -> dict[str, float]:
    return {f"{name}_q{n}": float(years.quantile(n / 4)) for n in (1, 2, 3)}


def replays_by_form(draws: int = 400, seed: int = 0) -> pd.DataFrame:
    """The replay of Shanghai under each form of the balance, and under rival rules.

    Parameters
    ----------
    draws, seed
        As for ``replay_evidence``.

    Returns
    -------
    pandas.DataFrame
        One row a form or rule: form, rule, central_first, central_size, central_share [year and
        new setting of the first window at central values, missing where none opens], central_next,
        then as in ``replay_evidence``, and both [share of draws whose first two windows open within
        a year of 1996 and of 2014].

    Examples
    --------
    >>> replays_by_form(draws=2)["form"].tolist()[0]
    'default'
    """
    rows = []
    for form, rule in _forms_and_rules():
        table = reform_windows(draws, seed, form=form, rule=rule)
        both = _near(table, "first_window", 0) & _near(table, "next_window", 1)
        told = {"form": form, "rule": rule} | _central(form, rule)
        rows.append(told | _summary(table, TURNS[0]) | {"both": both.mean()})
    return pd.DataFrame(rows)


def _forms_and_rules() -> Iterator[tuple[str, str]]:
    forms = load_data("forms").query("problem == 'balance'")["form"]
    yield from ((form, RULES[0]) for form in (DEFAULT_FORM, *dict.fromkeys(forms)))
    yield from ((DEFAULT_FORM, rule) for rule in RULES[1:])


def _central(form: str, rule: str) -> dict[str, float]:
    """The first two windows at central values, and where the first one leads."""
    years = replay(assumptions=Assumptions(balance_form=form), rule=rule)
    opened = [*years.index[years["window"]], None, None][:2]
    after = {} if opened[0] is None else years.shift(-1).loc[opened[0]].to_dict()
    first, following = (np.nan if at is None else years["year"][at] for at in opened)
    return {
        "central_first": first,
        "central_size": after.get("unit_size", np.nan),
        "central_share": after.get("decentralization", np.nan),
        "central_next": following,
    }


def _near(windows: pd.DataFrame, column: str, turn: int) -> "pd.Series[bool]":
    return (windows[column] - TURNS[turn]).abs() <= NEAR


def score_rules(windows: pd.DataFrame) -> pd.DataFrame:
    """How well the model and naive rules tell the next reform of Shanghai from that of 1996.

    Parameters
    ----------
    windows
        What ``reform_windows`` gives; the draws whose first window opens in 1995 to 1997 count.

    Returns
    -------
    pandas.DataFrame
        One row a rule: rule, answers [share of these draws in which it names a next reform],
        direction_right [of its answers, share that hand discretion down, as in 2014], year_error
        [years from 2014, median], year_right [share of these draws in which it names 2013 to 2015],
        both [share of *all* draws in which the first two reforms fall into 1995 to 1997 and 2013 to
        2015]. Missing where a rule does not say. A city that reforms at random does so as often a
        year as the model.

    Examples
    --------
    >>> table = score_rules(reform_windows(draws=20))
    >>> table["rule"].tolist()[1]
    'the next jump reverses the last'
    """
    kept = windows[_near(windows, "first_window", 0)]
    regular = (kept["first_window"] + _EVERY - TURNS[1]).abs()
    rows: list[dict[str, Any]] = [
        {"rule": "the model"} | _of_model(windows, kept),
        {
            "rule": "the next jump reverses the last",
            "answers": 1.0,
            "direction_right": (kept["first_share_change"] < 0).mean(),
        },
        {
            "rule": f"a reform every {_EVERY} years",
            "answers": 1.0,
            "year_error": regular.median(),
            "year_right": (regular <= NEAR).mean(),
        },
        {"rule": "a reform at random", "both": _at_random(windows)},
    ]
    return pd.DataFrame(rows)


def _of_model(windows: pd.DataFrame, kept: pd.DataFrame) -> dict[str, float]:
    """The score of the model's own next windows."""
    told = kept.dropna(subset=["next_window"])
    error = (told["next_window"] - TURNS[1]).abs()
    right = int((error <= NEAR).sum())
    return {
        "answers": len(told) / max(1, len(kept)),
        "direction_right": float((told["share_change"] > 0).mean()),
        "year_error": float(error.median()),
        "year_right": right / max(1, len(kept)),
        "both": right / len(windows),
    }


def _at_random(windows: pd.DataFrame, start: int = 1984, end: int = 2020) -> float:
    """Chance of both years where a reform is as likely each year as in the model."""
    rate = windows["windows"].mean() / (end - start + 1)
    seconds = range(TURNS[1] - NEAR, TURNS[1] + NEAR + 1)
    pairs = [rate**2 * (1 - rate) ** (second - start - 1) for second in seconds]
    return float((2 * NEAR + 1) * sum(pairs))

"""The moving equilibrium of Shanghai."""

import numpy as np
import pytest

from govlab import Assumptions, UnknownNameError, best_setting, case, reform_windows, replay
from govlab.sampling import assumptions_at, places
from govlab.terms import PROBLEMS


def drawn(draw, **changes):
    """The assumptions of one draw, as single values."""
    columns = vars(assumptions_at(places(seed=0, block=0)[[draw]]))
    values = {name: float(v[0, 0]) for name, v in columns.items() if isinstance(v, np.ndarray)}
    return Assumptions(**values | changes)


WINDOWS = reform_windows(draws=60)
OPENING = int(WINDOWS["next_window"].first_valid_index())
BACKLOGS = [f"backlog_{problem}" for problem in PROBLEMS]


def test_it_begins_at_the_best_setting_of_the_first_case():
    first = replay(until=1984).iloc[0]
    start = case("shanghai-1984")
    best = best_setting(start.context, start.priorities)
    assert (first["unit_size"], first["decentralization"]) == (
        best.unit_size,
        best.decentralization,
    )


def test_backlogs_grow_until_a_window_opens_and_then_start_anew():
    taken = drawn(OPENING)
    years = replay(assumptions=taken)
    opened = years.index[years["window"]]
    assert len(opened) >= 1
    before, after = years.loc[opened[0]], years.loc[opened[0] + 1]
    assert before[BACKLOGS].max() >= taken.backlog_threshold
    assert after[BACKLOGS].max() < 1
    assert (years.loc[: opened[0], BACKLOGS].diff().dropna() >= 0).all(axis=None)


def test_without_a_window_the_setting_only_drifts():
    years = replay(until=1995)
    assert not years["window"].any()
    steps = years[["unit_size", "decentralization"]].pct_change().dropna().abs()
    assert (steps < 0.1).all(axis=None)


def test_a_higher_threshold_opens_windows_no_earlier():
    early, late = (
        replay(assumptions=drawn(OPENING, backlog_threshold=years)).query("window")["year"].min()
        for years in (2, 4)
    )
    assert early < late


def test_windows_of_many_draws_agree_with_replays():
    opened = replay(assumptions=drawn(OPENING)).query("window")["year"].tolist()
    assert opened[:2] == WINDOWS.loc[OPENING, ["first_window", "next_window"]].tolist()
    both = WINDOWS.dropna()
    assert (both["next_window"] > both["first_window"]).all()


def test_an_unknown_city_is_answered_with_near_ones():
    with pytest.raises(UnknownNameError, match="'shanghai'"):
        replay("shanghais")

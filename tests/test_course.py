"""The course of conflict: stocks against another solver, signs, and what rests."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from govlab import (
    Assumptions,
    Challenges,
    Conflict,
    Context,
    Inherited,
    ParameterError,
    Plan,
    conflict_course,
    model,
    reformed_city,
)
from govlab.draws import places, ranges, spread_assumptions
from govlab.model.stocks import hardening, settling
from govlab.outcomes.course import STEPS_A_YEAR, followed, resting, yearly_change
from govlab.terms import CONTEXT_FIELDS

NETWORKED = Context(
    mobility=0.8,
    growth_pressure=0.8,
    demand_diversity=0.5,
    civic_capacity=0.4,
    voice=0.8,
    channels=0.3,
)
PRESSURE = Plan(Inherited(execution_pressure=0.8))
VALVE = Plan(conflict=Conflict(valve=0.8, buffer=0.8, law=0.5))
YEARS = 20


def drawn(count):
    """Cities, plans and assumptions at random."""
    random = np.random.default_rng(0)
    for _ in range(count):
        city = {name: random.random() for name in CONTEXT_FIELDS} | {"emergency": 0.0}
        reform = Conflict(*random.random(4))
        features = Inherited(execution_pressure=random.random(), mobilisation=random.random())
        taken = {
            name: float(np.clip(low * (high / low) ** random.random(), low, high))
            for name, (low, high) in ranges().items()
            if low < high
        }
        yield Context(**city), Plan(features, conflict=reform), Assumptions(**taken)


def test_steps_agree_with_another_solver():
    worst = 0.0
    for context, plan, taken in drawn(60):
        city = reformed_city(context, plan, taken)
        start = resting(reformed_city(context, Plan(), taken), taken)
        course = np.array(followed(start, city, taken, YEARS))
        judged = solve_ivp(
            lambda _, stocks, city=city, taken=taken: yearly_change(stocks, city, taken),
            (0, YEARS),
            start,
            method="LSODA",
            rtol=1e-10,
            atol=1e-12,
            t_eval=np.arange(len(course)) / STEPS_A_YEAR,
        )
        worst = max(worst, np.abs(course - judged.y.T).max() / course.max())
    assert worst <= 1e-4


def test_stocks_are_never_below_nothing_and_bounded():
    for context, plan, taken in drawn(20):
        course = np.array(followed((0.0, 0.0), reformed_city(context, plan, taken), taken, YEARS))
        assert course.min() >= 0
        assert course.max() < 500


def test_channels_are_a_race_of_the_rates_at_which_grievances_leave():
    for context, plan, taken in drawn(50):
        city = reformed_city(context, plan, taken, Challenges(network=0.7, diversity=0.4))
        settled, hardened = settling(0.0, city, taken), hardening(city, taken)
        assert settled / (settled + hardened) == pytest.approx(city.channels, abs=1e-12)


def test_rest_is_the_first_that_is_reached_from_nothing():
    for context, plan, taken in drawn(60):
        city = reformed_city(context, plan, taken)
        rest = resting(city, taken)
        assert yearly_change(rest, city, taken) == pytest.approx((0, 0), abs=1e-9)
        below = np.linspace(0, rest[0], 50)[:-1]
        assert (model.imbalance(below, city, taken) > 0).all()


def test_the_slope_of_the_imbalance_is_its_derivative():
    for context, plan, taken in drawn(20):
        city = reformed_city(context, plan, taken)
        for level in (0.1, 1.0, 8.0):
            around = [model.imbalance(level + step, city, taken) for step in (-1e-5, 1e-5)]
            slope = model.imbalance_slope(level, city, taken)
            assert (around[1] - around[0]) / 2e-5 == pytest.approx(slope, abs=1e-6)


def test_where_nothing_changes_all_stays_at_rest():
    course = conflict_course(context=NETWORKED, years=3)
    assert course["of_rest"].to_numpy() == pytest.approx(np.ones(3 * STEPS_A_YEAR + 1), abs=1e-6)


def test_pressure_buys_calm_and_stores_anger_and_a_valve_lasts():
    pressure, valve = (conflict_course(plan, NETWORKED, lasting=6) for plan in (PRESSURE, VALVE))
    at = {year: round(year * STEPS_A_YEAR) for year in (0, 0.5, 6, 10, 20)}
    assert pressure["of_rest"][at[0.5]] < 0.9
    assert pressure["anger"][at[6]] > pressure["anger"][0]
    assert pressure["of_rest"][at[10]] > 1
    assert valve["of_rest"][at[6]] < 0.2
    assert valve["of_rest"][at[20]] < 0.6
    assert valve["of_rest"].mean() < 0.5 < 0.9 < pressure["of_rest"].mean()


def test_where_fewer_speak_pressure_never_exceeds_rest():
    calm = Context(**vars(NETWORKED) | {"voice": 0.6})
    assert conflict_course(PRESSURE, calm, lasting=6)["of_rest"].max() <= 1 + 1e-6


def test_duties_handed_to_nobody_are_paid_for_later():
    course = conflict_course(Plan(conflict=Conflict(reallocation=0.8)), NETWORKED, lasting=6)
    assert course["of_rest"][6 * STEPS_A_YEAR] < 1 < course["of_rest"].iloc[-1]
    assert course["anger"][6 * STEPS_A_YEAR] > course["anger"][0]


def ends(plan):
    """Both stocks after twenty years, over spread sets of assumptions and places of cities."""
    taken = spread_assumptions()
    random = places(seed=0, block=0)[:, -len(CONTEXT_FIELDS) :]
    city = Context(
        **{
            name: np.resize(0.05 + 0.9 * random[:, [column]], (200, 1))
            for column, name in enumerate(CONTEXT_FIELDS)
            if name != "emergency"
        }
    )
    start = resting(reformed_city(city, Plan(), taken), taken)
    return followed(start, reformed_city(city, plan, taken), taken, YEARS)[-1]


@pytest.mark.parametrize("field", ["buffer", "law"])
def test_buffers_and_law_lower_both_stocks_for_good(field):
    before, after = ends(Plan()), ends(Plan(conflict=Conflict(**{field: 0.8})))
    for one, other in zip(before, after, strict=True):
        assert (other < one).all()


def test_pressure_raises_anger_for_good():
    before, after = ends(Plan()), ends(PRESSURE)
    assert (after[1] > before[1]).all()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"years": 0}, "years must be a whole number of 1 or more"),
        ({"lasting": 2.5}, "lasting must be a whole number of 0 or more"),
        ({"context": Context(voice=[0.2, 0.8])}, "follows one city"),
    ],
)
def test_bad_input_is_refused_with_a_remedy(arguments, words):
    with pytest.raises(ParameterError, match=words):
        conflict_course(**arguments)

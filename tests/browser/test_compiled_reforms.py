"""In a reader's browser, too, cities with a plan are those of Python."""

import math
import random
from typing import Any

from govlab import Challenges, Context, Setting, arrange, assess, reformed_city
from govlab.figure.designs import plan_of, slider_ends
from govlab.outcomes.course import conflict_course
from govlab.records import Plan
from govlab.terms import CONTEXT_FIELDS, PROBLEMS
from tests.browser.conftest import Open

PAGE = "book/design-a-reform"
OUTCOMES = ("cohesion", "public_goods", "cost", "risk")
BITS = 1e-12
ASK = """
({ at, city, plan }) => {
  const { model } = window.govlab;
  const [here, before] = [plan, {}].map((each) => model.reformedCity(city, each));
  return {
    outcomes: model.reformed(at, here).outcomes,
    central: model.overSets(at, plan, city).central,
    ofRest: model.course(here, before, 6, 10).of_rest,
  };
}
"""


def drawn(draw: random.Random) -> dict[str, Any]:
    """An arrangement, a city and a plan, corners among them."""

    def share(low: float = 0, high: float = 1) -> float:
        return draw.choice([low, high, low + (high - low) * draw.random()])

    ends = slider_ends()
    return {
        "at": {
            problem: {"unit_size": 500 * 2_000 ** draw.random(), "decentralization": share()}
            for problem in PROBLEMS
        },
        "city": {name: share() for name in CONTEXT_FIELDS},
        "plan": {name: share(*ends[name][:2]) for name in Plan().fields()},
    }


def test_the_script_computes_what_python_computes_under_twenty_plans(visit: Open) -> None:
    draw, page = random.Random(0), visit(PAGE).page
    for _ in range(20):
        state = drawn(draw)
        found = page.evaluate(ASK, state)
        at = arrange(**{name: Setting(**level) for name, level in state["at"].items()})
        city, plan = Context(**state["city"]), plan_of(state["plan"])
        here = assess(at, reformed_city(city, plan, challenges=Challenges()))
        for name in OUTCOMES:
            for kind in ("outcomes", "central"):
                assert math.isclose(found[kind][name], getattr(here, name), rel_tol=BITS), name
        course = conflict_course(plan, city, years=10, lasting=6)["of_rest"]
        for step in range(0, 241, 24):
            assert math.isclose(found["ofRest"][step], course[step], rel_tol=1e-9), step

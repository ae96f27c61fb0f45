"""The compiled script computes in a reader's browser what Python computes."""

import math
import random
from typing import Any

from govlab import Context, Setting, assess, best_setting, goalposts, urgency
from govlab.outcomes.scales import SCALED
from govlab.terms import CONTEXT_FIELDS
from tests.browser.conftest import Open

PAGE = "book/index"
OUTCOMES = ("cohesion", "public_goods", "cost", "risk", "thrift", "safety")
ASK = """
({ setting, city }) => {
  const { model } = window.govlab;
  const { values, goalposts } = model.survey(city);
  return {
    outcomes: model.outcomes(setting, city),
    balance: model.balance(model.outcomes(setting, city), goalposts),
    setting: model.best(city, model.central, model.evenly, { values, goalposts }),
    weights: model.urgency(city).weights,
    ...goalposts,
  };
}
"""


def asked(visit: Open, states: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the script says in a built page."""
    page = visit(PAGE).page
    return [page.evaluate(ASK, state) for state in states]


def test_the_script_computes_what_python_computes_in_twenty_cities(visit: Open) -> None:
    draw = random.Random(0)
    states = [
        {
            "setting": {
                "unit_size": 500 * 2_000 ** draw.random(),
                "decentralization": draw.choice([0.0, 1.0, draw.random()]),
            },
            "city": {name: draw.choice([0.0, 1.0, draw.random()]) for name in CONTEXT_FIELDS},
        }
        for _ in range(20)
    ]
    for state, found in zip(states, asked(visit, states), strict=True):
        city = Context(**state["city"])
        here, posts = assess(Setting(**state["setting"]), city), goalposts(city)
        for name in OUTCOMES:
            assert math.isclose(found["outcomes"][name], getattr(here, name), rel_tol=1e-12), name
        for name, weight in urgency(city).weights.items():
            assert math.isclose(found["weights"][name], weight, rel_tol=1e-12), name
        for name in SCALED:
            assert math.isclose(found["worst"][name], posts.worst[name], rel_tol=1e-9), name
            assert math.isclose(found["best"][name], posts.best[name], rel_tol=1e-9), name
        for lever, value in vars(best_setting(city)).items():
            assert math.isclose(found["setting"][lever], value, rel_tol=1e-9), lever
        assert math.isclose(found["balance"], here.balance(), rel_tol=1e-9, abs_tol=1e-12)

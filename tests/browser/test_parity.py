"""The published page computes what Python computes."""

import math
import random

from govlab import Context, Setting, assess
from govlab.terms import OUTCOME_FIELDS, UNIT_SIZE_STEPS
from tests.browser.conftest import Open

MOVE_AND_READ = """
([position, share, context, outcomes]) => {
  const view = document.querySelector(".govlab-figure").view;
  view.signal("unit_size_position", position);
  view.signal("decentralization", share);
  view.signal("context", context).run();
  return outcomes.map(outcome => view.signal(outcome));
}
"""


def test_the_page_computes_what_python_computes_at_twenty_settings(visit: Open) -> None:
    opened = visit("book/index")
    opened.draw_figures()
    draw = random.Random(0)
    for _ in range(20):
        position = draw.randrange(len(UNIT_SIZE_STEPS))
        share, name = draw.choice([0.0, 1.0, draw.random()]), draw.choice(list(Context.names()))
        shown = opened.page.evaluate(MOVE_AND_READ, [position, share, name, [*OUTCOME_FIELDS]])
        outcome = assess(Setting(UNIT_SIZE_STEPS[position], share), Context.named(name)).by_name()
        for field, value in zip(OUTCOME_FIELDS, shown, strict=True):
            assert math.isclose(value, outcome[field], abs_tol=1e-9), field

"""The formulas of the model, each written once.

They use + - * /, powers and, in one place, ``abs`` only, and read attributes of what they are
handed. Floats give a float, arrays an array, Altair expressions an expression that a reader's
browser evaluates.

Throughout, ``unit_size`` is in residents per unit (500 to 1,000,000), ``decentralization`` (d) a
share (0 to 1), and ``context`` and ``assumptions`` are any objects with the fields of the records
of the same names. Each formula's summary gives its direction of effect.
"""

from govlab.model.burdens import (
    abuse,
    apparatus,
    blindness,
    cost,
    office,
    order_keeping,
    pressure,
    reach,
    risk,
    sight,
    slow_coordination,
    strangers,
    unheard_voice,
    upkeep,
)
from govlab.model.neighbours import (
    civic_skill,
    cohesion,
    common_ground,
    familiarity,
    say,
    staying,
)
from govlab.model.services import (
    filled,
    fitted_discretion,
    fitted_supply,
    fitted_weight,
    integrated,
    means,
    mixed,
    own_resources,
    public_goods,
    spillover_keeping,
    standard_supply,
    with_work_units,
    work_unit_cover,
)
from govlab.model.weighing import (
    at_least_zero,
    attention,
    balance,
    control,
    coordination,
    gap,
    index,
    need_of_burden,
    need_of_good,
    priorities,
    safety,
    thrift,
    weighted_sum,
)

__all__ = [
    "abuse",
    "apparatus",
    "at_least_zero",
    "attention",
    "balance",
    "blindness",
    "civic_skill",
    "cohesion",
    "common_ground",
    "control",
    "coordination",
    "cost",
    "familiarity",
    "filled",
    "fitted_discretion",
    "fitted_supply",
    "fitted_weight",
    "gap",
    "index",
    "integrated",
    "means",
    "mixed",
    "need_of_burden",
    "need_of_good",
    "office",
    "order_keeping",
    "own_resources",
    "pressure",
    "priorities",
    "public_goods",
    "reach",
    "risk",
    "safety",
    "say",
    "sight",
    "slow_coordination",
    "spillover_keeping",
    "standard_supply",
    "staying",
    "strangers",
    "thrift",
    "unheard_voice",
    "upkeep",
    "weighted_sum",
    "with_work_units",
    "work_unit_cover",
]

PARTS = {
    "cohesion": ("familiarity", "staying", "common_ground", "say"),
    "public_goods": (
        "work_unit_cover",
        "standard_supply",
        "fitted_supply",
        "fitted_weight",
        "spillover_keeping",
    ),
    "cost": ("office", "reach", "apparatus", "order_keeping"),
    "risk": ("abuse", "blindness", "slow_coordination", "unheard_voice", "pressure"),
}
"""The formulas that each outcome is a sum or product of."""

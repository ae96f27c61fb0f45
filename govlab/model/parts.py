"""What each outcome is made of, by the names of formulas."""

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

CHANGED_PARTS = PARTS | {
    "cost": (*PARTS["cost"], "control_price", "execution_price", "project_price"),
}
"""The same for a changed city: formulas of the name, or of ``changed_`` and the name."""

REFORMED_PARTS = CHANGED_PARTS | {
    "cost": (
        *CHANGED_PARTS["cost"],
        "services_price",
        "conflict_price",
        "response_price",
        "digital_price",
    ),
    "risk": (*CHANGED_PARTS["risk"], "collusion", "unwatched"),
}
"""The same for a city with a plan: formulas of the name, or of ``reformed_`` and the name."""

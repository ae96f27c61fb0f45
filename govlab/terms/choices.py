"""What a reader chooses besides the levers: what counts more, and how much control to keep."""

from govlab.terms.term import Term

_IMPORTANCE = (
    ("cohesion", "cohesion", "凝聚力"),
    ("public_goods", "public goods", "公共品"),
    ("control", "cost and risk", "成本与风险"),
)

CHOICES = (
    *(
        Term(
            f"importance_{problem}",
            f"Importance of {label}",
            label_zh,
            "points, 0 to 10",
            0,
            10,
            f"how much {label} counts; its weight is its share of the points of all three problems",
            "Li 2016, section 1: cities order the three problems differently",
            (2.5, 5),
            ("small", "middling", "great"),
            ("小", "中", "大"),
            step=0.5,
        )
        for problem, label, label_zh in _IMPORTANCE
    ),
    Term(
        "cost_share",
        "Cost against risk",
        "成本与风险之重",
        "share, 0 to 1",
        0,
        1,
        "weight of cost against risk within the third problem",
        "Li 2016, section 1: to save, hand power down; to be safe, take it back",
        (0.35, 0.65),
        ("risk is the worry", "both count", "cost is the worry"),
        ("担心风险", "两者并重", "担心成本"),
    ),
    Term(
        "control_kept",
        "Control to keep",
        "控制底线",
        "share of the best, 0 to 1",
        0,
        1,
        "settings that control cost and risk less well than this share of the best are ruled out",
        "a device of this book",
        (0.5, 0.9),
        ("a loose limit", "a firm limit", "a strict limit"),
        ("宽", "紧", "严"),
    ),
)

"""What a reader chooses besides the levers: what counts more, and how much control to keep."""

from govlab.terms.phrases.tables import IN_ORDERS
from govlab.terms.term import Term

_BESIDE_MODERN = {
    "premodern": ("pre-modern", "前现代"),
    "postmodern": ("post-modern", "后现代"),
}
CHOICES = (
    *(
        Term(
            f"importance_{problem}",
            f"Importance of {called.en}",
            called.zh,
            "points, 0 to 10",
            0,
            10,
            f"how much {called.en} counts; its weight is its share of the points of all three "
            "problems",
            f"{called.zh}有多重要；其权重是它在三个问题总分中所占的份额",
            "Li 2016, section 1: cities order the three problems differently",
            "Li 2016，第1节：各城市对三个问题的排序不同",
            (2.5, 5),
            ("small", "middling", "great"),
            ("小", "中", "大"),
            step=0.5,
        )
        for problem, called in IN_ORDERS.items()
    ),
    Term(
        "cost_share",
        "Cost against risk",
        "成本与风险之重",
        "share, 0 to 1",
        0,
        1,
        "weight of cost against risk within the third problem",
        "在第三个问题中，成本相对于风险的权重",
        "Li 2016, section 1: to save, hand power down; to be safe, take it back",
        "Li 2016，第1节：要节省就放权，要稳妥就收权",
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
        "对成本与风险的控制低于最佳值这一份额的设置不予考虑",
        "a device of this book",
        "本书的设定",
        (0.5, 0.9),
        ("a loose limit", "a firm limit", "a strict limit"),
        ("宽", "紧", "严"),
    ),
    *(
        Term(
            f"share_{key}",
            f"Share that is {name}",
            f"{name_zh}结构的份额",
            "share, 0 to 1",
            0,
            1,
            f"share of the city that lives in {name} structures; modern ones have the rest",
            f"城市中{name_zh}结构所占的份额；其余为现代结构",
            "Li 2016, section 2: three structures stand side by side",
            "Li 2016，第2节：三种结构并存",
            (0.2, 0.5),
            ("a small part", "a good part", "most of it"),
            ("小部分", "相当一部分", "大部分"),
            step=0.01,
        )
        for key, (name, name_zh) in _BESIDE_MODERN.items()
    ),
)

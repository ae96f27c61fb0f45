"""The two levers, the outcomes, and the sentence that puts a state into words."""

import math
from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.term import Term, index_term, sections_in_chinese

_PAPER = "Li 2016, section 1"
_PAPER_ZH = sections_in_chinese(_PAPER)
_THIRDS = (0.33, 0.67)
"""From low to middling to high, on the scale of what the levers can do in a city."""


def _outcome(
    name: str,
    label: str,
    label_zh: str,
    definition: str,
    definition_zh: str,
    thresholds: tuple[float, float] = _THIRDS,
    high: float = 1,
) -> Term:
    meant = (definition, definition_zh, _PAPER)
    return index_term(name, label, label_zh, *meant, thresholds, high)


LEVERS = (
    Term(
        "unit_size",
        "Unit size",
        "治理单元规模",
        "residents per unit",
        500,
        1_000_000,
        "residents per governance unit, the size at which services and management are organised",
        "每个治理单元的居民数，即组织服务与管理的规模",
        "2020 census and committee lists (data/city_units_2020.csv)",
        "2020 年人口普查与居委会名录（data/city_units_2020.csv）",
        (2_000, 10_000, 40_000, 250_000),
        (
            "smaller than a neighbourhood",
            "a neighbourhood",
            "between neighbourhood and street",
            "a street",
            "a district",
        ),
        ("小于居民区", "居民区规模", "居民区与街道之间", "街道规模", "区级规模"),
    ),
    Term(
        "decentralization",
        "Decentralization",
        "放权程度",
        "share of discretion",
        0,
        1,
        "share of discretion held on the committees' side",
        "居委会一侧所掌握的裁量权份额",
        _PAPER,
        _PAPER_ZH,
        (0.2, 0.4, 0.6, 0.8),
        (
            "held by the street office",
            "mostly with the street office",
            "shared",
            "mostly with the committees",
            "handed to the committees",
        ),
        ("集中于街道", "多在街道", "街居共享", "多在居委会", "下放居委会"),
    ),
)

OUTCOMES = (
    _outcome(
        "cohesion",
        "Cohesion and publicness",
        "凝聚力和公共性",
        "how easily neighbours come to rely on one another and act together",
        "邻里之间彼此信赖、共同行动的难易程度",
    ),
    _outcome(
        "public_goods",
        "Public goods",
        "社会公共品",
        "how much of what residents need is supplied",
        "居民所需得到供给的程度",
    ),
    _outcome(
        "cost",
        "Cost",
        "成本",
        "cost to the level above, relative to its means",
        "上级承担的成本，相对于其财力",
        (0.6, 1),
        math.inf,
    ),
    _outcome(
        "risk",
        "Risk",
        "风险",
        "what may go wrong and how badly",
        "可能出什么问题，后果有多严重",
        (1.05, 1.4),
        math.inf,
    ),
    _outcome(
        "thrift",
        "Thrift (low cost)",
        "低成本",
        "1 / (1 + cost): 1 when governing costs nothing",
        "1 /（1 + 成本）：治理毫无成本时为 1",
    ),
    _outcome(
        "safety",
        "Safety (low risk)",
        "低风险",
        "1 / (1 + risk): 1 when nothing can go wrong",
        "1 /（1 + 风险）：不会出任何问题时为 1",
    ),
    _outcome(
        "control",
        "Cost and risk control",
        "成本与风险控制",
        "thrift and safety together, weighed by the priority of cost",
        "低成本与低风险的合成，按成本的优先程度加权",
    ),
    _outcome(
        "balance",
        "Balance",
        "均衡",
        "how much of what the levers can do is done in the three problems together, each to the "
        "power of its priority",
        "两个杠杆所能做到的，在三个问题上合起来做到了多少，各以其优先权重为指数",
    ),
)

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "en": (
            "With {unit_size} residents per unit ({unit_size_word}) and {decentralization}% of "
            "discretion on the committees' side, this city stands, from 0 (the worst that its "
            "levers can do) to 100 (the best), at {cohesion} for cohesion ({cohesion_word}), "
            "{public_goods} for public goods ({public_goods_word}), {thrift} for low cost "
            "({thrift_word}) and {safety} for low risk ({safety_word}); the balance "
            "is {balance_word} ({balance})."
        ),
        "zh": (
            "每个单元 {unit_size} 名居民（{unit_size_word}）、居委会一侧掌握 {decentralization}% 的"
            "裁量权时，以本市两个杠杆可达到的最差为 0、最好为 100："
            "凝聚力 {cohesion}（{cohesion_word}），"
            "公共品 {public_goods}（{public_goods_word}），成本控制 {thrift}（{thrift_word}），"
            "风险控制 {safety}（{safety_word}）；均衡度 {balance}（{balance_word}）。"
        ),
    }
)
"""A state in one sentence; ``NAME`` is the rounded index of a term, ``NAME_word`` its word."""

OUTSIDE: Mapping[str, str] = MappingProxyType(
    {
        "en": " This unit size lies outside what the model speaks of.",
        "zh": "这一单元规模超出模型所及的范围。",
    }
)
"""What follows the sentence where the unit size lies beyond the bands."""

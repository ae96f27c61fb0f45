"""What megacities inherit and face: features, challenges, and the consequences that are read."""

import math

from govlab.terms.term import Term, index_term, sections_in_chinese

_PAPER = "Li 2016, section 2"
_PAPER_ZH = sections_in_chinese(_PAPER)
_THIRDS = (0.35, 0.65)


def _strength(
    name: str,
    label: str,
    label_zh: str,
    definition: str,
    definition_zh: str,
    words: tuple[str, str, str],
    words_zh: tuple[str, str, str],
) -> Term:
    meant = (definition, definition_zh, _PAPER, _PAPER_ZH)
    return Term(name, label, label_zh, "strength", 0, 1, *meant, _THIRDS, words, words_zh)


FEATURES = (
    _strength(
        "mobility_control",
        "Control of mobility",
        "人口流动控制",
        "how strictly a city controls who comes, and ties services to residence status",
        "城市对人口流动的控制程度，以及公共服务与居住资格挂钩的程度",
        ("loose control", "some control", "strict control"),
        ("控制较松", "有所控制", "严格控制"),
    ),
    _strength(
        "execution_pressure",
        "Pressure from the top",
        "自上而下的行政压力",
        "how far each level raises the targets of the level below",
        "指标自上而下逐级加码的程度",
        ("targets are left to each level", "some targets are raised", "targets rise at each level"),
        ("各级自定目标", "部分指标逐级加码", "指标层层加码"),
    ),
    _strength(
        "project_share",
        "Projects with one goal",
        "单一目标项目化",
        "share of what is done that is run as projects with one goal each",
        "以单一目标项目方式办理的事务所占比重",
        ("few projects", "some projects", "nearly all is a project"),
        ("项目很少", "部分事务项目化", "几乎所有事务都项目化"),
    ),
    _strength(
        "mobilisation",
        "Society as a tool",
        "工具性动员",
        "how far residents and organisations are called upon for what offices have in mind",
        "居民和社会组织在多大程度上被动员起来为行政目标服务",
        ("hardly any mobilisation", "mobilisation for campaigns", "mobilisation for everything"),
        ("很少动员", "为专项行动而动员", "事事动员"),
    ),
)

CHALLENGES = (
    _strength(
        "people",
        "People keep coming",
        "人口持续集聚",
        "strength of inflow: more mobility and growth, fewer who organise",
        "人口流入的强度：流动性与增长压力上升，居民自组织减弱",
        ("few come", "many come", "masses come"),
        ("流入较少", "流入较多", "大规模流入"),
    ),
    _strength(
        "environment",
        "Waste and air",
        "环境恶化",
        "strength of what crosses borders: waste, air",
        "跨界问题的强度：垃圾、空气",
        ("little crosses borders", "much crosses borders", "nearly all crosses borders"),
        ("很少跨界", "较多跨界", "普遍跨界"),
    ),
    _strength(
        "diversity",
        "Groups grow more varied",
        "社会群体多元化",
        "strength of differentiation by origin and class, and of ethnic variety",
        "来源地与阶层分化、族群多样化的程度",
        ("groups are much alike", "groups differ", "groups differ widely"),
        ("群体差异较小", "群体较为多元", "群体高度多元"),
    ),
    _strength(
        "transition",
        "The economy is restructured",
        "经济结构转型",
        "strength of restructuring (what it moves is ours: less money, no work units, more risk)",
        "转型的强度（所影响的条件由本书设定：财力减少、单位退出、风险增多）",
        ("hardly any change", "some trades go", "the whole economy changes"),
        ("变化很小", "部分产业转型", "经济全面转型"),
    ),
    _strength(
        "network",
        "Everybody is online",
        "网络社会成型",
        "strength of networked voice, which existing channels do not keep up with",
        "网络化表达的强度，现有渠道难以承接",
        ("few are online", "many are online", "everybody is online"),
        ("上网者少", "上网者多", "人人上网"),
    ),
)


READINGS = (
    index_term(
        "discontent",
        "Discontent",
        "社会不满情绪",
        "what residents miss of public goods, the more so the more they say in vain",
        "居民所缺的公共品；诉求越是无人听取，不满越强",
        _PAPER,
        (0.76, 1.09),
        math.inf,
    ),
    index_term(
        "movements",
        "Social movements",
        "社会运动",
        "discontent that speaks, is not heard, and finds few organisations to take it up",
        "有表达、无人听取、又少有组织承接的不满",
        _PAPER,
        (0.05, 0.2),
        math.inf,
    ),
    index_term(
        "chain",
        "Chained risk",
        "风险连锁",
        "the part of risk that no single source explains: sources set one another off",
        "任何单一风险源都无法解释的那部分风险：风险源相互激发",
        _PAPER,
        (0.1, 0.255),
        math.inf,
    ),
    index_term(
        "organisations",
        "Organisations",
        "社会组织数量",
        "how many organisations there are, residents' own and mobilised ones",
        "组织的多少，包括居民自发的和被动员的",
        _PAPER,
        (0.35, 0.65),
        1,
    ),
)
"""Words follow the terciles of the cases, but for organisations, which stand beside a condition."""

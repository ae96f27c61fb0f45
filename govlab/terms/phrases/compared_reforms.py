"""What lines compare in claims on what megacities inherit and face, and on remedies and reforms."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_OF_CHALLENGES = {
    "compared.C26": Phrase(
        "risk added by inflow at d 50%, none → found | risk added by inflow, d 50% → 0%",
        "人口流入增加的风险，放权 50%，无 → 实得 | 人口流入增加的风险，放权 50% → 0%",
    ),
    "compared.C26b": Phrase(
        "risk added by inflow under control, d 50%, none → found"
        " | risk added by inflow under control, d 50% → 0%",
        "控制流动时人口流入增加的风险，放权 50%，无 → 实得"
        " | 控制流动时人口流入增加的风险，放权 50% → 0%",
    ),
    "compared.C27": Phrase(
        "best size for public goods, spillovers low → high"
        " | what residents help to keep of spillovers, spillovers low → high",
        "公共品的最佳规模，外溢低 → 高 | 居民自组织带来的外溢内部化，外溢低 → 高",
    ),
    "compared.C27b": Phrase(
        "balance gained by several levels, spillovers low, none → found"
        " | balance gained by several levels, spillovers low → high",
        "多个层级带来的均衡度增益，外溢低，无 → 实得 | 多个层级带来的均衡度增益，外溢低 → 高",
    ),
    "compared.C28": Phrase(
        "supply at a street, newcomers → locals | cohesion, diversity and mobility low → high"
        " | public goods of a street, diversity and mobility low → high",
        "街道的供给，外来者 → 本地人 | 凝聚力，多样性与流动性低 → 高"
        " | 街道的公共品，多样性与流动性低 → 高",
    ),
    "compared.C30": Phrase(
        "risk added by voice, no channels, none → found"
        " | risk added by voice, full channels, none → found",
        "表达增加的风险，没有渠道，无 → 实得 | 表达增加的风险，渠道畅通，无 → 实得",
    ),
    "compared.C31": Phrase(
        "risk, exposure none → half | risk added, half the exposure twice → all at once",
        "风险，风险暴露无 → 一半 | 增加的风险，一半暴露的两倍 → 全部同时",
    ),
    "compared.C31b": Phrase(
        "chained risk added, sum of five challenges alone → all five together",
        "增加的风险连锁，五项挑战单独之和 → 五项同时",
    ),
    "compared.C31c": Phrase(
        "mean risk, early detection alone → four measures"
        " | mean risk, linkage alone → four measures"
        " | mean risk, command alone → four measures | mean risk, aftermath alone → four measures",
        "平均风险，只有早期识别 → 四项措施 | 平均风险，只有部门联动 → 四项措施"
        " | 平均风险，只有统一指挥 → 四项措施 | 平均风险，只有善后问责 → 四项措施",
    ),
    "compared.C32": Phrase(
        "standard supply, projects none → many | fitted supply, projects none → many"
        " | spillovers kept, projects none → many | cost, projects none → many"
        " | cohesion must not rise, projects none → many",
        "标准化供给，项目无 → 多 | 差异化供给，项目无 → 多 | 外溢内部化，项目无 → 多"
        " | 成本，项目无 → 多 | 凝聚力不应上升，项目无 → 多",
    ),
    "compared.C47": Phrase(
        "risk where few move, control of mobility none → strict"
        " | public goods where many move, control of mobility none → strict"
        " | blindness where many move, control of mobility none → strict",
        "流动性低时的风险，流动控制无 → 严 | 流动性高时的公共品，流动控制无 → 严"
        " | 流动性高时的信息盲区，流动控制无 → 严",
    ),
    "compared.C48": Phrase(
        "public goods of a street, pressure none → strong"
        " | cost of a street, pressure none → strong | open channels, pressure none → strong",
        "街道的公共品，行政压力无 → 强 | 街道的成本，行政压力无 → 强 | 畅通的渠道，行政压力无 → 强",
    ),
}
_OF_SERVICES = {
    "compared.C33": Phrase(
        "public goods, services bought none → most, conditions met"
        " | public goods, bought none → most, demand not heard"
        " | public goods, bought none → most, rules closed"
        " | public goods, bought none → most, one provider",
        "公共品，服务外包无 → 多，条件齐备 | 公共品，外包无 → 多，未提取需求"
        " | 公共品，外包无 → 多，规则不透明 | 公共品，外包无 → 多，独家供应",
    ),
    "compared.C33b": Phrase(
        "cost of a street, services bought none → most", "街道的成本，服务外包无 → 多"
    ),
    "compared.C34b": Phrase(
        "cohesion, support for organisations none → strong"
        " | public goods gained by support, demands alike, none → found"
        " | public goods gained by support, demands alike → diverse"
        " | cohesion gained by support, mobilisation none → strong",
        "凝聚力，社会组织培育无 → 强 | 培育带来的公共品，诉求相近，无 → 实得"
        " | 培育带来的公共品，诉求相近 → 诉求多样 | 培育带来的凝聚力，动员无 → 强",
    ),
    "compared.C39": Phrase(
        "public goods gained by two tiers, none → found"
        " | public goods gained by two tiers, demands alike → as in this city"
        " | best size, basic tier → fitted tier",
        "两个层次带来的公共品，无 → 实得 | 两个层次带来的公共品，诉求相近 → 本市的诉求"
        " | 最佳规模，基本服务 → 差异化服务",
    ),
    "compared.C39b": Phrase(
        "public goods of a street, guaranteed basics none → most",
        "街道的公共品，基本服务覆盖无 → 高",
    ),
}
_OF_CONFLICT_AND_RISK = {
    "compared.C36": Phrase(
        "cost saved by channels, voice low, none → found | cost saved by channels, voice low → high"
        " | risk avoided by channels, voice low, none → found"
        " | risk avoided by channels, voice low → high",
        "渠道节省的成本，表达弱，无 → 实得 | 渠道节省的成本，表达弱 → 强"
        " | 渠道减少的风险，表达弱，无 → 实得 | 渠道减少的风险，表达弱 → 强",
    ),
    "compared.C36b": Phrase(
        "risk of a street, without the reform → with it", "街道的风险，改革前 → 改革后"
    ),
    "compared.C36c": Phrase(
        "cost of a street, without the reform → with it", "街道的成本，改革前 → 改革后"
    ),
    "compared.C37": Phrase(
        "risk in normal times, best d in between → d at an end"
        " | least risk in an emergency, d up to 10% → above",
        "常态下的风险，居中的最佳放权 → 放权的一端 | 应急时的最低风险，放权至多 10% → 更高",
    ),
    "compared.C37b": Phrase(
        "risk in an emergency, command none → ready"
        " | risk in an emergency, departments apart → linked"
        " | risk in an emergency, society in command none → strong"
        " | risk avoided by linkage, exposure low → high"
        " | risk in normal times must not rise, command none → ready"
        " | nor fall, command none → ready"
        " | risk in normal times must not rise, society in command none → strong"
        " | nor fall, society in command none → strong",
        "应急时的风险，统一指挥无 → 就绪 | 应急时的风险，部门分立 → 联动"
        " | 应急时的风险，社会参与指挥无 → 强 | 联动减少的风险，风险暴露低 → 高"
        " | 常态下的风险不得上升，统一指挥无 → 就绪 | 也不得下降，统一指挥无 → 就绪"
        " | 常态下的风险不得上升，社会参与指挥无 → 强 | 也不得下降，社会参与指挥无 → 强",
    ),
}
_OF_INFORMATION = {
    "compared.C38": Phrase(
        "cost, digital capacity low → high | best size for control, digital capacity low → high"
        " | best share for control, digital capacity low → high",
        "成本，数字能力低 → 高 | 成本与风险控制的最佳规模，数字能力低 → 高"
        " | 成本与风险控制的最佳放权程度，数字能力低 → 高",
    ),
    "compared.C38b": Phrase(
        "best share for control, instant reports none → most",
        "成本与风险控制的最佳放权程度，即时汇报无 → 多",
    ),
    "compared.C38c": Phrase(
        "cost, registers apart → joined | best share for control, registers apart → joined",
        "成本，数据分立 → 打通 | 成本与风险控制的最佳放权程度，数据分立 → 打通",
    ),
}

COMPARED_REFORMS: Mapping[str, Phrase] = MappingProxyType(
    {**_OF_CHALLENGES, **_OF_SERVICES, **_OF_CONFLICT_AND_RISK, **_OF_INFORMATION}
)

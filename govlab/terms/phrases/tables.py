"""Words of tables that are no term's label, by key, in English and Chinese."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.megacity_facts import PERIODS, REPORTED
from govlab.terms.phrases.phrase import Phrase
from govlab.terms.phrases.reforms import PLANS, REFORM_HEADERS

_GRADED = {
    "account": Phrase("Account", "说明"),
    "band": Phrase("Band of the unit", "单元层次"),
    "case": Phrase("City and year", "城市与年份"),
    "chosen_band": Phrase("Unit chosen", "所选单元"),
    "chosen_high": Phrase("Share to", "放权程度上限", "share"),
    "chosen_low": Phrase("Share from", "放权程度下限", "share"),
    "grade": Phrase("Grade", "可信等级"),
    "order": Phrase("Order of the problems", "问题的次序"),
    "paper_band": Phrase("Band as coded", "编码的层次"),
    "paper_decentralization": Phrase("Decentralization as coded", "编码的放权程度", "share"),
    "place": Phrase("Place in the paper", "论文出处"),
    "year": Phrase("Year", "年份", "year"),
}
_COMPARED = {
    "all_at_once": Phrase("All five at once", "五者同时成立", "share"),
    "band_agrees": Phrase("Unit agrees", "单元相符"),
    "band_hits": Phrase("Bands met", "层次相符数"),
    "decentralization_agrees": Phrase("Share agrees", "放权程度相符"),
    "independent": Phrase("If they were independent", "假如相互独立", "share"),
    "largest_regret": Phrase("Largest loss", "最大损失", "share"),
    "mean_miss": Phrase("Mean miss of the share", "放权程度平均偏差", "share"),
    "mean_regret": Phrase("Mean loss", "平均损失", "share"),
    "priorities": Phrase("Priorities", "优先次序"),
    "problem": Phrase("Problem", "问题"),
    "share_hits": Phrase("Shares met", "放权程度相符数"),
    "share_recoded": Phrase("With cases recoded", "案例重新编码后", "share"),
    "standard_error": Phrase("Sampling error", "抽样误差", "share"),
}
_COUNTED = {
    "city": Phrase("City", "城市"),
    "committees": Phrase("Committees", "居委会数", "residents"),
    "committees_per_street": Phrase("Committees per street", "每街道居委会数"),
    "registered_elsewhere": Phrase("Registered elsewhere", "户籍在外", "share"),
    "residents": Phrase("Residents", "居民数", "residents"),
    "residents_per_committee": Phrase("Residents per committee", "每居委会居民数", "residents"),
    "residents_per_street": Phrase("Residents per street", "每街道居民数", "residents"),
    "streets": Phrase("Streets", "街道数", "residents"),
    "time": Phrase("Time", "时间", "year"),
}
_ASSUMED = {
    "aspiration_speed": Phrase("Speed of getting used to things", "期望调整速度"),
    "attention_exponent": Phrase("Exponent of attention", "注意力指数", "given"),
    "backlog_threshold": Phrase("Threshold of the backlog", "积压阈值"),
    "central": Phrase("Central", "中值", "given"),
    "high": Phrase("High", "高值", "given"),
    "label": Phrase("Name", "名称"),
    "label_zh": Phrase("Chinese name", "中文名称"),
    "low": Phrase("Low", "低值", "given"),
    "midpoint": Phrase("Midpoint", "中点", "given"),
    "name": Phrase("Assumption", "假定"),
    "network_limit": Phrase("Limit of a network", "网络极限"),
    "network_size": Phrase("Size of a network", "网络规模"),
    "reason": Phrase("Reason", "理由"),
    "switching_cost": Phrase("Cost of a change", "变革成本"),
    "unit": Phrase("Unit", "单位"),
    "value": Phrase("Value", "数值"),
}
_REPLAYED = {
    "answers": Phrase("Answers", "作答比例", "share"),
    "at_turn": Phrase("First reform in time", "首次改革适时", "share"),
    "both": Phrase("Both dates right", "两个年份均准", "share"),
    "central_first": Phrase("Central values: first window", "中值：首个窗口", "year"),
    "central_next": Phrase("Central values: next window", "中值：下一窗口", "year"),
    "central_share": Phrase("Central values: new share", "中值：新放权程度", "share"),
    "central_size": Phrase("Central values: new unit size", "中值：新单元规模", "residents"),
    "direction_right": Phrase("Direction right", "方向正确", "share"),
    "first_q1": Phrase("First window: first quartile", "首个窗口：下四分位", "year"),
    "first_q2": Phrase("First window: median", "首个窗口：中位数", "year"),
    "first_q3": Phrase("First window: third quartile", "首个窗口：上四分位", "year"),
    "form": Phrase("Form", "形式"),
    "handed_down": Phrase("Next hands down", "下次放权", "share"),
    "kind": Phrase("Kind", "性质"),
    "next_none": Phrase("No other window", "再无窗口", "share"),
    "next_q1": Phrase("Next window: first quartile", "下一窗口：下四分位", "year"),
    "next_q2": Phrase("Next window: median", "下一窗口：中位数", "year"),
    "next_q3": Phrase("Next window: third quartile", "下一窗口：上四分位", "year"),
    "rule": Phrase("Rule", "规则"),
    "taken_back": Phrase("First takes back", "首次收权", "share"),
    "turn": Phrase("Turn", "转折", "year"),
    "windows": Phrase("Windows a draw", "每次抽样窗口数"),
    "without": Phrase("No window", "无窗口", "share"),
    "words": Phrase("History", "历史"),
    "year_error": Phrase("Years off", "年份误差", "given"),
    "year_right": Phrase("Year right", "年份正确", "share"),
}
_PARTS = {
    "abuse": Phrase("Discretion used too far", "过度运用裁量权"),
    "apparatus": Phrase("Apparatus", "机构"),
    "blindness": Phrase("Blindness", "信息盲区"),
    "common_ground": Phrase("Common ground", "共同诉求"),
    "familiarity": Phrase("Familiarity", "邻里熟识"),
    "fitted_supply": Phrase("Fitted supply", "差异化供给"),
    "fitted_weight": Phrase("Weight of fitted supply", "差异化供给权重"),
    "office": Phrase("Office", "办公"),
    "order_keeping": Phrase("Keeping of order", "秩序维护"),
    "pressure": Phrase("Pressure", "压力"),
    "reach": Phrase("Reach", "管理距离"),
    "say": Phrase("Say", "话语权"),
    "slow_coordination": Phrase("Slow coordination", "协调迟缓"),
    "spillover_keeping": Phrase("Spillover keeping", "外溢内部化"),
    "standard_supply": Phrase("Standard supply", "标准化供给"),
    "staying": Phrase("Staying", "居住稳定"),
    "unheard_voice": Phrase("Unheard voice", "诉求无人听取"),
    "control_price": Phrase("Price of control", "控制的代价"),
    "execution_price": Phrase("Price of pressure", "加码的代价"),
    "project_price": Phrase("Price of projects", "项目的代价"),
    "work_unit_cover": Phrase("Cover by work units", "单位覆盖"),
}
_AS_SAID = {
    english: Phrase(english, chinese)
    for english, chinese in {
        "Jianghan": "江汉",
        "Shanghai as coded": "上海（按编码）",
        "Shenyang": "沈阳",
        "a reform at random": "随机改革",
        "a reform every 15 years": "每15年一次改革",
        "above the bands": "高于各层次",
        "agrees": "相符",
        "agrees in part": "部分相符",
        "as coded": "按编码",
        "below the bands": "低于各层次",
        "built in": "写入公式",
        "census": "普查",
        "coded": "编码",
        "codes drawn by their grade": "按可信等级重抽编码",
        "conditions of 1984 for ever": "条件停留在1984年",
        "conditions of 1996 for ever": "条件停留在1996年",
        "conditions stray around 1984": "条件围绕1984年波动",
        "conditions stray around 1996": "条件围绕1996年波动",
        "constant share": "放权程度不变",
        "derived": "推得",
        "differs": "不符",
        "derived order": "推得的次序",
        "equal": "等权",
        "evidence": "证据",
        "from 2014 back to 1984": "由2014年倒回1984年",
        "half as slow again": "放慢一半",
        "intermediate band": "中间层次",
        "model": "模型",
        "not checked": "未能核对",
        "own dating": "论文自定",
        "plain sentence": "论文原句",
        "the four phases in another order": "四个阶段换序",
        "the model": "模型",
        "the next jump reverses the last": "下次变革与上次相反",
        "the same, six years later": "同上，晚六年",
        "year end": "年末",
        "year end, derived": "年末，推得",
    }.items()
}

_FACED = {
    "alone": Phrase("Sum of each alone", "各自之和"),
    "area": Phrase("Area where it is best", "最适面积", "share"),
    "area_high": Phrase("Area, condition high", "最适面积（条件高）", "share"),
    "area_low": Phrase("Area, condition low", "最适面积（条件低）", "share"),
    "area_rivals_too": Phrase(
        "Area, rivals with features", "最适面积（对照模式同具特征）", "share"
    ),
    "area_without_features": Phrase("Area without features", "最适面积（不含特征）", "share"),
    "above": Phrase("Together above the sum", "叠加大于总和", "share"),
    "best": Phrase("Best model here", "此处最佳模式"),
    "field": Phrase("Condition", "条件"),
    "lead": Phrase("Lead of the inherited package", "既有模式领先比"),
    "locals": Phrase("Locals", "本地居民"),
    "newcomers": Phrase("Newcomers", "外来人口"),
    "outcome": Phrase("Outcome", "结果"),
    "ratio": Phrase("Together over the sum", "叠加与总和之比"),
    "rivals_too_high": Phrase(
        "Condition high, rivals with features", "条件高、对照模式同具特征", "share"
    ),
    "rivals_too_low": Phrase(
        "Condition low, rivals with features", "条件低、对照模式同具特征", "share"
    ),
    "strength": Phrase("Strength", "强度", "given"),
    "together": Phrase("Together", "叠加"),
}
_CHECKED = {
    "found": Phrase("Another source", "其他来源"),
    "printed": Phrase("The paper prints", "论文所载"),
    "source": Phrase("Source", "来源"),
    "verdict": Phrase("Check", "核对"),
    "what": Phrase("What", "事项"),
}
HEADERS: Mapping[str, Phrase] = MappingProxyType(
    {
        **_GRADED,
        **_COMPARED,
        **_COUNTED,
        **_ASSUMED,
        **_REPLAYED,
        **_PARTS,
        **_FACED,
        **_CHECKED,
        **REPORTED,
        **REFORM_HEADERS,
    }
)
"""What stands above columns and beside rows, by the name of the column or part."""

VALUES: Mapping[str, Phrase] = MappingProxyType(
    {
        "backlog-order": Phrase("order of the backlogs", "按积压排序"),
        "default": Phrase("default form", "默认形式"),
        "derived-start": Phrase("derived start", "推得的起点"),
        "in-paper": Phrase("printed in the paper", "论文所载"),
        "flat-cost": Phrase("flat cost", "成本与规模无关"),
        "local-knowledge": Phrase("local knowledge", "地方知识"),
        "mobility-alone": Phrase("mobility alone", "唯流动性"),
        "need": Phrase("need", "按需要"),
        "raw-scales": Phrase("raw scales", "原始尺度"),
        "scale-ends-early": Phrase("scale ends early", "规模效益早尽"),
        "swing-exponents": Phrase("swing exponents", "摆幅指数"),
        "weighted-sum": Phrase("weighted sum", "加权和"),
        "whole-box": Phrase("all settings", "全部设置"),
        **_AS_SAID,
        **{**PLANS, **PERIODS},
    }
)
"""What stands in cells and above columns: forms of the model, rules, histories, places."""

IN_ORDERS: Mapping[str, Phrase] = MappingProxyType(
    {
        "cohesion": Phrase("cohesion", "凝聚力"),
        "public_goods": Phrase("public goods", "公共品"),
        "control": Phrase("cost and risk", "成本与风险"),
    }
)
"""The problems where they stand in a row, as in ``"control > public_goods > cohesion"``."""

SIGNS: Mapping[str, Phrase] = MappingProxyType(
    {
        "False": Phrase("no", "否"),
        "True": Phrase("yes", "是"),
        "missing": Phrase("–", "–"),
        "range": Phrase("{} to {}", "{}至{}"),
        "residents": Phrase("{} (residents)", "{}（居民数）"),
    }
)
"""What stands for answers and for what is missing, a range, and how a unit follows a name."""

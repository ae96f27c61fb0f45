"""Words of figures of changed cities: shock lab, switches, together or apart."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_TOGETHER = {
    "together.axis": Phrase("100 = the five alone, added up", "100 = 五项挑战各自单独作用之和"),
    "together.both": Phrase("Losses overlap, risks multiply", "损失相互重叠，风险相互放大"),
    "together.description": Phrase(
        "For each of seven outcomes and readings two bars. The upper one stacks what five "
        "challenges change alone and ends at 100. The lower one shows what they change at once. At "
        "first the lower bar is longer for cost, risk, social movements and chained risk, and "
        "shorter for cohesion, public goods and discontent.",
        "七项结果与读数各有两条。上条把五项挑战各自单独造成的变化叠加，止于100；"
        "下条为五项同时作用时的变化。开始时，成本、风险、社会运动与风险连锁的下条更长，"
        "凝聚力、公共品与不满情绪的下条更短。",
    ),
    "together.losses": Phrase(
        "Losses overlap; risks do not multiply here", "损失相互重叠；风险在此并未放大"
    ),
    "together.neither": Phrase(
        "Risks do not multiply, losses do not overlap", "风险没有放大，损失也没有重叠"
    ),
    "together.number.alone": Phrase("{name}: added up", "{name}：单独作用之和"),
    "together.number.at_once": Phrase("{name}: at once", "{name}：同时作用"),
    "together.risks": Phrase(
        "Risks multiply; losses do not overlap here", "风险相互放大；损失在此没有重叠"
    ),
    "together.row": Phrase("{name} {at_once}, sum {alone}", "{name} {at_once}，相加 {alone}"),
    "together.sentence": Phrase(
        "{city}, governed by the inherited package. Met at once, the challenges change risk by "
        "{risk_at_once}; one by one they would add up to {risk_alone}. They change public goods by "
        "{public_goods_at_once}; one by one they would add up to {public_goods_alone}.",
        "{city}，按既有管理模式治理。各项挑战同时来临，风险变化 {risk_at_once}，"
        "逐项相加则为 {risk_alone}；公共品变化 {public_goods_at_once}，"
        "逐项相加则为 {public_goods_alone}。",
    ),
    "together.short.diversity": Phrase("groups", "群体"),
    "together.short.environment": Phrase("waste, air", "环境"),
    "together.short.network": Phrase("online", "网络"),
    "together.short.people": Phrase("people", "人口"),
    "together.short.transition": Phrase("economy", "转型"),
    "together.shown": Phrase(
        "Above: each alone, in the order of the sliders. Below: all at once.",
        "上条：各项单独作用，按滑块顺序叠加。下条：同时作用。",
    ),
    "together.title": Phrase(
        "{verdict}: {more} of {all} exceed the sum, {less} fall short",
        "{verdict}：{all}项中{more}项超过总和，{less}项不足总和",
    ),
}

_LAB = {
    "shock.added": Phrase("added up {added}", "相加 {added}"),
    "shock.best": Phrase("best now", "当前最佳"),
    "shock.conditions": Phrase("Conditions that moved", "发生变化的条件"),
    "shock.description": Phrase(
        "Four panels of rows. In each row a ring marks where a measure stood before the "
        "challenges, a dot where it stands now, and a tick where it would stand if what each "
        "challenge does alone were added up. First the three problems on the scale that the levers "
        "had before, then cost, risk and three readings, then the balance of three models, then "
        "the conditions that moved.",
        "四组行。每行中，圆环为挑战来临前的位置，圆点为现在的位置，短竖线为各项挑战单独作用"
        "相加后的位置。首先是以此前杠杆所能达到的范围为尺度的三个问题，其次是成本、风险与三项读数，"
        "再次是三种模式的均衡，最后是发生变化的条件。",
    ),
    "shock.levels": Phrase("Burdens: lower is better", "负担：越低越好"),
    "shock.losses": Phrase("{way}: {at_once} (sum {alone})", "{way}：{at_once}（相加 {alone}）"),
    "shock.losses_less": Phrase("Losses overlap", "损失相互重叠"),
    "shock.losses_more": Phrase("Losses multiply", "损失相互放大"),
    "shock.losses_none": Phrase("Public goods stay as they were", "公共品没有变化"),
    "shock.losses_same": Phrase("Losses add up", "损失逐项相加"),
    "shock.models": Phrase("Balance of three models", "三种模式的均衡"),
    "shock.none": Phrase("No challenge yet: move a slider", "尚无挑战：请移动滑块"),
    "shock.nothing": Phrase("no challenge", "无挑战"),
    "shock.number.added": Phrase("{name}, added up", "{name}，逐项相加"),
    "shock.number.before": Phrase("{name}, before", "{name}，此前"),
    "shock.number.now": Phrase("{name}, now", "{name}，现在"),
    "shock.one": Phrase(
        "One challenge alone: risk {risk}, public goods {public_goods}",
        "只有一项挑战：风险 {risk}，公共品 {public_goods}",
    ),
    "shock.problems": Phrase("Problems: higher is better", "三个问题：越高越好"),
    "shock.problems_scale": Phrase(
        "0 and 100 = the worst and the best that levers alone could do before. The model and "
        "the challenges can lead beyond both.",
        "0 与 100：此前仅靠杠杆所能达到的最差与最好；治理模式与挑战可使数值超出两端。",
    ),
    "shock.risks": Phrase("{way}: {at_once} (sum {alone})", "{way}：{at_once}（相加 {alone}）"),
    "shock.risks_less": Phrase("Risks overlap too", "风险也相互重叠"),
    "shock.risks_more": Phrase("Risks multiply", "风险相互放大"),
    "shock.risks_none": Phrase("Risk stays as it was", "风险没有变化"),
    "shock.risks_same": Phrase("Risks add up", "风险逐项相加"),
    "shock.row": Phrase("{name} {before} → {now}", "{name} {before} → {now}"),
    "shock.sentence": Phrase(
        "{city}, governed by this model: {model}. It faces: {faced}. Risk goes from {risk_before} "
        "to {risk_now}, the index of public goods from {public_goods_before} to "
        "{public_goods_now}. By what is urgent, the best of three models before was: "
        "{best_before}. Now it is: {best_now}.",
        "{city}，治理模式：{model}。面临：{faced}。风险由 {risk_before} 变为 {risk_now}，"
        "公共品指数由 {public_goods_before} 变为 {public_goods_now}。"
        "按轻重缓急，三种模式中此前最佳：{best_before}；现在最佳：{best_now}。",
    ),
    "shock.two": Phrase("{risks}. {losses}", "{risks}；{losses}"),
    "shock.scale": Phrase(
        "100 = each problem at the best that levers can do in the city of that moment. The scale "
        "moves with the city: compare models, not before with now.",
        "100：各问题都达到杠杆在当时的城市中所能达到的最好。"
        "尺度随城市而变：可比较模式，不可比较前后。",
    ),
    "shock.weighed": Phrase(
        "{name}: {before} before, {now} now", "{name}：此前{before}，现在{now}"
    ),
    "shock.shown": Phrase(
        "Above: risk, and the index of public goods. ○ before  ● now  ▏added up one by one",
        "上：风险与公共品指数。○ 此前  ● 现在  ▏逐项相加",
    ),
}
_SWITCHES = {
    "switches.cost_none": Phrase("Cost without the five", "无五项特征时的成本"),
    "switches.cost_now": Phrase("Cost as switched", "当前成本"),
    "switches.description": Phrase(
        "A row for each of five features of the inherited model, and six pairs of bars in it: "
        "cohesion, public goods, standard supply, fitted supply, cost and risk, without the "
        "feature in grey and with it in colour, and the change in percent. Pressure from the top "
        "adds most to standard supply and to cost.",
        "既有管理模式的五项特征各占一行，每行六对条形：凝聚力、公共品、标准化供给、差异化供给、"
        "成本与风险；灰色为没有该特征，彩色为有该特征，并标出变化的百分比。"
        "自上而下的行政压力对标准化供给和成本的增加最大。",
    ),
    "switches.goods_none": Phrase("Public goods without the five", "无五项特征时的公共品"),
    "switches.goods_now": Phrase("Public goods as switched", "当前公共品"),
    "switches.head.cohesion": Phrase("Cohe\u00adsion", "凝聚力"),
    "switches.head.cost": Phrase("Cost", "成本"),
    "switches.head.fitted_supply": Phrase("Fitted supply", "差异化供给"),
    "switches.head.public_goods": Phrase("Public goods", "公共品"),
    "switches.head.risk": Phrase("Risk", "风险"),
    "switches.head.standard_supply": Phrase("Stan\u00addard supply", "标准化供给"),
    "switches.less": Phrase("{change} less", "少{change}"),
    "switches.more": Phrase("{change} more", "多{change}"),
    "switches.none": Phrase("None of the five features is on", "五项特征均未启用"),
    "switches.off": Phrase("off", "关"),
    "switches.on": Phrase("on", "开"),
    "switches.same": Phrase("about the same", "大致不变"),
    "switches.sentence": Phrase(
        "{city}, governed from the street. Without the five features public goods are "
        "{goods_none} and cost is {cost_none}; as switched they are {goods_now} and {cost_now}.",
        "{city}，以街道办事处为主治理。没有五项特征时，公共品为 {goods_none}，成本为 {cost_none}；"
        "按当前开关，二者为 {goods_now} 和 {cost_now}。",
    ),
    "switches.shown": Phrase(
        "Grey: without the feature. Colour: with it. Percent: what the feature changes.",
        "灰色：没有该特征；彩色：有该特征。百分比：该特征带来的变化。",
    ),
    "switches.title": Phrase(
        "{count} of {all} on, against none: {goods} public goods at {cost} cost",
        "{all}项特征启用{count}项：与全部关闭相比，公共品{goods}，成本{cost}",
    ),
}

MEGACITY_SHOCK: Mapping[str, Phrase] = MappingProxyType({**_LAB, **_SWITCHES, **_TOGETHER})

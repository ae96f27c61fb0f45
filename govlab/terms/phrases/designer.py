"""Words of the figure in which readers design plans of reforms."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_CARDS = {
    "designer.card.levels": Phrase("Where power sits", "权力放在哪一级"),
    "designer.card.inherited": Phrase("Kept of the inherited model", "保留的传统做法"),
    "designer.card.services": Phrase("Reform of services", "公共服务改革"),
    "designer.card.conflict": Phrase("Reform of conflict", "矛盾化解改革"),
    "designer.card.risk": Phrase("Reform of risk", "风险治理改革"),
    "designer.card.digital": Phrase("Digital reform", "数字化改革"),
    "designer.arranged": Phrase("A level of its own for each problem", "三个问题各设一级"),
    "designer.sliders": Phrase("Sliders", "调节"),
    "designer.more": Phrase("More", "更多"),
    "designer.size": Phrase("{problem}: unit size", "{problem}：单元规模"),
    "designer.share": Phrase("{problem}: d", "{problem}：下放程度 d"),
    "designer.one_size": Phrase("Unit size", "单元规模"),
    "designer.one_share": Phrase("Decentralization (d)", "下放程度 d"),
    "designer.problem.cohesion": Phrase("Cohesion", "凝聚力"),
    "designer.problem.public_goods": Phrase("Public goods", "公共品"),
    "designer.problem.control": Phrase("Cost and risk", "成本与风险"),
}
_BANDS = {
    "designer.band.cohesion": Phrase("Cohesion: more is better", "凝聚力：越大越好"),
    "designer.band.public_goods": Phrase("Public goods: more is better", "公共品：越大越好"),
    "designer.band.cost": Phrase("Cost: less is better", "成本：越小越好"),
    "designer.band.risk": Phrase("Risk: less is better", "风险：越小越好"),
    "designer.band.price": Phrase(
        "Price, share of the means; bar: budget", "花费占财力之比；竖条为预算"
    ),
    "designer.best_in": Phrase("best in about", "最优（百组中约）"),
    "designer.of_hundred": Phrase("{count} of 100", "{count}／100"),
    "designer.percent": Phrase("{share}%", "{share}%"),
    "designer.over": Phrase("{share}%, over by {over}", "{share}%，超出{over}"),
    "designer.scale": Phrase("0 to {most}", "0 至 {most}"),
}
_SAID = {
    "designer.name.cohesion": Phrase("cohesion", "凝聚力"),
    "designer.name.public_goods": Phrase("public goods", "公共品"),
    "designer.name.cost": Phrase("cost", "成本"),
    "designer.name.risk": Phrase("risk", "风险"),
    "designer.finding.one": Phrase(
        "Plan {plan} is the safest bet on all four", "方案{plan}在四方面最可能最优"
    ),
    "designer.finding.alone": Phrase(
        "One plan alone: nothing to compare", "只有一个方案，无从比较"
    ),
    "designer.finding.many": Phrase(
        "No plan is best at all four: {won}", "没有方案四方面都最优：{won}"
    ),
    "designer.won": Phrase("{plan} wins {outcomes}", "{plan}胜在{outcomes}"),
    "designer.and": Phrase(" and ", "和"),
    "designer.comma": Phrase(", ", "、"),
    "designer.best": Phrase("plan {plan} is best at {items}", "方案{plan}最优的是{items}"),
    "designer.item": Phrase("{outcome} in about {count}", "{outcome}（约{count}组）"),
    "designer.semicolon": Phrase("; ", "；"),
    "designer.sentence": Phrase(
        "Of 100 sets of assumptions, {best}. {budget}", "在一百组假定中，{best}。{budget}"
    ),
    "designer.within": Phrase("No plan is over the budget.", "没有方案超出预算。"),
    "designer.beyond": Phrase(
        "Plan {plan} takes {share}% of the means, {over} points over the budget.",
        "方案{plan}花费财力的{share}%，超出预算{over}个百分点。",
    ),
    "designer.description": Phrase(
        "Three plans of reforms for one city beside one another: how well each handles cohesion, "
        "public goods, cost and risk in 200 sets of assumptions, and what each takes.",
        "同一座城市的三个改革方案对比：在二百组假定下各自如何应对凝聚力、公共品、成本与风险，以及各自的花费。",
    ),
    "designer.key": Phrase(
        "A dot is one set of assumptions (every fourth of 200), a bar our central values. "
        "The counts are shares of what we assume, not chances that a real city does so.",
        "一点代表一组假定（二百组中每四组取一），竖条为中间值。所列次数只反映我们的假定，并非真实城市出现的概率。",
    ),
}
_AROUND = {
    "designer.city": Phrase("City", "城市"),
    "designer.budget": Phrase("Budget, of the means", "预算占财力之比"),
    "designer.challenges": Phrase("Challenges: {count} at work", "挑战：{count}项起作用"),
    "designer.plan": Phrase("Plan {plan}", "方案{plan}"),
    "designer.add": Phrase("Add a plan", "增加方案"),
    "designer.remove": Phrase("Leave out plan {plan}", "去掉方案{plan}"),
    "designer.table": Phrase("The same as a table", "以表格显示"),
    "designer.head.plan": Phrase("Plan", "方案"),
    "designer.head.price": Phrase("Price", "花费"),
    "designer.head.best": Phrase("{outcome}, best in", "{outcome}最优次数"),
    "designer.sides": Phrase("Side effects that bite in plan {plan}", "方案{plan}起作用的副作用"),
    "designer.sides.none": Phrase("None of those that the model knows.", "模型所知的都未出现。"),
    "designer.claims": Phrase("Claims that plan {plan} rests on", "方案{plan}所依据的论断"),
    "designer.claims.none": Phrase("None: it has no reform.", "没有：其中没有改革。"),
    "designer.side.collusion": Phrase(
        "Contracts behind rules that are not all open add {now} to the sources of risk.",
        "规则未全公开时外包，使风险来源增加{now}。",
    ),
    "designer.side.attracted": Phrase(
        "Good services attract people: growth pressure {now} instead of {before}.",
        "优质服务吸引人口：增长压力为{now}，而非{before}。",
    ),
    "designer.side.contracting": Phrase(
        "The market works too badly: contracts cut the odds of fitted supply to {now} of what "
        "they were.",
        "市场运转不良：外包使差异化供给的几率降为原来的{now}倍。",
    ),
    "designer.side.crept": Phrase(
        "A command that is ready creeps into quiet times: cohesion {now} instead of {before}.",
        "常备的指挥渗入平时：凝聚力为{now}，而非{before}。",
    ),
    "designer.side.offline": Phrase(
        "Approvals online leave some without: fitted supply {now} instead of {before}.",
        "网上审批漏掉一部分人：差异化供给为{now}，而非{before}。",
    ),
    "designer.side.unwatched": Phrase(
        "What needs no permit has to be watched: {now} more sources of risk.",
        "无需审批的事项仍须监管：风险来源增加{now}。",
    ),
    "designer.side.islands": Phrase(
        "Half-joined registers stay islands: data {now} instead of {before} if all were joined.",
        "只打通一部分，仍是数据孤岛：数字能力为{now}；全部打通则为{before}。",
    ),
    "designer.side.dropped": Phrase(
        "Duties are handed over and not all picked up: {now} of the channels are left of {before}.",
        "移交的责任无人全接：渠道只剩{now}，原为{before}。",
    ),
    "designer.side.confused": Phrase(
        "Organisations in command cost time in an emergency: risk {now} instead of {before}.",
        "社会组织介入指挥，紧急时延误时间：风险为{now}，而非{before}。",
    ),
    "designer.task": Phrase(
        "Task. Leave plans A and B as they are at first. Find a plan C that takes at most "
        "{budget}% of the means, and that neither of them beats in more than 50 of 100 on any of "
        "the four.",
        "任务：让方案A和B保持原样，找出一个方案C：花费至多占财力的{budget}%，"
        "且四方面中任一方面，A和B胜过它的次数都不超过一百组中的50组。",
    ),
    "designer.task.done": Phrase(
        "Solved. Nobody wins over plan C in more than {most} of 100, and it takes {share}% of the "
        "means.",
        "完成：胜过方案C的次数至多{most}／100，它花费财力的{share}%。",
    ),
    "designer.task.price": Phrase(
        "Not yet: plan C takes {share}% of the means, more than {budget}%.",
        "尚未完成：方案C花费财力的{share}%，高于{budget}%。",
    ),
    "designer.task.beaten": Phrase(
        "Not yet: plan {plan} beats C at {outcome} in about {count} of 100.",
        "尚未完成：方案{plan}的{outcome}约有{count}／100胜过C。",
    ),
    "designer.task.moved": Phrase(
        "Plans A and B have been changed. Reset, or put them back, to take the task up.",
        "方案A或B已被改动。重置或改回后方可做此任务。",
    ),
}
_CASE = {
    "designer.case": Phrase("The case for a plan", "为一个方案陈述理由"),
    "designer.case.which": Phrase("Plan", "方案"),
    "designer.case.problem": Phrase("The problem", "问题"),
    "designer.case.way": Phrase("The plan, in my words", "方案（用自己的话）"),
    "designer.case.pays": Phrase("Who pays", "谁来承担"),
    "designer.case.wrong": Phrase("What could go wrong", "可能出什么差错"),
    "designer.case.change": Phrase("What would change my mind", "什么会让我改变看法"),
    "designer.case.print": Phrase("Print on one page", "打印成一页"),
    "designer.case.stays": Phrase(
        "What you write stays in this browser.", "所写内容只留在本浏览器中。"
    ),
    "designer.case.title": Phrase("The case for plan {plan}", "方案{plan}的理由"),
    "designer.case.state": Phrase("Plan {plan}: {what}", "方案{plan}：{what}"),
    "designer.case.link": Phrase("To open these plans again: {link}", "再次打开这些方案：{link}"),
    "designer.level": Phrase("{size} residents per unit, d {share}", "每单元{size}人，d {share}"),
    "designer.level_of": Phrase(
        "{problem}: {size} per unit, d {share}", "{problem}：每单元{size}人，d {share}"
    ),
}

DESIGNER: Mapping[str, Phrase] = MappingProxyType(_CARDS | _BANDS | _SAID | _AROUND | _CASE)
"""By key, which begins with ``designer``."""

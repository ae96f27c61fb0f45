"""Words of the stage: what is seen in the quarter, how it is counted, and what its title finds."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_MARKS = {
    "stage.mark.resident": Phrase("dots, a hundred residents each", "个点，每点一百名居民"),
    "stage.mark.served": Phrase("served; the hollow ones wait", "个点已得到服务，空心的仍在等待"),
    "stage.mark.different": Phrase("residents with needs of their own", "需求与众不同的居民"),
    "stage.mark.newcomer": Phrase("newcomers, with a ring", "新来者（带圈）"),
    "stage.mark.tie": Phrase("neighbours who know one another", "相识的邻里"),
    "stage.mark.gathering": Phrase("courtyards that act together", "共同行动的院落"),
    "stage.mark.door": Phrase("units, each with its office door", "治理单元，各有一处办公室"),
    "stage.mark.token": Phrase("tokens of discretion at the doors", "下放到居委会的裁量权"),
    "stage.mark.clinic": Phrase("clinics, the same for all", "标准统一的诊所"),
    "stage.mark.nurse": Phrase("helpers who know the door", "熟悉住户的上门服务"),
    "stage.mark.factory": Phrase("work units with clinics of their own", "自办诊所的单位"),
    "stage.mark.smoke": Phrase("smoke that drifts over borders", "飘过边界的烟尘"),
    "stage.mark.crane": Phrase("cranes over new settlements", "新建住区的塔吊"),
    "stage.mark.desk": Phrase("desks of the offices at the doors", "各单元办公室的办公桌"),
    "stage.mark.clerk": Phrase(
        "desks of paid staff in the street office", "街道办专职人员的办公桌"
    ),
    "stage.mark.cart": Phrase("carts on long ways", "长路上的公务车"),
    "stage.mark.guard": Phrase("guards who keep order", "维持秩序的人员"),
    "stage.mark.shed": Phrase("sheds in the fire lane", "消防通道上的违建棚"),
    "stage.mark.unseen": Phrase("blocks that the office does not see", "街道办看不见的角落"),
    "stage.mark.banner": Phrase("banners without an answer", "无人回应的横幅"),
    "stage.mark.quarrel": Phrase("quarrels between old and new", "新老居民之间的争执"),
    "stage.mark.siren": Phrase("ambulances that wait for a decision", "等待决定的救护车"),
}
_RULES = {
    "stage.rule.resident": Phrase("always {many} dots: a street", "始终{many}个点：一个街道"),
    "stage.rule.served": Phrase(
        "of 100 dots as many as public goods have of 100", "每100个点中，公共品得几分便有几个"
    ),
    "stage.rule.different": Phrase(
        "the share of demand that standard services cannot meet", "统一服务无法满足的需求比例"
    ),
    "stage.rule.newcomer": Phrase("at full mobility every other dot", "流动性最高时每两个点有一个"),
    "stage.rule.tie": Phrase(
        "{many} lines, times familiarity, times how far ties survive moving",
        "{many}条线 × 熟识程度 × 留居程度",
    ),
    "stage.rule.gathering": Phrase(
        "of 100 courtyards as many as cohesion has of 100", "每100个院落中，凝聚力得几分便有几个"
    ),
    "stage.rule.door": Phrase(
        "85,000 residents by the size of a unit, {many} at most",
        "85,000名居民除以单元规模，至多{many}个",
    ),
    "stage.rule.token": Phrase(
        "of {many} the share that committees hold; the street office keeps the rest",
        "{many}枚中居委会一侧所占的部分，其余留在街道办",
    ),
    "stage.rule.clinic": Phrase(
        "one for each 1/{share} of need that one network meets",
        "统一网络每满足需求的1/{share}有一处",
    ),
    "stage.rule.nurse": Phrase(
        "one for each 1/{share} of need that fitted services meet",
        "差异化服务每满足需求的1/{share}有一名",
    ),
    "stage.rule.factory": Phrase(
        "one for each 1/{share} of all need that work units meet",
        "单位每承担全部需求的1/{share}有一座",
    ),
    "stage.rule.smoke": Phrase(
        "one for each 1/{share} of public goods lost across borders",
        "公共品每因外溢损失1/{share}有一团",
    ),
    "stage.rule.crane": Phrase(
        "one for each 1/{share} of growth beyond capacity", "增长每超出容量的1/{share}有一座"
    ),
    "stage.rule.desk": Phrase(
        "one for each 1/{share} of the means that offices cost", "办公每耗财力的1/{share}有一张"
    ),
    "stage.rule.clerk": Phrase(
        "one for each 1/{share} of the means that staff costs", "机构每耗财力的1/{share}有一张"
    ),
    "stage.rule.cart": Phrase(
        "one for each 1/{share} of the means that distance costs", "距离每耗财力的1/{share}有一辆"
    ),
    "stage.rule.guard": Phrase(
        "one for each 1/{share} of the means that order costs", "维持秩序每耗财力的1/{share}有一名"
    ),
    "stage.rule.shed": Phrase(
        "one for each 1/{share} that abuse adds to risk", "过度运用每使风险增加1/{share}有一座"
    ),
    "stage.rule.unseen": Phrase(
        "one for each 1/{share} that blindness adds to risk", "信息盲区每使风险增加1/{share}有一处"
    ),
    "stage.rule.banner": Phrase(
        "one for each 1/{share} that unheard voice adds to risk",
        "诉求无人听取每使风险增加1/{share}有一条",
    ),
    "stage.rule.quarrel": Phrase(
        "one for each 1/{share} that mobility and growth add to risk",
        "流动与增长每使风险增加1/{share}有一处",
    ),
    "stage.rule.siren": Phrase(
        "one for each 1/{share} that slow coordination adds to risk",
        "协调迟缓每使风险增加1/{share}有一辆",
    ),
}
_TITLES = {
    "stage.size.0": Phrase("Tiny units", "极小的单元"),
    "stage.size.1": Phrase("Small units", "小单元"),
    "stage.size.2": Phrase("Middle-sized units", "中等规模的单元"),
    "stage.size.3": Phrase("One unit as wide as a street", "整个街道一个单元"),
    "stage.size.4": Phrase("One unit as wide as a district", "大如一个区的单元"),
    "stage.share.0": Phrase(", decided by the street office", "，由街道办决定"),
    "stage.share.1": Phrase(", decided together", "，街居共同决定"),
    "stage.share.2": Phrase(", decided at the doors", "，由居委会决定"),
    "stage.finding": Phrase("{who}{share}: {found}", "{who}{share}：{found}"),
    "stage.both": Phrase("{good}, {bad}", "{good}，{bad}"),
    "stage.best": Phrase("close to the best balance", "均衡度已接近本市最高"),
    "stage.nothing": Phrase("none of the three gets halfway", "三方面都不到一半"),
    "stage.good.cohesion": Phrase("strong ties", "邻里紧密"),
    "stage.good.public_goods": Phrase("services for most", "多数人得到服务"),
    "stage.good.control": Phrase("cost and risk in hand", "成本与风险可控"),
    "stage.ahead.cohesion": Phrase("ties are ahead", "邻里关系领先"),
    "stage.ahead.public_goods": Phrase("services are ahead", "服务领先"),
    "stage.ahead.control": Phrase("cost and risk are ahead", "成本与风险方面领先"),
    "stage.bad.cohesion": Phrase("neighbours apart", "邻里疏离"),
    "stage.bad.public_goods": Phrase("services fall behind", "服务跟不上"),
    "stage.bad.thrift": Phrase("costs run high", "成本高企"),
    "stage.bad.safety": Phrase("risks run high", "风险高企"),
    "stage.behind.cohesion": Phrase("ties are behind", "邻里关系落后"),
    "stage.behind.public_goods": Phrase("services are behind", "服务落后"),
    "stage.behind.thrift": Phrase("low cost is behind", "成本控制落后"),
    "stage.behind.safety": Phrase("low risk is behind", "风险控制落后"),
}
_AROUND = {
    "stage.legend": Phrase("What am I looking at?", "图中画的是什么？"),
    "stage.scale": Phrase(
        "0 is the worst, 100 the best that both levers can do in this city.",
        "0为本市两个杠杆所能达到的最差，100为最好。",
    ),
    "stage.level": Phrase(
        "◆ how much there is beside a city in the middle (dashed)",
        "◆ 与各项居中的城市（虚线）相比的水平",
    ),
    "stage.tick": Phrase("best here: {most}", "本市最高：{most}"),
    "stage.street_office": Phrase("street office", "街道办"),
    "stage.size_words": Phrase("{size} residents: {word}", "{size}名居民：{word}"),
    "stage.share_words": Phrase("{share}%: {word}", "{share}%：{word}"),
    "stage.count": Phrase("{count} × {name}", "{count} × {name}"),
    "stage.short.cohesion": Phrase("Cohesion", "凝聚力"),
    "stage.short.public_goods": Phrase("Public goods", "公共品"),
    "stage.short.control": Phrase("Cost and risk", "成本与风险"),
    "stage.short.thrift": Phrase("Low cost", "低成本"),
    "stage.short.safety": Phrase("Low risk", "低风险"),
    "stage.short.balance": Phrase("Balance", "均衡度"),
    "stage.more": Phrase("More", "更多"),
    "stage.back": Phrase("Back to the picture", "回到图"),
    "stage.full": Phrase("Full screen", "全屏"),
}

STAGE: Mapping[str, Phrase] = MappingProxyType({**_MARKS, **_RULES, **_TITLES, **_AROUND})

"""Words of figures about cities and their years."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_SCORES = {
    "scores.both": Phrase("both years {share}", "两个年份均准 {share}"),
    "scores.direction": Phrase("direction {share}", "方向正确 {share}"),
    "scores.years": Phrase("{years} years off", "相差 {years} 年"),
}
_TRANSFER = {
    "transfer.best": Phrase(
        " (best: {size} at {decentralization})", "（最佳：{size} 人，放权 {decentralization}）"
    ),
    "transfer.between": Phrase("; ", "；"),
    "transfer.coded_share": Phrase("{city}, coded priorities", "{city}，编码的优先秩序"),
    "transfer.description": Phrase(
        "A bar a case: how close one setting of the levers comes to the best balance that the case "
        "could reach, with priorities that follow from its conditions; a diamond shows the same "
        "with the priorities that were coded for it. A setting that is best in one city falls "
        "short in others.",
        "每个案例一条：同一种杠杆设置距离该案例所能达到的最佳均衡有多近，优先秩序由其条件推得；"
        "菱形按为它编码的优先秩序表示同样的内容。在一个城市最佳的设置，在其他城市则有所不及。",
    ),
    "transfer.finding": Phrase(
        "Worst in {city}: {share} of what it could have", "{city}最差：仅为其最佳均衡的 {share}"
    ),
    "transfer.sentence": Phrase(
        "A unit of {size} residents with {share} of discretion on the committees' side reaches, of "
        "the best balance of each: {shares}.",
        "{size} 名居民的单元、居委会一侧掌握 {share} 的裁量权时，达到各案例最佳均衡的：{shares}。",
    ),
    "transfer.share": Phrase("{city} {share}", "{city} {share}"),
    "transfer.shown": Phrase(
        "Share of each case's best balance that this setting reaches, with the priorities that "
        "follow from its conditions; ◆ with those coded for it",
        "该设置达到各案例最佳均衡的份额，优先秩序由其条件推得；◆ 按为该案例编码的优先秩序",
    ),
}
_TABLE = {
    "table.description": Phrase(
        "A heat map: rows are models, the best setting of each case, and columns the cities that "
        "take them over. Each cell holds the percent of the city's best balance that the model "
        "reaches there. In each column the best model of another city is framed.",
        "热图：行为模式，即各案例的最佳设置；列为照搬它的城市。每格是该模式在该市达到其最佳均衡的百分比。"
        "每列中其他城市的最佳模式加框标出。",
    ),
    "table.finding": Phrase(
        "Copied into the wrong city, a model keeps {share}", "照搬到不合适的城市，只剩 {share}"
    ),
    "table.model": Phrase("model", "模式"),
    "table.shown": Phrase(
        "Percent of the best balance that a city (column) reaches with the model of another (row). "
        "Framed: the best guest",
        "城市（列）采用另一城市的模式（行）所达到的最佳均衡的百分比。加框：最佳的外来模式",
    ),
}
_UNITS = {
    "units.city": Phrase("city", "城市"),
    "units.committee": Phrase("residents' committee", "居委会"),
    "units.committees": Phrase("committees", "居委会"),
    "units.described": Phrase("How large real units are", "真实单元的规模"),
    "units.description": Phrase(
        "For each city two dots on a logarithmic axis of residents per unit: the mean size of a "
        "committee, mostly within the neighbourhood band, and of a street, within the street band.",
        "每个城市在每单元居民数的对数轴上有两个点：居委会的平均规模，大多在居民区的范围内；"
        "街道的平均规模，在街道的范围内。",
    ),
    "units.finding": Phrase(
        "A street holds at least {times} times as many as a committee",
        "街道的居民数至少是居委会的 {times} 倍",
    ),
    "units.residents": Phrase("residents", "居民数"),
    "units.shown": Phrase(
        "Mean residents of a unit in the core of ten cities, 2020, and in Jianghan at two times. "
        "Bands: neighbourhood, intermediate, street",
        "十个城市中心城区 2020 年及江汉两个时点的单元平均居民数。色带：居民区、中间层次、街道",
    ),
    "units.source": Phrase(
        "Sources: census of 2020; official list of committees, 2020; for Jianghan a book of cases "
        "and a local profile, not checked against an official document.",
        "来源：2020 年人口普查；2020 年官方居委会名录；江汉数据出自案例集与地方概况，"
        "未与官方文件核对。",
    ),
    "units.street": Phrase("street", "街道"),
    "units.streets": Phrase("streets", "街道"),
    "units.unit": Phrase("unit", "单元"),
}
_YEARS = {
    "years.backlog": Phrase("Backlog of {name}", "{name}的积压"),
    "years.backlogs": Phrase("Backlogs: years of a problem unsolved", "积压：问题未得到解决的年数"),
    "years.description": Phrase(
        "Five pictures over the years. First, what the city did by the paper, as bands of the "
        "share of discretion on the committees' side. Second, what the model's city did: a thick "
        "line at the given assumptions, and thin lines for other draws. Third, the backlogs of "
        "cohesion, public goods, cost and risk, with the threshold. Fourth, what the best setting "
        "would gain, with what a change costs. A dashed line marks each reform. Last, the score "
        "beside naive rules.",
        "沿年份排列的五幅图。第一幅，论文所述该市的做法，以色带表示居委会一侧的裁量权份额。"
        "第二幅，模型中的城市的做法：粗线为给定假定，细线为其他抽样。第三幅，凝聚力、公共品、"
        "成本与风险的积压，以及阈值。第四幅，最佳设置能带来的增益，以及变革的成本。"
        "虚线标出每一次改革。最后，与朴素规则相比的得分。",
    ),
    "years.did": Phrase(
        "What {city} did, by the paper: share decided below",
        "论文所述{city}的做法：下放的裁量权份额",
    ),
    "years.finding": Phrase(
        "{city} turned {turns} times; the model's city, in {years}",
        "{city}转向 {turns} 次；模型中的城市：{years} 年",
    ),
    "years.gains": Phrase("What the best setting would gain", "最佳设置能带来的增益"),
    "years.model": Phrase("What the model's city did", "模型中的城市的做法"),
    "years.needed": Phrase("needed", "所需"),
    "years.never": Phrase(
        "{city} turned {turns} times; the model's city, never",
        "{city}转向 {turns} 次；模型中的城市从未改革",
    ),
    "years.reforms": Phrase("This year it reforms.", "这一年它进行改革。"),
    "years.rests": Phrase("This year it does not reform.", "这一年它不改革。"),
    "years.scored": Phrase(
        "The next reform, told from the first: who is right?", "由首次改革推断下一次：谁说对了？"
    ),
    "years.sentence": Phrase(
        "In {year} the model's city has {size} residents per unit and {share} of discretion on the "
        "committees' side. Its largest backlog is {highest} of the {threshold} that a reform "
        "takes; the best setting would gain {gain}, and {needed} is needed. {verdict}",
        "{year} 年，模型中的城市每个单元有 {size} 名居民，居委会一侧掌握 {share} 的裁量权。"
        "最大的积压为 {highest}，改革的阈值为 {threshold}；最佳设置能带来 {gain} 的增益，"
        "所需为 {needed}。{verdict}",
    ),
    "years.shown": Phrase(
        "Grey: the share decided below, as the paper tells it. Thick line: central assumptions; "
        "thin lines: other draws. Dashed: a reform; grey line: your year",
        "灰色：论文所述的下放份额。粗线：中心假定；细线：其他抽样。虚线：改革；灰线：你的年份",
    ),
    "years.threshold": Phrase("threshold", "阈值"),
}

CITIES: Mapping[str, Phrase] = MappingProxyType(
    {**_SCORES, **_TRANSFER, **_TABLE, **_UNITS, **_YEARS}
)

"""Words of figures on fit, scale, voice and structures in megacities."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_FIT = {
    "fit.ahead": Phrase("beats the better rival by {by}", "比较优的对手高出 {by}"),
    "fit.area": Phrase("Share of all cities in which the package wins", "既有模式胜出的城市份额"),
    "fit.bare": Phrase("have none of the features", "不具备这些特征"),
    "fit.behind": Phrase("falls {by} short of the better rival", "比较优的对手低 {by}"),
    "fit.description": Phrase(
        "A map of cities: mobility across, diversity of demands upwards, all else as in the city "
        "of the menu. Colour tells the balance of the inherited package as a multiple of the "
        "better of two rivals; a thick line marks where it is as good. The package is better to "
        "the left of the line, where few people move. Dots mark four years of Shanghai, a ring "
        "the city of the menu.",
        "一幅城市的图：横轴为人口流动性，纵轴为需求多样性，其余条件与所选城市相同。"
        "颜色表示既有模式的均衡与两个对手中较优者之比；粗线为两者相当之处。"
        "线的左侧流动少，既有模式更优。圆点为上海的四个年份，圆环为所选城市。",
    ),
    "fit.featured": Phrase("keep the features too", "同样保留这些特征"),
    "fit.lead": Phrase("Balance over the better rival's, here", "与较优对手的均衡之比（本市）"),
    "fit.left": Phrase("package better", "既有模式更优"),
    "fit.moving": Phrase("Share where more than half move", "流动过半的城市中胜出的份额"),
    "fit.right": Phrase("rivals better", "对手更优"),
    "fit.rivals": Phrase("The rivals", "两个对手"),
    "fit.sentence": Phrase(
        "{city}: where it stands itself, the package {verdict}. Of settled cities, in the left "
        "half of the map, it wins in {settled} of 100; of moving ones, in the right half, in "
        "{moving}.",
        "{city}：在它自身所处的位置，既有模式{verdict}。图左半边是流动较少的城市，"
        "每 100 个中它在 {settled} 个胜出；右半边是流动较多的城市，在 {moving} 个胜出。",
    ),
    "fit.settled": Phrase("Share where less than half move", "流动不足一半的城市中胜出的份额"),
    "fit.shown": Phrase(
        "Each place is a city. ×1.5: its balance under the\n"
        "package is 1.5 times that under the better rival.",
        "图中每一处都是一个城市。×1.5：既有模式下的均衡\n为较优对手的1.5倍。",
    ),
    "fit.title": Phrase(
        "{city}, all else the same:\nthe inherited package wins in {count} of 100",
        "其余条件同{city}：\n每 100 个城市中，既有模式在 {count} 个胜出",
    ),
}

_SCALE = {
    "scale.axis": Phrase("public goods supplied", "社会公共品供给"),
    "scale.best_active_0": Phrase(
        "Best size, little spills over, active residents", "最佳规模：外溢少、居民积极"
    ),
    "scale.best_active_1": Phrase(
        "Best size, much spills over, active residents", "最佳规模：外溢多、居民积极"
    ),
    "scale.best_passive_0": Phrase(
        "Best size, little spills over, passive residents", "最佳规模：外溢少、居民消极"
    ),
    "scale.best_passive_1": Phrase(
        "Best size, much spills over, passive residents", "最佳规模：外溢多、居民消极"
    ),
    "scale.description": Phrase(
        "Four lines of public goods over the number of residents per unit, each with a dot at its "
        "best size. Two stand for a city in which little spills over borders, two lower ones for "
        "a city in which much does; their best size is larger. In each pair the solid line, with "
        "residents who act together, lies above the dashed one.",
        "四条线表示社会公共品供给随每单元居民数的变化，各以圆点标出最佳规模。"
        "两条表示外溢较少的城市，位置较低的两条表示外溢较多的城市，其最佳规模更大。"
        "每一对中，居民能共同行动的实线高于虚线。",
    ),
    "scale.least_lift": Phrase("Smallest lift by active residents", "居民积极带来的最小提升"),
    "scale.little": Phrase("little spills over", "外溢少"),
    "scale.most_lift": Phrase("Largest lift by active residents", "居民积极带来的最大提升"),
    "scale.much": Phrase("much spills over", "外溢多"),
    "scale.partly": Phrase("at some sizes", "在部分规模上"),
    "scale.sentence": Phrase(
        "{city}: where little spills over borders, a unit of {passive_0} residents supplies most, "
        "and {active_0} where residents act together; where much does, {passive_1} and "
        "{active_1}. Active residents lift supply by {least} to {most}.",
        "{city}：外溢少时，{passive_0} 名居民的单元供给最多，居民能共同行动时为 {active_0}；"
        "外溢多时分别为 {passive_1} 和 {active_1}。居民积极使供给提高 {least} 至 {most}。",
    ),
    "scale.shown": Phrase(
        "Solid: residents who act together; dashed: who do\nnot. The number at each peak is its best size.",
        "实线：居民能共同行动；虚线：不能。\n峰顶的数字为最佳规模。",
    ),
    "scale.title": Phrase(
        "Spillovers move the best size, {passive_0} to\n{passive_1}; active residents lift supply\n"
        "{lifted}",
        "外溢使最佳规模由 {passive_0} 变为\n{passive_1}；居民积极则{lifted}提升供给",
    ),
    "scale.whole": Phrase("at every size", "在各种规模上"),
}

_VOICE = {
    "voice.before": Phrase("before: {risk}", "此前：{risk}"),
    "voice.before_risk": Phrase("Risk before", "此前的风险"),
    "voice.description": Phrase(
        "A map of risk: voice across, channels upwards, all else as in the city of the menu; the "
        "stronger the colour, the higher the risk. A line leads from the city before it goes "
        "online to the right and down: more voice, fewer channels, higher risk. Above a dashed "
        "line, near the upper edge, a city that speaks up is safer than a silent one.",
        "一幅风险图：横轴为表达，纵轴为渠道，其余条件与所选城市相同；颜色越深，风险越高。"
        "一条线由网络化之前的城市向右下延伸：表达增多，渠道减少，风险上升。"
        "上缘附近虚线以上，有表达的城市比沉默的城市更安全。",
    ),
    "voice.kept_risk": Phrase("Risk, had channels stayed", "渠道不变时的风险"),
    "voice.most_risk": Phrase("Highest risk on the map", "图中最高的风险"),
    "voice.now": Phrase("now: {risk}", "现在：{risk}"),
    "voice.now_risk": Phrase("Risk now", "现在的风险"),
    "voice.quiet": Phrase(
        "Before it goes online,\nthe city's risk is {before_risk}",
        "网络化之前，\n该市风险为 {before_risk}",
    ),
    "voice.sentence": Phrase(
        "{city}, units of {size} residents, {decentralization} of discretion on the committees' side: voice "
        "goes from {voice} to {voice_now}, channels from {channels} to {channels_now}. Had the "
        "channels stayed, risk would be {kept_risk}. Speaking up makes a city safer than silence "
        "only where channels are above {turn}.",
        "{city}，每单元 {size} 名居民，居委会一侧掌握 {decentralization} 的裁量权：表达由 {voice} 变为 "
        "{voice_now}，渠道由 {channels} 变为 {channels_now}。若渠道不变，风险为 {kept_risk}。"
        "只有渠道高于 {turn} 时，表达才比沉默更安全。",
    ),
    "voice.shown": Phrase(
        "The stronger the colour, the higher the risk. Above\nthe dashed line voice makes a city safer.",
        "颜色越深，风险越高。虚线以上，表达使城市更安全。",
    ),
    "voice.title": Phrase(
        "Voice outruns its channels: the city's risk\ngoes from {before_risk} to {now_risk}",
        "表达快于渠道：网络化之后，\n该市风险由 {before_risk} 变为 {now_risk}",
    ),
    "voice.turn": Phrase("Channels above which voice makes safer", "表达使城市更安全所需的渠道"),
}

MEGACITY_FIT: Mapping[str, Phrase] = MappingProxyType({**_FIT, **_SCALE, **_VOICE})

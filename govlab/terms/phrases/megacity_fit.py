"""Words of figures on fit, scale, voice and structures in megacities."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_FIT = {
    "fit.ahead": Phrase("beats the better rival by {by}", "比较优的对照模式高出 {by}"),
    "fit.area": Phrase(
        "Share of all cities in which the package wins", "既有管理模式更优的城市份额"
    ),
    "fit.bare": Phrase("have none of the features", "不具备这些特征"),
    "fit.behind": Phrase("falls {by} short of the better rival", "比较优的对照模式低 {by}"),
    "fit.description": Phrase(
        "A map of cities: mobility across, diversity of demands upwards, all else as in the city "
        "of the menu. Colour tells the balance of the inherited package as a multiple of the "
        "better of two rivals; a thick line marks where it is as good. The package is better to "
        "the left of the line, where few people move. Dots mark four years of Shanghai, a ring "
        "the city of the menu.",
        "一幅城市的图：横轴为人口流动性，纵轴为需求多样性，其余条件与所选城市相同。"
        "颜色表示既有管理模式的均衡与两个对照模式中较优者之比；粗线为两者相当之处。"
        "线的左侧流动少，既有管理模式更优。圆点为上海的四个年份，圆环为所选城市。",
    ),
    "fit.featured": Phrase("keep the features too", "同样保留这些特征"),
    "fit.lead": Phrase("Balance over the better rival's, here", "与较优对照模式的均衡之比（本市）"),
    "fit.left": Phrase("package better", "既有管理模式更优"),
    "fit.moving": Phrase(
        "Share where more than half move", "流动过半的城市中既有管理模式更优的份额"
    ),
    "fit.right": Phrase("rivals better", "对照模式更优"),
    "fit.rivals": Phrase("The rivals", "两个对照模式"),
    "fit.sentence": Phrase(
        "{city}: where it stands itself, the package {verdict}. Of settled cities, in the left "
        "half of the map, it wins in {settled} of 100; of moving ones, in the right half, in "
        "{moving}.",
        "{city}：在它自身所处的位置，既有管理模式{verdict}。图左半边是流动较少的城市，"
        "每 100 个中它在 {settled} 个更优；右半边是流动较多的城市，在 {moving} 个更优。",
    ),
    "fit.settled": Phrase(
        "Share where less than half move", "流动不足一半的城市中既有管理模式更优的份额"
    ),
    "fit.shown": Phrase(
        "Each place is a city. ×1.5: there the package does half as well again as its rivals.",
        "图中每一处都是一个城市。×1.5：该处既有管理模式的均衡为较优对照模式的1.5倍。",
    ),
    "fit.title": Phrase(
        "{city}, all else the same: the inherited package wins in {count} of 100",
        "其余条件同{city}：每 100 个城市中，既有管理模式在 {count} 个更优",
    ),
}

_SCALE = {
    "scale.axis": Phrase("public goods supplied", "社会公共品供给"),
    "scale.best_active_0": Phrase(
        "Best size, little spills over, active residents", "最佳规模：外溢少、居民参与多"
    ),
    "scale.best_active_1": Phrase(
        "Best size, much spills over, active residents", "最佳规模：外溢多、居民参与多"
    ),
    "scale.best_passive_0": Phrase(
        "Best size, little spills over, passive residents", "最佳规模：外溢少、居民参与少"
    ),
    "scale.best_passive_1": Phrase(
        "Best size, much spills over, passive residents", "最佳规模：外溢多、居民参与少"
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
    "scale.least_lift": Phrase("Smallest lift by active residents", "居民参与多带来的最小提升"),
    "scale.little": Phrase("little spills over", "外溢少"),
    "scale.most_lift": Phrase("Largest lift by active residents", "居民参与多带来的最大提升"),
    "scale.much": Phrase("much spills over", "外溢多"),
    "scale.sentence": Phrase(
        "{city}, {share} of discretion handed down: where little spills over borders, a unit of "
        "{passive_0} residents supplies most, and {active_0} where residents act together; where "
        "much does, {passive_1} and {active_1}. Active residents lift supply by {least} to {most}.",
        "{city}，下放 {share} 的裁量权：外溢少时，{passive_0} 名居民的单元供给最多，"
        "居民能共同行动时为 {active_0}；"
        "外溢多时分别为 {passive_1} 和 {active_1}。居民参与多使供给提高 {least} 至 {most}。",
    ),
    "scale.shown": Phrase(
        "Solid: residents act together; dashed: they do not. At each peak its best size.",
        "实线：居民能共同行动；虚线：不能。峰顶的数字为最佳规模。",
    ),
    "scale.title": Phrase(
        "Spillovers move the best size, {passive_0} to {passive_1}; active residents lift supply "
        "at every size",
        "外溢使最佳规模由 {passive_0} 变为 {passive_1}；居民参与多则在各种规模上提升供给",
    ),
}

_VOICE = {
    "voice.before": Phrase("before: {risk}", "此前：{risk}"),
    "voice.before_risk": Phrase("Risk before", "此前的风险"),
    "voice.description": Phrase(
        "A map of risk: voice across, channels upwards, all else as in the city of the menu; risk "
        "is highest where its colour is strongest. A line leads from a ring, the city before it "
        "goes online, to a dot, the city now, to the right and down: more voice, fewer channels, "
        "higher risk. Above a dashed "
        "line, near the upper edge, a city that speaks up is safer than a silent one.",
        "一幅风险图：横轴为表达，纵轴为渠道，其余条件与所选城市相同；颜色最浓处风险最高。"
        "一条线由圆环（网络化之前的城市）向右下延伸至圆点（现在）：表达增多，渠道减少，风险上升。"
        "上缘附近虚线以上，有表达的城市比少有表达的城市更安全。",
    ),
    "voice.kept_risk": Phrase("Risk, had channels stayed", "渠道不变时的风险"),
    "voice.now": Phrase("now: {risk}", "现在：{risk}"),
    "voice.now_risk": Phrase("Risk now", "现在的风险"),
    "voice.quiet": Phrase(
        "Before it goes online, the city's risk is {before_risk}",
        "网络化之前，该市风险为 {before_risk}",
    ),
    "voice.sentence": Phrase(
        "{city}, units of {size} residents, {decentralization} of discretion on the committees' "
        "side: voice goes from {voice} to {voice_now}, channels from {channels} to {channels_now}. "
        "Had the channels stayed, risk would be {kept_risk}. Speaking up makes a city safer than "
        "silence only where channels are above {turn}.",
        "{city}，每单元 {size} 名居民，居委会一侧掌握 {decentralization} 的裁量权："
        "表达由 {voice} 变为 {voice_now}，渠道由 {channels} 变为 {channels_now}。"
        "若渠道不变，风险为 {kept_risk}。只有渠道高于 {turn} 时，多表达才比少有表达更安全。",
    ),
    "voice.shown": Phrase(
        "Each contour: {step} more risk. Above the dashed line voice makes a city safer. "
        "○ before  ● now",
        "每条等高线：风险增加 {step}。虚线以上，表达使城市更安全。○ 此前  ● 现在",
    ),
    "voice.title": Phrase(
        "Voice outruns its channels: the city's risk goes from {before_risk} to {now_risk}",
        "表达增长快于渠道拓展：网络化之后，该市风险由 {before_risk} 变为 {now_risk}",
    ),
    "voice.turn": Phrase("Channels above which voice makes safer", "表达使城市更安全所需的渠道"),
}

_STRUCTURES = {
    "structures.all": Phrase("one for all", "统一设置"),
    "structures.description": Phrase(
        "Three dots on a plane of unit size and decentralization: the best settings of a settled, "
        "a fast-growing and a diverse city, which stand for pre-modern, modern and post-modern "
        "structures. A ring marks the one setting that keeps most of all three, and a line leads "
        "from it to each dot. The dots lie far apart where each city weighs what is urgent there, "
        "and close together where all weigh alike.",
        "以治理单元规模和放权程度为轴的平面上有三个圆点：稳定的、快速扩张的和多元的城市各自的最佳设置，"
        "分别代表前现代、现代和后现代结构。圆环为对三者保留最多的统一设置，并有线连到各圆点。"
        "各城市按自身紧迫程度权衡时，圆点相距较远；权重相同时则彼此靠近。",
    ),
    "structures.even": Phrase("the same for all", "三者相同"),
    "structures.keeps": Phrase("keeps {kept}", "保留 {kept}"),
    "structures.kept": Phrase("{name}: kept of its best", "{name}：保留其最佳的份额"),
    "structures.modern": Phrase("modern", "现代"),
    "structures.postmodern": Phrase("post-modern", "后现代"),
    "structures.premodern": Phrase("pre-modern", "前现代"),
    "structures.sentence": Phrase(
        "Alone, pre-modern structures would be best served by units of {size_0} residents with "
        "{share_0} of discretion on the committees' side, modern ones by {size_1} with {share_1}, "
        "post-modern ones by {size_2} with {share_2}. Where their parts are {part_0}, {part_1} and "
        "{part_2}, one setting for all is {size} with {share}.",
        "单独来看，前现代结构的最佳单元为 {size_0} 名居民、居委会一侧掌握 {share_0} 的裁量权，"
        "现代结构为 {size_1}、{share_1}，后现代结构为 {size_2}、{share_2}。"
        "三者份额为 {part_0}、{part_1}、{part_2} 时，统一的设置为 {size}、{share}。",
    ),
    "structures.shown": Phrase(
        "Settled, fast-growing, diverse: three cities for three structures, our reading.",
        "以稳定、快速扩张和多元的城市代表三种结构，系本书的解读。",
    ),
    "structures.title": Phrase(
        "One setting for three keeps {kept_0}, {kept_1} and {kept_2} of their best",
        "三种结构共用一种设置，分别保留各自最佳的 {kept_0}、{kept_1} 和 {kept_2}",
    ),
    "structures.urgent": Phrase("as urgent as each is there", "各按自身的紧迫程度"),
    "structures.weighing": Phrase("The three problems count", "三个问题的权重"),
}

MEGACITY_FIT: Mapping[str, Phrase] = MappingProxyType({**_FIT, **_SCALE, **_VOICE, **_STRUCTURES})

"""Words of figures in which a reader weighs one problem against another."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_MODELS = {
    "models.best": Phrase("Best {name}", "最佳{name}"),
    "models.control": Phrase("cost and risk first", "成本与风险优先"),
    "models.cohesion": Phrase("cohesion first", "凝聚力优先"),
    "models.description": Phrase(
        "A triangle of priorities: cohesion at its top, cost and risk at the left, public goods at "
        "the right. Each dot is open where a neighbourhood is best, grey between, full where a "
        "street is, and the larger, the more the committees decide. Diamonds mark the priorities "
        "that were coded for the paper's cities, and a line leads from each to a square: the "
        "priorities that follow from the city's conditions. A ring marks the reader's and can "
        "be dragged. Near the top neighbourhoods are best, at the right streets, elsewhere "
        "sizes between.",
        "优先秩序的三角形：顶端为凝聚力，左角为成本与风险，右角为公共品。空心点表示居民区最佳，"
        "灰点为中间规模，实心点为街道；居委会决定得越多，点越大。菱形标出为论文中各城市编码的优先秩序，"
        "由每个菱形引出一线到方块，即由该市条件推得的优先秩序。圆环标出读者的优先秩序，可以拖动。"
        "顶端附近以居民区为最佳，右侧以街道为最佳，其余各处以其间的规模为最佳。",
    ),
    "models.finding": Phrase("What comes first decides the best unit", "孰先孰后，决定最佳单元"),
    "models.public_goods": Phrase("public goods first", "公共品优先"),
    "models.sentence": Phrase(
        "{city}: when cohesion counts {cohesion}, public goods {public_goods}, cost and risk "
        "{control}, the best unit has {size} residents ({word}), with {share} of discretion on the "
        "committees' side.",
        "{city}：凝聚力占 {cohesion}、公共品占 {public_goods}、成本与风险占 {control} 时，"
        "最佳单元有 {size} 名居民（{word}），居委会一侧掌握 {share} 的裁量权。",
    ),
    "models.shown": Phrase(
        "The best unit for every mix of priorities: open dots small units, full dots large ones; "
        "the larger a dot, the more committees decide. ◆ priorities as coded, ■ as conditions ask",
        "各种优先秩序下的最佳单元：空心点为小单元，实心点为大单元；点越大，居委会决定得越多。"
        "◆ 编码的优先秩序，■ 由条件推得",
    ),
    "models.weight": Phrase("Weight of {name}", "{name}的权重"),
}
_SWING = {
    "swing.at_least": Phrase("{low} or more", "{low} 以上"),
    "swing.at_most": Phrase("{high} or less", "{high} 以下"),
    "swing.between": Phrase("{low} to {high}", "{low} 至 {high}"),
    "swing.best_share": Phrase(
        "share of discretion that controls both best", "两者控制最佳时的裁量权份额"
    ),
    "swing.chose": Phrase(
        "{city} chose {first} in {before}, and {then} in {after}.",
        "{city}在 {before} 年选择 {first}，在 {after} 年选择 {then}。",
    ),
    "swing.cost": Phrase("cost", "成本"),
    "swing.description": Phrase(
        "A map of the weight of cost against risk, upwards, and the share of discretion on the "
        "committees' side, across. The ridge of best control, on the chosen city's own scale, "
        "swings from the street office, where risk is the worry, to the committees, where cost is. "
        "Bars mark what {city} chose in {before} and in {after}.",
        "纵轴为成本相对于风险的权重，横轴为居委会一侧的裁量权份额。按所选城市自身的尺度，"
        "控制最佳的脊线由担心风险时的街道一端，摆向担心成本时的居委会一端。"
        "横条标出{city}在 {before} 年和 {after} 年的选择。",
    ),
    "swing.finding": Phrase(
        "Cost counts {cost}: best with {share} decided below", "成本占 {cost}：下放 {share} 时最佳"
    ),
    "swing.finding_none": Phrase(
        "Units of {size}: no share controls both",
        "{size} 名居民的单元：无论下放多少都控制不了两者",
    ),
    "swing.ridge": Phrase("best control", "控制最佳"),
    "swing.shown": Phrase(
        "Contours: control of cost and risk, each {step} nearer to the best, the line. Bars: what "
        "{city} chose in {before} and {after}",
        "等高线：成本与风险控制，每条距最佳（曲线）近 {step}。"
        "横条：{city}在 {before} 年和 {after} 年的选择",
    ),
    "swing.sentence": Phrase(
        "{city}: when cost counts {cost} and risk {risk}, units of {size} residents control the "
        "two best with {share} on the committees' side. {chose}",
        "{city}：成本占 {cost}、风险占 {risk} 时，{size} 名居民的单元在居委会一侧掌握 {share} 时"
        "对两者控制最佳。{chose}",
    ),
    "swing.sentence_none": Phrase(
        "{city}: when cost counts {cost} and risk {risk}, units of {size} residents control the "
        "two at no share: on this city's own scale, control is 0 throughout. {chose}",
        "{city}：成本占 {cost}、风险占 {risk} 时，{size} 名居民的单元无论下放多少都控制不了两者："
        "按该城市自身的尺度，控制始终为 0。{chose}",
    ),
    "swing.weight": Phrase("weight of cost against risk", "成本相对于风险的权重"),
}

PRIORITIES: Mapping[str, Phrase] = MappingProxyType({**_MODELS, **_SWING})

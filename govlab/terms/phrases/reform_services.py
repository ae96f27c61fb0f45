"""Words of figures on the reform of services."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_LEGS = {
    "legs.bought": Phrase("Fitted supply with contracts", "外包后的差异化供给"),
    "legs.conditions": Phrase("Three conditions, and the market", "三个条件与市场"),
    "legs.contested": Phrase("Competition", "竞争程度"),
    "legs.description": Phrase(
        "Four bars: how far demand is heard, how far rules are open, how well providers compete, "
        "and how well the market works that rests on the three. Below, fitted supply over the "
        "share of services that is bought, beside a flat line without contracts. With two "
        "providers and the other two conditions at 80%, the market is weaker than each of its "
        "conditions, and contracts still add to supply.",
        "四条：需求被听取的程度、规则公开的程度、供应者竞争的程度，以及建立在三者之上的市场运行程度。"
        "下图为差异化供给随外包份额的变化，虚线为不外包。两个供应者、其余两个条件各为80%时，"
        "市场弱于任何一个条件，但外包仍能增加供给。",
    ),
    "legs.flat": Phrase("no contracts", "不外包"),
    "legs.heard": Phrase("Demand heard", "需求被听取"),
    "legs.line": Phrase("contracts", "外包"),
    "legs.loses": Phrase(
        "Competition {contested}, market {market}: contracts take fitted supply from {without} to "
        "{bought}",
        "竞争 {contested}，市场 {market}：外包使差异化供给由 {without} 降至 {bought}",
    ),
    "legs.market": Phrase("Market", "市场"),
    "legs.none": Phrase("Nothing is bought: move the last slider", "尚未外包：请移动最后一个滑块"),
    "legs.open_to_all": Phrase("Rules open", "规则公开"),
    "legs.pays": Phrase(
        "Competition {contested}, market only {market}: contracts still lift fitted supply from "
        "{without} to {bought}",
        "竞争 {contested}，市场仅 {market}：外包仍使差异化供给由 {without} 升至 {bought}",
    ),
    "legs.pays_above": Phrase("▎pays above {pays}", "▎高于 {pays} 才合算"),
    "legs.sentence": Phrase(
        "{city}, a unit of 20,000 that shares discretion. Demand is heard to {heard}, rules are "
        "open to {open_to_all}, and competition among providers ({providers}) reaches "
        "{contested}: the market works to {market}, and pays above {break_even}. With {contracted} "
        "of fitted services bought, fitted supply is {bought}; without contracts {without}.",
        "{city}，两万人、分享裁量权的单元。需求被听取 {heard}，规则公开 {open_to_all}，"
        "供应者（{providers}个）竞争程度 {contested}：市场运行程度为 {market}，高于 {break_even} "
        "才合算。外包 {contracted} 的差异化服务时，差异化供给为 {bought}；不外包为 {without}。",
    ),
    "legs.shown": Phrase(
        "Above: three conditions and the market on them. Below: fitted supply by what is bought.",
        "上：三个条件与建立在其上的市场。下：差异化供给随外包份额的变化。",
    ),
    "legs.supply": Phrase("Fitted supply", "差异化供给"),
    "legs.without": Phrase("Fitted supply without contracts", "不外包时的差异化供给"),
}

_PIECES = {
    "pieces.collusion": Phrase("Risk of collusion", "串通的风险"),
    "pieces.description": Phrase(
        "A row for each of three pieces of a reform of services, and one for all of them, with "
        "pairs of bars: basic services that reach newcomers, public goods, cohesion, cost and "
        "risk, without the piece in grey and with it in colour, and the change in percent. "
        "Guaranteed basics do most for newcomers and for public goods, support for organisations "
        "most for cohesion; every piece costs.",
        "服务改革的三项内容各占一行，末行为三项齐备；每行为成对条形：外来者所得的基本服务、公共品、"
        "凝聚力、成本与风险，灰色为没有该项，彩色为有该项，并标出变化的百分比。"
        "基本服务覆盖对外来者和公共品作用最大，扶持社会组织对凝聚力作用最大；每项都有花费。",
    ),
    "pieces.growth_after": Phrase("Growth pressure, with all three", "增长压力，三项齐备"),
    "pieces.growth_before": Phrase("Growth pressure, before", "增长压力，此前"),
    "pieces.head.cohesion": Phrase("Cohe\u00adsion", "凝聚力"),
    "pieces.head.cost": Phrase("Cost", "成本"),
    "pieces.head.newcomers": Phrase("New\u00adcomers reached", "惠及外来者"),
    "pieces.head.public_goods": Phrase("Public goods", "公共品"),
    "pieces.head.risk": Phrase("Risk", "风险"),
    "pieces.none": Phrase("No piece of the reform is in place yet", "改革尚未实施任何一项"),
    "pieces.price": Phrase("Price of all three, in shares of means", "三项花费占财力之比"),
    "pieces.row.basics": Phrase("Basics for whoever lives here", "基本服务覆盖常住者"),
    "pieces.row.contracts": Phrase("Contracts, conditions met", "具备条件的外包"),
    "pieces.row.organisations": Phrase("Support for organisations", "扶持社会组织"),
    "pieces.row.together": Phrase("All three", "三项齐备"),
    "pieces.same": Phrase("about as before", "大致不变"),
    "pieces.sentence": Phrase(
        "{city}, governed by this model: {model}. With all three pieces, basic services that "
        "reach newcomers: {newcomers}; public goods: {public_goods}; cohesion: {cohesion}; "
        "cost: {cost}; risk: {risk}. They take {price} of the means; collusion adds "
        "{collusion} to what can go wrong, and growth goes from {growth_before} to "
        "{growth_after}.",
        "{city}，治理模式：{model}。三项齐备时，外来者所得的基本服务 {newcomers}，"
        "公共品 {public_goods}，凝聚力 {cohesion}，成本 {cost}，风险 {risk}。花费占财力 {price}；"
        "串通使风险来源增加 {collusion}，增长压力由 {growth_before} 变为 {growth_after}。",
    ),
    "pieces.shown": Phrase(
        "Grey: without. Colour: with. Percent: what it changes. For cost and risk less is better.",
        "灰色：没有；彩色：有。百分比：带来的变化。成本与风险越少越好。",
    ),
    "pieces.title": Phrase(
        "All three: newcomers {newcomers}, public goods {public_goods}; cost {cost}, risk {risk}",
        "三项齐备：惠及外来者 {newcomers}，公共品 {public_goods}；成本 {cost}，风险 {risk}",
    ),
    "pieces.cohesion_after": Phrase("Cohesion, with all three", "凝聚力，三项齐备"),
    "pieces.cohesion_before": Phrase("Cohesion, before", "凝聚力，此前"),
    "pieces.cost_after": Phrase("Cost, with all three", "成本，三项齐备"),
    "pieces.cost_before": Phrase("Cost, before", "成本，此前"),
    "pieces.newcomers_after": Phrase(
        "Basics that reach newcomers, with all three", "外来者所得的基本服务，三项齐备"
    ),
    "pieces.newcomers_before": Phrase(
        "Basics that reach newcomers, before", "外来者所得的基本服务，此前"
    ),
    "pieces.public_goods_after": Phrase("Public goods, with all three", "社会公共品，三项齐备"),
    "pieces.public_goods_before": Phrase("Public goods, before", "社会公共品，此前"),
    "pieces.risk_after": Phrase("Risk, with all three", "风险，三项齐备"),
    "pieces.risk_before": Phrase("Risk, before", "风险，此前"),
}
_TASK = {
    "bidders.description": Phrase(
        "Two bars: fitted supply with contracts, and without. At first there are four providers, "
        "and the claim holds.",
        "两条：外包与不外包时的差异化供给。开始时有四个供应者，论断成立。",
    ),
    "bidders.sentence": Phrase(
        "{claim} {city}, providers: {providers}; {contracted} of fitted services are bought, and "
        "the market works to {market}. Fitted supply is {bought} with contracts and {without} "
        "without. {verdict}",
        "{claim}{city}，供应者{providers}个，外包 {contracted} 的差异化服务，市场运行程度为 "
        "{market}。外包时差异化供给为 {bought}，不外包为 {without}。{verdict}",
    ),
}

REFORM_SERVICES: Mapping[str, Phrase] = MappingProxyType({**_LEGS, **_PIECES, **_TASK})

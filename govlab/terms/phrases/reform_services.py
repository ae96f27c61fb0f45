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
    "legs.pays_above": Phrase("▏pays above {pays}", "▏高于 {pays} 才合算"),
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

_TASK = {
    "market_task.description": Phrase(
        "Two bars: fitted supply with contracts, and without. At first there are four providers, "
        "and the claim holds.",
        "两条：外包与不外包时的差异化供给。开始时有四个供应者，论断成立。",
    ),
    "market_task.sentence": Phrase(
        "{claim} {city}, providers: {providers}; {contracted} of fitted services are bought, and "
        "the market works to {market}. Fitted supply is {bought} with contracts and {without} "
        "without. {verdict}",
        "{claim}{city}，供应者{providers}个，外包 {contracted} 的差异化服务，市场运行程度为 "
        "{market}。外包时差异化供给为 {bought}，不外包为 {without}。{verdict}",
    ),
}

REFORM_SERVICES: Mapping[str, Phrase] = MappingProxyType({**_LEGS, **_TASK})

"""Words of figures on digital reform."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_DIRECTIONS = {
    "directions.across": Phrase("how far each technology goes", "各项技术的推进程度"),
    "directions.best_communication": Phrase(
        "Best d with instant reports", "即时汇报时控制最佳的放权程度"
    ),
    "directions.best_integration": Phrase(
        "Best d with joined registers", "数据整合时控制最佳的放权程度"
    ),
    "directions.both": Phrase("Best d with both", "两者兼有时控制最佳的放权程度"),
    "directions.description": Phrase(
        "Two lines over how far a technology goes. Upwards stands the share of discretion handed "
        "down at which cost and risk together are lowest. The line of joined registers rises, that "
        "of instant reports falls by more. A dashed line marks the share with both, which lies "
        "below the point where neither is used.",
        "两条线随技术推进程度变化。纵轴为成本与风险合计最低时的放权程度。数据整合的线上升，"
        "即时汇报的线下降得更多。虚线为两者兼有时的程度，低于两者皆无之处。",
    ),
    "directions.line.both": Phrase("both", "两者兼有"),
    "directions.line.communication": Phrase("instant reports", "即时汇报"),
    "directions.line.integration": Phrase("joined registers", "数据整合"),
    "directions.neither": Phrase("Best d with neither", "两者皆无时控制最佳的放权程度"),
    "directions.sentence": Phrase(
        "{city}, {size} residents a unit. Without either technology control is best with {neither} "
        "of discretion handed down. With registers joined to {integration} it is best at "
        "{best_integration}, with reports instant to {communication} at {best_communication}, "
        "with both at {both}.",
        "{city}，每单元 {size} 名居民。两项技术皆无时，放权 {neither} 控制最佳。"
        "数据整合 {integration} 时为 {best_integration}，即时汇报 {communication} 时为 "
        "{best_communication}，两者兼有时为 {both}。",
    ),
    "directions.shown": Phrase(
        "Discretion handed down at which cost and risk together are lowest.",
        "成本与风险合计最低时的放权程度。",
    ),
    "directions.title": Phrase(
        "Joined registers: hand down {best_integration}, not {neither}. Instant reports: only "
        "{best_communication}",
        "数据整合：放权由 {neither} 至 {best_integration}；即时汇报：仅 {best_communication}",
    ),
}

_ISLANDS = {
    "islands.apart": Phrase("registers apart", "数据各自为政"),
    "islands.cheaper": Phrase(
        "{joined} of {all} departments joined are {links} of {pairs} links: cost falls by {change}",
        "{all}个部门打通{joined}个，只有{pairs}条联系中的{links}条：成本下降 {change}",
    ),
    "islands.cost": Phrase("Cost, price of joining included", "成本（含整合的花费）"),
    "islands.cost_apart": Phrase("Cost with registers apart", "数据未打通时的成本"),
    "islands.cost_joined": Phrase("Cost as joined", "打通后的成本"),
    "islands.data_now": Phrase("Digital capacity", "数字化能力"),
    "islands.dearer": Phrase(
        "{joined} of {all} departments joined are {links} of {pairs} links: cost rises by {change}",
        "{all}个部门打通{joined}个，只有{pairs}条联系中的{links}条：成本上升 {change}",
    ),
    "islands.description": Phrase(
        "Twelve departments on a ring; those that are joined are filled, and each is linked with "
        "each. At first six of the twelve are joined, which makes fifteen of sixty-six links. "
        "Below, cost over the share that is joined: it rises a little at first, then falls, and "
        "flattens where most are joined.",
        "十二个部门排成一圈，已打通的为实心，并两两相连。开始时打通六个，"
        "只有六十六条联系中的十五条。下图为成本随打通份额的变化：起初略升，随后下降，"
        "大部分打通后趋平。",
    ),
    "islands.joined": Phrase("Departments joined", "已打通的部门"),
    "islands.links": Phrase("Links between them", "部门间的联系"),
    "islands.none": Phrase(
        "{all} departments, no link between them: move the slider",
        "{all}个部门，互不相连：请移动滑块",
    ),
    "islands.ring": Phrase("Departments, and links of those joined", "各部门及已打通者之间的联系"),
    "islands.same": Phrase(
        "{joined} of {all} departments joined are {links} of {pairs} links: cost is about the same",
        "{all}个部门打通{joined}个，只有{pairs}条联系中的{links}条：成本大致不变",
    ),
    "islands.sentence": Phrase(
        "{city}, a unit of 20,000 that shares discretion. {joined} of {all} departments are "
        "joined, by {links} of {pairs} links. Digital capacity goes from {digital_capacity} to "
        "{data_now}, cost from {cost_apart} to {cost_joined}.",
        "{city}，两万人、分享裁量权的单元。{all}个部门打通{joined}个，{pairs}条联系有{links}条。"
        "数字化能力由 {digital_capacity} 变为 {data_now}，成本由 {cost_apart} 变为 {cost_joined}。",
    ),
    "islands.shown": Phrase(
        "Above: twelve departments, filled once joined. Below: cost by how many are joined.",
        "上：十二个部门，打通者为实心。下：成本随打通份额的变化。",
    ),
}

_DOORS = {
    "doors.accounts": Phrase("{year}: {value} million accounts", "{year}年：{value} 百万个账户"),
    "doors.calls": Phrase("{year}: {value} million", "{year}年：{value} 百万件"),
    "doors.calls_before": Phrase(
        "before 2018: about {value} million a year", "2018年之前：每年约 {value} 百万件"
    ),
    "doors.description": Phrase(
        "Bars of reports to Beijing's hotline 12345, which grow from about four million a year "
        "before 2018 to more than twenty-one in 2023; and of personal accounts of Shanghai's "
        "portal, which are more than twice its residents in 2021.",
        "北京12345热线受理量：2018年之前每年约四百万件，2023年超过两千一百万件；"
        "上海“一网通办”个人账户：2021年超过常住人口的两倍。",
    ),
    "doors.hotline": Phrase(
        "Reports to Beijing's hotline 12345, to {year}", "北京12345热线受理量（至{year}年）"
    ),
    "doors.portal": Phrase(
        "Accounts of Shanghai's portal, and residents", "上海一网通办账户与人口"
    ),
    "doors.residents": Phrase(
        "{year}: {value} million residents", "{year}年：{value} 百万常住人口"
    ),
    "doors.shown": Phrase(
        "As the cities and the press give them. Accounts are not people.",
        "据政府与媒体公布。账户数不等于人数。",
    ),
    "doors.source": Phrase(
        "Sources: CCTV and Beijing News on 12345; Shanghai government press conferences, October "
        "2019 and July 2021; census of 2020",
        "来源：央视、新京报关于12345的报道；上海市政府新闻发布会（2019年10月、2021年7月）；"
        "2020年人口普查",
    ),
    "doors.title": Phrase(
        "Beijing's hotline took {times} times as many reports; Shanghai's portal has {each} "
        "accounts a resident",
        "北京热线受理量增至{times}倍；上海一网通办人均 {each} 个账户",
    ),
}

REFORM_DIGITAL: Mapping[str, Phrase] = MappingProxyType({**_DIRECTIONS, **_DOORS, **_ISLANDS})

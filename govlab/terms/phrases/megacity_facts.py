"""Words of figures that show what others counted in megacities."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_GROWTH = {
    "growth.title": Phrase(
        "Three cities more than doubled; soon after 2014 two of them lost newcomers",
        "三市人口增加一倍以上；2014年后不久，其中两市的外来人口由增转减",
    ),
    "growth.shown": Phrase(
        "◆ the paper's two ends. Line: other counts. □ census of 2020, which found more than the "
        "counts before it. No count of Guangzhou fits the paper's 1978, so its line is missing.",
        "◆ 论文给出的起止两年的数值；实线：其他来源的数字；□ 2020年人口普查，结果高于此前的统计。"
        "广州没有与论文1978年口径相接的数字，故无实线。",
    ),
    "growth.source": Phrase(
        "Sources: Li 2016; yearbooks, bulletins and censuses, partly in copies; Shanghai's 1978 "
        "from the paper's growth",
        "来源：Li 2016；年鉴、公报与普查，部分为转载；上海1978年由论文的增幅推得",
    ),
    "growth.residents": Phrase("Residents, 1978 = 100", "常住人口，1978年 = 100"),
    "growth.flow": Phrase(
        "{city}: residents from elsewhere, thousands a year", "{city}：外来人口每年增减（千人）"
    ),
    "growth.description": Phrase(
        "Above, residents of Beijing, Shanghai and Guangzhou from 1978 on, with 1978 as 100. "
        "Diamonds mark what the paper prints for 2014: {printed}. Lines join what other "
        "sources count and are nearly level after 2014. Below, blocks show how many residents from "
        "elsewhere Beijing and Shanghai gained a year: many up to 2014, then fewer than none, in "
        "Shanghai from 2015 on and in Beijing from 2016 on.",
        "上图为北京、上海、广州1978年以来的常住人口，以1978年为100。菱形为论文给出的2014年数值："
        "{printed}。实线连接其他来源的数字，2014年以后近乎持平。"
        "下方的方块表示北京、上海外来常住人口每年的增减：2014年以前大增，此后减少：上海始于2015年，北京始于2016年。",
    ),
}
_WASTE = {
    "waste.title": Phrase(
        "The paper's total for China's cities is that of {cities} cities",
        "论文称“我国城市”的总量，出自{cities}个大、中城市",
    ),
    "waste.shown": Phrase(
        "Each year other cities report, so the totals are no series. In Shanghai sorting moved "
        "waste from the dry bin to the wet one; since 2020 dry waste has grown again.",
        "每年发布信息的城市不同，总量不能连成序列。在上海，分类使垃圾由干垃圾转为湿垃圾；"
        "2020年以后干垃圾又有增加。",
    ),
    "waste.source": Phrase(
        "Sources: Li 2016; annual reports on solid waste, press copies; Wei and others 2018 "
        "(all of China); bureau and press figures for Shanghai",
        "来源：Li 2016；固体废物污染防治年报（转载）；魏潇潇等2018（全国）；"
        "上海市绿化和市容管理局与媒体数字",
    ),
    "waste.totals": Phrase("Household waste, million tonnes a year", "生活垃圾，百万吨/年"),
    "waste.printed": Phrase(
        "{cities} cities that reported, {year} (paper: China)",
        "{year}年发布信息的{cities}个城市（论文作“我国城市”）",
    ),
    "waste.leading": Phrase(
        "Top ten {share}: Shanghai {shanghai}, nine others {nine}",
        "前十位占{share}：上海{shanghai}，其余九市{nine}",
    ),
    "waste.reported": Phrase(
        "{cities} cities that reported, {year}", "{year}年发布信息的{cities}个城市"
    ),
    "waste.china": Phrase(
        "All cities of China, {year}, as collected", "全国城市，{year}年，按清运量计"
    ),
    "waste.sorting": Phrase("Shanghai, thousand tonnes a day", "上海，千吨/日"),
    "waste.rules": Phrase("sorting begins", "《条例》施行"),
    "waste.dry": Phrase("dry", "干垃圾"),
    "waste.wet": Phrase("wet", "湿垃圾"),
    "waste.recyclables": Phrase("recyclables", "可回收物"),
    "waste.description": Phrase(
        "Above, three bars of household waste: cities that reported for the year of the paper, "
        "with Shanghai and nine others told apart; fewer cities two years later, with more waste; "
        "and all cities of China by another count, larger than both. Below, Shanghai's dry waste, "
        "wet waste and recyclables a day: at the start of sorting dry waste falls and wet waste "
        "rises; by the last count part of the fall is gone.",
        "上图为三条生活垃圾量：论文所述年份发布信息的城市，其中标出上海与其余九市；"
        "两年后发布信息的城市更少而垃圾更多；以及另一口径的全国城市总量，大于前两者。"
        "下图为上海每日的干垃圾、湿垃圾与可回收物：《条例》施行后干垃圾减少、湿垃圾增加；"
        "到最近一次统计，减少的部分有所回升。",
    ),
}
_AIR = {
    "air.title": Phrase(
        "{heavy} of {all} hours were heavy, but only {run} of them in a row",
        "{all}小时中有{heavy}小时重度及以上污染，但连续的只有{run}小时",
    ),
    "air.shown": Phrase(
        "Beijing, late 2015, fine particles above 150 micrograms per cubic metre. Strong: the "
        "longest unbroken run. Faint: other heavy hours. Hollow: not heavy.",
        "北京，2015年末，细颗粒物高于每立方米150微克。"
        "深浓：最长的连续时段；浅淡：其他重度及以上污染小时；空心：未达重度。",
    ),
    "air.source": Phrase(
        "Sources: Li 2016; hourly readings in the UCI set “PM2.5 Data of Five Chinese Cities” "
        "(Liang and others 2016), counted here",
        "来源：Li 2016；加州大学欧文分校机器学习数据库“五城细颗粒物数据”（2016）的逐时读数，"
        "由本书计数",
    ),
    "air.day_11": Phrase("{day} November", "11月{day}日"),
    "air.day_12": Phrase("{day} December", "12月{day}日"),
    "air.hour": Phrase("hour of the day", "时"),
    "air.counts": Phrase("What “nearly 110 hours” can mean", "“近110个小时”可以指什么"),
    "air.printed": Phrase("the paper: nearly {hours} hours", "论文：近{hours}小时"),
    "air.heavy": Phrase("all heavy hours: {hours}", "重度及以上污染小时合计：{hours}"),
    "air.run": Phrase("longest unbroken run: {hours}", "最长连续时段：{hours}"),
    "air.before": Phrase(
        "longest run in Beijing, 2010 to 2015: {hours}", "北京2010至2015年最长连续时段：{hours}"
    ),
    "air.description": Phrase(
        "Above, a square for each hour of five days, a line a day: nearly all are filled, and the "
        "strongest show the longest unbroken run, which takes up the first two days and a half. "
        "Below, bars of hours: what the paper prints is close to the sum of the heavy hours and "
        "far more than the longest run; a run in an earlier year was longer still.",
        "上图以方格表示五天中的每一小时，每天一行：几乎全部填色，最浓的是最长的连续时段，占最初的两天半。"
        "下图为小时数：论文的数字接近重度及以上污染小时的合计，远多于最长的连续时段；更早的一年还有更长的一次。",
    ),
}
_REACHED = {
    "reached.title": Phrase(
        "The more strictly a city controls mobility, the less reaches those who come",
        "对人口流动控制越严，外来者得到的越少",
    ),
    "reached.shown": Phrase(
        "Share of need that standard services meet, in the model; all else as in the inherited "
        "package",
        "模型中标准化服务满足需要的份额；其余均同既有管理模式",
    ),
    "reached.axis": Phrase("control of mobility", "人口流动控制"),
    "reached.locals": Phrase("locals", "本地居民"),
    "reached.newcomers": Phrase("newcomers", "外来人口"),
    "reached.sentence": Phrase(
        "{city}: with control of mobility at {control}, standard services meet {locals} of what "
        "locals need and {newcomers} of what newcomers need.",
        "{city}：人口流动控制为{control}时，标准化服务满足本地居民需要的{locals}，满足外来人口需要的{newcomers}。",
    ),
    "reached.description": Phrase(
        "Two lines over control of mobility from none to full: standard supply that reaches locals "
        "rises a little, standard supply that reaches newcomers falls. Both begin at one point. A "
        "dashed rule with two dots marks where the slider stands.",
        "随人口流动控制由无到完全变化的两条线：本地居民得到的标准化供给略升，外来人口得到的下降，"
        "二者起点相同。带两个圆点的虚线标出滑块所在之处。",
    ),
}
_FALL = {
    "fall.title": Phrase(
        "When means fall, the inherited package costs more and leads by less",
        "财力下降时，既有管理模式成本升得最多，领先缩小",
    ),
    "fall.shown": Phrase(
        "Three named models in one city of the model, as the money of the level above shrinks",
        "同一模型城市中的三种模式，上级财力逐步减少",
    ),
    "fall.cost": Phrase("Cost", "成本"),
    "fall.public_goods": Phrase(
        "Public goods: share of need supplied", "公共品：需要得到满足的份额"
    ),
    "fall.number": Phrase(
        "{outcome}, {model}, means at {capacity}", "{outcome}，{model}，财政能力{capacity}"
    ),
    "fall.sentence": Phrase(
        "{city}: as means fall, the cost of the inherited package rises by {package}, that of the "
        "neighbourhood by {neighbourhood}. Its lead in public goods shrinks from {before} to "
        "{after}.",
        "{city}：财力下降时，既有管理模式的成本上升{package}，居民区自治上升{neighbourhood}；"
        "其公共品的领先由{before}缩小为{after}。",
    ),
    "fall.description": Phrase(
        "Two pictures with a line for each of three named models, as fiscal capacity falls from "
        "left to right. Above, cost rises for all three and most for the inherited package, which "
        "is the costliest throughout. Below, public goods fall for all three, and the lead of the "
        "inherited package shrinks.",
        "两幅图，三种模式各一条线，财政能力由左向右下降。上图：三者成本都上升，"
        "始终最贵的既有管理模式升得最多。下图：三者公共品都下降，既有管理模式的领先缩小。",
    ),
}

MEGACITY_FACTS: Mapping[str, Phrase] = MappingProxyType(
    {**_GROWTH, **_WASTE, **_AIR, **_REACHED, **_FALL}
)

REPORTED: Mapping[str, Phrase] = MappingProxyType(
    {
        "basis": Phrase("Counted", "口径"),
        "china": Phrase(
            "All cities of China (10,000 tonnes a year)", "全国城市（万吨/年）", "given"
        ),
        "cities": Phrase("Cities that reported", "申报城市数"),
        "dry": Phrase("Shanghai, dry waste (tonnes a day)", "上海干垃圾（吨/日）"),
        "from_outside": Phrase("From elsewhere", "外来常住人口", "residents"),
        "heavy": Phrase("Heavy", "重度污染"),
        "hours": Phrase("Hours", "小时数"),
        "index": Phrase("Residents, 1978 = 100", "常住人口，1978年 = 100"),
        "period": Phrase("Shanghai, period of the daily figures", "上海日均数据的时段"),
        "recyclables": Phrase("Shanghai, recyclables (tonnes a day)", "上海可回收物（吨/日）"),
        "shanghai": Phrase("Shanghai (10,000 tonnes a year)", "上海（万吨/年）", "given"),
        "start": Phrase("From", "起始时刻"),
        "top_ten": Phrase("Share of ten leading cities", "前十位城市占比", "share"),
        "waste": Phrase("Reported (10,000 tonnes a year)", "申报城市合计（万吨/年）", "given"),
        "wet": Phrase("Shanghai, wet waste (tonnes a day)", "上海湿垃圾（吨/日）"),
    }
)
"""Columns of the tables that these figures hand out."""

PERIODS: Mapping[str, Phrase] = MappingProxyType(
    {
        english: Phrase(english, chinese)
        for english, chinese in {
            "January to May 2024": "2024年1月至5月",
            "June 2019, before the rules": "2019年6月，新规实施前",
        }.items()
    }
)
"""When Shanghai's waste of a day was counted, where it was not over a year."""

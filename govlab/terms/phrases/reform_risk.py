"""Words of figures of the response to risk: who leads when, and one measure or all."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_STAGES = {
    "stages.acute": Phrase("Acute:", "紧急之时："),
    "stages.after": Phrase("After:", "事后："),
    "stages.before": Phrase("Before:", "事前："),
    "stages.description": Phrase(
        "Three columns for the stages before, acute and after. In each two bars: what is exposed, "
        "what goes wrong and what that sets off, in grey without a plan and in colour with it. "
        "Under them a strip with the shares of government and society in the lead. At first the "
        "bars with the plan are lower in every stage; society leads before, government leads in "
        "the acute stage.",
        "事前、紧急之时与事后三栏，各有两条：暴露多少、出错多少、由此引发多少；灰色为没有方案，"
        "彩色为有方案。其下的横条为政府与社会各自主导的份额。开始时，方案在每一阶段都使其降低；"
        "事前以社会为主，紧急之时由政府主导。",
    ),
    "stages.government": Phrase("government", "政府"),
    "stages.moment": Phrase("Moment", "时刻"),
    "stages.moment_acute": Phrase("acute", "紧急"),
    "stages.moment_normal": Phrase("normal", "平时"),
    "stages.nobody": Phrase("nobody", "无人"),
    "stages.number.now": Phrase("Risk with the plan", "有方案时的风险"),
    "stages.number.without": Phrase("Risk without the plan", "没有方案时的风险"),
    "stages.number.government_alone": Phrase(
        "Risk if command were the government's alone", "指挥全由政府负责时的风险"
    ),
    "stages.sentence": Phrase(
        "{city}, units of {size} at d = {share}, {moment}. Risk is {now} with the plan, {without} "
        "without it. Exposed {exposed_now} instead of {exposed_without}; what goes wrong "
        "{wrong_now} instead of {wrong_without}; what that sets off {chain_now} instead of "
        "{chain_without}.",
        "{city}，单元{size}人，d = {share}，{moment}。风险：有方案{now}，没有方案{without}。"
        "暴露{exposed_now}，原为{exposed_without}；出错{wrong_now}，原为{wrong_without}；"
        "由此引发{chain_now}，原为{chain_without}。",
    ),
    "stages.shown": Phrase(
        "Grey without a plan, orange with it; lower is better. Below: who leads.",
        "灰色为没有方案，橙色为有方案，越低越好；横条：由谁主导。",
    ),
    "stages.society": Phrase("society", "社会"),
    "stages.title_acute": Phrase(
        "Acute risk {now} with the plan, {without} without",
        "紧急时的风险：有方案{now}，无方案{without}",
    ),
    "stages.title_normal": Phrase(
        "Normal risk {now} with the plan, {without} without",
        "平时的风险：有方案{now}，无方案{without}",
    ),
    "stages.title_shared": Phrase(
        "Parts in command raise acute risk from {alone} to {now}",
        "分享指挥使紧急时的风险由{alone}升至{now}",
    ),
    "stages.what_acute": Phrase("goes wrong", "出错"),
    "stages.what_after": Phrase("set off", "由此引发"),
    "stages.what_before": Phrase("exposed", "暴露"),
}
_ALONE = {
    "alone.all": Phrase("All four, at 60%", "四项各60%"),
    "alone.description": Phrase(
        "Six bars of risk over a year: without a plan, with one of four measures at full strength, "
        "and with all four at 60 per cent. At first all four together are lowest, early detection "
        "alone is near, and each other measure alone is far above.",
        "六条一年之中的风险：没有方案、四项措施各自单独全力、四项各百分之六十。开始时四项一起最低，"
        "单靠早期识别与之相近，其余各项单独实施都高出许多。",
    ),
    "alone.nothing": Phrase("No plan", "没有方案"),
    "alone.one": Phrase("{name} only, at 100%", "仅{name}，100%"),
    "alone.row": Phrase("{name}: {risk}", "{name}：{risk}"),
    "alone.sentence": Phrase(
        "{city} with {eyes} of what there is to see with, {acute} of the time acute. All four "
        "measures at 60% leave risk at {all}, early detection alone at {early_detection}, no plan "
        "at {nothing}.",
        "{city}，可用以发现风险的条件为{eyes}，{acute}的时间处于紧急状态。四项各60%时风险为{all}，"
        "单靠早期识别为{early_detection}，没有方案为{nothing}。",
    ),
    "alone.shown": Phrase(
        "Mean risk over a year, units of 20,000, d = 50%; lower is better.",
        "一年平均风险，单元2万人，d = 50%；越低越好。",
    ),
    "alone.title_all": Phrase(
        "All four measures leave less risk ({all}) than early detection alone ({early_detection})",
        "四项措施一起的风险（{all}）低于单靠早期识别（{early_detection}）",
    ),
    "alone.title_one": Phrase(
        "Early detection alone leaves less risk ({early_detection}) than all four measures ({all})",
        "单靠早期识别的风险（{early_detection}）低于四项措施一起（{all}）",
    ),
    "alone.title_same": Phrase(
        "All four measures leave about as much risk as early detection alone ({all})",
        "四项措施一起的风险与单靠早期识别大致相同（{all}）",
    ),
}

REFORM_RISK: Mapping[str, Phrase] = MappingProxyType(_STAGES | _ALONE)

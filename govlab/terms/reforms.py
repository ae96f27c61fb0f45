"""What a plan of reforms can hold: strengths of four reforms, in the words of readers."""

from govlab.terms.term import Term, sections_in_chinese

_PAPER = "Li 2016, section 3"
_THIRDS = (0.35, 0.65)


def _strength(
    name: str,
    label: str,
    label_zh: str,
    definition: str,
    definition_zh: str,
    words: tuple[str, str, str],
    words_zh: tuple[str, str, str],
) -> Term:
    meant = (definition, definition_zh, _PAPER, sections_in_chinese(_PAPER))
    return Term(name, label, label_zh, "strength", 0, 1, *meant, _THIRDS, words, words_zh)


SERVICES = (
    _strength(
        "basic_coverage",
        "Guaranteed basics",
        "基本服务覆盖",
        "how far basic services are guaranteed to whoever lives here",
        "基本公共服务在多大程度上覆盖全部常住者",
        ("basics for those on the register", "basics for many", "basics for all who live here"),
        ("基本服务限于户籍人口", "基本服务覆盖多数人", "基本服务覆盖全部常住者"),
    ),
    _strength(
        "contracted",
        "Services bought",
        "服务外包",
        "share of fitted services that is bought from providers",
        "差异化服务中向外购买的份额",
        ("hardly anything is bought", "some services are bought", "most services are bought"),
        ("很少外包", "部分外包", "大部分外包"),
    ),
    _strength(
        "demand_extraction",
        "Demand heard",
        "需求提取",
        "how far contracts follow what residents ask for",
        "外包在多大程度上以居民需求为导向",
        ("demand is guessed", "demand is asked now and then", "demand decides"),
        ("需求靠猜测", "偶尔征求需求", "以需求为导向"),
    ),
    _strength(
        "open_rules",
        "Open rules",
        "规则透明",
        "how far rules of contracting are open and can be relied on",
        "外包规则在多大程度上透明、可预期",
        ("rules are closed", "rules are half open", "rules are open"),
        ("规则不透明", "规则半透明", "规则透明"),
    ),
    Term(
        "providers",
        "Providers",
        "供应者数量",
        "providers",
        1,
        12,
        "number of providers that compete for a contract",
        "竞争同一合同的供应者数量",
        _PAPER,
        sections_in_chinese(_PAPER),
        (1.5, 6.5),
        ("a monopoly", "a few providers", "many providers"),
        ("独家供应", "少数供应者", "众多供应者"),
        step=1,
    ),
    _strength(
        "social_organisations",
        "Support for organisations",
        "社会组织培育",
        "how far social organisations are supported",
        "在多大程度上扶持社会组织",
        ("hardly any support", "some support", "much support"),
        ("很少扶持", "部分扶持", "大力扶持"),
    ),
)

CONFLICT = (
    _strength(
        "reallocation",
        "Duties handed over",
        "责任移交",
        "share of what the government answers for that it hands over: our reading of "
        "setting powers and duties anew",
        "政府把原由自己承担的责任移交出去的份额：这是我们对“权责重置”的理解",
        ("the government answers for all", "some is handed over", "most is handed over"),
        ("政府承担无限责任", "移交部分责任", "移交大部分责任"),
    ),
    _strength(
        "buffer",
        "Social buffer",
        "矛盾缓冲",
        "how far residents and organisations mediate",
        "居民和社会组织在多大程度上参与调解",
        ("hardly any mediation", "some mediation", "mediation first"),
        ("很少调解", "部分调解", "调解优先"),
    ),
    _strength(
        "law",
        "Settled by law",
        "法治轨道",
        "how far conflicts are settled by law",
        "矛盾在多大程度上依法解决",
        ("the law is seldom asked", "the law settles some", "the law settles most"),
        ("很少依法解决", "部分依法解决", "多数依法解决"),
    ),
    _strength(
        "valve",
        "Safety valve",
        "社会安全阀",
        "how far complaints have a place where they are said and passed on",
        "诉求在多大程度上有处表达、有渠道传递",
        ("no place for complaints", "a narrow place for complaints", "complaints are passed on"),
        ("诉求无处表达", "表达渠道狭窄", "诉求得到传递"),
    ),
)

RISK = (
    _strength(
        "early_detection",
        "Early detection",
        "早期识别",
        "how far many eyes look out before anything happens",
        "事前在多大程度上由多方及早识别风险",
        ("few look out", "some look out", "many look out"),
        ("很少有人留意", "部分人留意", "多方留意"),
    ),
    _strength(
        "linkage",
        "Linked departments",
        "应急联动",
        "how far departments are linked for an emergency",
        "各部门在多大程度上为应急而联动",
        ("departments act alone", "some are linked", "all are linked"),
        ("部门各自为政", "部分联动", "全面联动"),
    ),
    _strength(
        "unified_command",
        "Command ready",
        "统一指挥",
        "how far one command is ready to take over in an emergency",
        "紧急时统一指挥在多大程度上随时可用",
        ("no command is ready", "half of a command is ready", "one command is ready"),
        ("没有现成的指挥", "指挥半备", "指挥齐备"),
    ),
    _strength(
        "aftermath",
        "Account and repair",
        "善后问责",
        "how far harm is accounted for and repaired",
        "事后在多大程度上追责与修复（“问责”是本书对“考核与评估”的理解）",
        ("harm is left", "some harm is repaired", "harm is repaired"),
        ("事后不了了之", "部分善后", "认真善后"),
    ),
    _strength(
        "social_command",
        "Society in command",
        "社会参与指挥",
        "how far organisations are given a part in command",
        "社会组织在多大程度上介入指挥",
        ("command is the government's", "command is shared a little", "command is shared"),
        ("指挥由政府负责", "指挥略有分享", "指挥分散"),
    ),
)

DIGITAL = (
    _strength(
        "integration",
        "Registers joined",
        "数据整合",
        "share of departments whose registers are joined",
        "数据已打通的部门所占份额",
        ("registers are islands", "some registers are joined", "registers are joined"),
        ("数据孤岛", "部分打通", "数据打通"),
    ),
    _strength(
        "communication",
        "Instant reports",
        "即时汇报",
        "how far the centre can ask and answer at once",
        "上级在多大程度上能够即时询问与答复",
        ("reports are slow", "reports are daily", "reports are instant"),
        ("汇报缓慢", "每日汇报", "即时汇报"),
    ),
    _strength(
        "online_approval",
        "Approvals online",
        "在线审批",
        "share of approvals that are dealt with online",
        "在线办理的审批所占份额",
        ("approvals at the counter", "some approvals online", "approvals online"),
        ("窗口审批", "部分在线审批", "在线审批"),
    ),
    _strength(
        "negative_list",
        "Negative list",
        "负面清单",
        "share of what needed a permit that needs none any more",
        "原需审批、现已放开的事项所占份额",
        ("all needs a permit", "some needs none", "most needs none"),
        ("事事审批", "部分放开", "多数放开"),
    ),
)

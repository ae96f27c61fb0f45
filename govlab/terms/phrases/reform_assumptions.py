"""Every assumption about reforms in plain words."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

REFORM_ASSUMPTIONS: Mapping[str, Phrase] = MappingProxyType(
    {
        "assumption.aftermath_cost": Phrase("cost of account and repair", "善后问责的成本"),
        "assumption.aftermath_gain": Phrase(
            "chained risk spared by account and repair", "善后问责减少的风险连锁"
        ),
        "assumption.approval_cost": Phrase("cost of approvals online", "在线审批的成本"),
        "assumption.approval_saving": Phrase(
            "staff saved by approvals online", "在线审批节省的人员"
        ),
        "assumption.arise_rate": Phrase("grievances that arise in a year", "每年产生的矛盾"),
        "assumption.attraction": Phrase("growth that good services attract", "良好服务吸引的增长"),
        "assumption.best_rivals": Phrase(
            "number of rivals at which competition is best", "竞争最适度时的对手数"
        ),
        "assumption.boundary_loss": Phrase(
            "time lost where organisations command too", "社会组织介入指挥损失的时间"
        ),
        "assumption.buffer_cost": Phrase("cost of mediation", "调解的成本"),
        "assumption.buffer_gain": Phrase("channels opened by mediation", "调解开辟的渠道"),
        "assumption.collect_saving": Phrase(
            "office cost saved by shared data", "数据共享节省的办公成本"
        ),
        "assumption.collusion_risk": Phrase("risk of buying inside the family", "内部化购买的风险"),
        "assumption.command_cost": Phrase("cost of keeping a command ready", "保持统一指挥的成本"),
        "assumption.command_gain": Phrase(
            "discretion that a ready command takes over", "统一指挥接管的裁量权"
        ),
        "assumption.communication_cost": Phrase("cost of instant reports", "即时汇报的成本"),
        "assumption.communication_sight": Phrase(
            "sight gained by instant reports", "即时汇报扩大的视野"
        ),
        "assumption.communication_staff": Phrase(
            "staff saved by instant reports", "即时汇报节省的人员"
        ),
        "assumption.condition_cost": Phrase(
            "cost of asking residents and of open rules", "征求需求与公开规则的成本"
        ),
        "assumption.contract_cost": Phrase(
            "cost of writing and watching contracts", "订立与监督合同的成本"
        ),
        "assumption.contract_gain": Phrase(
            "services gained by contracts where the market works", "市场有效时外包的服务增益"
        ),
        "assumption.contract_loss": Phrase(
            "services lost to contracts where it does not", "市场失灵时外包的服务损失"
        ),
        "assumption.contract_saving": Phrase("staff saved by contracts", "外包节省的人员"),
        "assumption.coverage_cost": Phrase("cost of a guarantee of basics", "基本服务保障的成本"),
        "assumption.coverage_gain": Phrase(
            "services gained by a guarantee of basics", "基本服务保障的增益"
        ),
        "assumption.creep": Phrase(
            "say that is lost where command outlasts its reason", "指挥常态化造成的话语权损失"
        ),
        "assumption.dependence": Phrase(
            "what organisations lose by being mobilised", "社会组织因被动员而失去的作用"
        ),
        "assumption.detection_cost": Phrase("cost of looking out", "识别风险的成本"),
        "assumption.detection_gain": Phrase(
            "exposure spared by early detection", "早期识别降低的风险暴露"
        ),
        "assumption.duplicate_cost": Phrase("cost of entering things twice", "重复录入的成本"),
        "assumption.followers": Phrase("how many grievances anger brings along", "怨气带动的矛盾"),
        "assumption.grant_cost": Phrase("cost of grants to organisations", "资助社会组织的成本"),
        "assumption.handling": Phrase("how fast grievances are settled", "矛盾化解的快慢"),
        "assumption.healing": Phrase("how fast anger fades", "怨气消退的快慢"),
        "assumption.integration_cost": Phrase("cost of joining registers", "数据整合的成本"),
        "assumption.integration_gain": Phrase("data gained by joining registers", "数据整合的增益"),
        "assumption.law_bound": Phrase("abuse that law prevents", "法律约束的过度运用"),
        "assumption.law_cost": Phrase("cost of courts and advice", "司法与法律援助的成本"),
        "assumption.law_gain": Phrase("channels opened by courts", "法律开辟的渠道"),
        "assumption.least_condition": Phrase(
            "what is left of a market without a condition", "缺少条件时市场的剩余效力"
        ),
        "assumption.liability_relief": Phrase(
            "order-keeping saved by handing duties over", "移交责任节省的维稳支出"
        ),
        "assumption.linkage_cost": Phrase("cost of linking departments", "部门联动的成本"),
        "assumption.linkage_floor": Phrase("linkage without data", "没有数据时的联动"),
        "assumption.linkage_gain": Phrase("time saved by linked departments", "部门联动节省的时间"),
        "assumption.linkage_join": Phrase(
            "planning place by place that linkage overcomes", "联动对属地分割的克服"
        ),
        "assumption.list_hazard": Phrase("risk of what needs no permit", "放开事项的风险"),
        "assumption.list_probity": Phrase(
            "abuse prevented by a negative list", "负面清单减少的过度运用"
        ),
        "assumption.list_saving": Phrase("staff saved by a negative list", "负面清单节省的人员"),
        "assumption.offline_loss": Phrase(
            "services lost to those who are not online", "不上网者失去的服务"
        ),
        "assumption.organisation_gain": Phrase(
            "what support for organisations adds", "扶持社会组织的增益"
        ),
        "assumption.overload": Phrase(
            "grievances at which an office tires", "办事机构不堪重负时的矛盾数"
        ),
        "assumption.pool": Phrase(
            "grievances at which few are left to follow", "可被带动者所剩无几时的矛盾数"
        ),
        "assumption.returning": Phrase("how fast anger comes back", "怨气重现的快慢"),
        "assumption.reward": Phrase(
            "grievances invited by answering for all", "包揽责任招来的矛盾"
        ),
        "assumption.taking_half": Phrase(
            "mediation and law that take up half of what is handed over",
            "承接一半移交责任所需的调解与法治",
        ),
        "assumption.valve_cost": Phrase("cost of a safety valve", "安全阀的成本"),
        "assumption.valve_gain": Phrase("channels opened by a safety valve", "安全阀开辟的渠道"),
        "assumption.valve_voice": Phrase("voice that a safety valve lets out", "安全阀释放的诉求"),
    }
)

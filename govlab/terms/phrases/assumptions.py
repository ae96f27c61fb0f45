"""Every assumption in plain words."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

ASSUMPTIONS: Mapping[str, Phrase] = MappingProxyType(
    {
        "assumption.abstention_loss": Phrase(
            "loss where residents take no part", "居民不参与时的损失"
        ),
        "assumption.abuse_risk": Phrase(
            "risk of abuse at full discretion", "完全放权时的过度运用风险"
        ),
        "assumption.acquaintance_elasticity": Phrase(
            "how fast ties thin out in larger units", "单元变大时联系变疏的快慢"
        ),
        "assumption.acquaintance_range": Phrase(
            "size up to which residents know one another", "居民彼此相识的规模上限"
        ),
        "assumption.active_core": Phrase("people that common work needs", "共同事务所需的人数"),
        "assumption.apparatus_cost": Phrase(
            "cost of staff when nothing is handed down", "毫不放权时的机构成本"
        ),
        "assumption.aspiration_speed": Phrase(
            "how fast a city forgets what it had", "城市淡忘往日所得的速度"
        ),
        "assumption.attention_exponent": Phrase(
            "how strongly worries draw attention", "担忧吸引注意力的强度"
        ),
        "assumption.backlog_threshold": Phrase("backlog at which a city reforms", "引发改革的积压"),
        "assumption.blindness_risk": Phrase(
            "risk from what a distant centre does not see", "上级看不见而生的风险"
        ),
        "assumption.civic_floor": Phrase(
            "civic skill without organisations", "没有组织时居民的自组织能力"
        ),
        "assumption.coordination_cost": Phrase("price of levels that differ", "层级不一的协调成本"),
        "assumption.devolution_loss": Phrase(
            "what planning place by place cuts off", "属地规划割断的联系"
        ),
        "assumption.digital_gain": Phrase(
            "what a shared register lets the centre watch", "信息共享扩大的监管范围"
        ),
        "assumption.discretion_floor": Phrase(
            "what committees fit without discretion", "没有裁量权时居委会仍能提供的差异化供给"
        ),
        "assumption.discretion_gain": Phrase(
            "what discretion adds to the residents' say", "裁量权对居民话语权的提升"
        ),
        "assumption.discretion_half": Phrase(
            "discretion at half of all initiative", "主动性达到一半时的裁量权"
        ),
        "assumption.distance_size": Phrase(
            "size at which half of the street is out of sight", "街道有一半看不见时的规模"
        ),
        "assumption.diversity_loss": Phrase(
            "what differing demands take from common ground", "需求分化对共同基础的削弱"
        ),
        "assumption.diversity_pull": Phrase(
            "how far differing demands pull towards fitted supply", "需求分化对差异化供给的拉动"
        ),
        "assumption.emergency_command": Phrase(
            "what one command sees in an emergency", "紧急时统一指挥的所见"
        ),
        "assumption.emergency_delay": Phrase(
            "what many hands cost in an emergency", "紧急时多头决策的延误"
        ),
        "assumption.exposure_floor": Phrase(
            "risk of the least exposed place", "暴露最少之地的风险"
        ),
        "assumption.fiscal_floor": Phrase(
            "what the poorest level above still pays", "最穷的上级仍能支付的份额"
        ),
        "assumption.fitted_size": Phrase(
            "size at half of the scale of fitted services", "差异化服务规模达到一半时的单元规模"
        ),
        "assumption.fragmentation": Phrase(
            "what discretion below breaks up", "下放裁量权造成的碎片化"
        ),
        "assumption.growth_need": Phrase(
            "further need where growth outruns planning", "增长超出规划时新增的需求"
        ),
        "assumption.growth_reach": Phrase("what growth adds to distances", "增长对距离的增加"),
        "assumption.integration_loss": Phrase(
            "what discretion below costs integration", "下放裁量权对整合的损失"
        ),
        "assumption.knowledge_in_discretion": Phrase(
            "local knowledge works only through discretion", "地方知识只经裁量权起作用"
        ),
        "assumption.knowledge_range": Phrase(
            "size at which half of local knowledge is lost", "地方知识失去一半时的规模"
        ),
        "assumption.mobility_loss": Phrase(
            "what mobility takes from ties", "流动性对邻里联系的削弱"
        ),
        "assumption.network_coordination": Phrase(
            "what a network saves in coordination", "网络节省的协调成本"
        ),
        "assumption.network_gain": Phrase(
            "what a network between organisations adds", "组织网络带来的增益"
        ),
        "assumption.network_limit": Phrase(
            "size at which a network grows too wide", "网络过宽而难以运转的规模"
        ),
        "assumption.network_price": Phrase("price of keeping a network up", "维持网络的费用"),
        "assumption.network_size": Phrase(
            "size at half of a network's gain", "网络收益达到一半时的规模"
        ),
        "assumption.office_residents": Phrase(
            "residents who bear a fixed office", "摊付固定机构成本的居民数"
        ),
        "assumption.order_cost": Phrase("price of order kept from above", "刚性维稳的成本"),
        "assumption.own_floor": Phrase(
            "own means without work units around", "没有单位时自筹的财力"
        ),
        "assumption.own_reach": Phrase("gap that own money can fill", "自筹资金能补上的缺口"),
        "assumption.pressure_risk": Phrase(
            "risk of conflict from mobility and growth", "流动与增长引发冲突的风险"
        ),
        "assumption.reach_cost": Phrase("cost of reach and lost control", "管辖半径与失控的成本"),
        "assumption.reach_exponent": Phrase(
            "how steeply reach grows with size", "管辖成本随规模上升的快慢"
        ),
        "assumption.reinforcement": Phrase(
            "how far risks set one another off", "风险相互激发的程度"
        ),
        "assumption.span_size": Phrase(
            "size below which units are too many to lead", "单元过多而超出管理幅度的规模"
        ),
        "assumption.spillover_size": Phrase(
            "size at which half of the spillovers stay inside", "一半外溢留在单元内时的规模"
        ),
        "assumption.stranger_blindness": Phrase(
            "how little a centre knows of newcomers", "上级对新来者的不了解"
        ),
        "assumption.switching_cost": Phrase("price of a reform", "改革的代价"),
        "assumption.unrest_risk": Phrase("risk of voice without a channel", "声音没有渠道时的风险"),
        "assumption.voice_information": Phrase(
            "what voice with a channel tells", "有渠道的声音带来的信息"
        ),
        "assumption.watch_size": Phrase(
            "size below which units are too many to watch", "单元过多而难以逐一监督的规模"
        ),
        "assumption.work_unit_reach": Phrase(
            "needs that work units meet at most", "单位至多能满足的需求"
        ),
        "assumption.blind_spot": Phrase(
            "people on no list in spite of control", "控制之下的漏登人口"
        ),
        "assumption.control_cost": Phrase("cost of holding people back", "控制人口流动的成本"),
        "assumption.control_growth": Phrase("how far control slows growth", "控制减缓增长的幅度"),
        "assumption.control_reach": Phrase(
            "how far control holds mobility down", "控制压低流动的幅度"
        ),
        "assumption.crowding_out": Phrase(
            "initiative lost to being called upon", "动员对自组织的挤出"
        ),
        "assumption.exclusion_loss": Phrase(
            "services lost to those whom control keeps out", "控制排斥造成的服务损失"
        ),
        "assumption.execution_cost": Phrase(
            "cost of pressure from level to level", "层层加码的成本"
        ),
        "assumption.execution_gain": Phrase(
            "services gained by pressure from the top", "自上而下加压带来的服务增益"
        ),
        "assumption.execution_silence": Phrase(
            "channels lost to pressure from the top", "加压对诉求渠道的削弱"
        ),
        "assumption.project_cost": Phrase("cost of keeping projects in step", "协调项目的成本"),
        "assumption.project_gain": Phrase("services gained by projects", "项目带来的服务增益"),
        "assumption.project_shallow": Phrase(
            "fitted services lost to projects", "项目对差异化服务的损失"
        ),
        "assumption.project_split": Phrase(
            "how far projects cut what crosses borders", "项目对跨界事务的切割"
        ),
        "assumption.turnout": Phrase(
            "abstention that mobilisation overcomes", "动员对不参与的克服"
        ),
    }
)

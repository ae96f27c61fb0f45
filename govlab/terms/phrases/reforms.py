"""Words of tables about reforms: parts, columns and the names of plans."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

REFORM_HEADERS: Mapping[str, Phrase] = MappingProxyType(
    {
        "anger": Phrase("Hardened anger", "积累的怨气"),
        "best_in": Phrase("Best in, of 100 sets", "每百组假设中最优次数"),
        "central": Phrase("At central values", "取中间值时"),
        "collusion": Phrase("Collusion", "串通"),
        "conflict_price": Phrase("Price of mediation and law", "调解与法治的代价"),
        "digital_price": Phrase("Price of data", "数据的代价"),
        "grievances": Phrase("Open grievances", "未化解的矛盾"),
        "of_rest": Phrase("Open grievances, of those at rest", "未化解的矛盾占平稳时之比", "share"),
        "plan": Phrase("Plan", "方案"),
        "price": Phrase("Price, of the means", "代价占财力之比", "share"),
        "response_price": Phrase("Price of readiness", "应急准备的代价"),
        "services_price": Phrase("Price of services", "服务的代价"),
        "stage": Phrase("Stage", "阶段"),
        "told": Phrase("What the source says", "来源所述"),
        "unwatched": Phrase("What needs no permit", "放开事项的风险"),
        "years": Phrase("Years after the start", "起始后的年数"),
    }
)
PLANS: Mapping[str, Phrase] = MappingProxyType(
    {
        "stay": Phrase("all stays as it is", "一切照旧"),
        "with-services": Phrase("reform of services", "服务改革"),
        "with-conflict": Phrase("reform of conflict", "矛盾化解改革"),
        "with-risk": Phrase("reform of risk", "风险治理改革"),
        "with-digital": Phrase("digital reform", "数字化改革"),
        "all-four": Phrase("all four reforms", "四项改革"),
        "all-four-relaxed": Phrase("all four, old features at half", "四项改革，旧特征减半"),
        "moved": Phrase("only moved, to an intermediate unit", "仅把单元移到中间层次"),
        "all-of-it": Phrase("all of it", "全部措施"),
    }
)

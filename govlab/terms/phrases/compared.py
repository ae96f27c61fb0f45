"""What the lines of a claim's panels compare, in the order of its comparisons, between bars."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.compared_reforms import COMPARED_REFORMS
from govlab.terms.phrases.phrase import Phrase

_OF_PROBLEMS = {
    "compared.C01": Phrase(
        "least handled problem, 1984 → 2014 | least handled problem, 1996 → 2014",
        "处理得最差的问题，1984 → 2014 | 处理得最差的问题，1996 → 2014",
    ),
    "compared.C02": Phrase("cohesion, neighbourhood → street", "凝聚力，居民区 → 街道"),
    "compared.C03": Phrase("public goods, neighbourhood → street", "公共品，居民区 → 街道"),
    "compared.C04": Phrase(
        "control, neighbourhood → in between | control, in between → street",
        "成本与风险控制，居民区 → 中间规模 | 成本与风险控制，中间规模 → 街道",
    ),
    "compared.C05": Phrase(
        "best size, for cohesion → for control | best size, for control → for public goods",
        "最佳规模，凝聚力 → 成本与风险控制 | 最佳规模，成本与风险控制 → 公共品",
    ),
    "compared.C06": Phrase(
        "best size for public goods, demands alike → diverse",
        "公共品的最佳规模，诉求相近 → 诉求多样",
    ),
    "compared.C14": Phrase(
        "cohesion, mobility low → high | best size for cohesion must not grow, mobility low → high",
        "凝聚力，流动性低 → 高 | 凝聚力的最佳规模不应变大，流动性低 → 高",
    ),
    "compared.C15": Phrase(
        "best size, work units weak → strong | best share, work units weak → strong",
        "最佳规模，单位弱 → 强 | 最佳放权程度，单位弱 → 强",
    ),
    "compared.C16": Phrase(
        "best size, work units strong and few move → work units weak and many move"
        " | best share, work units strong and few move → work units weak and many move",
        "最佳规模，单位强而流动性低 → 单位弱而流动性高"
        " | 最佳放权程度，单位强而流动性低 → 单位弱而流动性高",
    ),
    "compared.C17": Phrase(
        "loss to diversity at the street, none → found | the loss, in between → at the street",
        "街道因诉求多样的损失，无 → 实得 | 这一损失，中间规模 → 街道",
    ),
    "compared.C18": Phrase(
        "cost of a street, growth low → high | best size, growth low → high",
        "街道的成本，增长低 → 高 | 最佳规模，增长低 → 高",
    ),
    "compared.C19": Phrase(
        "balance of a strong street as a share of the best, settled → open city",
        "强街道的均衡度占最佳值的份额，稳定的城市 → 开放的城市",
    ),
    "compared.C41": Phrase(
        "public goods, network weak → strong | supply lost by handing down, network weak → strong"
        " | best share for public goods must not fall, network weak → strong",
        "公共品，网络弱 → 强 | 放权造成的供给损失，网络弱 → 强"
        " | 公共品的最佳放权程度不应下降，网络弱 → 强",
    ),
    "compared.C42": Phrase(
        "supply lost by handing down, none → found | the loss, work units strong → gone",
        "放权造成的供给损失，无 → 实得 | 这一损失，单位强 → 单位消失",
    ),
    "compared.C44": Phrase(
        "cases whose first problem agrees, half → found"
        " | pairs in order less pairs against it, none → found",
        "首要问题相符的案例数，半数 → 实得 | 顺序相符的问题对数减去相反的对数，无 → 实得",
    ),
}
_OF_POWER = {
    "compared.C07": Phrase(
        "cost of a neighbourhood as d rises | cost in between as d rises"
        " | cost of a street as d rises | best share, level above rich → poor",
        "居民区的成本，随放权上升 | 中间规模的成本，随放权上升"
        " | 街道的成本，随放权上升 | 最佳放权程度，上级富 → 穷",
    ),
    "compared.C08": Phrase(
        "abuse in a neighbourhood as d rises | steps of abuse there as d rises"
        " | risk there, last step of d"
        " | abuse in between as d rises | steps of abuse there as d rises"
        " | risk there, last step of d"
        " | abuse in a street as d rises | steps of abuse there as d rises"
        " | risk there, last step of d",
        "居民区的滥权，随放权上升 | 其滥权的增幅，随放权上升 | 其风险，放权的最后一步"
        " | 中间规模的滥权，随放权上升 | 其滥权的增幅，随放权上升 | 其风险，放权的最后一步"
        " | 街道的滥权，随放权上升 | 其滥权的增幅，随放权上升 | 其风险，放权的最后一步",
    ),
    "compared.C09": Phrase(
        "best share, cost first → risk first | best share, exposure low → high",
        "最佳放权程度，成本优先 → 风险优先 | 最佳放权程度，风险暴露低 → 高",
    ),
    "compared.C10": Phrase("public goods, d 20% → 80%", "公共品，放权 20% → 80%"),
    "compared.C11": Phrase(
        "cohesion of a street, d 0% → 50% | say of its residents, d 0% → 50%",
        "街道的凝聚力，放权 0% → 50% | 居民的话语权，放权 0% → 50%",
    ),
    "compared.C12": Phrase(
        "best share for public goods must not rise, spillovers low → high"
        " | public goods lost by rule place by place, spillovers low, none → found"
        " | the loss, spillovers low → high",
        "公共品的最佳放权程度不应上升，外溢低 → 高 | 属地放权造成的公共品损失，外溢低，无 → 实得"
        " | 这一损失，外溢低 → 高",
    ),
    "compared.C13": Phrase(
        "share handed down, worry about cost → next choice"
        " | share handed down, next choice → the one after",
        "放权程度，担心成本 → 下一次选择 | 放权程度，下一次选择 → 再下一次",
    ),
    "compared.C29": Phrase(
        "public goods lost when money goes, none → found | the loss, d 20% → 80%"
        " | dearer when money goes, none → found | the rise in cost, d 20% → 80%",
        "财力下降时公共品的损失，无 → 实得 | 这一损失，放权 20% → 80%"
        " | 财力下降时成本的上升，无 → 实得 | 这一上升，放权 20% → 80%",
    ),
    "compared.C34": Phrase(
        "gain from civic capacity, demands alike, none → found | the gain, demands alike → diverse",
        "社会自组织能力带来的增益，诉求相近，无 → 实得 | 这一增益，诉求相近 → 诉求多样",
    ),
    "compared.C35": Phrase(
        "cohesion gained by handing down, none → found | the gain, civic capacity low → high",
        "放权带来的凝聚力，无 → 实得 | 这一增益，社会自组织能力低 → 高",
    ),
    "compared.C45": Phrase(
        "cohesion gained by moving it down, none → found | the gain, civic capacity low → high"
        " | public goods must not fall, before → after | balance, before → after",
        "重心下移带来的凝聚力，无 → 实得 | 这一增益，社会自组织能力低 → 高"
        " | 公共品不应减少，之前 → 之后 | 均衡度，之前 → 之后",
    ),
    "compared.C46": Phrase(
        "best share, risk first → cost first | best share, rich and exposed → poor and calm",
        "最佳放权程度，风险优先 → 成本优先 | 最佳放权程度，富裕而多风险 → 贫穷而少风险",
    ),
}
_OF_CITIES = {
    "compared.C20": Phrase("best share, Shanghai 1984", "最佳放权程度，上海 1984"),
    "compared.C21": Phrase(
        "best size, Shanghai 1996 | best share, Shanghai 1996",
        "最佳规模，上海 1996 | 最佳放权程度，上海 1996",
    ),
    "compared.C22": Phrase(
        "best share, Shanghai 2014 | balance, one level → several",
        "最佳放权程度，上海 2014 | 均衡度，单一层级 → 多个层级",
    ),
    "compared.C23": Phrase(
        "best size, Shenyang | best share, Shanghai 1996 → Shenyang",
        "最佳规模，沈阳 | 最佳放权程度，上海 1996 → 沈阳",
    ),
    "compared.C24": Phrase(
        "best size, Jianghan | best share, Jianghan"
        " | cohesion, Shanghai's setting → its own | control, Shanghai's setting → its own",
        "最佳规模，江汉 | 最佳放权程度，江汉 | 凝聚力，上海的设定 → 本区 | 控制，上海的设定 → 本区",
    ),
    "compared.C25": Phrase(
        "balance in Shanghai 1996, Shenyang's model with the price of a reform → its own"
        " | in Shanghai 1996, Jianghan's and price → its own"
        " | in Shenyang, Shanghai's and price → its own"
        " | in Shenyang, Jianghan's and price → its own"
        " | in Jianghan, Shanghai's and price → its own"
        " | in Jianghan, Shenyang's and price → its own",
        "上海 1996 的均衡度，沈阳模式加改革代价 → 自己的"
        " | 上海 1996，江汉模式加代价 → 自己的 | 沈阳，上海模式加代价 → 自己的"
        " | 沈阳，江汉模式加代价 → 自己的 | 江汉，上海模式加代价 → 自己的"
        " | 江汉，沈阳模式加代价 → 自己的",
    ),
    "compared.C43": Phrase(
        "balance in 1996, setting of 1984 with the price of a reform → best"
        " | balance in 2014, setting of 1996 with the price → best",
        "1996 年的均衡度，1984 年的设定加改革代价 → 最佳"
        " | 2014 年的均衡度，1996 年的设定加代价 → 最佳",
    ),
}

COMPARED: Mapping[str, Phrase] = MappingProxyType(
    {**_OF_PROBLEMS, **_OF_POWER, **_OF_CITIES, **COMPARED_REFORMS}
)

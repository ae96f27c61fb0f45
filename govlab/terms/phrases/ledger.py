"""Words of the plot of all claims."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

LEDGER: Mapping[str, Phrase] = MappingProxyType(
    {
        "ledger.by_least": Phrase("Sort by the hardest rival", "按最严苛的对立形式排序"),
        "ledger.by_paper": Phrase("In the paper's order", "按论文次序"),
        "ledger.by_share": Phrase("Sort by share", "按成立比例排序"),
        "ledger.default": Phrase("default form", "默认形式"),
        "ledger.no_difference": Phrase("no difference", "无差别"),
        "ledger.opposite": Phrase("opposite", "相反"),
        "ledger.rival": Phrase("a rival form", "一种对立形式"),
        "ledger.share": Phrase("holds", "成立"),
        "ledger.strip": Phrase(
            "Holds in {share}, no difference in {no_difference}, the opposite in {opposite}; over "
            "all forms it holds in {least} to {most}.",
            "成立{share}，无差别{no_difference}，相反{opposite}；各种形式下成立{least}至{most}。",
        ),
        "ledger.untested": Phrase("not tested", "未检验"),
    }
)

"""Words of what the build writes into pages."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_CLAIMS = {
    "claim.breaks": Phrase("See it break", "看它何时失效"),
    "claim.built-in": Phrase("built in", "写入公式"),
    "claim.coded": Phrase("coded by us", "出自我们的编码"),
    "claim.elsewhere": Phrase(
        "From other sources, not in the paper: {title}", "论文之外的来源（{claim_id}）"
    ),
    "claim.follows": Phrase("follows", "由公式推出"),
    "claim.holds": Phrase("See it hold", "看它何时成立"),
    "claim.inferred": Phrase("We infer from the paper: {title}", "由论文推断（{claim_id}）"),
    "claim.ledger": Phrase("{claim_id} in the ledger", "论断总表中的{claim_id}"),
    "claim.paper": Phrase("The paper says: {title}", "论文的论断（{claim_id}）"),
    "claim.place": Phrase(
        "Section {section}, paragraph {paragraph}", "第{section}节，第{paragraph}段"
    ),
    "claim.untested": Phrase("Not tested by the model.", "模型未检验这一论断。"),
    "claim.verdict": Phrase(
        "Holds in {share} of our draws, which measure no real city (no difference in "
        "{no_difference}, the opposite in {opposite}; {kind}).",
        "在{share}的抽样中成立（{no_difference}无差别，{opposite}相反；{kind}）；"
        "抽样出自我们的假定，不是对真实城市的测量。",
    ),
}
_WRITTEN = {
    "page.above": Phrase("`{name}` lies above {value}", "`{name}`高于{value}"),
    "page.and": Phrase(" and ", "，且"),
    "page.assumed": Phrase(" (we assume {value})", "（我们假定为{value}）"),
    "page.below": Phrase("`{name}` lies below {value}", "`{name}`低于{value}"),
    "page.comma": Phrase(", ", "，"),
    "page.larger": Phrase("`{name}` tends to be larger ({place})", "`{name}`往往偏大（{place}）"),
    "page.least": Phrase("under 1%", "不到1%"),
    "page.licences": Phrase("Licences", "许可协议"),
    "page.licences_of_all": Phrase(
        "{link} of all that these pages carry.", "网页所含全部内容的{link}。"
    ),
    "page.most": Phrase("over 99%", "超过99%"),
    "page.predict": Phrase("Before you look", "先猜后看"),
    "page.semicolon": Phrase("; ", "；"),
    "page.size": Phrase("{size} residents per unit", "每个单元 {size} 名居民"),
    "page.smaller": Phrase("`{name}` tends to be smaller ({place})", "`{name}`往往偏小（{place}）"),
    "page.still": Phrase(
        "A still picture: to move its sliders, allow this page its scripts.",
        "这是静态图：如要移动滑块，请允许本页运行脚本。",
    ),
}

PAGES: Mapping[str, Phrase] = MappingProxyType({**_CLAIMS, **_WRITTEN})

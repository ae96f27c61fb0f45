"""Words of a chapter's blocks: claim cards and bets."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_CLAIMS = {
    "claim.asked": Phrase("What the model is asked: {tested}", "向模型提出的检验：{tested}"),
    "claim.breaks": Phrase("See it break", "看它何时失效"),
    "claim.broken": Phrase("It breaks with:", "在下列改动下失效："),
    "claim.broken_as_it_is": Phrase(
        "It breaks without any change, at what we assume to be most likely.",
        "不作任何改动，在我们认为最可能的取值下即告失效。",
    ),
    "claim.built-in": Phrase("built in", "写入公式"),
    "claim.central": Phrase("at our central assumptions", "取我们的中心假定"),
    "claim.change": Phrase("{name}: {value} instead of {usual}", "{name}：取{value}，而非{usual}"),
    "claim.changed": Phrase("with the changes listed below", "作下列改动"),
    "claim.coded": Phrase("coded by us", "出自我们的编码"),
    "claim.draws": Phrase(
        "Shares of our draws, which measure no real city.",
        "以上为抽样中的比例；抽样出自我们的假定，不是对真实城市的测量。",
    ),
    "claim.elsewhere": Phrase(
        "From other sources, not in the paper: {title}", "论文之外的来源（{claim_id}）"
    ),
    "claim.follows": Phrase("follows", "由公式推出"),
    "claim.holds": Phrase("See it hold", "看它何时成立"),
    "claim.inferred": Phrase("We infer from the paper: {title}", "由论文推断（{claim_id}）"),
    "claim.ledger": Phrase("{claim_id} in the ledger", "论断总表中的{claim_id}"),
    "claim.means.built-in": Phrase(
        "Built in: a formula was written so that it should hold.",
        "写入公式：公式就是为使它成立而写的。",
    ),
    "claim.means.coded": Phrase(
        "Coded by us: it rests on how we read the conditions of real cities.",
        "出自我们的编码：取决于我们如何解读真实城市的条件。",
    ),
    "claim.means.follows": Phrase(
        "It follows: no formula says it; several together give it.",
        "由公式推出：没有哪个公式直接写出它，而是几个公式合起来的结果。",
    ),
    "claim.more": Phrase("more changes ({count})", "其余改动（{count}项）"),
    "claim.not_in_paper": Phrase("Not in the paper.", "论文中没有这一论断。"),
    "claim.panel": Phrase("{verdict} {where}", "{verdict}（{where}）"),
    "claim.paper": Phrase("The paper says: {title}", "论文的论断（{claim_id}）"),
    "claim.source": Phrase(
        "Li 2016, section {section}, paragraph {paragraph}",
        "李友梅2016，第{section}节，第{paragraph}段",
    ),
    "claim.thin": Phrase(
        "Thick: the line that decides. Thin: the same at other unit sizes or other degrees of "
        "decentralization.",
        "粗线：决定结论的一条。细线：其他规模或其他放权程度下的同一比较。",
    ),
    "claim.unbroken": Phrase(
        "No draw of our assumptions breaks it.", "我们对假定的抽样中，没有一次使它失效。"
    ),
    "claim.untested": Phrase("Not tested by the model.", "模型未检验这一论断。"),
    "claim.verdict": Phrase(
        "Holds in {share} of our draws, which measure no real city (no difference in "
        "{no_difference}, the opposite in {opposite}; {kind}).",
        "在{share}的抽样中成立（{no_difference}无差别，{opposite}相反；{kind}）；"
        "抽样出自我们的假定，不是对真实城市的测量。",
    ),
    "verdict.holds": Phrase("holds", "成立"),
    "verdict.none": Phrase("no difference", "无差别"),
    "verdict.opposite": Phrase("opposite", "相反"),
}
_BETS = {
    "bet.answer": Phrase("What the model says", "模型的答案"),
    "bet.model": Phrase("The model: {answer}", "模型：{answer}"),
    "bet.nearest": Phrase(
        "The model, to the nearest step: {answer}", "模型（取滑块上最近的一格）：{answer}"
    ),
}

BLOCKS: Mapping[str, Phrase] = MappingProxyType({**_CLAIMS, **_BETS})

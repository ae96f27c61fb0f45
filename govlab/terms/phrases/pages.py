"""Words of what the build writes into pages."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

_WRITTEN = {
    "page.above": Phrase("`{name}` lies above {value}", "`{name}`高于{value}"),
    "page.and": Phrase(" and ", "，且"),
    "page.assumed": Phrase(" (we assume {value})", "（我们假定为{value}）"),
    "page.below": Phrase("`{name}` lies below {value}", "`{name}`低于{value}"),
    "page.comma": Phrase(", ", "，"),
    "page.elsewhere": Phrase("Priorities and what happens over time", "优先秩序与历时变化"),
    "page.home": Phrase("Where the book has it", "本书何处"),
    "page.kind": Phrase("Kind", "类别"),
    "page.kind_claim": Phrase("claim", "论断"),
    "page.kind_definition": Phrase("definition", "界定"),
    "page.kind_fact": Phrase("fact", "事实"),
    "page.kind_judgement": Phrase("judgement", "评价"),
    "page.kind_proposal": Phrase("proposal", "主张"),
    "page.kind_transition": Phrase("transition", "过渡"),
    "page.larger": Phrase("`{name}` tends to be larger ({place})", "`{name}`往往偏大（{place}）"),
    "page.least": Phrase("under 1%", "不到1%"),
    "page.licences": Phrase("Licences", "许可协议"),
    "page.licences_of_all": Phrase(
        "{link} of all that these pages carry.", "网页所含全部内容的{link}。"
    ),
    "page.map_both": Phrase("either way", "升降不定"),
    "page.map_lowers": Phrase("lowers it", "使之下降"),
    "page.map_marks": Phrase(
        "{raises} more of it raises the outcome or part, {lowers} lowers it, {both} does either",
        "{raises} 使该结果或组成部分上升，{lowers} 使之下降，{both} 升降不定",
    ),
    "page.map_part": Phrase("Outcomes and their parts", "结果及其组成部分"),
    "page.map_raises": Phrase("raises it", "使之上升"),
    "page.map_third": Phrase("(third problem)", "（第三个问题）"),
    "page.most": Phrase("over 99%", "超过99%"),
    "page.paper_1": Phrase(
        "Section 1: why models of grass-roots governance differ",
        "第一部分：城市基层治理模式的差异性",
    ),
    "page.paper_2": Phrase(
        "Section 2: what challenges megacities", "第二部分：特大城市基层社会治理面临的时代挑战"
    ),
    "page.paper_3": Phrase(
        "Section 3: how it could be renewed, and the close",
        "第三部分：创新特大城市基层社会治理的思路，以及结语",
    ),
    "page.paper_counted": Phrase(
        "Statements: {statements}. Paragraphs: {paragraphs}.",
        "陈述：{statements}条。段落：{paragraphs}段。",
    ),
    "page.paper_introduction": Phrase("Introduction", "引言"),
    "page.paragraph": Phrase("Paragraph", "段落"),
    "page.predict": Phrase("Before you look", "先猜后看"),
    "page.semicolon": Phrase("; ", "；"),
    "page.size": Phrase("{size} residents per unit", "每个单元 {size} 名居民"),
    "page.smaller": Phrase("`{name}` tends to be smaller ({place})", "`{name}`往往偏小（{place}）"),
    "page.statement": Phrase("What the paper says", "原文所述"),
    "page.still": Phrase(
        "A still picture: to move its sliders, allow this page its scripts.",
        "这是静态图：如要移动滑块，请允许本页运行脚本。",
    ),
}

PAGES: Mapping[str, Phrase] = MappingProxyType(_WRITTEN)

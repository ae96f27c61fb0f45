"""Words of the page's scripts, which ask for them without the "script." of their keys."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

SCRIPTS: Mapping[str, Phrase] = MappingProxyType(
    {
        "script.undo": Phrase("Undo", "撤销"),
        "script.reset": Phrase("Reset", "重置"),
        "script.why": Phrase("Why should I believe this?", "这有什么依据？"),
        "script.card_close": Phrase("Fold everything", "全部折叠"),
        "script.card_example": Phrase("mobility, network size …", "人口流动性、network size……"),
        "script.card_found": Phrase("{count} found", "找到 {count} 项"),
        "script.card_open": Phrase("Open everything", "全部展开"),
        "script.card_search": Phrase("Search formulas and assumptions", "搜索公式与假定"),
        "script.class_copy": Phrase("Copy my guess for the class", "复制我的猜测给全班"),
        "script.class_lost": Phrase("Not sent: try again", "未送出，请重试"),
        "script.class_send": Phrase("Send my guess to the class", "把我的猜测发给全班"),
        "script.class_sent": Phrase("Sent, without a name", "已送出（不记姓名）"),
        "script.code": Phrase("Copy code", "复制短码"),
        "script.go_on": Phrase("You were last in", "上次读到："),
        "script.read": Phrase("read to its end", "已读完"),
        "script.wall_class": Phrase("The class beside the model", "全班与模型"),
        "script.wall_hands": Phrase("Hands for: {answer}", "举手人数：{answer}"),
        "script.wall_keys": Phrase(
            "Page Down, Page Up: steps · B: blank · P: the class · Esc: leave",
            "Page Down、Page Up：前后步骤 · B：黑屏 · P：全班 · Esc：退出",
        ),
        "script.wall_model": Phrase("the model's answer", "模型的答案"),
        "script.wall_no_bet": Phrase(
            "On this page the class has not guessed.", "全班在这一页没有作过猜测。"
        ),
        "script.wall_place": Phrase(
            "Step {step} of {steps} · minute {minute}", "第 {step}/{steps} 步 · 第 {minute} 分钟"
        ),
        "script.wall_stretch": Phrase("{first} to {last}", "{first}至{last}"),
        "script.copy": Phrase("Copy link", "复制链接"),
        "script.copied": Phrase("Copied", "已复制"),
        "script.copied_place": Phrase("Copied: its place in the book", "已复制：它在书中的位置"),
        "script.link": Phrase("Link", "链接"),
        "script.paste": Phrase("Paste a link or code", "粘贴链接或短码"),
        "script.picture": Phrase("Picture", "图片"),
        "script.data": Phrase("Data", "数据"),
        "script.numbers": Phrase("Numbers", "数值"),
        "script.columns": Phrase("quantity,value", "指标,数值"),
        "script.changed": Phrase("Changed here: {list}.", "此处改动了：{list}。"),
        "script.between": Phrase(", ", "、"),
        "script.failed": Phrase("This figure could not be drawn.", "这幅图没能画出来。"),
        "script.again": Phrase("Try again", "重试"),
        "script.misread": Phrase(
            "Part of this address was not understood. The figures show the rest.",
            "这个网址有一部分无法识别，图中按其余部分显示。",
        ),
        "script.answer": Phrase("Your answer", "你的答案"),
        "script.guess": Phrase("Your guess", "你的猜测"),
        "script.unread": Phrase(
            "This is no link or code that the figures here can show. Nothing was changed.",
            "这里的图无法识别这一链接或短码，未作任何改动。",
        ),
        "script.unmoved": Phrase("move the slider", "请移动滑块"),
        "script.commit": Phrase("This is my prediction", "这就是我的预测"),
        "script.skip": Phrase("Show the figure without one", "不作预测，直接看图"),
        "script.forget": Phrase("Forget my prediction", "清除我的预测"),
        "script.predicted": Phrase("Your prediction: {guessed}", "你的预测：{guessed}"),
        "script.waits": Phrase(
            "A figure and what it tells wait here for your prediction.",
            "先作出你的预测，这里的图和解读才会显示。",
        ),
        "script.show": Phrase("Show me at once", "直接显示"),
        "script.beside": Phrase(
            "Your guess: {guess} · the model: {model}", "你的猜测：{guess} · 模型：{model}"
        ),
        "script.right": Phrase("That is what the model says.", "与模型一致。"),
        "script.near": Phrase("Very close.", "非常接近。"),
        "script.higher": Phrase("The model's answer lies higher.", "模型的答案更高。"),
        "script.lower": Phrase("The model's answer lies lower.", "模型的答案更低。"),
        "script.otherwise": Phrase("The model says otherwise.", "模型的答案不同。"),
    }
)

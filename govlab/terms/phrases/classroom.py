"""Words of a classroom: what a class has guessed, and lessons."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

CLASSROOM: Mapping[str, Phrase] = MappingProxyType(
    {
        "class.description": Phrase(
            "Guesses of a class, a bar an answer, and the answer of the model.",
            "全班的猜测：每个答案一条，并标出模型的答案。",
        ),
        "class.finding": Phrase(
            "{right} of {given} in the class guessed what the model says",
            "全班 {given} 人中，{right} 人的猜测与模型一致",
        ),
        "class.left_out": Phrase(
            " (left out, since not among the answers: {count})", "（不在答案之列而略去：{count}）"
        ),
        "class.model": Phrase(" · the model's answer", " · 模型的答案"),
        "class.none": Phrase("No one in the class has guessed yet", "全班还没有人作出猜测"),
        "class.shown": Phrase("Students by answer: {question}", "各答案的人数：{question}"),
        "class.stretch": Phrase("{first} to {last}", "{first}至{last}"),
    }
)

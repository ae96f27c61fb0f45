"""A question to answer before a figure shows, and the model's own answer beside the guess."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np

from govlab.errors import ParameterError
from govlab.figure.page import guesses
from govlab.tables import unknown_name
from govlab.terms.phrases import phrase


@dataclass(frozen=True, repr=False)
class Bet:
    """A question with its answers, of which ``right`` is the place of the model's.

    ``scale`` gives each answer on a slider its value; choices have none.
    """

    name: str
    question: str
    figure: str
    answers: Sequence[str]
    scale: Sequence[float]
    right: int
    why: str
    stage: bool

    def __repr__(self) -> str:
        choices = "\n".join(f"- {answer}" for answer in self.answers if not self.scale)
        return "\n".join(filter(None, [self.question, choices, self._answer(), self.why]))

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self._html(), "text/plain": repr(self)}

    def _answer(self) -> str:
        key = "bet.nearest" if self.scale else "bet.model"
        return phrase(key, answer=self.answers[self.right])

    def _html(self) -> str:
        told = {"figure": self.figure, "right": str(self.right)}
        told |= {"stage": "waits"} if self.stage else {}
        items = "".join(f"<li>{escape(answer)}</li>" for answer in self.answers)
        choices = "" if self.scale else f"<ul>{items}</ul>"
        if self.scale:
            places = list(zip(self.scale, self.answers, strict=True))
            told["scale"] = json.dumps(places, ensure_ascii=False)
        data = "".join(f' data-{key}="{escape(text)}"' for key, text in told.items())
        return (
            f'<section class="predict" id="predict-{escape(self.name)}"{data}>\n'
            f'<p class="predict-title"><strong>{phrase("page.predict")}</strong></p>\n'
            f'<div class="question"><p>{escape(self.question)}</p>{choices}</div>\n'
            f'<details class="bet-model"><summary>{phrase("bet.answer")}</summary>'
            f'<p>{escape(self._answer())}</p><p class="why">{escape(self.why)}</p></details>\n'
            "</section>"
        )


def predict(
    name: str,
    question: str,
    *,
    model: float,
    why: str,
    figure: str = "figure-1",
    quantity: str | None = None,
    choices: Sequence[str] = (),
    stage: bool = False,
) -> Bet:
    """A bet: the figure and the text below it wait until the reader has answered a question.

    Parameters
    ----------
    name
        What the reader's browser keeps the answer under.
    question
        The question, in a sentence or two.
    model
        What the model answers, computed: a value of the quantity, or the place of a choice (0 is
        the first).
    why
        One line that says why, shown afterwards.
    figure
        The figure of the page that waits.
    quantity
        ``"unit_size"``, ``"decentralization"`` or ``"year"``: the answer is a place on its slider.
    choices
        Or answers to choose from.
    stage
        Whether the stage beside the text waits as well.

    Returns
    -------
    Bet
        It shows itself at the end of a cell; ``str`` gives its plain text.

    Raises
    ------
    ParameterError
        If there are neither choices nor a quantity, or both, or the model's answer is none of them.
    UnknownNameError
        If the quantity has no slider.

    Examples
    --------
    >>> print(predict("sum", "1 + 1?", choices=["1", "2"], model=1, why="So we count."))
    1 + 1?
    - 1
    - 2
    The model: 2
    So we count.
    """
    if (quantity is None) == (not choices):
        raise ParameterError(f"prediction {name} needs either a quantity or choices")
    if quantity is None:
        if not float(model).is_integer() or not 0 <= model < len(choices):
            raise ParameterError(f"prediction {name}: {model} is the place of no choice")
        return Bet(name, question, figure, choices, (), int(model), why, stage)
    if quantity not in guesses():
        raise unknown_name("quantity", quantity, guesses())
    values, words = zip(*guesses()[quantity], strict=True)
    if not values[0] <= model <= values[-1]:
        raise ParameterError(f"prediction {name}: {model} lies beyond the slider of {quantity}")
    nearest = int(np.abs(np.array(values) - model).argmin())
    return Bet(name, question, figure, words, values, nearest, why, stage)

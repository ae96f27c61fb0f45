"""Questions for the reader: each answer opens, by mouse or keyboard, to say whether it is right.

:::{question} What happens to cohesion when units grow?
[x] It falls.
> Yes. People know a smaller share of their neighbours.
[ ] It rises.
> No. Think of how many people one can know.
:::
"""

import re
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

_ANSWER = re.compile(r"\[(?P<mark>[x ])\] (?P<answer>.+)\n> (?P<reply>.+)")


class Question(SphinxDirective):
    """One question, its answers, and a reply to each; exactly one answer is right."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = {"type": directives.unchanged, "nocaption": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Turn the directive into native disclosure elements of one exclusive group."""
        answers = list(_ANSWER.finditer("\n".join(self.content)))
        if [answer["mark"] for answer in answers].count("x") != 1:
            raise self.error("a question needs answers with replies, exactly one of them right")
        name = f"question-{self.env.new_serialno('question')}"
        question = [
            _html(f'<div class="question" role="group" aria-labelledby="{name}"><p id="{name}">'),
            *self.parse_inline(self.arguments[0])[0],
            _html("</p>"),
        ]
        for answer in answers:
            kind = "right" if answer["mark"] == "x" else "wrong"
            question += [
                _html(f'<details class="{kind}" name="{name}"><summary>'),
                *self.parse_inline(answer["answer"])[0],
                _html("</summary><p>"),
                *self.parse_inline(answer["reply"])[0],
                _html("</p></details>"),
            ]
        return [*question, _html("</div>")]


def _html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def setup(app: Sphinx) -> dict[str, Any]:
    """Make the directive known."""
    app.add_directive("question", Question)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

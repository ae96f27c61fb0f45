"""Predictions: a question to answer before a figure shows.

```{predict} size-of-cohesion
:figure: figure-1
:quantity: unit_size

At which size do neighbours rely on one another most?
```

Without `quantity` the question ends in a list of choices; with it, the answer is a place on that
quantity's slider, which the figure marks afterwards. `quantity` is a lever or `year`. The page's
script makes the form; without it the block stays a plain question.
"""

import json
from html import escape
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from govlab.figure.page import guesses
from govlab.terms.phrases import phrase


class Predict(SphinxDirective):
    """A question, and the figure that answers it."""

    required_arguments = 1
    has_content = True
    option_spec = {  # noqa: RUF012  # docutils reads it from the class
        "figure": directives.unchanged_required,
        "quantity": lambda text: directives.choice(text, tuple(guesses())),
    }

    def run(self) -> list[nodes.Node]:
        """Give the question a frame that tells the page's script what to ask."""
        name, quantity = self.arguments[0], self.options.get("quantity")
        if "figure" not in self.options:
            raise self.error(f"prediction {name} names no figure; add :figure: figure-1")
        question = nodes.container(classes=["question"])
        self.state.nested_parse(self.content, self.content_offset, question)
        if quantity is None and not any(question.findall(nodes.bullet_list)):
            raise self.error(f"prediction {name} offers no choices; add a list, or :quantity:")
        told = {"figure": self.options["figure"]}
        if quantity:
            told["scale"] = json.dumps(guesses()[quantity], ensure_ascii=False)
        data = "".join(f' data-{key}="{escape(text)}"' for key, text in told.items())
        opening = f'<section class="predict" id="predict-{escape(name)}"{data}>'
        title = nodes.paragraph(
            "", "", nodes.strong(text=phrase("page.predict")), classes=["predict-title"]
        )
        return [
            nodes.raw("", opening, format="html"),
            title,
            question,
            nodes.raw("", "</section>", format="html"),
        ]


def setup(app: Sphinx) -> dict[str, Any]:
    """Make the directive known."""
    app.add_directive("predict", Predict)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

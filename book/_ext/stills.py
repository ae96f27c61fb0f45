"""Words and a still picture of each figure, for readers without scripts."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from govlab.figure.publish import FIGURE, still_picture
from govlab.terms.phrases import phrase

AFTER_STILLS = 900
"""When what changes figures may do so: stills are drawn from whole ones."""
_FOLDER = "_static/stills"
_FIGURE = re.compile(FIGURE.format("(.*?)"))


@dataclass(frozen=True)
class Stills:
    """What draws the figures of a kind: how they are found, drawn, and shown in their place.

    ``draw`` makes an SVG of a found figure, ``show`` its HTML around the address of that picture;
    ``kind`` tells the names of the files apart.
    """

    found: re.Pattern[str]
    draw: Callable[[re.Match[str]], str]
    show: Callable[[Sphinx, re.Match[str], str], str]
    kind: str = ""

    def add(
        self,
        app: Sphinx,
        page: str,
        template: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> None:
        """Put a still into each figure of a page that is about to be written."""
        if "body" in context:
            (app.outdir / _FOLDER).mkdir(parents=True, exist_ok=True)
            with_still = partial(self._with_still, app, context, count(1))
            context["body"] = self.found.sub(with_still, context["body"])

    def _with_still(
        self,
        app: Sphinx,
        context: dict[str, Any],
        numbers: "count[int]",
        figure: re.Match[str],
    ) -> str:
        page = context["pagename"].replace("/", "-")
        name = f"{_FOLDER}/{page}-{self.kind}{next(numbers)}.svg"
        (app.outdir / name).write_text(self.draw(figure), encoding="utf-8")
        return self.show(app, figure, context["pathto"](name, 1))


def _draw(figure: re.Match[str]) -> str:
    return still_picture(json.loads(figure[1]))


def _show(app: Sphinx, figure: re.Match[str], picture: str) -> str:
    words = json.loads(figure[1])["description"]
    told = {"picture": picture, "words": words, "phrase": phrase}
    still = app.builder.templates.render("still.html", told)
    return figure[0].replace("</figure>", f"{still}</figure>")


def setup(app: Sphinx) -> dict[str, Any]:
    """Add them to each page when it is written."""
    app.connect("html-page-context", Stills(_FIGURE, _draw, _show).add)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""Words and a still picture of each figure, for readers without scripts."""

import json
import re
from functools import partial
from itertools import count
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from govlab.figure.publish import FIGURE, still_picture
from govlab.terms.phrases import phrase

_FOLDER = "_static/stills"
_FIGURE = re.compile(FIGURE.format("(.*?)"))


def _add_stills(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    if "body" in context:
        (app.outdir / _FOLDER).mkdir(parents=True, exist_ok=True)
        add_still = partial(_with_still, app, context, count(1))
        context["body"] = _FIGURE.sub(add_still, context["body"])


def _with_still(
    app: Sphinx, context: dict[str, Any], numbers: "count[int]", figure: re.Match[str]
) -> str:
    vega = json.loads(figure[1])
    name = f"{_FOLDER}/{context['pagename'].replace('/', '-')}-{next(numbers)}.svg"
    (app.outdir / name).write_text(still_picture(vega), encoding="utf-8")
    told = {"picture": context["pathto"](name, 1), "words": vega["description"], "phrase": phrase}
    still = app.builder.templates.render("still.html", told)
    return figure[0].replace("</figure>", f"{still}</figure>")


def setup(app: Sphinx) -> dict[str, Any]:
    """Add them to each page when it is written."""
    app.connect("html-page-context", _add_stills)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""A chapter's stage at the head of its page, so that nothing moves when the scripts come."""

import json
import re
from html import escape
from typing import Any

from sphinx.application import Sphinx
from stills import AFTER_STILLS

_STAGE = re.compile(
    r'<figure class="govlab-figure govlab-stage beside"><script[^>]*>(.*?)</script>.*?</figure>',
    re.DOTALL,
)
_EMPTY = re.compile(r'<div class="output text_html">\s*</div>')
_COVERED = 'data-stage="waits"'
"""What a bet says that the stage waits for."""
_SENTENCE = '<p class="sentence" aria-hidden="true"><b>{}</b> {}</p>'


def lift(body: str) -> str:
    """A page with the stage that stands beside its text first, and its sentence for phones.

    Parameters
    ----------
    body
        What stands in the page's article, in HTML.

    Examples
    --------
    >>> lift("<section>No stage</section>")
    '<section>No stage</section>'
    """
    stage = _STAGE.search(body)
    if not stage:
        return body
    told = json.loads(stage[1])
    sentence = _SENTENCE.format(escape(_city(told["signals"])), escape(told["description"]))
    rest = _EMPTY.sub("", body[: stage.start()] + body[stage.end() :])
    classes = f"has-stage{' bet-first' * (_COVERED in body)}"
    return f'<div class="{classes}">{stage[0]}{sentence}{rest}</div>'


def _city(signals: list[dict[str, Any]]) -> str:
    """The name of the city with which a stage begins."""
    menu = next(signal for signal in signals if signal["name"] == "context")
    return str(menu["bind"]["labels"][menu["bind"]["options"].index(menu["value"])])


def _lift(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: Any) -> None:
    if "body" in context:
        context["body"] = lift(context["body"])


def setup(app: Sphinx) -> dict[str, Any]:
    """Lift the stage of each page that is about to be written."""
    app.connect("html-page-context", _lift, priority=AFTER_STILLS)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

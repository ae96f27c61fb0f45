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
_COVERED = 'data-stage="waits"'
"""What a bet says that the stage waits for."""
_SENTENCE = '<p class="sentence" aria-hidden="true">{}</p>'


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
    sentence = _SENTENCE.format(escape(json.loads(stage[1])["description"]))
    before, after = body[: stage.start()], body[stage.end() :]
    classes = f"has-stage{' bet-first' * (_COVERED in body)}"
    return f'<div class="{classes}">{stage[0]}{sentence}{before}{after}</div>'


def _lift(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: Any) -> None:
    if "body" in context:
        context["body"] = lift(context["body"])


def setup(app: Sphinx) -> dict[str, Any]:
    """Lift the stage of each page that is about to be written."""
    app.connect("html-page-context", _lift, priority=AFTER_STILLS)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

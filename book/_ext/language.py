"""The language of the book, which every word of the build follows."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from govlab.terms.language import choose
from govlab.terms.phrases import phrase


def _choose(app: Sphinx, config: Config) -> None:
    choose(config.language.partition("_")[0])


def _lend_words(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    context["phrase"] = phrase


def setup(app: Sphinx) -> dict[str, Any]:
    """Choose it before anything is written, and lend its words to the templates."""
    app.connect("config-inited", _choose)
    app.connect("html-page-context", _lend_words)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""What is told about a page before it is read, and the way in from the root of the site."""

from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

_LENGTH = 160
"""Signs of a description that search engines show."""


def _describe(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    paragraphs = doctree.findall(nodes.paragraph) if doctree else []
    if words := next((" ".join(each.astext().split()) for each in paragraphs), ""):
        context["metatags"] += f'<meta name="description" content="{escape(_shortened(words))}">'


def _shortened(words: str) -> str:
    """The first words, as many as search engines show.

    >>> _shortened("Small units know their own members. " * 9)[-21:]
    'members. Small units…'
    """
    return words if len(words) <= _LENGTH else f"{words[:_LENGTH].rpartition(' ')[0]}…"


def _way_in(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    yield "index", {}, "way_in.html"


def setup(app: Sphinx) -> dict[str, Any]:
    """Describe each page by its first paragraph, and lead from the root to the cover."""
    app.connect("html-page-context", _describe)
    app.connect("html-collect-pages", _way_in)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

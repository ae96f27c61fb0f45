"""Roles that screen readers understand, where the tools underneath write outdated ones."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator


def _visit_citation(translator: HTML5Translator, node: nodes.citation) -> None:
    HTML5Translator.visit_citation(translator, node)
    translator.body[-1] = translator.body[-1].replace('"doc-biblioentry"', '"listitem"')


def setup(app: Sphinx) -> dict[str, Any]:
    """Entries of the bibliography become items of the list that they stand in."""
    handlers = (_visit_citation, HTML5Translator.depart_citation)
    app.add_node(nodes.citation, override=True, html=handlers)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

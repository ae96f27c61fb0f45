"""Roles, names and targets that screen readers understand, where the tools underneath fail them."""

import re
from typing import Any

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode, depart_HideCellInput, visit_HideCellInput
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

_NAME = re.compile(' aria-label="[^"]*"')
_TITLE = re.compile('<p class="(collapsed|expanded) admonition-title">(.*?)</p>')


def _visit_citation(translator: HTML5Translator, node: nodes.citation) -> None:
    HTML5Translator.visit_citation(translator, node)
    translator.body[-1] = translator.body[-1].replace('"doc-biblioentry"', '"listitem"')


def _visit_hidden_code(translator: HTML5Translator, node: HideCodeCellNode) -> None:
    start = len(translator.body)
    visit_HideCellInput(translator, node)
    for line in range(start, len(translator.body)):
        unnamed = _NAME.sub("", translator.body[line])
        translator.body[line] = _TITLE.sub(_titled_once, unnamed)


def _titled_once(title: re.Match[str]) -> str:
    """Both titles of a toggle are the same word, and a summary holds no paragraphs."""
    state, word = title.groups()
    return f'<span class="admonition-title">{word}</span>' if state == "collapsed" else ""


def setup(app: Sphinx) -> dict[str, Any]:
    """Citations are items of their list, toggles bear the name that they show."""
    citation = (_visit_citation, HTML5Translator.depart_citation)
    app.add_node(nodes.citation, override=True, html=citation)
    hidden_code = (_visit_hidden_code, depart_HideCellInput)
    app.add_node(HideCodeCellNode, override=True, html=hidden_code)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

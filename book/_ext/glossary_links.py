"""Chinese terms of a chapter lead to their entries in the glossary where they first stand."""

import re
from collections.abc import Iterator
from typing import Any

from back_matter import glossary
from docutils import nodes
from sphinx.application import Sphinx

from govlab.terms import CHOICE_FIELDS

_GLOSSARY = "book/glossary"
_RUN = re.compile(r"([\u3400-\u9fff]+(?:，[\u3400-\u9fff]+)*)")
"""Chinese without a break: only a whole run is a term."""
_LEFT_ALONE = nodes.title | nodes.reference | nodes.literal | nodes.raw


def entries() -> dict[str, dict[str, Any]]:
    """Entries of the glossary by each Chinese name.

    Examples
    --------
    >>> entries()["居委会"]["pinyin"]
    'jūwěihuì / jūmín wěiyuánhuì'
    """
    return {
        name: entry
        for kind in reversed(glossary().values())
        for entry in kind
        if entry["key"] not in CHOICE_FIELDS  # their names are those of the problems
        for name in entry["chinese"].split(" / ")
    }


def _link(app: Sphinx, doctree: nodes.document, page: str) -> None:
    if app.builder.format != "html" or not app.env.doc2path(page).endswith(".ipynb"):
        return
    left = entries()
    address = app.builder.get_relative_uri(page, _GLOSSARY)
    for text in list(doctree.findall(nodes.Text)):
        if not _within(text):
            text.parent.replace(text, list(_linked(text, left, address)))


def _within(node: nodes.Node) -> bool:
    """Whether a node is part of what keeps its text as it is."""
    parent = node.parent
    return parent is not None and (isinstance(parent, _LEFT_ALONE) or _within(parent))


def _linked(
    text: nodes.Text, left: dict[str, dict[str, Any]], address: str
) -> Iterator[nodes.Node]:
    """The parts of a text; a term that was left is a link, and is not left any more."""
    for part in _RUN.split(text):
        if part not in left:
            yield nodes.Text(part)
            continue
        entry = left[part]
        for name in entry["chinese"].split(" / "):
            left.pop(name, None)
        yield nodes.reference(
            part,
            part,
            internal=True,
            refuri=f"{address}#word-{entry['key']}",
            reftitle=f"{entry['pinyin']}: {entry['meaning']}",
        )


def setup(app: Sphinx) -> dict[str, Any]:
    """Link them before a chapter is written."""
    app.connect("doctree-resolved", _link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

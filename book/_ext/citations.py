"""Citations that read as such in a live notebook too: links into the file of references."""

import re
from typing import Any

from sphinx.application import Sphinx

_LINK = re.compile(r"\[([^\[\]]+)\]\(references\.bib#(\w+)\)")


def as_citations(source: str) -> str:
    """The text of a page, with citations where its links lead to an entry.

    Examples
    --------
    >>> as_citations("Scale ends early [[Olson, 1965](references.bib#olson1965logic)].")
    'Scale ends early [{cite:alp}`olson1965logic`].'
    """
    return _LINK.sub(r"{cite:alp}`\2`", source)


def _turn(app: Sphinx, page: str, source: list[str]) -> None:
    source[0] = as_citations(source[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Turn them as pages are read."""
    app.connect("source-read", _turn)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

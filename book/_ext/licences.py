"""A page with the licences of the book and the notices of all that its pages carry."""

import re
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path
from typing import Any

from fonts import han_notice
from sphinx.application import Sphinx

from govlab.figure.runtime import NOTICE

CARRIED = (
    "sphinx",
    "pydata-sphinx-theme",
    "sphinx-book-theme",
    "sphinx-copybutton",
    "myst-nb",
    "fontpkg-source-serif-4",
)
"""Packages whose scripts and styles the built pages carry."""
_LICENCE = re.compile(r"LICENSE|.*\.LICENSE\.txt")


def _page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    own = Path(app.srcdir, "LICENSE").read_text(encoding="utf-8")
    parts = [_part(app.config.html_title, own), _part("vega", NOTICE.read_text(encoding="utf-8"))]
    parts += [_part(name, "\n\n".join(_licences(name))) for name in CARRIED]
    parts += [_part("Noto Sans CJK", han_notice())]
    yield "licences", {"parts": parts}, "licences.html"


def _part(title: str, text: str) -> dict[str, Any]:
    return {"title": title, "paragraphs": re.split(r"\n\s*\n", text.strip())}


def _licences(package: str) -> Iterator[str]:
    """The texts of an installed package's licences."""
    for file in files(package) or []:
        if _LICENCE.match(file.name):
            yield file.read_text(encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Write the page with the others."""
    app.connect("html-collect-pages", _page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""Style sheets without the rules that no page meets, and the icon font without unused icons."""

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import tinycss2
from fontTools.subset import Options, Subsetter, load_font, save_font
from sphinx.application import Sphinx

_WORD = re.compile(r"[\w-]+")
_SCRIPT = re.compile(r'<script[^>]* src="[^"]*_static/([^"?]+)')
_LATER = ("projector.js",)
"""Scripts that other scripts bring."""
_ICON = re.compile("[\uf000-\uf8ff]")
_FONT = "vendor/fontawesome/webfonts/fa-solid-900.woff2"


def trim(styles: str, words: set[str]) -> str:
    """Drop each selector with a class that is not among the words.

    Examples
    --------
    >>> trim("/*! Notice */ /* Note */ .a .b, .c{top:0} @media print{.b{top:0}}", {"c"})
    '/*! Notice */ .c{top:0}'
    """
    rules = tinycss2.parse_stylesheet(styles, skip_whitespace=True)
    return "".join(_kept(rule, words) for rule in rules)


def _kept(rule: Any, words: set[str]) -> str:
    if rule.type == "comment":
        return str(rule.serialize()) if rule.value.startswith("!") else ""  # a notice stays
    if rule.type == "qualified-rule":
        selectors = ",".join(
            tinycss2.serialize(selector)
            for selector in _split_at_commas(rule.prelude)
            if words.issuperset(_classes(selector))
        )
        return f"{selectors}{{{tinycss2.serialize(rule.content)}}}" if selectors else ""
    if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
        inner = trim(tinycss2.serialize(rule.content), words)
        condition = tinycss2.serialize(rule.prelude)
        return f"@{rule.at_keyword}{condition}{{{inner}}}" if inner else ""
    return str(rule.serialize())


def _split_at_commas(tokens: Iterable[Any]) -> list[list[Any]]:
    selectors: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors


def _classes(selector: list[Any]) -> set[str]:
    """Classes that an element must have; those inside ``:not()`` and the like are left aside."""
    return {name.value for dot, name in pairwise(selector) if dot == "." and name.type == "ident"}


def _cut_font(path: Path, characters: set[str]) -> None:
    options = Options(flavor="woff2")
    font = load_font(path, options)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    save_font(font, path, options)


def _trim_all(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    static = app.outdir / "_static"
    pages = _text([*app.outdir.glob("*.html"), *app.outdir.glob("book/*.html")])
    scripts = _text(static / name for name in {*_SCRIPT.findall(pages), *_LATER})
    words = set(_WORD.findall(pages + scripts))
    icons: set[str] = set()
    for sheet in static.rglob("*.css"):
        trimmed = trim(sheet.read_text(encoding="utf-8"), words)
        sheet.write_text(trimmed, encoding="utf-8")
        icons.update(_ICON.findall(trimmed))
    _cut_font(static / _FONT, icons)


def _text(files: Iterable[Path]) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in files)


def setup(app: Sphinx) -> dict[str, Any]:
    """Trim when everything is written."""
    app.connect("build-finished", _trim_all)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

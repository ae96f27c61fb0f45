"""The book's own type: a serif for reading, and the Chinese signs of its pages as a last resort.

Fonts come from pinned packages and are cut to what the pages say when all of them are written.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from sphinx.application import Sphinx

_SERIF = files("fontpkg_source_serif_4") / "files"
_HAN = files("cvttf_NotoSansCJK_Regular") / "NotoSansCJKtc-Regular.otf"
_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_CHINESE = re.compile(r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_RANGE = "U+2E80-303F, U+3400-9FFF, U+F900-FAFF, U+FF00-FFEF"


_PLACES = {"": "optional", " of a file": "swap"}
"""When a face of letters may still come, by the ending of its family's name."""
_SIGNS = {"": "swap"}


class Face(NamedTuple):
    """One file of type: what it is cut from, and how pages ask for it."""

    family: str
    source: Any
    weight: int
    style: str = "normal"
    range: str = ""


FACES = {
    "text.woff2": Face("Book Serif", _SERIF / "SourceSerif4[opsz,wght].ttf", 400),
    "text-strong.woff2": Face("Book Serif", _SERIF / "SourceSerif4[opsz,wght].ttf", 600),
    "text-italic.woff2": Face(
        "Book Serif", _SERIF / "SourceSerif4-Italic[opsz,wght].ttf", 400, "italic"
    ),
    "han.woff2": Face("Book Han", _HAN, 400, range=_RANGE),
}
"""By the name of the file in the pages' folder of fonts."""


def sheet() -> str:
    """Rules that name the faces; a page fetches one when it has something to set in it.

    A text that is being read does not move: on a slow line the serif is there from the second page
    on, and in pages that are files, which keep nothing, at once. Chinese signs come when they can.
    """
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}{place}"; font-weight: {face.weight}; '
        f"font-style: {face.style}; font-display: {display}; "
        f'src: url("fonts/{name}") format("woff2");'
        f"{f' unicode-range: {face.range};' if face.range else ''} }}"
        for name, face in FACES.items()
        for place, display in (_SIGNS if face.range else _PLACES).items()
    )


def cut(face: Face, characters: str, target: Path) -> None:
    """Write a face with some characters only; Chinese signs in their mainland form."""
    options = Options(flavor="woff2", layout_features=["kern", "liga", "mark"])
    with load_font(str(face.source), options) as font:
        if face.range:
            _use_mainland_forms(font)
        subsetter = Subsetter(options)
        subsetter.populate(text=characters)
        subsetter.subset(font)
        if "fvar" in font:
            instantiateVariableFont(font, {"opsz": 14, "wght": face.weight}, inplace=True)
        save_font(font, str(target), options)


def _use_mainland_forms(font: Any) -> None:
    """Let each character stand for the form that Chinese of the mainland gives it."""
    forms = dict(pair for table in _localised(font["GSUB"].table) for pair in table.items())
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap = {sign: forms.get(name, name) for sign, name in table.cmap.items()}


def _localised(table: Any) -> Iterator[dict[str, str]]:
    """Substitutions of the font for simplified Chinese, by the name of the form."""
    scripts = {record.ScriptTag: record.Script for record in table.ScriptList.ScriptRecord}
    languages = {each.LangSysTag: each.LangSys for each in scripts["hani"].LangSysRecord}
    for place in languages["ZHS "].FeatureIndex:
        record = table.FeatureList.FeatureRecord[place]
        if record.FeatureTag == "locl":
            for lookup in record.Feature.LookupListIndex:
                for each in table.LookupList.Lookup[lookup].SubTable:
                    yield getattr(each, "ExtSubTable", each).mapping


def han_notice() -> str:
    """Whose work the Chinese signs are, and on which terms, as the font itself says."""
    with TTFont(str(_HAN)) as font:
        return "\n\n".join(str(font["name"].getDebugName(kind)) for kind in (0, 13, 14))


def said_in(built: Path) -> str:
    """All that pages may show: their own text, and what their scripts bring."""
    static = built / "_static"
    scripts = (*static.glob("book-*.js"), static / "parts.js", static / "lessons.js")
    return "".join(each.read_text(encoding="utf-8") for each in (*built.rglob("*.html"), *scripts))


def _cut_all(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    folder = app.outdir / "_static/fonts"
    folder.mkdir(exist_ok=True)
    said = said_in(app.outdir)
    chinese = "".join(sorted(set(_CHINESE.findall(said))))
    letters = "".join(sorted(set(_CHINESE.sub("", said) + _ASCII)))
    for name, face in FACES.items():
        cut(face, chinese if face.range else letters, folder / name)


def _write_sheet(app: Sphinx) -> None:
    target = app.outdir / "_static/fonts.css"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(sheet(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Name the faces as a build starts, and cut them when everything is written."""
    app.add_css_file("fonts.css")
    app.connect("builder-inited", _write_sheet)
    app.connect("build-finished", _cut_all)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

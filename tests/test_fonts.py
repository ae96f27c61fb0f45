"""The book's type: small, whole, and with the Chinese signs of the pages."""

import sys
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parent.parent / "book/_ext"))
from fonts import FACES, cut, said_in, sheet

from govlab.figure.scripts import BUNDLES

BUILT = Path(__file__).parent.parent / "_build/html"
FONTS = BUILT / "_static/fonts"


def signs(file):
    with TTFont(file) as font:
        return set(font.getBestCmap())


def drawn(file, sign):
    """The strokes of a sign."""
    pen = RecordingPen()
    with TTFont(file) as font:
        font.getGlyphSet()[font.getBestCmap()[ord(sign)]].draw(pen)
    return pen.value


def test_faces_for_reading_fit_their_budget():
    weights = [(FONTS / name).stat().st_size for name, face in FACES.items() if not face.range]
    assert sum(weights) <= 45_000


@pytest.fixture(scope="module")
def said():
    static = BUILT / "_static"
    scripts = [static / name for name in (*BUNDLES, "parts.js", "lessons.js")]
    texts = [file.read_text(encoding="utf-8") for file in (*BUILT.rglob("*.html"), *scripts)]
    return "".join(texts)


def test_every_letter_with_a_mark_of_a_page_or_a_script_can_be_shown(said):
    marked = {ord(sign) for sign in said if "\u00c0" <= sign <= "\u01ff"}
    assert len(marked) > 20
    for name in ("text.woff2", "text-strong.woff2", "text-italic.woff2"):
        assert marked <= signs(FONTS / name)


def test_every_chinese_sign_of_a_page_or_a_script_can_be_shown(said):
    chinese = {ord(sign) for sign in said if "\u3400" <= sign <= "\u9fff"}
    assert len(chinese) > 100
    assert chinese <= signs(FONTS / "han.woff2")


@pytest.mark.parametrize("name", FACES)
def test_the_sheet_names_each_file(name):
    assert f'url("fonts/{name}")' in sheet()
    assert (FONTS / name).is_file()


def test_chinese_has_the_forms_of_the_mainland(tmp_path):
    """Taiwan writes 角 otherwise, and 十 the same."""
    target, face = tmp_path / "han.woff2", FACES["han.woff2"]
    cut(face, "角十", target)
    assert drawn(str(face.source), "十") == drawn(target, "十")
    assert drawn(str(face.source), "角") != drawn(target, "角")


def test_fonts_hold_what_only_a_script_says(tmp_path):
    (tmp_path / "_static").mkdir()
    texts = {"page.html": "一", "_static/book-0.js": "二", "_static/parts.js": "三"}
    for name, text in {**texts, "_static/lessons.js": "四"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert set(said_in(tmp_path)) == set("一二三四")

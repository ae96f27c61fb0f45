"""The book's type: small, whole, and with the Chinese signs of the pages."""

import sys
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parent.parent / "book/_ext"))
from fonts import FACES, cut, sheet

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


def test_every_letter_with_a_mark_of_a_page_can_be_shown():
    said = "".join(page.read_text(encoding="utf-8") for page in BUILT.rglob("*.html"))
    marked = {ord(sign) for sign in said if "\u00c0" <= sign <= "\u01ff"}
    assert len(marked) > 20
    for name in ("text.woff2", "text-strong.woff2", "text-italic.woff2"):
        assert marked <= signs(FONTS / name)


def test_every_chinese_sign_of_a_page_can_be_shown():
    said = "".join(page.read_text(encoding="utf-8") for page in BUILT.rglob("*.html"))
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

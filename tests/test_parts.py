"""What many figures share is told once, and every figure still says the same."""

import gzip
import json
import re
from pathlib import Path

import pytest
from figures import _figures_of

from govlab.figure.parts import name_parts, parts_script, shared

NOTEBOOKS = sorted((Path(__file__).parents[1] / "book").glob("*.ipynb"))
PAGES = {notebook.stem: _figures_of(notebook) for notebook in NOTEBOOKS}
PARTS = shared(PAGES.values())
INSIDE = re.compile(r'<figure class="govlab-figure"><script type="application/json">(.*?)</script>')
EVIL = '<figure class="govlab-figure"><script type="application/json">["{}"]</script></figure>'


def revived(page):
    parts = json.loads(parts_script(PARTS).partition(" = ")[2].removesuffix(";\n"))
    return [
        json.loads(text, object_hook=lambda part: parts[part["$part"]] if "$part" in part else part)
        for text in INSIDE.findall(page)
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_figure_that_names_its_parts_is_the_same_figure(name):
    whole = [json.loads(text) for text in INSIDE.findall(PAGES[name])]
    assert revived(name_parts(PAGES[name], PARTS)) == whole
    assert not any('"$part"' in json.dumps(figure) for figure in whole)


def test_a_page_with_living_figures_loses_a_third_of_their_weight():
    page = PAGES["unit-size"]
    before, after = (len(gzip.compress(text.encode())) for text in (page, name_parts(page, PARTS)))
    assert after < 2 / 3 * before


def test_what_few_pages_share_stays_in_them():
    page = EVIL.format("a sentence that stands on five pages of the book, and on no sixth one")
    assert not shared([page] * 5)
    assert shared([page] * 6)


def test_a_part_cannot_close_its_script():
    parts = shared([EVIL.format("\\u003c/script>" + "a" * 60)] * 6)
    assert len(parts) == 1
    assert "<" not in parts_script(parts)

"""Citations of chapters are links that say what they cite."""

import json
import re
from pathlib import Path

import pytest
from citations import as_citations
from pybtex.database import parse_file
from reference_labels import label_of

BOOK = Path(__file__).parent.parent / "book"
ENTRIES = parse_file(BOOK / "references.bib").entries
CITED = re.compile(r"\[([^\[\]]+)\]\(references\.bib#([^)]+)\)")


@pytest.fixture(params=sorted(BOOK.glob("*.ipynb")), ids=lambda path: path.stem)
def prose(request):
    cells = json.loads(request.param.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def test_each_is_called_as_its_entry(prose):
    for name, key in CITED.findall(prose):
        assert name == label_of(ENTRIES[key])


def test_the_build_turns_each_into_a_citation(prose):
    turned = as_citations(prose)
    assert "references.bib" not in turned
    assert re.findall(r"{cite:alp}`(\w+)`", turned) == [key for _, key in CITED.findall(prose)]

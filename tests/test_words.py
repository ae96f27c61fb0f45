"""Words have one home, in two languages; code holds keys."""

import ast
import re
from pathlib import Path

import pytest

import govlab
from govlab.errors import UnknownNameError
from govlab.terms.language import LANGUAGES, chosen, speaking
from govlab.terms.phrases import PHRASES, phrase

ROOT = Path(govlab.__file__).parent.parent
ROOMS = ("govlab/charts", "govlab/figure", "book/_ext")
CODE = sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
SAID = re.compile(
    r"[\u4e00-\u9fff]|[A-Za-z]{2,}[,.;:]? [a-z]{2,}|^[A-Z][a-z]+[.:]?$|^[a-z]+ X|X [a-z]+$"
)
"""A Chinese sign, a word beside another, a word with a capital by itself, or one beside a value."""


def words_in(code):
    """Texts of a module that a reader could meet: what explains code and errors is left out."""
    tree = ast.parse(code)
    silent = {id(part) for node in ast.walk(tree) if _explains(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.JoinedStr):
            silent |= {id(part) for part in node.values}
            text = "".join(
                getattr(part, "value", "X") if isinstance(part, ast.Constant) else "X"
                for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if SAID.search(re.sub(r"<[^>]*>?", "", text)):
            yield f"{node.lineno}: {text}"


def _explains(node):
    """Whether a node is a docstring, or an error and what it says."""
    called = getattr(node, "func", None)
    name = getattr(called, "id", getattr(called, "attr", ""))
    return (
        (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or isinstance(node, ast.Raise)
        or name.endswith("Error")
    )


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_code_that_readers_look_at_holds_no_words(file):
    assert list(words_in(file.read_text(encoding="utf-8"))) == []

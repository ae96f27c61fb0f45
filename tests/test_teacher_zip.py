"""The key for teachers holds every answer of the book, and no other file of ours holds it."""

import re
import zipfile
from pathlib import Path

import pytest

from tools import zip_teacher

BOOK = Path(__file__).parent.parent / "book"
KEY = zip_teacher.key()


def count(mark):
    return sum(page.read_text(encoding="utf-8").count(mark) for page in BOOK.glob("*.ipynb"))


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ("Exercise", 'class=\\"solution\\"'),
        ("Quiz", 'class=\\"right-answer\\"'),
        ("Bet", "predict("),
    ],
)
def test_every_answer_of_the_book_is_in_the_key(head, mark):
    assert len(re.findall(f"^### {head}", KEY, re.MULTILINE)) == count(mark) > 5


def test_an_answer_stands_below_its_question():
    task = KEY.split("### Exercise: Bigger is cheaper")[1]
    assert task.split("###")[0].strip().startswith("Move the unit size into the middle")


@pytest.mark.long
def test_the_key_lies_beside_the_book_and_not_in_it():
    with zipfile.ZipFile(zip_teacher.packed()) as packed:
        names = packed.namelist()
        assert "key-for-teachers.html" in names
        assert "book/book/index.html" in names
        assert b"Bigger is cheaper" in packed.read("key-for-teachers.html")
    assert not list((BOOK.parent / "_build/html").rglob("*key-for-teachers*"))

"""What a class guesses: answers that the book itself offers, in memory and nowhere else."""

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from secrets import compare_digest
from threading import Lock
from urllib.parse import parse_qsl

LONGEST = 200
"""Bytes of a guess that is sent."""
MOST = 500
"""Readers whose guesses are kept, a question."""
_FIELDS = {"code", "reader", "question", "answer"}
_READER = re.compile(r"[0-9a-f]{8}")
_BET = "predict-"


class Bets(HTMLParser):
    """The questions of a page, each with the answers that it offers, as a copied line says them."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[str, list[str]] = {}
        self._within = ""
        self._choices = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Take in a bet, the scale of its slider, or one of its choices."""
        told = dict(attributes)
        if tag == "section" and (told.get("id") or "").startswith(_BET):
            self._within = (told["id"] or "").removeprefix(_BET)
            scale = json.loads(told.get("data-scale") or "[]")
            self.answers[self._within] = [_plain(value) for value, _ in scale]
        self._choices |= told.get("class") == "question"
        if tag == "li" and self._within and self._choices:
            offered = self.answers[self._within]
            offered.append(str(len(offered) + 1))

    def handle_endtag(self, tag: str) -> None:
        """A question's choices end with their list, a bet with its section."""
        self._choices &= tag != "ul"
        if tag == "section":
            self._within = ""


def questions(folder: Path) -> dict[str, frozenset[str]]:
    """The answers that each bet of a built book offers, by the bet's name."""
    found: dict[str, frozenset[str]] = {}
    for page in sorted(folder.rglob("*.html")):
        bets = Bets()
        bets.feed(page.read_text(encoding="utf-8"))
        found |= {name: frozenset(answers) for name, answers in bets.answers.items()}
    return found


class Guesses:
    """One guess a reader and question; the last one counts."""

    def __init__(self, known: Mapping[str, frozenset[str]], code: str) -> None:
        self._known, self._code = known, code
        self._kept: dict[str, dict[str, str]] = {question: {} for question in known}
        self._lock = Lock()

    def take(self, sent: bytes) -> bool:
        """Whether what was sent is a guess of today's class; then it is kept."""
        told = _told(sent)
        if not compare_digest(told.get("code", "").encode(), self._code.encode()):
            return False
        question, reader = told["question"], told["reader"]
        if not _READER.fullmatch(reader) or told["answer"] not in self._known.get(question, ()):
            return False
        with self._lock:
            kept = self._kept[question]
            if len(kept) >= MOST and reader not in kept:
                return False
            kept[reader] = told["answer"]
        return True

    def lines(self) -> Iterator[str]:
        """A line a guess, as students copy them; never whose it is."""
        with self._lock:
            kept = {question: sorted(given.values()) for question, given in self._kept.items()}
        for question, answers in kept.items():
            yield from (f"{question} = {answer}" for answer in answers)


def _told(sent: bytes) -> dict[str, str]:
    """The four fields of a guess; whatever is none gives nothing."""
    try:
        pairs = parse_qsl(sent.decode("ascii"), keep_blank_values=True, strict_parsing=True)
    except ValueError:
        return {}
    told = dict(pairs)
    return told if len(pairs) == len(_FIELDS) and told.keys() == _FIELDS else {}


def _plain(number: float) -> str:
    """A number as scripts write it: 5600, 0.05."""
    return f"{number:.6f}".rstrip("0").rstrip(".")

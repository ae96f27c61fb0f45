"""What a class has guessed, from the lines that its students copy; never who guessed what."""

import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from types import MappingProxyType

import altair as alt
import pandas as pd

from govlab.charts import class_guesses
from govlab.errors import ParameterError
from govlab.figure.blocks.bet import Bet
from govlab.terms.phrases import phrase
from govlab.terms.term import plain_number

_LINE = re.compile(
    r"(?<![\w=–-])([a-z]+(?:-[a-z]+)*) ?= ?([0-9]{1,7}(?:\.[0-9]{1,6})?)"
    r"(?! ?[=%]|[\w.]|,\d+(?![\d:/-])| \d{3}(?![\d:/-]))"  # 5,600 and 0,45 are no 5 and no 0
)
_PATH = re.compile(r"[^=\n]+\.(?:txt|csv)")
_MOST_ROWS = 12
"""Rows of a histogram; neighbouring places of a slider share one."""


@dataclass(frozen=True)
class Guesses:
    """What a class has guessed.

    Parameters
    ----------
    counts
        How many gave each answer [students], by the name of the question and then by the answer: a
        value of its slider, or which of its choices it is, from 1.
    damaged
        Where a line was skipped since it holds no guess, or more than one; never what it says,
        which may be a name.
    """

    counts: Mapping[str, Mapping[float, int]]
    damaged: Sequence[str] = ()


def collect(source: str | Path) -> Guesses:
    r"""The guesses of a class from copied lines, such as ``diamonds = 2``.

    A line may hold more than its guess, as a chat puts a name before it: that is left out at once.
    Empty lines are passed over; damaged ones are skipped, and told by their place.

    Parameters
    ----------
    source
        The lines, or the path of a file with them, or of a folder of such files (``.txt``).

    Returns
    -------
    Guesses
        Counts by question and answer, and the places of damaged lines.

    Raises
    ------
    ParameterError
        If there is no such file or folder, or nothing in it to read.

    Examples
    --------
    >>> told = collect("diamonds = 2\n\nLi Lei: Diamonds＝2\ndiamonds = two")
    >>> told.counts["diamonds"], told.damaged
    (mappingproxy({2.0: 2}), ('line 4',))
    """
    counts: dict[str, Counter[float]] = {}
    damaged = []
    for place, line in _lines(source):
        found = _LINE.findall(_plainly(line))
        if len(found) != 1:
            damaged.append(place)
            continue
        question, answer = found[0]
        counts.setdefault(question, Counter())[float(answer)] += 1
    kept = {name: MappingProxyType(dict(sorted(told.items()))) for name, told in counts.items()}
    return Guesses(MappingProxyType(kept), tuple(damaged))


def histogram(bet: Bet, guesses: Guesses | Mapping[float, int]) -> alt.LayerChart:
    """The guesses of a class on one question, beside the model's answer.

    Parameters
    ----------
    bet
        The question, as ``govlab.predict`` makes it.
    guesses
        What ``collect`` gives, of which the figure leaves out, and counts, what is none of the
        answers; or counts by hand [students]: how many gave each answer, a value of the slider or
        which of the choices it is, from 1.

    Returns
    -------
    altair.LayerChart
        A bar an answer, or for each stretch of a slider; that with the model's answer stands out.

    Raises
    ------
    ParameterError
        If a count by hand is of none of the question's answers.

    Examples
    --------
    >>> from govlab import predict
    >>> bet = predict("sum", "1 + 1?", choices=["1", "2"], model=1, why="So we count.")
    >>> histogram(bet, {1: 12, 2: 28}).to_dict()["description"]
    'Guesses of a class, a bar an answer, and the answer of the model.'
    """
    counts = guesses.counts.get(bet.name, {}) if isinstance(guesses, Guesses) else guesses
    offered = list(bet.scale) or [float(place + 1) for place in range(len(bet.answers))]
    strange = sorted(set(counts) - set(offered))
    if strange and not isinstance(guesses, Guesses):
        low, high = plain_number(offered[0]), plain_number(offered[-1])
        raise ParameterError(
            f"{plain_number(strange[0])} is no answer of {bet.name}; they go from {low} to {high}. "
            "Leave it out of the counts."
        )
    rows = pd.DataFrame(list(_rows(bet, [counts.get(answer, 0) for answer in offered])))
    return class_guesses(rows, bet.question, sum(counts[answer] for answer in strange))


def _rows(bet: Bet, counts: Sequence[int]) -> Iterator[dict[str, str | int | bool]]:
    """A row an answer, or for each stretch of neighbouring places of a slider."""
    width = ceil(len(counts) / _MOST_ROWS)
    for first in range(0, len(counts), width):
        answers, places = bet.answers[first : first + width], range(first, first + width)
        ends = {"first": answers[0], "last": answers[-1]}
        yield {
            "answer": phrase("class.stretch", **ends) if len(answers) > 1 else answers[0],
            "guesses": sum(counts[first : first + width]),
            "model": bet.right in places,
        }


def _lines(source: str | Path) -> Iterator[tuple[str, str]]:
    """Each line that says something, and its place; a file is told by its number, not its name."""
    if isinstance(source, str):
        if _PATH.fullmatch(source):
            raise ParameterError(f"{source} is a name, and no lines; give Path({source!r}).")
        yield from _told(source)
        return
    if not (isinstance(source, Path) and source.exists()):
        raise ParameterError(f"there is no file or folder {source}; give a Path, or the lines.")
    files = sorted(_texts(source)) if source.is_dir() else [source]
    if not files:
        raise ParameterError(f"the folder {source} holds no .txt file; give its Path or the lines.")
    for number, file in enumerate(files, start=1):
        within = f"file {number}, " if source.is_dir() else ""
        yield from _told(_read(file), within)


def _texts(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if file.suffix.lower() == ".txt" and file.is_file()]


def _plainly(line: str) -> str:
    """A line in signs of one width, with single spaces and plain hyphens."""
    plain = unicodedata.normalize("NFKC", line).lower().replace("\N{HYPHEN}", "-")
    return " ".join(plain.split())


def _read(file: Path) -> str:
    """A text file, as editors and spreadsheets save it."""
    content = file.read_bytes()
    wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    return content.decode("utf-16" if wide else "utf-8", errors="replace")


def _told(text: str, within: str = "") -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            yield f"{within}line {number}", line

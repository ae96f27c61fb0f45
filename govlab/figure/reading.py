"""Tables as readers see them: keys in words, numbers with the digits that they deserve."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest
from textwrap import wrap
from typing import Any
from unicodedata import east_asian_width

import numpy as np

from govlab.errors import ParameterError
from govlab.figure.table_words import WRITTEN, TableWords, unit_of
from govlab.tables import unknown_name
from govlab.terms.language import LANGUAGES, known

_NUMBER = re.compile(r"[+−]?[\d.,]+%?|–")
"""A cell that stands on the right: a number, or the dash of one that is missing."""
_HEADER, _CELL = 16, 40
"""Widest header and cell of plain text [letters]; what is wider gets more lines."""


@dataclass(frozen=True, repr=False)
class ReaderTable:
    """A table in words: HTML in a notebook and a page, plain text in a terminal.

    Where it is wider than the page it scrolls by itself, so the keyboard has to reach it.
    ``left`` says of each column whether words stand in it. The first column names the rows.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left: tuple[bool, ...]
    caption: str | None
    language: str

    def __repr__(self) -> str:
        cells = [[_lines(text, _CELL) for text in row] for row in self.rows]
        blocks = [[_lines(header, _HEADER) for header in self.headers], *cells]
        widths = [
            max(_width(line) for lines in c for line in lines) for c in zip(*blocks, strict=True)
        ]
        said = [self.caption] if self.caption else []
        for block in blocks:
            for line in zip_longest(*block, fillvalue=""):
                said.append("  ".join(map(_padded, line, widths, self.left)).rstrip())
        return "\n".join(said)

    def _repr_html_(self) -> str:
        lang = "" if self.language == LANGUAGES[0] else f' lang="{self.language}"'
        sides = ["left" if words else "right" for words in self.left]
        lines = [f'<div class="govlab-table" tabindex="0"{lang}><table class="dataframe table">']
        if self.caption:
            lines += [f'<caption style="caption-side: top">{escape(self.caption)}</caption>']
        lines += [f"<thead><tr>{''.join(map(_head, self.headers, sides))}</tr></thead>", "<tbody>"]
        for label, *cells in self.rows:
            first = f'<th scope="row" style="text-align: left">{escape(label)}</th>'
            lines.append(f"<tr>{first}{''.join(map(_cell, cells, sides[1:]))}</tr>")
        return "\n".join([*lines, "</tbody>", "</table></div>"])


def table(
    frame: Any, caption: str | None = None, *, unit: str = "", language: str | None = None
) -> ReaderTable:
    """What a reader sees of a frame: names in words, numbers with the right digits.

    The frame is left as it is. Its index becomes the first column, unless it only counts rows.

    Parameters
    ----------
    frame
        A pandas DataFrame or Series. Terms, cases, bands, problems and parts are known by their
        keys, in column names, row labels and cells.
    caption
        What stands above the table.
    unit
        ``"share"``, ``"residents"``, ``"year"`` or ``"given"``: of numbers of which neither the
        column nor the row tells a unit. Shares are written in percent, years without commas,
        given numbers digit by digit, all others with two digits.
    language
        ``"en"`` or ``"zh"``; the one that ``setup`` chose if none is given.

    Returns
    -------
    ReaderTable
        It shows itself at the end of a cell; ``str`` gives its plain text.

    Raises
    ------
    ParameterError
        If there is no frame, or a frame without columns.
    UnknownNameError
        If the unit or the language is not known.

    Examples
    --------
    >>> import pandas as pd
    >>> table(pd.DataFrame({"unit_size": [63894.6], "decentralization": [0.21]}, ["shanghai-1996"]))
                      Unit size  Decentralization
                    (residents)
    Shanghai, 1996       63,895               21%
    """
    language = known(language)
    if unit and unit not in WRITTEN:
        raise unknown_name("unit", unit, WRITTEN)
    shown, words = _checked(frame), TableWords(language)
    headers = tuple(map(words.header, shown.columns))
    rows = tuple(_rows(shown, words, unit))
    left = tuple(
        not all(_NUMBER.fullmatch(row[column]) for row in rows) for column in range(shown.shape[1])
    )
    if not _only_counts(shown.index):
        labels = map(words.header, shown.index)
        headers = (words.header(tuple(filter(None, shown.index.names))), *headers)
        left = (True, *left)
        rows = tuple((label, *row) for label, row in zip(labels, rows, strict=True))
    return ReaderTable(headers, rows, (True, *left[1:]), caption, language)


def _rows(shown: Any, words: TableWords, unit: str) -> Iterator[tuple[str, ...]]:
    """Cells in words, row by row."""
    of_columns = [unit_of(key) for key in shown.columns]
    missing = shown.isna().to_numpy()
    for number, values in enumerate(shown.itertuples(index=False, name=None)):
        otherwise = unit_of(shown.index[number]) or unit
        yield tuple(
            words.missing() if gone else words.cell(value, of_column or otherwise)
            for value, gone, of_column in zip(values, missing[number], of_columns, strict=True)
        )


def _checked(frame: Any) -> Any:
    """A frame of pandas, or refuse; a Series becomes one."""
    if not hasattr(frame, "iloc"):
        raise ParameterError(
            f"table shows a pandas DataFrame or Series; got {type(frame).__name__}. "
            "Put what you want to show into a DataFrame first."
        )
    if frame.ndim == 1:
        return frame.to_frame("value" if frame.name is None else frame.name)
    if not frame.shape[1]:
        raise ParameterError(
            "table shows a frame with at least one column; got none. Choose columns that exist."
        )
    return frame


def _only_counts(index: Any) -> bool:
    """Whether an index says nothing but the number of a row."""
    return index.names == [None] and all(isinstance(key, int | np.integer) for key in index)


def _head(text: str, side: str) -> str:
    if not text:
        return "<td></td>"
    return f'<th scope="col" style="text-align: {side}">{escape(text)}</th>'


def _cell(text: str, side: str) -> str:
    return f'<td style="text-align: {side}">{escape(text)}</td>'


def _lines(text: str, width: int) -> Sequence[str]:
    return wrap(text, width, break_long_words=False) or [""]


def _width(text: str) -> int:
    """Places that a text takes in a terminal; a Chinese sign takes two."""
    return len(text) + sum(east_asian_width(sign) in "WF" for sign in text)


def _padded(text: str, width: int, left: bool) -> str:
    gap = " " * (width - _width(text))
    return text + gap if left else gap + text

"""The tables of data/, checked as they are read, with their sources."""

import csv
import hashlib
import json
import math
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, Self

import pandas as pd

from govlab.errors import DataError, UnknownNameError
from govlab.terms.term import plain_number

_HERE = Path(__file__).parent
_WHEEL, _CLONE = _HERE / "data", _HERE.parent / "data"
DATA = _WHEEL if _WHEEL.is_dir() else _CLONE

_AGAIN = "take the file again from the published book's repository"
_MEANT = f"If the change was meant, run `make datapackage`; if not, {_AGAIN}."
_CORRECT = f"Correct it and run `make datapackage`, or {_AGAIN}."

_LARGEST = 2**53
"""From here on not every integer is told from the next."""


def unknown_name(kind: str, name: object, known: Iterable[str]) -> UnknownNameError:
    """The error for a name that is not known; it offers the nearest names, or all of them.

    Examples
    --------
    >>> print(unknown_name("context", "fast-growing", ["fast-growing-city", "diverse-metropolis"]))
    no context is called 'fast-growing'; did you mean 'fast-growing-city'?
    """
    names = sorted(known)
    near = get_close_matches(str(name), names, n=3, cutoff=0.5)
    if near:
        offer = "did you mean " + " or ".join(repr(n) for n in near) + "?"
    else:
        offer = f"choose one of {', '.join(names)}"
    return UnknownNameError(f"no {kind} is called {name!r}; {offer}")


def load_data(name: str) -> pd.DataFrame:
    """A table of data/, as datapackage.json describes it.

    Parameters
    ----------
    name
        Name of the table: its file without ``.csv``.

    Returns
    -------
    pandas.DataFrame
        A copy of its own; units stand in datapackage.json. ``.attrs["source"]`` says where the
        figures come from, ``.attrs["title"]`` and ``.attrs["description"]`` what they are.

    Raises
    ------
    UnknownNameError
        If there is no such table.
    DataError
        If the file is missing, or differs in any byte from what datapackage.json describes.

    Examples
    --------
    >>> contexts = load_data("contexts")
    >>> contexts.attrs["title"]
    'Named contexts'
    """
    return _read(str(name)).copy()


def own_table(file: str | Path, like: str, columns: list[str]) -> pd.DataFrame:
    """Columns of a file of one's own, each checked as the column of that name of a table of data/.

    Raises
    ------
    DataError
        If the file cannot be read, lacks a column, or a cell is not what the table allows.
    """
    where, correct = str(file), "Correct it, and save it as CSV in UTF-8."
    content = _content(Path(file), where, "check its name").removeprefix(BOM_UTF8)
    cells = _text_cells(content, where, columns, others=True, correct=correct)
    fields = [field for field in _resources()[like].fields if field.name in columns]
    return pd.DataFrame({f.name: _parsed(cells[f.name], f, where, correct) for f in fields})


def table_names() -> list[str]:
    """Names of all tables.

    Examples
    --------
    >>> "assumptions" in table_names()
    True
    """
    return list(_resources())


@cache
def _read(name: str) -> pd.DataFrame:
    described = _resources()
    if name not in described:
        raise unknown_name("table", name, described)
    resource = described[name]
    table = _cells(resource)
    for field in resource.fields:
        table[field.name] = _parsed(table[field.name], field, f"data/{resource.path}")
    if {"low", "central", "high"} <= set(table.columns):
        central = table["central"]
        outside = ~central.between(table["low"], table["high"])
        allowed = f"number from low to high. {_CORRECT}"
        _refuse(outside, central.map(plain_number), f"data/{resource.path}", allowed)
    table.attrs.update(resource.attrs)
    return table


@dataclass(frozen=True)
class _Field:
    """A column, as datapackage.json describes it."""

    name: str
    type: str
    unit: str
    low: float
    high: float
    required: bool
    unique: bool

    @classmethod
    def described(cls, field: dict[str, Any]) -> Self:
        limits = field.get("constraints", {})
        return cls(
            name=field["name"],
            type=field["type"],
            unit=field.get("unit", ""),
            low=float(limits.get("minimum", "-inf")),
            high=float(limits.get("maximum", "inf")),
            required=bool(limits.get("required")),
            unique=bool(limits.get("unique")),
        )

    @property
    def allowed(self) -> str:
        """What the column may hold, in words."""
        words = [self.type]
        if self.low > -math.inf:
            words.append(f"from {plain_number(self.low, self.unit)}")
        if self.high < math.inf:
            words.append(f"to {plain_number(self.high, self.unit)}")
        return " ".join(words) + self.required * ", not empty" + self.unique * ", each once"


@dataclass(frozen=True)
class _Resource:
    """A table, as datapackage.json describes it."""

    path: str
    hash: str
    attrs: dict[str, str]
    fields: list[_Field]

    @classmethod
    def described(cls, resource: dict[str, Any]) -> Self:
        sources = "; ".join(source["title"] for source in resource["sources"])
        return cls(
            path=resource["path"],
            hash=resource["hash"],
            attrs={name: resource[name] for name in ("title", "description")} | {"source": sources},
            fields=[_Field.described(field) for field in resource["schema"]["fields"]],
        )


def _resources() -> dict[str, _Resource]:
    try:
        package = json.loads(_content(DATA / "datapackage.json", "data/datapackage.json"))
        return {each["name"]: _Resource.described(each) for each in package["resources"]}
    except (ValueError, TypeError, LookupError, AttributeError):
        raise DataError(f"data/datapackage.json is damaged: {_AGAIN}.") from None


def _content(file: Path, where: str, remedy: str = _AGAIN) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise DataError(f"{where} is missing or cannot be read: {remedy}.") from None


def _cells(resource: _Resource) -> pd.DataFrame:
    """The cells of the published file, as text."""
    where = f"data/{resource.path}"
    content = _content(DATA / resource.path, where)
    if f"sha256:{hashlib.sha256(content).hexdigest()}" != resource.hash:
        raise DataError(f"{where} is not the file that was published. {_MEANT}")
    return _text_cells(content, where, [field.name for field in resource.fields])


def _text_cells(
    content: bytes, where: str, columns: list[str], others: bool = False, correct: str = _CORRECT
) -> pd.DataFrame:
    """The cells of a file that has these columns, and others where it may."""
    try:
        rows = list(csv.reader(StringIO(content.decode("utf-8"), newline=""), strict=True))
    except (ValueError, csv.Error) as error:
        raise DataError(f"{where} is no table: {error}. {correct}") from None
    header = rows[0] if rows else []
    if any(header.count(name) != 1 for name in columns) or (not others and header != columns):
        raise DataError(f"{where}: columns are {header}, not {columns}. {correct}")
    if len(rows) == 1:
        raise DataError(f"{where} has no rows. {correct}")
    for number, row in enumerate(rows, start=1):
        if len(row) != len(header):
            got = f"row {number}: got {len(row)} cells; allowed: {len(header)}"
            raise DataError(f"{where}, {got}. {correct}")
    return pd.DataFrame(rows[1:], columns=header, dtype=str)


def _parsed(
    cells: "pd.Series[str]", field: _Field, where: str, correct: str = _CORRECT
) -> "pd.Series[Any]":
    """Cells as the numbers or words that their field describes."""
    empty = cells == ""
    wrong = empty & field.required
    parsed: pd.Series[Any] = cells
    if field.type != "string":
        parsed = pd.to_numeric(cells, errors="coerce")
        limit = _LARGEST if field.type == "integer" else math.inf
        sound = parsed.between(field.low, field.high) & (parsed.abs() < limit)
        if field.type == "integer":
            sound &= parsed % 1 == 0
        wrong |= ~empty & ~sound
    if field.unique:
        wrong |= parsed.duplicated()
    _refuse(wrong, cells, where, f"{field.allowed}. {correct}")
    return parsed.astype("int64") if field.type == "integer" and not empty.any() else parsed


def _refuse(wrong: "pd.Series[bool]", cells: "pd.Series[Any]", where: str, allowed: str) -> None:
    """Name the first cell that is wrong, if there is one."""
    if wrong.any():
        row = int(wrong.to_numpy().argmax())
        raise DataError(
            f"{where}, row {row + 2}, column {cells.name}: got {cells[row]!r}; allowed: {allowed}"
        )

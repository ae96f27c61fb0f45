"""The tables of data/, checked as they are read, with their sources."""

import hashlib
import json
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd

from govlab.errors import DataError, UnknownNameError

_HERE = Path(__file__).parent
DATA = next(folder for folder in (_HERE / "data", _HERE.parent / "data") if folder.is_dir())

_REMEDY = (
    "Restore it with `git checkout data`, or, if the change was meant, run `make datapackage`."
)


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
        If the file is missing, or differs in any cell from what datapackage.json describes.

    Examples
    --------
    >>> contexts = load_data("contexts")
    >>> contexts.attrs["title"]
    'Named contexts'
    """
    table = _read(name)
    return table.copy()


def table_names() -> list[str]:
    """Names of all tables.

    Examples
    --------
    >>> "assumptions" in table_names()
    True
    """
    return [resource["name"] for resource in _resources()]


def _resources() -> list[dict[str, Any]]:
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    resources: list[dict[str, Any]] = package["resources"]
    return resources


@cache
def _read(name: str) -> pd.DataFrame:
    resource = next((r for r in _resources() if r["name"] == name), None)
    if resource is None:
        raise unknown_name("table", name, table_names())
    content = _content(resource)
    table = pd.read_csv(BytesIO(content), dtype=str, keep_default_na=False)
    fields = resource["schema"]["fields"]
    expected = [field["name"] for field in fields]
    if list(table.columns) != expected:
        raise DataError(f"{resource['path']}: columns are {list(table.columns)}, not {expected}.")
    for field in fields:
        table[field["name"]] = _parsed(table[field["name"]], field, resource["path"])
    _check_hash(content, resource)
    sources = "; ".join(source["title"] for source in resource["sources"])
    table.attrs.update(title=resource["title"], description=resource["description"], source=sources)
    return table


def _content(resource: dict[str, Any]) -> bytes:
    try:
        return Path(DATA, resource["path"]).read_bytes()
    except FileNotFoundError:
        raise DataError(f"data/{resource['path']} is missing. {_REMEDY}") from None


def _check_hash(content: bytes, resource: dict[str, Any]) -> None:
    if f"sha256:{hashlib.sha256(content).hexdigest()}" != resource["hash"]:
        raise DataError(f"{resource['path']} is not the file that was published. {_REMEDY}")


def _parsed(cells: "pd.Series[str]", field: dict[str, Any], path: str) -> "pd.Series[Any]":
    """Cells as the numbers or words that their field describes."""
    constraints = field.get("constraints", {})
    wrong = (cells == "") if constraints.get("required") else pd.Series(False, index=cells.index)
    if field["type"] == "string":
        parsed: pd.Series[Any] = cells
    else:
        parsed = pd.to_numeric(cells, errors="coerce")
        low, high = (
            constraints.get("minimum", -float("inf")),
            constraints.get("maximum", float("inf")),
        )
        wrong |= ~parsed.between(low, high) & (cells != "")
    if constraints.get("unique"):
        wrong |= parsed.duplicated()
    if wrong.any():
        row = int(wrong.to_numpy().argmax())
        raise DataError(
            f"{path}, row {row + 2}, column {field['name']}: got {cells[row]!r}, where "
            f"{field['type']} {constraints or ''} is allowed. {_REMEDY}"
        )
    return parsed.astype("int64") if field["type"] == "integer" else parsed

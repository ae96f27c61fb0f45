"""What stands at the back of the book: glossary, data, public names, how to cite."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from public_names import public_names

import govlab
from govlab.tables import DATA
from govlab.terms.language import chosen, label

_CITATION = Path(__file__).parents[2] / "CITATION.cff"
_COMPUTED = re.compile("Computed by")


def glossary() -> dict[str, Any]:
    """Entries of the glossary by kind, each in the order of its names.

    Examples
    --------
    >>> words = glossary()["words"]
    >>> words[0]["name"], words[0]["chinese"]
    ('Administrative subcontracting', '行政发包制')
    """
    entries = [_entry(row) for _, row in govlab.load_data("glossary").iterrows()]
    entries.sort(key=lambda entry: entry["name"].casefold())
    return {
        "words": [entry for entry in entries if entry["key"] not in govlab.TERMS],
        "quantities": [entry for entry in entries if entry["key"] in govlab.TERMS],
    }


def _entry(row: "pd.Series[str]") -> dict[str, Any]:
    """One entry; what the model names and explains is taken from its term."""
    term = govlab.TERMS.get(row["key"])
    if term:
        name, chinese = label(term), term.label_zh
        meanings = (term.definition, term.definition_zh)
    else:
        name, chinese = row["english"], row["chinese"]
        meanings = (row["meaning"], row["meaning_zh"])
    section, _, paragraph = row["place"].partition(" ¶")
    return {
        "key": row["key"],
        "name": name[0].upper() + name[1:],
        "chinese": chinese.replace("/", " / "),
        "pinyin": row["pinyin"].replace("/", " / "),
        "meaning": meanings[chosen() == "zh"],
        "section": section,
        "paragraph": paragraph,
        "source": row["source"],
    }


def data_tables() -> dict[str, Any]:
    """Tables of data/ as datapackage.json describes them, collected ones before computed ones.

    Examples
    --------
    >>> collected, computed = data_tables()["kinds"]
    >>> collected[0]["path"], collected[0]["licences"]
    ('assumptions.csv', ['Creative Commons Attribution 4.0'])
    """
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    told = [_table(table, package["licenses"]) for table in package["resources"]]
    return {"kinds": [[each for each in told if each["computed"] == kind] for kind in (0, 1)]}


def _table(resource: dict[str, Any], licences: list[dict[str, str]]) -> dict[str, Any]:
    sources = [source["title"] for source in resource["sources"]]
    return resource | {
        "rows": len(govlab.load_data(resource["name"])),
        "sources": sources,
        "licences": [licence["title"] for licence in resource.get("licenses", licences)],
        "computed": bool(_COMPUTED.match(sources[0])),
        "columns": [_column(field) for field in resource["schema"]["fields"]],
    }


def _column(field: dict[str, Any]) -> dict[str, str]:
    """A column: its name, its unit or type with what it may hold, and what it means."""
    limits = field.get("constraints", {})
    held = [field.get("unit", field["type"])]
    held += [" / ".join(map(str, limits["enum"]))] if "enum" in limits else []
    if {"minimum", "maximum"} <= limits.keys():
        held.append(f"[{limits['minimum']:,g}, {limits['maximum']:,g}]")
    return {"name": field["name"], "held": ", ".join(held), "means": field["description"]}


def citation() -> dict[str, Any]:
    """How to cite the book and the paper, from CITATION.cff.

    Examples
    --------
    >>> citation()["authors"], citation()["paper"]["year"]
    ('The govlab authors', 2016)
    """
    told = yaml.safe_load(_CITATION.read_text(encoding="utf-8"))
    (paper,) = told["references"]
    authors = ", ".join(author["name"] for author in told["authors"])
    return {"book": told, "authors": authors, "paper": paper}


BACK_MATTER: Mapping[str, Callable[[], dict[str, Any]]] = {
    "book/about": citation,
    "book/api": public_names,
    "book/data": data_tables,
    "book/glossary": glossary,
}
"""What each page is filled with."""

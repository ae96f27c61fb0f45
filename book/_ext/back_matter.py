"""What stands at the back of the book: glossary, data, public names, how to cite."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

import govlab
from govlab.terms.language import chosen, label


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


BACK_MATTER: Mapping[str, Callable[[], dict[str, Any]]] = {
    "book/glossary": glossary,
}
"""What each page is filled with."""

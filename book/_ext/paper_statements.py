"""The paper's statements, each with the place in the book that takes it up."""

import json
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from back_matter import glossary
from docutils.nodes import make_id

import govlab
from govlab.terms.phrases import phrase

_BOOK = Path(__file__).parents[1]
_HEADING = re.compile(r"^(#{1,4}) (.+)$", re.MULTILINE)


@cache
def title(page: str) -> str:
    """Title of a page by the stem of its source.

    Examples
    --------
    >>> title("balance")
    'The balance'
    """
    return next(words for mark, words in _HEADING.findall(_prose(page)) if mark == "#")


@cache
def places(page: str) -> dict[str, str]:
    """Places on a page to which a link can lead, by their anchors, with what each is called.

    Headings are read from the page's source; claims of the ledger and entries of the glossary,
    which the build writes, come from their tables.

    Examples
    --------
    >>> places("balance")["the-map-of-models"], places("claims")["c05"]
    ('The map of models', 'No one size suits all three')
    """
    found = {make_id(words): words for _, words in _HEADING.findall(_prose(page))}
    if page == "claims":
        claims = govlab.claims()
        found |= dict(zip(claims["claim_id"].str.lower(), claims["title"], strict=True))
    elif page == "glossary":
        entries = (entry for kind in glossary().values() for entry in kind)
        found |= {f"word-{entry['key']}": entry["name"] for entry in entries}
    return found


def _prose(page: str) -> str:
    """What stands on a page, without its code."""
    notebook = _BOOK / f"{page}.ipynb"
    if not notebook.exists():
        return (_BOOK / f"{page}.md").read_text(encoding="utf-8")
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    told = ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return "\n\n".join(told)


def statements() -> dict[str, Any]:
    """Sections of the paper in their order, each with its statements.

    Examples
    --------
    >>> first = statements()["sections"][0]
    >>> first["name"], first["paragraphs"], first["rows"][3]["claims"]
    ('introduction', 1, ['<a href="claims.html#c44">C44</a>'])
    """
    table = govlab.load_data("paper_statements")
    sections = [_section(name, part) for name, part in table.groupby("section", sort=False)]
    return {"sections": sections, "statements": len(table)}


def _section(name: Any, part: Any) -> dict[str, Any]:
    return {
        "name": name,
        "paragraphs": part["paragraph"].nunique(),
        "rows": [_row(row) for row in part.to_dict("records")],
    }


def _row(row: dict[Any, Any]) -> dict[str, Any]:
    page, _, anchor = row["where"].partition("#")
    home = f"{title(page)} › {places(page)[anchor]}"
    claims = [number for number in row["claims"].split("; ") if number]
    others = [number for number in claims if row["where"] != f"claims#{number.lower()}"]
    return {
        "paragraph": row["paragraph"],
        "kind": phrase(f"page.kind_{row['kind']}"),
        "statement": row["statement"],
        "home": _link(page, anchor, home),
        "claims": [_link("claims", number.lower(), number) for number in others],
        "note": row["note"],
    }


def _link(page: str, anchor: str, words: str) -> str:
    return f'<a href="{page}.html#{anchor}">{escape(words)}</a>'

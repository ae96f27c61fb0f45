"""Write the size and hash of every table of data/ into datapackage.json; --check only compares.

A new column of the named contexts is described by the term of its name.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"


def described() -> str:
    """The text of datapackage.json with fresh sizes and hashes; the rest stays as written."""
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        content = (DATA / resource["path"]).read_bytes()
        resource |= {
            "bytes": len(content),
            "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        }
    return written(package)


def completed(text: str) -> str:
    """The same text with a field for each new column of the contexts that a term names."""
    from govlab.terms import TERMS  # the package loads only if tables are as described

    package = json.loads(text)
    resource = next(each for each in package["resources"] if each["name"] == "contexts")
    columns = (DATA / resource["path"]).read_text(encoding="utf-8").partition("\n")[0].split(",")
    fields = resource["schema"]["fields"]
    known = {field["name"] for field in fields}
    for place, column in enumerate(columns):
        if column not in known and column in TERMS:
            fields.insert(place, field_of(TERMS[column]))
    return written(package)


def field_of(term: Any) -> dict[str, Any]:
    """A term as a column of numbers."""
    return {
        "name": term.name,
        "type": "number",
        "description": term.definition,
        "unit": term.unit,
        "constraints": {"required": True, "minimum": term.low, "maximum": term.high},
    }


def written(package: dict[str, Any]) -> str:
    """As it stands in the file."""
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    target = DATA / "datapackage.json"
    text = described()
    if "--check" in sys.argv:
        sys.exit(text != target.read_text(encoding="utf-8") and "Run `make datapackage`.")
    target.write_text(text, encoding="utf-8")
    target.write_text(completed(text), encoding="utf-8")

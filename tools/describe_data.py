"""Write the size and hash of every table of data/ into datapackage.json; --check only compares."""

import hashlib
import json
import sys
from pathlib import Path

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
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    target = DATA / "datapackage.json"
    text = described()
    if "--check" in sys.argv:
        sys.exit(text != target.read_text(encoding="utf-8") and "Run `make datapackage`.")
    target.write_text(text, encoding="utf-8")

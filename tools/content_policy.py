"""Print the strictest Content-Security-Policy under which the built book works."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

BUILT = Path(__file__).parent.parent / "_build/html"
_INLINE = re.compile(r"<script(?![^>]*(?: src=|application/json))[^>]*>(.*?)</script>", re.DOTALL)


def policy(pages: str) -> str:
    """Scripts of the book's own site, and those that stand in its pages, by their digests."""
    digests = {b64encode(sha256(s.encode()).digest()).decode() for s in _INLINE.findall(pages)}
    return " ".join(["script-src 'self'", *(f"'sha256-{digest}'" for digest in sorted(digests))])


if __name__ == "__main__":
    print(policy("".join(page.read_text(encoding="utf-8") for page in BUILT.rglob("*.html"))))

"""Search that finds Chinese: its index holds words, and pairs of neighbouring Chinese signs."""

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish

_RUN = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+")
_SPLITTER = Path(__file__).with_name("split_query.js")


class BothLanguages(SearchEnglish):
    """English words by their stems, and pairs of Chinese signs."""

    js_splitter_code = _SPLITTER.read_text(encoding="utf-8")

    def split(self, input: str) -> list[str]:  # noqa: A002  # Sphinx names it so
        """The terms of a text.

        Examples
        --------
        >>> BothLanguages({}).split("the share, 放权程度, is d")
        ['the', 'share', '放权', '权程', '程度', 'is', 'd']
        """
        runs = _RUN.findall(input)
        return [term for run in runs for term in (_pairs(run) if run[0] >= "\u3400" else [run])]


def _pairs(run: str) -> list[str]:
    """Neighbouring signs of a run; one that stands alone is a term of its own."""
    return [run[start : start + 2] for start in range(max(1, len(run) - 1))]


def setup(app: Sphinx) -> dict[str, Any]:
    """Search so in a book of either language."""
    for language in ("en", "zh"):
        app.add_search_language(type("searched", (BothLanguages,), {"lang": language}))
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""Words of the page's scripts."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

SCRIPTS: Mapping[str, Phrase] = MappingProxyType(
    {
        "script.undo": Phrase("Undo", "撤销"),
        "script.reset": Phrase("Reset", "重置"),
    }
)

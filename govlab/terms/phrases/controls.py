"""Words of what every figure has: controls, axes, notes, numbers."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

CONTROLS: Mapping[str, Phrase] = MappingProxyType(
    {
        "control.residents": Phrase("{size} residents", "{size}名居民"),
        "menu.middle": Phrase("A city in the middle", "各项居中的城市"),
    }
)

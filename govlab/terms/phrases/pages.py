"""Words of what the build writes into pages."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

PAGES: Mapping[str, Phrase] = MappingProxyType({})

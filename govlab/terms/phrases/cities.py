"""Words of figures about cities and their years."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

CITIES: Mapping[str, Phrase] = MappingProxyType({})

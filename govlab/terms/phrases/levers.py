"""Words of figures over the two levers."""

from collections.abc import Mapping
from types import MappingProxyType

from govlab.terms.phrases.phrase import Phrase

LEVERS: Mapping[str, Phrase] = MappingProxyType({})

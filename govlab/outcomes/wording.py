"""A state put into words."""

import math
from collections.abc import Mapping
from typing import Any

from govlab.tables import unknown_name
from govlab.terms import BANDS, OUTSIDE, SENTENCES, TERMS

_IN_WORDS = ("unit_size", "cohesion", "public_goods", "thrift", "safety", "balance")


def state_in_words(values: Mapping[str, Any], language: str) -> str:
    """A sentence on a state, and another one beyond the bands, from its levers, indices, balance.

    Raises
    ------
    UnknownNameError
        If there is no sentence in this language.

    Examples
    --------
    >>> levels = dict.fromkeys(["cohesion", "public_goods", "thrift", "safety", "balance"], 0.5)
    >>> state_in_words(levels | {"unit_size": 3_000, "decentralization": 0.4}, "en")[:35]
    'With 3,000 residents per unit (a ne'
    """
    if language not in SENTENCES:
        raise unknown_name("language", language, SENTENCES)
    words = {f"{name}_word": TERMS[name].word(values[name], language) for name in _IN_WORDS}
    beyond = not BANDS[0].low <= values["unit_size"] <= BANDS[-1].high
    sentence = SENTENCES[language].format(**_rounded(values), **words)
    return sentence + OUTSIDE[language] * beyond


def _rounded(values: Mapping[str, Any]) -> dict[str, str]:
    """Numbers as the sentence shows them, none below 0; halves go up, as in a browser."""
    shown = {name: str(math.floor(100 * max(0, value) + 0.5)) for name, value in values.items()}
    return shown | {"unit_size": f"{math.floor(values['unit_size'] + 0.5):,}"}

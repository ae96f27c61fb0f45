"""What is seen in the quarter: each mark, the part of the model behind it, and how it is counted.

The script draws what is declared here, and its legend and the docstring of ``charts.stage`` read
the same declaration, so a mark that means nothing cannot be drawn.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from govlab.terms import BANDS
from govlab.terms.language import speaking
from govlab.terms.phrases import phrase

PER_DOT = 100
"""Residents that a dot stands for."""
DOTS = round(BANDS[-1].midpoint / PER_DOT)
"""Dots of the quarter, which is a street of usual size; the script lays out as many."""
BLOCKS = 116
"""Blocks of houses; the script lays out as many."""
_FIFTIETH = 0.02


@dataclass(frozen=True)
class Mark:
    """A kind of mark, of which there are as many as a product of named numbers says.

    Parameters
    ----------
    key
        Its name in the script and in the words.
    of
        Names of parts of the model, conditions, levers or indices, which are multiplied.
    each
        How much of that product one mark stands for.
    many
        How many there are places for.
    lost
        Whether what is missing of the product from 1 is counted.
    """

    key: str
    of: tuple[str, ...]
    each: float
    many: int
    lost: bool = False

    def count(self, values: Mapping[str, Any]) -> int:
        """How many are seen, to the nearest one, and as many as have places.

        Examples
        --------
        >>> Mark("shed", ("abuse",), 0.02, 46).count({"abuse": 0.48})
        24
        """
        whole = math.prod(float(values[name]) for name in self.of)
        share = 1 - whole if self.lost else whole
        return min(self.many, max(0, math.floor(share / self.each + 0.5)))

    @property
    def name(self) -> str:
        """What it is."""
        return phrase(f"stage.mark.{self.key}")

    @property
    def rule(self) -> str:
        """How it is counted."""
        return phrase(f"stage.rule.{self.key}", many=self.many, share=round(1 / self.each))


MARKS: Mapping[str, Mark] = MappingProxyType(
    {
        mark.key: mark
        for mark in (
            Mark("resident", (), 1 / DOTS, DOTS),
            Mark("served", ("index_public_goods",), 1 / DOTS, DOTS),
            Mark("different", ("fitted_weight",), 1 / DOTS, DOTS),
            Mark("newcomer", ("mobility",), 2 / DOTS, DOTS // 2),
            Mark("tie", ("familiarity", "staying"), 1 / 700, 700),
            Mark("gathering", ("index_cohesion",), 1 / BLOCKS, BLOCKS),
            Mark("door", ("units",), 1, 170),
            Mark("token", ("decentralization",), 1 / 20, 20),
            Mark("clinic", ("standard_supply",), _FIFTIETH, 29),
            Mark("nurse", ("fitted_supply",), _FIFTIETH, 26),
            Mark("factory", ("work_unit_cover",), 1 / 20, 8),
            Mark("smoke", ("spillover_keeping",), 1 / 20, 16, lost=True),
            Mark("crane", ("growth_pressure",), 1 / 10, 10),
            Mark("desk", ("office",), _FIFTIETH, 90),
            Mark("clerk", ("apparatus",), _FIFTIETH, 25),
            Mark("cart", ("reach",), _FIFTIETH, 80),
            Mark("guard", ("order_keeping",), _FIFTIETH, 10),
            Mark("shed", ("abuse",), _FIFTIETH, 46),
            Mark("unseen", ("blindness",), _FIFTIETH, 24),
            Mark("banner", ("unheard_voice",), _FIFTIETH, 20),
            Mark("quarrel", ("pressure",), _FIFTIETH, 30),
            Mark("siren", ("slow_coordination",), 1 / 20, 40),
        )
    }
)
"""Every mark of the stage, by key, in the order of the legend."""


def listed() -> str:
    """Every mark with its rule in English, a line each, for a docstring.

    Examples
    --------
    >>> listed().splitlines()[0]
    '- dots, a hundred residents each: always 850 dots: a street'
    """
    with speaking("en"):
        return "\n".join(f"- {mark.name}: {mark.rule}" for mark in MARKS.values())


def seen(values: Mapping[str, Any]) -> dict[str, int]:
    """How many of each mark there are at some numbers of the model.

    Parameters
    ----------
    values
        Levers, conditions, indices and parts by name, and ``units``: how many there are in the
        quarter.
    """
    return {key: mark.count(values) for key, mark in MARKS.items()}

"""How much each of the three problems counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from govlab import model
from govlab.errors import ParameterError
from govlab.records.checks import (
    ByValue,
    Values,
    checked_number,
    common_shape,
    first_place,
    in_words,
)
from govlab.terms import PROBLEMS

_LEAST_NEED = 1e-6
_RANK_ORDER_CENTROIDS = (11 / 18, 5 / 18, 2 / 18)


@dataclass(frozen=True, eq=False)
class Priorities(ByValue):
    """How much each of the three problems counts; weights from 0 to 1 that sum to 1.

    Parameters
    ----------
    cohesion, public_goods, control
        Weights of the problems in the balance.
    cost_share
        Weight of cost against risk within control, 0 (only risk counts) to 1 (only cost).

    Raises
    ------
    ParameterError
        If a weight lies outside 0 to 1, the three do not sum to 1, or the shapes of arrays do not
        fit together.

    """

    cohesion: Values = 1 / 3
    public_goods: Values = 1 / 3
    control: Values = 1 / 3
    cost_share: Values = 0.5

    def __post_init__(self) -> None:
        for name in (*PROBLEMS, "cost_share"):
            value = checked_number(name, getattr(self, name), 0, 1, "weight in the priorities")
            object.__setattr__(self, name, value)
        common_shape(vars(self).items())
        total = np.asarray(self.cohesion + self.public_goods + self.control)
        wrong = ~np.isclose(total, 1)
        if wrong.any():
            where = first_place(wrong)
            raise ParameterError(
                "priorities of cohesion, public_goods and control must sum to 1; got "
                f"{total[where]:g}{in_words(where)}. Divide each by their sum, or use "
                "Priorities.from_order."
            )

    @classmethod
    def from_urgency(cls, needs: Mapping[str, Any], attention_exponent: Any = 4) -> Self:
        """Weights by how urgent cohesion, public_goods, cost and risk are: need to a power.

        Parameters
        ----------
        needs
            Above 0; 1 where a problem is handled as well as in the reference, 2 twice as badly.
        attention_exponent
            How steeply attention rises with need.

        Raises
        ------
        ParameterError
            If a need is missing, or not above 0.

        Examples
        --------
        >>> needs = {"cohesion": 1, "public_goods": 2, "cost": 1, "risk": 1}
        >>> round(Priorities.from_urgency(needs, attention_exponent=1).public_goods, 2)
        0.4
        """
        expected = ("cohesion", "public_goods", "cost", "risk")
        if sorted(needs) != sorted(expected):
            raise ParameterError(
                f"needs must name {', '.join(expected)} once each; got {', '.join(needs)}. "
                "Take them from govlab.urgency(context).needs."
            )
        known = [
            checked_number(f"need of {name}", needs[name], _LEAST_NEED, 1 / _LEAST_NEED, "ratio")
            for name in expected
        ]
        shares = (model.attention(need, known, attention_exponent) for need in known)
        return cls(*model.priorities(*shares))

    @classmethod
    def from_order(cls, order: str, cost_share: float = 0.5) -> Self:
        """Weights for an order of the problems: rank-order centroids, which ties share.

        Raises
        ------
        ParameterError
            If the order does not name each problem once.

        References
        ----------
        barron1996decision

        Examples
        --------
        >>> round(Priorities.from_order("cohesion > public_goods = control").public_goods, 2)
        0.19
        """
        ranks = [[name.strip() for name in tie.split("=")] for tie in str(order).split(">")]
        if sorted(name for tie in ranks for name in tie) != sorted(PROBLEMS):
            raise ParameterError(
                f"an order names {', '.join(PROBLEMS)} once each, with > and = between them; "
                f'got {order!r}. Write for example "cohesion > public_goods = control".'
            )
        centroids = iter(_RANK_ORDER_CENTROIDS)
        weights: dict[str, float] = {}
        for tie in ranks:
            share = sum(next(centroids) for _ in tie) / len(tie)
            weights |= dict.fromkeys(tie, share)
        return cls(**weights, cost_share=cost_share)

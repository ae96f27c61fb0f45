"""The formulas applied to records: what a setting brings in a context."""

import math
from dataclasses import dataclass
from functools import cached_property
from inspect import signature
from typing import Any, cast

from govlab import model
from govlab.chunks import evaluate
from govlab.errors import ParameterError
from govlab.records import Arrangement, Assumptions, Context, Priorities, Setting, Values
from govlab.tables import unknown_name
from govlab.terms import OUTCOME_FIELDS, SENTENCES, TERMS

PARTS = {
    "cohesion": ("familiarity", "staying", "common_ground", "say"),
    "public_goods": (
        "work_unit_cover",
        "standard_supply",
        "fitted_supply",
        "fitted_weight",
        "spillover_keeping",
    ),
    "cost": ("office", "reach", "apparatus", "order_keeping"),
    "risk": ("abuse", "blindness", "slow_coordination", "unheard_voice", "pressure"),
}
"""The formulas that each outcome is a sum or product of."""

_EQUAL = Priorities()


@dataclass(frozen=True)
class Outcome:
    """What a setting brings in a context.

    cohesion, public_goods, thrift, safety and control lie in 0 to 1, higher is better; cost and
    risk are 0 or above, lower is better. Each has the shape of the setting and context together.
    """

    setting: Setting | Arrangement
    context: Context
    assumptions: Assumptions
    cohesion: Values
    public_goods: Values
    cost: Values
    risk: Values

    @property
    def thrift(self) -> Values:
        """1 when governing costs nothing, towards 0 as cost grows."""
        return cast(Values, model.thrift(self.cost))

    @property
    def safety(self) -> Values:
        """1 when nothing can go wrong, towards 0 as risk grows."""
        return cast(Values, model.safety(self.risk))

    @property
    def control(self) -> Values:
        """Thrift and safety together, with equal weights."""
        return self._control(_EQUAL)

    def _control(self, priorities: Priorities) -> Values:
        return cast(Values, model.control(self.thrift, self.safety, priorities))

    def balance(self, priorities: Priorities = _EQUAL) -> Values:
        """The three problems together, each to the power of its priority (0 to 1, more is better).

        Examples
        --------
        >>> middle, extreme = assess(Setting(20_000, 0.5)), assess(Setting(1_000_000, 0))
        >>> middle.balance() > extreme.balance()
        True
        """
        problems = (self.cohesion, self.public_goods, self._control(priorities))
        return cast(Values, model.balance(*problems, priorities))

    def by_name(self, priorities: Priorities = _EQUAL) -> dict[str, Values]:
        """Every outcome by the name of its term; control and balance follow the priorities."""
        weighed = {"control": self._control(priorities), "balance": self.balance(priorities)}
        return {name: weighed.get(name, getattr(self, name)) for name in OUTCOME_FIELDS}

    @cached_property
    def parts(self) -> dict[str, dict[str, Values]]:
        """The named parts that each outcome is a sum or product of, in the order of the formula.

        Examples
        --------
        >>> list(assess(Setting(3_000, 0.4)).parts["cohesion"])
        ['familiarity', 'staying', 'common_ground', 'say']
        """
        return {
            name: {part: self._part(name, part) for part in parts} for name, parts in PARTS.items()
        }

    def _level_of(self, outcome: str) -> Setting:
        if isinstance(self.setting, Setting):
            return self.setting
        return cast(Setting, getattr(self.setting, outcome, self.setting.control))

    def _part(self, outcome: str, name: str) -> Values:
        formula = getattr(model, name)
        setting = self._level_of(outcome)
        known = vars(setting) | {"context": self.context, "assumptions": self.assumptions}
        return cast(
            Values, formula(**{name: known[name] for name in signature(formula).parameters})
        )

    def sentence(self, language: str = "en", priorities: Priorities = _EQUAL) -> str:
        """One plain sentence on a single state, in English ("en") or Chinese ("zh").

        Raises
        ------
        UnknownNameError
            If the language is neither.
        ParameterError
            If the outcome holds arrays or belongs to an arrangement.

        Examples
        --------
        >>> assess(Setting(3_000, 0.4)).sentence()[-27:]
        'the balance is high (0.30).'
        """
        if language not in SENTENCES:
            raise unknown_name("language", language, SENTENCES)
        values = vars(self.setting) | self.by_name(priorities)
        if isinstance(self.setting, Arrangement) or not isinstance(values["balance"], float):
            raise ParameterError(
                "a sentence describes one state at one level; got arrays or an arrangement. "
                "Assess one setting."
            )
        words = {
            f"{name}_word": TERMS[name].word(values[name], language)
            for name in ("unit_size", *OUTCOME_FIELDS)
        }
        return SENTENCES[language].format(**_rounded(values), **words)


def _rounded(values: dict[str, Any]) -> dict[str, str]:
    """Numbers as the sentence shows them; halves go up, as they do in a browser."""
    shown = {name: f"{math.floor(100 * values[name] + 0.5) / 100:.2f}" for name in OUTCOME_FIELDS}
    shown["unit_size"] = f"{math.floor(values['unit_size'] + 0.5):,}"
    shown["decentralization"] = str(math.floor(100 * values["decentralization"] + 0.5))
    return shown


def assess(
    setting: Setting | Arrangement,
    context: Context = Context(),  # noqa: B008  # frozen, so sharing the default is safe
    assumptions: Assumptions = Assumptions(),  # noqa: B008  # frozen as well
) -> Outcome:
    """How well the three problems are handled at a setting of the levers.

    Parameters
    ----------
    setting
        Unit size [residents] and decentralization [share]; numbers or arrays. An arrangement has
        one for each problem, and its levels cost coordination.
    context
        Conditions of the city; numbers or arrays whose shapes fit the setting's.
    assumptions
        What the formulas take for granted; central values by default.

    Returns
    -------
    Outcome
        Cohesion, public goods and control rise where a problem is handled better; cost and risk
        fall. Floats for a single setting, else arrays of the common shape.

    Raises
    ------
    ParameterError
        If the shapes of arrays do not fit together.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> small, large = assess(Setting(5_000, 0.5)), assess(Setting(85_000, 0.5))
    >>> small.cohesion > large.cohesion, small.public_goods < large.public_goods
    (True, True)
    """
    if isinstance(setting, Arrangement):
        return _assess_levels(setting, context, assumptions)
    values = evaluate(setting, context, assumptions)
    return Outcome(setting, context, assumptions, **values)


def _assess_levels(levels: Arrangement, context: Context, assumptions: Assumptions) -> Outcome:
    near = assess(levels.cohesion, context, assumptions)
    wide = assess(levels.public_goods, context, assumptions)
    watched = assess(levels.control, context, assumptions)
    return Outcome(
        setting=levels,
        context=context,
        assumptions=assumptions,
        cohesion=near.cohesion,
        public_goods=wide.public_goods,
        cost=watched.cost + model.coordination(levels, context, assumptions),
        risk=watched.risk,
    )

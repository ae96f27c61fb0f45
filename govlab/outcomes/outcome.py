"""The formulas applied to records: what a setting brings in a context."""

from dataclasses import dataclass
from functools import cached_property
from inspect import signature
from typing import Any, cast

from govlab import model
from govlab.errors import ParameterError
from govlab.outcomes.chunks import common_shape, evaluate, formula_of, note, parts_of
from govlab.outcomes.scales import SCALED, Goalposts, goalposts, per_swing
from govlab.outcomes.wording import state_in_words
from govlab.records import Arrangement, Assumptions, Context, Priorities, Setting, Values
from govlab.terms import OUTCOME_FIELDS

_EQUAL = Priorities()


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a setting brings in a context.

    cohesion, public_goods, thrift, safety and control lie in 0 to 1, higher is better; cost and
    risk are 0 or above, lower is better. Each has the shape of the setting and context together.
    ``index`` puts them on the scale of what the levers can do in this city, and the balance is
    made of that.
    """

    setting: Setting | Arrangement
    context: Context
    assumptions: Assumptions
    given: Goalposts | None = None
    """Goalposts of another city, or None for those of the context."""

    def _formula(self, name: str) -> Values:
        return evaluate(self.level_of(name), self.context, self.assumptions, [name])[name]

    @cached_property
    def cohesion(self) -> Values:
        """How easily neighbours come to rely on one another and act together."""
        return self._formula("cohesion")

    @cached_property
    def public_goods(self) -> Values:
        """How much of what residents need is supplied."""
        return self._formula("public_goods")

    @cached_property
    def cost(self) -> Values:
        """Cost to the level above; with several levels, keeping them in step included."""
        cost = self._formula("cost")
        if isinstance(self.setting, Setting):
            return cost
        note(["coordination"])
        step = model.coordination(self.setting, self.context, self.assumptions)
        return cast(Values, cost + step)

    @cached_property
    def risk(self) -> Values:
        """What may go wrong and how badly."""
        return self._formula("risk")

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
        return cast(Values, model.control(self.thrift, self.safety, _EQUAL))

    @cached_property
    def goalposts(self) -> Goalposts:
        """The worst and the best that the levers can do: in this city, unless others were given."""
        return self.given or goalposts(self.context, self.assumptions)

    @cached_property
    def index(self) -> dict[str, Values]:
        """How much of what the two levers can do in the city is done, by outcome.

        0 is the worst setting of the bands and 1 the best; settings outside the bands may pass
        either. ``control`` is the weighted mean (geometric) of thrift and safety.

        Examples
        --------
        >>> [round(100 * value) for value in assess(Setting(20_000, 0.5)).index.values()]
        [70, 48, 77, 90, 83]
        """
        return self._index(_EQUAL)

    def _index(self, priorities: Priorities) -> dict[str, Values]:
        levels = {name: self.goalposts.index(name, getattr(self, name)) for name in SCALED}
        thrift, safety = (self._done[name] for name in ("thrift", "safety"))
        return levels | {"control": cast(Values, model.control(thrift, safety, priorities))}

    @cached_property
    def _done(self) -> dict[str, Any]:
        """The index of each outcome, 0 where it is below."""
        return {
            name: model.at_least_zero(self.goalposts.index(name, getattr(self, name)))
            for name in SCALED
        }

    def balance(self, priorities: Priorities = _EQUAL) -> Values:
        """The three problems together, each to the power of its priority (0 to 1, more is better).

        The rival forms of the balance (``balance_form`` of the assumptions) weigh other scales.

        Examples
        --------
        >>> middle, extreme = assess(Setting(20_000, 0.5)), assess(Setting(1_000_000, 0))
        >>> middle.balance() > extreme.balance()
        True
        """
        common_shape(self.setting, self.context, self.assumptions, priorities)
        form = self.assumptions.balance_form
        if form == "raw-scales":
            return self._raw(priorities, priorities)
        if form == "swing-exponents":
            return self._raw(priorities, per_swing(priorities))
        cohesion, public_goods, thrift, safety = self._done.values()
        if form == "weighted-sum":
            whole = model.weighted_sum(cohesion, public_goods, thrift, safety, priorities)
        else:
            control = model.control(thrift, safety, priorities)
            whole = model.balance(cohesion, public_goods, control, priorities)
        return cast(Values, whole)

    def _raw(self, priorities: Priorities, exponents: Any) -> Values:
        control = model.control(self.thrift, self.safety, priorities)
        return cast(Values, model.balance(self.cohesion, self.public_goods, control, exponents))

    def by_name(self, priorities: Priorities = _EQUAL) -> dict[str, Values]:
        """Every outcome by the name of its term, then each index as ``index_NAME``.

        Control, its index and the balance follow the priorities.
        """
        control = cast(Values, model.control(self.thrift, self.safety, priorities))
        weighed = {"control": control, "balance": self.balance(priorities)}
        raw = {name: weighed.get(name, getattr(self, name)) for name in OUTCOME_FIELDS}
        return raw | {f"index_{name}": value for name, value in self._index(priorities).items()}

    @cached_property
    def parts(self) -> dict[str, dict[str, Values]]:
        """The named parts that each outcome is a sum or product of, in the order of the formula.

        Examples
        --------
        >>> list(assess(Setting(3_000, 0.4)).parts["cohesion"])
        ['familiarity', 'staying', 'common_ground', 'say']
        """
        return {
            name: {part: self._part(name, part) for part in parts}
            for name, parts in parts_of(self.context).items()
        }

    def level_of(self, outcome: str) -> Setting:
        """Where the levers stand for what serves an outcome."""
        if isinstance(self.setting, Setting):
            return self.setting
        return cast(Setting, getattr(self.setting, outcome, self.setting.control))

    def _part(self, outcome: str, name: str) -> Values:
        note([formula_of(outcome, self.context)])
        formula = getattr(model, formula_of(name, self.context))
        known = vars(self) | vars(self.level_of(outcome))
        asked = {argument: known[argument] for argument in signature(formula).parameters}
        return cast(Values, formula(**asked))

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
        >>> assess(Setting(3_000, 0.4)).sentence()[-29:]
        'the balance is middling (36).'
        """
        values = self._index(priorities) | {"balance": self.balance(priorities)}
        if isinstance(self.setting, Arrangement) or not isinstance(values["balance"], float):
            raise ParameterError(
                "a sentence describes one state at one level; got arrays or an arrangement. "
                "Assess one setting."
            )
        return state_in_words(vars(self.setting) | values, language)


def assess(
    setting: Setting | Arrangement,
    context: Context = Context(),  # noqa: B008  # frozen, so sharing the default is safe
    assumptions: Assumptions = Assumptions(),  # noqa: B008  # frozen as well
    goalposts: Goalposts | None = None,
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
    goalposts
        Scale of the indices and the balance: that of the city in this context by default. Give
        another city's to see what a change of conditions does on its scale.

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
    common_shape(setting, context, assumptions)
    return Outcome(setting, context, assumptions, goalposts)

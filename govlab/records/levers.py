"""Where the two levers stand: one setting for all problems, or one for each."""

from dataclasses import dataclass

from govlab.errors import ParameterError
from govlab.records.checks import CheckedRecord, Values, common_shape
from govlab.terms import PROBLEMS


@dataclass(frozen=True, eq=False)
class Setting(CheckedRecord):
    """Where the two levers stand.

    Parameters
    ----------
    unit_size
        Residents per governance unit, 500 to 1,000,000; a number or an array.
    decentralization
        Share of the discretion that street office and residents' committees hold together which
        lies on the committees' side, 0 to 1; a number or an array that fits ``unit_size``.

    Raises
    ------
    ParameterError
        If a value is outside its range, not finite, or not a number, or the shapes of arrays do
        not fit together.

    Examples
    --------
    >>> Setting(3_000, 0.4)
    Setting(unit_size=3000.0, decentralization=0.4)
    """

    unit_size: Values
    decentralization: Values


@dataclass(frozen=True)
class Arrangement:
    """A setting for each problem: problems may sit at different levels.

    Parameters
    ----------
    cohesion, public_goods, control
        Where the levers stand for what serves this problem.
    """

    cohesion: Setting
    public_goods: Setting
    control: Setting

    def __post_init__(self) -> None:
        for problem in PROBLEMS:
            value = getattr(self, problem)
            if not isinstance(value, Setting):
                raise ParameterError(
                    f"{problem} must be a Setting; got {value!r}. "
                    f"Write for example arrange({problem}=Setting(5_000, 0.5), ...)."
                )
        common_shape(
            (f"{problem}.{lever}", value)
            for problem in PROBLEMS
            for lever, value in vars(getattr(self, problem)).items()
        )


def arrange(*, cohesion: Setting, public_goods: Setting, control: Setting) -> Arrangement:
    """Put each problem at a level of its own; ``assess`` charges for keeping the levels in step.

    Parameters
    ----------
    cohesion, public_goods, control
        Setting of what serves each problem: unit size [residents], decentralization [share].

    Raises
    ------
    ParameterError
        If one of them is no setting, or the shapes of arrays do not fit together.

    Examples
    --------
    >>> near, far = Setting(5_000, 0.8), Setting(85_000, 0.2)
    >>> arrange(cohesion=near, public_goods=far, control=near).public_goods.unit_size
    85000.0
    """
    return Arrangement(cohesion, public_goods, control)

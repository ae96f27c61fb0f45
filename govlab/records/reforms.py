"""Four reforms in strengths from 0 to 1, and the plan that holds at most one of each."""

from dataclasses import dataclass, field

from govlab.errors import ParameterError
from govlab.records.checks import CheckedRecord, Values, common_shape
from govlab.records.megacity import Inherited


@dataclass(frozen=True, eq=False)
class Services(CheckedRecord):
    """Reform of services; each field from 0 (no reform) to 1, numbers or arrays.

    Parameters
    ----------
    basic_coverage
        How far basic services are guaranteed to whoever lives here.
    contracted
        Share of fitted services that is bought from providers.
    demand_extraction
        How far contracts follow what residents ask for.
    open_rules
        How far rules of contracting are open and stable.
    providers
        Number of providers that compete, 1 (a monopoly) to 12.
    social_organisations
        How far organisations of residents are supported.

    Raises
    ------
    ParameterError
        As for ``Inherited``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> Services(contracted=0.5).providers
    1.0
    """

    basic_coverage: Values = 0.0
    contracted: Values = 0.0
    demand_extraction: Values = 0.0
    open_rules: Values = 0.0
    providers: Values = 1.0
    social_organisations: Values = 0.0


@dataclass(frozen=True, eq=False)
class Conflict(CheckedRecord):
    """Reform of how conflicts are settled; each field from 0 (no reform) to 1, numbers or arrays.

    Parameters
    ----------
    reallocation
        Share of what the government answers for that it hands over.
    buffer
        How far residents and organisations mediate.
    law
        How far conflicts are settled by law.
    valve
        How far complaints have a place where they are said and passed on.

    Raises
    ------
    ParameterError
        As for ``Inherited``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> Conflict(valve=0.6).law
    0.0
    """

    reallocation: Values = 0.0
    buffer: Values = 0.0
    law: Values = 0.0
    valve: Values = 0.0


@dataclass(frozen=True, eq=False)
class Risk(CheckedRecord):
    """Reform of risk in three stages; each field from 0 (no reform) to 1, numbers or arrays.

    Parameters
    ----------
    early_detection
        How far many eyes look out before anything happens.
    linkage
        How far departments are linked for an emergency.
    unified_command
        How far one command is ready to take over in an emergency.
    aftermath
        How far harm is accounted for and repaired.
    social_command
        How far organisations are given a part in command, an error in the acute phase.

    Raises
    ------
    ParameterError
        As for ``Inherited``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> Risk(linkage=0.6).unified_command
    0.0
    """

    early_detection: Values = 0.0
    linkage: Values = 0.0
    unified_command: Values = 0.0
    aftermath: Values = 0.0
    social_command: Values = 0.0


@dataclass(frozen=True, eq=False)
class Digital(CheckedRecord):
    """Digital reform; each field from 0 (no reform) to 1, numbers or arrays.

    Parameters
    ----------
    integration
        Share of departments whose registers are joined.
    communication
        How far the centre can ask and answer at once.
    online_approval
        Share of approvals that are dealt with online.
    negative_list
        Share of what needed a permit that needs none any more.

    Raises
    ------
    ParameterError
        As for ``Inherited``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> Digital(integration=0.5).communication
    0.0
    """

    integration: Values = 0.0
    communication: Values = 0.0
    online_approval: Values = 0.0
    negative_list: Values = 0.0


@dataclass(frozen=True)
class Plan:
    """What a city keeps of the inherited model, and its reforms: at most one of each kind.

    Parts have no order, so none can matter. The empty plan leaves a city as it is.

    Parameters
    ----------
    inherited
        Features of the inherited model that stay.
    services, conflict, risk, digital
        The four reforms.

    Raises
    ------
    ParameterError
        If a part is of another kind, or the shapes of arrays do not fit together.

    Examples
    --------
    >>> Plan(digital=Digital(integration=0.8)).risk == Risk()
    True
    """

    inherited: Inherited = field(default_factory=Inherited)
    services: Services = field(default_factory=Services)
    conflict: Conflict = field(default_factory=Conflict)
    risk: Risk = field(default_factory=Risk)
    digital: Digital = field(default_factory=Digital)

    def __post_init__(self) -> None:
        for name, kind in PARTS_OF_A_PLAN.items():
            part = getattr(self, name)
            if not isinstance(part, kind):
                raise ParameterError(
                    f"{name} must be a record of the kind {kind.__name__}; got {part!r}. "
                    f"Write for example Plan({name}={kind.__name__}())."
                )
        common_shape(self.fields().items())

    def fields(self) -> dict[str, Values]:
        """Every strength by its name.

        Examples
        --------
        >>> len(Plan().fields())
        23
        """
        return {
            name: value
            for part in PARTS_OF_A_PLAN
            for name, value in vars(getattr(self, part)).items()
        }


PARTS_OF_A_PLAN = {
    "inherited": Inherited,
    "services": Services,
    "conflict": Conflict,
    "risk": Risk,
    "digital": Digital,
}
"""The kinds of records that make up a plan."""

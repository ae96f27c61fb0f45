"""What megacities inherit and face, in strengths from 0 to 1."""

from dataclasses import dataclass

from govlab.records.checks import CheckedRecord, Values


@dataclass(frozen=True, eq=False)
class Inherited(CheckedRecord):
    """Features of the inherited model, each from 0 (a city without it) to 1; numbers or arrays.

    The fifth feature of the paper, wide powers place by place, is a condition of the city:
    ``Context.territorial_devolution``.

    Parameters
    ----------
    mobility_control
        How far people are kept from coming, and from services when they come.
    execution_pressure
        How far each level raises the targets of the level below.
    project_share
        Share of what is done that is run as projects with one goal each.
    mobilisation
        How far residents and organisations are called upon for what offices have in mind.

    Raises
    ------
    ParameterError
        If a value is outside its range, not finite, or not a number, or the shapes of arrays do
        not fit together.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> Inherited(project_share=0.5).mobilisation
    0.0
    """

    mobility_control: Values = 0.0
    execution_pressure: Values = 0.0
    project_share: Values = 0.0
    mobilisation: Values = 0.0


@dataclass(frozen=True, eq=False)
class Challenges(CheckedRecord):
    """How strongly a city meets each of five challenges, 0 (not at all) to 1; numbers or arrays.

    data/challenges.csv says which conditions each of them pushes.

    Parameters
    ----------
    people, environment, diversity, transition, network
        Inflow; waste and air; groups that grow more varied; an economy that is restructured; a city
        that is online.

    Raises
    ------
    ParameterError
        As for ``Inherited``.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> Challenges(people=1).network
    0.0
    """

    people: Values = 0.0
    environment: Values = 0.0
    diversity: Values = 0.0
    transition: Values = 0.0
    network: Values = 0.0

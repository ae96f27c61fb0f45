"""Claims about what reforms do, with what they cost: asked of plans, not of conditions."""

from typing import Any

import numpy as np

from govlab.ledger.registry import tests
from govlab.ledger.signs import (
    Signs,
    all_of,
    grows,
    less_handed_down,
    more_handed_down,
    not_against,
    shrinks,
)
from govlab.ledger.world import (
    HIGH,
    INTERMEDIATE,
    LOW,
    MIDDLES,
    NEIGHBOURHOOD,
    STREET,
    World,
)
from govlab.records import Conflict, Digital, Inherited, Plan, Risk, Services

_SHARES = np.linspace(0, 1, 101)
_PACKAGE = Inherited(HIGH, HIGH, 0.5, HIGH)
_VALVE = Conflict(reallocation=0.5, buffer=0.7, law=0.6, valve=0.6)
_MEASURES = ("early_detection", "linkage", "unified_command", "aftermath")
_ACUTE = 0.1
"""How much of the time is acute."""

_MET = {"demand_extraction": 0.95, "open_rules": 0.95, "providers": 4.0}
_MISSING = {"demand_extraction": 0.05, "open_rules": 0.05, "providers": 1.0}


@tests("C31c")
def several_stages_answer_risk(world: World) -> Signs:
    """At an intermediate size, 0.6 in each of four measures beats 1 in any single one.

    Risk is the mean over a year of which a tenth is acute.
    """
    several = _mean_risk(world, Risk(**dict.fromkeys(_MEASURES, 0.6)))
    return all_of(*(shrinks(_mean_risk(world, Risk(**{name: 1})), several) for name in _MEASURES))


def _mean_risk(world: World, reform: Risk) -> Any:
    normal, acute = (
        world.with_(emergency=level).reformed(Plan(risk=reform)).at(INTERMEDIATE, 0.5).risk
        for level in (0, 1)
    )
    return (1 - _ACUTE) * normal + _ACUTE * acute


@tests("C33")
def contracts_need_three_conditions(world: World) -> Signs:
    """At every band contracts add to public goods where demand is heard, rules open, rivals three.

    Where any one of the three is missing they take from them.
    """
    gains = grows(*_bought(world, "public_goods", _MET))
    losses = (shrinks(*_bought(world, "public_goods", _MET | {n: v})) for n, v in _MISSING.items())
    return all_of(gains, *losses)


@tests("C33b")
def contracts_lower_cost(world: World) -> Signs:
    """At a street with d = 0.2 contracts lower cost where the three conditions are met."""
    before, after = (
        world.reformed(_contracts(share, _MET)).at(STREET, LOW).cost for share in (0, HIGH)
    )
    return shrinks(before, after)


def _bought(world: World, outcome: str, conditions: dict[str, float]) -> list[Any]:
    """An outcome without contracts and with them, under the same conditions."""
    return [
        getattr(world.reformed(_contracts(share, conditions)).at(MIDDLES, 0.5), outcome)
        for share in (0, HIGH)
    ]


def _contracts(share: float, conditions: dict[str, float]) -> Plan:
    return Plan(services=Services(contracted=share, **conditions))


@tests("C34b")
def support_for_organisations_pays_where_demands_differ(world: World) -> Signs:
    """Support raises cohesion and public goods at a neighbourhood's size, goods more if mixed.

    It raises cohesion by less where residents are mobilised.
    """
    plain, supported = (_supported(world, Inherited(), level) for level in (0, HIGH))
    alike, mixed = (
        _supported(place, Inherited(), HIGH).public_goods
        - _supported(place, Inherited(), 0).public_goods
        for place in (world.with_(demand_diversity=level) for level in (LOW, HIGH))
    )
    called = Inherited(mobilisation=HIGH)
    used = _supported(world, called, HIGH).cohesion - _supported(world, called, 0).cohesion
    return all_of(
        grows(plain.cohesion, supported.cohesion),
        grows(0, alike),
        grows(alike, mixed),
        shrinks(supported.cohesion - plain.cohesion, used),
    )


def _supported(world: World, inherited: Inherited, level: float) -> Any:
    plan = Plan(inherited, services=Services(social_organisations=level))
    return world.reformed(plan).at(NEIGHBOURHOOD, 0.5)


@tests("C36b")
def a_valve_that_is_paid_for_lowers_risk(world: World) -> Signs:
    """Valve, buffer, law and fewer duties lower risk at a street with the inherited package."""
    before, after = _with_a_valve(world)
    return shrinks(before.risk, after.risk)


@tests("C36c")
def a_valve_that_is_paid_for_lowers_cost(world: World) -> Signs:
    """The same reform lowers cost, what it takes itself included."""
    before, after = _with_a_valve(world)
    return shrinks(before.cost, after.cost)


def _with_a_valve(world: World) -> list[Any]:
    plans = (Plan(_PACKAGE), Plan(_PACKAGE, conflict=_VALVE))
    return [world.reformed(plan).at(STREET, LOW) for plan in plans]


@tests("C37b")
def command_is_ready_and_departments_are_linked(world: World) -> Signs:
    """In an emergency a ready command and linkage lower risk, and parts in command raise it.

    Linkage lowers it by more where exposure is high. In normal times none of them moves risk.
    """
    before, command, linked, mixed = (
        _acute(world, reform)
        for reform in (
            Risk(),
            Risk(unified_command=HIGH),
            Risk(linkage=HIGH),
            Risk(social_command=HIGH),
        )
    )
    little, much = (
        _acute(place, Risk()) - _acute(place, Risk(linkage=HIGH))
        for place in (world.with_(risk_exposure=level) for level in (LOW, HIGH))
    )
    return all_of(
        shrinks(before, command),
        shrinks(before, linked),
        grows(before, mixed),
        grows(little, much),
        *(_rests(world, Risk(**{name: HIGH})) for name in ("unified_command", "social_command")),
    )


def _acute(world: World, reform: Risk) -> Any:
    return world.with_(emergency=1).reformed(Plan(risk=reform)).at(INTERMEDIATE, 0.5).risk


def _rests(world: World, reform: Risk) -> Signs:
    """Holds where a reform leaves risk in normal times as it is."""
    calm = world.with_(emergency=0)
    before, after = (
        calm.reformed(Plan(risk=each)).at(INTERMEDIATE, 0.5).risk for each in (Risk(), reform)
    )
    return all_of(not_against(grows(before, after)), not_against(shrinks(before, after)))


@tests("C38b")
def communication_draws_decisions_up(world: World) -> Signs:
    """At an intermediate size control is best at a lower d where the centre can ask at once."""
    before, after = (_best_share(world, Digital(communication=level)) for level in (0, HIGH))
    return less_handed_down(after, before)


@tests("C38c")
def joined_registers_pay_for_themselves(world: World) -> Signs:
    """Joined registers lower cost at every band, their price included, and move no decision up.

    At an intermediate size control is best at no lower d.
    """
    apart, joined = (
        world.reformed(Plan(digital=Digital(integration=level))).at(MIDDLES, 0.5).cost
        for level in (0, HIGH)
    )
    best = [_best_share(world, Digital(integration=level)) for level in (0, HIGH)]
    return all_of(shrinks(apart, joined), not_against(more_handed_down(best[1], best[0])))


def _best_share(world: World, reform: Digital) -> Any:
    place = world.reformed(Plan(digital=reform))
    return _SHARES[np.argmax(place.at(INTERMEDIATE, _SHARES).control, axis=-1)]


@tests("C39b")
def basics_for_whoever_lives_here(world: World) -> Signs:
    """At a street with d = 0.2 guaranteed basics raise public goods."""
    before, after = (
        world.reformed(Plan(services=Services(basic_coverage=level))).at(STREET, LOW).public_goods
        for level in (0, HIGH)
    )
    return grows(before, after)

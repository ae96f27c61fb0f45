"""What the chapters on digital reform and on plans say of their figures and tables holds.

Entry by entry: a figure with a menu is asked in every city of the menu.
"""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from govlab import (
    Challenges,
    Conflict,
    Context,
    Digital,
    Plan,
    Setting,
    arrange,
    assess,
    assess_plan,
    claims,
    compare_plans,
    drawn_assumptions,
    load_data,
    named_models,
    named_reforms,
    reformed_city,
    reforms_together,
)
from govlab.charts.designer.drawn import three_ways
from govlab.charts.reform.departments import DEPARTMENTS, PAIRS
from govlab.draws import SETS, spread_assumptions
from govlab.figure.designs import Designs
from govlab.outcomes.comparing import outcomes_of
from govlab.terms import CHALLENGE_FIELDS, TERMS
from tests.sentences import CITIES, Sentences, check, in_every_city

SENTENCES = Sentences()
says = SENTENCES.says
SHANGHAI, RESIDENCE = CITIES["shanghai-2014"], CITIES["residence-based-city"]
FEW_DATA = [city for city in CITIES.values() if city.digital_capacity < 0.5]
MIDDLE, STREET = Setting(20_000, 0.5), Setting(85_000, 0.2)
SHARES = np.linspace(0, 1, 201)
SIZES = np.geomspace(500, 300_000, 60)[:, None]
PACKAGE, FOUR = named_models()["inherited"], named_reforms()
WAYS = dict(zip("ABC", three_ways().designs, strict=True))
PLANS = {letter: (way.at, way.plan) for letter, way in WAYS.items()}
LEVELS, REFORMED = PLANS["C"]
BUDGET = Designs.__dataclass_fields__["budget"].default


def digital(city, at=MIDDLE, **strengths):
    return assess_plan(at, Plan(digital=Digital(**strengths)), city)


def best_share(city, **strengths):
    return SHARES[digital(city, Setting(20_000, SHARES), **strengths).control.argmax()]


def joined_costs(city):
    """Cost with each number of departments joined, of what it is with none."""
    costs = [digital(city, integration=n / DEPARTMENTS).cost for n in range(DEPARTMENTS + 1)]
    return np.array(costs, dtype=float) / costs[0]


def blindness(city, size, share):
    return float(assess(Setting(size, share), city).parts["risk"]["blindness"])


def found(at=LEVELS, plan=REFORMED, city=SHANGHAI, faced=None):
    values = outcomes_of(at, plan, city, faced or Challenges())
    return {name: float(np.ravel(value)[0]) for name, value in values.items()}


def without(*reforms, **features):
    """Plan C without some reforms, with some features at other strengths."""
    kept = {name: reform for name, reform in FOUR.items() if name not in reforms}
    return Plan(replace(PACKAGE.inherited, **features), **kept)


def best_in(plans, city=SHANGHAI):
    return compare_plans(plans, city).set_index(["plan", "outcome"])["best_in"]


def beats(rival, plan):
    """The most of 100 sets in which a rival of plan C is better at one of the four."""
    mine = best_in({"rival": PLANS[rival], "C": (LEVELS, plan)})["C"]
    return 100 - mine.min()


@says(
    "digital-city",
    "The city merged 64 hotlines into one",
    "almost six in ten reports of 2019 to 2021 were questions",
    "In 2020, 9 per cent came by net",
    "For 2025 about 25 million are told",
)
def reports_are_as_counted():
    told = load_data("digital_city").set_index("measure")["value"]
    questions = told["questions_in_three_years"] / told["reports_in_three_years"]
    rounded = (told["merged_hotlines"], round(100 * told["by_net"]), told["later_calls"])
    return rounded == (64, 9, 25) and 0.57 < questions < 0.6


@says(
    "digital-city",
    "handing down is less of a risk, and the best share rises.",
    "The best share falls. With both it falls too.",
)
def registers_pull_up_reports_down_and_both_down():
    return all(
        best_share(city, integration=1) > best_share(city)
        and best_share(city, communication=1) < best_share(city)
        and best_share(city, integration=1, communication=1) < best_share(city)
        for city in CITIES.values()
    )


@says(
    "digital-city",
    "In the model it is misuse that comes to light",
    "*blindness*, what the centre does not know of a place, stays.",
    "It also sees a little more, and it needs fewer people on the way.",
)
def data_uncover_misuse_and_reports_what_is_unknown():
    def holds(city):
        apart, joined = digital(city), digital(city, integration=1)
        asked = digital(city, communication=1)
        risks = [each.parts["risk"] for each in (apart, joined, asked)]
        less = risks[1]["abuse"] < risks[0]["abuse"] == risks[2]["abuse"]
        unseen = risks[2]["blindness"] < risks[0]["blindness"] == risks[1]["blindness"]
        return (
            less and unseen and asked.parts["cost"]["apparatus"] < apart.parts["cost"]["apparatus"]
        )

    return in_every_city(holds)


@says(
    "digital-city",
    "Six of twelve departments are half of them, and fifteen of sixty-six pairs",
    "cost is a hair *higher* than with none, by less than half a per cent",
    "at the end the gain flattens",
)
def the_first_departments_cost_a_hair_more():
    def holds(city):
        costs = joined_costs(city)
        gains = -np.diff(costs)
        return 1 < costs[1] < 1.005 and 1 < costs[2] < 1.005 and gains[-1] < gains.max() / 4

    return (DEPARTMENTS, PAIRS, 6 * 5 // 2) == (12, 66, 15) and all(map(holds, FEW_DATA))


@says("digital-city", "it had half of its data joined already, and there the curve lies above")
def joining_more_never_pays_in_shanghai():
    return SHANGHAI.digital_capacity == 0.5 and (joined_costs(SHANGHAI)[1:] > 1).all()


@says(
    "digital-city",
    "Where little is joined, joining all pays for itself. Where half is there already, it does "
    "not.",
)
def joining_pays_where_little_is_joined():
    def saves(before):
        return joined_costs(Context(digital_capacity=before))[-1] < 1

    return [saves(before) for before in (0.1, 0.2, 0.5, 0.8)] == [True, True, False, False]


@says(
    "digital-city",
    "islands make online approval dearer than the counter, and joined registers turn the sign. "
    "With many data it saves either way.",
    "fitted supply falls a little with every approval that leaves the counter",
)
def approvals_online_hang_on_the_registers():
    def change(city, joined):
        return (
            digital(city, STREET, integration=joined, online_approval=1).cost
            - digital(city, STREET, integration=joined).cost
        )

    few, many = [Context(digital_capacity=0.1), *FEW_DATA], Context(digital_capacity=0.8)
    fitted = [
        [
            digital(city, STREET, online_approval=share).parts["public_goods"]["fitted_supply"]
            for share in (0, 0.5, 1)
        ]
        for city in CITIES.values()
    ]
    turned = all(change(city, 0) > 0 > change(city, 0.8) for city in few)
    return (
        turned
        and max(change(many, 0), change(many, 0.8)) < 0
        and (np.diff(fitted, axis=1) < 0).all()
    )


@says(
    "digital-city",
    "Cost falls in every row. Risk rises, most where few data are there to watch with.",
    "The negative list saves more and adds risk, though less once data are there.",
)
def what_needs_no_permit_saves_and_has_to_be_watched():
    def freed(city, joined=0.0):
        was, now = (digital(city, STREET, integration=joined, negative_list=n) for n in (0, 1))
        return now.cost - was.cost, now.risk - was.risk

    rows = [freed(Context(digital_capacity=before)) for before in (0.1, 0.4, 0.8)]
    falling = (np.diff([risk for _, risk in rows]) < 0).all() and rows[-1][1] > 0
    few = Context(digital_capacity=0.1)
    online = digital(few, STREET, integration=0.8, online_approval=1).cost
    more = freed(few, 0.8)[0] < online - digital(few, STREET, integration=0.8).cost < 0
    everywhere = all(freed(city)[0] < 0 < freed(city)[1] for city in CITIES.values())
    return falling and more and everywhere and freed(few, 0.8)[1] < freed(few)[1]


@says("digital-city", "Cohesion stays to the last digit.")
def no_technique_touches_cohesion():
    full = {"integration": 1, "communication": 1, "online_approval": 1, "negative_list": 1}
    return all(digital(city, **full).cohesion == digital(city).cohesion for city in CITIES.values())


@says(
    "digital-city",
    "it is discretion, by far; distance adds some, and the city hardly any.",
)
def discretion_adds_most_of_what_nobody_sees():
    first, second = (SHANGHAI, 20_000, 0.55), (RESIDENCE, 85_000, 0)

    def moved(start, end):
        """What each of city, size and share does alone."""
        steps = [(*start[:at], end[at], *start[at + 1 :]) for at in range(3)]
        return [abs(blindness(*step) - blindness(*start)) for step in steps]

    return all(
        share > 2 * size > 4 * city
        for city, size, share in (moved(first, second), moved(second, first))
    )


@says(
    "digital-city", "The sum of the two is not certain, and depends on how much is joined already."
)
def the_second_pulls_harder_in_most_draws():
    grid = Setting(20_000, np.linspace(0, 1, 51))
    plans = [Plan(), Plan(digital=Digital(integration=1, communication=1))]

    def lower(city):
        peaks = [
            [assess_plan(grid, plan, city, taken).control.argmax() for plan in plans]
            for taken in map(drawn_assumptions, range(60))
        ]
        return np.mean([both < neither for neither, both in peaks])

    return 0.4 < lower(RESIDENCE) < 0.8 < lower(SHANGHAI) < 1


@says(
    "digital-city",
    "In all cities of the menu it holds only in units below forty thousand that are handed most or "
    "all",
    "Lower *d* from 1 a little, and the claim breaks",
    "In larger ones even *d* = 1 refutes the adviser.",
)
def handing_nothing_down_is_best_in_small_units_only():
    def holds(city):
        kept = (
            assess(Setting(SIZES, 0), city).control >= assess(Setting(SIZES, SHARES), city).control
        )
        sizes, shares = np.nonzero(kept[:, 1:])
        return SIZES[sizes].max() < 40_000 and SHARES[1:][shares].min() > 0.6

    start, less = (assess(Setting(5_000, share), SHANGHAI).control for share in (1, 0.95))
    return start <= assess(Setting(5_000, 0), SHANGHAI).control < less and in_every_city(holds)


@says(
    "design-a-reform",
    "ended with six people dead",
    "169 of them",
    "within thirty minutes",
    "more than 40,000 projects in over 2,300 communities",
    "such funds reached 4,300 villages and neighbourhoods",
)
def facts_of_reforms_are_as_counted():
    told = load_data("reform_facts").set_index("measure")["value"]
    counted = {"deaths": 6, "units_in_trial": 169, "answer_within": 30, "projects": 40_000}
    counted |= {"places_with_projects": 2_300, "places_with_funds": 4_300}
    return told[list(counted)].to_dict() == counted and round(told["share_in_trial"], 1) == 0.5


@says(
    "design-a-reform",
    "**All four together cut risk, and move little else.** They take away almost half of it.",
    "They move public goods by about a tenth, and cohesion less than a change of units does.",
    "lifts the balance more than all four reforms on the old street. But look along the row: "
    "public goods fall.",
    "At half their strength they pay for almost all of the reforms.",
)
def what_four_reforms_do_together():
    table = reforms_together("shanghai-2014").set_index("plan")
    change = table / table.loc["stay"] - 1
    four, moved = change.loc["all-four"], change.loc["moved"]
    prices = table.loc[["stay", "all-four", "all-four-relaxed"], "price"]
    paid = (prices.iloc[1] - prices.iloc[2]) / (prices.iloc[1] - prices.iloc[0])
    risk = -0.5 < four["risk"] < -0.43 and 0.08 < four["public_goods"] < 0.13
    power = moved["balance"] > four["balance"] > 0 > moved["public_goods"]
    return risk and four["cohesion"] < moved["cohesion"] and power and 0.8 < paid < 1


@says(
    "design-a-reform",
    "Alone, only the reforms of conflict and of risk lower risk. Better services *raise* it "
    "clearly",
    "The digital reform raises it by a hair",
    "In a smaller unit with half of power handed down it lowers risk.",
    "both do save a little. The reform of conflict lowers risk besides. The digital reform "
    "saves above all by permits that are no longer needed, and does not lower risk.",
)
def what_each_reform_does_alone():
    street = PACKAGE.setting
    stay = found(street, Plan(PACKAGE.inherited))
    alone = {key: found(street, Plan(PACKAGE.inherited, **{key: FOUR[key]})) for key in FOUR}
    risk = {key: each["risk"] / stay["risk"] - 1 for key, each in alone.items()}
    signs = (
        risk["services"] > 0.05 > 0.02 > risk["digital"] > 0 > max(risk["conflict"], risk["risk"])
    )
    cheaper = max(alone[key]["cost"] for key in ("conflict", "digital")) < stay["cost"]
    saved = {
        name: found(street, Plan(PACKAGE.inherited, digital=Digital(**{name: value})))["cost"]
        for name, value in vars(FOUR["digital"]).items()
    }
    before, after = (
        found(MIDDLE, Plan(PACKAGE.inherited, **each))
        for each in ({}, {"digital": FOUR["digital"]})
    )
    lower = after["risk"] < before["risk"]
    return signs and cheaper and lower and min(saved, key=saved.get) == "negative_list"


@says("design-a-reform", "Two of them fail more often than they hold", "(C36c)", "(C38c)")
def two_claims_fail_more_often_than_they_hold():
    keys = ["C31c", "C33b", "C34b", "C36b", "C36c", "C37b", "C38c", "C39b"]
    drawn = load_data("robustness").query("form == 'default'").set_index("claim_id").loc[keys]
    failing = drawn.index[drawn["opposite"] > drawn["share"]].tolist()
    return failing == ["C36c", "C38c"] and claims().set_index("claim_id").at["C40", "tested"] == ""


@says("design-a-reform", '"Best in about 98 of 100"', "although the clouds of dots overlap")
def plan_c_is_best_at_risk_in_98_of_100():
    taken = spread_assumptions(SETS)
    risks = {k: outcomes_of(*PLANS[k], SHANGHAI, Challenges(), taken)["risk"] for k in "BC"}
    overlap = np.max(risks["C"]) > np.min(risks["B"])
    return overlap and round(best_in(PLANS)["C", "risk"]) == 98


@says("design-a-reform", "Four reforms, three levels")
def the_bet_has_one_answer_in_every_city():
    told = arrange(
        cohesion=Setting(5_000, 0.8),
        public_goods=Setting(85_000, 0.3),
        control=Setting(20_000, 0.5),
    )

    def order(city):
        return sorted(PLANS, key=lambda letter: found(*PLANS[letter], city)["risk"])

    return told == LEVELS and all(order(city) == ["C", "B", "A"] for city in CITIES.values())


@says(
    "design-a-reform",
    "set *Social buffer* and *Settled by law* to nothing: more of what is handed over falls",
)
def what_is_handed_over_falls_where_nobody_takes_it():
    whole = FOUR["conflict"]
    alone = Conflict(reallocation=whole.reallocation, valve=whole.valve)
    kept = [
        [reformed_city(city, Plan(conflict=each)).channels_kept for each in (whole, alone)]
        for city in CITIES.values()
    ]
    named = (TERMS["buffer"].label, TERMS["law"].label) == ("Social buffer", "Settled by law")
    return named and all(taken > left for taken, left in kept)


@says(
    "design-a-reform",
    "Without *control of mobility* supply and cost gain while cohesion and risk lose.",
    "Without *pressure from the top* public goods lose, and cost and risk gain.",
    "without it cohesion and risk are better, and the price stays that of *all four reforms*.",
    "*Projects with one goal* mostly make the plan dearer.",
    "pressure and projects do not touch cohesion.",
)
def what_each_inherited_feature_weighs():
    signs = {"cohesion": 1, "public_goods": 1, "cost": -1, "risk": -1, "price": -1}
    whole = found()

    def gains(feature):
        rest = found(plan=without(**{feature: 0}))
        return {name: sign * (rest[name] - whole[name]) for name, sign in signs.items()}

    control, pressure, projects, tool = map(gains, vars(PACKAGE.inherited))
    return (
        min(control["public_goods"], control["cost"])
        > 0
        > max(control["cohesion"], control["risk"])
        and min(pressure["cost"], pressure["risk"]) > 0 > pressure["public_goods"]
        and min(tool["cohesion"], tool["risk"]) > 0 == tool["price"]
        and min(projects["cost"], projects["price"]) > 0
        and pressure["cohesion"] == projects["cohesion"] == 0
    )


@says(
    "design-a-reform",
    "It can be solved, and not by adding things.",
    "plan B now beats plan C clearly in nothing, but the price is a hair too high.",
    "Turn off one small thing more, such as projects with one goal.",
    "The budget is 40% of the means at first.",
)
def the_task_is_solved_by_letting_go():
    features = list(vars(PACKAGE.inherited))
    alone = [name for name in features if beats("B", without(**{name: 0})) <= 50]
    over = found(plan=without(mobility_control=0))["price"] - BUDGET
    solved = without(mobility_control=0, project_share=0)
    within = found(plan=solved)["price"] <= BUDGET == 0.4
    wins = max(beats(rival, solved) for rival in "AB") <= 50
    return alone == ["mobility_control"] and 0 < over < 0.015 and within and wins


@says(
    "design-a-reform",
    "Plans B and C take more than 40% of the means.",
    "no single reform is enough. The reform of services is the dearest, and risk even falls "
    "without it, but public goods go with it.",
    "Then the reform of conflict or that of risk has to go as well, and risk rises; without the "
    "digital one the plan is still a hair over.",
    "Without it the plan is within the budget, cheaper and safer, and supplies less.",
)
def two_ways_lead_under_the_budget():
    whole, one = found(), {name: found(plan=without(name)) for name in FOUR}
    services = one["services"]
    single = min(each["price"] for each in one.values()) > BUDGET
    dearest = min(one, key=lambda name: one[name]["price"]) == "services"
    gone = services["risk"] < whole["risk"] and services["public_goods"] < whole["public_goods"]
    two = {name: found(plan=without("services", name)) for name in ("conflict", "risk", "digital")}
    under = [name for name, each in two.items() if each["price"] <= BUDGET]
    rises = min(two[name]["risk"] for name in under) > whole["risk"]
    kept = found(plan=without(execution_pressure=0))
    better = all(kept[name] < whole[name] for name in ("cost", "risk", "public_goods"))
    over = min(found(*PLANS[letter])["price"] for letter in "BC") > BUDGET >= kept["price"]
    hair = two["digital"]["price"] < BUDGET + 0.005
    return (
        single
        and dearest
        and gone
        and under == ["conflict", "risk"]
        and rises
        and better
        and (over and hair)
    )


@says(
    "design-a-reform",
    "The order stays: challenges press all three plans alike.",
    "In both years the reform of risk carries most, and the reform of conflict comes second. In a "
    "bad year both are worth more",
)
def challenges_leave_the_order_as_it_is():
    def carried(faced):
        whole = found(faced=faced)["risk"]
        lost = {name: found(plan=without(name), faced=faced)["risk"] - whole for name in FOUR}
        return lost, sorted(lost, key=lost.get)[:1:-1]

    def orders(faced):
        all_of = {letter: found(*plan, faced=faced) for letter, plan in PLANS.items()}
        return [sorted("ABC", key=lambda k: all_of[k][name]) for name in all_of["A"]]

    quiet, first = carried(Challenges())
    for pair in combinations(CHALLENGE_FIELDS, 2):
        bad, then = carried(Challenges(**dict.fromkeys(pair, 1)))
        same = orders(Challenges(**dict.fromkeys(pair, 1))) == orders(Challenges())
        worth = all(bad[name] > quiet[name] for name in first)
        if not (same and worth and first == then == ["risk", "conflict"]):
            return False
    return True


@says(
    "design-a-reform",
    "At a low *d* a unit of ten or twenty thousand is safer",
    "In very small units, and at a high *d*, the planner is right",
)
def the_street_is_safer_than_some_units_and_not_than_others():
    def holds(city):
        def risk(size, share):
            return assess(Setting(size, share), city).risk

        low, high = np.linspace(0, 0.4, 9), np.linspace(0.7, 1, 7)
        smaller = SIZES[SIZES < 85_000][:, None]
        nearer = all((risk(size, low) < risk(85_000, low)).all() for size in (10_000, 20_000))
        tiny = all((risk(size, SHARES) >= risk(85_000, SHARES)).all() for size in (500, 1_000))
        return nearer and tiny and (risk(smaller, high) >= risk(85_000, high)).all()

    return in_every_city(holds)


@says(
    "digital-city",
    "in Shanghai of 2014, reports at less than half of their strength undo registers that are all "
    "joined.",
)
def some_command_outweighs_all_the_data():
    neither = best_share(SHANGHAI)
    joined = best_share(SHANGHAI, integration=1)
    return best_share(SHANGHAI, integration=1, communication=0.5) < neither < joined


@pytest.mark.parametrize(("chapter", "words", "predicate"), SENTENCES)
def test_what_a_chapter_says_holds(chapter, words, predicate):
    check(chapter, words, predicate)

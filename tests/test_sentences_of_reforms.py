"""What the chapters on services, conflict and risk say of their figures and tables holds.

Where a figure has a menu of cities, a sentence is asked of each of them.
"""

import re
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from govlab import (
    Assumptions,
    Conflict,
    Context,
    Inherited,
    Plan,
    Risk,
    Services,
    Setting,
    assess,
    assess_plan,
    conflict_course,
    drawn_assumptions,
    load_data,
    model,
    named_models,
    named_reforms,
    reached,
    reformed_city,
)
from govlab.charts.reform import alone, calm, flows, legs, stages
from govlab.charts.reform.pieces import named_services, plans_of_pieces
from govlab.draws import places
from govlab.ledger import PREDICATES
from govlab.ledger.drawn import Draws
from govlab.ledger.signs import HOLDS
from govlab.model import contracts, response
from tests.sentences import CITIES, Sentences, check, in_every_city

SENTENCES = Sentences()
says = SENTENCES.says
CENTRAL = Assumptions()
SHANGHAI, FAST = CITIES["shanghai-2014"], CITIES["fast-growing-city"]
SETTLED = CITIES["settled-work-unit-city"]
UNIT, STREET = Setting(20_000, 0.5), Setting(85_000, 0.2)
BOUGHT = legs.TWO_PROVIDERS
PACKAGE = named_models()["inherited"].inherited
YEAR, END = 24, 144
"""Steps after a year, and after the six years that money lasts."""


def rises(values):
    return (np.diff(values) > 0).all()


def changed(city, **conditions):
    return Context(**vars(city) | conditions)


def fitted(city, **conditions):
    plan = Plan(services=replace(BOUGHT, **conditions))
    return assess_plan(UNIT, plan, city).parts["public_goods"]["fitted_supply"]


@says(
    "fine-grained-services",
    "Each leg reaches three quarters or more, and the market only a little over half.",
    "competition is gone, and with it the market.",
)
def a_market_of_two_is_weaker_than_each_of_its_legs():
    reach = [getattr(contracts, leg)(BOUGHT, CENTRAL) for leg in legs.LEGS]
    two, one = (contracts.market(replace(BOUGHT, providers=n), CENTRAL) for n in (2, 1))
    return min(reach) > 0.75 and 0.5 < two < 0.6 and one < two / 20


@says(
    "fine-grained-services",
    "If two are 1, the market equals the third.",
    "Contracts pay where the market works better than $\\lambda/(\\gamma+\\lambda)$, a third",
)
def a_market_is_its_one_leg_that_is_not_whole():
    whole = Services(demand_extraction=1, providers=1 + CENTRAL.best_rivals)
    pairs = [replace(whole, open_rules=share) for share in np.linspace(0, 1, 11)]
    same = [
        contracts.market(each, CENTRAL) - contracts.open_to_all(each, CENTRAL) for each in pairs
    ]
    return np.abs(same).max() < 1e-12 and round(contracts.market_that_pays(CENTRAL), 2) == 0.33


@says(
    "fine-grained-services",
    "The best number is four, in every city of the menu: one provider and three rivals. "
    "With twelve, contracts add less than with four, though still something.",
    "Only one, in every city of the menu: the monopoly. There contracts lose whatever the share "
    "that is bought. From two providers to twelve they add, most with four.",
)
def four_providers_are_best_and_one_is_none():
    def holds(city):
        supply = [fitted(city, providers=number) for number in range(1, 13)]
        nothing, shares = fitted(city, contracted=0), (0.1, 0.5, 1)
        loses = all(fitted(city, providers=1, contracted=share) < nothing for share in shares)
        return loses and min(supply[1:]) > nothing and np.argmax(supply) == 3

    return in_every_city(holds)


def pieces(city, key="inherited"):
    """Without the reform, with basics, contracts or organisations alone, and with all of them."""
    at = named_models()[key]
    plans = [Plan(at.inherited, services=each) for each in plans_of_pieces(named_services())]
    return [assess_plan(at.setting, plan, city) for plan in plans]


def gain(before, after, name):
    return getattr(after, name) / getattr(before, name) - 1


@says(
    "fine-grained-services",
    "**Basics** do most for those who come, in every city of the menu",
    "Where many come and go, public goods gain most from them, too; where few do, as in Shanghai "
    "in 1984 or Shenyang, they even fall by a hair.",
    "Basics cost, and they attract: more people arrive, growth outruns what is planned, and risk "
    "rises.",
)
def basics_reach_newcomers_and_attract():
    def holds(city):
        nothing, basics, bought, helped, _ = pieces(city)
        came = [reached(each)["newcomers"] for each in (nothing, basics, bought, helped)]
        goods = [gain(nothing, each, "public_goods") for each in (basics, bought, helped)]
        few = city.mobility == 0.2
        told = -0.01 < goods[0] < 0 if few else goods[0] == max(goods)
        dear = gain(nothing, basics, "cost") > 0 and gain(nothing, basics, "risk") > 0
        grows = basics.context.growth_pressure > nothing.context.growth_pressure
        return told and dear and grows and came[1] == max(came) > came[0]

    quiet = [CITIES[key].mobility for key in ("shanghai-1984", "shenyang-2000")]
    return quiet == [0.2, 0.2] and in_every_city(holds)


@says(
    "fine-grained-services",
    "**Contracts**, with all conditions met, change nothing here that one could see.",
    "They do cost, and they open a door",
    "Choose *Intermediate unit* and then *Neighbourhood-based* in the menu of models, and "
    "contracts begin to count. So does their price.",
)
def contracts_count_where_offices_are_near():
    def holds(city):
        found = [pieces(city, key) for key in ("inherited", "intermediate", "neighbourhood")]
        goods = [gain(each[0], each[2], "public_goods") for each in found]
        costs = [gain(each[0], each[2], "cost") for each in found]
        opens = gain(found[0][0], found[0][2], "risk") > 0 and costs[0] > 0
        return opens and 0 < goods[0] < 0.005 < goods[2] and rises(goods) and rises(costs)

    return in_every_city(holds)


@says(
    "fine-grained-services",
    "**Organisations** do little for supply at a street and most for cohesion, and cost less than "
    "half of what basics cost.",
)
def organisations_help_cohesion_at_a_small_price():
    def holds(city):
        nothing, basics, bought, helped, _ = pieces(city)
        ties = [gain(nothing, each, "cohesion") for each in (basics, bought, helped)]
        dear = [gain(nothing, each, "cost") for each in (basics, helped)]
        little = 0 < gain(nothing, helped, "public_goods") < 0.02
        return little and ties[2] > 0.1 > max(ties[:2]) and dear[1] < dear[0] / 2

    return in_every_city(holds)


@says("fine-grained-services", "With basics for all the gap is closed.")
def a_full_guarantee_closes_the_gap():
    def gap(city, coverage):
        plan = Plan(PACKAGE, services=Services(basic_coverage=coverage))
        supply = reached(assess_plan(STREET, plan, city))
        return supply["locals"] - supply["newcomers"]

    return in_every_city(lambda city: gap(city, 0) > 0 and abs(gap(city, 1)) < 1e-12)


def cheaper(share):
    """In which of the first hundred sets of assumptions contracts are cheaper at a street."""
    met = Services(demand_extraction=0.95, open_rules=0.95, providers=4)
    plans = [Plan(services=replace(met, contracted=level)) for level in (0, 0.8)]
    costs = [
        [assess_plan(Setting(85_000, share), plan, SHANGHAI, taken).cost for plan in plans]
        for taken in map(drawn_assumptions, range(100))
    ]
    return np.array([after < before for before, after in costs])


@says(
    "fine-grained-services",
    "A street that keeps most decisions, and so most staff, saves by buying in most sets of "
    "assumptions; if half is handed down, in few; if most is, in none.",
    "in many draws, of which the hundred of this table are the first.",
)
def contracts_save_where_there_is_staff_to_save():
    counted = [cheaper(share) for share in (0.2, 0.5, 0.8)]
    first = PREDICATES["C33b"](Draws(places(seed=0, block=0)).world("C33b")) == HOLDS
    most, few, none = (each.mean() for each in counted)
    return (first.ravel() == counted[0]).all() and most > 0.5 > 0.25 > few > none == 0


@says(
    "fine-grained-services",
    "In the first two rows support adds less where residents are mobilised. In the last it adds a "
    "little *more*.",
    "is lower with the campaign in all three cities, before support and after.",
)
def a_campaign_lowers_cohesion_whatever_support_adds():
    found = {}
    for civic in (0.2, 0.5, 0.8):
        place = changed(SHANGHAI, civic_capacity=civic)
        for called in (0, 0.8):
            given = [Services(social_organisations=level) for level in (0, 0.8)]
            plans = [Plan(Inherited(mobilisation=called), services=each) for each in given]
            at = [assess_plan(Setting(5_000, 0.5), plan, place).cohesion for plan in plans]
            found[civic, called] = np.array(at)
    lower = all((found[civic, 0.8] < found[civic, 0]).all() for civic in (0.2, 0.5, 0.8))
    more = [np.ptp(found[civic, 0.8]) - np.ptp(found[civic, 0]) for civic in (0.2, 0.5, 0.8)]
    return lower and more[0] < 0 and more[1] < 0 < more[2]


@says(
    "fine-grained-services",
    "1,030 billion yuan in 2022",
    "3.3% came from a single source",
    "Shanghai spent 8.7 billion yuan in 2016",
)
def volumes_are_those_of_the_table():
    found = load_data("services_facts").set_index("measure")["value"]
    told = [found["services_bought"] / 10, found["bought_and_supported"] / 10]
    return [round(told[0]), told[1], found["single_source_share"]] == [1030, 8.7, 3.3]


@says("fine-grained-services", "A street of 85,000 will do, in every city of the menu")
def a_street_supplies_more_than_an_intermediate_unit():
    def goods(city, size):
        return assess(Setting(size, 0.5), city).public_goods

    return in_every_city(lambda city: goods(city, 85_000) > goods(city, 20_000))


def course(city, plan):
    return conflict_course(plan, city, lasting=6)


OTHER = Plan(conflict=calm.OTHERS["channels"])


@says(
    "conflict",
    "While it is paid for, fewer grievances are open. In the same years anger grows, in the lower "
    "panel. When the money ends, what was silenced comes back, and brings others along.",
    "It falls lower, and anger falls with it.",
    "No, not even by the upper panel: the other way leaves fewer grievances open at any time.",
    "Pressure only looks less bad here than where many speak.",
    "The other way uses anger up.",
)
def pressure_stores_anger_and_channels_use_it_up():
    def holds(city):
        pressure, other = course(city, calm.PRESSURE), course(city, OTHER)
        anger = [each["anger"][END] / each["anger"][0] for each in (pressure, other)]
        silenced = (pressure["of_rest"][1 : END + 1] < 1).all() and pressure["of_rest"].iloc[
            -1
        ] > 0.99
        lower = (other["of_rest"][1:] < pressure["of_rest"][1:]).all()
        return silenced and lower and anger[0] > 1 > anger[1]

    quiet = changed(SHANGHAI, voice=0.2)
    open_ones = [course(city, calm.PRESSURE)["of_rest"][1:] for city in (quiet, SHANGHAI)]
    return in_every_city(holds) and holds(quiet) and (open_ones[0] < open_ones[1]).all()


@says(
    "conflict",
    "In this city it does end a little above where it began, and after twenty years hardly any "
    "difference is left. Lower *voice*, how readily people speak up, from 80 to 60 per cent, and "
    "the line never rises above 100 at all.",
)
def pressure_makes_things_worse_only_where_many_speak():
    loud, less = (
        course(changed(SHANGHAI, voice=v), calm.PRESSURE)["of_rest"] for v in (SHANGHAI.voice, 0.6)
    )
    return SHANGHAI.voice == 0.8 and 1.01 < loud.iloc[-1] < loud.max() < 1.05 and less.max() == 1


@says(
    "conflict",
    "Where few speak up anyway, as in the settled work-unit city, it is nearly back after twenty",
)
def quiet_cities_are_back_after_twenty_years():
    left = {city.voice: course(city, OTHER)["of_rest"].iloc[-1] for city in CITIES.values()}
    return SETTLED.voice == min(left) and left.pop(SETTLED.voice) > 0.95 > 0.85 > max(left.values())


@says(
    "conflict",
    "A fifth less looks like the first year of pressure in the first figure.",
    "a buffer alone does, in the fast-growing city. The two part when the money ends.",
)
def a_buffer_alone_can_look_like_pressure():
    pressure = course(SHANGHAI, calm.PRESSURE)["of_rest"]
    buffer = course(FAST, Plan(conflict=calm.OTHERS["buffer"]))["of_rest"]
    far = course(SHANGHAI, OTHER)["of_rest"][YEAR] < 0.5
    alike = max(abs(each[YEAR] - 0.8) for each in (pressure, buffer)) < 0.03
    return far and alike and buffer.iloc[-1] < 0.92 < 1 < pressure.iloc[-1]


@says(
    "conflict",
    "Pressure now holds more down, and what it silenced comes back later.",
    "it is slow to come back, because those who are angry do not speak.",
)
def where_few_speak_pressure_lasts_longer():
    loud, quiet = (course(changed(SHANGHAI, voice=v), calm.PRESSURE)["of_rest"] for v in (0.8, 0.2))
    back = [(each[END:] > 0.99).idxmax() for each in (loud, quiet)]
    return quiet[END] < loud[END] and back[0] < back[1] and quiet.iloc[-1] < 1


def ends(city, **strengths):
    """Of a hundred new grievances, how many end where; duties are handed over as in the figure."""
    plan = Plan(conflict=Conflict(**vars(flows.HANDED_OVER.conflict) | strengths))
    now = reformed_city(city, plan)
    rates = {name: rate(now, CENTRAL) for name, rate in model.DESTINATIONS.items()}
    return {name: 100 * rate / sum(rates.values()) for name, rate in rates.items()}


def angry(found):
    return sum(found[name] for name in model.HARDENED)


@says(
    "conflict",
    "The state settles less, as it wished. Nobody else settles more. What it put down turns to "
    "anger. Raise *social buffer* or *settled by law*, and part of the stream turns back.",
)
def duties_handed_to_nobody_turn_to_anger():
    def holds(city):
        before, now = ends(city, reallocation=0), ends(city)
        others = [now[name] for name in now.keys() - model.HARDENED - {"settled_by_state"}]
        helped = max(angry(ends(city, buffer=0.5)), angry(ends(city, law=0.5)))
        falls = now["settled_by_state"] < before["settled_by_state"]
        return falls and max(others) == 0 and angry(before) < angry(now) > helped

    return in_every_city(holds)


@says(
    "conflict",
    "About 65 per cent in Shanghai, 35 in the fast-growing city.",
    "In the latter the state settled only a fifth to begin with",
    "at full buffer about 40 turn to anger in Shanghai and 60 in the other",
)
def hands_that_it_takes():
    steps = np.linspace(0, 1, 21)
    needed = [
        steps[[angry(ends(city, buffer=b)) <= angry(ends(city, reallocation=0)) for b in steps]][0]
        for city in (SHANGHAI, FAST)
    ]
    full = [round(angry(ends(city, buffer=1))) for city in (SHANGHAI, FAST)]
    fifth = ends(FAST, reallocation=0)["settled_by_state"]
    return np.allclose(needed, [0.65, 0.35]) and full == [40, 60] and round(fifth) == 20


@says(
    "conflict",
    "With takers, fewer grievances stay open and cost falls a little. Risk rises a little",
    "It is so in every city of the figure's menu. So residents gain a little, and the city pays "
    "for it in risk.",
)
def handing_over_with_takers_costs_risk():
    def holds(city):
        plans = [
            Plan(conflict=Conflict(reallocation=share, buffer=0.9, law=0.9)) for share in (0, 0.8)
        ]
        left = [conflict_course(plan, city)["of_rest"].iloc[-1] for plan in plans]
        before, now = (assess_plan(STREET, plan, city) for plan in plans)
        unheard = [each.parts["risk"]["unheard_voice"] for each in (before, now)]
        little = -0.03 < gain(before, now, "cost") < 0 < gain(before, now, "risk") < 0.05
        return little and left[1] < left[0] and unheard[1] > unheard[0]

    return in_every_city(holds)


@says(
    "conflict",
    "Risk falls in all three. Cost falls by little in Shanghai of 2014, hardly at all in that of "
    "2010, and rises in the city that was quiet",
    "it falls in all three cities",
    "in about a third of all our draws (C36c below)",
)
def order_keeping_gets_cheaper_and_all_cost_seldom():
    def found(city):
        plans = (Plan(PACKAGE), Plan(PACKAGE, conflict=named_reforms()["conflict"]))
        return [assess_plan(STREET, plan, city) for plan in plans]

    def holds(city):
        before, now = found(city)
        order = [each.parts["cost"]["order_keeping"] for each in (before, now)]
        return now.risk < before.risk and order[1] < order[0]

    keys = ("shanghai-2014", "shanghai-2010", "residence-based-city")
    costs = [gain(*found(CITIES[key]), "cost") for key in keys]
    drawn = load_data("robustness").query("claim_id == 'C36c' and form == 'default'")["share"]
    third = 0.28 < drawn.item() < 0.38
    return in_every_city(holds) and -0.04 < costs[0] < -0.01 < costs[1] < 0 < costs[2] and third


@says(
    "conflict",
    "fewer people mediate more cases, and not far from half of these are settled on referral by a "
    "court. Still, only about one mediator in eight does nothing else.",
)
def mediators_get_fewer_and_cases_more():
    found = load_data("conflict_facts").set_index(["measure", "year"])["value"]
    cases = [found["mediated_in_three_years", 2006] / 3, found["mediated", 2022]]
    people = [found["mediators", year] for year in (2006, 2022, 2025)]
    referred = found["settled_on_referral_by_courts", 2022] / cases[1]
    part = people[1] / found["full_time_mediators", 2022]
    fewer = people[0] > people[1] > people[2] and cases[0] < cases[1]
    return fewer and 0.4 < referred < 0.5 and 7 < part < 8.5


@says("conflict", "Ten thousand at the same *d* will do, in every city of the menu.")
def three_thousand_are_not_safest():
    def risk(city, size):
        return assess(Setting(size, 0.2), city).risk

    return in_every_city(lambda city: risk(city, 10_000) < risk(city, 3_000))


def over_a_year(city, eyes=0.5, acute=0.1):
    """Risk under each effort of the figure."""
    place = changed(city, **dict.fromkeys(alone.EYES, eyes), emergency=np.array([0.0, 1.0]))
    return {
        name: assess_plan(alone.SETTING, Plan(risk=risk), place).risk @ [1 - acute, acute]
        for name, risk in alone.EFFORTS.items()
    }


@says(
    "risk-response",
    "beat each of linkage, command and repair by far, in every city of the menu. Over early "
    "detection alone their lead is thin.",
    "More time that is acute speaks for command.",
)
def four_stages_beat_one():
    def holds(city):
        found, half = over_a_year(city), over_a_year(city, acute=0.5)
        late = min(found[name] for name in alone.MEASURES if name != "early_detection")
        lead = found["all"] / found["early_detection"]
        ratio = [each["unified_command"] / each["early_detection"] for each in (found, half)]
        return found["all"] < 0.85 * late and 0.85 < lead < 1 and ratio[1] < ratio[0]

    thin = over_a_year(SHANGHAI)
    return in_every_city(holds) and thin["all"] > 0.97 * thin["early_detection"]


@says(
    "risk-response",
    "With more to see with, it is gone in most cities",
    "In three cities it never does: the settled work-unit city, Shanghai in 1984, and Shenyang. "
    "There more of the year's risk lies in its one acute tenth than elsewhere",
)
def more_eyes_turn_it_in_all_cities_but_three():
    def turns(city):
        found = (over_a_year(city, eyes) for eyes in np.linspace(0, 1, 21))
        return any(each["early_detection"] < each["all"] for each in found)

    def acute_part(city):
        whole, acute = (over_a_year(city, acute=part)["nothing"] for part in (0.1, 1.0))
        return 0.1 * acute / whole

    never = [key for key, city in CITIES.items() if not turns(city)]
    parts = {key: acute_part(city) for key, city in CITIES.items()}
    told = never == ["settled-work-unit-city", "shanghai-1984", "shenyang-2000"]
    others = [part for key, part in parts.items() if key not in never]
    return told and min(parts[key] for key in never) > max(others)


def staged(city, emergency=1.0, **strengths):
    """The figure of three stages, with some sliders moved from where they stand at first."""
    plan = Plan(PACKAGE, risk=replace(stages.READY, **strengths))
    return assess_plan(stages.SETTING, plan, changed(city, emergency=emergency))


@says(
    "risk-response",
    "the bars in the middle and on the right rise; the one on the left stays.",
    "Now society's part in the command does no harm, and linked departments and a ready command "
    "do no good.",
)
def parts_in_command_harm_in_an_emergency_alone():
    def holds(city):
        found = [staged(city, social_command=part) for part in (0, 0.5, 1)]
        exposed = {response.still_exposed(each.context, CENTRAL) for each in found}
        levers = ({}, {"social_command": 1.0}, {"linkage": 0.0}, {"unified_command": 0.0})
        normal = [staged(city, 0.0, **moved).risk for moved in levers]
        rises = found[0].risk < found[1].risk < found[2].risk
        return rises and len(exposed) == 1 and np.ptp(normal) < 1e-12

    return in_every_city(holds)


@says(
    "risk-response",
    "who shares power is safer in normal times, and far from safe in an emergency. The fourth line "
    "keeps that safety and mends most of that danger.",
    "A command that stands by takes from the say of residents on quiet days too",
)
def a_ready_command_mends_most_and_takes_some():
    def holds(city):
        def at(share, level, acute):
            plan = Plan(risk=Risk(unified_command=level))
            return assess_plan(Setting(20_000, share), plan, changed(city, emergency=acute))

        safer = at(0.3, 0, 0.0).risk < at(0, 0, 0.0).risk
        worse = at(0.3, 0, 1.0).risk - at(0, 0, 1.0).risk
        mended = at(0.3, 0, 1.0).risk - at(0.3, 0.8, 1.0).risk
        kept = at(0.3, 0, 0.0).risk == at(0.3, 0.8, 0.0).risk
        creeps = at(0.3, 0.8, 0.0).cohesion < at(0.3, 0, 0.0).cohesion
        return safer and worse > at(0, 0, 1.0).risk and mended > worse / 2 and kept and creeps

    return in_every_city(holds)


@says("risk-response", "first red alert 29 hours before the *province* went to its highest level")
def hours_of_zhengzhou_are_those_of_the_table():
    found = load_data("emergencies").query("case == 'Zhengzhou, 2021'")["told"]
    told = [re.search(r": (\d+ July, \d\d:\d\d)", each)[1] for each in found[:2]]
    first, highest = (datetime.strptime(f"{each} 2021", "%d July, %H:%M %Y") for each in told)
    return round((highest - first).total_seconds() / 3600) == 29


@says(
    "risk-response",
    "Acute risk falls to about a third in Shanghai of 2014, and to about a fifth in the settled "
    "work-unit city. Normal risk stays. Cohesion falls, all year.",
    "By about a third in Shanghai, somewhat less in the other",
)
def command_or_linkage_and_nothing_else():
    off = dict.fromkeys(vars(stages.READY), 0.0)

    def left(city, name, acute=1.0, of="risk"):
        before, after = (staged(city, acute, **off | {name: level}) for level in (0.0, 1.0))
        return getattr(after, of) / getattr(before, of)

    cities = (SHANGHAI, SETTLED)
    command = [left(city, "unified_command") for city in cities]
    linkage = [1 - left(city, "linkage") for city in cities]
    stays = all(left(city, "unified_command", 0.0) == 1 for city in cities)
    falls = all(left(city, "unified_command", 0.0, "cohesion") < 1 for city in cities)
    close = np.allclose(command, [1 / 3, 1 / 5], atol=0.02)
    return close and stays and falls and 0.25 < linkage[1] < linkage[0] < 0.36


@says(
    "risk-response",
    "At a low *d*, such as 10 per cent, ten thousand do a little better: a nearer centre sees "
    "more. At a high *d*, such as 80 per cent, larger units do",
)
def twenty_thousand_are_not_always_safest():
    def risk(city, size, share):
        return assess(Setting(size, share), city).risk

    return in_every_city(
        lambda city: (
            risk(city, 10_000, 0.1) < risk(city, 20_000, 0.1)
            and risk(city, 40_000, 0.8) < risk(city, 20_000, 0.8)
        )
    )


@pytest.mark.parametrize(("chapter", "words", "predicate"), SENTENCES)
def test_what_a_chapter_says_holds(chapter, words, predicate):
    check(chapter, words, predicate)

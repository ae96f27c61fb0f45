"""Addresses and codes of Python and of the page say the same; both read the same vectors."""

import json
import math
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab import Assumptions, Challenges, Priorities, Setting
from govlab.casebook.coded import presets
from govlab.errors import GovlabError, ParameterError, UnknownNameError
from govlab.figure import choice, priorities, shown, state
from govlab.figure.address import (
    State,
    from_address,
    from_short_code,
    to_address,
)
from govlab.figure.allowed import kinds
from govlab.figure.changed import challenges, models
from govlab.figure.designs import Design, Designs
from govlab.figure.keyed import VERSION
from govlab.figure.page import notes
from govlab.terms import CONTEXT_FIELDS, FEATURE_FIELDS, UNIT_SIZE_STEPS

VECTORS = json.loads(
    (Path(__file__).parent / "vectors" / "addresses.json").read_text(encoding="utf-8")
)
START = State(Setting(63_000, 0.2), "shenyang-2000")
SOME = State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8})


def vectors(*lists):
    rows = [row for name in lists for row in VECTORS[name]]
    return pytest.mark.parametrize("row", rows, ids=[row["says"] for row in rows])


def meant(found, start=START):
    """The state that values by key stand for."""
    setting = Setting(
        found.get("s", start.setting.unit_size), found.get("d", start.setting.decentralization)
    )
    numbers = [
        {name: value for name, value in found.items() if name in known}
        for known in kinds().values()
    ]
    return State(setting, found.get("case", start.context), *numbers)


@vectors("read", "written")
def test_an_address_is_understood(row):
    assert from_address(row["address"], START) == meant(row["found"])


@vectors("read")
def test_so_is_a_whole_address(row):
    page = "https://example.org/book/balance.html?q=x"
    assert from_address(page + row["address"], START) == meant(row["found"])


@vectors("written")
def test_a_state_is_written(row):
    assert to_address(meant(row["found"])) == row["address"]


@vectors("left", "page")
def test_python_refuses_what_it_does_not_understand(row):
    with pytest.raises(GovlabError):
        from_address(row["address"], START)


@vectors("codes")
def test_a_code_is_written(row):
    assert meant(row["found"]).code() == row["code"]


@vectors("codes", "pasted")
def test_a_code_is_understood(row):
    assert from_short_code(row["code"]) == meant(row["found"])


@vectors("codes", "pasted")
def test_a_code_is_taken_where_a_link_is(row):
    assert State.from_link(row["code"]) == meant(row["found"])


@vectors("written")
def test_a_link_is_taken_from_any_page(row):
    for text in (row["address"], row["address"][1:], f"book/balance.html{row['address']} "):
        assert State.from_link(text) == meant(row["found"])


@vectors("refused")
def test_what_is_no_code_is_no_link(row):
    with pytest.raises(GovlabError):
        State.from_link(row["code"])


@vectors("refused")
def test_a_wrong_code_is_refused(row):
    with pytest.raises(GovlabError):
        from_short_code(row["code"])


def test_the_vectors_have_the_keys_of_a_page():
    weights = [*choice("cost_share", 0.5), *priorities()]
    choices = weights + [made for name in FEATURE_FIELDS for made in choice(name, 0.5)]
    faced = [*choices, *challenges(Challenges()), *models("inherited")]
    figure = notes([*state(Setting(3_000, 0.4), "middle"), *faced])
    allowed = [*figure["controls"].values(), *figure["hidden"].values()]
    page = {about["key"]: about for about in allowed if about["key"] in VECTORS["keys"]}
    assert set(page) == set(VECTORS["keys"])
    for key, about in VECTORS["keys"].items():
        said = {name: page[key].get(name) for name in about}
        assert json.loads(json.dumps(said)) == about, key
    assert VECTORS["version"] == VERSION


@given(
    st.sampled_from(UNIT_SIZE_STEPS),
    st.integers(0, 20).map(lambda step: round(step / 20, 2)),
    st.sampled_from(sorted(presets())),
    st.dictionaries(st.sampled_from(CONTEXT_FIELDS), st.floats(0, 1)),
)
def test_every_state_comes_back_from_its_address_and_its_code(size, share, context, changed):
    told = State(Setting(size, share), context, changed)
    assert from_address(to_address(told)) == told
    assert from_short_code(told.code()) == told


@pytest.mark.parametrize(
    ("error", "words", "address"),
    [
        (UnknownNameError, "did you mean 'mobility'", "#mobilty=0.4"),
        (UnknownNameError, "did you mean 'shanghai-", "#case=shanghai"),
        (ParameterError, "between 0 and 1 .*got 1.5", "#d=1.5"),
        (ParameterError, "Write for example d=1[.]", "#d=much"),
        (ParameterError, "version 1; got version '2'", "#d=0.4&v=2"),
        (ParameterError, "500 characters", "#d=" + "9" * 500),
        (ParameterError, "name a figure", "#at=Figure!"),
    ],
)
def test_an_error_says_what_to_do(error, words, address):
    with pytest.raises(error, match=words):
        from_address(address)


@pytest.mark.parametrize(
    ("error", "setting", "context", "changed"),
    [
        (ParameterError, Setting(3_100, 0.4), "middle", {}),
        (ParameterError, Setting(3_000, 0.43), "middle", {}),
        (ParameterError, Setting([3_000.0], 0.4), "middle", {}),
        (UnknownNameError, Setting(3_000, 0.4), "nowhere", {}),
        (UnknownNameError, Setting(3_000, 0.4), "middle", {"unit_size": 0.5}),
        (ParameterError, Setting(3_000, 0.4), "middle", {"mobility": 2}),
        (ParameterError, Setting(3_000, 0.4), "middle", {"mobility": [0.1, 0.2]}),
        (ParameterError, Setting(3_000, 0.4), "middle", {"mobility": math.nan}),
        (UnknownNameError, Setting(3_000, 0.4), "middle", {"mobility_loss": 1}),
    ],
)
def test_a_state_that_no_page_can_show_is_refused(error, setting, context, changed):
    with pytest.raises(error):
        State(setting, context, changed)


def test_a_state_stays_as_it_is():
    changed = {"mobility": 0.8}
    told = State(Setting(3_000, 0.4), "shanghai-1996", changed)
    changed["voice"] = 0.1
    assert told == SOME
    assert hash(told) == hash(SOME)
    with pytest.raises(FrozenInstanceError):
        told.context = "middle"
    with pytest.raises(TypeError):
        told.changed["voice"] = 0.1


def test_a_link_opens_the_state_that_it_was_made_from():
    here = State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8})
    assert here.link("balance.html") == "balance.html" + to_address(here)
    assert State.from_link(here.link()) == State.from_link(here.link("balance.html")) == here


ALL = State(
    Setting(3_000, 0.4),
    "shanghai-1996",
    {"mobility": 0.8},
    {"mobility_loss": 1.5},
    {"importance_cohesion": 8, "cost_share": 0.3},
    Designs((Design(Setting(85_000, 0.2)), Design(Setting(3_000, 0.6)))),
)


def test_a_link_carries_everything_that_was_chosen():
    assert State.from_link(ALL.link("design-a-reform.html")) == ALL
    assert ALL.assumptions == Assumptions(mobility_loss=1.5)
    assert ALL.priorities.cohesion == pytest.approx(8.001 / 15.003)
    assert ALL.priorities.cost_share == 0.3


def test_weights_are_those_of_the_sliders():
    assert State.from_link("#d=0.4").priorities == Priorities() == shown(Priorities())
    moved = State.from_link("#importance_cohesion=6&importance_public_goods=3&importance_control=1")
    assert moved.priorities == shown(Priorities.from_order("cohesion > public_goods > control"))


@pytest.mark.parametrize(
    "taken",
    [
        Assumptions(mobility_loss=2, reach_cost=0.4),
        Assumptions(cohesion_form="mobility-alone"),
        Assumptions(public_goods_form="scale-ends-early", control_form="flat-cost"),
    ],
)
def test_assumptions_and_rival_forms_come_back_from_a_link(taken):
    there = State(Setting(3_000, 0.4), "middle", assumed=taken)
    assert State.from_link(there.link()).assumptions == taken


@pytest.mark.parametrize(
    ("error", "words", "more"),
    [
        (UnknownNameError, "did you mean 'mobility_loss'", {"assumed": {"mobility_los": 1}}),
        (ParameterError, "between 0.5 and 2", {"assumed": {"mobility_loss": 3}}),
        (ParameterError, "one number", {"assumed": Assumptions(mobility_loss=[1, 2])}),
        (ParameterError, "balance_form", {"assumed": Assumptions(balance_form="raw-scales")}),
        (ParameterError, "assumed must be numbers by name; got 3", {"assumed": 3}),
        (ParameterError, "changed must be numbers by name", {"changed": ["mobility"]}),
        (UnknownNameError, "no assumption is called", {"assumed": Assumptions(law_gain=0.6)}),
        (ParameterError, "multiple of 0.5", {"weighed": {"importance_control": 2.3}}),
        (UnknownNameError, "no weight is called", {"weighed": {"control": 0.3}}),
    ],
)
def test_what_no_figure_can_take_over_is_refused(error, words, more):
    with pytest.raises(error, match=words):
        State(Setting(3_000, 0.4), "middle", **more)


def test_nothing_is_lost_where_a_text_cannot_hold_it():
    with pytest.raises(ParameterError, match=r"holds more.*state[.]link"):
        ALL.code()
    many = {name: ends.high - 1e-6 for name, ends in kinds()["assumption"].items() if ends.high > 0}
    with pytest.raises(ParameterError, match="500 characters at most; this state takes"):
        State(Setting(3_000, 0.4), "middle", assumed=many).link()


def test_damaged_plans_are_refused_in_a_link_as_in_a_code():
    code = ALL.plans.code()
    assert State.from_link(code.upper()).plans == ALL.plans
    for text in (code[:-1], "#" + code.replace(".", "=", 1)[:-1] + "&d=0.4", "#plans="):
        with pytest.raises(ParameterError, match="these are no plans"):
            State.from_link(text)

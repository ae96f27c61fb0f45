"""The live board holds a state and asks the model."""

import re

import ipywidgets
import pandas as pd
import pytest

import govlab
from govlab import (
    Assumptions,
    Context,
    ParameterError,
    Setting,
    State,
    UnknownNameError,
    assess,
    charts,
    goalposts,
    setup,
    widgets,
)
from govlab.figure.designs import Design, Designs
from govlab.terms import UNIT_SIZE_STEPS


@pytest.mark.parametrize(
    ("moved", "setting", "context"),
    [
        ({"s": 85_000}, Setting(85_000, 0.4), "fast-growing-city"),
        ({"d": 0.8}, Setting(3_000, 0.8), "fast-growing-city"),
        ({"case": "diverse-metropolis"}, Setting(3_000, 0.4), "diverse-metropolis"),
    ],
)
def test_what_the_page_moves_reaches_python(moved, setting, context):
    board, told = widgets.balance_board(), []
    board.observe(told.append, "state")
    board.state = moved
    assert (board.setting, board.place.context) == (setting, context)
    assert board.sentence == assess(setting, Context.named(context)).sentence()
    assert [change["new"] for change in told] == [moved]


def test_a_condition_that_the_page_moves_changes_the_city():
    board = widgets.balance_board()
    board.state = {"case": "shanghai-1996", "mobility": 0.3, "people": 0.5}
    assert board.context.mobility == 0.3
    assert board.context.voice == govlab.case("shanghai-1996").context.voice


def test_python_moves_the_page():
    board = widgets.balance_board()
    board.place = State(Setting(85_000, 0.2), "shanghai-1996", {"mobility": 0.8})
    assert board.state == {"case": "shanghai-1996", "d": 0.2, "mobility": 0.8, "s": 85_000}
    assert State.from_link(board.place.link("balance.html")) == board.place
    with pytest.raises(ParameterError, match="a figure stands at a State; got 3000"):
        board.place = 3_000


def test_assumptions_weights_and_plans_go_both_ways():
    board = widgets.balance_board()
    plans = Designs((Design(Setting(85_000, 0.2)),))
    taken = Assumptions(cohesion_form="mobility-alone", reach_cost=0.4)
    there = State(Setting(3_000, 0.4), "middle", {}, taken, {"importance_control": 9}, plans)
    board.place = there
    assert (board.place, board.assumptions, board.priorities) == (there, taken, there.priorities)
    assert board.state["active_core"] == 0
    assert board.state["plans"] == plans.code().partition(".")[2]
    assert board.outcome.index == assess(there.setting, Context(), taken).index


def test_python_answers_on_the_scale_that_the_page_draws():
    board = widgets.balance_board()
    board.state = {"case": "middle", "mobility": 0.9, "d": 0.1 + 0.2}
    changed = assess(Setting(3_000, 0.3), Context(mobility=0.9), goalposts=goalposts(Context()))
    assert board.outcome.index == changed.index


def test_boards_can_be_linked_and_observed_as_any_widget():
    one, other = widgets.balance_board(), widgets.balance_board()
    ipywidgets.link((one, "state"), (other, "state"))
    one.state = {"s": 5_000}
    assert other.setting.unit_size == 5_000
    assert isinstance(ipywidgets.VBox([one, other]), ipywidgets.Widget)


def test_an_unknown_context_is_refused():
    with pytest.raises(UnknownNameError, match="did you mean 'fast-growing-city'"):
        widgets.balance_board(context="fast-growing")


@pytest.mark.parametrize("setting", [Setting(3_001, 0.4), Setting(1_234.5, 0.372)])
def test_a_comparison_begins_at_the_settings_that_are_given(setting):
    board = widgets.compare_settings(setting)
    size, share = board.first.children
    assert (size.value, share.value) == (setting.unit_size, setting.decentralization)
    assert f"A: {size.label} residents, {100 * share.value:g}% below" in board.figure.value
    assert len(size.options) == len(UNIT_SIZE_STEPS) + 1
    assert sorted(size.options, key=lambda option: option[1]) == list(size.options)


def test_widgets_speak_the_language_that_was_chosen():
    setup("zh")
    board = widgets.compare_settings()
    controls = [*board.first.children, board.context, *board.importance, board.assumption]
    said = [control.description for control in controls] + [board.context.options[0][0]]
    assert [words for words in said if not re.search("^[\u4e00-\u9fff]+$", words)] == []
    assert "A：3,000 名居民，放权 40%" in board.figure.value


@pytest.mark.parametrize("second", [Setting(3_000, 0.4), Setting(3_000, 0.4004)])
def test_settings_that_look_the_same_keep_a_bar_each(second):
    board = widgets.compare_settings(Setting(3_000, 0.4), second)
    rows = re.findall(r'"share":([\d.]+),"which":"(.)"', board.figure.value.replace("\\", ""))
    assert [which for _, which in rows] == ["A"] * 6 + ["B"] * 6


def test_each_bar_of_a_pair_has_a_row_of_its_own():
    rows = [
        {"outcome": name, "which": which, "setting": "here", "share": 0.7}
        for name in charts.BOARD_ROWS
        for which in "AB"
    ]
    chart = charts.setting_pairs(pd.DataFrame(rows)).to_dict()
    order = chart["layer"][0]["encoding"]["y"]["sort"]
    assert len(set(order)) == len(rows)
    assert chart["title"]["subtitle"] == "A: here; B: here"


@pytest.mark.parametrize("setting", [Setting([3_000, 4_000], 0.4), 3_000, None])
@pytest.mark.parametrize("widget", [widgets.balance_board, widgets.compare_settings])
def test_what_no_slider_can_show_is_refused(widget, setting):
    with pytest.raises(ParameterError, match=r"two single numbers; got .*Write for example"):
        widget(setting)


def test_the_board_refuses_a_size_that_its_twin_has_no_step_for():
    with pytest.raises(ParameterError, match="unit_size must be one of the slider's positions"):
        widgets.balance_board(Setting(3_001, 0.4))

"""The live board holds a state and asks the model."""

import inspect
import json
import re

import altair as alt
import ipywidgets
import pandas as pd
import pytest

import govlab
from govlab import (
    Assumptions,
    Context,
    DataError,
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

SIGNATURES = {
    name: inspect.signature(made).parameters
    for name, made in vars(charts).items()
    if name in charts.__all__ and callable(made)
}
TAKES_A_CITY = sorted(name for name, takes in SIGNATURES.items() if "context" in takes)
TASK = {"claim": "Smaller is safer.", "outcome": "risk", "rival": {"unit_size": 85_000}}


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
    assert f"A: {size.label} residents, {100 * share.value:g}% below" in board.figure.html
    assert len(size.options) == len(UNIT_SIZE_STEPS) + 1
    assert sorted(size.options, key=lambda option: option[1]) == list(size.options)


def test_widgets_speak_the_language_that_was_chosen():
    setup("zh")
    board = widgets.compare_settings()
    controls = [*board.first.children, board.context, *board.importance, board.assumption]
    said = [control.description for control in controls] + [board.context.options[0][0]]
    assert [words for words in said if not re.search("^[\u4e00-\u9fff]+$", words)] == []
    assert "A：3,000 名居民，放权 40%" in board.figure.html


@pytest.mark.parametrize("second", [Setting(3_000, 0.4), Setting(3_000, 0.4004)])
def test_settings_that_look_the_same_keep_a_bar_each(second):
    board = widgets.compare_settings(Setting(3_000, 0.4), second)
    assert [row["which"] for row in board.figure.given["rows"]] == ["A"] * 6 + ["B"] * 6


def test_a_comparison_draws_once_and_gives_its_figure_rows(monkeypatch):
    board = widgets.compare_settings()
    monkeypatch.setattr(charts, "setting_pairs", None)
    html, told = board.figure.html, []
    board.figure.observe(told.append, "given")
    board.first.children[1].value = 0.8
    board.context.value = "diverse-metropolis"
    assert (board.figure.html, len(told)) == (html, 2)
    given = board.figure.given
    known = assess(Setting(3_000, 0.8), Context.named("diverse-metropolis")).by_name()
    assert given["rows"][0]["share"] == known["index_cohesion"]
    assert given["signals"]["words_shown"].startswith(
        "Diverse metropolis. A: 3,000 residents, 80% below"
    )


def test_a_comparison_elsewhere_shows_where_it_stands():
    setup()
    moved, begun = (widgets.compare_settings(Setting(3_000, share)) for share in (0.4, 0.8))
    moved.first.children[1].value = 0.8
    assert moved._repr_mimebundle_() == begun._repr_mimebundle_()
    assert moved._repr_mimebundle_()["text/html"] == begun.figure.html


def test_a_bad_assumption_keeps_the_picture_and_is_said_beside_it():
    board = widgets.compare_settings()
    board.assumption.value = "reach_cost"
    rows = board.figure.given["rows"]
    board.value.value = -1
    assert "reach_cost must" in board.said.value
    assert board.figure.given["rows"] == rows
    board.value.value = 0.6
    assert board.said.value == ""
    assert board.figure.given["rows"] != rows


def test_another_assumption_takes_back_the_one_before():
    board = widgets.compare_settings()
    rows = board.figure.given["rows"]
    board.assumption.value = "reach_cost"
    board.value.value = Assumptions().fiscal_floor
    assert board.figure.given["rows"] != rows
    board.assumption.value = "fiscal_floor"
    assert board.figure.given["rows"] == rows


TABLE = pd.DataFrame({"kind": ["one", "two"], "share": [0.2, 0.8]})


def rows_figure():
    words = alt.param(name="words", value="at first")
    chart = alt.Chart(TABLE, title=alt.Title(alt.expr("words"))).add_params(words)
    return widgets.RowsFigure(chart.mark_bar().encode(x="share", y="kind"))


def test_rows_of_ones_own_take_the_place_of_those_of_the_chart():
    shown = rows_figure()
    shown.give(pd.DataFrame({"more": [1], "share": [0.5], "kind": [None]}), words="now")
    assert shown.given == {"rows": [{"kind": None, "share": 0.5}], "signals": {"words": "now"}}
    shown.give(TABLE)
    assert shown.given == {"rows": TABLE.to_dict("records"), "signals": {"words": "now"}}


@pytest.mark.parametrize(
    ("rows", "signals", "words"),
    [
        ([0.2], {}, "a DataFrame with the columns .'kind', 'share'.; got list"),
        (TABLE[["kind"]], {}, "columns .'kind', 'share'. of the chart's table; missing: .'share'."),
        (TABLE, {"word": "now"}, "no signal is called 'word'; did you mean 'words'"),
    ],
)
def test_rows_that_the_chart_cannot_draw_are_refused(rows, signals, words):
    shown = rows_figure()
    given = shown.given
    with pytest.raises(govlab.errors.GovlabError, match=words):
        shown.give(rows, **signals)
    assert shown.given == given


@pytest.mark.parametrize(
    ("chart", "got"),
    [
        (TABLE, "0 tables"),
        (alt.Chart(alt.sequence(3)).mark_point(), "0 tables"),
        (alt.Chart(TABLE).mark_bar() | alt.Chart(TABLE[:1]).mark_bar(), "2 tables"),
        (alt.Chart(TABLE[:0]).mark_bar(), "an empty one"),
    ],
)
def test_a_chart_without_one_table_takes_no_rows(chart, got):
    with pytest.raises(ParameterError, match=f"one table with a row or more; got {got}"):
        widgets.RowsFigure(chart)


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


MY_CITY = Context(mobility=0.9, fiscal_capacity=0.3)


def test_a_city_of_ones_own_stands_in_a_linked_figure():
    my_city = govlab.own_city("my-city", MY_CITY, "My city")
    board = widgets.balance_board(context=my_city)
    assert board.context == MY_CITY
    assert board.outcome.index == assess(Setting(3_000, 0.4), MY_CITY).index
    assert "My city" in board.html
    board.state = {"case": "my-city", "d": 0.8}
    assert State.from_link(board.place.link()) == board.place
    assert widgets.compare_settings(context=my_city).context.value == "my-city"


@pytest.mark.parametrize("figure", TAKES_A_CITY)
def test_every_figure_with_a_menu_offers_a_city_of_ones_own(figure):
    my_city = govlab.own_city("my-city", MY_CITY, "My city")
    more = {name: TASK[name] for name in TASK.keys() & SIGNATURES[figure].keys()}
    told = json.dumps(getattr(charts, figure)(context=my_city, **more).to_dict())
    assert "My city" in told
    assert '"my-city"' in told


def test_a_city_can_be_changed_by_running_its_cell_again():
    govlab.own_city("my-city", Context())
    govlab.own_city("my-city", MY_CITY)
    assert widgets.balance_board(context="my-city").context == MY_CITY


@pytest.mark.parametrize(
    ("key", "context", "words"),
    [
        ("My city", MY_CITY, "small letters, digits and hyphens"),
        ("middle", MY_CITY, "none of the book's; got 'middle'"),
        ("my-city", Context(mobility=[0.1, 0.2]), "Context of single numbers"),
        ("my-city", {"mobility": 0.9}, "Context of single numbers"),
    ],
)
def test_what_is_no_city_is_refused(key, context, words):
    with pytest.raises(ParameterError, match=words):
        govlab.own_city(key, context)
    assert "my-city" not in charts.balance_board().to_json()


@pytest.mark.parametrize("name", ["mobility_loss", "reach_cost"])
def test_a_board_begins_with_assumptions_of_ones_own(name):
    taken = Assumptions(**{name: 0.6})
    board = widgets.balance_board(assumptions=taken)
    assert board.state[name] == 0.6
    assert board.outcome.index == assess(Setting(3_000, 0.4), board.context, taken).index
    assert not widgets.balance_board().state


def test_a_board_begins_with_a_rival_form():
    taken = Assumptions(control_form="flat-cost")
    board = widgets.balance_board(assumptions=taken)
    assert board.assumptions == taken
    with pytest.raises(ParameterError, match="figures know no balance_form"):
        widgets.balance_board(assumptions=Assumptions(balance_form="whole-box"))


def table_of(folder, rows, head="city,residents_per_committee,residents_per_street"):
    file = folder / "my.csv"
    file.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8-sig")
    return file


def test_a_table_of_ones_own_is_drawn_as_the_published_one(tmp_path):
    units = govlab.own_units(table_of(tmp_path, ["Here,2500,60000", "There,4000,90000"]))
    assert units["residents"].tolist() == [2500, 4000, 60000, 90000]
    assert "Here" in charts.real_units(units).to_json()
    head = "note,residents_per_street,city,residents_per_committee"
    again = govlab.own_units(table_of(tmp_path, ["a,60000,Here,2500", ",90000,There,4000"], head))
    pd.testing.assert_frame_equal(units, again)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (
            ["Here,many,60000"],
            "row 2, column residents_per_committee: got 'many'; allowed: integer",
        ),
        (["Here,2500,60000", "There,0,1"], "row 3, column residents_per_committee: got '0'"),
        (["Here,2500.5,60000"], "got '2500.5'; allowed: integer from 1"),
        (["Here,2500,"], "column residents_per_street: got ''; allowed: .*not empty"),
        (["Here,2500"], "row 2: got 2 cells; allowed: 3"),
        (["Here,1,2", "Here,3,4"], "more than once: .'Here'."),
        ([], "has no rows"),
    ],
)
def test_a_table_that_the_schema_does_not_allow_is_refused(tmp_path, rows, words):
    with pytest.raises(DataError, match=f"my.csv.*{words}"):
        govlab.own_units(table_of(tmp_path, rows))


def test_a_table_without_its_columns_or_file_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"columns are \['city', 'size'\], not \['city', 'res"):
        govlab.own_units(table_of(tmp_path, ["Here,3"], "city,size"))
    with pytest.raises(DataError, match=r"nowhere[.]csv is missing or cannot be read: check"):
        govlab.own_units(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("setting", [Setting([3_000, 4_000], 0.4), 3_000, None])
@pytest.mark.parametrize("widget", [widgets.balance_board, widgets.compare_settings])
def test_what_no_slider_can_show_is_refused(widget, setting):
    with pytest.raises(ParameterError, match=r"two single numbers; got .*Write for example"):
        widget(setting)


def test_the_board_refuses_a_size_that_its_twin_has_no_step_for():
    with pytest.raises(ParameterError, match="unit_size must be one of the slider's positions"):
        widgets.balance_board(Setting(3_001, 0.4))

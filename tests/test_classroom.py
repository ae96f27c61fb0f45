"""A class's guesses are counted from copied lines, and nobody's name is kept."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab import ParameterError, classroom, predict
from govlab.figure.publish import figure_html
from tests.test_charts import texts

CHOICE = predict("lanes", "How many?", choices=["One.", "Two.", "Three."], model=1, why="–")
SLIDER = predict("peak", "Where?", quantity="unit_size", model=5_600, why="–")
NAMES = ["Li Lei", "韩梅梅", "Zhang San", "王芳"]


@pytest.mark.parametrize(
    "line",
    [
        "lanes = 2",
        "  lanes=2  ",
        "Lanes = 2",
        "Li Lei: lanes = 2",
        "韩梅梅：lanes＝２",
        "lanes = 2 :)",
        "lanes  =\t2",
        "\ufefflanes = 2，",
        "“lanes = 2”。",
        "lanes = 2,2026-11-30",
        "lanes = 2 10:02",
    ],
)
def test_a_line_is_read_however_a_chat_passes_it_on(line):
    told = classroom.collect(line)
    assert (dict(told.counts["lanes"]), told.damaged) == ({2.0: 1}, ())


@pytest.mark.parametrize(
    "line",
    [
        *("two", "lanes = ", "= 2", "lanes = -2", "lanes = 1 or lanes = 2", "lanes == 2"),
        *("lanes = 12345678", "lanes = 1e3", "lanes = 2 = 3", "lanes = 2.5.1"),
        *("lanes = 5,600", "lanes = 5 600", "lanes = 0,45", "lanes = 45%", "lanes = ２，５"),
        *("no–lanes = 2", "lanes = 2，lanes = 3", "2"),
    ],
)
def test_a_damaged_line_is_told_by_its_place_and_skipped(line):
    told = classroom.collect(f"lanes = 1\n{line}\nlanes = 3")
    assert (dict(told.counts["lanes"]), told.damaged) == ({1.0: 1, 3.0: 1}, ("line 2",))


def test_a_hyphen_that_does_not_break_is_a_hyphen():
    assert dict(classroom.collect("cohesion\u2011peak = 5600").counts) == {
        "cohesion-peak": {5600.0: 1}
    }


def test_files_of_editors_and_spreadsheets_are_read(tmp_path):
    line = "王芳: lanes = 2\r\n\r\n"
    for number, encoding in enumerate(("utf-8-sig", "utf-16", "gbk")):
        (tmp_path / f"{number}.TXT").write_bytes(line.encode(encoding))
    (tmp_path / "folder.txt").mkdir()
    told = classroom.collect(tmp_path)
    assert (dict(told.counts["lanes"]), told.damaged) == ({2.0: 3}, ())


def test_a_folder_is_read_file_by_file(tmp_path):
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_text(f"{name}\nlanes = 3\n", encoding="utf-8")
    (tmp_path / "list.csv").write_text("lanes = 1", encoding="utf-8")
    told = classroom.collect(tmp_path)
    assert dict(told.counts["lanes"]) == {3.0: 4}
    assert told.damaged == tuple(f"file {n}, line 1" for n in range(1, 5))
    assert not any(name in repr(told) for name in NAMES)
    assert classroom.collect(tmp_path / "王芳.txt").damaged == ("line 1",)


def test_a_path_that_leads_nowhere_is_refused(tmp_path):
    with pytest.raises(ParameterError, match="there is no file or folder"):
        classroom.collect(tmp_path / "absent")


@pytest.mark.parametrize("name", ["class.txt", "C:\\guesses\\class.CSV".lower(), "a/b.csv"])
def test_a_name_in_place_of_lines_is_told(name):
    with pytest.raises(ParameterError, match="is a name, and no lines; give Path"):
        classroom.collect(name)


def test_what_holds_no_lines_is_refused(tmp_path):
    with pytest.raises(ParameterError, match=r"holds no \.txt file"):
        classroom.collect(tmp_path)
    with pytest.raises(ParameterError, match="there is no file or folder None"):
        classroom.collect(None)


@given(st.text(), st.integers(0, 20))
def test_no_text_breaks_the_count_of_good_lines(noise, good):
    told = classroom.collect("\n".join(["lanes = 2"] * good + [noise.replace("=", "")]))
    assert dict(told.counts.get("lanes", {})) == ({2.0: good} if good else {})


def test_forty_students_give_the_right_histogram():
    drawn = random.Random(1996)
    guesses = [drawn.randint(1, 3) for _ in range(40)]
    lines = [f"{drawn.choice(NAMES)}: lanes = {guess}" for guess in guesses]
    told = classroom.collect("\n".join(lines))
    bars = classroom.histogram(CHOICE, told).to_dict()
    rows = next(iter(bars["datasets"].values()))
    wanted = [guesses.count(place) for place in (1, 2, 3)]
    assert [row["guesses"] for row in rows] == wanted
    assert [row["model"] for row in rows] == [False, True, False]
    assert classroom.histogram(CHOICE, dict(enumerate(wanted, start=1))).to_dict() == bars
    html = figure_html(classroom.histogram(CHOICE, told))
    assert f"{wanted[1]} of 40 in the class" in html
    assert not any(name in html for name in NAMES)


def test_places_of_a_slider_share_bars():
    bars = classroom.histogram(SLIDER, {500: 1, 5_600: 3, 6_300: 2, 1_000_000: 1}).to_dict()
    rows = next(iter(bars["datasets"].values()))
    assert len(rows) <= 12
    assert sum(row["guesses"] for row in rows) == 7
    assert [row["guesses"] for row in rows if row["model"]] == [5]


@pytest.mark.parametrize(("bet", "answer"), [(CHOICE, 4), (CHOICE, 0), (SLIDER, 5_601)])
def test_an_answer_that_was_not_offered_is_refused(bet, answer):
    with pytest.raises(ParameterError, match=f"{answer:,} is no answer of {bet.name}"):
        classroom.histogram(bet, {answer: 1})


def test_a_stray_line_stops_no_histogram_and_is_told():
    told = classroom.collect("lanes = 2\nlanes = 7\nlanes = 1\nlanes = 0")
    drawn = classroom.histogram(CHOICE, told)
    assert "1 of 2 in the class guessed what the model says" in texts(drawn)
    assert any("not among the answers: 2" in text for text in texts(drawn))
    alone = texts(classroom.histogram(CHOICE, classroom.collect("lanes = 2")))
    assert not any("left out" in text for text in alone)


def test_the_figure_says_what_the_class_said():
    shown = texts(classroom.histogram(CHOICE, {1: 12, 2: 28}))
    assert "28 · the model's answer" in shown
    assert {"12", "0"} <= set(shown)
    assert "No one in the class has guessed yet" in texts(classroom.histogram(CHOICE, {}))

"""What a reader sees of a frame: words, digits, and a table that everyone can read."""

import re
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import govlab
from govlab.model import PARTS
from govlab.terms.phrases import tables as phrases

ROOT = Path(__file__).parent.parent
HAN = re.compile("[\u4e00-\u9fff]")


class Cells(HTMLParser):
    """Rows of a table as pairs: the kind of cell with its attributes, and its text."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.tags = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append([f"{tag} {dict(attrs).get('scope', '')}".strip(), ""])

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1][1] += data.strip()


def shown(frame, **options):
    """Texts of all cells, the headers first."""
    cells = Cells(govlab.table(frame, **options)._repr_html_())
    return [[text for _, text in row] for row in cells.rows]


def column(values, name="x", **options):
    return [row[-1] for row in shown(pd.DataFrame({"city": "Wuhan", name: values}), **options)[1:]]


def test_columns_and_rows_stand_in_words():
    frame = pd.DataFrame({"mobility": [0.8]}, ["shanghai-1996"])
    assert shown(frame) == [["", "Mobility"], ["Shanghai, 1996", "80%"]]


def test_rows_may_name_the_quantity_and_tell_its_unit():
    frame = pd.DataFrame({"fast-growing-city": {"unit_size": 51_751.7, "decentralization": 0.45}})
    assert shown(frame) == [
        ["", "Fast-growing city"],
        ["Unit size (residents)", "51,752"],
        ["Decentralization", "45%"],
    ]


def test_a_named_index_becomes_the_first_column_and_no_second_row_of_headers():
    frame = govlab.cases().set_index("label")[["chosen_band", "order"]]
    headers, first, *_ = shown(frame)
    assert headers == ["Name", "Unit chosen", "Order of the problems"]
    assert first == ["Shanghai, 1984", "neighbourhood", "cost and risk > public goods > cohesion"]


def test_an_index_that_only_counts_is_left_out():
    frame = pd.DataFrame({"city": ["Wuhan", "Beijing"], "streets": [90, 1_040]}).iloc[[1]]
    assert shown(frame) == [["City", "Streets"], ["Beijing", "1,040"]]


def test_an_index_of_several_levels_makes_one_column():
    frame = pd.DataFrame({"form": ["default"], "rule": ["need"], "both": [0.02]})
    frame = frame.set_index(["form", "rule"])
    assert shown(frame) == [["Form, Rule", "Both dates right"], ["default form, need", "2%"]]
    assert shown(frame.T)[0] == ["", "default form, need"]


def test_a_series_is_a_table_of_one_column():
    assert shown(pd.Series({"abuse": 0.1})) == [["", "Value"], ["Discretion used too far", "0.10"]]
    assert shown(pd.Series([0.5], name="mobility")) == [["Mobility"], ["50%"]]


@pytest.mark.parametrize(
    ("value", "name", "text"),
    [
        (0.075, "x", "0.08"),
        (-0.001, "x", "0.00"),
        (3, "x", "3"),
        (63_894.6, "x", "63,895"),
        (1_234_567, "residents", "1,234,567"),
        (1997.0, "turn", "1997"),
        (0.025, "low", "0.025"),
        (20_000.0, "central", "20,000"),
        (0.0, "both", "0%"),
        (0.004, "both", "0.4%"),
        (0.057, "both", "5.7%"),
        (0.349, "both", "35%"),
        (0.998, "both", "99.8%"),
        (1.0, "both", "100%"),
        ("0.7 to 1", "paper_decentralization", "70% to 100%"),
        (True, "x", "yes"),
        (np.False_, "x", "no"),
    ],
)
def test_a_number_has_the_digits_that_it_deserves(value, name, text):
    assert column([value], name) == [text]


@pytest.mark.parametrize("gap", [None, np.nan, pd.NA, pd.NaT])
def test_what_is_missing_is_a_dash(gap):
    assert column([gap, "a"]) == ["–", "a"]


def test_a_unit_may_be_given_where_no_name_tells_one():
    assert column([0.5], unit="share") == ["50%"]
    assert column([0.5], "abuse", unit="share") == ["50%"]
    assert column([1996], "turn", unit="share") == ["1996"]


def test_what_looks_like_a_key_is_put_into_words_and_other_words_stay():
    frame = pd.DataFrame({"reach_cost": [1], "d = 0.5": [2]}, ["abuse_risk"])
    assert shown(frame) == [["", "Reach cost", "d = 0.5"], ["Abuse risk", "1", "2"]]


def test_a_table_says_which_cells_are_headers_of_what():
    frame = pd.DataFrame({"city": ["Wuhan"], "streets": [90]})
    rows = Cells(govlab.table(frame)._repr_html_()).rows
    assert [[kind for kind, _ in row] for row in rows] == [
        ["th col", "th col"],
        ["th row", "td"],
    ]
    unnamed = Cells(govlab.table(frame.set_index("city").rename_axis(None))._repr_html_()).rows
    assert [kind for kind, _ in unnamed[0]] == ["td", "th col"]  # an empty header names nothing


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches():
    (box, attrs), (table, _), *_ = Cells(govlab.table(govlab.cases())._repr_html_()).tags
    assert (box, attrs, table) == ("div", {"class": "govlab-table", "tabindex": "0"}, "table")
    css = (ROOT / "govlab/figure/web/book.css").read_text(encoding="utf-8")
    assert re.search(r"\.govlab-table \{\n  overflow-x: auto;", css)


def test_words_are_set_left_and_numbers_right():
    frame = pd.DataFrame({"city": ["Wuhan"], "streets": [90], "reason": ["none"]})
    tags = Cells(govlab.table(frame)._repr_html_()).tags
    sides = [attrs["style"].split()[1] for tag, attrs in tags if tag in ("th", "td")]
    assert sides == ["left", "right", "left"] * 2


def test_numbers_that_a_page_has_written_itself_stand_right_and_have_a_minus_sign():
    frame = pd.DataFrame({"change": ["-5.5%", "+3%"], "risk": [-0.03, None]}, ["a", "b"])
    tags = Cells(govlab.table(frame)._repr_html_()).tags
    sides = [attrs["style"].split()[1] for tag, attrs in tags if tag == "td" and attrs]
    assert sides == ["right"] * 4
    assert [row[1:] for row in shown(frame)[1:]] == [["−5.5%", "−0.03"], ["+3%", "–"]]


def test_nothing_in_a_table_is_read_as_html():
    frame = pd.DataFrame({"<b>": ["a & <i>"]}, ["<script>"])
    html = govlab.table(frame, caption="x < y")._repr_html_()
    assert {tag for tag, _ in Cells(html).tags}.isdisjoint({"b", "i", "script"})
    assert "a &amp; &lt;i&gt;" in html
    assert "x &lt; y</caption>" in html


def test_a_terminal_shows_the_same_words_in_columns():
    frame = pd.DataFrame({"label_zh": ["街道", "居民区"], "midpoint": [85_000, 5_000]})
    lines = str(govlab.table(frame, caption="Residents per unit")).split("\n")
    assert lines == [
        "Residents per unit",
        "Chinese name  Midpoint",
        "街道            85,000",
        "居民区           5,000",
    ]


def test_long_words_take_more_lines_in_a_terminal():
    text = str(govlab.table(pd.DataFrame({"city": ["a"], "reason": ["word " * 30]})))
    assert max(map(len, text.split("\n"))) <= 50
    assert text.count("word") == 30


def test_the_frame_stays_as_it_is():
    frame = govlab.transplants()
    before = frame.copy(deep=True)
    govlab.table(frame, unit="share")
    pd.testing.assert_frame_equal(frame, before)


def test_everything_that_has_a_key_is_there_in_chinese():
    frame = govlab.cases()[["label", "order", "chosen_band", "chosen_low"]]
    table = govlab.table(frame, language="zh")
    assert shown(frame, language="zh")[:2] == [
        ["名称", "问题的次序", "所选单元", "放权程度下限"],
        ["上海 1984", "成本与风险 > 公共品 > 凝聚力", "居民区", "70%"],
    ]
    assert table._repr_html_().startswith('<div class="govlab-table" tabindex="0" lang="zh"><table')
    assert column(["0.7 to 1"], "paper_decentralization", language="zh") == ["70%至100%"]
    assert shown(pd.DataFrame({"city": ["Wuhan"]}), language="zh") == [["城市"], ["武汉"]]


def test_english_comes_back_after_chinese():
    frame = govlab.cases()[["label", "order"]]
    english = repr(govlab.table(frame))
    govlab.table(frame, language="zh")
    assert repr(govlab.table(frame)) == english


def test_every_phrase_has_both_languages():
    for words in (phrases.HEADERS, phrases.VALUES, phrases.IN_ORDERS):
        for key, phrase in words.items():
            assert phrase.en, key
            assert HAN.search(phrase.zh), key
            assert not HAN.search(phrase.en), key
            assert "_" not in phrase.en


def test_every_form_rule_and_history_has_a_phrase():
    replays, evidence = govlab.load_data("replays_by_form"), govlab.load_data("replay_evidence")
    scores, rules = govlab.case_scores(), govlab.score_rules(govlab.load_data("reform_windows"))
    said = [*scores["rule"], *scores["priorities"], *rules["rule"], *replays["rule"]]
    said += [*govlab.load_data("forms")["form"], *evidence["words"], *evidence["kind"]]
    assert {*said} - {""} <= set(phrases.VALUES)


def test_every_part_of_the_model_and_no_term_has_a_phrase():
    assert {part for parts in PARTS.values() for part in parts} <= set(phrases.HEADERS)
    assert set(phrases.HEADERS).isdisjoint(govlab.TERMS)  # a term's words stand in TERMS


def test_every_unit_of_a_phrase_can_be_written():
    for name, phrase in phrases.HEADERS.items():
        if phrase.unit:
            assert column([0.5], name, unit=phrase.unit)


@pytest.mark.parametrize("wrong", [None, 3, "cases", [1, 2], {"a": [1]}, np.zeros((2, 2))])
def test_what_is_no_frame_is_refused_in_words(wrong):
    with pytest.raises(govlab.ParameterError, match=r"DataFrame or Series; got \w+\. Put"):
        govlab.table(wrong)


def test_a_frame_without_columns_is_refused():
    with pytest.raises(govlab.ParameterError, match="at least one column"):
        govlab.table(pd.DataFrame(index=["a"]))


def test_a_frame_without_rows_shows_its_headers():
    assert shown(govlab.cases().iloc[:0][["label", "order"]]) == [["Name", "Order of the problems"]]


def test_unknown_units_and_languages_are_named():
    frame = pd.DataFrame({"x": [1]})
    with pytest.raises(govlab.UnknownNameError, match="did you mean 'share'"):
        govlab.table(frame, unit="shares")
    with pytest.raises(govlab.UnknownNameError, match="choose one of en, zh"):
        govlab.table(frame, language="French")

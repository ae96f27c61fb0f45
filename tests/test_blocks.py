"""Blocks of a chapter: a card says what the model says of a claim, a bet knows its answer."""

import json
import re
from html import escape

import pytest

from govlab import ParameterError, UnknownNameError, claim, claims, load_data, predict, verdict
from govlab.figure.blocks.changes import with_conditions
from govlab.figure.page import guesses
from govlab.figure.scripts import WEB
from govlab.figure.theme import COLOURS
from govlab.ledger import PREDICATES
from govlab.ledger.entries import VERDICTS, changes_in, comparisons
from govlab.ledger.signs import grows, less_handed_down, moves, not_against, pays, shrinks, smaller
from govlab.ledger.watching import watching
from govlab.records import Setting
from govlab.terms import SETTING_FIELDS
from govlab.terms.language import LANGUAGES, speaking
from govlab.terms.phrases import PHRASES, phrase
from govlab.terms.phrases.compared import COMPARED

TABLE = claims().set_index("claim_id")
DRAWN = load_data("robustness").query("form == 'default'").set_index("claim_id")
ALL = sorted(TABLE.index)
TESTED = sorted(PREDICATES)
BROKEN = sorted(DRAWN.index[DRAWN["counter_example"] != ""])
HAN = re.compile(r"[\u4e00-\u9fff]")


def html_of(block):
    return block._repr_mimebundle_()["text/html"]


def shown(claim_id):
    changes = with_conditions(TABLE.at[claim_id, "shows"])
    return {name: value for name, value in changes.items() if name not in SETTING_FIELDS}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("claim_id", ALL)
def test_every_claim_has_a_card(claim_id, language):
    entry = TABLE.loc[claim_id]
    with speaking(language):
        html, text = html_of(claim(claim_id)), str(claim(claim_id))
        paraphrase = entry["paraphrase_zh" if language == "zh" else "paraphrase"]
        assert paraphrase in text
        assert entry["quotation"] in text
        assert f'href="claims.html#{claim_id.lower()}"' in html
        assert "None" not in text
        assert not re.search(r"\bnan\b", text)


@pytest.mark.parametrize("claim_id", ALL)
def test_a_card_gives_the_paper_s_own_words_or_says_that_there_are_none(claim_id):
    quotation, elsewhere = TABLE.loc[claim_id, ["quotation", "status"]]
    assert (phrase("claim.not_in_paper") in str(claim(claim_id))) == (elsewhere == "other source")
    assert (quotation == "") == (elsewhere == "other source")
    assert len(quotation) <= 40
    assert not re.search(r"\s", quotation)
    assert HAN.search(quotation) or not quotation


@pytest.mark.parametrize("claim_id", TESTED)
def test_the_least_sign_of_what_is_compared_is_the_verdict(claim_id):
    for changes in ({}, shown(claim_id), changes_in(DRAWN.at[claim_id, "counter_example"])):
        seen = comparisons(claim_id, **changes)
        assert VERDICTS[min(each.sign for each in seen)] == verdict(claim_id, **changes)


@pytest.mark.parametrize("claim_id", TESTED)
def test_panels_agree_with_the_verdict(claim_id):
    panels = {panel.name: panel.verdict for panel in claim(claim_id).panels}
    assert panels.pop("holds") == verdict(claim_id, **shown(claim_id)) == "holds"
    if claim_id in BROKEN:
        broken = verdict(claim_id, **changes_in(DRAWN.at[claim_id, "counter_example"]))
        assert panels.pop("breaks") == broken != "holds"
    assert not panels


@pytest.mark.parametrize("claim_id", TESTED)
def test_every_comparison_is_drawn_and_has_its_word(claim_id):
    html = html_of(claim(claim_id))
    compared = [each for panel in claim(claim_id).panels for each in panel.compared]
    lines = [each for each in compared if each.lines.shape[1] > 1]
    assert html.count('class="deciding"') == len(lines)
    assert html.count('class="alone"') == len(compared) - len(lines)
    words = [phrase(f"verdict.{kind}") for kind in re.findall(r'class="compared (\w+)"', html)]
    assert words == [VERDICTS[each.sign] for each in compared]
    for points in re.findall(r'points="([^"]+)"', html):
        assert all(0 <= float(number) <= 100 for number in re.split("[ ,]", points))


@pytest.mark.parametrize("claim_id", TESTED)
def test_what_is_written_alike_is_drawn_flat(claim_id):
    rows = re.findall(r'<div class="compared.*?</div>', html_of(claim(claim_id)))
    for row in rows:
        ends = re.findall(r'class="end">([^<]+)', row)
        line = re.findall(r'class="deciding" points="([^"]+)"', row)
        if len(ends) == 2:
            first, *_, last = line[0].split()
            assert ends[0] != ends[1] or first.split(",")[1] == last.split(",")[1]


@pytest.mark.parametrize("claim_id", sorted(set(TESTED) - set(BROKEN)))
def test_a_claim_that_nothing_breaks_has_one_panel_and_says_so(claim_id):
    assert len(claim(claim_id).panels) == 1
    assert phrase("claim.unbroken") in html_of(claim(claim_id))


@pytest.mark.parametrize("claim_id", BROKEN)
def test_three_changes_at_most_stand_open(claim_id):
    card, _, rest = html_of(claim(claim_id)).partition('class="claim-broken"')[2].partition("<det")
    changes = changes_in(DRAWN.at[claim_id, "counter_example"])
    assert card.count("<li>") == min(3, len(changes))
    assert rest.count("<li>") == max(0, len(changes) - 3)


def test_every_assumption_has_plain_words():
    said = {key.removeprefix("assumption.") for key in PHRASES if key.startswith("assumption.")}
    assert said == set(load_data("assumptions")["name"])


def test_untested_claims_say_so():
    assert phrase("claim.untested") in str(claim("C40"))
    assert claim("C40").panels == []


def test_an_unknown_claim_is_named():
    with pytest.raises(UnknownNameError, match="C99"):
        claim("C99")


@pytest.mark.parametrize("place", [0, 1])
def test_the_style_has_the_colour_of_the_theme(place):
    style = (WEB / "book.css").read_text(encoding="utf-8")
    assert re.findall(r"--govlab-opposite: (#\w+)", style)[place] == COLOURS["opposite"][place]


def test_nothing_is_kept_when_nobody_watches():
    with watching() as seen:
        pass
    grows(1, 2)
    assert seen == []


def test_lines_lead_from_before_to_after():
    with watching() as seen:
        grows(1, 2)
        shrinks([3, 4], [1, 5])
        smaller(100, 200)
        less_handed_down(0.2, 0.8)
    assert [each.lines.tolist() for each in seen] == [
        [[1, 2]],
        [[3, 1], [4, 5]],
        [[200, 100]],
        [[0.8, 0.2]],
    ]
    assert [each.sign for each in seen] == [1, -1, 1, 1]
    assert seen[1].deciding == 1


def test_a_lenient_part_is_kept_as_it_is_judged():
    with watching() as seen:
        not_against(grows(1, 1))
        pays(2, 1)
    assert [each.sign for each in seen] == [1, 0]


def test_of_two_levers_the_one_at_rest_is_no_part_of_the_picture():
    with watching() as seen:
        moves(Setting(5_000, 0.5), Setting(5_000, 0.8), size=-1, share=1)
        moves(Setting(5_000, 0.5), Setting(5_000, 0.5), size=-1, share=1)
    assert [each.kind for each in seen] == ["share", "size", "share"]


ASKED = {"model": 5_700, "why": "So it is."}


@pytest.mark.parametrize("claim_id", TESTED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_of_a_card_has_a_name_of_its_own(claim_id, language):
    with speaking(language):
        card = claim(claim_id)
        for panel in card.panels:
            names = [name for _, name in panel.named]
            assert len(names) == len(panel.compared)
            assert all(names)
            for name in names:
                assert f'<span class="called">{escape(name)}</span>' in html_of(card)
                assert name in str(card)


@pytest.mark.parametrize("claim_id", TESTED)
def test_there_are_as_many_names_as_comparisons_in_both_languages(claim_id, monkeypatch):
    monkeypatch.setattr("govlab.ledger.signs.without_rest", lambda signs: signs)
    made = comparisons(claim_id)
    words = COMPARED[f"compared.{claim_id}"]
    assert len(words.en.split(" | ")) == len(words.zh.split(" | ")) == len(made)
    assert [each.place for each in made] == [*range(len(made))]


def test_names_of_comparisons_belong_to_tested_claims():
    assert sorted(key.partition(".")[2] for key in COMPARED) == TESTED


def test_of_two_levers_the_one_that_moves_keeps_its_name():
    panel = claim("C15").panels[0]
    assert [(each.kind, name) for each, name in panel.named] == [("share", panel.called[1])]


def test_lines_of_several_settings_are_explained():
    key = 'class="claim-key"'
    assert key in html_of(claim("C26"))
    assert key not in html_of(claim("C02"))


def test_a_bet_hands_the_script_its_scale_and_the_place_of_the_answer():
    html = html_of(predict("x", "How large?", quantity="unit_size", **ASKED))
    told = re.search(r'data-right="(\d+)" data-scale="([^"]+)"', html)
    scale = json.loads(told[2].replace("&quot;", '"'))
    sizes = [size for size, _ in guesses()["unit_size"]]
    assert [size for size, _ in scale] == sizes
    assert sizes[int(told[1])] == min(sizes, key=lambda size: abs(size - 5_700))


def test_a_bet_reads_as_plain_text():
    text = str(predict("x", "Which?", choices=["One", "Two"], model=1, why="Why not."))
    assert text.splitlines() == ["Which?", "- One", "- Two", "The model: Two", "Why not."]


def test_a_bet_on_a_slider_says_that_its_answer_is_the_nearest_step():
    text = str(predict("x", "How much?", quantity="decentralization", model=0.26, why="So."))
    assert "The model, to the nearest step: 25%" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_waits_in_a_block_that_opens(language):
    with speaking(language):
        html = html_of(predict("x", "Which?", choices=["a < b", "b"], model=0, why="It is."))
        assert "<li>a &lt; b</li>" in html
        assert f'<details class="bet-model"><summary>{phrase("bet.answer")}</summary>' in html


@pytest.mark.parametrize(
    "wrong",
    [
        {"quantity": None},
        {"quantity": "unit_size", "choices": ["a"]},
        {"choices": ["a", "b"], "model": 2},
        {"choices": ["a", "b"], "model": 0.5},
        {"quantity": "unit_size", "model": 10},
    ],
)
def test_a_bet_without_an_answer_is_refused(wrong):
    with pytest.raises(ParameterError, match="prediction x"):
        predict("x", "Which?", **(ASKED | wrong))


def test_an_unknown_quantity_is_named():
    with pytest.raises(UnknownNameError, match="unit_sise"):
        predict("x", "Which?", quantity="unit_sise", **ASKED)

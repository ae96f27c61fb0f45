"""What the build writes into pages is written in the language of the book."""

import re
from types import SimpleNamespace

import generated
import language
import pytest
from page_tables import tables

from govlab.errors import UnknownNameError
from govlab.terms.language import chosen, speaking
from govlab.terms.phrases.pages import PAGES

HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize(("asked", "spoken"), [("en", "en"), ("zh", "zh"), ("zh_CN", "zh")])
def test_the_language_of_the_book_is_that_of_its_words(asked, spoken):
    language._choose(SimpleNamespace(), SimpleNamespace(language=asked))
    assert chosen() == spoken


def test_a_book_in_a_language_without_words_is_refused():
    with pytest.raises(UnknownNameError, match="no language is called 'fr'"):
        language._choose(SimpleNamespace(), SimpleNamespace(language="fr"))


def test_tables_of_a_chinese_page_are_chinese():
    english = tables()
    with speaking("zh"):
        chinese = tables()
    assert english.keys() == chinese.keys()
    assert tables() == english
    for name, table in chinese.items():
        told = re.sub(r"<[^>]*>|\d+%|neighbourhood|intermediate|street", " ", table)
        assert not re.findall(r"[A-Za-z]{2,}", told), name


@pytest.mark.parametrize("key", PAGES)
def test_words_of_pages_fill_in_the_same_values_in_both_languages(key):
    english, chinese = (set(re.findall(r"{(\w+)}", words)) for words in PAGES[key][:2])
    assert english - {"title"} <= chinese | {"claim_id"}
    assert chinese <= english | {"claim_id"}


def test_splits_and_states_are_told_in_chinese():
    with speaking("zh"):
        told = generated._splits("reach_cost>0.5; voice<0.2")
        state = generated._state("unit_size=5000; decentralization=0.8; case=shanghai-1984")
    assert re.fullmatch(r"`reach_cost`高于0.5（我们假定为[\d.]+），且`voice`低于0.2", told)
    assert state == "每个单元 5,000 名居民；*d* = 0.8；上海 1984"

"""What tests of the sentences of chapters share: the words, and where they stand."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

from govlab.casebook.coded import presets
from tests.test_words import ROOT

CITIES = {key: preset.context for key, preset in presets().items()}
"""All that menus offer, by key."""
Predicate = Callable[[], Any]


def in_every_city(holds: Callable[[Any], Any]) -> bool:
    """Whether something holds of each of ``CITIES``."""
    return all(map(holds, CITIES.values()))


class Sentences(list[Any]):
    """Sentences of chapters, each with the predicate that says whether it holds."""

    def says(self, chapter: str, *words: str) -> Callable[[Predicate], Predicate]:
        """Mark a predicate as what a chapter says in these words."""

        def mark(predicate: Predicate) -> Predicate:
            self.append(pytest.param(chapter, words, predicate, id=predicate.__name__))
            return predicate

        return mark


@cache
def text_of(chapter: str) -> str:
    """The prose of a chapter, its lines joined."""
    cells = json.loads((ROOT / f"book/{chapter}.ipynb").read_text("utf-8"))["cells"]
    told = ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return " ".join("\n".join(told).split())


def check(chapter: str, words: tuple[str, ...], predicate: Predicate) -> None:
    """Fail where a chapter no longer says it, or where it does not hold."""
    for said in words:
        assert said in text_of(chapter)
    holds = predicate()
    assert isinstance(holds, bool | np.bool_), f"{predicate.__name__} says neither yes nor no"
    assert holds

"""Equations of the model card, read off the formulas."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from equations import equations
from mathml import to_mathml

from govlab import model

BUILT = Path(__file__).parent.parent / "_build/html/book"
PARTS = {
    **dict.fromkeys(("mfrac", "mover", "mroot", "msub", "msup", "munder"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
"""How many parts an element of a formula has."""


@pytest.mark.parametrize("page", sorted(path.stem for path in BUILT.glob("*.html")))
def test_every_formula_of_a_page_has_all_its_parts(page):
    text = (BUILT / f"{page}.html").read_text(encoding="utf-8")
    for formula in re.findall(r"<math\b.*?</math>", text, re.DOTALL):
        for part in ElementTree.fromstring(formula).iter():
            name = part.tag.rpartition("}")[2]
            assert len(part) == PARTS.get(name, len(part)), formula


@pytest.mark.parametrize("name", model.__all__)
def test_every_formula_has_equations_that_can_be_shown(name):
    written = equations(getattr(model, name))
    assert written[-1].startswith(rf"\text{{{name.replace('_', ' ')}}} = ")
    for equation in written:
        assert to_mathml(equation)


def some_formula(unit_size, assumptions):
    left = (unit_size - assumptions.low) * 2
    return 1 - (left - office(unit_size, assumptions)) ** 2 / filled(left, 3)


def office(*_): ...


def filled(*_): ...


def test_brackets_and_arguments():
    assert equations(some_formula) == [
        r"\text{left} = \left(\text{unit size} - \text{low}\right) \cdot 2",
        r"\text{some formula} = 1 - \frac{\left(\text{left} - \text{office}\right)^{2}}"
        r"{\text{filled}(\text{left}, 3)}",
    ]


def some_share(value, values):
    return abs(value) / sum(other**2 for other in values)


def test_sums_and_amounts():
    assert equations(some_share) == [
        r"\text{some share} = "
        r"\frac{\left|\text{value}\right|}{\sum_{\text{other}} \text{other}^{2}}"
    ]

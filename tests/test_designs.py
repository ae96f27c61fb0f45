"""Plans as text: Python and the page say the same, and a damaged text is no plan."""

import json
import random
from pathlib import Path

import pytest

from govlab import Challenges, Plan, Setting, State, arrange
from govlab.casebook.coded import presets
from govlab.errors import ParameterError, UnknownNameError
from govlab.figure.designs import SIGNS, Design, Designs, from_code, plan_of, slider_ends
from govlab.terms import CHALLENGE_FIELDS, UNIT_SIZE_STEPS
from tests.scripted import PLANS, told

FILE = Path(__file__).parent / "vectors" / "designs.json"
VECTORS = json.loads(FILE.read_text(encoding="utf-8"))
MANY = 500


def each(name):
    return pytest.mark.parametrize("row", VECTORS[name], ids=[row["says"] for row in VECTORS[name]])


def made(row):
    """The record of what a vector says."""
    designs = [
        Design(level(design["at"]), plan_of(design["plan"])) for design in row["designs"]["designs"]
    ]
    told_of = row["designs"]
    return Designs(
        tuple(designs), told_of["city"], Challenges(**told_of["challenges"]), told_of["budget"]
    )


def level(at):
    if "cohesion" in at:
        return arrange(**{problem: Setting(**setting) for problem, setting in at.items()})
    return Setting(**at)


def any_plans(draw):
    """Plans whose every value is at random some position of its slider."""

    def places(names):
        ends = slider_ends()
        counts = {name: round((ends[name][1] - ends[name][0]) / ends[name][2]) for name in names}
        return {
            name: round(ends[name][0] + draw.randint(0, count) * ends[name][2], 6)
            for name, count in counts.items()
        }

    def setting():
        return Setting(draw.choice(UNIT_SIZE_STEPS), draw.randint(0, 20) / 20)

    def design():
        problems = ("cohesion", "public_goods", "control")
        at = setting() if draw.random() < 0.5 else arrange(**{name: setting() for name in problems})
        return Design(at, plan_of(places(Plan().fields())))

    return Designs(
        tuple(design() for _ in range(draw.randint(1, 3))),
        draw.choice(list(presets())),
        Challenges(**places(CHALLENGE_FIELDS)),
        draw.randint(0, 60) / 100,
    )


def damaged(text, draw):
    """A text with a sign changed, lost or added, or cut off."""
    at = draw.randrange(len(text))
    other = draw.choice([sign for sign in SIGNS if sign != text[at]])
    kinds = (
        text[:at] + other + text[at + 1 :],
        text[:at] + text[at + 1 :],
        text[:at] + other + text[at:],
        text[:at],
    )
    return draw.choice(kinds)


@each("whole")
def test_plans_are_written_and_read(row):
    assert made(row).code() == "plans." + row["text"]
    assert from_code("plans." + row["text"]) == made(row)
    assert from_code(f"https://example.org/design.html#plans={row['text']}") == made(row)


@each("damaged")
def test_a_damaged_text_is_refused(row):
    with pytest.raises(ParameterError, match="these are no plans"):
        from_code("plans." + row["text"])


def test_plans_by_way_of_a_link_are_the_same_plans():
    draw = random.Random(0)
    for _ in range(MANY):
        plans = any_plans(draw)
        assert from_code(plans.address()) == plans


def test_500_damaged_texts_are_no_plans_in_python_and_in_the_page(tmp_path):
    draw = random.Random(1)
    texts = [damaged(any_plans(draw).code().removeprefix("plans."), draw) for _ in range(MANY)]
    for text in texts:
        with pytest.raises(ParameterError):
            from_code("plans." + text)
    expression = "asked.texts.map((text) => planCodes.read(text, asked.cities) === undefined)"
    found = told(tmp_path, expression, PLANS, texts=texts, cities=list(presets()))
    assert found == [True] * MANY


AND_BACK = "asked.texts.map((text) => planCodes.write(planCodes.read(text, asked.cities)))"


def test_the_page_writes_what_it_read(tmp_path):
    draw = random.Random(2)
    texts = [any_plans(draw).code().removeprefix("plans.") for _ in range(MANY)]
    assert told(tmp_path, AND_BACK, PLANS, texts=texts, cities=list(presets())) == texts


def test_the_page_reads_the_vectors(tmp_path):
    expression = "asked.rows.map(({ text }) => planCodes.read(text, asked.cities))"
    found = told(tmp_path, expression, PLANS, rows=VECTORS["whole"], cities=list(presets()))
    assert found == [row["designs"] for row in VECTORS["whole"]]
    rows = VECTORS["damaged"]
    damaged = told(tmp_path, expression, PLANS, rows=rows, cities=list(presets()))
    assert damaged == [None] * len(rows)


@pytest.mark.parametrize(
    ("design", "words"),
    [
        (Design(Setting(84_999, 0.2)), "unit_size must be a position"),
        (Design(Setting(85_000, 0.21)), "decentralization must be a position"),
        (Design(Setting(500, 0), plan_of(Plan().fields() | {"law": 0.33})), "law must be"),
    ],
)
def test_what_no_slider_has_cannot_be_passed_on(design, words):
    with pytest.raises(ParameterError, match=words):
        Designs((design,)).code()


def test_there_are_one_to_three_plans_in_a_city_that_is_known():
    one = Design(Setting(85_000, 0.2))
    for count in (0, 4):
        with pytest.raises(ParameterError, match="1 to 3 plans"):
            Designs((one,) * count)
    with pytest.raises(UnknownNameError):
        Designs((one,), "atlantis")
    with pytest.raises(ParameterError, match="budget"):
        Designs((one,), budget=0.7).code()


def test_an_address_holds_plans_in_python_and_in_the_page(tmp_path):
    addresses = [f"#d=0.4&plans={row['text']}" for row in VECTORS["whole"]]
    for row, address in zip(VECTORS["whole"], addresses, strict=True):
        state = State.from_link(address)
        assert state.plans == made(row)
        assert f"&plans={row['text']}&" in state.link()
    found = told(
        tmp_path,
        "asked.addresses.map(each => window.govlab.address.parse(each.slice(1), asked.keys))",
        (*PLANS, "state.js", "address.js"),
        addresses=[*addresses, "#d=0.4&plans=damaged"],
        keys={"d": {"low": 0, "high": 1, "step": 0.05}, "plans": {"cities": list(presets())}},
    )
    meant = [{"d": 0.4, "plans": row["text"]} for row in VECTORS["whole"]]
    assert [each["found"] for each in found] == [*meant, {"d": 0.4}]
    assert [each["wrong"] for each in found] == [False] * len(meant) + [True]

"""Names that Python and the page's scripts share are written down once, and hold on both sides."""

import json
import re
import subprocess

import altair as alt
import pandas as pd
import pytest

from govlab import Assumptions, ParameterError, Setting, charts, figure, replay
from govlab.casebook import phases
from govlab.casebook.courses import course_of
from govlab.figure import contract, publish
from govlab.figure.checked import check, names_read
from govlab.figure.contract import NUMBERS, SIGNALS
from govlab.figure.scripts import WEB
from govlab.figure.theme import themed
from govlab.terms import TERMS
from tests.scripted import DENO

SETTING = Setting(3_000, 0.4)
MAKERS = {
    "board": charts.balance_board,
    "moved": lambda: charts.balance_board(move=("mobility", "emergency")),
    "curves": charts.size_curves,
    "devolution": charts.devolution_curves,
    "pendulum": charts.pendulum,
    "landscape": charts.landscape,
    "frontier": charts.frontier,
    "models": charts.map_of_models,
    "transplant": charts.transplant,
    "task": lambda: charts.counter_example("c", "risk", {"unit_size": 85_000}),
    "years": lambda: charts.city_years(replay(), Assumptions()),
}


@pytest.fixture(scope="module")
def published():
    """What each figure carries into a page."""
    return {name: publish.compiled(make().to_dict()) for name, make in MAKERS.items()}


def shared(name):
    """The name under which the contract has a signal, or nothing."""
    for known in SIGNALS:
        if re.fullmatch(known.replace("{}", ".+"), name):
            return known
    return None


def one_point():
    return alt.Chart(alt.sequence(1)).mark_point()


def refused(chart, state, words):
    with pytest.raises(ParameterError, match=words):
        themed(chart, "A point.", state)


@pytest.mark.parametrize(
    ("more", "name"),
    [
        (figure.choice("decentralization", 0.5), "decentralization"),
        ([alt.param(name="mobility", value=0.5)], "mobility"),
        ([figure.signal("dark", "true")], "dark"),
        ([figure.signal("width", "300")], "width"),
    ],
)
def test_a_signal_that_is_there_already_is_refused(more, name):
    refused(one_point(), [*figure.state(SETTING, "middle"), *more], f"one signal.*'{name}'")


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("2 * mobilty", "no signal is called 'mobilty'.*Did you mean 'mobility'"),
        ("clip(mobility, 0, 1)", "no signal is called 'clip'"),
        ("data('bests')[0].unit_size", "no data set is called 'bests'"),
        ("city + ' has mobilty', mobilty", "'mobilty'"),
        ("{cost: mobilty}['cost']", "'mobilty'"),
    ],
)
def test_an_expression_that_reads_what_nothing_defines_is_refused(expression, words):
    state = figure.state(SETTING, "middle")
    refused(one_point(), [*state, figure.signal("double", expression)], words)
    refused(one_point().transform_calculate(double=expression), state, words)
    refused(one_point().transform_filter(expression), state, words)
    refused(one_point().encode(x=alt.value(alt.ExprRef(expression))), state, words)


@pytest.mark.parametrize("name", MAKERS)
def test_a_figure_that_lacks_one_of_the_signals_it_reads_is_refused(name):
    chart = MAKERS[name]()
    given = {parameter.name: parameter for parameter in chart.params}
    expressions = [getattr(parameter, "expr", alt.Undefined) for parameter in given.values()]
    read = set().union(*(names_read(text)[0] for text in expressions if isinstance(text, str)))
    for lacking in sorted(read & {*given})[::8]:
        left = [parameter for parameter in given.values() if parameter.name != lacking]
        with pytest.raises(ParameterError, match=f"no signal is called '{lacking}'"):
            check(chart.properties(params=left))


def test_every_shared_signal_is_carried_by_a_figure_and_holds_what_is_said(published):
    found = set()
    for specification in published.values():
        for signal in specification["signals"]:
            known = shared(signal["name"])
            found |= {known}
            if known and "value" in signal:
                assert holds(signal["value"], SIGNALS[known].holds), signal
    assert found - {None} == set(SIGNALS)


def holds(value, kind):
    if kind == list[float]:
        return all(isinstance(each, float) for each in value)
    number = kind in (float, float | None) and not isinstance(value, bool)
    return isinstance(value, kind) or (number and isinstance(value, int))


def test_the_numbers_of_a_state_are_signals_of_every_state():
    assert set(NUMBERS) <= {parameter.name for parameter in figure.state(SETTING, "middle")}


def test_scripts_read_and_set_no_other_signals_than_those_of_the_contract():
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in WEB.glob("*.js"))
    asked = set(re.findall(r'(?:\.signal|names\.has)\(\s*"(\w+)"', scripts))
    endings = set(re.findall(r"`\$\{[\w.]+\}(_[a-z]+)`", scripts))
    assert {"sentence", "dark", "guess", "found", "dragged"} == asked
    signals = endings - {"_word"}  # a place in the sentence of state
    assert {"_words", "_dragged", "_set"} == signals
    assert all(name in SIGNALS for name in (*asked, *("{}" + ending for ending in signals)))
    assert f'"{contract.MARKS.format(contract.RING)}"' in scripts


def types_fit(folder, *lines):
    """What deno, which knows the types that Python writes, says of a script."""
    (folder / "contract.d.ts").write_text(contract.declarations(), encoding="utf-8")
    script = folder / "figures.ts"
    imported = 'import type { RingMarks, Signals, UserMeta } from "./contract.d.ts";'
    script.write_text("\n".join([imported, *lines, ""]), encoding="utf-8")
    command = [DENO, "check", "--quiet", "--no-config", "--no-lock", script]
    told = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    return told.returncode == 0, told.stderr


def test_what_figures_carry_has_the_types_that_scripts_are_told(published, tmp_path):
    lines = [
        f"export const {name}: UserMeta = {json.dumps(specification['usermeta'])};"
        for name, specification in published.items()
    ]
    fits, told = types_fit(tmp_path, *lines, 'export const ring: RingMarks = "ring_marks";')
    assert fits, told


@pytest.mark.parametrize(
    "line",
    [
        'const s: Signals = { mobility_set: "high" };',
        "const s: Signals = { sentences: '' };",
        "const m: UserMeta = { controls: { mobility_set: { low: 0 } }, hidden: {}, numbers: [] };",
        "const m: UserMeta = { controls: {}, hidden: {}, numbers: [{ signal: 'cost' }] };",
        'const ring: RingMarks = "rings_marks";',
    ],
)
def test_the_types_that_scripts_are_told_refuse_what_no_figure_carries(line, tmp_path):
    fits, _ = types_fit(tmp_path, line)
    assert not fits


def test_names_are_found_where_they_are_read_and_nowhere_else():
    read, data = names_read(
        "datum.a + b[c] + {d: e, 'f': 1e-5}['g'] + (h ? i : j) + data('k')[0].l"
    )
    assert read == {"datum", "b", "c", "e", "h", "i", "j", "data"}
    assert data == {"k"}


def domains(node):
    """Values that a scale of a picture lists one by one."""
    if isinstance(node, dict):
        listed = node.get("domain") if "range" in node else None
        yield from (value for value in listed or () if isinstance(listed, list))
        for value in node.values():
            yield from domains(value)
    elif isinstance(node, list):
        for value in node:
            yield from domains(value)


def test_no_picture_tells_its_marks_apart_by_what_readers_see(published):
    units = pd.DataFrame([{"city": "Wuhan", "level": "street", "residents": 62_975}])
    pictures = [*published.values(), publish.compiled(charts.real_units(units).to_dict())]
    keys = {value for picture in pictures for value in domains(picture["scales"])}
    words = {key for key in keys if isinstance(key, str)}
    assert {"cohesion", "cost", "street", "committee"} <= words
    assert all(re.fullmatch("[a-z_]+", key) for key in words), words


@pytest.mark.parametrize("history", ["shanghai", "shenyang", "jianghan"])
def test_years_are_data_of_a_city_and_no_term_of_the_model(history):
    assert "year" not in TERMS
    told, coded = phases.told_of(history), course_of(history).years
    term = phases.year_term(history)
    assert (term.low, len(term.words)) == (coded[0], (told["phase"] != "").sum())
    for row in told[told["phase"] != ""].itertuples():
        assert (term.word(row.year), term.word(row.year, "zh")) == (row.phase, row.phase_zh)
    chart = publish.compiled(charts.city_years(replay(history), Assumptions(), history).to_dict())
    slider = next(signal for signal in chart["signals"] if signal["name"] == "year")
    assert (slider["value"], slider["bind"]["min"]) == (coded[-1], coded[0])
    ticks = next(a for m in chart["marks"] for a in m["axes"] if a.get("values"))["values"]
    assert tuple(ticks) == coded


def test_the_pendulum_tells_of_the_turn_of_the_city_that_it_is_given():
    pendulum = charts.pendulum()
    assert "what Shanghai chose in 1984 and in 1996" in pendulum.description
    for history in ("shenyang", "jianghan"):
        with pytest.raises(ParameterError, match=f"nothing is told of a turn of '{history}'"):
            charts.pendulum(city=history)


def test_the_scripts_read_the_contract_as_it_is():
    formatted = subprocess.run(
        [str(DENO), "fmt", "--ext", "ts", "--line-width", "100", "-"],
        input=contract.declarations(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert formatted == (WEB / "contract.d.ts").read_text(encoding="utf-8")

"""Each recipe of CONTRIBUTING is followed on a copy, step by step, and its files are counted.

What tools write themselves, such as sizes and hashes of tables, is nobody's work and not counted.
The slower recipes are long runs.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PARTS = ("govlab", "data", "tools", "tests")
EXTENSIONS = ROOT / "book/_ext"


class Copy:
    """A copy of the repository's code and data, and the files that were changed by hand."""

    def __init__(self, folder):
        self.folder, self.touched = folder, set()
        for part in PARTS:
            leave = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / part, folder / part, ignore=leave)

    def edit(self, name, old, new):
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        self.write(name, text.replace(old, new, 1))

    def add(self, name, lines):
        self.write(name, (self.folder / name).read_text(encoding="utf-8") + lines)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8", newline="\n")
        self.touched.add(name)

    def run(self, *command):
        """What a command prints that sees the copy only."""
        paths = os.pathsep.join([str(self.folder), str(self.folder / "tools"), str(EXTENSIONS)])
        done = subprocess.run(
            [sys.executable, *command],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": paths},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr[-2_000:]
        return done.stdout

    def asks(self, code):
        """Run code that asserts what should be true of the copy, after `make datapackage`."""
        self.run("tools/describe_data.py")
        here = "import govlab; assert govlab.__file__.startswith(__import__('os').getcwd())\n"
        self.run("-c", here + "from govlab import *\n" + code)

    def passes(self, *asked):
        """Run tests of the copy."""
        self.run("-m", "pytest", "-q", "-p", "no:cacheprovider", *asked)


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


TERM = """    _context(
        "tourism",
        "Tourism",
        "旅游",
        "visitors a day over residents",
        "每日游客数与居民数之比",
        "Li 2016, section 1",
        ("few visitors", "some visitors", "crowds of visitors"),
        ("游客很少", "有一些游客", "游客众多"),
    ),
    _context(
        "emergency","""


def test_a_field_of_the_city(copy):
    """A term, its pinyin, a field of the record, a column of contexts; a description follows."""
    copy.edit("govlab/terms/context.py", '    _context(\n        "emergency",', TERM)
    record = "govlab/records/conditions.py"
    copy.edit(record, "    emergency: Values", "    tourism: Values = 0.5\n    emergency: Values")
    lines = (copy.folder / "data/contexts.csv").read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split(",", 16) for line in lines]
    table = [[*header[:16], "tourism", header[16]], *([*r[:16], "0.5", r[16]] for r in rows)]
    copy.write("data/contexts.csv", "\n".join(",".join(row) for row in table) + "\n")
    copy.add("data/glossary.csv", "tourism,,,lǚyóu,,,,\n")
    assert len(copy.touched) == 4
    copy.asks(
        "assert Context(tourism=0.8).tourism == 0.8\n"
        "assert Context.named('fast-growing-city').tourism == 0.5\n"
        "assert case('shanghai-1984').context.tourism == 0.5\n"
        "told = charts.balance_board(move=['tourism']).to_dict()['usermeta']\n"
        "assert told['controls']['tourism_set']['key'] == 'tourism'\n"
    )
    package = json.loads((copy.folder / "data/datapackage.json").read_text(encoding="utf-8"))
    contexts = next(table for table in package["resources"] if table["name"] == "contexts")
    *_, tourism, emergency, _, _ = contexts["schema"]["fields"]
    named = emergency | {"name": "tourism", "description": "visitors a day over residents"}
    assert tourism == named


@pytest.mark.long
def test_a_field_of_the_city_means_something_by_a_formula_and_by_codes(copy):
    """What reads it; until a case is coded, it stands in the middle there."""
    test_a_field_of_the_city(copy)
    copy.touched.clear()
    growth = "(context.mobility + context.growth_pressure)\n\n\ndef risk("
    read = "(context.mobility + context.growth_pressure + context.tourism)\n\n\ndef risk("
    copy.edit("govlab/model/burdens.py", growth, read)
    copy.add("data/case_codes.csv", "shanghai-1984,tourism,low,B,1,1,Few came.,Li 2016\n")
    assert len(copy.touched) == 2
    copy.asks(
        "from govlab.figure import formulas\n"
        "here = Setting(5_000, 0.5)\n"
        "assert assess(here, Context(tourism=0.8)).risk > assess(here, Context()).risk\n"
        "assert 'tourism' in formulas()['risk']\n"
        "assert case('shanghai-1984').context.tourism == 0.2\n"
    )


CLAIM = (
    "C99,conditions,1,1,1-2,表达要花钱,direct,mechanism,modelled,follows,Voice costs,Voice costs.,"
    "表达要花钱。,,unit_size=5000; decentralization=0.5,\n"
)
PREDICATE = '''

@tests("C99")
def voice_costs(world: World) -> Signs:
    """Cost at a street with d = 0.2 rises with voice."""
    quiet, loud = (world.with_(voice=level) for level in (LOW, HIGH))
    return grows(quiet.at(STREET, LOW).cost, loud.at(STREET, LOW).cost)
'''


@pytest.mark.long
def test_a_claim(copy):
    """A row of the table, a predicate, and a wrong model that it finds out."""
    copy.add("data/claims.csv", CLAIM)
    copy.add("govlab/ledger/predicates/conditions.py", PREDICATE)
    wrong = '    "C99": (model.burdens, "order_keeping", lambda *_: 0.0),\n'
    copy.edit("tests/wrong_models.py", "WRONG = {\n", f"WRONG = {{\n{wrong}")
    assert len(copy.touched) == 3
    copy.asks(
        "from tests.wrong_models import WRONG\n"
        "assert verdict('C99') == 'holds'\n"
        "assert claims().set_index('claim_id').at['C99', 'title'] == 'Voice costs'\n"
        "module, name, formula = WRONG['C99']\n"
        "setattr(module, name, formula)\n"
        "assert verdict('C99') == 'no difference'\n"
    )
    copy.passes("tests/test_claims.py", "-k", "C99 or every_claim or say or stand")


FIGURE = '''"""The cost of each size, and nothing else."""

import altair as alt

from govlab import figure
from govlab.figure.axes import size_axis
from govlab.figure.rows import assessed
from govlab.figure.theme import paint, themed
from govlab.records import Setting


def cost_curve(setting: Setting, context: str) -> alt.Chart:
    """Cost over unit size in one city."""
    rows = alt.Chart(alt.sequence(5, as_="step")).transform_calculate(
        unit_size="1000 * pow(10, datum.step / 2)"
    )
    lines = assessed(rows, ["unit_size"], outcomes=["cost"]).mark_line(color=paint("cost"))
    drawn = lines.encode(x=size_axis("unit_size:Q"), y="cost:Q")
    return themed(drawn, "A line of cost.", figure.state(setting, context, move=["voice"]))
'''


def test_a_figure(copy):
    """A module with the picture, and its name among the charts."""
    copy.write("govlab/charts/levers/costs.py", FIGURE)
    imported = "from govlab.charts.levers.curves import size_curves\n"
    more = f"from govlab.charts.levers.costs import cost_curve\n{imported}"
    copy.edit("govlab/charts/__init__.py", imported, more)
    copy.edit(
        "govlab/charts/__init__.py",
        '    "counter_example",\n',
        '    "cost_curve",\n    "counter_example",\n',
    )
    assert len(copy.touched) == 2
    copy.asks(
        "from govlab.figure.publish import figure_html\n"
        "html = figure_html(charts.cost_curve(Setting(3_000, 0.4), 'middle'))\n"
        "assert 'voice_set' in html and 'A line of cost.' in html\n"
    )


RENAMED = """
from govlab.figure.publish import compiled
table = compare_cases()
assert table['band_agrees'].sum() == {hits}
assert case_scores()['band_hits'].tolist() == {scores}
assert {{'lane'}} < {{*table['band'], *table['paper_band']}}
assert 'neighbourhood' not in {{*table['band'], *table['paper_band']}}
models = compiled(charts.map_of_models().to_dict())
scale = next(s for s in models['scales'] if s['name'] == 'color')
assert scale['domain'] == ['neighbourhood', 'intermediate', 'street', 'other']
assert "'neighbourhood': 'lane'" in str(models['data'])
board = charts.balance_board().to_dict()['usermeta']['controls']['unit_size_position']
assert [band['name'] for band in board['bands']] == ['lane', 'intermediate', 'street']
task = charts.counter_example('c', 'risk', {{'unit_size': 85_000}}, band='neighbourhood')
assert 'Stay within the lane band.' in str(task.to_dict()['params'])
assert 'lane' in str(charts.size_curves().to_dict()['datasets'])
"""


@pytest.mark.long
def test_the_label_of_a_band(copy):
    """One word in one place: nothing is found or coloured by it."""
    asked = "print(compare_cases()['band_agrees'].sum(), *case_scores()['band_hits'])"
    hits, *scores = map(int, copy.run("-c", f"from govlab import *\n{asked}").split())
    old, new = '"neighbourhood", "neighbourhood"', '"neighbourhood", "lane"'
    copy.edit("govlab/terms/term.py", old, new)
    assert len(copy.touched) == 1
    copy.asks(RENAMED.format(hits=hits, scores=scores))


ASSUMPTION = "crowding_risk,0.1,0.05,0.2,risk,How much crowds add,ours,ours,outcomes,9973\n"
PART = '''def crowding(unit_size: Any, assumptions: Any) -> Any:
    """Crowds that large units draw: rises with size."""
    return assumptions.crowding_risk * unit_size / (unit_size + REACH_UNIT)


def risk('''


def test_a_part_of_risk(copy):
    """A formula that risk adds, the number behind it, and its name in the model."""
    burdens = "govlab/model/burdens.py"
    copy.edit(burdens, "def risk(", PART)
    added = "        + crowding(unit_size, assumptions)\n"
    last = "        + pressure(context, assumptions)\n"
    copy.edit(burdens, last, last + added)
    copy.edit("govlab/model/__init__.py", "    cost,\n", "    cost,\n    crowding,\n")
    copy.add("data/assumptions.csv", ASSUMPTION)
    assert len(copy.touched) <= 4
    copy.asks(
        "from govlab.figure import assumed, formulas, part\n"
        "here = Setting(50_000, 0.5)\n"
        "more = assess(here, Context(), Assumptions(crowding_risk=0.2))\n"
        "assert more.risk > assess(here, Context()).risk\n"
        "assert 'crowding_risk' in assumed() and 'crowding_risk' in part('crowding')\n"
        "told = charts.devolution_curves().to_dict()['usermeta']['hidden']\n"
        "assert told['crowding_risk']['start'] == 0.1\n"
    )


def test_a_case(copy):
    """A row of the cases and its codes; menus, comparisons and figures follow."""
    row = 'wuhan-2005,"Wuhan, 2005",武汉 2005,2005,,,public_goods > control > cohesion,0.5,street,'
    copy.add("data/cases.csv", f"{row}0.0,0.5,1 ¶6,1-2,Ours.,C\n")
    codes = (copy.folder / "data/case_codes.csv").read_text(encoding="utf-8").splitlines()
    like = [line.replace("jianghan-2000", "wuhan-2005") for line in codes if "jianghan-" in line]
    copy.add("data/case_codes.csv", "\n".join([*like, ""]))
    assert len(copy.touched) == 2
    copy.asks(
        "assert case('wuhan-2005').context == case('jianghan-2000').context\n"
        "assert 'Wuhan, 2005' in set(compare_cases()['case'])\n"
        "assert 'Wuhan, 2005' in transplants().columns\n"
        "options = charts.balance_board(context='wuhan-2005').to_dict()['usermeta']\n"
        "assert 'wuhan-2005' in options['controls']['context']['options']\n"
        "assert 'Wuhan, 2005' in str(charts.transplant().to_dict())\n"
    )


def test_a_named_context(copy):
    """One row; menus follow."""
    row = "port-city,Port city,港口城市" + 13 * ",0.5" + ",0,A composite.,ours\n"
    copy.add("data/contexts.csv", row)
    assert len(copy.touched) == 1
    copy.asks(
        "assert Context.named('port-city') == Context()\n"
        "options = charts.balance_board(context='port-city').to_dict()['usermeta']\n"
        "assert 'port-city' in options['controls']['context']['options']\n"
    )


PHRASE = '    "page.visitors": Phrase("{count} visitors", "{count}名游客"),\n'


def test_a_phrase(copy):
    """A key with words in both languages."""
    start = "_WRITTEN = {\n"
    copy.edit("govlab/terms/phrases/pages.py", start, start + PHRASE)
    assert len(copy.touched) == 1
    copy.asks(
        "from govlab.terms.language import speaking\n"
        "from govlab.terms.phrases import phrase\n"
        "assert phrase('page.visitors', count=3) == '3 visitors'\n"
        "with speaking('zh'):\n"
        "    assert phrase('page.visitors', count=3) == '3名游客'\n"
    )


QUESTION = """
### Visitor NUMBER

Why?

<details class="solution"><summary>Solution</summary>

Because.

</details>
"""
QUIZ = '<details class="right-answer"><summary>Yes.</summary>\n\nYes.\n\n</details>'
CITED = "[[Li, 2016](references.bib#li2016practical)]"
CHAPTER = [
    "# Visitors\n\n" + "Where few people live, visitors are noticed at once. " * 140,
    ["govlab.predict('visitors', 'Many?', choices=['Yes.', 'No.'], model=0, why='They are.')"],
    ["govlab.setup()", "govlab.charts.size_curves()"],
    ['govlab.claim("CLAIM")'],
    ["govlab.charts.counter_example('visitors', 'risk', {'unit_size': 85_000})"],
    "## Exercises\n" + "\n".join(QUESTION.replace("NUMBER", number) for number in "123"),
    "## Check yourself\n\n" + QUIZ + "\n\nFurther reading: " + CITED,
]


def cell(number, source):
    """Prose, or lines of code that were never run."""
    if isinstance(source, str):
        return {"cell_type": "markdown", "id": f"c{number}", "metadata": {}, "source": source}
    code = {"cell_type": "code", "execution_count": None, "outputs": []}
    hidden = {"tags": ["remove-input"], "jupyter": {"source_hidden": True}}
    return code | {"id": f"c{number}", "metadata": hidden, "source": "\n".join(source)}


def test_a_chapter(copy):
    """A notebook and its place in the contents; running it stores what it shows."""
    leave = shutil.ignore_patterns("_*", ".*")
    shutil.copytree(ROOT / "book", copy.folder / "book", ignore=leave)
    shutil.copy(ROOT / "_toc.yml", copy.folder)
    giver = copy.folder / "book/digital-city.ipynb"  # no claim lacks a card, so it lends one
    told = giver.read_text(encoding="utf-8")
    call, free = re.search(r'govlab\.claim\(\\"(C\d\d[a-z]?)\\"\)', told).group(0, 1)
    giver.write_text(told.replace(call, ""), encoding="utf-8")
    cells = [cell(number, source) for number, source in enumerate([["import govlab"], *CHAPTER])]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    copy.write("book/visitors.ipynb", json.dumps(notebook).replace("CLAIM", free))
    last = "      - file: book/shanghai\n"
    copy.edit("_toc.yml", last, f"{last}      - file: book/visitors\n")
    assert len(copy.touched) == 2
    copy.run("tools/execute_notebooks.py", "book/visitors.ipynb")
    copy.passes("tests/test_notebooks.py")


@pytest.mark.long
def test_cases_that_share_a_label_are_kept_apart(copy):
    """A label is what readers see; nothing looks up by it."""
    table = (copy.folder / "data/cases.csv").read_text(encoding="utf-8")
    for label in ("Shanghai, 2010", "Shanghai, 2014", "Shenyang, 2000"):
        table = table.replace(label, "Shanghai, 1996")
    before = copy.run("-c", "from govlab import *; print(transplants().to_numpy().tolist())")
    copy.write("data/cases.csv", table)
    copy.asks(f"assert transplants().to_numpy().tolist() == {before}")

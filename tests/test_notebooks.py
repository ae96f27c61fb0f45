"""Notebooks are stored as a run from a fresh kernel leaves them."""

import ast
import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from govlab import Setting, assess, claims
from govlab.casebook.coded import presets
from govlab.model import PARTS
from govlab.terms.phrases.tables import HEADERS

BOOK = Path(__file__).parent.parent / "book"
NOTEBOOKS = sorted(BOOK.glob("*.ipynb"))


def code_cells(page):
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def cells(request):
    return code_cells(request.param)


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def page_of_prose(request):
    cells = json.loads(request.param.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


RAW = re.compile(r"\{[\w:-]+\}|:{3,}|`{3,}|^:[\w-]+:|\{\{|\{%|^\([\w-]+\)=|\]\(", re.MULTILINE)
"""What MyST or Jinja would turn into something else, and other programs show as it stands."""


def as_others_show(source):
    """What a reader sees of prose in JupyterLab, which knows plain Markdown and HTML only."""
    html = MarkdownIt("commonmark").enable("table").render(re.sub(r"(\$\$?)[^$]+\1", "", source))
    empty = re.findall(r"<a [^>]*></a>", html)
    return " ".join([*empty, re.sub(r"<[^>]*>", "", html)])


@pytest.mark.parametrize(
    "source",
    [
        "Scale ends {cite}`olson1965logic`.",
        "```{exercise} Why?\n:label: why\n```",
        "::::{accordion}\n::::",
        "Read [](balance.ipynb).",
        "<details><summary>See [Li](a.md)</summary>\n\nThat.\n\n</details>",
    ],
)
def test_raw_signs_are_found(source):
    assert RAW.search(as_others_show(source)) or "</a>" in as_others_show(source)


def test_plain_jupyterlab_shows_no_raw_signs(page_of_prose):
    shown = as_others_show(page_of_prose)
    assert RAW.findall(shown) == []
    assert "</a>" not in shown


def test_there_are_notebooks():
    assert NOTEBOOKS


def test_every_page_stands_once_in_the_contents():
    contents = (BOOK.parent / "_toc.yml").read_text(encoding="utf-8")
    pages = [page.stem for page in (*NOTEBOOKS, *BOOK.glob("*.md"))]
    assert sorted(re.findall(r": book/([\w-]+)", contents)) == sorted(pages)


def test_every_code_cell_was_run_in_order(cells):
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))


def test_something_is_stored_to_compare(cells):
    assert any(cell["outputs"] for cell in cells)


def test_no_error_and_nothing_on_stderr_is_stored(cells):
    for output in (output for cell in cells for output in cell["outputs"]):
        assert output["output_type"] != "error"
        assert output.get("name") != "stderr"


def test_no_widget_state_is_stored(cells):
    for output in (output for cell in cells for output in cell["outputs"]):
        assert "application/vnd.jupyter.widget-view+json" not in output.get("data", {})


def test_no_reader_meets_the_frame_behind_a_table(cells):
    shown = [output.get("data", {}) for cell in cells for output in cell["outputs"]]
    for table in ("".join(data.get("text/html", [])) for data in shown):
        if "<table" in table:
            assert "govlab-table" in table
            assert not re.search(r">[^<]*(NaN|\b[a-z]+_[a-z])", table)


def test_prose_names_no_column_by_its_key(page_of_prose):
    parts = {part for parts in PARTS.values() for part in parts}  # formulas have names as well
    assert not set(re.findall(r"`(\w+)`", page_of_prose)) & (set(HEADERS) - parts)


def test_cells_are_short_and_hide_nothing_from_the_check(cells):
    for cell in cells:
        assert len(cell["source"]) <= 12
        assert "nbval-ignore-output" not in cell["metadata"].get("tags", [])


@pytest.mark.parametrize("page", NOTEBOOKS, ids=lambda path: path.stem)
def test_pages_stay_short(page):
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    assert sum("".join(cell["source"]).count("\n") + 1 for cell in cells) <= 500


def test_every_claim_of_the_first_section_has_one_card():
    code = "\n".join("".join(cell["source"]) for page in NOTEBOOKS for cell in code_cells(page))
    cards = sorted(re.findall(r'govlab\.claim\("(C\d\d[a-z]?)"', code))
    table = claims()
    of_section_one = table.loc[table["section"].astype(str).str.startswith("1"), "claim_id"]
    assert len(cards) == len(set(cards))
    assert set(of_section_one) <= set(cards)


CHAPTERS = [page for page in NOTEBOOKS if page.stem != "index"]


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_has_the_form_of_a_chapter(page):
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    prose = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    living = [c for c in cells if "govlab-figure" in json.dumps(c.get("outputs", []))]
    assert 1_200 <= len(re.findall(r"\w+", as_others_show(prose))) <= 2_600
    assert len(living) >= 2
    exercises = re.search("^## Exercises\n(.*?)^## ", prose, re.MULTILINE | re.DOTALL)
    assert exercises
    assert exercises[1].count("\n### ") == prose.count('<details class="solution">') >= 3
    for part in ('<details class="right-answer">', "](references.bib#", "Further reading"):
        assert part in prose, part
    code = "\n".join("".join(cell["source"]) for cell in code_cells(page))
    for call in ("predict", "claim", "charts.counter_example"):
        assert f"govlab.{call}(" in code, call


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda path: path.stem)
def test_blocks_show_without_their_code(page):
    for cell in code_cells(page):
        if re.search(r"govlab\.(claim|predict)\(", "".join(cell["source"])):
            assert cell["metadata"]["tags"] == ["remove-input"]
            assert cell["metadata"]["jupyter"] == {"source_hidden": True}


def calls_of(page, *names):
    """Calls in a chapter's code of functions with these names, in their order: name, arguments."""
    source = "\n".join("".join(cell["source"]) for cell in code_cells(page))
    nodes = sorted(
        (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)),
        key=lambda node: node.lineno,
    )
    for node in nodes:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if name in names:
            keywords = {word.arg: word.value for word in node.keywords}
            yield (
                name,
                [*map(ast.unparse, node.args)],
                {k: ast.unparse(v) for k, v in keywords.items()},
            )


def literal(arguments, keywords, names):
    """Arguments by name, those that are written down as they are."""
    told = dict(zip(names, arguments, strict=False)) | keywords
    return {name: ast.literal_eval(value) for name, value in told.items() if "Setting" not in value}


def goodness(outcome, name):
    """The value of an outcome, turned so that more is better."""
    if name == "balance":
        return outcome.balance()
    return -getattr(outcome, name) if name in ("cost", "risk") else getattr(outcome, name)


@pytest.mark.parametrize("page", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_task_is_solved_where_the_last_step_leaves_its_reader(page):
    reached = None
    for name, *told in calls_of(page, "step", "counter_example"):
        if name == "step":
            step = literal(*told, ("words", "unit_size", "decentralization", "context"))
            reached = step | {"context": step.get("context", reached and reached["context"])}
        elif reached:
            task = literal(*told, ("claim", "outcome", "rival", "band"))
            levers = {key: reached[key] for key in ("unit_size", "decentralization")}
            key = reached["context"] or "fast-growing-city"
            city = presets()[key].context
            here, there = (
                assess(Setting(**each), city) for each in (levers, levers | task["rival"])
            )
            mine, theirs = (goodness(each, task["outcome"]) for each in (here, there))
            assert mine <= theirs, f"{task['claim']} is refuted by the step {reached['words']!r}"

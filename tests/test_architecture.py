"""The layers stand in one line, and nothing reaches past what it may know."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import govlab

ROOT = Path(govlab.__file__).parent
LAYERS = [
    "errors",
    "terms",
    "tables",
    "model",
    "records",
    "draws",
    "outcomes",
    "casebook",
    "ledger",
    "figure",
    "charts",
    "classroom",
    "widgets",
]
THIRD_PARTIES = {
    "errors": set(),
    "terms": set(),
    "tables": {"pandas"},
    "model": set(),
    "records": {"numpy"},
    "draws": {"numpy"},
    "outcomes": {"numpy", "pandas"},
    "casebook": {"numpy", "pandas"},
    "ledger": {"numpy", "pandas", "tqdm"},
    "figure": {"altair", "anywidget", "numpy", "pandas", "traitlets", "vl_convert", "IPython"},
    "charts": {"altair", "pandas"},
    "classroom": {"altair", "pandas"},
    "widgets": {"ipywidgets", "pandas"},
}
NOTEBOOKS = sorted((ROOT.parent / "book").glob("*.ipynb"))


def files_of(layer):
    package = ROOT / layer
    return sorted(package.rglob("*.py")) if package.is_dir() else [ROOT / f"{layer}.py"]


def imports_of(layer):
    """Full names of the modules that a layer imports."""
    found = set()
    for file in files_of(layer):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module == "govlab":
                found |= {f"govlab.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                found.add(node.module)
    return found


def test_every_module_has_a_layer():
    modules = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert modules - {"__init__", "__pycache__"} == set(LAYERS)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_what_stands_above_it(layer):
    own = {name.split(".")[1] for name in imports_of(layer) if name.startswith("govlab.")}
    assert own - {layer} <= set(LAYERS[: LAYERS.index(layer)])


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_leans_on_no_other_library_than_it_may(layer):
    outside = {name.split(".")[0] for name in imports_of(layer)} - {"govlab"}
    assert outside - sys.stdlib_module_names == THIRD_PARTIES[layer]


def test_no_module_bears_the_name_of_a_public_function():
    modules = {path.stem for path in ROOT.rglob("*.py")} - {"__init__"}
    functions = {n for n in [*govlab.__all__, *govlab.charts.__all__] if n not in LAYERS}
    assert modules.isdisjoint(functions)


@pytest.mark.parametrize("page", NOTEBOOKS, ids=lambda path: path.stem)
def test_pages_use_only_public_names(page):
    cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    for node in ast.walk(ast.parse(code)):
        assert not isinstance(node, ast.FunctionDef), "definitions live in govlab"
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("govlab"):
            assert node.module == "govlab"
            assert {alias.name for alias in node.names} <= set(govlab.__all__)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert node.value.id != "govlab" or node.attr in govlab.__all__


@pytest.mark.parametrize("file", sorted(ROOT.rglob("*.py")), ids=lambda path: path.stem)
def test_modules_and_functions_stay_short(file):
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            documented = ast.get_docstring(node) is not None
            body = node.body[documented:]
            assert body[-1].end_lineno - body[0].lineno < 25, node.name


@pytest.mark.parametrize("file", sorted(ROOT.rglob("*.js")), ids=lambda path: path.name)
def test_scripts_stay_short(file):
    assert file.read_text(encoding="utf-8").count("\n") <= 250


def module_of(file):
    parts = file.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def needed_when_loaded(file):
    """Full names of what a module imports while it is being imported."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("govlab"):
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module


MODULES = {module_of(file): file for file in ROOT.rglob("*.py")}


def test_no_module_imports_itself_by_way_of_others():
    needs = {name: set(needed_when_loaded(file)) - {name} for name, file in MODULES.items()}
    left = dict(needs)
    while ready := {name for name, needed in left.items() if not needed & set(left)}:
        left = {name: needed for name, needed in left.items() if name not in ready}
    assert not left, sorted(left)


def test_the_map_in_contributing_names_every_room_and_no_other():
    text = (ROOT.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = text.split("## How to change")[0]
    named = set(re.findall(r"`(\w+)/?`", rooms)) & {*LAYERS} | {
        name for name in LAYERS if f"`{name}.py`" in rooms or f"`{name}/`" in rooms
    }
    assert named == set(LAYERS)
    for path in re.findall(r"`([\w/]+/)`", rooms):
        assert any((top / path).is_dir() for top in (ROOT, ROOT.parent)), path


def test_the_model_alone_loads_nothing_that_draws():
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, govlab; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"altair", "anywidget", "ipywidgets", "vl_convert", "IPython"} & set(loaded)


def test_what_draws_is_there_when_it_is_asked_for():
    assert {"charts", "classroom", "setup", "widgets"} <= set(govlab.__all__)
    assert govlab.charts.balance_board is not None
    with pytest.raises(AttributeError, match="no attribute 'chart'"):
        _ = govlab.chart

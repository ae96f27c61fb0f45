"""The layers stand in one line, and nothing reaches past what it may know."""

import ast
import json
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
    "figure": {"altair", "anywidget", "numpy", "vl_convert", "IPython"},
    "charts": {"altair", "pandas"},
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

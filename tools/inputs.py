"""What a claim's shares depend on: code and rows of tables, as one short digest."""

import ast
import hashlib
import inspect
from functools import cache
from pathlib import Path
from types import ModuleType

import govlab
from govlab import load_data
from govlab.ledger import PREDICATES
from govlab.ledger.entries import case_of
from govlab.ledger.reading import names_read

ROOT = Path(govlab.__file__).parent
_OUTCOMES = (
    "chunks",
    "search",
    "scales",
    "outcome",
    "grids",
    "attention",
    "changing",
    "consequences",
    "reforming",
)
_LEDGER = ("world", "signs", "entries", "drawn", "tallies", "shares", "breaking", "reading")
SHARED = (
    *("model/*", "records/*", "draws", "casebook/coded", "casebook/recoding"),
    *(f"outcomes/{name}" for name in _OUTCOMES),
    *(f"ledger/{name}" for name in _LEDGER),
)
"""What the shares of all claims rest on: modules of the package."""


def inputs_of(claim_id: str, form: str) -> str:
    """Twelve digits that change with anything that a claim's row of robustness.csv rests on."""
    parts = [_shared_code(), _code_of(claim_id), *_rows_of(claim_id, form)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


@cache
def _shared_code() -> str:
    files = sorted(file for name in SHARED for file in ROOT.glob(f"{name}.py"))
    return "\n".join(_bare(file.read_text(encoding="utf-8")) for file in files)


def _code_of(claim_id: str) -> str:
    """The predicate of a claim, and what else its module holds besides other predicates."""
    predicate = PREDICATES[claim_id]
    module = inspect.getmodule(predicate)
    return _bare(inspect.getsource(predicate)) + _helpers(module) if module else ""


@cache
def _helpers(module: ModuleType) -> str:
    tree = ast.parse(inspect.getsource(module))
    tree.body = [node for node in tree.body if not getattr(node, "decorator_list", [])]
    return _bare(ast.unparse(tree))


def _bare(source: str) -> str:
    """Code without comments, docstrings and layout."""
    tree = ast.parse(inspect.cleandoc(source))
    for node in ast.walk(tree):
        body = getattr(node, "body", [])
        if isinstance(body, list) and body and _is_docstring(body[0]):
            node.body = body[1:] or [ast.Pass()]  # type: ignore[attr-defined]
    return ast.unparse(tree)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _rows_of(claim_id: str, form: str) -> list[str]:
    """Rows of the tables that a claim reads."""
    read = names_read(claim_id, form)
    assumptions = load_data("assumptions")
    assumptions = assumptions[assumptions["name"].isin(read)]
    claim = load_data("claims").query("claim_id == @claim_id")
    tables = [
        assumptions[["name", "central", "low", "high"]],
        load_data("forms").query("form == @form")[["problem", "form", "assumption", "value"]],
        claim[["scope", "holding"]],
    ]
    if case_of(claim_id) or "case" in inspect.getsource(PREDICATES[claim_id]):
        tables.append(load_data("case_codes")[["case", "field", "level", "grade"]])
        tables.append(load_data("cases")[["key", "order", "cost_share"]])
    return [table.to_csv(index=False) for table in tables]

"""A formula of the model as equations, read off its own code."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

_HANDED_ON = {"unit_size", "decentralization", "context", "assumptions", "levers"}
_POWER, _PRODUCT, _SUM = 3, 2, 1


def equations(formula: Callable[..., Any]) -> list[str]:
    r"""Each step of a formula in LaTeX; the last one is its result.

    Examples
    --------
    >>> def staying(context, assumptions):
    ...     return 1 / (1 + assumptions.mobility_loss * context.mobility)
    >>> equations(staying)
    ['\\text{staying} = \\frac{1}{1 + \\text{mobility loss} \\cdot \\text{mobility}}']
    """
    function = ast.parse(textwrap.dedent(inspect.getsource(formula))).body[0]
    assert isinstance(function, ast.FunctionDef)
    steps = []
    for statement in function.body:
        if isinstance(statement, ast.Return) and statement.value:
            steps.append(f"{_named(function.name)} = {_latex(statement.value)[0]}")
        elif isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Tuple):
            target = statement.targets[0]
            assert isinstance(target, ast.Name)
            steps.append(f"{_named(target.id)} = {_latex(statement.value)[0]}")
    return steps


def _named(name: str) -> str:
    return rf"\text{{{name.replace('_', ' ')}}}" if len(name) > 1 else name


def _latex(node: ast.expr) -> tuple[str, int]:
    """LaTeX of an expression, and how tightly it holds together."""
    match node:
        case ast.Constant():
            return str(node.value), 4
        case ast.Name():
            return ("100{,}000" if node.id == "REACH_UNIT" else _named(node.id)), 4
        case ast.Attribute(value=ast.Name(id=owner)) if owner in ("one", "other"):
            return rf"{_named(node.attr)}_{{\text{{{owner}}}}}", 4
        case ast.Attribute():
            return _named(node.attr), 4
        case ast.Call():
            return _call(node), 4
        case ast.BinOp():
            return _operation(node)
        case ast.Tuple():
            return rf"\left({', '.join(_latex(each)[0] for each in node.elts)}\right)", 4
    raise ValueError(f"no equation for {ast.dump(node)}")


def _call(node: ast.Call) -> str:
    """A part by its name; what every part is handed is left out."""
    assert isinstance(node.func, ast.Name)
    match node:
        case ast.Call(func=ast.Name(id="abs"), args=[value]):
            return rf"\left|{_latex(value)[0]}\right|"
        case ast.Call(func=ast.Name(id="sum"), args=[ast.GeneratorExp(elt=each) as terms]):
            over = _latex(terms.generators[0].target)[0]
            return rf"\sum_{{{over}}} {_held(each, _PRODUCT)}"
    own = [
        _latex(argument)[0]
        for argument in node.args
        if not isinstance(argument, ast.Starred) and getattr(argument, "id", "") not in _HANDED_ON
    ]
    return _named(node.func.id) + (f"({', '.join(own)})" if own else "")


def _operation(node: ast.BinOp) -> tuple[str, int]:
    left, right = node.left, node.right
    match node.op:
        case ast.Div():
            return rf"\frac{{{_latex(left)[0]}}}{{{_latex(right)[0]}}}", _PRODUCT
        case ast.Pow():
            return f"{_held(left, 4)}^{{{_latex(right)[0]}}}", _POWER
        case ast.Mult():
            return rf"{_held(left, _PRODUCT)} \cdot {_held(right, _PRODUCT)}", _PRODUCT
        case ast.Add():
            return f"{_held(left, _SUM)} + {_held(right, _SUM)}", _SUM
        case ast.Sub():
            return f"{_held(left, _SUM)} - {_held(right, _PRODUCT)}", _SUM
    raise ValueError(f"no equation for {ast.dump(node)}")


def _held(node: ast.expr, least: int) -> str:
    latex, tightness = _latex(node)
    return rf"\left({latex}\right)" if tightness < least else latex

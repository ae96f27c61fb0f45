"""Maths as MathML, written when the book is built: current browsers draw it without a script."""

import re
from typing import Any

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.writers.html5 import HTML5Translator

_LOGGER = logging.getLogger(__name__)
_LABEL = re.compile(r"\\label\{[^}]*\}")
_ALIGNED = re.compile(r"(\\(?:begin|end))\{(?:aligned|split)\}")
_UPRIGHT_LETTER = re.compile(r"<mi>(&#x000[46567][0-9A-F];)</mi>")


def to_mathml(latex: str, display: str = "inline") -> str:
    r"""One formula as MathML.

    Raises
    ------
    ValueError
        If the formula is broken or uses a command that the converter does not know.

    Examples
    --------
    >>> to_mathml("x")[-30:]
    '<mrow><mi>x</mi></mrow></math>'
    """
    try:
        formula = convert(_ALIGNED.sub(r"\1{align*}", _LABEL.sub("", latex)), display=display)
    except Exception as error:  # the converter has many kinds, without a common base
        raise ValueError(f"broken formula {latex!r}: {error!r}") from error
    unknown = re.search(r"\\[a-zA-Z]+|>&<", formula)
    if unknown:
        raise ValueError(f"{unknown[0]} in the formula {latex!r} is not known; write it otherwise")
    # Browsers slant a single letter; latex2mathml writes those of \mathrm as numbers.
    return _UPRIGHT_LETTER.sub(r'<mi mathvariant="normal">\1</mi>', formula)


def _converted(node: nodes.Element, display: str) -> str:
    try:
        return to_mathml(node.astext(), display)
    except ValueError as error:
        _LOGGER.warning(str(error), location=node)
        return ""


def _inline(translator: HTML5Translator, node: nodes.math) -> None:
    translator.body.append(_converted(node, "inline"))
    raise nodes.SkipNode


def _block(translator: HTML5Translator, node: nodes.math_block) -> None:
    number = f'<span class="eqno">({node["number"]})</span>' if node.get("number") else ""
    identifier = f' id="{node["ids"][0]}"' if node["ids"] else ""
    # It scrolls when wider than a phone, so the keyboard has to reach it.
    translator.body.append(
        f'<div class="math" tabindex="0"{identifier}>{_converted(node, "block")}{number}</div>\n'
    )
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the renderer; ``html_math_renderer: mathml`` chooses it."""
    app.add_html_math_renderer(
        "mathml", inline_renderers=(_inline, None), block_renderers=(_block, None)
    )
    return {"parallel_read_safe": True, "parallel_write_safe": True}

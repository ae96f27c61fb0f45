"""The part of Vega that draws the book's figures, taken from the installed vl-convert."""

from functools import cache
from pathlib import Path

import vl_convert

NOTICE = Path(__file__).parent / "web/NOTICE.txt"
"""Whose work the runtime is, and on which terms it may be passed on."""

# Names of modules inside vl-convert, which carries them; nothing is fetched from that address.
_MODULES = "https://cdn.jsdelivr.net/npm"

# Without maps, networks and word clouds, half of what vl-convert would bundle by itself.
_SNIPPET = f"""
import {{transforms}} from "{_MODULES}/vega-dataflow@6.1.0/+esm";
import * as data from "{_MODULES}/vega-transforms@5.1.0/+esm";
import * as views from "{_MODULES}/vega-view-transforms@5.1.0/+esm";
import * as encoding from "{_MODULES}/vega-encode@5.1.0/+esm";
import {{View}} from "{_MODULES}/vega-view@6.1.0/+esm";
import {{parse}} from "{_MODULES}/vega-parser@7.1.0/+esm";
import {{expressionFunction}} from "{_MODULES}/vega-functions@6.1.0/+esm";
import {{expressionInterpreter}} from "{_MODULES}/vega-interpreter@2.0.0/+esm";
Object.assign(transforms, data, views, encoding);

function compiles() {{
  try {{
    return Boolean(new Function(""));
  }} catch {{
    return false;
  }}
}}

class InterpretedView extends View {{
  constructor(flow, options) {{
    super(flow, {{...options, expr: expressionInterpreter}});
  }}
}}

const interpreted = {{
  View: InterpretedView,
  parse: (specification) => parse(specification, null, {{ast: true}}),
}};
window.vega = {{expressionFunction, ...(compiles() ? {{View, parse}} : interpreted)}};
"""


@cache
def vega_runtime() -> str:
    """A classic script that sets ``window.vega``, after its notices.

    It holds ``View``, ``parse`` and ``expressionFunction``, which gives expressions a function.

    Vega compiles its expressions; where the page's Content-Security-Policy forbids that, they are
    interpreted: the same picture, later.

    Examples
    --------
    >>> print(vega_runtime()[:68])
    /*!
    What the figures are drawn with: Vega, d3 and TopoJSON, as vl-co
    """
    notice = NOTICE.read_text(encoding="utf-8")
    # Inside a function: the bundle's short names would collide with those of other scripts.
    return f"/*!\n{notice}*/\n(function(){{{vl_convert.javascript_bundle(_SNIPPET)}}})();"

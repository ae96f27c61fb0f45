"""The part of Vega that draws the book's figures, taken from the installed vl-convert."""

from functools import cache

import vl_convert

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
Object.assign(transforms, data, views, encoding);
window.vega = {{View, parse}};
"""


@cache
def vega_runtime() -> str:
    """A classic script that sets ``window.vega`` to ``{View, parse}``.

    Examples
    --------
    >>> vega_runtime().startswith("(function(){")
    True
    """
    # Inside a function: the bundle's short names would collide with those of other scripts.
    return f"(function(){{{vl_convert.javascript_bundle(_SNIPPET)}}})();"

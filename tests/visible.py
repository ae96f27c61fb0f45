"""What a reader meets in a figure: drawn, listed, and beside its controls."""

import json
import re

import vl_convert

_LITERAL = re.compile(r"'((?:\\.|[^'\\])*)'")
_FORMAT = re.compile(r"(format\([^']*)'[^']*'|'[^']*'(?=: '|\])")
"""How a number is written, and the keys of a lookup."""


def visible(html):
    """Every text of a figure's block of HTML."""
    figure = json.loads(html.split('<script type="application/json">')[1].split("</script>")[0])
    texts = [figure["description"], *_drawn(vl_convert.vega_to_scenegraph(figure))]
    for signal in figure["signals"]:
        bind = signal.get("bind", {})
        texts += [bind.get("name", ""), *bind.get("labels", [])]
        if signal["name"] in ("sentence", "city") or signal["name"].endswith("_words"):
            texts += _LITERAL.findall(_FORMAT.sub(r"\1", signal["update"]))
    return texts + list(_listed(figure.get("usermeta", {})))


def _listed(meta):
    """Labels of numbers and bands, and the lines that say why to believe a control."""
    yield from (number["label"] for number in meta.get("numbers", []))
    for control in meta.get("controls", {}).values():
        yield from (band["name"] for band in control.get("bands", []))
        yield from control.get("why", [])


def _drawn(node):
    """Texts of a drawn picture."""
    if isinstance(node, dict):
        text = node.get("text", "")
        yield from [text] if isinstance(text, str) else map(str, text)
        node = [value for key, value in node.items() if key != "text"]
    for inner in node if isinstance(node, list) else ():
        yield from _drawn(inner)

"""The package's public names, told by their own docstrings."""

import inspect
import re
import sys
from collections.abc import Iterator
from functools import cache, cached_property
from html import escape
from importlib import import_module
from typing import Any

from sphinx.pycode import ModuleAnalyzer

import govlab

_SECTION = re.compile(r"^(\w+)\n-+\n", re.MULTILINE)
_ITEM = re.compile(r"^(\S.*)\n((?:(?: +.*)?\n)*)", re.MULTILINE)
_LONGEST = 20
"""Signs of a default that is told in full."""


def public_names() -> dict[str, Any]:
    """Layers of the package and what each offers, from the ground up.

    Examples
    --------
    >>> layers = public_names()["layers"]
    >>> layers[0]["layer"], layers[0]["names"][0]["name"]
    ('errors', 'DataError')
    """
    layers: dict[str, list[dict[str, Any]]] = {}
    for name, thing in _offered():
        layers.setdefault(_home(name, thing).split(".")[1], []).append(_told(name, thing))
    return {
        "layers": [
            {"layer": layer, "about": _about(layer), "names": layers[layer]}
            for layer in sorted(layers, key=_height)
        ]
    }

"""The package's public names, told by their own docstrings."""

import inspect
import re
import sys
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from typing import Any

from sphinx.pycode import ModuleAnalyzer

import govlab

_SECTION = re.compile(r"^(\w+)\n-+\n", re.MULTILINE)
_ITEM = re.compile(r"^(\S.*)\n((?: +.*\n|\n)*)", re.MULTILINE)
_ITEMISED = ("parameters", "returns", "raises")
_MOST, _LONGEST = 6, 20
"""Parameters that a call shows, and signs of a default."""


def public_names() -> dict[str, Any]:
    """Rooms of the package, each with the public names that live there.

    Examples
    --------
    >>> rooms = {room["room"]: room["names"] for room in public_names()["rooms"]}
    >>> rooms["tables"][0]["call"], rooms["tables"][0]["summary"]
    ('load_data(name)', 'A table of data/, as datapackage.json describes it.')
    """
    rooms: dict[str, list[dict[str, Any]]] = {}
    for name, thing in _offered():
        module, documentation = _documented(name, thing)
        rooms.setdefault(module.split(".")[1], []).append(_told(name, thing, documentation))
    return {"rooms": [_room(room, names) for room, names in rooms.items()]}


def _room(room: str, names: list[dict[str, Any]]) -> dict[str, Any]:
    about, _ = _parts(inspect.getdoc(import_module(f"govlab.{room}")) or "")
    return {"room": room, "about": about.splitlines()[0], "names": names}


def _offered() -> Iterator[tuple[str, Any]]:
    """Public names and what they stand for; a module for what it defines, and its ``__all__``."""
    for name in govlab.__all__:
        thing = getattr(govlab, name)
        if not inspect.ismodule(thing):
            yield name, thing
            continue
        for own, part in sorted(vars(thing).items()):
            of_module = getattr(part, "__module__", "").startswith(thing.__name__)
            of_module |= own in getattr(thing, "__all__", ())
            if of_module and callable(part) and not own.startswith("_"):
                yield f"{name}.{own}", part


def _documented(name: str, thing: Any) -> tuple[str, str]:
    """Where a thing is defined, and its docstring; a constant has one below it."""
    if callable(thing):
        return thing.__module__, inspect.getdoc(thing) or ""
    for home in [each for each in sys.modules if each.startswith("govlab.")]:
        if name in vars(sys.modules[home]):
            analyzer = ModuleAnalyzer.for_module(home)
            analyzer.analyze()
            if lines := analyzer.attr_docs.get(("", name)):
                return home, "\n".join(lines)
    raise ValueError(f"{name} has no docstring")


def _told(name: str, thing: Any, documentation: str) -> dict[str, Any]:
    lead, sections = _parts(documentation)
    summary, _, text = lead.partition("\n\n")
    return {
        "name": name,
        "call": _call(name, thing),
        "summary": " ".join(summary.split()),
        "text": [text, sections.get("notes", "")],
        "example": sections.get("examples", ""),
        "sources": re.findall(r"\w+", sections.get("references", "")),
        "sections": {title: _items(sections[title]) for title in _ITEMISED if title in sections},
        "members": list(_members(thing)) if inspect.isclass(thing) else [],
    }


def _parts(documentation: str) -> tuple[str, dict[str, str]]:
    """What a docstring says first, and its sections by their titles."""
    lead, *rest = _SECTION.split(f"{documentation}\n")
    titles = map(str.lower, rest[::2])
    return lead.strip(), dict(zip(titles, (body.strip("\n") for body in rest[1::2]), strict=True))


def _items(body: str) -> list[tuple[str, str]]:
    """Names of a section with what is said of each; lines without are names alone."""
    found = _ITEM.findall(f"{body}\n")
    return [(name, " ".join(text.split())) for name, text in found]


def _call(name: str, thing: Any) -> str:
    """How it is called: the first parameters, with defaults that are short."""
    if not callable(thing) or (inspect.isclass(thing) and issubclass(thing, Exception)):
        return name
    parameters = [_parameter(each) for each in inspect.signature(thing).parameters.values()]
    more = ["…"] if len(parameters) > _MOST else []
    return f"{name}({', '.join([*parameters[:_MOST], *more])})"


def _parameter(parameter: inspect.Parameter) -> str:
    if parameter.default is parameter.empty:
        return str(parameter.replace(annotation=parameter.empty))
    default = repr(parameter.default)
    return f"{parameter.name}={default if len(default) <= _LONGEST else '…'}"


def _members(thing: type) -> Iterator[tuple[str, str]]:
    """Methods and properties that a class brings itself, with their first lines."""
    for name, member in vars(thing).items():
        is_member = inspect.isroutine(member) or isinstance(member, (property, cached_property))
        if is_member and not name.startswith("_"):
            documentation = inspect.getdoc(getattr(thing, name)) or ""
            yield name, documentation.partition("\n\n")[0].replace("\n", " ")

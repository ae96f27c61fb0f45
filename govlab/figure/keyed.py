"""Addresses and codes taken apart: the text of each key, before anything is made of it."""

import re
from urllib.parse import parse_qsl, unquote

from govlab.errors import ParameterError
from govlab.figure import allowed, designs
from govlab.figure.page import KEYS
from govlab.tables import unknown_name
from govlab.terms import SETTING_FIELDS

VERSION = 1
LONGEST = 500
"""Characters of an address that are read."""
CASE = "case"
_FIGURE, _VERSION, _CODE = "at", "v", "shanghai-1996.3000.40"
_FIGURE_NAME = re.compile(r"[a-z0-9-]{1,60}")


def of_address(text: str) -> dict[str, str]:
    """The texts of an address by key, without the name of a figure.

    Raises
    ------
    ParameterError
        If it is too long, of another version, or names no figure by ``at``.

    Examples
    --------
    >>> of_address("balance.html#d=0.4&at=figure-2")
    {'d': '0.4'}
    """
    fragment = unquote(text.strip()).rpartition("#")[2]
    if len(fragment) > LONGEST:
        raise ParameterError(
            f"an address holds {LONGEST} characters at most; got {len(fragment)}. "
            "Copy it again from the page."
        )
    told = dict(parse_qsl(fragment, keep_blank_values=True))
    _check_version(told.pop(_VERSION, str(VERSION)))
    if (figure := told.pop(_FIGURE, None)) is not None and not _FIGURE_NAME.fullmatch(figure):
        raise ParameterError(f"at must name a figure, such as figure-2; got {figure!r}.")
    return told


def of_code(text: str) -> dict[str, str]:
    """The texts of a code, of a state or of plans, by the keys of an address.

    Raises
    ------
    UnknownNameError, ParameterError
        If it is of another version, city, size or percent are missing, or a name is not known.

    Examples
    --------
    >>> of_code("middle.3000.40.mobility-12p5")
    {'case': 'middle', 's': '3000', 'd': '0.4', 'mobility': '0.125'}
    """
    first, *more = text.strip().lower().split(".")
    if first == designs.KEY:
        return {first: ".".join(more)}
    if re.fullmatch(r"v[0-9]+", first):
        _check_version(first[1:])
    if len(more) < len(SETTING_FIELDS):
        raise ParameterError(
            f"a code names a city, residents and percent; got {text!r}. Write for example {_CODE}."
        )
    size, share, *changed = more
    told = {CASE: first, KEYS["unit_size"]: size, KEYS["decentralization"]: allowed.share(share)}
    for name, percent in (each.rpartition("-")[::2] for each in changed):
        if not allowed.kind_of(name):
            raise unknown_name("condition", name, set(allowed.keys()) - set(allowed.LEVERS))
        told[name] = allowed.share(percent)
    return told


def _check_version(number: str) -> None:
    if number != str(VERSION):
        raise ParameterError(
            f"this edition reads addresses and codes of version {VERSION}; got version {number!r}. "
            "Open it in the edition of the book that it comes from."
        )

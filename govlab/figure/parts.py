"""What many figures of the book share, told once: a page's figures only name it."""

import json
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from govlab.figure.publish import FIGURE, in_page

_FIGURE = re.compile(FIGURE.removesuffix("</figure>").format("(.*?)"))
_PART = "$part"
_LONG = 60
"""From how many signs on a part is worth a name."""
_PAGES = 6
"""On how many pages a part must stand: a reader of the first one carries those of all."""

Parts: TypeAlias = Mapping[str, int]
"""The number of each shared part, by its text in JSON."""


def shared(pages: Iterable[str]) -> Parts:
    """The parts that figures of many pages have in common.

    Parameters
    ----------
    pages
        Each page's figures, in one text.

    Examples
    --------
    >>> page = '<figure class="govlab-figure"><script type="application/json">["{}"]</script>'
    >>> shared([page.format("long " * 20)] * 6)[json.dumps(["long " * 20])]
    0
    """
    read = [[json.loads(figure) for figure in _FIGURE.findall(page)] for page in pages]
    standing = Counter(part for figures in read for part in set(_inside(figures)))
    common = {part for part, count in standing.items() if count >= _PAGES}
    used = common & {part for figures in read for part in _inside(figures, common)}
    return {part: number for number, part in enumerate(sorted(used))}


def _inside(whole: Any, closed: Container[str] = ()) -> Iterator[str]:
    """Texts of all parts of a whole, but of none within a closed one."""
    for part in whole.values() if isinstance(whole, dict) else whole:
        if isinstance(part, str | dict | list) and len(text := _text(part)) >= _LONG:
            yield text
            if not isinstance(part, str) and text not in closed:
                yield from _inside(part, closed)


def name_parts(page: str, parts: Parts) -> str:
    """A page whose figures name the shared parts instead of holding them.

    Examples
    --------
    >>> figure = '<figure class="govlab-figure"><script type="application/json">{}</script>'
    >>> name_parts(figure.format('{"title":"Two levers"}'), {'"Two levers"': 7})
    '<figure class="govlab-figure"><script type="application/json">{"title":{"$part":7}}</script>'
    """

    def named(part: Any) -> Any:
        if isinstance(part, str | dict | list) and (number := parts.get(_text(part))) is not None:
            return {_PART: number}
        if isinstance(part, dict):
            return {key: named(value) for key, value in part.items()}
        return [named(value) for value in part] if isinstance(part, list) else part

    def replaced(figure: re.Match[str]) -> str:
        return figure[0].replace(figure[1], _text(named(json.loads(figure[1]))))

    return _FIGURE.sub(replaced, page)


def parts_script(parts: Parts) -> str:
    """The shared parts as a script that hands them over.

    Examples
    --------
    >>> print(parts_script({'"Two levers"': 0}), end="")
    window.govlab.parts = ["Two levers"];
    """
    return f"window.govlab.parts = [{','.join(parts)}];\n"


def _text(part: Any) -> str:
    return in_page(json.dumps(part, sort_keys=True, ensure_ascii=False, separators=(",", ":")))

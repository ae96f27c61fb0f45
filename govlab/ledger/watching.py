"""What signs are made of, for those who want to see it: nothing is kept unless somebody watches."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["size", "share", "value"]


@dataclass(frozen=True)
class Comparison:
    """Values that were compared, a row a line from first to last, and the sign of each line.

    ``kind`` says what they are: unit sizes, degrees of decentralization, or other values.
    ``place`` is the comparison's number among all that its predicate makes, forgotten ones too.
    """

    kind: Kind
    lines: NDArray[np.float64]
    signs: NDArray[np.int_]
    place: int

    @property
    def sign(self) -> int:
        """The least of the signs."""
        return int(self.signs.min())

    @property
    def deciding(self) -> int:
        """Number of the first line that has it."""
        return int(self.signs.argmin())


@dataclass(eq=False)
class _Watcher:
    """Who watches: the comparisons kept, and how many were made."""

    seen: list[Comparison] = field(default_factory=list)
    made: int = 0


_watchers: list[_Watcher] = []


@contextmanager
def watching() -> Iterator[list[Comparison]]:
    """A list that gets every comparison of a single state that is made meanwhile.

    Examples
    --------
    >>> from govlab.ledger.signs import falls
    >>> with watching() as seen:
    ...     _ = falls([0.7, 0.5])
    >>> seen[0].kind, seen[0].lines.tolist(), seen[0].sign
    ('value', [[0.7, 0.5]], 1)
    """
    watcher = _Watcher()
    _watchers.append(watcher)
    try:
        yield watcher.seen
    finally:
        _watchers.remove(watcher)


def watched(kind: Kind, points: Sequence[Any] | NDArray[Any], signs: Any) -> Any:
    """The same signs; their lines, from the first of the points to the last, are kept."""
    for watcher in _watchers:
        lines = np.stack(np.broadcast_arrays(*points), axis=-1).reshape(-1, len(points))
        made = Comparison(kind, lines.astype(float), np.ravel(signs), watcher.made)
        watcher.seen.append(made)
        watcher.made += 1
    return signs


def judged(rule: Callable[[Any], Any], signs: Any) -> Any:
    """The signs by another rule, which the comparison just made keeps as well."""
    for seen in (watcher.seen for watcher in _watchers):
        seen[-1] = replace(seen[-1], signs=rule(seen[-1].signs))
    return rule(signs)


def without_rest(signs: Any) -> Any:
    """The same signs; of the last two comparisons one in which nothing moves is forgotten."""
    for seen in (watcher.seen for watcher in _watchers):
        last = seen[-2:]
        seen[-2:] = [each for each in last if each.signs.any()] or last
    return signs

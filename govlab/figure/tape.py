"""What is done with numbers that are not known yet, written down step by step."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_POWERS = {2: "{0} * {0}", 0.5: "Math.sqrt({0})"}
"""Powers that NumPy takes by a product or a root; a script that does so too is equal to the bit."""


@dataclass(frozen=True, eq=False)
class Recorded:
    """A number that only the script will know, under the name that it has there.

    ``levers`` are those that it depends on, and ``reads`` the names that it is computed from.
    """

    tape: "Tape"
    name: str
    levers: frozenset[str]
    reads: tuple[str, ...]

    def __add__(self, other: Any) -> "Recorded":
        return self.tape.note("{} + {}", self, other)

    def __radd__(self, other: Any) -> "Recorded":
        return self.tape.note("{} + {}", other, self)

    def __sub__(self, other: Any) -> "Recorded":
        return self.tape.note("{} - {}", self, other)

    def __rsub__(self, other: Any) -> "Recorded":
        return self.tape.note("{} - {}", other, self)

    def __mul__(self, other: Any) -> "Recorded":
        return self.tape.note("{} * {}", self, other)

    def __rmul__(self, other: Any) -> "Recorded":
        return self.tape.note("{} * {}", other, self)

    def __truediv__(self, other: Any) -> "Recorded":
        return self.tape.note("{} / {}", self, other)

    def __rtruediv__(self, other: Any) -> "Recorded":
        return self.tape.note("{} / {}", other, self)

    def __pow__(self, other: Any) -> "Recorded":
        return self.tape.note(_POWERS.get(other, "Math.pow({}, {})"), self, other)

    def __abs__(self) -> "Recorded":
        return self.tape.note("Math.abs({})", self)

    def __bool__(self) -> bool:
        raise TypeError("a formula that asks whether a number is zero cannot be recorded")


@dataclass(frozen=True)
class Tape:
    """Steps of a computation by what they say, in order; what is asked for again is found here.

    Examples
    --------
    >>> tape = Tape()
    >>> city = tape.fields("context")
    >>> _ = 1 - city.voice, (1 - city.voice) ** 2
    >>> list(tape.steps)
    ['context.voice', '1 - t0', 't1 * t1']
    """

    steps: dict[str, Recorded] = field(default_factory=dict)

    def note(self, pattern: str, *operands: Any, levers: frozenset[str] = frozenset()) -> Recorded:
        """The step that a pattern says of some operands, which are recorded or plain numbers."""
        known = [each for each in operands if isinstance(each, Recorded)]
        names = [e.name if isinstance(e, Recorded) else json.dumps(e) for e in operands]
        step = Recorded(
            self,
            f"t{len(self.steps)}",
            levers.union(*(each.levers for each in known)),
            tuple(each.name for each in known),
        )
        return self.steps.setdefault(pattern.format(*names), step)

    def fields(self, owner: str) -> Any:
        """A record whose fields the script will read off an object of its own."""
        return _Fields(self, owner)

    def needed(self, found: Iterable[Recorded]) -> "Tape":
        """The same without steps that nothing found is computed from.

        Examples
        --------
        >>> tape = Tape()
        >>> city = tape.fields("context")
        >>> _, asked = 2 * city.voice, 1 - city.voice
        >>> list(tape.needed([asked]).steps)
        ['context.voice', '1 - t0']
        """
        names = {each.name for each in found}
        for step in reversed(self.steps.values()):
            if step.name in names:
                names.update(step.reads)
        return Tape({said: step for said, step in self.steps.items() if step.name in names})

    def lines(self, levers: frozenset[str] = frozenset()) -> list[str]:
        """The steps that depend on just these levers."""
        steps = self.steps.items()
        return [f"const {s.name} = {said};" for said, s in steps if s.levers == levers]


@dataclass(frozen=True)
class _Fields:
    tape: Tape
    owner: str

    def __getattr__(self, name: str) -> Recorded:
        return self.tape.note(f"{self.owner}.{name}")

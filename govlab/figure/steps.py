"""Steps of a text: each sets the page's state when the reader comes to it."""

from html import escape
from typing import Any

from govlab.casebook.coded import presets
from govlab.figure.address import State, to_address
from govlab.records import Setting

_BLOCK = '<p class="govlab-step"><a href="{address}">{words}</a></p>'
_ANY = next(iter(presets()))


class Step:
    """A link to a state of the page; ``step`` makes one."""

    def __init__(self, words: str, address: str) -> None:
        self.words, self.address = words, address

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        html = _BLOCK.format(address=escape(self.address), words=escape(self.words))
        return {"text/html": html, "text/plain": self.words}


def step(words: str, unit_size: float, decentralization: float, context: str | None = None) -> Step:
    """A step of the text, at which the figures of the page go to a state.

    They follow when the step comes into view, unless the reader has moved something by then, and
    whenever it is clicked. Without scripts it is a link to the state.

    Parameters
    ----------
    words
        What the reader sees, such as ``"Now the street"``.
    unit_size, decentralization
        Where the levers go: positions of the page's sliders.
    context
        Key of the city to go to; without one the figures stay where they are.

    Raises
    ------
    ParameterError, UnknownNameError
        If the sliders have no such position, or no city that key.

    Examples
    --------
    >>> step("Now the street", unit_size=85_000, decentralization=0.2).address
    '#d=0.2&s=85000'
    """
    state = State(Setting(unit_size, decentralization), context or _ANY)
    address = to_address(state)
    return Step(words, address if context else address.replace(f"case={_ANY}&", ""))

"""What stands above and below a picture: its finding, what is shown, and a note, in lines that fit.

Vega does not wrap words. Here an expression breaks them by the room that the page gives, which the
signal ``room`` holds.
"""

from typing import Any

import altair as alt

from govlab.figure.contract import ROOM
from govlab.figure.expressions import text
from govlab.terms.language import chosen

FINDING = "finding"
"""Signal of a figure's title: what it shows in its present state."""
SHOWN = "words_shown"
"""Signal of what stands below the title, where that can change."""
TITLE_SIZE, TEXT_SIZE = 16, 13
BOLD = 1.16
"""How much wider bold letters are."""
_NARROW = 460
"""Below this room a title takes two lines, so that the picture stays in place when it changes."""
_BREAKS = {
    "en": ("(.{{1,' + {letters} + '}})(?: +|$)", 0.52),
    "zh": ("(.{{1,' + {letters} + '}}[，。；：、）]?)(?![0-9.])", 1.03),
}
"""What may stand in a line of so many letters, and how wide a letter is, of its height.

No line of Chinese ends before a digit, so that numbers stay whole.
"""


def broken(words: str, size: int = TEXT_SIZE, room: str = ROOM) -> str:
    """Expression of an expression's words as lines that fit into the picture's room.

    Parameters
    ----------
    words
        Expression of the words.
    size
        Height of the letters [pixels].
    room
        Signal of the room; the picture's unless given.

    Examples
    --------
    >>> broken("'a finding'").startswith("split(trim(replace('a finding', regexp(")
    True
    """
    return f"split({_wrapped(words, size, room)}, '\\n')"


def heading(shown: str) -> alt.Title:
    """The finding of a figure as its title, and below it what is shown.

    Examples
    --------
    >>> heading("Bars").subtitle
    'Bars'
    """
    title = _wrapped(FINDING, TITLE_SIZE)
    missing = f"({ROOM} < {_NARROW} && length({broken(FINDING, TITLE_SIZE)}) < 2 ? '\\n ' : '')"
    return alt.Title(alt.ExprRef(f"split({title} + {missing}, '\\n')"), subtitle=shown)


def note(words: str, below: int, colour: Any) -> alt.Chart:
    """Words under a picture, such as the source of its data.

    Parameters
    ----------
    below
        How far under the axis the note begins [pixels].
    colour
        Of the words.
    """
    row = alt.Chart(alt.sequence(1)).transform_calculate(note=broken(text(words)))
    left, top = alt.ExprRef(f"width - {ROOM} + 12"), alt.ExprRef(f"height + {below}")
    marks = row.mark_text(align="left", baseline="top", lineHeight=TEXT_SIZE + 4, color=colour)
    return marks.encode(x=alt.value(left), y=alt.value(top), text="note:N")


def _wrapped(words: str, size: int, room: str = ROOM) -> str:
    pattern, width = _BREAKS[chosen()]
    bold = BOLD if size == TITLE_SIZE else 1
    letters = f"floor(({room} - 16) / {size * width * bold:.3g})"
    broken_by = f"regexp('{pattern.format(letters=letters)}', 'g')"
    return f"trim(replace({words}, {broken_by}, '$1\\n'))"

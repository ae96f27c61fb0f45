"""What one phrase is."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """Words in both languages; ``{name}`` in them stands for what is filled in.

    ``unit`` is for headers of tables: one of those that tables know how to write (``"share"``,
    ``"residents"``, ``"year"``, ``"given"``: a number that somebody chose, digit by digit);
    without one a number gets two digits.
    """

    en: str
    zh: str
    unit: str = ""

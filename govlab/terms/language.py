"""The language that readers are spoken to in: chosen once, and asked for by whatever says words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from govlab.errors import UnknownNameError

LANGUAGES = ("en", "zh")
_chosen = [LANGUAGES[0]]


class Labelled(Protocol):
    """What has a name in both languages: a term, a band, a case."""

    @property
    def label(self) -> str: ...  # noqa: D102

    @property
    def label_zh(self) -> str: ...  # noqa: D102


def choose(language: str) -> None:
    """Let every word from here on be English ("en") or Chinese ("zh").

    Raises
    ------
    UnknownNameError
        If the language is neither.
    """
    _chosen[0] = known(language)


def chosen() -> str:
    """The language that was chosen last; English at first.

    Examples
    --------
    >>> chosen()
    'en'
    """
    return _chosen[0]


def known(language: str | None) -> str:
    """A language that there are words in; None stands for the chosen one.

    Raises
    ------
    UnknownNameError
        If there are no words in it.
    """
    if language is None:
        return chosen()
    if language not in LANGUAGES:
        raise UnknownNameError(
            f"no language is called {language!r}; choose one of {', '.join(LANGUAGES)}"
        )
    return language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Words in another language for a while.

    Examples
    --------
    >>> from govlab.terms import TERMS
    >>> with speaking("zh"):
    ...     label(TERMS["cohesion"])
    '凝聚力和公共性'
    """
    before = chosen()
    choose(language)
    try:
        yield
    finally:
        choose(before)


def label(of: Labelled) -> str:
    """What readers call a term, a band, a case, in the chosen language.

    Examples
    --------
    >>> from govlab.terms import BANDS
    >>> label(BANDS[0])
    'neighbourhood'
    """
    return of.label_zh if chosen() == "zh" else of.label

"""What can go wrong, in words a reader can act on."""

from typing import Any


class GovlabError(Exception):
    """Base of every error that this package raises on purpose."""


class ParameterError(GovlabError, ValueError):
    """A value lies outside what is allowed; the message names it, its range and the remedy."""


class UnknownNameError(GovlabError, LookupError):
    """A name is not known; the message offers the nearest ones."""


class DataError(GovlabError):
    """A table is missing or damaged; the message names file, row and column."""


class UnfinishedError(GovlabError):
    """Long work stopped on the way; ``done`` holds the result of what was finished, if any."""

    def __init__(self, message: str, done: Any = None) -> None:
        super().__init__(message)
        self.done = done

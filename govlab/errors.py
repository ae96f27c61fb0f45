"""What can go wrong, in words a reader can act on."""


class GovlabError(Exception):
    """Base of every error that this package raises on purpose."""


class ParameterError(GovlabError, ValueError):
    """A value lies outside what is allowed; the message names it, its range and the remedy."""


class UnknownNameError(GovlabError, LookupError):
    """A name is not known; the message offers the nearest ones."""


class DataError(GovlabError):
    """A table is missing or damaged; the message names file, row and column."""

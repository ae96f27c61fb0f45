"""How shares move: everything that changes a city pushes, and supplies change by their odds."""

from typing import Any


def pushed(share: Any, up: Any, down: Any) -> Any:
    """A share after all pushes: 1, up and down are the weights of as it was, of all and of none."""
    return (share + up) / (1 + up + down)


def odds(share: Any, factor: Any) -> Any:
    """A share whose odds are multiplied: it stays between 0 and 1."""
    return share * factor / (1 + share * (factor - 1))

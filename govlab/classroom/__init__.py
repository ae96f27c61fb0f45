"""A book in a classroom: what a class guesses, and lessons to teach with."""

from govlab.classroom.guesses import Guesses, collect, histogram

__all__ = ["Guesses", "collect", "histogram"]

"""A book in a classroom: what a class guesses, and lessons to teach with."""

from govlab.classroom.guesses import Guesses, collect, histogram
from govlab.classroom.lessons import Lesson, Step, confirmed, lessons

__all__ = ["Guesses", "Lesson", "Step", "collect", "confirmed", "histogram", "lessons"]

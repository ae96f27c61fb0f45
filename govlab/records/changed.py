"""A city that has been changed: its conditions as they now are, and where it came from."""

from govlab.records.conditions import Context
from govlab.records.megacity import Inherited


class City(Context):
    """Conditions of a city after all pushes, with its inherited model; ``changed_city`` makes one.

    It stands wherever a ``Context`` does. ``before`` holds the conditions before anything pushed
    them, on whose goalposts outcomes are shown; ``faced`` those that challenges alone would make,
    whose goalposts serve a choice: features never move goalposts. ``inherited`` are the features,
    and ``arrivals`` the mobility that there would be if nobody were held back.
    """

    before: Context
    faced: Context
    inherited: Inherited

    def __init__(self, now: Context, before: Context, faced: Context, inherited: Inherited) -> None:
        self.__dict__.update(vars(now) | vars(inherited))
        self.__dict__.update(arrivals=faced.mobility, before=before, faced=faced)
        self.__dict__.update(inherited=inherited)

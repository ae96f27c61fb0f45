"""The state of a page as text: in its address, and as a short code to paste.

``#case=shanghai-1996&d=0.4&mobility=0.8&s=3000`` and ``shanghai-1996.3000.40.mobility-80`` say the
same. The page's ``address.js`` reads and writes the same addresses; what both must understand is
listed in tests/vectors/addresses.json. This is version 1, which bears no mark: a later one says
``v=2`` in an address, or begins a code with ``v2.``, and is refused here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from govlab.casebook.coded import presets
from govlab.errors import ParameterError
from govlab.figure import allowed, designs, keyed, meant
from govlab.figure.designs import Designs
from govlab.figure.page import KEYS
from govlab.outcomes.attention import REFERENCE_SETTING
from govlab.records import Assumptions, Priorities, Setting
from govlab.tables import unknown_name

_FIELDS = {"condition": "changed", "assumption": "assumed", "weight": "weighed"}
"""Where a state keeps each kind of number."""


@dataclass(frozen=True)
class State:
    """What a reader has chosen: where the levers stand, which city, and what was changed in it.

    Parameters
    ----------
    setting
        One setting, at positions of the page's sliders.
    context
        Key of a named context or case.
    changed
        Conditions [share, 0 to 1] that differ from the city's, by name; kept to six decimals.
    assumed
        Assumptions that differ from the central ones, by name, or ``Assumptions``; those that
        figures read.
    weighed
        Points of the problems that were moved (``importance_cohesion`` and so on, 0 to 10), and
        ``cost_share``, at positions of the page's sliders.
    plans
        Plans of the designer, if there are any.

    Raises
    ------
    ParameterError, UnknownNameError
        If the sliders have no such position, or a name or value is not allowed.

    Examples
    --------
    >>> State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8}).context
    'shanghai-1996'
    """

    setting: Setting
    context: str
    changed: Mapping[str, float] = field(default_factory=dict, hash=False)
    assumed: Mapping[str, float] | Assumptions = field(default_factory=dict, hash=False)
    weighed: Mapping[str, float] = field(default_factory=dict, hash=False)
    plans: Designs | None = field(default=None, hash=False)

    @property
    def assumptions(self) -> Assumptions:
        """What the formulas take for granted here; a rival form where all it fixes stands so.

        Examples
        --------
        >>> State.from_link("#mobility_loss=2").assumptions.mobility_loss
        2.0
        """
        return meant.assumptions_of(dict(self.assumed))

    @property
    def priorities(self) -> Priorities:
        """How much each problem counts here.

        Examples
        --------
        >>> State.from_link("#importance_cohesion=10").priorities.cohesion > 0.5
        True
        """
        return meant.weights_of(self.weighed)

    @classmethod
    def from_link(cls, text: str) -> "State":
        """The state of what was copied from a page: a link or a code, of plans too.

        Examples
        --------
        >>> State.from_link("balance.html#s=3000") == State.from_link("middle.3000.50")
        True
        """
        return from_address(text) if re.search("[#=]|%3d", text.lower()) else from_short_code(text)

    def code(self) -> str:
        """A text to paste: city, residents, percent of d, then changed conditions in percent.

        Raises
        ------
        ParameterError
            If assumptions, weights or plans would be lost.

        Examples
        --------
        >>> State(Setting(3_000, 0.4), "shanghai-1996").code()
        'shanghai-1996.3000.40'
        """
        if self.assumed or self.weighed or self.plans:
            raise ParameterError(
                "a code holds a city, its conditions and the levers; this state holds more. "
                "Write it as a link: state.link()."
            )
        size, share = vars(self.setting).values()
        changed = [
            f"{name}-{allowed.percent(value)}" for name, value in sorted(self.changed.items())
        ]
        return ".".join([self.context, allowed.plain(size), allowed.percent(share), *changed])

    def link(self, page: str = "") -> str:
        """The address that opens a page here, as ``here.link("balance.html")``, or its end."""
        return page + to_address(self)

    def __post_init__(self) -> None:
        if self.context not in presets():
            raise unknown_name("context", self.context, presets())
        allowed.check_levers(self.setting)
        if isinstance(self.assumed, Assumptions):
            object.__setattr__(self, "assumed", meant.changed_in(self.assumed))
        for kind, of in _FIELDS.items():
            numbers = allowed.checked_all(kind, of, vars(self)[of])
            object.__setattr__(self, of, numbers)


def to_address(state: State) -> str:
    """The end of an address that opens a page in a state.

    Raises
    ------
    ParameterError
        If it would be longer than a page reads.

    Examples
    --------
    >>> to_address(State(Setting(3_000, 0.4), "shanghai-1996", {"mobility": 0.8}))
    '#case=shanghai-1996&d=0.4&mobility=0.8&s=3000'
    """
    address = "&".join(sorted(f"{key}={text}" for key, text in to_keys(state).items()))
    if len(address) > keyed.LONGEST:
        raise ParameterError(
            f"an address holds {keyed.LONGEST} characters at most; this state takes "
            f"{len(address)}. Leave assumptions or conditions out."
        )
    return "#" + address


def to_keys(state: State) -> dict[str, str]:
    """The texts of a state by key.

    Examples
    --------
    >>> to_keys(State(Setting(3_000, 0.4), "middle"))
    {'s': '3000', 'd': '0.4', 'case': 'middle'}
    """
    numbers = {KEYS[name]: value for name, value in vars(state.setting).items()}
    for of in _FIELDS.values():
        numbers |= vars(state)[of]
    told = {key: allowed.plain(value) for key, value in numbers.items()}
    plans = {designs.KEY: state.plans.code().partition(".")[2]} if state.plans else {}
    return told | {keyed.CASE: state.context} | plans


def from_address(text: str, start: State | None = None) -> State:
    """The state that an address opens.

    Parameters
    ----------
    text
        A whole address or its end, also as messengers encode it. Numbers between two positions of
        a slider stand for the nearer one, and the name of a figure (``at``) is left aside.
    start
        What stands where the address says nothing, for a page writes down what was moved only:
        the middle city at 20,000 residents and a shared d, unless given.

    Raises
    ------
    UnknownNameError
        If a key is none of a state, or no city has the key given.
    ParameterError
        If a value is not allowed, or the address is too long or of another version.

    Examples
    --------
    >>> from_address("https://example.org/balance.html#d=0.4&s=3000&at=figure-2").setting
    Setting(unit_size=3000.0, decentralization=0.4)
    >>> from_address("#s%3D5000%26case%3Dshanghai-1996").context
    'shanghai-1996'
    """
    return from_keys(keyed.of_address(text), start)


def from_short_code(text: str) -> State:
    """The state of a code; a capital letter or a space around it does no harm.

    Raises
    ------
    UnknownNameError, ParameterError
        As for ``from_address``, and if city, size or percent are missing.

    Examples
    --------
    >>> from_short_code("shanghai-1996.3000.40.mobility-12p5").changed["mobility"]
    0.125
    """
    return from_keys(keyed.of_code(text))


def from_keys(told: Mapping[str, str], start: State | None = None) -> State:
    """The state of texts by key, with the rest as at the start.

    Raises
    ------
    UnknownNameError, ParameterError
        As for ``from_address``.

    Examples
    --------
    >>> from_keys({"d": "0.4", "mobility_loss": "2"}).assumed["mobility_loss"]
    2.0
    """
    start = start or State(REFERENCE_SETTING, "middle")
    levers, plans = dict(vars(start.setting)), start.plans
    numbers = {kind: dict(vars(start)[of]) for kind, of in _FIELDS.items()}
    for key, text in told.items():
        if key in allowed.LEVERS:
            levers[allowed.LEVERS[key]] = allowed.read(key, text)
        elif kind := allowed.kind_of(key):
            numbers[kind][key] = allowed.read(key, text)
        elif key == designs.KEY:
            plans = designs.from_code(f"{key}={text}")
        elif key != keyed.CASE:
            raise unknown_name("key of a state", key, [*allowed.keys(), keyed.CASE, designs.KEY])
    kept = {of: numbers[kind] for kind, of in _FIELDS.items()}
    context = told.get(keyed.CASE, start.context)
    return State(Setting(**levers), context, **kept, plans=plans)

"""Changes of conditions and assumptions: in words, and as addresses that figures open."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from govlab.casebook.coded import case, cases
from govlab.figure.page import KEYS
from govlab.ledger.breaking import NO_CHANGE
from govlab.ledger.entries import changes_in, scope_of
from govlab.tables import load_data
from govlab.terms import CONTEXT_FIELDS, SETTING_FIELDS, TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase


def with_conditions(text: str) -> dict[str, Any]:
    """Changes of a table as ``check`` takes them: a case stands for its conditions.

    Examples
    --------
    >>> with_conditions("unit_size=5000; mobility=0.8")
    {'unit_size': 5000.0, 'mobility': 0.8}
    """
    changes = changes_in(text)
    told = changes.pop("case", None)
    return (vars(case(told).context) if told else {}) | changes


def changes_said(text: str) -> str:
    """Changes of a table in words, without the levers.

    Examples
    --------
    >>> changes_said("unit_size=5000; case=shanghai-1984; mobility=0.8")
    'Shanghai, 1984; Mobility 0.8'
    """
    changes = changes_in(text).items()
    said = (_said(name, value) for name, value in changes if name not in SETTING_FIELDS)
    return phrase("page.semicolon").join(said)


def _said(name: str, value: Any) -> str:
    return label(case(value)) if name == "case" else f"{_name(name)} {value:,g}"


def _name(name: str) -> str:
    return label(TERMS[name]) if name in TERMS else phrase(f"assumption.{name}")


def broken_by(counter_example: str) -> Iterator[str]:
    """What it takes to break a claim: a sentence, then each change beside what we assume.

    Examples
    --------
    >>> list(broken_by("mobility=0.8"))
    ['It breaks with:', 'Mobility: 0.8 instead of 0.5']
    """
    if counter_example:
        kept = counter_example == NO_CHANGE
        yield phrase("claim.broken_as_it_is" if kept else "claim.broken")
    central = load_data("assumptions").set_index("name")["central"]
    for name, value in changes_in(counter_example).items():
        usual = 0.5 if name in CONTEXT_FIELDS else central[name]
        yield phrase("claim.change", name=_name(name), value=f"{value:,g}", usual=f"{usual:,g}")


def fragment(claim_id: str, scope: str, changes: dict[str, Any]) -> str:
    """The middle of a claim's scope with some changes, as an address writes them.

    Examples
    --------
    >>> fragment("C02", "", {"unit_size": 5000.0})
    's=5000&case=middle'
    """
    told = changes.get("case", scope.removeprefix("case "))
    if told not in set(cases()["key"]):
        told = "middle"
        limits = scope_of(claim_id).items()
        middles = {name: (low + high) / 2 for name, (low, high) in limits if name != "emergency"}
        changes = {name: value for name, value in middles.items() if value != 0.5} | changes
    named = {KEYS.get(name, name): value for name, value in (changes | {"case": told}).items()}
    return urlencode({n: f"{v:g}" if isinstance(v, float) else v for n, v in named.items()})

"""A claim of the paper on a card: who says it, where it holds and breaks, and what breaks it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from govlab.figure.blocks.changes import broken_by, changes_said, fragment, with_conditions
from govlab.figure.blocks.panels import Panel, panels_html
from govlab.figure.blocks.verdicts import bar_html, share_words
from govlab.ledger.entries import changes_in, claims, comparisons, verdict
from govlab.records import DEFAULT_FORM
from govlab.tables import load_data, unknown_name
from govlab.terms import SETTING_FIELDS
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase

_LEDGER = "claims.html#{}"
_SHOWN = 3
"""How many changes stand on a card; the rest opens."""


@dataclass(frozen=True, repr=False)
class ClaimCard:
    """One claim of the ledger, in words and pictures; it shows itself at the end of a cell.

    ``entry`` is the claim's row, ``drawn`` its row of robustness.csv, empty if it is not tested.
    """

    entry: dict[str, Any]
    drawn: dict[str, Any]
    figure: str

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self._html(), "text/plain": repr(self)}

    @property
    def panels(self) -> list[Panel]:
        """The state that shows the claim and, if there is one, the one that breaks it."""
        if not self.drawn:
            return []
        states = {"holds": _changes(with_conditions(self.entry["shows"]))}
        if self.drawn["counter_example"]:
            states["breaks"] = changes_in(self.drawn["counter_example"])
        return [self._panel(name, changes) for name, changes in states.items()]

    def _panel(self, name: str, changes: dict[str, Any]) -> Panel:
        number = self.entry["claim_id"]
        where = phrase("claim.central")
        if name == "breaks" and changes:
            where = phrase("claim.changed")
        elif name == "holds":
            where = changes_said(self.entry["shows"]) or where
        judged, compared = verdict(number, **changes), comparisons(number, **changes)
        return Panel(name, where, judged, compared, _called(number))

    def _lines(self) -> Iterator[str]:
        """The card in plain words."""
        yield phrase(_heading(self.entry), **self.entry)
        yield self._quoted()
        yield _paraphrase(self.entry)
        if not self.drawn:
            yield phrase("claim.untested")
            return
        yield phrase("claim.asked", tested=self.entry["tested"])
        for panel in self.panels:
            yield panel.text
        yield from self._known()
        yield from broken_by(self.drawn["counter_example"])

    def _quoted(self) -> str:
        if not self.entry["quotation"]:
            return phrase("claim.not_in_paper")
        return f"“{self.entry['quotation']}”{phrase('claim.source', **self.entry)}"

    def _known(self) -> list[str]:
        shares = {n: share_words(self.drawn[n]) for n in ("share", "no_difference", "opposite")}
        kind = phrase(f"claim.{self.drawn['holding']}")
        known = [phrase("claim.verdict", **shares, kind=kind)]
        known.append(phrase(f"claim.means.{self.drawn['holding']}"))
        return known if self.drawn["counter_example"] else [*known, phrase("claim.unbroken")]

    def _html(self) -> str:
        title = phrase(_heading(self.entry), **self.entry)
        inner = "\n".join([*self._said(), *(self._tested() if self.drawn else _untested())])
        links = "".join(f'<a href="{escape(href)}">{words}</a>' for words, href in self._links())
        return (
            f'<article class="claim-card" aria-label="{escape(title)}">\n'
            f'<p class="claim-title"><strong>{escape(title)}</strong></p>\n'
            f'{inner}\n<p class="claim-links">{links}</p>\n</article>'
        )

    def _said(self) -> list[str]:
        paraphrase = f"<p>{escape(_paraphrase(self.entry))}</p>"
        if not self.entry["quotation"]:
            return [f'<p class="claim-source">{phrase("claim.not_in_paper")}</p>', paraphrase]
        quotation = f"<blockquote><p lang='zh'>“{escape(self.entry['quotation'])}”</p>"
        source = f'<p class="claim-source">{phrase("claim.source", **self.entry)}</p></blockquote>'
        return [quotation + source, paraphrase]

    def _tested(self) -> list[str]:
        asked = phrase("claim.asked", tested=escape(self.entry["tested"]))
        _, *further = self._known()
        return [
            f'<p class="claim-asked" lang="en">{asked}</p>',
            panels_html(self.panels),
            bar_html(self.drawn),
            f"<p>{phrase('claim.draws')} {' '.join(further)}</p>",
            *_list(list(broken_by(self.drawn["counter_example"]))),
        ]

    def _links(self) -> Iterator[tuple[str, str]]:
        """Where figures show it hold and break, and its entry."""
        if self.drawn:
            number, scope = self.entry["claim_id"], self.entry["scope"]
            holds = changes_in(self.entry["shows"])
            at = "&" + urlencode({"at": self.figure})
            yield phrase("claim.holds"), f"#{fragment(number, scope, holds)}{at}"
            if self.drawn["counter_example"]:
                levers = {name: holds[name] for name in SETTING_FIELDS}
                breaks = levers | changes_in(self.drawn["counter_example"])
                yield phrase("claim.breaks"), f"#{fragment(number, scope, breaks)}{at}"
        number = self.entry["claim_id"]
        yield phrase("claim.ledger", claim_id=number), _LEDGER.format(number.lower())


def claim(claim_id: str, figure: str = "figure-1") -> ClaimCard:
    """A claim of the paper as a card: the paper's words, where it holds, where it breaks.

    Parameters
    ----------
    claim_id
        For example ``"C02"``.
    figure
        The figure of the page that its links set.

    Returns
    -------
    ClaimCard
        It shows itself at the end of a cell; ``str`` gives its plain text.

    Raises
    ------
    UnknownNameError
        If there is no such claim.

    Examples
    --------
    >>> str(claim("C02")).splitlines()[0]
    'The paper says: Cohesion grows best in small units'
    """
    entries = claims().set_index("claim_id", drop=False)
    if claim_id not in entries.index:
        raise unknown_name("claim", claim_id, entries.index)
    shares = load_data("robustness")
    drawn = shares[(shares["claim_id"] == claim_id) & (shares["form"] == DEFAULT_FORM)]
    rows = drawn.to_dict("records") or [{}]
    return ClaimCard(_row(entries.loc[claim_id].to_dict()), _row(rows[0]), figure)


def _row(values: dict[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in values.items()}


def _called(number: str) -> list[str]:
    """Names of what a claim compares, in order."""
    return phrase(f"compared.{number}").split(" | ")


def _changes(conditions: dict[str, Any]) -> dict[str, Any]:
    """Without the levers, which predicates choose by themselves."""
    return {name: value for name, value in conditions.items() if name not in SETTING_FIELDS}


def _heading(entry: dict[str, Any]) -> str:
    if not entry["quotation"]:
        return "claim.elsewhere"
    return "claim.inferred" if "inferred" in entry["status"] else "claim.paper"


def _paraphrase(entry: dict[str, Any]) -> str:
    return str(entry["paraphrase_zh" if chosen() == "zh" else "paraphrase"])


def _untested() -> list[str]:
    return [f"<p>{phrase('claim.untested')}</p>"]


def _list(broken: list[str]) -> Iterator[str]:
    """What breaks it, as a list of which the tail opens."""
    if not broken:
        return
    first, *items = (escape(words) for words in broken)
    items = [f"<li>{words}</li>" for words in items]
    yield f'<p class="claim-broken">{first}</p>'
    if items:
        yield f"<ul>{''.join(items[:_SHOWN])}</ul>"
    if rest := items[_SHOWN:]:
        more = phrase("claim.more", count=len(rest))
        yield f"<details><summary>{more}</summary><ul>{''.join(rest)}</ul></details>"

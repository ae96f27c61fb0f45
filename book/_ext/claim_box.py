"""Claim boxes: what is claimed and by whom, how far it holds, links that let figures show it.

```{claim} C02
:figure: figure-2
```

The links go to the page's first figure, or to the one that is named.
"""

from html import escape
from typing import Any
from urllib.parse import urlencode

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from generated import percent
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import govlab
from govlab.figure.page import KEYS
from govlab.ledger.entries import changes_in, scope_of
from govlab.terms import SETTING_FIELDS
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase


class ClaimBox(SphinxDirective):
    """One claim of the ledger."""

    required_arguments = 1
    option_spec = {"figure": directives.unchanged}  # noqa: RUF012  # docutils reads it from the class

    def run(self) -> list[nodes.Node]:
        """Make a box of the claim's row and of its robustness."""
        claim_id = self.arguments[0]
        rows = govlab.claims().set_index("claim_id", drop=False)
        if claim_id not in rows.index:
            raise self.error(f"no claim is called {claim_id}")
        claim = {str(name): value for name, value in rows.loc[claim_id].items()}
        box = nodes.container(classes=["claim-box"])
        box += nodes.paragraph("", "", nodes.strong(text=phrase(_heading(claim), **claim)))
        text = StringList(_text(claim).splitlines(), "claim")
        self.state.nested_parse(text, self.content_offset, box)
        figure = urlencode({"at": self.options.get("figure", "figure-1")})
        links = [
            f'<a href="#{escape(f"{state}&{figure}")}">{words}</a>'
            for words, state in _states(claim)
        ]
        box += nodes.raw("", f'<p class="claim-links">{" ".join(links)}</p>', format="html")
        return [box]


def _heading(claim: dict[str, Any]) -> str:
    if _is_from_elsewhere(claim):
        return "claim.elsewhere"
    return "claim.inferred" if "inferred" in claim["status"] else "claim.paper"


def _is_from_elsewhere(claim: dict[str, Any]) -> bool:
    return bool(claim["status"] == "other source")


def _text(claim: dict[str, Any]) -> str:
    """Both paraphrases, that in the language of the page first, and what is known of the claim."""
    both = [claim["paraphrase"], claim["paraphrase_zh"]]
    if chosen() == "zh":
        both.reverse()
    ledger = f"{{ref}}`{phrase('claim.ledger', **claim)} <{claim['claim_id'].lower()}>`"
    known = f"{_place(claim)}{_verdict(claim['claim_id'])} {ledger}"
    return "\n\n".join([*both, known])


def _place(claim: dict[str, Any]) -> str:
    """Where the paper speaks of a claim, unless it does not."""
    if _is_from_elsewhere(claim):
        return ""
    return f"{phrase('claim.place', **claim)} {{cite}}`li2016practical`. "


def _verdict(claim_id: str) -> str:
    row = _robustness(claim_id)
    if row is None:
        return phrase("claim.untested")
    shares = {name: percent(row[name]) for name in ("share", "no_difference", "opposite")}
    return phrase("claim.verdict", **shares, kind=phrase(f"claim.{row['holding']}"))


def _robustness(claim_id: str, form: str = "default") -> dict[str, Any] | None:
    table = govlab.load_data("robustness")
    rows = table[(table["claim_id"] == claim_id) & (table["form"] == form)].to_dict("records")
    return dict(rows[0]) if rows else None


def _states(claim: dict[str, Any]) -> list[tuple[str, str]]:
    """Fragments of addresses at which the claim is seen to hold and to break."""
    row = _robustness(claim["claim_id"])
    if row is None:
        return []
    holds = changes_in(claim["shows"])
    states = [(phrase("claim.holds"), _fragment(claim, holds))]
    if row["counter_example"]:
        breaks = {name: holds[name] for name in SETTING_FIELDS} | changes_in(row["counter_example"])
        states.append((phrase("claim.breaks"), _fragment(claim, breaks)))
    return states


def _fragment(claim: dict[str, Any], changes: dict[str, Any]) -> str:
    """The middle of the claim's scope with some changes, as an address writes them."""
    told = changes.get("case", claim["scope"].removeprefix("case "))
    if told not in set(govlab.cases()["key"]):
        told = "middle"
        scope = scope_of(claim["claim_id"]).items()
        middles = {name: (low + high) / 2 for name, (low, high) in scope if name != "emergency"}
        changes = {name: value for name, value in middles.items() if value != 0.5} | changes
    named = {KEYS.get(name, name): value for name, value in (changes | {"case": told}).items()}
    numbers = {name: f"{v:g}" if isinstance(v, float) else v for name, v in named.items()}
    return urlencode(numbers)


def setup(app: Sphinx) -> dict[str, Any]:
    """Make the directive known."""
    app.add_directive("claim", ClaimBox)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

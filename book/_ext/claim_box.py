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
from generated import KINDS_OF_HOLDING, percent
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import govlab
from govlab.figure.page import KEYS
from govlab.ledger.entries import changes_in, scope_of
from govlab.terms import SETTING_FIELDS

_TEXT = """\
{paraphrase}

{paraphrase_zh}

{place}{verdict} {{ref}}`{claim_id} in the ledger <{anchor}>`
"""
_PLACE = "Section {section}, paragraph {paragraph} {{cite}}`li2016practical`. "


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
        heading, place = _said_by(claim)
        verdict = _verdict(claim_id)
        text = _TEXT.format(**claim, anchor=claim_id.lower(), place=place, verdict=verdict)
        box = nodes.container(classes=["claim-box"])
        box += nodes.paragraph("", "", nodes.strong(text=f"{heading}: {claim['title']}"))
        self.state.nested_parse(StringList(text.splitlines(), "claim"), self.content_offset, box)
        figure = urlencode({"at": self.options.get("figure", "figure-1")})
        links = [
            f'<a href="#{escape(f"{state}&{figure}")}">{words}</a>'
            for words, state in _states(claim)
        ]
        box += nodes.raw("", f'<p class="claim-links">{" ".join(links)}</p>', format="html")
        return [box]


def _said_by(claim: dict[str, Any]) -> tuple[str, str]:
    """Heading of a box, and where the paper speaks of it, by the claim's status."""
    if claim["status"] == "other source":
        return "From other sources, not in the paper", ""
    inferred = "inferred" in claim["status"]
    return ("We infer from the paper" if inferred else "The paper says"), _PLACE.format(**claim)


def _verdict(claim_id: str) -> str:
    row = _robustness(claim_id)
    if row is None:
        return "Not tested by the model."
    kind = KINDS_OF_HOLDING[row["holding"]]
    return (
        f"Holds in {percent(row['share'])} of our draws, which measure no real city "
        f"(no difference in {percent(row['no_difference'])}, the opposite in "
        f"{percent(row['opposite'])}; {kind})."
    )


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
    states = [("See it hold", _fragment(claim, holds))]
    if row["counter_example"]:
        breaks = {name: holds[name] for name in SETTING_FIELDS} | changes_in(row["counter_example"])
        states.append(("See it break", _fragment(claim, breaks)))
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

"""The ledger as one plot: a line a claim, with a dot for the default form and for each rival."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from govlab.figure.table_words import TableWords
from govlab.terms.language import chosen
from govlab.terms.phrases import phrase

_SHARES = ("share", "no_difference", "opposite")
_SCALE = (0, 0.5, 1)


def claim_line(claim: Mapping[str, Any]) -> str:
    """Opening tag of a claim's card, and the line on which its dots stand.

    ``shares`` are the claim's rows of data/robustness.csv, the default form first; without any the
    line stays empty.
    """
    shares = claim["shares"]
    tested = "" if shares else " untested"
    kind = phrase(f"claim.{shares[0]['holding']}") if shares else phrase("ledger.untested")
    cells = [
        f'<span class="claim-id">{claim["claim_id"]}</span>',
        f'<span class="claim-title">{escape(claim["title"])}</span>',
        f'<span class="claim-kind{tested}">{escape(kind)}</span>',
        _strip(shares) if shares else "",
    ]
    opening = f'<details class="ledger-claim" id="{claim["claim_id"].lower()}"{_keys(shares)}>'
    return f"{opening}<summary>{' '.join(cells)}</summary>"


def _keys(shares: Sequence[Mapping[str, Any]]) -> str:
    """What lines can be sorted by: the share of the default form, and the least of its rivals."""
    if not shares:
        return ""
    least = min(row["share"] for row in shares)
    return f' data-share="{shares[0]["share"]}" data-least="{least}"'


def _strip(shares: Sequence[Mapping[str, Any]]) -> str:
    default, *rivals = shares
    bars = "".join(
        f'<i class="{name}" style="width:{100 * default[name]:g}%"></i>'
        for name in _SHARES
        if default[name]
    )
    dots = "".join(_dot(row, "rival") for row in rivals) + _dot(default, "default")
    told = {name: f"{default[name]:.0%}" for name in _SHARES}
    least, most = (f"{end(row['share'] for row in shares):.0%}" for end in (min, max))
    words = escape(phrase("ledger.strip", **told, least=least, most=most))
    return f'<span class="strip" role="img" aria-label="{words}">{bars}{dots}</span>'


def _dot(row: Mapping[str, Any], kind: str) -> str:
    form = TableWords(chosen()).text(row["form"])
    title = escape(f"{form}: {row['share']:.0%}")
    return f'<b class="{kind}" style="left:{100 * row["share"]:g}%" title="{title}"></b>'


def legend() -> str:
    """What the marks stand for, the buttons by which a script sorts the lines, and their scale."""
    marks = "".join(
        f'<span><i class="{name}"></i> {escape(phrase(f"ledger.{name}"))}</span>'
        for name in ("default", "rival", *_SHARES)
    )
    sorts = "".join(
        f'<button type="button" data-sort="{key}" aria-pressed="{pressed}">'
        f"{escape(phrase(f'ledger.by_{key}'))}</button>"
        for key, pressed in (("paper", "true"), ("share", "false"), ("least", "false"))
    )
    ends = "".join(f"<span>{share:.0%}</span>" for share in _SCALE)
    return (
        f'<div class="ledger-legend">{marks}<span class="ledger-sorts">{sorts}</span></div>'
        f'<div class="ledger-scale" aria-hidden="true"><span class="ends">{ends}</span></div>'
    )

"""A verdict in three: its words, its mark, its shares of draws as a bar."""

from collections.abc import Mapping
from typing import Any

from govlab.ledger.entries import VERDICTS
from govlab.terms.phrases import phrase

_SHARES = {"share": "holds", "no_difference": "none", "opposite": "opposite"}
"""Which column of robustness.csv is shown as what."""
MARKS = dict(zip(VERDICTS, _SHARES.values(), strict=True))
"""What a sign is called where the page's style paints it."""


def verdict_words(verdict: str) -> str:
    """A verdict in the chosen language.

    Examples
    --------
    >>> verdict_words("no difference")
    'no difference'
    """
    return phrase(f"verdict.{mark_of(verdict)}")


def mark_of(verdict: str) -> str:
    """What the page's style knows a verdict by."""
    return MARKS[next(sign for sign, words in VERDICTS.items() if words == verdict)]


def share_words(share: float) -> str:
    """A share with two digits at most; never rounded up to all or down to none.

    Examples
    --------
    >>> share_words(0.872), share_words(0.9985), share_words(0.0)
    ('87%', 'over 99%', '0%')
    """
    if 0 < share < 0.01 or 0.99 < share < 1:
        return phrase("page.most" if share > 0.5 else "page.least")
    return f"{100 * share:.0f}%"


def bar_html(drawn: Mapping[str, Any]) -> str:
    """A stacked bar of the three shares, and a label for each that is not empty."""
    shown = {kind: drawn[column] for column, kind in _SHARES.items() if drawn[column]}
    parts = "".join(f'<span class="{k}" style="flex-grow: {v:g}"></span>' for k, v in shown.items())
    labels = "".join(
        f'<li class="{kind}">{phrase(f"verdict.{kind}")} {share_words(share)}</li>'
        for kind, share in shown.items()
    )
    return (
        f'<div class="claim-bar" aria-hidden="true">{parts}</div>\n'
        f'<ul class="claim-shares">{labels}</ul>'
    )

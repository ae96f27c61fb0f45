"""A task that the page checks: find where contracts lose although two conditions hold."""

import altair as alt

from govlab import figure
from govlab.charts.levers.task import text_of, two_bars, verdict
from govlab.charts.reform.legs import market_formulas
from govlab.figure.planned import further_assumptions
from govlab.figure.theme import themed
from govlab.terms.phrases import phrase

HELD = 0.8
"""How far demand is heard and rules are open here, whatever the reader does."""


def market_task(claim: str, context: str = "shanghai-2014") -> alt.LayerChart:
    """A claim that contracts pay, and two sliders to find where they do not.

    Demand is heard and rules are open to a fixed degree; the reader sets how many providers there
    are, and how much is bought.

    Parameters
    ----------
    claim
        The claim in words.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(market_task("Contracts pay.").layer)
    2
    """
    made = market_formulas("contracted")
    held = (figure.signal(name, str(HELD)) for name in ("demand_extraction", "open_rules"))
    state = [
        *figure.choice("providers", 4),
        *figure.choice("contracted", 0.6),
        *figure.conditions(context),
        *held,
        *(figure.signal(name, formula) for name, formula in made.items()),
        *further_assumptions([*made.values()]),
        figure.signal(figure.FOUND, "bought < without"),
        figure.signal(figure.SENTENCE, _sentence(claim)),
    ]
    numbers = {"bought": phrase("legs.line"), "without": phrase("legs.flat")}
    bars = two_bars(numbers, phrase("legs.supply"), "public_goods")
    sized = bars.properties(width="container", height=44 * len(numbers))
    said = {"finding": verdict(), "shown": phrase("task.claim", claim=claim)}
    return themed(sized, phrase("bidders.description"), state, numbers, **said)


def _sentence(claim: str) -> str:
    return figure.told(
        "bidders.sentence",
        claim=figure.text(phrase("task.claim", claim=claim)),
        city="city",
        providers="providers",
        contracted="format(contracted, '.0%')",
        market="format(market, '.0%')",
        bought="format(bought, '.3f')",
        without="format(without, '.3f')",
        verdict=f"({figure.FOUND} ? {text_of('found')} : {text_of('holds')})",
    )

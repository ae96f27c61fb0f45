"""A task that the page checks at once: find a state in which a bold claim breaks."""

import math
from collections.abc import Mapping

import altair as alt
import pandas as pd

from govlab import figure
from govlab.errors import ParameterError
from govlab.figure.theme import paint, themed
from govlab.records import Setting
from govlab.records.checks import checked_number
from govlab.tables import unknown_name
from govlab.terms import BANDS, OUTCOME_FIELDS, SETTING_FIELDS, TERMS, Band
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_DEFAULT = Setting(3_000, 0.4)
_APART = 0.001
"""Least difference between two positions of a lever."""


def counter_example(
    claim: str,
    outcome: str,
    rival: Mapping[str, float],
    band: str | None = None,
    setting: Setting = _DEFAULT,
    context: str = "fast-growing-city",
) -> alt.LayerChart:
    """A claim that a rival setting always does better, and sliders to find where it does not.

    Parameters
    ----------
    claim
        The claim in words.
    outcome
        Name of the outcome that is compared.
    rival
        Levers that the rival holds fixed: ``unit_size`` [residents], ``decentralization`` [share];
        it shares the others with the reader's setting.
    band
        Key of the band within which the reader has to stay; any size by default.
    setting, context
        Where the sliders and the menu stand at first.

    Raises
    ------
    UnknownNameError
        If no outcome, lever, band or context has that name.
    ParameterError
        If the rival holds no lever fixed or one out of its range, or a slider has no such position.

    Examples
    --------
    >>> task = counter_example("A street supplies more.", "public_goods", {"unit_size": 85_000})
    >>> len(task.layer)
    2
    """
    _check(outcome, rival, band)
    limits = next((each for each in BANDS if each.key == band), None)
    own = {name: f"rival_{name}" for name in OUTCOME_FIELDS}
    rivals = figure.formulas(fixed={**rival, **own})
    better = "<" if TERMS[outcome].high == math.inf else ">"
    state = [
        *figure.levers(setting),
        *figure.conditions(context),
        *figure.outcomes(context),
        *(figure.signal(f"rival_{name}", formula) for name, formula in rivals.items()),
        figure.signal("allowed", _within(limits)),
        figure.signal("same", _same(rival)),
        figure.signal(figure.FOUND, f"allowed && {outcome} {better} rival_{outcome}"),
        figure.signal(figure.SENTENCE, _sentence(claim, outcome, limits)),
    ]
    numbers = {outcome: phrase("task.yours"), f"rival_{outcome}": phrase("task.rival")}
    chart = two_bars(numbers, label(TERMS[outcome]), outcome)
    sized = chart.properties(width="container", height=44 * len(numbers))
    said = {
        "finding": f"(!allowed ? {text_of('outside')} : same ? {text_of('same')} : {verdict()})",
        "shown": phrase("task.claim", claim=claim),
    }
    return themed(sized, phrase("task.description"), state, numbers, **said)


def _check(outcome: str, rival: Mapping[str, float], band: str | None) -> None:
    """Refuse what no claim can be about."""
    if outcome not in OUTCOME_FIELDS:
        raise unknown_name("outcome", outcome, OUTCOME_FIELDS)
    bands = [each.key for each in BANDS]
    if band is not None and band not in bands:
        raise unknown_name("band", band, bands)
    if not rival:
        raise ParameterError(
            "the rival must hold a lever fixed, or it is the reader's own setting; got none. "
            'Give for example {"unit_size": 85_000}.'
        )
    for name, value in rival.items():
        if name not in SETTING_FIELDS:
            raise unknown_name("lever", name, SETTING_FIELDS)
        lever, whose = TERMS[name], f"{name} of the rival"
        if not isinstance(
            checked_number(whose, value, lever.low, lever.high, lever.definition), float
        ):
            raise ParameterError(f"{whose} must be a single number; got {value!r}. Give one.")


def two_bars(numbers: Mapping[str, str], titled: str, colour: str) -> alt.LayerChart:
    """A bar for the reader's state, and one for its rival.

    Parameters
    ----------
    numbers
        Signals of the two, with their labels.
    titled, colour
        What both measure, and the quantity whose colour they wear.

    Examples
    --------
    >>> len(two_bars({"risk": "yours", "rival_risk": "the rival's"}, "Risk", "risk").layer)
    2
    """
    outcome, rival = numbers
    rows = alt.Chart(pd.DataFrame({"whose": numbers.keys(), "label": numbers.values()}))
    rows = rows.transform_calculate(
        value=f"datum.whose == '{rival}' ? {rival} : {outcome}",
        told=figure.told("figure.named", name="datum.label", value="format(datum.value, '.3f')"),
    ).encode(y=alt.Y("whose:N", sort=None, axis=None))
    axis = alt.Axis(title=titled, tickCount=4, grid=False)
    x = alt.X("value:Q", scale=alt.Scale(zero=True), axis=axis)
    bars = rows.mark_bar(height=12, yOffset=9, color=paint(colour)).encode(
        x=x, description="told:N"
    )
    texts = rows.mark_text(align="left", dy=-9).encode(x=alt.value(0), text="told:N")
    return alt.layer(bars, texts)


def _within(band: Band | None) -> str:
    return f"unit_size >= {band.low} && unit_size < {band.high}" if band else "true"


def _same(rival: Mapping[str, float]) -> str:
    """Expression of whether the reader stands where the rival does: chapters share the levers."""
    return " && ".join(f"abs({name} - {value}) < {_APART}" for name, value in rival.items())


def verdict() -> str:
    """Expression of whether the present state breaks the claim, in few words.

    Examples
    --------
    >>> verdict().startswith("(found ? '")
    True
    """
    return f"({figure.FOUND} ? {text_of('broken')} : {text_of('kept')})"


def text_of(key: str) -> str:
    """Words of tasks as a text of an expression.

    Examples
    --------
    >>> text_of("broken").startswith("'")
    True
    """
    return figure.text(phrase(f"task.{key}"))


def _sentence(claim: str, outcome: str, band: Band | None) -> str:
    stay = phrase("task.stay", band=label(band) if band else "")
    same, found, holds = map(text_of, ("same_yet", "found", "holds"))
    return figure.told(
        "task.sentence",
        claim=figure.text(phrase("task.claim", claim=claim)),
        city="city",
        size="format(unit_size, ',')",
        share="format(decentralization, '.0%')",
        here=f"format({outcome}, '.3f')",
        there=f"format(rival_{outcome}, '.3f')",
        verdict=f"(!allowed ? {figure.text(stay)} : same ? {same} : found ? {found} : {holds})",
    )

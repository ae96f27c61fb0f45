"""A task that the page checks at once: find a state in which a bold claim breaks."""

import math
from collections.abc import Mapping

import altair as alt
import pandas as pd

from govlab import figure
from govlab.errors import ParameterError
from govlab.figure.theme import both_labels, paint, themed
from govlab.records import Setting
from govlab.records.checks import checked_number
from govlab.tables import unknown_name
from govlab.terms import BANDS, OUTCOME_FIELDS, SETTING_FIELDS, TERMS

_DEFAULT = Setting(3_000, 0.4)
_DESCRIPTION = (
    "Two bars of one outcome: at the reader's setting, and at the setting that a claim compares it "
    "with, in the same city. The sentence below says whether the claim holds here."
)


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
        Name of the band within which the reader has to stay; any size by default.
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
    own = {name: f"rival_{name}" for name in OUTCOME_FIELDS}
    rivals = figure.formulas(fixed={**rival, **own})
    better = "<" if TERMS[outcome].high == math.inf else ">"
    state = [
        *figure.levers(setting),
        *figure.conditions(context),
        *figure.outcomes(),
        *(figure.signal(f"rival_{name}", formula) for name, formula in rivals.items()),
        figure.signal("allowed", _within(band)),
        figure.signal(figure.FOUND, f"allowed && {outcome} {better} rival_{outcome}"),
        figure.signal(figure.SENTENCE, _sentence(claim, outcome, band)),
    ]
    numbers = {outcome: "your setting", f"rival_{outcome}": "the rival"}
    chart = _bars(outcome, [*numbers.values()])
    sized = chart.properties(width="container", height=44 * len(numbers))
    return themed(sized, _DESCRIPTION, state, numbers)


def _check(outcome: str, rival: Mapping[str, float], band: str | None) -> None:
    """Refuse what no claim can be about."""
    if outcome not in OUTCOME_FIELDS:
        raise unknown_name("outcome", outcome, OUTCOME_FIELDS)
    bands = [each.name for each in BANDS]
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


def _bars(outcome: str, whose: list[str]) -> alt.LayerChart:
    """A bar for the reader's setting, and one for the rival."""
    rows = alt.Chart(pd.DataFrame({"whose": whose}))
    told = "datum.whose + ': ' + format(datum.value, '.3f')"
    rows = rows.transform_calculate(
        value=f"datum.whose == 'the rival' ? rival_{outcome} : {outcome}", told=told
    ).encode(y=alt.Y("whose:N", sort=None, axis=None))
    axis = alt.Axis(title=both_labels(outcome), tickCount=5, grid=False)
    x = alt.X("value:Q", scale=alt.Scale(zero=True), axis=axis)
    colour = paint(outcome)
    bars = rows.mark_bar(height=12, yOffset=9, color=colour).encode(x=x)
    texts = rows.mark_text(align="left", dy=-9).encode(x=alt.value(0), text="told:N")
    return alt.layer(bars, texts)


def _within(band: str | None) -> str:
    if band is None:
        return "true"
    limits = next(b for b in BANDS if b.name == band)
    return f"unit_size >= {limits.low} && unit_size < {limits.high}"


def _sentence(claim: str, outcome: str, band: str | None) -> str:
    return (
        f"{figure.text('Claim: ' + claim + ' ')} + city + ', ' "
        "+ format(unit_size, ',') + ' residents, ' + format(decentralization, '.0%') "
        f"+ ' of discretion below: ' + format({outcome}, '.3f') + ' here, ' "
        f"+ format(rival_{outcome}, '.3f') + ' at the rival. ' + "
        f"(!allowed ? 'Stay within the {band} band.' : found ? "
        "'Found: this state is a counter-example.' : 'The claim holds here. Keep looking.')"
    )

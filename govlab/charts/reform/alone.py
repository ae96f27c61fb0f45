"""One measure or all: risk over a year if all effort goes into one measure, and if it is spread."""

from typing import Any

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.coded import presets
from govlab.figure.asked import ask, asked
from govlab.figure.changed import outcome_as_told
from govlab.figure.controls import signal
from govlab.figure.reformed import reformed_city_asked
from govlab.figure.theme import label_of, paint, themed
from govlab.outcomes.reforming import assess_plan
from govlab.records import Context, Plan, Risk, Setting
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

MEASURES = ("early_detection", "linkage", "unified_command", "aftermath")
SPREAD = 0.6
"""Strength of each measure where all are worked on."""
EFFORTS = {
    "nothing": Risk(),
    **{name: Risk(**{name: 1.0}) for name in MEASURES},
    "all": Risk(**dict.fromkeys(MEASURES, SPREAD)),
}
SETTING = Setting(20_000, 0.5)
EYES = ("civic_capacity", "channels", "digital_capacity")
"""What a city sees with."""
_FEW, _SELDOM = 0.5, 0.1
"""Where the sliders of eyes and of the time that is acute stand at first."""
_ROW = 42


def one_stage_or_all(context: str = "shanghai-2014") -> alt.LayerChart:
    """Bars of risk over a year under six efforts, by what there is to see with.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(one_stage_or_all().layer)
    2
    """
    named = {name: vars(risk) for name, risk in EFFORTS.items()}
    state = [
        *figure.choice("eyes", _FEW),
        *figure.choice("acute_share", _SELDOM),
        *figure.conditions(context, changed=True),
        alt.param(name="efforts", value=named),
        alt.param(name="setting", value=vars(SETTING)),
        *_found(presets()[context].context),
        *(signal(f"risk_{name}", _mean(place)) for place, name in enumerate(EFFORTS)),
        signal(figure.SENTENCE, _told("alone.sentence")),
    ]
    numbers = {f"risk_{name}": words for name, words in _labels().items()}
    sized = alt.layer(*_bars()).properties(width="container", height=_ROW * len(EFFORTS))
    said = {"finding": _title(), "shown": phrase("alone.shown")}
    return themed(sized, phrase("alone.description"), state, numbers, **said)


def _found(city: Context) -> list[alt.Parameter]:
    """Signals of the city in normal times and when it is acute, and of all outcomes there."""
    seeing = ", ".join(f"{name}: eyes" for name in EYES)
    moments = [
        signal(f"city_{when}", f"merge({figure.CITY}, {{{seeing}, emergency: {level}}})")
        for when, level in (("normal", 0), ("acute", 1))
    ]
    return [
        *moments,
        *(
            asked(
                f"found_{when}",
                outcomes_as_told(city, level),
                f"[{', '.join(_outcomes(name, when) for name in EFFORTS)}]",
            )
            for when, level in (("normal", 0.0), ("acute", 1.0))
        ),
    ]


def _outcomes(effort: str, when: str) -> str:
    city = reformed_city_asked(f"efforts.{effort}", was=f"city_{when}")
    return ask("outcomes", "setting", city, figure.TAKEN)


def outcomes_as_told(city: Context, emergency: float, eyes: float = _FEW) -> list[Any]:
    """What follows under each effort, as the script gives it.

    Examples
    --------
    >>> len(outcomes_as_told(Context(), emergency=1.0))
    6
    """
    seeing = dict.fromkeys(EYES, eyes) | {"emergency": emergency}
    here = Context(**vars(city) | seeing)
    return [
        outcome_as_told("outcomes", assess_plan(SETTING, Plan(risk=risk), here))
        for risk in EFFORTS.values()
    ]


def _mean(place: int) -> str:
    """Expression of the risk over a year of an effort."""
    normal, acute = (f"found_{when}[{place}].risk" for when in ("normal", "acute"))
    return f"(1 - acute_share) * {normal} + acute_share * {acute}"


def _labels() -> dict[str, str]:
    """What the efforts are called."""
    single = {name: phrase("alone.one", name=label(TERMS[name])) for name in MEASURES}
    return {"nothing": phrase("alone.nothing"), **single, "all": phrase("alone.all")}


def _bars() -> list[Any]:
    names = _labels()
    risks = ", ".join(f"{name}: risk_{name}" for name in EFFORTS)
    told = figure.told(
        "alone.row", name=label_of(names, "effort"), risk="format(datum.risk, '.2f')"
    )
    rows = alt.Chart(pd.DataFrame({"effort": [*EFFORTS]})).transform_calculate(
        risk=f"({{{risks}}})[datum.effort]"
    )
    rows = rows.transform_calculate(said=told).encode(y=alt.Y("effort:N", sort=None, axis=None))
    shades = dict.fromkeys(EFFORTS, "muted") | {"early_detection": "risk", "all": "ink"}
    colour = alt.Color(
        "effort:N",
        scale=alt.Scale(domain=[*shades], range=[paint(shade) for shade in shades.values()]),
        legend=None,
    )
    x = alt.X("risk:Q", axis=None, scale=alt.Scale(zero=True, nice=False))
    bars = rows.mark_bar(height=14, yOffset=9).encode(x=x, color=colour, description="said:N")
    words = rows.mark_text(align="left", dy=-9)
    return [bars, words.encode(x=alt.value(0), text="said:N")]


def _title() -> str:
    less = "risk_all < risk_early_detection"
    alike = f"{_shown('all')} == {_shown('early_detection')}"
    apart = f"({less} ? {_told('alone.title_all')} : {_told('alone.title_one')})"
    return f"({alike} ? {_told('alone.title_same')} : {apart})"


def _told(key: str) -> str:
    shown = {name: _shown(name) for name in ("nothing", "early_detection", "all")}
    shares = {"eyes": "format(eyes, '.0%')", "acute": "format(acute_share, '.0%')"}
    return figure.told(key, city="city", **shown, **shares)


def _shown(effort: str) -> str:
    """Expression of the risk under an effort as readers see it."""
    return f"format(risk_{effort}, '.2f')"

"""Who leads when: what each of three stages does to risk, and the shares of those who lead it."""

from typing import Any

import altair as alt
import pandas as pd

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.charts.megacity.living import at_pixels
from govlab.figure.asked import asked
from govlab.figure.changed import merged
from govlab.figure.controls import one_of, signal, together
from govlab.figure.reformed import (
    follows_under_plan,
    reformed_city_as_told,
    reformed_city_asked,
)
from govlab.figure.theme import label_of, paint, themed
from govlab.outcomes.reforming import assess_plan
from govlab.records import Context, Plan, Risk, Setting
from govlab.terms.phrases import phrase

STAGES = {"before": "exposed", "acute": "wrong", "after": "chain"}
"""Stages, with what is measured in each: what is exposed, goes wrong, and is set off."""
SLIDERS = ("early_detection", "linkage", "unified_command", "aftermath", "social_command")
READY = Risk(early_detection=0.7, linkage=0.6, unified_command=0.6, aftermath=0.5)
"""The reform at first."""
SETTING = Setting(20_000, 0.4)
_PACKAGE = named_models()["inherited"].inherited
_FEATURES, _STRENGTHS = "inherited", "strengths"
_PLANNED = f"merge({_FEATURES}, {_STRENGTHS})"
"""Expression of the plan that the sliders show."""
_KINDS = ("without", "now", "alone")
"""Without a reform, with it, and with a command that is the government's alone."""
_HEAD, _BARS, _STRIP = 44, 150, 20
"""Heights of the words above, of the bars, and of the strips [pixels]."""
_STRIPS = _HEAD + _BARS + 34
_HEIGHT = _STRIPS + _STRIP + 22
_COLUMN, _WIDTH = f"(width / {len(STAGES)})", f"(width / {len(STAGES)} - 14)"


def who_leads_when(context: str = "shanghai-2014", moment: str = "acute") -> alt.LayerChart:
    """Risk before, in and after an emergency, without and with a reform, and who leads each stage.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.
    moment
        ``"acute"`` or ``"normal"``, at first.

    Examples
    --------
    >>> len(who_leads_when().layer)
    11
    """
    strengths, city = vars(READY), presets()[context].context
    moments = {name: phrase(f"stages.moment_{name}") for name in ("acute", "normal")}
    state = [
        *(made for name in SLIDERS for made in figure.choice(name, strengths[name])),
        one_of("moment", moment, moments, phrase("stages.moment")),
        together(_STRENGTHS, SLIDERS),
        alt.param(name=_FEATURES, value=vars(_PACKAGE)),
        alt.param(name="setting", value=vars(SETTING)),
        *figure.conditions(context, changed=True),
        signal("there", merged(figure.CITY, "emergency", "moment == 'acute' ? 1 : 0")),
        *_found(city, moment),
        *(signal(name, where) for name, where in _numbers().items()),
        signal(figure.SENTENCE, _told("stages.sentence")),
    ]
    numbers = {f"risk_{kind}": phrase(f"stages.number.{_NUMBERED[kind]}") for kind in _KINDS}
    layers = alt.layer(_heads(), *_bars(), *_strips())
    said = {"finding": _title(), "shown": phrase("stages.shown")}
    sized = layers.properties(width="container", height=_HEIGHT)
    return themed(sized, phrase("stages.description"), state, numbers, **said)


def _found(city: Context, moment: str) -> list[alt.Parameter]:
    """Signals of the city under each plan, and of all that follows there."""
    here = Context(**vars(city) | {"emergency": float(moment == "acute")})
    made = []
    for kind, (plan, told) in _plans().items():
        outcome = assess_plan(SETTING, plan, here)
        city_asked = reformed_city_asked(told, was="there")
        made += [
            asked(f"city_{kind}", reformed_city_as_told(outcome.context), city_asked),
            follows_under_plan(kind, outcome, city=f"city_{kind}"),
        ]
    return made


def _plans() -> dict[str, tuple[Plan, str]]:
    """Each plan, and its expression."""
    ours = Risk(**vars(READY) | {"social_command": 0.0})
    return {
        "without": (Plan(_PACKAGE), _FEATURES),
        "now": (Plan(_PACKAGE, risk=READY), _PLANNED),
        "alone": (Plan(_PACKAGE, risk=ours), merged(_PLANNED, "social_command", "0")),
    }


def _numbers() -> dict[str, str]:
    """Signals of the risk under each plan, and of its stages."""
    found = {f"risk_{kind}": f"{kind}.outcomes.risk" for kind in _KINDS}
    for kind in ("without", "now"):
        found |= {
            f"exposed_{kind}": f"{kind}.works.still_exposed",
            f"wrong_{kind}": f"{kind}.outcomes.risk - {kind}.readings.chain",
            f"chain_{kind}": f"{kind}.readings.chain",
        }
    return found


def _columns() -> alt.Chart:
    """A row a stage: its place, and what is measured in it without and with the plan."""
    rows = pd.DataFrame({"stage": [*STAGES], "place": range(len(STAGES))})
    measured = {
        kind: "[" + ", ".join(f"{name}_{kind}" for name in STAGES.values()) + "][datum.place]"
        for kind in ("without", "now")
    }
    return alt.Chart(rows).transform_calculate(left=f"datum.place * {_COLUMN}", **measured)


def _heads() -> alt.Chart:
    """The stages, and what is measured in each."""
    lines = {stage: [phrase(f"stages.{stage}"), phrase(f"stages.what_{stage}")] for stage in STAGES}
    pairs = ", ".join(
        f"{stage}: [{figure.text(one)}, {figure.text(other)}]"
        for stage, (one, other) in lines.items()
    )
    rows = _columns().transform_calculate(said=f"({{{pairs}}})[datum.stage]")
    words = rows.mark_text(align="left", baseline="top", lineHeight=17, fontWeight="bold")
    return words.encode(x=at_pixels(alt.X, "left"), y=alt.value(2), text="said:N")


def _bars() -> list[Any]:
    """A grey bar without the plan and a coloured one with it, each with its number above."""
    most = f"max({', '.join(f'{name}_{k}' for name in STAGES.values() for k in _KINDS[:2])})"
    floor, made = _HEAD + _BARS, []
    for place, (kind, colour) in enumerate((("without", "muted"), ("now", "risk"))):
        rows = _columns().transform_calculate(
            begins=f"datum.left + {_WIDTH} * {0.5 * place}",
            stops=f"datum.left + {_WIDTH} * {0.5 * place + 0.46}",
            top=f"{floor} - {_BARS - 20} * datum.{kind} / ({most})",
            said=f"format(datum.{kind}, '.2f')",
            under=str(floor),
        )
        bar = rows.mark_rect(color=paint(colour), opacity=0.6 if kind == "without" else 1)
        text = rows.mark_text(align="left", baseline="bottom", dy=-3)
        x, y = at_pixels(alt.X, "begins"), at_pixels(alt.Y, "top")
        made += [bar.encode(x=x, x2="stops", y=y, y2="under"), text.encode(x=x, y=y, text="said:N")]
    return made


def _strips() -> list[Any]:
    """Who leads: the shares of government and society in each stage, as far as anybody acts."""
    rows = _columns().transform_calculate(
        **{who: f"[{', '.join(each)}][datum.place]" for who, each in _LEADING.items()}
    )
    rows = rows.transform_calculate(all="datum.society + datum.government")
    rows = rows.transform_calculate(
        share="datum.all > 0 ? datum.government / datum.all : 0",
        acts="datum.all > 0",
        right=f"datum.left + {_WIDTH}",
    ).transform_calculate(between=f"datum.left + {_WIDTH} * datum.share")
    y = {"y": alt.value(_STRIPS), "y2": alt.value(_STRIPS + _STRIP)}
    acting = rows.transform_filter("datum.acts")
    made = [
        acting.mark_rect(color=paint(colour)).encode(x=at_pixels(alt.X, begins), x2=ends, **y)
        for colour, begins, ends in (("fits", "left", "between"), ("outdone", "between", "right"))
    ]
    return [*made, *_shares(rows)]


def _shares(rows: alt.Chart) -> list[alt.Chart]:
    """The two who lead, by name, and their shares under the strips."""
    names = [
        alt.Chart(alt.sequence(1))
        .mark_text(align="left", baseline="bottom", fontWeight="bold", color=paint(colour), dx=away)
        .encode(x=alt.value(0), y=alt.value(_STRIPS - 4), text=alt.value(phrase(f"stages.{who}")))
        for who, colour, away in (("government", "fits", 0), ("society", "outdone", 96))
    ]
    nobody = figure.text(phrase("stages.nobody"))
    less, more = (f"datum.{edge}" for edge in ("share", "rest"))
    shares = rows.transform_calculate(rest="1 - datum.share").transform_calculate(
        of_government=f"!datum.acts ? {nobody} : {less} > 0 ? format({less}, '.0%') : ''",
        of_society=f"datum.acts && {more} > 0 ? format(1 - round(100 * {less}) / 100, '.0%') : ''",
    )
    under = {"y": alt.value(_STRIPS + _STRIP + 4)}
    ends = (("of_government", "left", "left"), ("of_society", "right", "right"))
    return [
        *names,
        *(
            shares.mark_text(align=align, baseline="top").encode(
                x=at_pixels(alt.X, at), text=f"{said}:N", **under
            )
            for said, at, align in ends
        ),
    ]


def _title() -> str:
    acute = "moment == 'acute'"
    shared = f"{acute} && strengths.social_command > 0"
    plain = f"({acute} ? {_told('stages.title_acute')} : {_told('stages.title_normal')})"
    return f"({shared} ? {_told('stages.title_shared')} : {plain})"


def _told(key: str) -> str:
    moments = {name: phrase(f"stages.moment_{name}") for name in ("acute", "normal")}
    shown = {name: f"format({name}, '.2f')" for name in _numbers() if "risk" not in name}
    shown |= {kind: f"format(risk_{kind}, '.2f')" for kind in _KINDS}
    shown |= {"moment": label_of(moments, "x").replace("datum.x", "moment"), "city": "city"}
    shown |= {"size": "format(setting.unit_size, ',')", "share": "setting.decentralization"}
    return figure.told(key, **shown)


_NUMBERED = {"without": "without", "now": "now", "alone": "government_alone"}

_LEADING = {
    "society": (
        "strengths.early_detection * (city_now.civic_capacity + city_now.channels)",
        "strengths.social_command",
        "strengths.aftermath * city_now.civic_capacity",
    ),
    "government": (
        "strengths.early_detection * city_now.digital_capacity",
        "(strengths.linkage + strengths.unified_command > 0 ? 1 : 0)",
        "strengths.aftermath",
    ),
}
"""Expressions of what each of the two puts into each stage, in the terms of the formulas there."""

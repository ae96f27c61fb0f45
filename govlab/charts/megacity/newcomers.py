"""Who is reached: standard supply for locals and for newcomers as mobility is controlled."""

from dataclasses import replace

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.charts.megacity.heading import heading, quiet_axis
from govlab.figure.asked import ask_each, asked
from govlab.figure.theme import paint, themed, written
from govlab.outcomes.changing import changed_city
from govlab.outcomes.consequences import REACHED, reached
from govlab.outcomes.outcome import assess
from govlab.records import Context
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

_STEPS = 20
_DEFAULT = 0.8
_CONTROL = "mobility_control"
_SUPPLIES = "supplies"


def who_is_reached(context: str = "residence-based-city") -> alt.LayerChart:
    """Standard supply that reaches locals and newcomers, over control of mobility.

    All else is as in the inherited package of data/models.csv.

    Parameters
    ----------
    context
        Key of the preset that is chosen when the page opens: a named context or a case.

    Examples
    --------
    >>> len(who_is_reached().layer)
    4
    """
    state = [
        *figure.choice(_CONTROL, _DEFAULT),
        *figure.conditions(context),
        asked(_SUPPLIES, _supplies(presets()[context].context), _ask()),
        *(figure.signal(who, _at(who)) for who in REACHED),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    layers = alt.layer(_lines(), _names(), *_here())
    said = heading(phrase("reached.title"), phrase("reached.shown"))
    chart = layers.properties(width="container", height=240, title=said)
    return themed(chart, phrase("reached.description"), state, _numbers())


def _supplies(city: Context) -> list[dict[str, float]]:
    """What Python finds at each step of control."""
    package = named_models()["inherited"]
    found = []
    for step in range(_STEPS + 1):
        features = replace(package.inherited, mobility_control=step / _STEPS)
        supply = reached(assess(package.setting, changed_city(city, inherited=features)))
        found.append({who: float(supply[who]) for who in REACHED})
    return found


def _ask() -> str:
    """Expression that asks for the same in a page."""
    package = named_models()["inherited"]
    features = vars(package.inherited) | {_CONTROL: f"{{0}} / {_STEPS}"}
    setting = ", ".join(f"{name}: {value}" for name, value in vars(package.setting).items())
    listed = ", ".join(f"{name}: {value}" for name, value in features.items())
    city = f"model('changed', {figure.CITY}, {{{{}}}}, {{{{{listed}}}}}, {figure.TAKEN})"
    return ask_each(_STEPS + 1, "reached", f"{{{{{setting}}}}}", city, figure.TAKEN)


def _at(who: str) -> str:
    return f"{_SUPPLIES}[round({_STEPS} * {_CONTROL})].{who}"


def _numbers() -> dict[str, str]:
    named = {who: phrase(f"reached.{who}") for who in REACHED}
    return {_CONTROL: label(TERMS[_CONTROL]), **named}


def _rows() -> alt.Chart:
    """A row a step and group: ``control``, ``who``, ``supply``."""
    steps = alt.Chart(alt.sequence(0, _STEPS + 1, 1, as_="step")).transform_calculate(
        control=f"datum.step / {_STEPS}",
        **{who: f"{_SUPPLIES}[datum.step].{who}" for who in REACHED},
    )
    return steps.transform_fold([*REACHED], as_=["who", "supply"])


def _lines() -> alt.Chart:
    dashes = alt.Scale(domain=[*REACHED], range=[[1, 0], [6, 3]])
    return (
        _rows()
        .mark_line(strokeWidth=3, color=paint("ink"))
        .encode(
            x=_across("control:Q"),
            y=_upwards("supply:Q"),
            strokeDash=alt.StrokeDash("who:N", scale=dashes, legend=None),
        )
    )


def _names() -> alt.LayerChart:
    """The name of each line at its end."""
    named = []
    for who in REACHED:
        end = alt.Chart(alt.sequence(1)).transform_calculate(
            control="1", supply=f"{_SUPPLIES}[{_STEPS}].{who}"
        )
        end = end.mark_text(align="left", dx=6, text=phrase(f"reached.{who}"), fontWeight="bold")
        named.append(end.encode(x=_across("control:Q"), y=_upwards("supply:Q")))
    return alt.layer(*named)


def _here() -> list[alt.Chart | alt.LayerChart]:
    """Where the slider stands, with the values on both lines."""
    rows = alt.Chart(alt.sequence(1)).transform_calculate(
        control=_CONTROL, **{who: who for who in REACHED}
    )
    rule = rows.mark_rule(aria=False, color=paint("muted"), strokeDash=[4, 3])
    both = rows.transform_fold([*REACHED], as_=["who", "supply"]).transform_calculate(
        said="format(datum.supply, '.0%')"
    )
    place = both.encode(x=_across("control:Q"), y=_upwards("supply:Q"))
    dots = place.mark_point(filled=True, size=110, opacity=1, color=paint("ink"))
    values = written(place, "said:N", align="right", dx=-8, dy=-12)
    return [rule.encode(x=_across("control:Q")), alt.layer(dots, values)]


def _across(field: str) -> alt.X:
    title = phrase("reached.axis")
    axis = quiet_axis(title=title, titleAnchor="start", format="%", values=[0, 0.25, 0.5, 0.75, 1])
    return alt.X(field, axis=axis, scale=alt.Scale(domain=[0, 1.5], nice=False))


def _upwards(field: str) -> alt.Y:
    axis = quiet_axis(title=None, format="%", values=[0, 0.2, 0.4, 0.6])
    return alt.Y(field, axis=axis, scale=alt.Scale(domain=[0, 0.6], nice=False))


def _sentence() -> str:
    return figure.told(
        "reached.sentence",
        city="city",
        control=f"format({_CONTROL}, '.0%')",
        locals="format(locals, '.0%')",
        newcomers="format(newcomers, '.0%')",
    )

"""Means fall: cost and public goods of the three named models as there is less to spend."""

from dataclasses import replace

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import NamedModel, named_models
from govlab.charts.megacity.heading import heading, panel_title, quiet_axis
from govlab.figure.asked import ask, asked
from govlab.figure.theme import paint, themed
from govlab.outcomes.changing import changed_city
from govlab.outcomes.outcome import assess
from govlab.records import Context
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

RICH, POOR = 0.8, 0.2
"""Fiscal capacity at the start and at the end of the fall."""
_STEPS = 12
_FALL = "fall"
_OUTCOMES = ("cost", "public_goods")
_WIDTHS = {"inherited": 4, "intermediate": 2, "neighbourhood": 2}
_LOWERED = {"inherited": -5, "intermediate": -2, "neighbourhood": 9}
"""How far the name of a line is moved down, so that names of near lines stay apart [pixels]."""


def means_fall(context: str = "shanghai-2014") -> alt.VConcatChart:
    """Cost and public goods of three named models as fiscal capacity falls.

    Parameters
    ----------
    context
        Key of the preset that is chosen when the page opens: a named context or a case.

    Examples
    --------
    >>> len(means_fall().vconcat)
    2
    """
    city = presets()[context].context
    state = [
        *figure.conditions(context),
        *(asked(f"{_FALL}_{key}", _found(city, m), _ask(m)) for key, m in named_models().items()),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    panels = [_panel(outcome) for outcome in _OUTCOMES]
    said = heading(phrase("fall.title"), phrase("fall.shown"))
    chart = alt.vconcat(*panels, spacing=16, title=said)
    return themed(chart, phrase("fall.description"), state, {})


def capacities() -> list[float]:
    """Fiscal capacities from rich to poor.

    Examples
    --------
    >>> capacities()[0], capacities()[-1]
    (0.8, 0.2)
    """
    return [round(RICH + (POOR - RICH) * step / _STEPS, 3) for step in range(_STEPS + 1)]


def _found(city: Context, model: NamedModel) -> list[dict[str, float]]:
    """What Python finds at each fiscal capacity."""
    found = []
    for capacity in capacities():
        poorer = changed_city(replace(city, fiscal_capacity=capacity), inherited=model.inherited)
        outcome = assess(model.setting, poorer)
        found.append({name: float(getattr(outcome, name)) for name in _OUTCOMES})
    return found


def _ask(model: NamedModel) -> str:
    """Expression that asks for the same in a page."""
    setting, features = (
        "{" + ", ".join(f"{name}: {value}" for name, value in vars(record).items()) + "}"
        for record in (model.setting, model.inherited)
    )
    cities = (f"merge({figure.CITY}, {{fiscal_capacity: {each}}})" for each in capacities())
    changed = (ask("changed", city, "{}", features, figure.TAKEN) for city in cities)
    return f"[{', '.join(ask('outcomes', setting, each, figure.TAKEN) for each in changed)}]"


def _panel(outcome: str) -> alt.LayerChart:
    layers = [_line(key, outcome) for key in named_models()]
    return alt.layer(*layers).properties(
        width=320, height=190, title=panel_title(phrase(f"fall.{outcome}"))
    )


def _line(key: str, outcome: str) -> alt.LayerChart:
    """The line of a model, with its name at the end."""
    rows = alt.Chart(alt.sequence(0, _STEPS + 1, 1, as_="step")).transform_calculate(
        capacity=f"{RICH} + ({POOR - RICH}) * datum.step / {_STEPS}",
        value=f"{_FALL}_{key}[datum.step].{outcome}",
    )
    place = rows.encode(x=_across(), y=_upwards())
    line = place.mark_line(strokeWidth=_WIDTHS[key], color=paint("ink"))
    look = {"align": "left", "dx": 7, "dy": _LOWERED[key], "text": label(named_models()[key])}
    name = place.transform_filter(f"datum.step == {_STEPS}").mark_text(**look)
    return alt.layer(line, name)


def _across() -> alt.X:
    title = label(TERMS["fiscal_capacity"])
    axis = quiet_axis(title=title, titleAnchor="start", format="%", values=[0.8, 0.6, 0.4, 0.2])
    return alt.X("capacity:Q", axis=axis, scale=alt.Scale(domain=[RICH, -0.05], nice=False))


def _upwards() -> alt.Y:
    axis = quiet_axis(title=None, tickCount=4)
    return alt.Y("value:Q", axis=axis, scale=alt.Scale(zero=True))


def _sentence() -> str:
    """What the fall costs, and what is left of the lead in public goods."""

    def gap(outcome: str, step: int) -> str:
        first, other = (
            f"{_FALL}_{key}[{step}].{outcome}" for key in ("inherited", "neighbourhood")
        )
        return f"format({first} - {other}, '.2f')"

    def rise(key: str) -> str:
        signal = f"{_FALL}_{key}"
        return f"format({signal}[{_STEPS}].cost - {signal}[0].cost, '.2f')"

    return figure.told(
        "fall.sentence",
        city="city",
        package=rise("inherited"),
        neighbourhood=rise("neighbourhood"),
        before=gap("public_goods", 0),
        after=gap("public_goods", _STEPS),
    )

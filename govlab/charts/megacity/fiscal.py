"""Means fall: cost and public goods of the three named models as there is less to spend."""

import json
from dataclasses import replace

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import NamedModel, named_models
from govlab.charts.megacity.living import panel_title, room_for_names
from govlab.figure.asked import ask, asked
from govlab.figure.changed import merged
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
_NAMES = 128
"""Room that names of lines take [pixels]."""
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
        *figure.conditions(context, changed=True),
        *(asked(f"{_FALL}_{key}", _found(city, m), _ask(m)) for key, m in named_models().items()),
        *(figure.signal(name, where) for name, (where, _) in _numbers().items()),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    panels = [_panel(outcome) for outcome in _OUTCOMES]
    numbers = {name: words for name, (_, words) in _numbers().items()}
    said = {"finding": figure.text(phrase("fall.title")), "shown": phrase("fall.shown")}
    chart = alt.vconcat(*panels, spacing=16)
    return themed(chart, phrase("fall.description"), state, numbers, **said)


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
    setting, features = (json.dumps(vars(each)) for each in (model.setting, model.inherited))
    cities = (merged(figure.CITY, "fiscal_capacity", str(each)) for each in capacities())
    changed = (ask("changed", city, "{}", features, figure.TAKEN) for city in cities)
    return f"[{', '.join(ask('outcomes', setting, each, figure.TAKEN) for each in changed)}]"


def _numbers() -> dict[str, tuple[str, str]]:
    """Each outcome of each model where means are rich and where they are poor, and its name."""
    ends = {"rich": (0, RICH), "poor": (_STEPS, POOR)}
    return {
        f"{outcome}_{key}_{end}": (
            f"{_FALL}_{key}[{step}].{outcome}",
            phrase(
                "fall.number",
                outcome=label(TERMS[outcome]),
                model=label(model),
                capacity=f"{capacity:.0%}",
            ),
        )
        for outcome in _OUTCOMES
        for key, model in named_models().items()
        for end, (step, capacity) in ends.items()
    }


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
    look = {"title": title, "titleAnchor": "start", "grid": False}
    axis = alt.Axis(format="%", values=[0.8, 0.6, 0.4, 0.2], **look)
    return alt.X("capacity:Q", axis=axis, scale=room_for_names(RICH, POOR, _NAMES))


def _upwards() -> alt.Y:
    axis = alt.Axis(title=None, grid=False, tickCount=4, minExtent=34)
    return alt.Y("value:Q", axis=axis, scale=alt.Scale(zero=True))


def _sentence() -> str:
    """What the fall costs, and what is left of the lead in public goods."""

    def gap(end: str) -> str:
        first, other = (f"public_goods_{key}_{end}" for key in ("inherited", "neighbourhood"))
        return f"format({first} - {other}, '.2f')"

    def rise(key: str) -> str:
        return f"format(cost_{key}_poor - cost_{key}_rich, '.2f')"

    return figure.told(
        "fall.sentence",
        city="city",
        package=rise("inherited"),
        neighbourhood=rise("neighbourhood"),
        before=gap("rich"),
        after=gap("poor"),
    )

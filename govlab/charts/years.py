"""A city's years: its path over the landscape of each year, and the backlogs that build up."""

import altair as alt
import pandas as pd

from govlab import browser
from govlab.casebook import case, cases
from govlab.charts.axes import share_height, size_axis
from govlab.charts.rows import assessed, of_mark, tiles
from govlab.charts.theme import GUESS, both_labels, guess_mark, paint, scale, themed, written
from govlab.history import context_in
from govlab.records import Assumptions
from govlab.terms import BANDS, CONTEXT_FIELDS, PROBLEMS, SETTING_FIELDS, TERMS

_SIZES, _SHARES = 33, 17
_DESCRIPTION = (
    "Above, the balance over both levers in the chosen year, with the path that the model's city "
    "has taken since 1984 and diamonds where Shanghai stood by the paper. Below, what each problem "
    "fell short of its best, added up year by year; a dashed line marks each reform window."
)


def city_years(
    years: pd.DataFrame, assumptions: Assumptions, city: str = "shanghai", year: int = 2014
) -> alt.VConcatChart:
    """The path of a city over the landscape of each year, with a slider of years.

    Parameters
    ----------
    years
        What ``replay`` gives for the city.
    assumptions
        Those of the replay.
    city
        What the keys of the city's cases begin with.
    year
        Where the slider stands at first.

    Examples
    --------
    >>> from govlab import replay
    >>> len(city_years(replay(), Assumptions()).vconcat)
    2
    """
    state = _state(years, assumptions, city, year)
    maps = alt.layer(_cells(), _path(years), _chosen(city), _best(), _here())
    upper = maps.properties(width=320, height=240)
    lower = alt.layer(*_backlogs(years), _now(), guess_mark(_year_axis))
    panels = alt.vconcat(upper, lower.properties(width=320, height=150), spacing=18)
    chart = panels.resolve_scale(color="independent", stroke="independent")
    numbers = {name: TERMS[name].label for name in ("year", "unit_size", "decentralization")} | {
        f"backlog_{problem}": f"Backlog of {both_labels(problem)}" for problem in PROBLEMS
    }
    return themed(chart, _DESCRIPTION, [*state, GUESS], numbers)


def _state(
    years: pd.DataFrame, assumptions: Assumptions, city: str, year: int
) -> list[alt.Parameter]:
    """The year, and whatever follows from it: conditions, priorities, levers, backlogs."""
    contexts = [vars(context_in(city, int(told))) for told in years["year"]]
    weights = [_weights(city, int(told)) for told in years["year"]]
    by_year = {name: [context[name] for context in contexts] for name in CONTEXT_FIELDS}
    by_year |= {name: [weight[name] for weight in weights] for name in weights[0]}
    backlogs = [f"backlog_{problem}" for problem in PROBLEMS]
    for name in ("unit_size", "decentralization", *backlogs):
        by_year[name] = years[name].tolist()
    first = int(years["year"].iloc[0])
    return [
        *browser.choice("year", year),
        *(
            browser.signal(name, f"{[round(float(v), 4) for v in values]}[year - {first}]")
            for name, values in by_year.items()
        ),
        *(alt.param(name=n, value=getattr(assumptions, n)) for n in browser.assumed()),
        browser.signal("best_unit_size", of_mark("best", "unit_size")),
        browser.signal("best_decentralization", of_mark("best", "decentralization")),
        browser.signal("sentence", _SENTENCE),
    ]


def _weights(city: str, year: int) -> dict[str, float]:
    """Priorities of the last case up to the year."""
    table = cases()
    past = table[table["key"].str.startswith(f"{city}-") & (table["year"] <= year)]
    chosen = case(past.sort_values("year")["key"].iloc[-1]).priorities
    weights = {f"weight_{problem}": getattr(chosen, problem) for problem in PROBLEMS}
    return {name: float(value) for name, value in weights.items()} | {
        "cost_share": float(chosen.cost_share)
    }


def _grid() -> alt.Chart:
    """A row a cell of the landscape: its edges, its middle, its balance and the best of all."""
    rows = alt.Chart(alt.sequence(0, _SIZES * _SHARES, 1, as_="cell"))
    rows = rows.transform_calculate(**tiles(_SIZES, _SHARES))
    rows = assessed(rows, SETTING_FIELDS, browser.weights())
    return rows.transform_joinaggregate(best="max(balance)")


def _cells() -> alt.Chart:
    colour = alt.Scale(
        domain=[0.5, 1], range=[paint("band"), paint("balance")], interpolate="lab", clamp=True
    )
    share = {"scale": colour, "legend": None}
    return (
        _grid()
        .transform_calculate(share="floor(20 * datum.balance / datum.best) / 20")
        .mark_rect(aria=False, strokeWidth=1)
        .encode(
            x=size_axis("left:Q"),
            x2="right",
            y=share_height("bottom:Q"),
            y2="top",
            color=alt.Color("share:Q", **share),
            stroke=alt.Stroke("share:Q", **share),
        )
    )


def _best() -> alt.Chart:
    best = _grid().properties(name="best").transform_filter("datum.balance == datum.best")
    point = best.mark_point(shape="cross", size=160, filled=True, opacity=1, color=paint("ink"))
    return point.encode(x=size_axis("unit_size:Q"), y=share_height("decentralization:Q"))


def _path(years: pd.DataFrame) -> alt.LayerChart:
    """The model's city, up to the chosen year."""
    told = alt.Chart(years[["year", "unit_size", "decentralization"]].round(3))
    path = told.transform_filter("datum.year <= year").encode(
        x=size_axis("unit_size:Q"), y=share_height("decentralization:Q"), order="year:Q"
    )
    rim = path.mark_line(color=paint("paper"), strokeWidth=5)
    return alt.layer(rim, path.mark_line(color=paint("ink"), strokeWidth=2, point=False))


def _chosen(city: str) -> alt.LayerChart:
    """Where the city stood by the paper: the middle of the band and of the share that was coded."""
    middles = {band.name: band.midpoint for band in BANDS}
    table = cases().query("key.str.startswith(@city)")
    told = pd.DataFrame(
        {
            "told": table["year"],
            "size": table["chosen_band"].map(middles),
            "share": (table["chosen_low"] + table["chosen_high"]) / 2,
        }
    )
    together = told.groupby(["size", "share"])["told"].agg(["min", "max"]).reset_index()
    rows = alt.Chart(together).transform_filter("datum.min <= year")
    marks = rows.transform_calculate(
        name="datum.max > datum.min && datum.max <= year ? datum.min + ', ' + datum.max : datum.min"
    ).encode(x=size_axis("size:Q"), y=share_height("share:Q"))
    diamonds = marks.mark_point(
        shape="diamond", size=190, filled=True, opacity=1, color=paint("ink"), stroke=paint("paper")
    )
    return alt.layer(diamonds, written(marks, "name:N", dx=11, align="left"))


def _here() -> alt.Chart:
    return (
        alt.Chart(alt.sequence(1))
        .transform_calculate(here_size="unit_size", here_share="decentralization")
        .mark_point(size=200, strokeWidth=3, color=paint("ink"))
        .encode(x=size_axis("here_size:Q"), y=share_height("here_share:Q"))
    )


def _backlogs(years: pd.DataFrame) -> list[alt.Chart]:
    """Lines of the three backlogs, and a rule for each reform window."""
    labels = {f"backlog_{problem}": both_labels(problem) for problem in PROBLEMS}
    table = years[["year", *labels]].round(3).rename(columns=labels)
    legend = alt.Legend(
        title=None, orient="top", direction="vertical", symbolType="stroke", labelLimit=320
    )
    axis = alt.Axis(title="backlog, years unsolved", grid=False, tickCount=4)
    lines = (
        alt.Chart(table)
        .transform_fold([*labels.values()], as_=["problem", "backlog"])
        .mark_line(strokeWidth=2.5)
        .encode(
            x=_year_axis("year:Q"),
            y=alt.Y("backlog:Q", axis=axis),
            color=alt.Color("problem:N", scale=scale(PROBLEMS), legend=legend),
        )
    )
    windows = alt.Chart(years.loc[years["window"], ["year"]]).encode(x=_year_axis("year:Q"))
    rule = windows.mark_rule(color=paint("ink"), strokeDash=[4, 3])
    first = alt.Chart(years.loc[years["window"], ["year"]].head(1)).encode(x=_year_axis("year:Q"))
    name = first.mark_text(text="reforms", align="right", dx=-4, baseline="top")
    return [lines, rule, name.encode(y=alt.value(2))]


def _now() -> alt.Chart:
    now = alt.Chart(alt.sequence(1)).transform_calculate(now="year")
    return now.mark_rule(color=paint("ink"), strokeWidth=2).encode(x=_year_axis("now:Q"))


def _year_axis(field: str) -> alt.X:
    limits = [TERMS["year"].low, TERMS["year"].high]
    axis = alt.Axis(title=None, format="d", values=[1984, 1996, 2010, 2014], grid=False)
    return alt.X(field, scale=alt.Scale(domain=limits, nice=False), axis=axis)


_SENTENCE = (
    "'In ' + year + ' the model\\'s city has ' + format(unit_size, ',.0f') + ' residents per unit '"
    " + 'and ' + format(decentralization, '.0%') + ' of discretion on the committees\\' side. "
    "Under the conditions and priorities of that year ' + format(best_unit_size, ',.0f') + "
    "' residents and ' + format(best_decentralization, '.0%') + ' would be best. Backlogs: "
    "cohesion ' + format(backlog_cohesion, '.1f') + ', public goods ' + "
    "format(backlog_public_goods, '.1f') + ', cost and risk ' + format(backlog_control, '.1f') + "
    "' years.'"
)

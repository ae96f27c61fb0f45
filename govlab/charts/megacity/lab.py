"""The shock lab: what five challenges move in a city, and what follows from that."""

import altair as alt

from govlab import figure
from govlab.casebook.compared import named_models
from govlab.charts.megacity.faced import (
    EVERYTHING,
    FOLLOWS,
    MET,
    NOW,
    added_up,
    faced,
    met,
)
from govlab.charts.megacity.living import panel_title
from govlab.charts.megacity.moves import Axis, moves
from govlab.charts.megacity.weighed import BALANCES, MOMENTS, weighed
from govlab.figure.asked import ask_each, asked
from govlab.figure.changed import challenges, models
from govlab.figure.signals import POSTS
from govlab.figure.theme import themed
from govlab.outcomes.outcome import Outcome
from govlab.records import Challenges
from govlab.terms import CHALLENGE_FIELDS, CONTEXT_FIELDS, PROBLEMS, TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

LEVELS = ("cost", "risk", "discontent", "movements", "chain")
"""Burdens and readings, which have no upper end."""
INDICES = "indices"
"""Signal of the indices of each city that is met, on the scale of the city before."""
_INDEX = Axis(-100, 125, (-100, -50, 0, 50, 100))
_LEVEL = Axis(0, 3.2, (0, 1, 2, 3))
_SHARE = Axis(0, 100, (0, 50, 100))
_MOVED = 0.005
"""Least change that is shown or told."""


def shock_lab(
    context: str = "residence-based-city",
    model: str = "inherited",
    faces: Challenges = EVERYTHING,
) -> alt.VConcatChart:
    """What five challenges do to a city under a named model, beside what they add up to alone.

    Parameters
    ----------
    context
        Key of the named context or case that is chosen at first.
    model
        Key of the named model that governs it at first.
    faces
        Where the sliders stand at first.

    Examples
    --------
    >>> len(shock_lab().vconcat)
    4
    """
    state = [
        *challenges(faces),
        *figure.conditions(context, changed=True),
        *models(model),
        *weighed(context, faces),
        *faced(context, named_models()[model], faces),
        _indices(met(context, named_models()[model], faces)),
        figure.signal(
            "count_met", " + ".join(f"({name} > 0 ? 1 : 0)" for name in CHALLENGE_FIELDS)
        ),
        *(figure.signal(name, where) for name, where in _numbers().items()),
        figure.signal(figure.SENTENCE, _sentence()),
    ]
    panels = [_problems(), _levels(), _models(), _conditions()]
    said = {"finding": _title(), "shown": phrase("shock.shown")}
    chart = alt.vconcat(*panels, spacing=10).resolve_scale(color="independent", y="independent")
    return themed(chart, phrase("shock.description"), state, _labels(), **said)


def _indices(found: list[Outcome]) -> alt.Parameter:
    """Signal of the indices in each city, on the scale that the levers had before."""
    at_first = [outcome.index for outcome in found]
    return asked(INDICES, at_first, ask_each(len(found), "index", "outcomes[{0}]", POSTS))


def _numbers() -> dict[str, str]:
    """Signals of each measure before, now, and where the plain sum would lie."""
    found = {}
    for name in MEASURES:
        of, whole = (INDICES, "100 * ") if name in PROBLEMS else (FOLLOWS, "")
        key = figure.text(name)
        found[f"{name}_before"] = f"{whole}{of}[0].{name}"
        found[f"{name}_now"] = f"{whole}{of}[{NOW}].{name}"
        found[f"{name}_added"] = f"{whole}({of}[0].{name} + {added_up(key, of)})"
    return found


def _labels() -> dict[str, str]:
    return {
        f"{name}_{when}": phrase(f"shock.number.{when}", name=label(TERMS[name]))
        for name in MEASURES
        for when in _WHEN
    }


def _measured(names: tuple[str, ...]) -> dict[str, str]:
    """Expressions of the numbers of a row."""
    return {
        when: "({" + ", ".join(f"{name}: {name}_{when}" for name in names) + "})[datum.key]"
        for when in _WHEN
    }


def _problems() -> alt.LayerChart:
    names = {name: label(TERMS[name]) for name in PROBLEMS}
    said = _said("format({}, '.0f')", "shock.added")
    title = panel_title(phrase("shock.problems"), phrase("shock.problems_scale"))
    return moves(names, _measured(PROBLEMS), said, _INDEX, title)


def _levels() -> alt.LayerChart:
    names = {name: label(TERMS[name]) for name in LEVELS}
    said = _said("format({}, '.2f')", "shock.added")
    return moves(names, _measured(LEVELS), said, _LEVEL, panel_title(phrase("shock.levels")))


def _models() -> alt.LayerChart:
    """The balance of each model before and now, and which is best now."""
    names = {key: label(each) for key, each in named_models().items()}
    values = {when: f"100 * {BALANCES.format(when)}[datum.key]" for when in MOMENTS}
    best = figure.text(phrase("shock.best"))
    right = f"datum.key == best_now ? {best} : ''"
    ends = {when: f"format(datum.{when}, '.0f')" for when in MOMENTS}
    said = {"left": figure.told("shock.weighed", name="datum.name", **ends), "right": right}
    return moves(
        names, values, said, _SHARE, panel_title(phrase("shock.models"), phrase("shock.scale"))
    )


def _conditions() -> alt.LayerChart:
    """The conditions that moved."""
    names = {name: label(TERMS[name]) for name in CONTEXT_FIELDS}
    ends = {"before": f"{MET}[0][datum.key]", "now": f"{MET}[{NOW}][datum.key]"}
    values = {when: f"100 * {end}" for when, end in ends.items()}
    values["shown"] = f"abs({ends['now']} - {ends['before']}) > {_MOVED}"
    said = {"left": _said("format({}, '.0f') + '%'")["left"], "right": "''"}
    return moves(names, values, said, _SHARE, panel_title(phrase("shock.conditions")))


def _said(number: str, added: str = "") -> dict[str, str]:
    """What stands above a row: its name and ends, and where the plain sum would lie."""
    shown = {when: number.format(f"datum.{when}") for when in _WHEN}
    left = figure.told("shock.row", name="datum.name", before=shown["before"], now=shown["now"])
    return {"left": left, "right": figure.told(added, added=shown["added"]) if added else "''"}


def _title() -> str:
    """Expression of the finding of the moment."""
    two = figure.told(
        "shock.two", risks=_verdict("risk", "risks"), losses=_verdict("public_goods", "losses")
    )
    changes = {name: _CHANGES[name].format(_shown_change(name, "now")) for name in _CHANGES}
    one = figure.told("shock.one", **changes)
    none = figure.text(phrase("shock.none"))
    return f"(count_met > 1 ? {two} : (count_met > 0 ? {one} : {none}))"


def _verdict(name: str, kind: str) -> str:
    """Expression of how a change compares with the sum of the changes alone."""
    at_once, alone = f"({name}_now - {name}_before)", f"({name}_added - {name}_before)"
    ends = {"at_once": "now", "alone": "added"}
    shown = {n: _CHANGES[name].format(_shown_change(name, end)) for n, end in ends.items()}
    ways = {way: figure.text(phrase(f"shock.{kind}_{way}")) for way in ("more", "less", "same")}
    size = f"abs({at_once} / {alone})"
    way = (
        f"({size} > 1 + {_MOVED} ? {ways['more']} : "
        f"({size} < 1 - {_MOVED} ? {ways['less']} : {ways['same']}))"
    )
    told = figure.told(f"shock.{kind}", way=way, **shown)
    return f"(abs({alone}) > 1e-9 ? {told} : {figure.text(phrase(f'shock.{kind}_none'))})"


def _shown_change(name: str, end: str) -> str:
    """Expression of a change between the numbers that the rows show, so that readers find it."""
    last = f"{10 ** _DIGITS[name]}"
    return f"(round({last} * {name}_{end}) - round({last} * {name}_before)) / {last}"


def _sentence() -> str:
    return figure.told(
        "shock.sentence",
        city="city",
        model="model_name",
        faced=_faced(),
        best_before="best_before_name",
        best_now="best_now_name",
        **{
            f"{name}_{when}": form.format(f"{name}_{when}")
            for name, form in _LEVELS_SAID.items()
            for when in MOMENTS
        },
    )


def _faced() -> str:
    """Expression of the challenges that are met, each with its strength."""
    between = phrase("figure.and")
    each = [
        f"({name} > 0 ? {figure.text(between + label(TERMS[name]) + ' ')} + "
        f"format({name}, '.0%') : '')"
        for name in CHALLENGE_FIELDS
    ]
    none = figure.text(phrase("shock.nothing"))
    return f"(count_met > 0 ? slice({' + '.join(each)}, {len(between)}) : {none})"


MEASURES = (*PROBLEMS, *LEVELS)
_WHEN = (*MOMENTS, "added")
_DIGITS = {"risk": 2, "public_goods": 0}
_CHANGES = {name: f"format({{}}, '+.{digits}f')" for name, digits in _DIGITS.items()}
_LEVELS_SAID = {name: f"format({{}}, '.{digits}f')" for name, digits in _DIGITS.items()}

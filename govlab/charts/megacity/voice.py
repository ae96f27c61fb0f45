"""Voice and channels: what a city that is online risks, and whether its channels keep up."""

from typing import Any

import altair as alt
from altair.expr.core import ConstExpression

from govlab import figure, model
from govlab.charts.megacity.living import DOT, RING, share_of
from govlab.figure.rows import contours, of_mark
from govlab.figure.theme import paint, themed, written
from govlab.records import Setting
from govlab.tables import load_data
from govlab.terms import TERMS
from govlab.terms.language import label
from govlab.terms.phrases import phrase

CHALLENGE = "network"
_DEFAULT = Setting(20_000, 0.5)
_NODES, _STEPS = 25, 20
_HALF = 50
"""Half of the words at an end of the path, which stay within the map [pixels]."""
_STEP, _OPACITY = 0.2, 0.15
"""Risk between two contours, and how much colour each adds to those that it lies in."""


def voice_and_channels(
    setting: Setting = _DEFAULT, context: str = "residence-based-city"
) -> alt.LayerChart:
    """Risk over voice and channels, and the path on which a challenge takes the city.

    The slider says how strongly the city goes online: voice rises, channels keep up less, and
    what is said spreads, so that the whole map darkens.

    Parameters
    ----------
    setting
        Where the levers stand at first; the unit size is one of ``UNIT_SIZE_STEPS``.
    context
        Key of the named context or case that is chosen at first.

    Examples
    --------
    >>> len(voice_and_channels().layer)
    7
    """
    state = [
        *figure.choice(CHALLENGE, 1),
        *figure.choice("decentralization", setting.decentralization),
        figure.signal("unit_size", str(setting.unit_size)),
        *figure.conditions(context),
        *(figure.signal(f"{name}_now", after) for name, after in _pushed(CHALLENGE).items()),
        *(figure.signal(name, _risk(fixed)) for name, fixed in _ASKED.items()),
        figure.signal("turn", of_mark("turn", "turn")),
        figure.signal(figure.SENTENCE, _told("voice.sentence")),
    ]
    numbers = {name: phrase(f"voice.{name}") for name in (*_ASKED, "turn")}
    finding = f"{CHALLENGE} > 0 ? {_told('voice.title')} : {_told('voice.quiet')}"
    said = {"finding": finding, "shown": phrase("voice.shown", step=_STEP)}
    chart = alt.layer(_ground(), _hill(), _turn(), *_path())
    sized = chart.properties(width="container", height=300)
    return themed(sized, phrase("voice.description"), state, numbers, **said)


def _pushed(strength: str) -> dict[str, str]:
    """Conditions after the challenge, as expressions of those before and of its strength."""
    pushes = load_data("challenges").query("key == @CHALLENGE").set_index("field")
    return {
        field: str(
            model.pushed(
                ConstExpression(str(field)),
                *(
                    weight * ConstExpression(strength)
                    for weight in pushes.loc[field, ["up", "down"]]
                ),
            )
        )
        for field in pushes.index
    }


def _risk(fixed: dict[str, float | str], columns: tuple[str, ...] = ()) -> str:
    return figure.formulas(columns, fixed=fixed)["risk"]


def _ground() -> alt.Chart:
    """What lies below the first contour."""
    whole = alt.Chart(alt.sequence(1)).mark_rect(aria=False, color=paint("band"))
    ends = {"x": alt.value(0), "y": alt.value(0)}
    return whole.encode(
        **ends, x2=alt.value(alt.ExprRef("width")), y2=alt.value(alt.ExprRef("height"))
    )


def _hill() -> alt.Chart:
    """Risk as contours, each filled on top of those around it; risk falls with channels."""
    columns = _NODES + 2
    rows = alt.Chart(alt.sequence(0, columns * _NODES, 1, as_="node")).transform_calculate(
        column=f"datum.node % {columns}",
        edge=f"datum.column === 0 || datum.column === {columns - 1}",
        across=f"clamp(datum.column - 1, 0, {_NODES - 1}) / {_NODES - 1}",
        voice=f"floor(datum.node / {columns}) / {_NODES - 1}",
        channels="datum.across",
    )
    hill = contours(rows, _risk(_SPREADS, ("voice", "channels")), "voice", 1 / _STEP)
    look = {"color": paint("risk"), "opacity": _OPACITY, "interpolate": "monotone"}
    area = hill.mark_area(aria=False, **look)
    return area.encode(x=_across("voice"), y=_up("begins"), y2="ends", detail="level:O")


def _turn() -> alt.Chart:
    """The channels at which a city that speaks up is as safe as a silent one."""
    silent, loud = ({**_SPREADS, "voice": voice} for voice in (0, 1))
    rows = alt.Chart(alt.sequence(0, 1.001, 1 / 64, as_="channels"), name="turn")
    rows = rows.transform_calculate(
        more=f"{_risk(loud, ('channels',))} - {_risk(silent, ('channels',))}"
    ).transform_window(next="lead(more)", sort=[alt.SortField("channels")])
    found = rows.transform_filter("datum.more > 0 && datum.next <= 0").transform_calculate(
        turn="datum.channels + datum.more / (datum.more - datum.next) / 64"
    )
    return found.mark_rule(color=paint("ink"), strokeDash=[4, 3]).encode(y=_up("turn"))


def _path() -> list[alt.Chart | alt.LayerChart]:
    """Where the challenge leads: the whole way, the way so far, and its two ends with the risk."""
    steps = alt.Chart(alt.sequence(0, _STEPS + 1, 1, as_="step"))
    lines = []
    for strength, width in (
        (f"datum.step / {_STEPS}", 1.5),
        (f"datum.step / {_STEPS} * {CHALLENGE}", 4),
    ):
        place = _pushed(f"({strength})")
        rows = steps.transform_calculate(along=place["voice"], kept=place["channels"])
        line = rows.mark_line(aria=False, color=paint("ink"), strokeWidth=width)
        lines.append(line.encode(x=_across("along"), y=_up("kept"), order="step:O"))
    return [*lines, _end("voice", "channels", "before"), _end("voice_now", "channels_now", "now")]


def _end(voice: str, channels: str, when: str) -> alt.LayerChart:
    said = figure.told(f"voice.{when}", risk=f"format({when}_risk, '.2f')")
    row = alt.Chart(alt.sequence(1)).transform_calculate(along=voice, kept=channels, said=said)
    marks = row.encode(x=_across("along"), y=_up("kept"))
    look = RING if when == "before" else DOT
    dot = marks.mark_point(**look, color=paint("ink"))
    left, right = f"{_HALF} - width * datum.along", f"width * (1 - datum.along) - {_HALF}"
    inwards = alt.expr(f"max(0, {left}) + min(0, {right})")
    away = {"dy": -20 if when == "before" else 24, "dx": inwards, "align": "center"}
    return alt.layer(dot, written(marks, "said:N", **away))


def _across(field: str) -> Any:
    return share_of(alt.X, f"{field}:Q", label(TERMS["voice"]))


def _up(field: str) -> Any:
    return share_of(alt.Y, f"{field}:Q", label(TERMS["channels"]))


def _told(key: str) -> str:
    """A phrase with the city, the conditions before and now, and the risks."""
    shown = {name: f"format({name}, '.2f')" for name in _ASKED}
    shown |= {name: f"format({name}, '.0%')" for name in ("turn", "decentralization")}
    shown |= {
        f"{name}{when}": f"format({name}{when}, '.0%')"
        for name in ("voice", "channels")
        for when in ("", "_now")
    }
    shown |= {"city": "city", "size": "format(unit_size, ',')"}
    return figure.told(key, **shown)


_SPREADS: dict[str, float | str] = {"risk_exposure": "risk_exposure_now"}
_ASKED: dict[str, dict[str, float | str]] = {
    "before_risk": {},
    "now_risk": {name: f"{name}_now" for name in ("voice", "channels", "risk_exposure")},
    "kept_risk": {name: f"{name}_now" for name in ("voice", "risk_exposure")},
}
"""Risks that are told, by what stands for conditions."""

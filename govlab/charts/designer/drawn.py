"""The designer as a figure: plans, what they do in 200 sets of assumptions, and what they take."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.casebook.plans import named_reforms
from govlab.charts.designer.told import text_of, told
from govlab.draws import SETS, spread_assumptions
from govlab.figure import DARK, SENTENCE
from govlab.figure.designs import KEY, Design, Designs
from govlab.figure.publish import in_page
from govlab.outcomes.comparing import COMPARED, compare_plans, outcomes_of
from govlab.records import Plan, Setting, arrange
from govlab.terms.phrases import phrase

LETTERS = "ABC"
"""Names of plans."""
SHOWN = 50
"""Sets of assumptions that are drawn: every fourth."""
_ROOM, _ROW = 1000, 20
_BLOCK = (
    '<figure class="govlab-figure govlab-designer"><script type="application/json">{told}</script>'
    '<div class="still">{still}</div></figure>'
)


class PlanDesigner:
    """Plans beside one another, to be drawn by the page's script; ``plan_designer`` makes one."""

    def __init__(self, told: Mapping[str, Any], still: str) -> None:
        self._told, self._still = told, still

    def to_dict(self) -> dict[str, Any]:
        """What the script is told: signals, cities, cards, words."""
        return dict(self._told)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        text = in_page(json.dumps(self._told, ensure_ascii=False))
        html = _BLOCK.format(told=text, still=self._still)
        return {"text/html": html, "text/plain": self._told["description"]}


def three_ways() -> Designs:
    """Stay, four reforms on the street, and four reforms over three levels, in Shanghai in 2014.

    Examples
    --------
    >>> [design.plan.fields()["law"] for design in three_ways().designs]
    [0.0, 0.6, 0.6]
    """
    package = named_models()["inherited"]
    four = Plan(package.inherited, **named_reforms())
    levels = arrange(
        cohesion=Setting(5_000, 0.8),
        public_goods=Setting(85_000, 0.3),
        control=Setting(20_000, 0.5),
    )
    stay = Design(package.setting, Plan(package.inherited))
    return Designs((stay, Design(package.setting, four), Design(levels, four)))


def plan_designer(start: Designs | None = None) -> PlanDesigner:
    """Design up to three plans of reforms for a city, and see what 200 sets of assumptions say.

    Every plan meets the same sets, so that they are compared set by set. Fifty dots a plan are
    drawn, with a bar at central values; side effects, price and claims follow the plan that is
    open. A link or a code opens all plans again.

    Parameters
    ----------
    start
        The plans with which it begins; ``three_ways()`` unless given.

    Raises
    ------
    ParameterError
        If a value of a plan is no position of a slider.

    References
    ----------
    li2016practical

    Examples
    --------
    >>> plan_designer().to_dict()["signals"][0]["name"]
    'plans'
    """
    designs = start or three_ways()
    text = text_of(designs)
    hidden = {"key": KEY, "label": KEY, "low": 0, "high": 0, "start": text}
    specification = {
        "description": phrase("designer.description"),
        "signals": [{"name": KEY, "value": text}, {"name": SENTENCE}, {"name": DARK}],
        "usermeta": {"hidden": {KEY: hidden | {"cities": list(presets())}}},
        "designer": told(designs),
    }
    return PlanDesigner(specification, _still(designs))


def _still(designs: Designs) -> str:
    """The plans as they begin, for a page without scripts."""
    plans = {
        letter: (design.at, design.plan)
        for letter, design in zip(LETTERS, designs.designs, strict=False)
    }
    city, faced = presets()[designs.context].context, designs.challenges
    best = compare_plans(plans, city, faced).set_index(["plan", "outcome"])["best_in"]
    taken = spread_assumptions(SETS)
    found = {name: outcomes_of(*plan, city, faced, taken) for name, plan in plans.items()}
    bands = []
    for outcome in COMPARED:
        drawn = {name: _shown(values[outcome]) for name, values in found.items()}
        bands.append(_band(outcome, drawn, best.xs(outcome, level="outcome")))
    about, key = (escape(phrase(f"designer.{part}")) for part in ("description", "key"))
    return f"<p>{about}</p>{''.join(bands)}<p>{key}</p>"


def _shown(values: Any) -> Any:
    return values.ravel()[:: SETS // SHOWN]


def _band(outcome: str, drawn: Mapping[str, Any], best: Mapping[str, float]) -> str:
    """An outcome: a row a plan, all on one scale."""
    most = max(column.max() for column in drawn.values())
    rows = (
        f'<div class="line"><span class="letter">{name}</span>{_strip(column / most, name)}'
        f'<span class="best">{escape(_of_hundred(best[name]))}</span></div>'
        for name, column in drawn.items()
    )
    head = escape(phrase(f"designer.band.{outcome}"))
    return f'<div class="band"><p class="title">{head}</p>{"".join(rows)}</div>'


def _of_hundred(count: float) -> str:
    return phrase("designer.of_hundred", count=round(count))


def _strip(shares: Any, name: str) -> str:
    """Dots at some shares of the room there is."""
    dots = "".join(
        f"M{_ROOM * share:.0f} {3 + 7 * place % 5 * (_ROW - 6) / 4:.1f}h0"
        for place, share in enumerate(shares)
    )
    return (
        f'<svg class="strip plan-{name}" viewBox="0 0 {_ROOM} {_ROW}" preserveAspectRatio="none" '
        f'aria-hidden="true"><path class="dots" d="{dots}"/></svg>'
    )

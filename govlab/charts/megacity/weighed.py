"""Which named model is best in a city, before its challenges and now."""

import altair as alt

from govlab import figure
from govlab.casebook.coded import presets
from govlab.casebook.compared import named_models
from govlab.charts.megacity.faced import MET, NOW
from govlab.figure.asked import CITY, TAKEN, ask, asked
from govlab.figure.changed import FACED, NONE, asked_of, city_asked
from govlab.figure.signals import POSTS, posts_of
from govlab.outcomes.attention import urgency
from govlab.outcomes.changing import changed_city
from govlab.outcomes.outcome import assess
from govlab.outcomes.scales import goalposts
from govlab.records import Challenges, Context
from govlab.terms.language import label

MOMENTS = ("before", "now")
BALANCES = "balances_{}"
"""Signal of the balance of each model at a moment, by the key of the model."""
BEST = "best_{}"
"""Signal of the key of the best one."""
_FACES = dict(zip(MOMENTS, (NONE, FACED), strict=True))
_BARE = dict(zip(MOMENTS, (CITY, f"{MET}[{NOW}].faced"), strict=True))
"""Whose goalposts and urgency weigh: the city without features, as challenges leave it."""


def weighed(context: str, chosen: Challenges) -> list[alt.Parameter]:
    """Signals of goalposts, urgency and balances, before and now.

    Features move neither goalposts nor urgency: a model is judged by the city that it finds.

    Examples
    --------
    >>> [made.name for made in weighed("middle", Challenges())][:3]
    ['named', 'posts', 'urgent_before']
    """
    named = {
        key: {"setting": vars(model.setting), "inherited": vars(model.inherited)}
        for key, model in named_models().items()
    }
    bare = presets()[context].context
    facing = dict(zip(MOMENTS, (Challenges(), chosen), strict=True))
    signals = [alt.param(name="named", value=named)]
    for moment in MOMENTS:
        signals += _moment(moment, bare, facing[moment])
    return signals


def _moment(moment: str, bare: Context, faces: Challenges) -> list[alt.Parameter]:
    posts = POSTS if moment == "before" else "posts_now"
    urgent, of = f"urgent_{moment}", _BARE[moment]
    found = _balances(bare, faces)
    asks = {
        key: ask("balance", _outcomes(key, _FACES[moment]), posts, urgent) for key in named_models()
    }
    listed = ", ".join(f"{key}: {expression}" for key, expression in asks.items())
    city = changed_city(bare, faces).faced
    return [
        asked(posts, posts_of(city), ask("goalposts", of, TAKEN)),
        asked(urgent, vars(urgency(city).priorities), f"{ask('urgency', of, TAKEN)}.priorities"),
        asked(BALANCES.format(moment), found, f"{{{listed}}}"),
        figure.signal(BEST.format(moment), _best(BALANCES.format(moment))),
        figure.signal(f"{BEST.format(moment)}_name", _name(BEST.format(moment))),
    ]


def _outcomes(key: str, faces: str) -> str:
    city = city_asked(faces, f"named.{key}.inherited")
    return asked_of("outcomes", f"named.{key}.setting", city)


def _balances(bare: Context, faces: Challenges) -> dict[str, float]:
    """What Python finds for each model."""
    city = changed_city(bare, faces).faced
    posts, weights = goalposts(city), urgency(city).priorities
    return {
        key: float(
            assess(
                model.setting, changed_city(bare, faces, model.inherited), goalposts=posts
            ).balance(weights)
        )
        for key, model in named_models().items()
    }


def _best(balances: str) -> str:
    """Expression of the key with the highest balance; the first one where several have it."""
    *others, last = named_models()
    most = f"max({', '.join(f'{balances}.{key}' for key in named_models())})"
    expression = figure.text(last)
    for key in reversed(others):
        expression = f"({balances}.{key} == {most} ? {figure.text(key)} : {expression})"
    return expression


def _name(best: str) -> str:
    labels = (f"{key}: {figure.text(label(each))}" for key, each in named_models().items())
    return f"({{{', '.join(labels)}}})[{best}]"

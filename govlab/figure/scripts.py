"""The scripts of a page: those of ``figure/web``, and those that the package writes."""

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from govlab.figure.compiled import model_script
from govlab.figure.compiled_reforms import reforms_script
from govlab.terms.phrases import said
from govlab.terms.phrases.scripts import SCRIPTS as WORDS

WEB = Path(__file__).parent / "web"


def words_script() -> str:
    """The words that scripts say, in the chosen language, as a script that hands them over.

    Examples
    --------
    >>> words_script().startswith('window.govlab.words = {"')
    True
    """
    words = {key.partition(".")[2]: said(phrase) for key, phrase in WORDS.items()}
    return f"window.govlab.words = {json.dumps(words, ensure_ascii=False, sort_keys=True)};\n"


WRITTEN: Mapping[str, Callable[[], str]] = MappingProxyType(
    {"words.js": words_script, "model.js": model_script, "reforms.js": reforms_script}
)
"""Scripts that stand in no file, by the name that they get beside the others."""

SCRIPTS = (
    "state.js",
    "words.js",
    "model.js",
    "search.js",
    "reforms.js",
    "plans.js",
    "plan_codes.js",
    "controls.js",
    "address.js",
    "codes.js",
    "sharing.js",
    "tools.js",
    "drag.js",
    "stage_quarter.js",
    "stage_symbols.js",
    "stage_scene.js",
    "stage_people.js",
    "stage_offices.js",
    "stage_drawing.js",
    "stage_findings.js",
    "stage_bars.js",
    "stage_board.js",
    "stage_svg.js",
    "stage.js",
    "stage_beside.js",
    "questions.js",
    "designer_words.js",
    "designer_bands.js",
    "designer_controls.js",
    "designer_panel.js",
    "designer_beside.js",
    "designer.js",
    "runtime.js",
    "picture.js",
    "figures.js",
    "classroom.js",
    "predict.js",
    "progress.js",
    "page.js",
    "ledger.js",
    "card.js",
    "folds.js",
)
"""Names of a page's scripts, each after those that it builds on."""

OF_PLANS = frozenset({"reforms.js", "plans.js", "plan_codes.js"})
"""Those that only pages that speak of plans need."""
OF_THE_DESIGNER = frozenset(name for name in SCRIPTS if name.startswith("designer"))
"""Those that only the page of the designer needs besides."""
_SPEAKS_OF_PLANS, _DESIGNS = "reformedCity", "govlab-designer"


BUNDLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        f"book-{number}.js": tuple(names)
        for number, (_, names) in enumerate(
            groupby(SCRIPTS, lambda name: (name in OF_PLANS, name in OF_THE_DESIGNER))
        )
    }
)
"""Neighbours that the same pages need, by the one file that brings them: few requests, in order."""


def bundles_of(page: str) -> list[str]:
    """Names of the bundles that a page needs, in order.

    Parameters
    ----------
    page
        Its text in HTML.

    Examples
    --------
    >>> [len(bundles_of(page)) for page in ("<p>Two levers</p>", "model('reformedCity', city)")]
    [3, 4]
    """
    left_out = frozenset() if _DESIGNS in page else OF_THE_DESIGNER
    if _DESIGNS not in page and _SPEAKS_OF_PLANS not in page:
        left_out |= OF_PLANS
    return [bundle for bundle, names in BUNDLES.items() if not left_out.intersection(names)]


STYLES = ("book.css", "stage.css", "designer.css")
"""Names of a page's styles."""


def style() -> str:
    """The text of all ``STYLES``.

    Examples
    --------
    >>> ".govlab-stage" in style()
    True
    """
    return "\n".join((WEB / name).read_text(encoding="utf-8") for name in STYLES)


def script(name: str) -> str:
    """The text of one of ``SCRIPTS``.

    Examples
    --------
    >>> script("state.js").startswith("/* What the reader has chosen")
    True
    """
    return WRITTEN[name]() if name in WRITTEN else (WEB / name).read_text(encoding="utf-8")


def joined(names: Iterable[str]) -> str:
    """The texts of some of ``SCRIPTS``, one after the other.

    Examples
    --------
    >>> joined(["state.js", "words.js"]).startswith(script("state.js"))
    True
    """
    return "\n".join(map(script, names))

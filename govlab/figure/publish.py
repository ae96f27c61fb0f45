"""How a chart becomes part of a page that needs no network, and how it shows in a live notebook."""

import json
import os
import re
from collections.abc import Iterator
from typing import Any

import altair as alt
import anywidget
import vl_convert
from IPython.display import display

from govlab.figure.contract import ROOM, ROWS
from govlab.figure.expressions import text as in_quotes
from govlab.figure.headings import SHOWN, broken
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import SCRIPTS, joined, style
from govlab.terms.language import LANGUAGES, choose
from govlab.terms.phrases import phrase

FIGURE = '<figure class="govlab-figure"><script type="application/json">{}</script></figure>'
"""A figure in a page, around the specification that the page's script draws."""
_LIVE = "GOVLAB_LIVE"
"""Variable of the environment that says whether a kernel answers."""
_DIGITS = 8
_FIT = "isFinite(containerSize()[0]) ? containerSize()[0] - {} : 600"
"""Width of stacked panels: the page's, less what their axes take."""
_ROOM = "isFinite(containerSize()[0]) ? containerSize()[0] : 600"
_AXES, _NO_AXES = 60, 12
"""What axes beside the panels take, and the last numbers of those below them [pixels]."""
_STILL_WIDTH = 640


def setup(language: str = LANGUAGES[0], live: bool | None = None) -> None:
    """Show charts as living figures from here on: call it once, at the top of a notebook.

    Where a live front end is there, the page's script is put into it, so that figures and widgets
    work in JupyterLab as they do in the published book. Elsewhere nothing is shown.

    Parameters
    ----------
    language
        ``"en"`` or ``"zh"``: of figures, widgets and tables that are made from here on.
    live
        Whether a kernel answers behind this page; found out unless given. Voila does not say so:
        there write ``setup(live=True)``.

    Raises
    ------
    UnknownNameError
        If there are no words in that language.

    Examples
    --------
    >>> setup()
    >>> alt.renderers.active
    'govlab'
    """
    choose(language)
    if live is not None:
        os.environ[_LIVE] = str(int(live))
    alt.renderers.register("govlab", _mimebundle)
    alt.renderers.enable("govlab")
    if is_live():
        display(_page_script())  # type: ignore[no-untyped-call]  # IPython has no types here


def is_live() -> bool:
    """Whether a notebook server stands behind this kernel, so that widgets can answer."""
    return os.environ.get(_LIVE, str(int("JPY_SESSION_NAME" in os.environ))) == "1"


def figure_html(chart: alt.TopLevelMixin) -> str:
    """A chart as a block of HTML that the page's script draws; the same chart gives the same text.

    Parameters
    ----------
    chart
        Any Altair chart. Parameters with a range or menu become the page's own controls.

    Examples
    --------
    >>> figure_html(alt.Chart(alt.sequence(3)).mark_point()).startswith("<figure")
    True
    """
    return _html(chart.to_dict())


def _mimebundle(specification: dict[str, Any], **_: Any) -> dict[str, str]:
    return {
        "text/html": _html(specification),
        "text/plain": specification.get("description", phrase("figure.chart")),
    }


def compiled(specification: dict[str, Any]) -> dict[str, Any]:
    """A chart's specification in Vega's own words.

    Examples
    --------
    >>> compiled(alt.Chart(alt.sequence(3)).mark_point().to_dict())["marks"][0]["type"]
    'symbol'
    """
    vega: dict[str, Any] = vl_convert.vegalite_to_vega(specification)
    return _follow_room(vega)


def _html(specification: dict[str, Any]) -> str:
    vega = _fit_panels(compiled(specification))
    text = json.dumps(_rounded(vega), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    for number, name in enumerate(specification.get("datasets", {})):
        text = text.replace(name, ROWS.format(number))  # Altair's names are digests of the numbers
    for mark, data in _data_of_marks(vega):
        text = text.replace(f"data('{mark}')", f"data('{data}')")
    return FIGURE.format(in_page(text))


def in_page(text: str) -> str:
    r"""JSON as it may stand in a page: `</script>` would end it, and `<!--` swallow what follows.

    Examples
    --------
    >>> print(in_page('["</script>"]'))
    ["\u003c/script>"]
    """
    return text.replace("<", "\\u003c")


def still_picture(vega: dict[str, Any]) -> str:
    """A figure as it begins, in SVG on white, so that a dark page leaves it readable.

    Parameters
    ----------
    vega
        The specification that stands inside the figure's block of HTML.

    Examples
    --------
    >>> dots = compiled(alt.Chart(alt.sequence(3)).mark_point().to_dict())
    >>> still_picture(dots).startswith("<svg")
    True
    """
    fixed = {"width": {"name": "width", "value": _STILL_WIDTH}}
    signals = [fixed.get(signal["name"], signal) for signal in vega.get("signals", [])]
    return str(vl_convert.vega_to_svg(vega | {"background": "white", "signals": signals}))


def _rounded(part: Any) -> Any:
    """Numbers without their last digits, in which one processor differs from another."""
    if isinstance(part, dict):
        return {key: _rounded(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_rounded(value) for value in part]
    return float(f"{part:.{_DIGITS}g}") if isinstance(part, float) else part


def _fit_panels(vega: dict[str, Any]) -> dict[str, Any]:
    """Let stacked panels take the page's width, which Vega-Lite offers to single charts only."""
    if "layout" in vega and vega.pop("width", None):
        fit = _FIT.format(_AXES if _has_axes_beside(vega) else _NO_AXES)
        resize = {"update": fit, "events": "window:resize"}
        vega["signals"] = [{"name": "width", "init": fit, "on": [resize]}, *vega["signals"]]
    return vega


def _follow_room(vega: dict[str, Any]) -> dict[str, Any]:
    """Let ``room`` follow the page, and break subtitles by it: Vega-Lite takes plain words."""
    signals = vega.setdefault("signals", [])  # the script of the page reads them in every figure
    can_change = any(each["name"] == SHOWN for each in signals)
    for each in signals:
        if each["name"] == ROOM:
            each |= {"init": _ROOM, "on": [{"update": _ROOM, "events": "window:resize"}]}
            del each["value"]
    for part in (vega, *vega.get("marks", [])):
        title = part.get("title", {})
        if title.get("subtitle") and isinstance(title["subtitle"], str):
            words = SHOWN if can_change else in_quotes(title["subtitle"])
            title["subtitle"] = {"signal": broken(words)}
    return vega


def _has_axes_beside(vega: dict[str, Any]) -> bool:
    axes = (axis for panel in vega["marks"] for axis in panel.get("axes", []))
    return any(axis["orient"] == "left" and axis.get("labels", True) for axis in axes)


def _data_of_marks(group: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Names of marks with the data that they draw, so that expressions can say ``data('mark')``.

    Altair numbers the names of panels; the number is left out.
    """
    for mark in group.get("marks", []):
        if "data" in mark.get("from", {}):
            yield re.sub(r"_\d+_marks$", "_marks", mark["name"]), mark["from"]["data"]
        yield from _data_of_marks(mark)


def _page_script() -> anywidget.AnyWidget:
    class PageScript(anywidget.AnyWidget):
        _esm = f"{vega_runtime()}\n{joined(SCRIPTS)}\nexport default {{ render() {{}} }};"
        _css = style()

    return PageScript()

"""Pages that weigh little: one small runtime for figures, and only the icons that pages show."""

import re
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter, load_font, save_font
from sphinx.application import Sphinx

from govlab.runtime import vega_runtime

_ICON_RULE = re.compile(r'((?:\.fa-[\w-]+:before,?)+)\{content:"\\([^"]*)"\}')
_THEME = "styles/pydata-sphinx-theme.css"
_UNUSED = re.compile(
    "mathlive"  # from a foreign host; typed formulas are not asked for
    "|teachbooks_(fix_mathfield|math_utils|sab|sag)"  # questions with typed answers
    "|design-tabs"
)
_FONT = "vendor/fontawesome/webfonts/fa-solid-900.woff2"


def _write_runtime(app: Sphinx) -> None:
    target = app.outdir / "_static" / "vega-runtime.js"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(vega_runtime(), encoding="utf-8")


def _drop_unused_scripts(
    app: Sphinx, page: str, template: str, context: dict[str, Any], _: Any
) -> None:
    context["script_files"] = [
        script for script in context["script_files"] if not _UNUSED.search(str(script))
    ]


def _keep_used_icons(app: Sphinx, error: Exception | None) -> None:
    """Cut the icon font and its rules, 180 kB of every first visit, down to what is shown."""
    if error or app.builder.format != "html":
        return
    static = app.outdir / "_static"
    shown = set(re.findall(r"fa-[\w-]+", _text_of(app.outdir.rglob("*.html"))))
    shown |= set(re.findall(r"fa-[\w-]+", _text_of((static / "scripts").glob("pydata*.js"))))
    points = set(
        re.findall(r'content:"\\(f[0-9a-f]+)"', _text_of(static.glob("styles/sphinx*.css")))
    )

    def keep(rule: re.Match[str]) -> str:
        if shown.isdisjoint(re.findall(r"fa-[\w-]+", rule[1])):
            return ""
        points.add(rule[2])
        return rule[0]

    theme = static / _THEME
    theme.write_text(_ICON_RULE.sub(keep, theme.read_text(encoding="utf-8")), encoding="utf-8")
    _cut_font(static / _FONT, {int(p, 16) for p in points if re.fullmatch(r"f[0-9a-f]+", p)})


def _text_of(files: Any) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in files)


def _cut_font(path: Path, points: set[int]) -> None:
    options = Options(flavor="woff2")
    font = load_font(path, options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    save_font(font, path, options)


def setup(app: Sphinx) -> dict[str, Any]:
    """Hook into the build."""
    app.connect("builder-inited", _write_runtime)
    app.connect("html-page-context", _drop_unused_scripts)
    app.connect("build-finished", _keep_used_icons)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""The scripts of the figures, and their runtime beside them."""

from typing import Any

from sphinx.application import Sphinx
from teaching import lessons_script

from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import OF_THE_DESIGNER, WRITTEN, scripts_of


def _write_scripts(app: Sphinx) -> None:
    folder = app.outdir / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    late = {"vega-runtime.js": vega_runtime, "lessons.js": lessons_script}
    for name, written in {**WRITTEN, **late}.items():
        (folder / name).write_text(written(), encoding="utf-8")


def _load_scripts(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: Any) -> None:
    names = scripts_of(context.get("body", ""))
    for name in names:
        app.add_js_file(name, loading_method="defer")
    if OF_THE_DESIGNER & set(names):
        app.add_css_file("designer.css")


def setup(app: Sphinx) -> dict[str, Any]:
    """Load the scripts that each page needs; write those in no file as each build starts."""
    app.connect("html-page-context", _load_scripts)
    app.connect("builder-inited", _write_scripts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

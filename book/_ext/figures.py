"""The scripts of the figures, and their runtime beside them."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from teaching import lessons_script

from govlab.figure.parts import Parts, name_parts, parts_script, shared
from govlab.figure.publish import FIGURE
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import OF_THE_DESIGNER, WRITTEN, scripts_of

_PARTS = "parts.js"
_AFTER_STILLS = 900
"""Stills are drawn from whole figures."""


def _write_scripts(app: Sphinx) -> None:
    folder = app.outdir / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    late = {"vega-runtime.js": vega_runtime, "lessons.js": lessons_script}
    for name, written in {**WRITTEN, **late}.items():
        (folder / name).write_text(written(), encoding="utf-8")


@dataclass
class SharedParts:
    """What many figures share: written once as a build starts, and only named in its pages."""

    parts: Parts = field(default_factory=dict)

    def write(self, app: Sphinx) -> None:
        """Find the parts in the outputs of all notebooks, and write their script."""
        self.parts = shared(map(_figures_of, Path(app.srcdir, "book").glob("*.ipynb")))
        text = parts_script(self.parts)
        (app.outdir / "_static" / _PARTS).write_text(text, encoding="utf-8")

    def name(self, _: Sphinx, __: str, ___: str, context: dict[str, Any], ____: Any) -> None:
        """Leave only their names in a page that is about to be written."""
        if "body" in context:
            context["body"] = name_parts(context["body"], self.parts)


def _figures_of(notebook: Path) -> str:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    outputs = (output for cell in cells for output in cell.get("outputs", []))
    return "".join("".join(output.get("data", {}).get("text/html", [])) for output in outputs)


def _load_scripts(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: Any) -> None:
    body = context.get("body", "")
    first, *others = scripts_of(body)
    for name in (first, *([_PARTS] if FIGURE.partition("{}")[0] in body else []), *others):
        app.add_js_file(name, loading_method="defer")
    if OF_THE_DESIGNER & set(others):
        app.add_css_file("designer.css")


def setup(app: Sphinx) -> dict[str, Any]:
    """Load the scripts that each page needs; write those in no file as each build starts."""
    together = SharedParts()
    app.connect("html-page-context", _load_scripts)
    app.connect("html-page-context", together.name, priority=_AFTER_STILLS)
    app.connect("builder-inited", _write_scripts)
    app.connect("builder-inited", together.write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""The scripts of the figures, and their runtime beside them."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from stills import AFTER_STILLS
from teaching import lessons_script

from govlab.figure.parts import Parts, name_parts, parts_script, shared
from govlab.figure.publish import FIGURE
from govlab.figure.runtime import vega_runtime
from govlab.figure.scripts import BUNDLES, OF_THE_DESIGNER, bundles_of, joined

_PARTS = "parts.js"
_AT_ONCE = "documentation_options.js"
"""What lines inside of a page go on from; all others may wait until the page is read."""
_TAKES_AWAY, _LAST = "sphinx_highlight.js", 900
"""What takes the words that a reader came for out of the address, which our scripts read before."""


def _write_scripts(app: Sphinx) -> None:
    folder = app.outdir / "_static"
    folder.mkdir(parents=True, exist_ok=True)
    texts = {name: joined(scripts) for name, scripts in BUNDLES.items()}
    late = {"vega-runtime.js": vega_runtime(), "lessons.js": lessons_script()}
    for name, text in {**texts, **late}.items():
        (folder / name).write_text(text, encoding="utf-8")


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


def _later(script: Any) -> Any:
    """A script of the theme or of an extension, run when the page is there."""
    if not script.filename or script.filename.endswith(_AT_ONCE):
        return script
    attributes = script.attributes | {"defer": "defer"}
    priority = _LAST if script.filename.endswith(_TAKES_AWAY) else script.priority
    return type(script)(script.filename, priority=priority, **attributes)


def _load_scripts(app: Sphinx, page: str, _: str, context: dict[str, Any], __: Any) -> None:
    body = context.get("body", "")
    if page.startswith("book/"):  # the search page goes on from its scripts at once
        context["script_files"][:] = map(_later, context["script_files"])
    first, *others = bundles_of(body)
    for name in (first, *([_PARTS] if FIGURE.partition("{}")[0] in body else []), *others):
        app.add_js_file(name, loading_method="defer")
    if any(OF_THE_DESIGNER & set(BUNDLES[name]) for name in others):
        app.add_css_file("designer.css")


def setup(app: Sphinx) -> dict[str, Any]:
    """Load the scripts that each page needs; write those in no file as each build starts."""
    parts = SharedParts()
    app.connect("html-page-context", _load_scripts)
    app.connect("html-page-context", parts.name, priority=AFTER_STILLS)
    app.connect("builder-inited", _write_scripts)
    app.connect("builder-inited", parts.write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

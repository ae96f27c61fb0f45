"""The scripts of the figures, and their runtime beside them."""

from typing import Any

from sphinx.application import Sphinx

from govlab.figure.publish import SCRIPTS
from govlab.figure.runtime import vega_runtime


def _write_runtime(app: Sphinx) -> None:
    target = app.outdir / "_static" / "vega-runtime.js"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(vega_runtime(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Load the scripts in every page; write the runtime at the start of each build."""
    for name in SCRIPTS:
        app.add_js_file(name, loading_method="defer")
    app.connect("builder-inited", _write_runtime)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

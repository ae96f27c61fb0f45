"""The runtime of the figures, written beside the scripts of the pages."""

from typing import Any

from sphinx.application import Sphinx

from govlab.figure.runtime import vega_runtime


def _write_runtime(app: Sphinx) -> None:
    target = app.outdir / "_static" / "vega-runtime.js"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(vega_runtime(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Write it at the start of each build."""
    app.connect("builder-inited", _write_runtime)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""The compiled model, written beside the scripts of the pages."""

from typing import Any

from sphinx.application import Sphinx

from govlab.figure.compiled import model_script

SCRIPT = "model.js"


def _write_model(app: Sphinx) -> None:
    target = app.outdir / "_static" / SCRIPT
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(model_script(), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Write it at the start of each build."""
    app.connect("builder-inited", _write_model)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

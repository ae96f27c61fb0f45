"""A still picture of each stage, drawn by the page's own scripts, for readers without scripts."""

import os
import re
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from govlab.figure.scripts import SCRIPTS, script

_FOLDER = "_static/stills"
_STAGE = re.compile(
    r'(<figure class="govlab-figure govlab-stage[^>]*><script type="application/json">)(.*?)'
    r'(</script><div class="still">)'
)
_WINDOW = "globalThis.window = globalThis;"
_DRAWN = "console.log(window.govlab.stage.still({}, 760, 524));"
_DENO = Path(sys.executable).with_name("deno")
_OFFLINE = {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}


def still_stage(told: str) -> str:
    """The quarter of a stage as it begins, in SVG.

    Parameters
    ----------
    told
        The JSON that stands inside the stage's block of HTML.
    """
    names = [name for name in SCRIPTS if name.startswith("stage") and "beside" not in name]
    texts = [script(name) for name in ("state.js", "model.js", "search.js", *names)]
    run = subprocess.run(
        [_DENO, "run", "--no-config", "--no-remote", "-"],
        input="\n".join([_WINDOW, *texts, _DRAWN.format(told)]),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | _OFFLINE,
    )
    return run.stdout


def _add_stills(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    if "body" in context:
        (app.outdir / _FOLDER).mkdir(parents=True, exist_ok=True)
        add_still = partial(_with_still, app, context, count(1))
        context["body"] = _STAGE.sub(add_still, context["body"])


def _with_still(
    app: Sphinx, context: dict[str, Any], numbers: "count[int]", stage: re.Match[str]
) -> str:
    name = f"{_FOLDER}/{context['pagename'].replace('/', '-')}-stage-{next(numbers)}.svg"
    (app.outdir / name).write_text(still_stage(stage[2]), encoding="utf-8")
    address = context["pathto"](name, 1)
    return f'{stage[0]}<img src="{address}" alt="" loading="lazy">'


def setup(app: Sphinx) -> dict[str, Any]:
    """Add them to each page when it is written."""
    app.connect("html-page-context", _add_stills)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

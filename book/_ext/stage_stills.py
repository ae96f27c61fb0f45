"""A still picture of each stage, drawn by the page's own scripts, for readers without scripts."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from stills import Stills

from govlab.figure.scripts import SCRIPTS, script

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


def _draw(stage: re.Match[str]) -> str:
    return still_stage(stage[2])


def _show(app: Sphinx, stage: re.Match[str], picture: str) -> str:
    return f'{stage[0]}<noscript><img src="{picture}" alt="" loading="lazy"></noscript>'


def setup(app: Sphinx) -> dict[str, Any]:
    """Add them to each page when it is written."""
    app.connect("html-page-context", Stills(_STAGE, _draw, _show, "stage-").add)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

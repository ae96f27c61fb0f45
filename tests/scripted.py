"""What the page's scripts say, outside of any page."""

import json
import os
import subprocess
import sys
from pathlib import Path

from govlab.figure.scripts import script

DENO = Path(sys.executable).with_name("deno")
OFFLINE = os.environ | {"DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
WINDOW = "globalThis.window = globalThis;"
PAGE = f"{WINDOW} window.govlab = {{}};"
MODEL = ("model.js", "search.js")
PLANS = (*MODEL, "reforms.js", "plans.js", "plan_codes.js")
LOADED = "((document) => {{ {} }})({{ currentScript: null }});"


def told(folder, expression, names=MODEL, before="", /, **asked):
    """What an expression gives that reads ``model`` and what is asked, after scripts by name."""
    scripts = [LOADED.format(script(name)) for name in names]
    given = f"const asked = {json.dumps(asked)}; const {{ model, reforms, planCodes }} = govlab;"
    says = f"console.log(JSON.stringify({expression}));"
    file = folder / "asked.js"
    file.write_text("\n".join([PAGE, before, *scripts, given, says]), encoding="utf-8")
    return json.loads(deno("run", "--no-config", "--no-remote", file))


def deno(*arguments):
    run = subprocess.run([DENO, *arguments], capture_output=True, text=True, env=OFFLINE)
    assert run.returncode == 0, run.stderr
    return run.stdout

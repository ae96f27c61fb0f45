"""Open the chapters in JupyterLab, on copies: what is tried there never changes the book."""

import argparse
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbformat.sign import NotebookNotary

ROOT = Path(__file__).parent.parent
COPIES = ROOT / "_build/live"
CONFIG = Path(__file__).parent / "live_config.py"
PAUSE = 0.05
"""Between two looks [seconds]."""
_NOTIFICATION = "@jupyterlab/apputils-extension/notification.jupyterlab-settings"


def copied(folder: Path = COPIES) -> Path:
    """The folder of the copies; a chapter that was copied before keeps what its reader did."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = _settings(folder)
    quiet = settings / _NOTIFICATION
    quiet.parent.mkdir(parents=True, exist_ok=True)
    told = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}
    quiet.write_text(json.dumps(told), encoding="utf-8")
    notary = NotebookNotary(**_trust(settings))
    for page in (ROOT / "book").iterdir():
        target = folder / page.name
        if page.suffix in {".ipynb", ".bib"} and not target.exists():
            shutil.copy(page, target)
            if page.suffix == ".ipynb":
                notary.sign(nbformat.read(target, 4))
    return folder


def _settings(folder: Path) -> Path:
    return folder.parent / f"{folder.name}_settings"


def _trust(settings: Path) -> dict[str, str]:
    """Where it is kept that the copies are ours: their first cell wakes all their figures."""
    return {"db_file": str(settings / "trusted.db"), "secret_file": str(settings / "secret")}


def command(folder: Path, *more: str) -> list[str]:
    """JupyterLab on the copies."""
    settings = _settings(folder)
    lab = [sys.executable, "-m", "jupyterlab", str(folder), f"--config={CONFIG}"]
    trust = [f"--NotebookNotary.{name}={path}" for name, path in _trust(settings).items()]
    return [*lab, f"--LabApp.user_settings_dir={settings}", *trust, *more]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of JupyterLab on a folder while the block runs, on loopback.

    It takes a free port and says which, a moment before it listens.
    """
    more = ["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=0"]
    asked = command(folder, *more, "--IdentityProvider.token=")
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            told = (re.search(r"http://127[.]0[.]0[.]1:(\d+)", line) for line in server.stderr)
            root, port = next((address[0], int(address[1])) for address in told if address)
            threading.Thread(target=server.stderr.read, daemon=True).start()
            while server.poll() is None and not _listens(port):
                time.sleep(PAUSE)
            yield f"{root}/lab/tree"
        finally:
            server.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


def main() -> None:
    """Open them, with whatever else is said to JupyterLab."""
    parser = argparse.ArgumentParser(description=__doc__)
    _, more = parser.parse_known_args()
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "--allow-root" not in more:
        sys.exit("JupyterLab does not start as root: be another user, or add --allow-root.")
    asked = command(copied(), *more)
    os.execv(asked[0], asked)


if __name__ == "__main__":
    main()

"""Name a Chromium or Chrome for the tests; install one where none is found, or say what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a browser on this machine: its own, or one that Playwright installed."""
    own = next(filter(None, map(shutil.which, NAMES)), None)
    if own:
        return own
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Playwright's own build where its download works, else the system's package."""
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False
        )


if __name__ == "__main__":
    if not find():
        install()
    sys.exit(
        None
        if find()
        else "The browser tests need Chromium or Chrome and could not install one. "
        "Install the package chromium (as root: apt-get install chromium) and run again."
    )

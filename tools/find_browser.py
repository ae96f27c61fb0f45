"""Name a browser for the tests; install one where none is found, or say what to do.

``--firefox`` asks for Firefox ESR as well, which the long runs drive.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from playwright.sync_api import Error, sync_playwright

CHROMIUM = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FIREFOX = ("firefox-esr", "firefox")


def find(names: Sequence[str] = CHROMIUM) -> str | None:
    """The path of a browser that this machine has under one of these names, or of Playwright's."""
    own = next(filter(None, map(shutil.which, names)), None)
    return own or (_own_build() if names == CHROMIUM else None)


def _own_build() -> str | None:
    """The Chromium that Playwright installed, if it did and it starts."""
    with sync_playwright() as playwright:
        try:
            playwright.chromium.launch().close()
        except Error:
            return None
        return playwright.chromium.executable_path


def install(names: Sequence[str]) -> None:
    """Install Playwright's own Chromium where its download works, else the system's package."""
    own = [sys.executable, "-m", "playwright", "install", "chromium"]
    if names == CHROMIUM and subprocess.run(own).returncode == 0:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        package = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", names[0]]
        subprocess.run(package, check=False)


if __name__ == "__main__":
    for wanted in (CHROMIUM, FIREFOX) if "--firefox" in sys.argv else (CHROMIUM,):
        if not find(wanted):
            install(wanted)
        if not find(wanted):
            sys.exit(
                f"The browser tests need {wanted[0]} and could not install it. As root: "
                f"apt-get install {wanted[0]}, and run again."
            )

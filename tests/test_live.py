"""Live chapters are copies, served at once and without what a class does not need."""

import asyncio
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from traitlets.config.loader import PyFileConfigLoader

from govlab.figure.publish import is_live, setup
from tools import live

BOOK = Path(__file__).parent.parent / "book"


def test_what_is_opened_is_a_copy_that_keeps_what_its_reader_did(tmp_path):
    folder = live.copied(tmp_path / "live")
    chapters = {page.name for page in BOOK.glob("*.ipynb")}
    assert {page.name for page in folder.glob("*.ipynb")} == chapters
    (folder / "balance.ipynb").write_text("mine", encoding="utf-8")
    live.copied(folder)
    assert (folder / "balance.ipynb").read_text(encoding="utf-8") == "mine"
    assert (BOOK / "balance.ipynb").read_text(encoding="utf-8") != "mine"


def test_a_reader_of_live_chapters_is_told_no_news(tmp_path):
    folder = live.copied(tmp_path / "live")
    asked = live.command(folder, "--no-browser")
    settings = next(part for part in asked if "user_settings_dir" in part).partition("=")[2]
    (told,) = Path(settings).rglob("*.jupyterlab-settings")
    assert '"fetchNews": "false"' in told.read_text(encoding="utf-8")
    assert asked[-1] == "--no-browser"


@pytest.fixture
def config():
    return PyFileConfigLoader("live_config.py", str(live.CONFIG.parent)).load_config()


def test_no_terminal_and_no_update_is_offered(config):
    assert config.ServerApp.terminals_enabled is False
    assert config.LabApp.news_url is None
    assert config.LabApp.check_for_updates_class == "jupyterlab.NeverCheckForUpdate"


@pytest.mark.usefixtures("config")
def test_small_answers_of_a_kernel_wait_for_no_others(monkeypatch):
    from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

    told = []

    class Line:
        def set_nodelay(self, value):
            told.append(value)

    async def then(self, kernel_id):
        told.append(kernel_id)

    opened = KernelWebsocketHandler.open
    monkeypatch.setitem(opened.__globals__, "_open", then)
    with ThreadPoolExecutor(1) as apart:  # a browser's loop may run in this thread
        apart.submit(asyncio.run, opened(Line(), "a kernel")).result()
    assert told == [True, "a kernel"]


ELSEWHERE = """
import signal, socket, sys
other = socket.create_server(("127.0.0.1", 0))
print("Jupyter Server is running at:", file=sys.stderr)
print(f"http://127.0.0.1:{other.getsockname()[1]}/lab", file=sys.stderr, flush=True)
signal.pause()
"""


def test_what_is_opened_is_the_port_that_jupyterlab_took(monkeypatch):
    monkeypatch.setattr(live, "command", lambda *_: [sys.executable, "-c", ELSEWHERE])
    with live.served(live.COPIES) as root:
        place = urlsplit(root)
        with socket.create_connection((place.hostname, place.port), timeout=10):
            assert place.path == "/lab/tree"


def test_root_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(live.os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "argv", ["live.py"])
    with pytest.raises(SystemExit, match="does not start as root"):
        live.main()


def test_a_front_end_that_does_not_say_so_can_be_called_live(monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.setenv("GOVLAB_LIVE", "0")
    assert not is_live()
    setup(live=True)
    assert is_live()
    setup(live=False)
    monkeypatch.setenv("JPY_SESSION_NAME", "book/index.ipynb")
    assert not is_live()


def test_the_tool_says_what_it_does():
    told = subprocess.run(
        [sys.executable, live.__file__, "--help"], capture_output=True, text=True, check=True
    )
    assert "on copies" in told.stdout

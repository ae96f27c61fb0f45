"""How JupyterLab serves the chapters: at once, and without what a class does not need."""

from typing import Any

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

_open = KernelWebsocketHandler.open


async def _open_at_once(self: Any, kernel_id: str) -> None:
    self.set_nodelay(True)  # else small answers wait some 40 ms for others to join them
    await _open(self, kernel_id)


KernelWebsocketHandler.open = _open_at_once

settings = get_config()  # noqa: F821  # JupyterLab puts it here
settings.ServerApp.terminals_enabled = False
settings.LabApp.news_url = None
settings.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
settings.LabApp.default_url = "/lab/tree/index.ipynb"

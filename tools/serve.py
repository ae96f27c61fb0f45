"""Serve the built book on this machine: packed, and asked for again only when it changed."""

import argparse
import gzip
import hashlib
import io
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

BUILT = Path(__file__).parent.parent / "_build/html"
_PACKS = (".html", ".css", ".js", ".svg", ".json", ".txt")


class Book(SimpleHTTPRequestHandler):
    """Answers GET and HEAD with files of one folder, never with a list of them."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The head of an answer, and the bytes that follow it."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.partition("?")[0].endswith("/"):
                return super().send_head()  # the same address with a slash
            path /= "index.html"
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._send(path)

    def _send(self, path: Path) -> io.BytesIO | None:
        packs = path.suffix in _PACKS and "gzip" in self.headers.get("Accept-Encoding", "")
        tag, content = _content(path, path.stat().st_mtime_ns, packs)
        known = tag in self.headers.get("If-None-Match", "")
        self.send_response(HTTPStatus.NOT_MODIFIED if known else HTTPStatus.OK)
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "no-cache")  # ask each time, fetch what changed
        self.send_header("Vary", "Accept-Encoding")
        if not known:
            self._describe(path, len(content), packs)
        self.end_headers()
        return None if known else io.BytesIO(content)

    def _describe(self, path: Path, length: int, packs: bool) -> None:
        kind = self.guess_type(path)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(length))
        if packs:
            self.send_header("Content-Encoding", "gzip")

    def log_message(self, *_: Any) -> None:
        """Say nothing of what was asked for."""


@cache
def _content(path: Path, _changed: int, packs: bool) -> tuple[str, bytes]:
    """A file as it is sent, with a tag that changes when it does."""
    content = path.read_bytes()
    if packs:
        content = gzip.compress(content, mtime=0)
    return f'"{hashlib.sha256(content).hexdigest()[:16]}"', content


def book_server(port: int, folder: Path = BUILT) -> ThreadingHTTPServer:
    """A server of a folder on this machine's own address; port 0 takes one that is free."""

    class Handler(Book):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(folder))

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    with book_server(parser.parse_args().port) as server:
        print(f"http://127.0.0.1:{server.server_port}/  (Ctrl-C stops it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()

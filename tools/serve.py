"""Serve the built book, packed, and asked for again only when it changed.

On this machine only, or with --class on an address of a room's network, for readers who guess.
"""

import argparse
import gzip
import hashlib
import io
import os
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

import segno

sys.path.insert(0, str(Path(__file__).parent.parent))
from tools.guesses import LONGEST, Guesses, questions

BUILT = Path(__file__).parent.parent / "_build/html"
HERE = "127.0.0.1"
DEFAULT = 8000
"""The port, unless another is asked for."""
GUESSES = "/class/guesses"
"""Where readers send a guess, and the teacher's own machine reads all of them."""
_PACKS = (".html", ".css", ".js", ".svg", ".json", ".txt")


class Book(SimpleHTTPRequestHandler):
    """Answers GET and HEAD with files of one folder, never with a list of them."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 20  # of silence, after which a reader's line is let go

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The head of an answer, and the bytes that follow it."""
        asked = self.translate_path(self.path)
        if os.path.isdir(asked):
            if not self.path.partition("?")[0].endswith("/"):
                return super().send_head()  # the same address with a slash
            asked = os.path.join(asked, "index.html")
        if not os.path.isfile(asked):  # a name that is too long is none, and a page is no folder
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._send(Path(asked))

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


class Classroom(Book):
    """The book for a class: one small POST more, and the guesses for the teacher's own machine."""

    guesses: Guesses
    code: str

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """As the book; the code of the day leads to its first page, which passes the code on."""
        asked = self.path.partition("?")[0]
        if asked == f"/{self.code}":
            return self._lead(f"/book/index.html?class={self.code}")
        if asked != GUESSES:
            return super().send_head()
        if self.client_address[0] not in (HERE, self.server.server_address[0]):
            self.send_error(HTTPStatus.FORBIDDEN)
            return None
        return self._plain("".join(f"{line}\n" for line in self.guesses.lines()))

    def do_POST(self) -> None:
        """Take one guess; whatever else is sent changes nothing."""
        length = self.headers.get("Content-Length", "")
        if self.path != GUESSES:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif not (length.isascii() and length.isdigit()):
            self.send_error(HTTPStatus.LENGTH_REQUIRED)
        elif len(length) > len(str(LONGEST)) or int(length) > LONGEST:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        elif not self.guesses.take(self.rfile.read(int(length))):
            self.send_error(HTTPStatus.BAD_REQUEST)
        else:
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()

    def _lead(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _plain(self, text: str) -> io.BytesIO:
        content = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        return io.BytesIO(content)


class Server(ThreadingHTTPServer):
    """A thread a reader; a line that breaks off is the reader's own matter."""

    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless the reader left."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


@cache
def _content(path: Path, _changed: int, packs: bool) -> tuple[str, bytes]:
    """A file as it is sent, with a tag that changes when it does."""
    content = path.read_bytes()
    if packs:
        content = gzip.compress(content, mtime=0)
    return f'"{hashlib.sha256(content).hexdigest()[:16]}"', content


def book_server(port: int, folder: Path = BUILT) -> Server:
    """A server of a folder on this machine's own address; port 0 takes one that is free."""
    return Server((HERE, port), _of(Book, folder))


def class_server(address: str, port: int, code: str, folder: Path = BUILT) -> Server:
    """A server for a class, on an address of the room, for whoever has the code of the day."""
    told = {"guesses": Guesses(questions(folder), code), "code": code}
    return Server((address, port), _of(type("Today", (Classroom,), told), folder))


def _of(handler: type[Book], folder: Path) -> Callable[..., Book]:
    return partial(handler, directory=str(folder))


def picture(address: str) -> str:
    """An address as a QR code in letters."""
    drawn = io.StringIO()
    segno.make(address).terminal(drawn, compact=True)
    return drawn.getvalue()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=DEFAULT)
    parser.add_argument("--class", dest="address", metavar="ADDRESS", help="of this machine")
    asked = parser.parse_args()
    if asked.address in ("", "0.0.0.0"):
        parser.error("name one address of this machine in the room's network, as 192.168.1.5")
    return asked


def main() -> None:
    """Serve until Ctrl-C."""
    asked, code = _asked(), f"{secrets.randbelow(900_000) + 100_000}"
    address, port, for_class = asked.address or HERE, asked.port, bool(asked.address)
    try:
        made = class_server(address, port, code) if for_class else book_server(port)
    except (OSError, OverflowError) as error:
        told = f"{address} is no address of this machine, or port {port} is taken: {error}."
        sys.exit(f"{told} Another port: {sys.argv[0]} --port {DEFAULT + 1}")
    with made as server:
        home = f"http://{address}:{server.server_port}/{code if for_class else ''}"
        print(picture(home) if for_class else "", home, " (Ctrl-C stops it)", sep="", flush=True)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
        print()


if __name__ == "__main__":
    main()

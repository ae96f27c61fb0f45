"""The small server of the book: packed, cached, and nothing but files."""

import gzip
import sys
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))
import serve

PAGE = "<!doctype html><p>" + "A street. " * 200


@pytest.fixture
def ask(tmp_path):
    """Asks a server of a small folder, and gives its answer with the body."""
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "picture.png").write_bytes(bytes(range(256)))
    with serve.book_server(0, tmp_path) as server:
        Thread(target=server.serve_forever, daemon=True).start()

        def ask(path, method="GET", **headers):
            connection = HTTPConnection("127.0.0.1", server.server_port)
            connection.request(
                method, path, headers={k.replace("_", "-"): v for k, v in headers.items()}
            )
            answer = connection.getresponse()
            answer.content = answer.read()
            connection.close()
            return answer

        yield ask
        server.shutdown()


def test_pages_come_packed_to_who_can_unpack_them(ask):
    packed, plain = ask("/", Accept_Encoding="gzip"), ask("/")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content == PAGE.encode()
    assert len(packed.content) < len(plain.content) / 5
    assert packed.headers["Content-Type"] == "text/html; charset=utf-8"


def test_pictures_are_packed_already(ask):
    assert "Content-Encoding" not in ask("/picture.png", Accept_Encoding="gzip").headers


def test_what_did_not_change_is_not_sent_again(ask, tmp_path):
    tag = ask("/index.html").headers["ETag"]
    again = ask("/index.html", If_None_Match=tag)
    assert (again.status, again.content) == (304, b"")
    (tmp_path / "index.html").write_text("Another street.", encoding="utf-8")
    assert ask("/index.html", If_None_Match=tag).content == b"Another street."


@pytest.mark.parametrize(
    "path",
    [
        *("/empty/", "/absent.html", "/../serve.py", "/%2e%2e/serve.py", "/index.html/"),
        *("/" + "a" * 300, "/" + "a/" * 9_000),
    ],
)
def test_no_folder_is_listed_and_nothing_outside_is_given(ask, path):
    assert ask(path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent_to_it(ask, method):
    assert ask("/index.html", method).status == 501


def test_a_head_has_no_body(ask):
    head = ask("/index.html", "HEAD")
    assert (head.status, head.content) == (200, b"")
    assert int(head.headers["Content-Length"]) == len(PAGE)


@pytest.mark.parametrize("more", [[], ["--class", "127.0.0.1"]])
def test_a_port_that_is_taken_is_told_and_another_offered(monkeypatch, more):
    with serve.book_server(0) as taken:
        port = str(taken.server_port)
        monkeypatch.setattr(sys, "argv", ["serve.py", "--port", port, *more])
        with pytest.raises(SystemExit, match=rf"port {port} is taken.* --port "):
            serve.main()


def test_a_port_that_no_machine_has_is_told(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["serve.py", "--port", "99999"])
    with pytest.raises(SystemExit, match=r"port 99999 .* --port "):
        serve.main()

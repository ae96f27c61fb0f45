"""A class on one small server: guesses are counted, and nothing that is sent stops it."""

import re
import socket
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govlab
from tools import guesses, serve

CODE = "482913"
CHOICES = govlab.predict("lanes", "?", choices=["1", "2", "3"], model=1, why="–")
SLIDER = govlab.predict("share", "?", quantity="decentralization", model=0.4, why="–")
SENT = {"code": CODE, "reader": "0123abcd", "question": "lanes", "answer": "2"}


def page_of(*bets):
    return "".join(bet._repr_mimebundle_()["text/html"] for bet in bets)


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A class that has two questions, on this machine."""
    folder = tmp_path_factory.mktemp("book")
    (folder / "page.html").write_text(page_of(CHOICES, SLIDER), encoding="utf-8")
    with serve.class_server(serve.HERE, 0, CODE, folder) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def ask(server, method, path, body=None, headers=None):
    with closing(HTTPConnection(*server.server_address, timeout=10)) as connection:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers


def send(server, **changed):
    return ask(server, "POST", serve.GUESSES, urlencode(SENT | changed))[0]


def lines(server):
    status, content, _ = ask(server, "GET", serve.GUESSES)
    assert status == 200
    return content.decode().splitlines()


def test_questions_and_answers_are_those_of_the_book(room):
    known = guesses.questions(Path(room.RequestHandlerClass.keywords["directory"]))
    assert known["lanes"] == {"1", "2", "3"}
    assert len(known["share"]) == 21
    assert {"0", "0.05", "1"} <= known["share"]


def test_the_last_guess_of_a_reader_counts(room):
    for answer in ("1", "3", "2"):
        assert send(room, answer=answer, reader="00000001") == 204
    assert send(room, answer="2", reader="00000002") == 204
    assert send(room, question="share", answer="0.05", reader="00000001") == 204
    assert lines(room) == ["lanes = 2", "lanes = 2", "share = 0.05"]


def test_forty_students_at_once_give_the_right_counts(room):
    students = {f"{n:08x}": str(1 + n % 3) for n in range(100, 140)}
    before = Counter(lines(room))
    with ThreadPoolExecutor(40) as pool:
        told = pool.map(lambda who: send(room, reader=who, answer=students[who]), students)
        assert set(told) == {204}
    wanted = Counter(f"lanes = {answer}" for answer in students.values())
    assert Counter(lines(room)) - before == wanted


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "482914"},
        {"code": ""},
        {"reader": "Li Lei"},
        {"reader": "0123abcd0"},
        {"question": "lane"},
        {"answer": "4"},
        {"answer": "0.5"},
        {"answer": "２"},
        {"more": "1"},
    ],
)
def test_what_is_no_guess_of_this_class_is_refused(room, changed):
    before = lines(room)
    assert send(room, **changed) == 400
    assert lines(room) == before


def test_a_guess_that_is_sent_twice_over_in_one_body_is_refused(room):
    assert ask(room, "POST", serve.GUESSES, f"{urlencode(SENT)}&answer=1")[0] == 400


def raw(server, sent):
    """What the server says to bytes of any kind; a reader who says no more is cut off."""
    with socket.create_connection(server.server_address, timeout=10) as line:
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        with closing(line.makefile("rb")) as answer:
            return answer.readline()


LENGTHS = st.one_of(
    st.just(None), st.integers(-5, 10**12), st.sampled_from(["²", "1e2", "0x9", ""])
)
FIELDS = st.dictionaries(st.sampled_from([*SENT, "x"]), st.text(max_size=40))
BODIES = st.one_of(
    st.binary(max_size=400),
    FIELDS.map(lambda told: urlencode({**SENT, "code": "000000", **told}).encode()),
    FIELDS.map(lambda told: urlencode({**SENT, "answer": "9", **told}).encode()),
)
PATHS = st.sampled_from([serve.GUESSES, "/", "/page.html", "/class/../class/guesses", "*"])


def isnt_a_guess(body):
    """Whether chance has not made one that is allowed."""
    told = guesses._told(body)
    allowed = {*map(str, range(1, 4))} if told.get("question") == "lanes" else set()
    return told.get("code") != CODE or told.get("answer") not in allowed


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=PATHS, length=LENGTHS, body=BODIES.filter(isnt_a_guess), more=st.text(max_size=30))
def test_hostile_posts_change_nothing_and_stop_nothing(room, path, length, body, more):
    before = lines(room)
    said = "" if length is None else f"Content-Length: {length}\r\n"
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\n{said}X-More: {more}\r\n\r\n"
    answer = raw(room, head.encode("utf-8") + body)
    assert not re.match(rb"HTTP/1.1 (2|5)", answer)
    assert lines(room) == before


def test_only_the_teachers_own_machine_reads_the_guesses(room, monkeypatch):
    monkeypatch.setattr(serve, "HERE", "127.9.9.9")
    room.server_address, kept = ("127.8.8.8", room.server_port), room.server_address
    try:
        with closing(HTTPConnection(*kept)) as connection:
            connection.request("GET", serve.GUESSES)
            assert connection.getresponse().status == 403
    finally:
        room.server_address = kept


def test_the_code_of_the_day_leads_into_the_book(room):
    status, _, headers = ask(room, "GET", f"/{CODE}")
    assert (status, headers["Location"]) == (302, f"/book/index.html?class={CODE}")
    assert ask(room, "GET", "/482914")[0] == 404


def test_no_more_readers_are_kept_than_a_room_holds():
    kept = guesses.Guesses({"lanes": frozenset("123")}, CODE)
    told = [
        kept.take(urlencode(SENT | {"reader": f"{n:08x}"}).encode())
        for n in range(guesses.MOST + 5)
    ]
    assert sum(told) == len(list(kept.lines())) == guesses.MOST
    assert kept.take(urlencode(SENT | {"reader": f"{1:08x}", "answer": "3"}).encode())
    assert list(kept.lines()).count("lanes = 3") == 1


def test_an_address_is_drawn_as_a_picture():
    assert len(serve.picture("http://192.168.1.5:8000/482913").splitlines()) > 10

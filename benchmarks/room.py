"""Forty readers at once on the small server: how long each request takes, on loopback.

Each reader keeps a line open, as a browser does, and asks for a chapter, packed, and whether it has
changed, in turn.
"""

import argparse
import asyncio
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

READERS = 40
PAGES = ("/book/three-problems.html", "/_static/stage.css", "/book/unit-size.html")
SERVE = Path(__file__).parent.parent / "tools/serve.py"


async def read(port: int, until: float, took: list[float], faults: list[str]) -> None:
    """Ask for pages until the time is up; note each delay [s]."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    known: dict[str, str] = {}
    for path in cycle(PAGES):
        if time.perf_counter() > until:
            break
        tag = known.pop(path, "")
        asked = f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n"
        asked += f"If-None-Match: {tag}\r\n" if tag else ""
        start = time.perf_counter()
        writer.write(f"{asked}\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        told = dict(_headers(head))
        await reader.readexactly(int(told.get("content-length", 0)))
        took.append(time.perf_counter() - start)
        if not tag:
            known[path] = told["etag"]
        if head.split()[1] != ("304" if tag else "200"):
            faults.append(head.splitlines()[0])
    writer.close()


def _headers(head: str) -> list[tuple[str, str]]:
    lines = [line.partition(": ") for line in head.splitlines()[1:] if line]
    return [(name.lower(), text) for name, _, text in lines]


async def class_of(readers: int, port: int, seconds: float) -> tuple[list[float], list[str]]:
    """Delays [s] of all readers, and answers that were none."""
    took: list[float] = []
    faults: list[str] = []
    until = time.perf_counter() + seconds
    await asyncio.gather(*(read(port, until, took, faults) for _ in range(readers)))
    return sorted(took), faults


def main() -> None:
    """Serve the built book, read it, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10)
    seconds = parser.parse_args().seconds
    served = [sys.executable, str(SERVE), "--port", "0", "--class", "127.0.0.1"]
    with subprocess.Popen(served, stdout=subprocess.PIPE, text=True) as server:
        home = next(line for line in server.stdout or () if "http:" in line)
        port = int(home.partition("127.0.0.1:")[2].partition("/")[0])
        took, faults = asyncio.run(class_of(READERS, port, seconds))
        server.terminate()
    rate = f"{len(took):,} requests, {len(took) / seconds:,.0f} a second"
    print(f"{READERS} readers, {seconds:g} s: {rate}")
    for share in (0.5, 0.99, 1):
        print(f"  {share:4.0%} within {1000 * took[int(share * (len(took) - 1))]:.1f} ms")
    print(f"  {len(faults)} wrong answers {faults[:3]}")


if __name__ == "__main__":
    main()

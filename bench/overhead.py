"""What does the server itself cost? Ours with the scripted engine beside a bare app.

    python bench/overhead.py [--runs 200] [--rounds 5] [--engine fake] [--proxy URL KEY MODEL]

The scripted engine hands out a ready file of 1 MiB, so everything but the drawing is measured:
parsing, the key, the queue, the engine process and back, tokens, ledger, base64, JSON. The bare app
is Starlette on the same uvicorn, which answers every POST with the very body that ours gave. Both
are asked in turn, so that a slow moment of the machine hits both.

The client that asks runs on the same machine and takes more of it than the bare app does, so the
answers per second of both say little about the servers where processors are few. The processor time
of an answer is therefore told by process (Linux only): server, engine and its helpers, client. With
`--engine native` real pictures are drawn: what the server costs beside them.

`--proxy` measures a third server, for example LiteLLM's proxy in front of ours.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from server import serving
from wire import Target

FIELDS = {
    "model": "gpt-image-1",
    "prompt": "[bytes 1048576] a fox",
    "quality": "low",
    "size": "1024x1024",
}
BARE = """
import sys
from pathlib import Path
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

body = Path(sys.argv[1]).read_bytes()

async def answer(request):
    await request.body()
    return Response(body, media_type="application/json")

app = Starlette(routes=[Route("/v1/images/generations", answer, methods=["POST"])])
uvicorn.run(app, port=int(sys.argv[2]), log_level="error", access_log=False)
"""
BARE_PORT = 18431
AT_ONCE = (1, 8, 32)


class Server(NamedTuple):
    """`pid` is None where the process is somebody else's."""

    target: Target
    pid: int | None = None


class Round(NamedTuple):
    """Milliseconds of processor time are those of one answer."""

    per_second: float
    server: float
    engine: float
    client: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--engine", default="fake")
    options.add_argument("--proxy", nargs=3, metavar=("URL", "KEY", "MODEL"))
    asked = options.parse_args()
    with serving(asked.engine) as (url, key, pid), tempfile.TemporaryDirectory() as folder:
        ours = Target(url, key)
        body = Path(folder) / "body.json"
        body.write_bytes(asyncio.run(ours.ask(FIELDS)).body)
        with bare_app(body) as bare:
            servers = {"smalto": Server(ours, pid), "bare": bare}
            if asked.proxy:
                servers["proxy"] = Server(Target(asked.proxy[0], asked.proxy[1]))
            asyncio.run(report(servers, asked.runs, asked.rounds, body.stat().st_size))


@contextmanager
def bare_app(body: Path) -> Iterator[Server]:
    command = [sys.executable, "-c", BARE, str(body), str(BARE_PORT)]
    process = subprocess.Popen(command)
    target = Target(f"http://127.0.0.1:{BARE_PORT}", "")
    try:
        asyncio.run(_until_up(target))
        yield Server(target, process.pid)
    finally:
        process.terminate()
        process.wait()


async def _until_up(target: Target) -> None:
    for _ in range(100):
        try:
            await target.ask(FIELDS)
            return
        except OSError:
            await asyncio.sleep(0.1)
    raise SystemExit("the bare app did not start")


async def report(servers: dict[str, Server], runs: int, rounds: int, size_bytes: int) -> None:
    print(f"answers of {size_bytes / 2**20:.2f} MiB")
    alone: dict[str, list[float]] = {name: [] for name in servers}
    for _ in range(runs):
        for name, (target, _) in servers.items():
            alone[name].append((await target.ask(FIELDS)).seconds)
    for name, seconds in alone.items():
        p50, p99 = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.99)]
        print(f"{name:7} one at a time: p50 {p50 * 1000:6.1f} ms, p99 {p99 * 1000:6.1f} ms")
    extra = statistics.median(alone["smalto"]) - statistics.median(alone["bare"])
    print(f"smalto adds {extra * 1000:.1f} ms (p50)")
    for at_once in AT_ONCE:
        await together(servers, runs, rounds, at_once)


async def together(servers: dict[str, Server], runs: int, rounds: int, at_once: int) -> None:
    rounds_of: dict[str, list[Round]] = {name: [] for name in servers}
    for _ in range(rounds):
        for name, server in servers.items():
            rounds_of[name].append(await one_round(server, runs, at_once))
    for name, measured in rounds_of.items():
        per_second, *costs_ms = (
            statistics.median(values) for values in zip(*measured, strict=True)
        )
        told = ", ".join(
            f"{who} {ms:.2f}" for who, ms in zip(Round._fields[1:], costs_ms, strict=True)
        )
        print(
            f"{name:7} {at_once:2} at once: {per_second:6.1f} answers/s; processor ms each: {told}"
        )
    smalto = rounds_of["smalto"]
    ours_ms = sum(each.server for each in smalto)
    share = ours_ms / (ours_ms + sum(each.engine for each in smalto))
    print(f"smalto's server takes {share:.0%} of what an answer costs it and its engine")
    pairs = zip(smalto, rounds_of["bare"], strict=True)
    ratio = statistics.median(ours.per_second / bare.per_second for ours, bare in pairs)
    print(f"smalto has {ratio:.0%} of the bare app's throughput (median of {rounds})")


async def one_round(server: Server, runs: int, at_once: int) -> Round:
    engines = children(server.pid)
    before = processor_s([server.pid]), processor_s(engines), time.process_time()
    per_second = await rate(server.target, runs, at_once)
    after = processor_s([server.pid]), processor_s(engines), time.process_time()
    costs_ms = [(end - start) / runs * 1000 for start, end in zip(before, after, strict=True)]
    return Round(per_second, *costs_ms)


def processor_s(pids: Iterable[int | None]) -> float:
    """What these processes have used so far, without their children."""
    total = 0
    for pid in pids:
        if pid is not None:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def children(pid: int | None) -> list[int]:
    """All that it has started and what these have started: engines and their helpers."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children") if pid is not None else ():
        for child in map(int, task.read_text().split()):
            found += [child, *children(child)]
    return found


async def rate(target: Target, n: int, at_once: int) -> float:
    waiting = asyncio.Semaphore(at_once)

    async def one() -> None:
        async with waiting:
            answer = await target.ask(FIELDS)
            assert answer.status == 200, answer.body[:300]

    start_s = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(n)))
    return n / (time.perf_counter() - start_s)


if __name__ == "__main__":
    main()

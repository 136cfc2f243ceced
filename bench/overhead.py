"""What does the server itself cost? Ours with the scripted engine beside a bare app.

    python bench/overhead.py [--runs 200] [--rounds 5] [--proxy URL KEY MODEL]

The scripted engine hands out a ready file of 1 MiB, so everything but the drawing is measured:
parsing, the key, the queue, the engine process and back, tokens, ledger, base64, JSON. The bare app
is Starlette on the same uvicorn, which answers every POST with the very body that ours gave. Both
are asked in turn, so that a slow moment of the machine hits both. The processor time that an answer
costs each server is printed too (Linux only): it depends less on what else the machine does.
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
from collections.abc import Iterator
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


class Server(NamedTuple):
    """`pid` is None where the process is somebody else's."""

    target: Target
    pid: int | None = None


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--proxy", nargs=3, metavar=("URL", "KEY", "MODEL"))
    asked = options.parse_args()
    with serving("fake") as (url, key, pid), tempfile.TemporaryDirectory() as folder:
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
    rates: dict[str, list[float]] = {name: [] for name in servers}
    costs_ms: dict[str, list[float]] = {name: [] for name in servers}
    for _ in range(rounds):
        for name, (target, pid) in servers.items():
            start_s = processor_s(pid)
            rates[name].append(await rate(target, runs))
            costs_ms[name].append((processor_s(pid) - start_s) / runs * 1000)
    for name, per_second in rates.items():
        cost_ms = statistics.median(costs_ms[name])
        print(
            f"{name:7} eight at a time: {statistics.median(per_second):6.1f} answers/s, "
            f"{cost_ms:.2f} ms of processor time each"
        )
    ratio = statistics.median(a / b for a, b in zip(rates["smalto"], rates["bare"], strict=True))
    print(f"smalto has {ratio:.0%} of the bare app's throughput (median of {rounds})")


def processor_s(pid: int | None) -> float:
    """What the process has used so far, without its children."""
    if pid is None:
        return 0.0
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def rate(target: Target, n: int) -> float:
    waiting = asyncio.Semaphore(8)

    async def one() -> None:
        async with waiting:
            answer = await target.ask(FIELDS)
            assert answer.status == 200, answer.body[:300]

    start_s = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(n)))
    return n / (time.perf_counter() - start_s)


if __name__ == "__main__":
    main()

"""How long does each stage of a picture take, and how does that compare with the bare tools?

    OPENBLAS_NUM_THREADS=1 python bench/run.py [--runs 5] [--weights model.npz]

Prints medians in milliseconds for three prompts at low, medium and high: the stages in this
process, then a whole request to a server process. Beside them, measured in turn with ours:

    eager     the same weights in torch as training runs them: greedy, same grammar, no K/V cache,
              one thread as for ours
    bare      resvg on the whole staging as one SVG, in one call; ours divided by it is the ratio
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import resvg_py
import server

from smalto.engines.native import STAGINGS
from smalto.media.encode import encode
from smalto.model import Writer
from smalto.pack import load as load_pack
from smalto.render import Renderer
from smalto.stage.director import best_of
from smalto.types import Quality

PROMPTS = {
    "single": "a red fox",
    "three": "a cat on a chair beside a vase, blue background",
    "park": server.PARK,
}
QUALITIES: tuple[Quality, ...] = ("low", "medium", "high")
Times = dict[str, list[float]]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--weights", type=Path, help="instead of those installed; no server then")
    asked = options.parse_args()
    writer = Writer.load(asked.weights)
    read_table(writer, asked.runs)
    picture_table(writer, asked.runs, with_server=asked.weights is None)


def read_table(writer: Writer, runs: int) -> None:
    """Prompt to scene: our runtime beside eager torch."""
    import torch
    from eager import EagerWriter

    torch.set_num_threads(1)  # faster than two at this size, as for our own
    writer = replace(writer, net=None)  # the network alone, as torch has it
    eager = EagerWriter.of(writer)
    print(f"{'prompt':8}{'tokens':>8}{'read':>8}{'eager':>8}{'ratio':>7}   same tokens")
    for name, prompt in PROMPTS.items():
        ours, theirs = writer.write(prompt).tokens, eager.write(prompt)
        times = in_turn(
            runs,
            {"read": lambda p=prompt: writer.write(p), "eager": lambda p=prompt: eager.write(p)},
        )
        read, other = median(times["read"]), median(times["eager"])
        same = "yes" if tuple(ours) == tuple(theirs) else "NO"
        print(
            f"{name:8}{len(ours):8}{read:8.0f}{other:8.0f}{read / other:7.2f}   {same}", flush=True
        )


def picture_table(writer: Writer, runs: int, *, with_server: bool) -> None:
    """Scene to file, stage by stage, beside the bare renderer; and what the server needs."""
    bench = _Pictures(writer)
    stages = ("read", "stage", "render", "encode", "bare")
    print(f"\n{'prompt':8}{'quality':8}", *(f"{s:>8}" for s in (*stages, "ratio", "server")))
    with server.serving("native") if with_server else nullcontext(("", "", 0)) as (url, key, _):
        for name, prompt in PROMPTS.items():
            for quality in QUALITIES:
                times: Times = defaultdict(list)
                for run in range(runs + 1):
                    took_ms = bench.once(prompt, quality)
                    if with_server:
                        took_ms["server"] = server.draw(url, key, prompt, quality)["total"]
                    for stage, ms in took_ms.items() if run else ():  # the first run warms up
                        times[stage].append(ms)
                print(row(name, quality, times, stages), flush=True)


def row(name: str, quality: str, times: Times, stages: tuple[str, ...]) -> str:
    cells = [f"{median(times[s]):8.0f}" for s in stages]
    cells.append(f"{median(times['render']) / median(times['bare']):8.2f}")
    cells.append(f"{median(times['server']):8.0f}" if times["server"] else f"{'-':>8}")
    return " ".join((f"{name:8}{quality:8}", *cells))


class _Pictures:
    """One picture at a time through the same parts as `smalto.engines.native`, each timed."""

    def __init__(self, writer: Writer) -> None:
        self.writer, self.pack = writer, load_pack()
        self.renderer = Renderer(self.pack)

    def once(self, prompt: str, quality: Quality) -> dict[str, float]:
        """Milliseconds of each stage and of the bare renderer on the same staging."""
        took_ms: dict[str, float] = {}

        def timed(stage: str, work: Callable[[], Any]) -> Any:
            start_s = time.perf_counter()
            result = work()
            took_ms[stage] = (time.perf_counter() - start_s) * 1000
            return result

        size: dict[str, int] = {"width_px": 1024, "height_px": 1024}
        scene = timed("read", lambda: self.writer.write(prompt)).scene
        staging = timed(
            "stage", lambda: best_of(scene, self.pack, seed=1, k=STAGINGS[quality], **size)
        )
        frame = timed("render", lambda: self.renderer.render(staging, quality=quality))
        timed("encode", lambda: encode(frame, "png", compression=100, background="opaque"))
        svg = self.renderer.svg(staging)
        timed("bare", lambda: resvg_py.svg_to_bytes(svg_string=svg))
        return took_ms


def in_turn(runs: int, works: dict[str, Callable[[], Any]]) -> Times:
    """Milliseconds of each of `works`, one after the other, so that a slow moment hits all."""
    times: Times = defaultdict(list)
    for _ in range(runs):
        for name, work in works.items():
            start_s = time.perf_counter()
            work()
            times[name].append((time.perf_counter() - start_s) * 1000)
    return times


def median(ms: list[float]) -> float:
    return statistics.median(ms)


if __name__ == "__main__":
    main()

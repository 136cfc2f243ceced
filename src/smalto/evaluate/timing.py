"""How long pictures take: the engine itself, in this process, encoding included."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Protocol

from smalto.media.encode import encode
from smalto.types import ImageRequest, Picture, Preview, Quality

PROMPTS = (
    "a red fox and two apples, blue background",
    "a cat sleeping on a sofa in the living room",
    "three sailboats on the sea at sunset",
    'a robot holding a sign that says "HELLO WORLD"',
    "children playing with a ball in the park",
)
QUALITIES: tuple[Quality, ...] = ("low", "medium", "high")
CONCURRENT = 8


class Engine(Protocol):
    """What is timed: an engine as `smalto.engines` knows it, which this layer does not."""

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Preview | Picture]: ...


def seconds(engine: Engine, *, rounds: int = 1) -> dict[str, float]:
    """Median seconds a picture, by quality; `wide`: 1536x1024 at high. The engine is loaded."""
    _draw(engine, _requests("low"))
    found: dict[str, float] = {
        quality: _median(engine, _requests(quality), rounds) for quality in QUALITIES
    }
    wide = [replace(r, width_px=1536, height_px=1024) for r in _requests("high")]
    return found | {"wide": _median(engine, wide, rounds)}


def speed_up(engine: Engine, *, rounds: int = 3) -> float:
    """Pictures a second at eight requests at once against one after another, in turn; the median
    of the ratios."""
    work = [*_requests("medium"), *_requests("low")][:CONCURRENT]
    ratios: list[float] = []
    for turn in range(rounds):
        seeded = [replace(r, seed=turn * 100 + k) for k, r in enumerate(work)]
        alone_s = _timed(engine, seeded, 1)
        together_s = _timed(
            engine, [replace(r, seed=(r.seed or 0) + 50) for r in seeded], CONCURRENT
        )
        ratios.append(alone_s / together_s)
    return statistics.median(ratios)


def _requests(quality: Quality) -> list[ImageRequest]:
    return [ImageRequest(prompt, "smalto-native", quality=quality, seed=1) for prompt in PROMPTS]


def _median(engine: Engine, requests: list[ImageRequest], rounds: int) -> float:
    turns = (replace(r, seed=turn) for turn in range(1, rounds + 1) for r in requests)
    return statistics.median(_each(engine, turns))


def _each(engine: Engine, requests: Iterator[ImageRequest]) -> list[float]:
    took: list[float] = []
    for request in requests:
        start_s = time.perf_counter()
        _one(engine, request)
        took.append(time.perf_counter() - start_s)
    return took


def _timed(engine: Engine, requests: list[ImageRequest], threads: int) -> float:
    with ThreadPoolExecutor(threads) as pool:
        start_s = time.perf_counter()
        list(pool.map(lambda request: _one(engine, request), requests))
        return time.perf_counter() - start_s


def _draw(engine: Engine, requests: list[ImageRequest]) -> None:
    for request in requests:
        _one(engine, request)


def _one(engine: Engine, request: ImageRequest) -> bytes:
    *_, picture = engine.draw(request, request.seed or 0, lambda: False)
    return encode(picture.frame, "png", compression=100, background="opaque")

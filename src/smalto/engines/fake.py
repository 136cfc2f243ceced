"""A scripted engine for tests and for trying out clients: no model, a picture at once.

It serves every door: generations are a pattern and a label from the prompt and the seed, edits put
the pattern where the mask is clear, variations mirror the input. A prompt can give it orders:

    [slow 0.5]      takes half a second, spread evenly over its steps
    [steps 50]      works in that many steps (4); a preview needs a step of its own
    [bytes 1048576] hands out a PNG file of exactly so many bytes
    [fail]          breaks like a bug; [fail after 2]: after the second preview
    [refuse]        refuses as a moderator would
    [die]           ends the process it runs in, without a word
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from multiprocessing import parent_process

import numpy as np

from smalto.engines.base import Cancelled, CancelledDraw, Capabilities
from smalto.engines.pattern import (
    Pixels,
    cells,
    frame_from,
    label,
    padded_png,
    pixels_of,
    revealed,
    unpainted,
)
from smalto.errors import ImageUserError
from smalto.media.pixels import frame_of, gif
from smalto.types import Frame, ImageRequest, Picture, Preview

SLOW = re.compile(r"\[slow ([0-9]{1,2}(?:\.[0-9]{1,3})?)\]")
STEPS = re.compile(r"\[steps ([0-9]{1,4})\]")
BYTES = re.compile(r"\[bytes ([0-9]{1,8})\]")
TROUBLE = re.compile(r"\[(fail|refuse|die)(?: after ([1-9]))?\]")
POLL_S = 0.01
"""The longest time between two looks at `cancelled`."""

NOTE = "a test pattern, not the prompt"


@dataclass(frozen=True, slots=True)
class Orders:
    """What a prompt tells the engine to do. `trouble` comes after so many previews."""

    slow_s: float
    steps: int
    size_bytes: int
    trouble: str
    after: int

    @classmethod
    def of(cls, prompt: str) -> Orders:
        slow, steps, size = SLOW.search(prompt), STEPS.search(prompt), BYTES.search(prompt)
        trouble = TROUBLE.search(prompt)
        return cls(
            slow_s=float(slow[1]) if slow else 0.0,
            steps=max(1, int(steps[1])) if steps else 4,
            size_bytes=int(size[1]) if size else 0,
            trouble=trouble[1] if trouble else "",
            after=int(trouble[2] or 0) if trouble else 0,
        )


class FakeEngine:
    """`delay_s` is waited for each picture; `failure`, if given, is raised instead of one."""

    def __init__(self, *, delay_s: float = 0.0, failure: Exception | None = None) -> None:
        self.capabilities = Capabilities(
            name="fake",
            description="Labelled test pictures, drawn at once",
            parallel=8,
            vectors=True,
            operations=frozenset({"generation", "edit", "variation"}),
            masks=True,
            markup=True,
            max_images=16,
            max_previews=3,
            animation=True,
        )
        self.delay_s = delay_s
        self.failure = failure
        self.loads = 0

    def load(self) -> None:
        self.loads += 1

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        start_s = time.perf_counter()
        orders = Orders.of(request.prompt)
        previews = min(request.partial_images, 3, orders.steps - 1)
        step_s = (self.delay_s + orders.slow_s) / (previews + 1)
        art: _Art | None = None
        for number in range(previews):
            self._obey(orders, number)
            _wait(step_s, cancelled)
            art = art or _drawn(request, seed)
            yield Preview(revealed(art.done, art.under, (number + 1) / (previews + 1)))
        self._obey(orders, previews)
        _wait(step_s, cancelled)
        yield _picture(request, seed, orders, art, start_s)

    def _obey(self, orders: Orders, n_previews: int) -> None:
        """The trouble that is due after `n_previews`."""
        if self.failure is not None:
            raise self.failure
        if not orders.trouble or orders.after != n_previews:
            return
        if orders.trouble == "refuse":
            raise ImageUserError("The fake engine was told to refuse.", code="moderation_blocked")
        if orders.trouble == "die" and parent_process() is not None:
            os._exit(3)
        raise RuntimeError(f"the fake engine was told to {orders.trouble}")


@dataclass(frozen=True, slots=True)
class _Art:
    """The finished picture, and what it is painted over."""

    done: Frame
    under: Frame


def _wait(delay_s: float, cancelled: Cancelled) -> None:
    end_s = time.monotonic() + delay_s
    while True:
        if cancelled():
            raise CancelledDraw
        left_s = end_s - time.monotonic()
        if left_s <= 0:
            return
        time.sleep(min(POLL_S, left_s))


def _picture(
    request: ImageRequest, seed: int, orders: Orders, art: _Art | None, start_s: float
) -> Picture:
    file = svg = None
    if orders.size_bytes and request.output_format == "png":
        file = padded_png(request.width_px, request.height_px, orders.size_bytes)
        frame = Frame(1, 1, bytes(4))
    else:
        art = art or _drawn(request, seed)
        frame = art.done
    if request.output_format == "gif":
        file = _animation(request, art or _drawn(request, seed))
    if request.svg or request.output_format == "svg":
        svg = _svg(request, seed)
    timings_ms = {"draw": (time.perf_counter() - start_s) * 1000}
    return Picture(frame, notes=(NOTE,), svg=svg, timings_ms=timings_ms, file=file)


def _drawn(request: ImageRequest, seed: int) -> _Art:
    size = (request.width_px, request.height_px)
    if request.operation == "variation":
        return _varied(frame_of(request.images[0], *size), seed)
    pattern = cells(request.prompt, seed, *size, clear=request.background == "transparent")
    label(pattern, (f"SEED {seed}", request.prompt))
    if request.operation == "edit":
        return _edited(request, pattern)
    return _Art(frame_from(pattern), unpainted(*size))


def _varied(source: Frame, seed: int) -> _Art:
    """The input mirrored, its colours exchanged in an order that the seed chooses."""
    order = ([1, 2, 0, 3], [2, 0, 1, 3])[seed % 2]
    done = np.ascontiguousarray(pixels_of(source)[:, ::-1][..., order])
    label(done, (f"SEED {seed}",))
    return _Art(frame_from(done), source)


def _edited(request: ImageRequest, pattern: Pixels) -> _Art:
    """With a mask, the pattern where it is fully clear and the source everywhere else. Without one,
    both mixed half and half, the other inputs small along the lower edge, the markup on top."""
    size = (request.width_px, request.height_px)
    under = frame_of(request.images[0], *size)
    source = pixels_of(under)
    if request.mask is not None:
        mask = pixels_of(frame_of(request.mask, *size, smooth=False))
        return _Art(frame_from(np.where(mask[..., 3:] == 0, pattern, source)), under)
    done = pattern // 2 + source // 2
    done[..., 3] = np.maximum(pattern[..., 3], source[..., 3])
    side = min(size) // 16
    for place, image in enumerate(request.images[1:]):
        left = place * side
        done[-side:, left : left + side] = pixels_of(frame_of(image, side, side))
    if request.markup is not None:
        over = pixels_of(frame_of(request.markup, *size))
        done = np.where(over[..., 3:] > 127, over, done)
    return _Art(frame_from(done), under)


def _animation(request: ImageRequest, art: _Art) -> bytes:
    count = request.frame_count
    shown = [revealed(art.done, art.under, (k + 1) / count) for k in range(count)]
    return gif(shown, request.frame_duration_ms)


def _svg(request: ImageRequest, seed: int) -> str:
    width, height = request.width_px, request.height_px
    words = escape("".join(c for c in request.prompt[:80] if c.isprintable()))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><rect width="100%" height="100%" fill="#789"/>'
        f'<text x="8" y="{height // 4}" font-size="{max(8, height // 16)}">'
        f"SEED {seed} {words}</text></svg>"
    )

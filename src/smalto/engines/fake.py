"""A scripted engine for tests and for trying out clients: no model, a picture at once.

It draws a pattern and a label from the prompt and the seed, the same every time. A prompt can give
it orders: "[slow 0.5]" waits half a second, "[fail]" breaks like a bug, "[refuse]" refuses.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from smalto.engines.base import Cancelled, CancelledDraw, Capabilities
from smalto.errors import ImageUserError
from smalto.types import Frame, ImageRequest, Picture, Preview

SLOW = re.compile(r"\[slow ([0-9]{1,2}(?:\.[0-9]{1,3})?)\]")
CELLS = 8
GLYPH_W, GLYPH_H = 3, 5
GLYPH_TABLE = """
075557 126227 271747 371717 455711 574717 674757 771111 875757 975717
A25755 B65656 C34443 D65556 E74647 F74644 G34553 H55755 I72227 J11152
K55655 L44447 M57755 N65555 O25552 P65644 Q25563 R65655 S34216 T72222
U55557 V55552 W55775 X55255 Y55222 Z71247
"""
"""A letter, then its five rows of three pixels, each row as an octal digit."""

GLYPHS = {entry[0]: entry[1:] for entry in GLYPH_TABLE.split()}

Pixels = NDArray[np.uint8]


class FakeEngine:
    """`delay_s` is waited before each picture; `failure`, if given, is raised instead of one."""

    def __init__(self, *, delay_s: float = 0.0, failure: Exception | None = None) -> None:
        self.capabilities = Capabilities(
            name="fake",
            description="Labelled test pictures, drawn at once",
            parallel=8,
            vectors=False,
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
        self._obey(request.prompt, cancelled)
        frame = picture(request, seed)
        timings_ms = {"draw": (time.perf_counter() - start_s) * 1000}
        yield Picture(frame=frame, notes=("a test pattern, not the prompt",), timings_ms=timings_ms)

    def _obey(self, prompt: str, cancelled: Cancelled) -> None:
        order = SLOW.search(prompt)
        _wait(self.delay_s + (float(order[1]) if order else 0.0), cancelled)
        if self.failure is not None:
            raise self.failure
        if "[fail]" in prompt:
            raise RuntimeError("the fake engine was told to fail")
        if "[refuse]" in prompt:
            raise ImageUserError("The fake engine was told to refuse.", code="moderation_blocked")


def _wait(delay_s: float, cancelled: Cancelled) -> None:
    end_s = time.monotonic() + delay_s
    while time.monotonic() < end_s:
        if cancelled():
            raise CancelledDraw
        time.sleep(min(0.02, max(0.0, end_s - time.monotonic())))


def picture(request: ImageRequest, seed: int) -> Frame:
    """Coloured cells from a hash of prompt and seed; see-through ones if there is no background."""
    digest = hashlib.sha256(f"{seed}\n{request.prompt}".encode()).digest()
    bits = np.unpackbits(np.frombuffer(digest[:8], np.uint8)).reshape(CELLS, CELLS)
    colors = np.array([[*digest[8:11], 255], [*digest[11:14], 255]], np.uint8)  # (2, RGBA)
    if request.background == "transparent":
        colors[0, 3] = 0
    rows = np.arange(request.height_px) * CELLS // request.height_px
    cols = np.arange(request.width_px) * CELLS // request.width_px
    pixels = colors[bits[rows[:, None], cols[None, :]]]  # (H, W, 4)
    _label(pixels, f"SEED {seed}", top_px=request.height_px // 16)
    _label(pixels, request.prompt, top_px=request.height_px // 6)
    return Frame(request.width_px, request.height_px, pixels.tobytes())


def _label(pixels: Pixels, text: str, *, top_px: int) -> None:
    """White letters on a black strip, as many as fit."""
    scale = max(1, pixels.shape[0] // 160)
    mask = _letters(text)[:, : pixels.shape[1] // scale].repeat(scale, 0).repeat(scale, 1)
    strip = pixels[top_px : top_px + mask.shape[0], : mask.shape[1]]
    strip[:] = np.where(mask[..., None], np.uint8(255), np.array([0, 0, 0, 255], np.uint8))


def _letters(text: str) -> NDArray[np.bool_]:
    """(GLYPH_H + 2, width) with an empty border; what has no glyph is a space."""
    shown = [GLYPHS.get(char, "00000") for char in text.upper()[:400]]
    mask = np.zeros((GLYPH_H + 2, 1 + (GLYPH_W + 1) * len(shown)), np.bool_)
    for place, glyph in enumerate(shown):
        for row, digit in enumerate(glyph):
            for col in range(GLYPH_W):
                lit = int(digit) >> (GLYPH_W - 1 - col) & 1
                mask[row + 1, 1 + place * (GLYPH_W + 1) + col] = bool(lit)
    return mask

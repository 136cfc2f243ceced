"""A pack of three hand-written drawings and short ways to set up a staging."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from smalto.pack.types import Art, Concept
from smalto.render import Renderer
from smalto.scene.types import Color, Place, Scene, Setting, Style, Text, Time, Weather
from smalto.stage.types import Box, Light, Placed, PlacedText, Staging
from smalto.types import Frame, Quality

_DRAWINGS = {
    "ball": (
        '<circle cx="16" cy="16" r="14" fill="#e02a2a"/>'
        '<circle cx="11" cy="10" r="4" fill="#ff8a80"/>'
    ),
    "post": '<path fill="#7a4a2a" d="M12 2h8v28h-8z"/><circle cx="16" cy="8" r="2" fill="#111"/>',
    "glow": (
        '<defs><linearGradient id="a"><stop stop-color="#2a6fe0"/><stop offset="1"'
        ' stop-color="#123a80"/></linearGradient></defs><path fill="url(#a)" d="M2 2h28v28H2z"/>'
    ),
}
_INK = {"ball": (2, 2, 28, 28), "post": (12, 2, 8, 28), "glow": (2, 2, 28, 28)}


class StudioPack:
    """Answers as `smalto.pack.Pack` does."""

    def get(self, concept_id: str) -> Concept:
        return Concept(concept_id, (concept_id,), (), "", "test", "object", "stands", 1.0)

    def art(self, concept_id: str, style: str) -> Art:
        x, y, w, h = (value / 32 for value in _INK[concept_id])
        return Art(f"{style}/{concept_id}", (32.0, 32.0), (x, y, w, h))

    def svg(self, art_id: str) -> str:
        body = _DRAWINGS[art_id.partition("/")[2]]
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{body}</svg>'


def placed(
    concept: str,
    box: Box,
    *,
    item: int | None = 0,
    layer: int = 1,
    color: Color | None = None,
    flip: bool = False,
    angle_deg: float = 0.0,
    shadow: bool = True,
    clip_below_y: float | None = None,
) -> Placed:
    return Placed(
        item, 0, concept, f"flat/{concept}", box, layer, flip, angle_deg, color, 0.0, shadow,
        box.bottom, clip_below_y,
    )  # fmt: skip


def staging(
    *things: Placed,
    size: tuple[int, int] = (256, 256),
    setting: Setting | None = None,
    style: Style = "soft",
    text: PlacedText | None = None,
    background: tuple[str, ...] = ("#ffffff",),
    seed: int = 1,
) -> Staging:
    words = (Text(text.content, text.carrier),) if text else ()
    scene = Scene(setting=setting or Setting(), texts=words, style=style)
    texts = (text,) if text else ()
    horizon = size[1] * 0.55 if scene.setting.kind == "landscape" else None
    return Staging(*size, scene, seed, things, texts, background, horizon, Light())


def landscape(place: Place, time: Time = "day", weather: Weather = "clear") -> Setting:
    return Setting(kind="landscape", place=place, time=time, weather=weather)


def drawn(picture: Staging, quality: Quality = "medium") -> Frame:
    return Renderer(StudioPack()).render(picture, quality=quality)


def pixels(frame: Frame) -> NDArray[np.int16]:
    """(H, W, 4), 0..255."""
    flat = np.frombuffer(frame.rgba, dtype=np.uint8)
    return flat.reshape(frame.height_px, frame.width_px, 4).astype(np.int16)

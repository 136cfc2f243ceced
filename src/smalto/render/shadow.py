"""Shadows: where a thing touches the ground, and the one that light throws."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image, ImageFilter

from smalto.render.color import rgb_of
from smalto.render.mood import Mood
from smalto.render.raster import Picture, blend, painted
from smalto.render.sprites import Sprite
from smalto.stage.types import Light, Placed

FOOT_SHARE = 0.07
"""Share of a drawing's height, from below, that counts as its foot."""


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a thing meets the ground: centre `x`, half width `half`, `y` (all pixels); `drop`:
    pixels of air between the thing and the ground."""

    x: float
    half: float
    y: float
    drop: float


def foot_of(thing: Placed, sprite: Sprite) -> Foot:
    """Reads the foot off the sprite's opaque pixels."""
    ground = thing.box.bottom if thing.ground_y is None else thing.ground_y
    left, right = _foot_span(sprite.pixels)
    origin = thing.box.center[0] - sprite.center[0]
    return Foot(
        x=origin + (left + right) / 2,
        half=max((right - left) / 2, thing.box.w * 0.08),
        y=ground,
        drop=max(ground - thing.box.bottom, 0.0),
    )


def paint_contact(
    canvas: Picture, thing: Placed, foot: Foot, mood: Mood, *, strength: float = 1.0
) -> None:
    """A dark core under the foot, and a faint wide one under the whole body."""
    air = min(foot.drop / max(thing.box.h, 1.0), 1.0)
    color, opacity = mood.shade
    opacity *= strength * (1 - thing.depth * 0.7) * (1 - 0.55 * air)
    rgb = _bytes(color)
    wide = max(thing.box.w * 0.5, foot.half) * (1 + 0.2 * air)
    _spot(canvas, thing.box.center[0], foot.y, wide * 1.12, wide * 0.26, rgb, opacity * 0.6)
    if air < 0.25:
        core = foot.half * 1.22
        _spot(
            canvas, foot.x, foot.y, core, max(core * 0.2, thing.box.h * 0.018), rgb, opacity * 1.25
        )


def paint_cast(
    canvas: Picture, thing: Placed, sprite: Sprite, foot: Foot, mood: Mood, light: Light
) -> None:
    """The silhouette, laid down towards the viewer and leaning away from the light."""
    if foot.drop > thing.box.h * 0.1:
        return
    lean = ((thing.box.center[0] / canvas.width) - light.x) * 1.1
    length = 0.3 + 0.25 * min(max(light.y * 1.5, 0.0), 1.0)
    alpha = sprite.pixels.getchannel("A").transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    h = max(round(alpha.height * length * 0.62), 2)
    flat = alpha.resize((alpha.width, h), Image.Resampling.BILINEAR)
    shift = lean * h * 1.6
    blur = max(thing.box.h * 0.012, 1.2)
    pad = round(blur * 3)
    size = (round(flat.width + abs(shift)) + 2 * pad, h + 2 * pad)
    offset = pad + (abs(shift) if shift < 0 else 0)
    slope = shift / h
    laid = flat.transform(
        size,
        Image.Transform.AFFINE,
        (1, -slope, -offset + slope * pad, 0, 1, -pad),
        Image.Resampling.BILINEAR,
    )
    soft = Image.composite(laid, Image.new("L", size), _fading(size, pad))
    soft = soft.filter(ImageFilter.GaussianBlur(blur))
    color, opacity = mood.shade
    opacity *= (
        (0.35 + 0.5 * light.strength) * (1 - thing.depth * 0.8) * (0.5 if mood.overcast else 1)
    )
    x = thing.box.center[0] - sprite.center[0] - offset
    blend(
        canvas,
        painted(soft, _bytes(color), opacity),
        round(x),
        round(foot.y - pad - thing.box.h * 0.012),
    )


def _fading(size: tuple[int, int], pad: int) -> Picture:
    """Full at the foot, weaker with distance from it."""
    ramp = np.linspace(255, 70, max(size[1] - 2 * pad, 1))
    column = np.concatenate([np.full(pad, 255), ramp, np.full(pad, 70)]).astype(np.uint8)
    return Image.fromarray(column[:, None]).resize(size)


def _spot(
    canvas: Picture, x: float, y: float, rx: float, ry: float, rgb: tuple[int, int, int], a: float
) -> None:
    size = (max(round(rx * 2), 2), max(round(ry * 2), 2))
    mask = _disc().resize(size, Image.Resampling.BILINEAR)
    blend(canvas, painted(mask, rgb, min(a, 1.0)), round(x - rx), round(y - ry))


@lru_cache(maxsize=1)
def _disc() -> Picture:
    """A soft round spot, 128 px wide."""
    axis = (np.arange(128) + 0.5) / 64 - 1
    r2 = np.minimum(axis[:, None] ** 2 + axis[None, :] ** 2, 1.0)
    return Image.fromarray(np.round(255 * (1 - r2) ** 1.6).astype(np.uint8))


def _foot_span(pixels: Picture) -> tuple[float, float]:
    band = max(round(pixels.height * FOOT_SHARE), 3)
    alpha = pixels.getchannel("A").crop((0, pixels.height - band, pixels.width, pixels.height))
    found = alpha.point([255 * (a > 127) for a in range(256)]).getbbox()
    return (found[0], found[2]) if found else (pixels.width * 0.3, pixels.width * 0.7)


def _bytes(color: str) -> tuple[int, int, int]:
    red, green, blue = (round(255 * c) for c in rgb_of(color))
    return red, green, blue

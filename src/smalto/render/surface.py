"""The surface of a material on a drawing's pixels: texture, relief, shine, seams, hairs.

Everything follows from the picture's own alpha; nothing outside it is painted.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from smalto.render.materials import MAKES, Make
from smalto.render.raster import Picture
from smalto.render.textures import N, tile
from smalto.scene.types import Material

Plane = NDArray[Any]
"""float32; (H, W) or (H, W, 3)."""
MORTAR = (0.86, 0.83, 0.78)
HAIRS = 700
_LIGHT = (-0.55, -0.83)
"""Where light comes from, x and y: above, a little from the left."""


def surfaced(picture: Picture, material: Material) -> Picture:
    """`picture` (RGBA, straight alpha) with the material's surface; the same size."""
    make = MAKES[material]
    box = picture.getchannel("A").getbbox()
    if box is None:
        return picture
    found = Image.new("RGBA", picture.size)
    found.paste(_surfaced(picture.crop(box), make), box)
    return found


def _surfaced(picture: Picture, make: Make) -> Picture:
    size = math.sqrt(picture.width * picture.height)
    if make.fuzz:
        picture = _fuzzy(picture, make.fuzz * size)
    pixels = np.asarray(picture, dtype=np.float32) / 255
    rgb, alpha = pixels[..., :3].copy(), pixels[..., 3]
    if make.tile:
        _textured(rgb, make, size)
    inside = _blurred(picture.getchannel("A"), 0.02 * size)
    slope = _slope(inside)
    _lit(rgb, slope, inside, make)
    if make.bands:
        _banded(rgb, make.bands)
    if make.seam:
        _sewn(rgb, inside, size)
    if make.opacity < 1:
        alpha = _see_through(rgb, alpha, slope, make)
    result = np.empty(pixels.shape, dtype=np.uint8)
    result[..., :3] = np.clip(rgb * 255 + 0.5, 0, 255)
    result[..., 3] = np.clip(alpha * 255 + 0.5, 0, 255)
    return Image.fromarray(result, "RGBA")


def _textured(rgb: Plane, make: Make, size: float) -> None:
    relief = _laid(make.tile, rgb.shape[:2], make.period * size)[..., None]
    dark = np.minimum(relief, 0) * make.depth
    light = np.maximum(relief, 0) * make.depth
    if make.tile == "brick":
        joint = (relief > 0.7).astype(np.float32) * 0.85
        rgb += (np.array(MORTAR, dtype=np.float32) - rgb) * joint
        light *= 0.1
    rgb *= 1 + dark
    rgb += (1 - rgb) * light * (0.25 + 0.75 * rgb.mean(-1, keepdims=True))


def _laid(name: str, shape: tuple[int, ...], period_px: float) -> Plane:
    """The tile repeated over `shape`, each one `period_px` wide."""
    side = max(round(period_px), 16)
    way = Image.Resampling.BICUBIC if side > N else Image.Resampling.BOX
    one = Image.fromarray(tile(name)).resize((side, side), way)
    many = (-(-shape[0] // side), -(-shape[1] // side))
    laid: Plane = np.tile(np.asarray(one), many)[: shape[0], : shape[1]]
    return laid


def _blurred(alpha: Picture, radius: float) -> Plane:
    """Alpha blurred, as if nothing were around it; 0..1."""
    pad = math.ceil(radius * 3)
    wide = Image.new("L", (alpha.width + 2 * pad, alpha.height + 2 * pad))
    wide.paste(alpha, (pad, pad))
    soft = wide.filter(ImageFilter.GaussianBlur(max(radius, 0.8)))
    soft = soft.crop((pad, pad, pad + alpha.width, pad + alpha.height))
    return np.asarray(soft, dtype=np.float32) / 255


def _slope(inside: Plane) -> Plane:
    """How far the edge relief turns towards the light, about -1..1."""
    down = np.zeros_like(inside)
    across = np.zeros_like(inside)
    down[1:-1] = inside[2:] - inside[:-2]
    across[:, 1:-1] = inside[:, 2:] - inside[:, :-2]
    slope: Plane = -(down * _LIGHT[1] + across * _LIGHT[0])
    peak = float(np.abs(slope).max()) or 1.0
    return -slope / peak


def _lit(rgb: Plane, slope: Plane, inside: Plane, make: Make) -> None:
    """Slopes away from the light get darker, those towards it lighter; shine and rim are white."""
    away = np.maximum(slope, 0)[..., None] * make.bevel
    rgb *= 1 - 0.75 * away
    toward = np.maximum(-slope, 0)
    rgb += (1 - rgb) * (toward * make.bevel * 0.7)[..., None]
    if make.gloss:
        spot = _spot(inside) * make.gloss
        rgb += (1 - rgb) * np.minimum(spot, 0.95)[..., None]
    if make.rim:
        edge = np.clip((1 - inside) * 2 - 0.25, 0, 1) ** 2 * make.rim
        rgb += (1 - rgb) * edge[..., None] * 0.8


def _spot(inside: Plane) -> Plane:
    """Highlights: a bent streak a little inside the edge that faces the light, 0..1."""
    h, w = inside.shape
    shift = max(round(0.045 * math.sqrt(h * w)), 1)
    wide = _moved(inside, shift, shift)
    far = _moved(inside, 2 * shift, 2 * shift)
    streak = np.clip(inside * 2.4 - 1.45, 0, 1) * np.clip((wide - far) * 3.2 - 0.25, 0, 1)
    return np.asarray(streak * np.clip(wide * 2 - 0.4, 0, 1), dtype=np.float32)


def _moved(plane: Plane, dx: int, dy: int) -> Plane:
    """`plane` moved right and down, empty where it came from."""
    found = np.zeros_like(plane)
    found[dy:, dx:] = plane[: plane.shape[0] - dy, : plane.shape[1] - dx]
    return found


def _banded(rgb: Plane, strength: float) -> None:
    """Mirrored light and dark across the thing, as on polished metal."""
    h, w = rgb.shape[:2]
    y = np.linspace(0, 1, h, dtype=np.float32)[:, None]
    x = np.linspace(0, 1, w, dtype=np.float32)[None, :]
    light = rgb.mean(-1)
    phase = 5.2 * (0.7 * y + 0.3 * x) + 1.6 * light
    wave = np.sin(phase * math.pi) * strength * 0.42
    rgb *= (1 + np.minimum(wave, 0))[..., None]
    rgb += (1 - rgb) * np.maximum(wave, 0)[..., None]


def _sewn(rgb: Plane, inside: Plane, size: float) -> None:
    """A dashed line of light thread along the outline."""
    h, w = inside.shape
    line = np.exp(-(((inside - 0.93) / 0.035) ** 2)).astype(np.float32)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    step = max(0.052 * size, 4.0)
    dash = (np.sin((x + y) * (2 * math.pi / step)) > -0.25) & (
        np.sin((x - y) * (2 * math.pi / step)) > -0.25
    )
    rgb += (0.97 - rgb) * (line * dash * 0.75)[..., None]


def _see_through(rgb: Plane, alpha: Plane, slope: Plane, make: Make) -> Plane:
    """Clear in the middle, less so where it is dark, bright or an edge."""
    light = rgb.mean(-1)
    solid = np.abs(slope) * 0.8 + np.clip(light - 0.93, 0, 0.07) * 9 + np.clip(0.5 - light, 0, 1)
    outline = np.clip(np.abs(slope) * 1.4 - 0.35, 0, 1)
    rgb *= 1 - 0.34 * outline[..., None] * np.array((1.0, 0.72, 0.6), dtype=np.float32)
    found: Plane = alpha * np.clip(make.opacity + (1 - make.opacity) * solid, 0, 1)
    return found


def _fuzzy(picture: Picture, reach: float) -> Picture:
    """Hairs along the outline: the picture a little smaller, and strokes of its own colours from
    its edge outwards, drawn at twice the size to be smooth."""
    w, h = picture.size
    room = math.ceil(reach)
    small = picture.resize((max(w - 2 * room, 1), max(h - 2 * room, 1)), Image.Resampling.BILINEAR)
    body = Image.new("RGBA", (w, h))
    body.paste(small, (room, room))
    inside = _blurred(body.getchannel("A"), max(0.5 * reach, 1.0))
    down, across = np.gradient(inside)
    ys, xs = np.nonzero((inside > 0.42) & (inside < 0.68))
    every = max(len(ys) // HAIRS, 1)
    ys, xs = ys[::every], xs[::every]
    colors: Plane = np.asarray(body)
    steep = np.hypot(down, across) + 1e-6
    chance = np.random.default_rng(7)
    shake = chance.uniform(-0.5, 0.5, (len(ys), 3))
    hairs = Image.new("RGBA", (2 * w, 2 * h))
    draw = ImageDraw.Draw(hairs)
    for y, x, (turn, bend, length) in zip(ys.tolist(), xs.tolist(), shake.tolist(), strict=True):
        nx, ny = -across[y, x] / steep[y, x], -down[y, x] / steep[y, x]
        dx, dy = nx - ny * turn, ny + nx * turn + 0.25
        root = (int(x - nx * reach * 0.7), int(y - ny * reach * 0.7))
        red, green, blue, alpha = colors[min(max(root[1], 0), h - 1), min(max(root[0], 0), w - 1)]
        if alpha > 128:
            far = reach * (0.85 + length)
            shade = 1 + 0.18 * bend
            fill = tuple(min(int(c * shade), 255) for c in (red, green, blue))
            tip = (2 * (x + dx * far), 2 * (y + dy * far))
            draw.line(
                [(2 * (x - nx * reach * 0.6), 2 * (y - ny * reach * 0.6)), tip], (*fill, 255), 3
            )
    body.alpha_composite(hairs.resize((w, h), Image.Resampling.BOX))
    return body

"""What only pixels tell: the tight box of a drawing and its dominant named colour."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

SIZE_PX = 96

PALETTE = {
    "red": "#e0302b #f04b4b #c21f3a",
    "orange": "#f58220 #f9a94b",
    "yellow": "#fcd22f #ffe58a",
    "lime": "#a8d930",
    "green": "#3a9d40 #4fb55a #1f7a45",
    "teal": "#12858a",
    "turquoise": "#40d4c8 #2fd6a8",
    "lightblue": "#86c9f2 #5fc8fb",
    "blue": "#2a6fdb #3f8cf0",
    "navy": "#1d2f6f",
    "purple": "#8746c8 #a678e0",
    "magenta": "#d3239a #f0309a",
    "pink": "#f58fb8 #f8b8cf",
    "brown": "#7d4e2d #6d4534 #a5694f",
    "beige": "#e6cfa6 #f2dcc0",
    "black": "#1d1d22 #3a3242 #48395a #321b41",
    "white": "#f7f5f8 #e9e4f0 #dcd5e4",
    "gray": "#8f9096 #b9b3c4 #9d97a6 #6f6b75",
}

Pixels = NDArray[np.float64]
Box = tuple[float, float, float, float]


def raster(svg: str) -> Pixels:
    """(H, W, 4) in 0..1, the longer side `SIZE_PX`."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=SIZE_PX, skip_system_fonts=True))
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    return np.asarray(image, dtype=np.float64) / 255


def ink(pixels: Pixels) -> Box:
    """Tight box (x, y, w, h) of what is more than a trace opaque, as fractions."""
    h, w = pixels.shape[:2]
    seen = pixels[..., 3] > 0.06
    if not seen.any():
        return (0.0, 0.0, 1.0, 1.0)
    ys, xs = np.where(seen.any(1))[0], np.where(seen.any(0))[0]
    x0, y0, x1, y1 = xs[0] / w, ys[0] / h, (xs[-1] + 1) / w, (ys[-1] + 1) / h
    return (round(x0, 4), round(y0, 4), round(x1 - x0, 4), round(y1 - y0, 4))


def colors(pixels: Pixels) -> list[str]:
    """The three named colours that most opaque pixels are nearest to, the commonest first; grey
    tones count half, since outlines and shadows are grey whatever the thing's colour."""
    opaque = pixels[pixels[..., 3] > 0.5][:, :3]
    if not len(opaque):
        return ["gray"]
    tones = [(name, tone) for name, tones in PALETTE.items() for tone in tones.split()]
    rgb = np.array([[int(tone[i : i + 2], 16) / 255 for i in (1, 3, 5)] for _, tone in tones])
    distance = ((_oklab(opaque)[:, None] - _oklab(rgb)[None]) ** 2).sum(-1)
    counts = np.bincount(distance.argmin(1), minlength=len(tones))
    votes = dict.fromkeys(PALETTE, 0.0)
    for (name, _), count in zip(tones, counts, strict=True):
        votes[name] += count * (0.5 if name in ("black", "white", "gray") else 1.0)
    return sorted(votes, key=votes.__getitem__, reverse=True)[:3]


def _oklab(rgb: Pixels) -> Pixels:
    """(..., 3) sRGB in 0..1 to OKLab.

    Source: B. Ottosson, "A perceptual color space for image processing" (2020), MIT.
    """
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    to_lms = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    to_lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    lab: Pixels = np.cbrt(linear @ to_lms.T) @ to_lab.T
    return lab


class Measurer:
    """Measures each drawing once: results are kept in a file by the drawing's hash."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, list[Any]] = json.loads(path.read_text()) if path.exists() else {}

    def measure(self, svg: str) -> tuple[Box, list[str]]:
        """(ink box, its three commonest colours)."""
        key = hashlib.sha256(svg.encode()).hexdigest()[:24]
        if key not in self._known:
            pixels = raster(svg)
            self._known[key] = [ink(pixels), colors(pixels)]
        box, names = self._known[key]
        x, y, w, h = box
        return (x, y, w, h), list(names)

    def save(self) -> None:
        self._path.write_text(json.dumps(self._known))

"""Materials: what a thing made of wood, glass or chocolate looks like; plain figures, no pixels.

A material is a ramp of colours from dark to light, by which a drawing's own lightness is coloured
anew, and a surface: a texture, relief at the edges, shine. `made` does the first on the SVG text,
`surface` the second on pixels, `woven` on an SVG.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from smalto.render.clusters import dominant_of
from smalto.render.color import Lch, hex_of_lch, lch_of, mix
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color, Material


@dataclass(frozen=True, slots=True)
class Make:
    """`ramp`: "#rrggbb" from dark to light, empty where things keep their own colours; then
    `chroma` and `light` change these. `gain`: how much of the drawing's light and shade stays.
    `tile`: its texture; `depth`: how strongly it shows, 0..1; `period`: size of one tile over
    that of the thing. `bevel`: relief at the edges; `gloss`: highlights; `bands`: mirrored
    stripes of light; `opacity`; `rim`: light (or, negative, dark) along the outline; `seam`:
    stitches along it; `fuzz`: hairs across it, as a share of the size."""

    ramp: tuple[str, ...] = ()
    gain: float = 1.4
    chroma: float = 1.0
    light: float = 0.0
    tile: str = ""
    depth: float = 0.5
    period: float = 0.5
    bevel: float = 0.3
    gloss: float = 0.0
    bands: float = 0.0
    opacity: float = 1.0
    rim: float = 0.0
    seam: bool = False
    fuzz: float = 0.0


MAKES: dict[Material, Make] = {
    "wood": Make(
        ("#3d2113", "#8a5228", "#b9783f", "#d89f62", "#f0c690"),
        1.7,
        tile="wood",
        depth=0.55,
        period=0.85,
        bevel=0.3,
    ),
    "metal": Make(
        ("#1d232c", "#5d6774", "#96a1ae", "#ccd4dc", "#ffffff"),
        2.0,
        tile="brushed",
        depth=0.16,
        period=0.6,
        bevel=0.6,
        gloss=0.8,
        bands=0.75,
    ),
    "glass": Make(
        ("#2f6f86", "#7cbdd0", "#b4e0ec", "#dcf4fa", "#ffffff"),
        1.3,
        bevel=0.3,
        gloss=1.1,
        opacity=0.46,
        rim=0.85,
    ),
    "fabric": Make((), chroma=0.92, tile="weave", depth=0.5, period=0.36, bevel=0.32, seam=True),
    "leather": Make(
        ("#22110a", "#55301b", "#7d4a2a", "#a56a40", "#d29c6c"),
        1.3,
        tile="grain",
        depth=0.5,
        period=0.5,
        bevel=0.45,
        gloss=0.35,
        seam=True,
    ),
    "plastic": Make((), chroma=1.3, light=0.02, bevel=0.5, gloss=1.25, rim=0.25),
    "rubber": Make(
        (), chroma=0.85, light=-0.05, tile="studs", depth=0.4, period=0.3, bevel=0.45, gloss=0.3
    ),
    "stone": Make(
        ("#3b3b40", "#6c6c70", "#93928f", "#b5b3ad", "#d8d5cc"),
        1.8,
        tile="stone",
        depth=0.6,
        period=0.9,
        bevel=0.5,
    ),
    "marble": Make(
        ("#7d7b86", "#bab8c2", "#e4e2e8", "#f5f3f5", "#ffffff"),
        1.5,
        tile="marble",
        depth=0.42,
        period=1.0,
        bevel=0.3,
        gloss=0.55,
    ),
    "brick": Make(
        ("#4a1d15", "#8d3c2a", "#b8553c", "#cf7354", "#e39b7e"),
        1.8,
        tile="brick",
        depth=0.6,
        period=0.62,
        bevel=0.25,
    ),
    "fluffy": Make(
        (), light=0.02, gain=0.85, tile="fur", depth=0.55, period=0.5, bevel=0.25, fuzz=0.05
    ),
    "knitted": Make((), chroma=0.95, tile="knit", depth=0.62, period=0.56, bevel=0.3),
    "paper": Make(
        ("#8f8c84", "#cfccc4", "#f0ede6", "#faf8f3", "#ffffff"),
        1.2,
        tile="folds",
        depth=0.42,
        period=0.9,
        bevel=0.25,
        rim=0.3,
    ),
    "ice": Make(
        ("#4a9ac4", "#8fcdea", "#bfe6f6", "#e2f6fd", "#ffffff"),
        1.2,
        tile="cracked",
        depth=0.6,
        period=0.8,
        bevel=0.5,
        gloss=0.9,
        opacity=0.84,
        rim=0.7,
    ),
    "crystal": Make(
        ("#5b2a9a", "#9a63d8", "#c29df2", "#e4d2ff", "#ffffff"),
        1.2,
        tile="facets",
        depth=0.55,
        period=0.75,
        bevel=0.5,
        gloss=0.7,
        opacity=0.93,
        rim=0.5,
    ),
    "clay": Make(
        ("#5c2a1a", "#a3532f", "#c8754a", "#dd956b", "#f0b894"),
        1.6,
        tile="prints",
        depth=0.5,
        period=0.8,
        bevel=0.45,
    ),
    "chocolate": Make(
        ("#1f0d06", "#3f2012", "#5b321c", "#7a4a2c", "#b07a52"),
        1.6,
        tile="squares",
        depth=0.6,
        period=0.62,
        bevel=0.4,
        gloss=0.5,
    ),
}
"""The patterns (striped, dotted, checkered, floral) are not here: see `patterns`."""

_HEX = re.compile(r"(?<![\w&(])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_TINT = re.compile(r'values="0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 ([\d.]+) 0"')


def made(svg: str, material: Material, color: Color | None) -> str:
    """A complete SVG text in the colours of the material; `color`: the material's own colour."""
    make = MAKES[material]
    middle = _middle(svg)
    ramp = tinted_ramp(make.ramp, color) if make.ramp and color else make.ramp

    def swap(found: re.Match[str]) -> str:
        return _ramped(found.group(0), middle, make, ramp)

    def swap_tint(found: re.Match[str]) -> str:
        r, g, b, alpha = found.groups()
        before = "#" + "".join(f"{round(float(c) * 255):02x}" for c in (r, g, b))
        after = _ramped(before, middle, make, ramp)
        channels = (int(after[i : i + 2], 16) / 255 for i in (1, 3, 5))
        red, green, blue = (f"{c:.3f}" for c in channels)
        return f'values="0 0 0 0 {red} 0 0 0 0 {green} 0 0 0 0 {blue} 0 0 0 {alpha} 0"'

    return _TINT.sub(swap_tint, _HEX.sub(swap, svg))


@lru_cache(maxsize=128)
def tinted_ramp(ramp: tuple[str, ...], color: Color) -> tuple[str, ...]:
    """The ramp in another colour: its steps of lightness about the colour's."""
    light, chroma, hue = lch_of(COLOR_HEX[color])
    steps = [lch_of(stop) for stop in ramp]
    middle = steps[len(steps) // 2][0]
    centre = 0.72 * light + 0.28 * middle
    found = []
    for step in steps:
        offset = step[0] - middle
        room = (
            min((1 - centre) / max(1 - middle, 0.05), 1.2)
            if offset > 0
            else min(centre / middle, 1.2)
        )
        lightness = min(max(centre + offset * room, 0.03), 0.99)
        fade = 1 - 0.6 * max(lightness - centre, 0) / max(1 - centre, 0.05)
        found.append(hex_of_lch((lightness, chroma * fade, hue)))
    return tuple(found)


@lru_cache(maxsize=512)
def _middle(svg: str) -> float:
    return dominant_of(svg).lightness


def _ramped(hex_color: str, middle: float, make: Make, ramp: tuple[str, ...]) -> str:
    before = lch_of(hex_color)
    if not ramp:
        return hex_of_lch(_own(before, middle, make))
    place = min(max(0.5 + (before[0] - middle) * make.gain, 0.0), 1.0) * (len(ramp) - 1)
    low = min(int(place), len(ramp) - 2)
    return mix(ramp[low], ramp[low + 1], place - low)


def _own(before: Lch, middle: float, make: Make) -> Lch:
    if before[0] < 0.3 or make.gain == 1.4:
        lightness = before[0]
    else:
        lightness = middle + (before[0] - middle) * make.gain
    return (min(max(lightness + make.light, 0.0), 1.0), before[1] * make.chroma, before[2])

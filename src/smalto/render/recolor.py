"""Giving a drawing another colour: the cluster that covers most of it moves, the rest stays.

Lightness inside the cluster keeps its order, so highlights and shades follow; black outlines, the
whites of eyes and all other hues are left alone.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache

from smalto.render.clusters import Dominant, dominant_of, second_of
from smalto.render.color import Lch, hex_of, hex_of_lch, lch_of, rgb_of
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color

_HEX = re.compile(r"(?<![\w&(])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_FILTERED = re.compile(r'<filter\b.*?</filter>|\sfilter="[^"]*"', re.DOTALL)
_TINT = re.compile(r'values="0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 ([\d.]+) 0"')
_NEUTRAL: frozenset[Color] = frozenset({"black", "white", "gray", "silver"})
_METAL: frozenset[Color] = frozenset({"gold", "silver"})


ENOUGH = 0.14
"""Share of a drawing that must not be of its main colour for a second colour to show there."""


def recolored(
    svg: str, color: Color, second: Color | None = None, *, keep_pale: bool = False
) -> str:
    """A complete SVG text, with its main colour moved to `color`, the next one to `second`.
    `keep_pale`: white and gray stay, however much of it there is (of an eye, or a beard)."""
    look = _dominant(svg)
    look = replace(look, pale=None) if second or keep_pale else look
    other = _second(svg) if second else None

    def moved(hex_color: str) -> str:
        if other is not None and second and not look.owns(*lch_of(hex_color)):
            return _moved(hex_color, other, second)
        return _moved(hex_color, look, color)

    def swap(found: re.Match[str]) -> str:
        return moved(found.group(0))

    def swap_tint(found: re.Match[str]) -> str:
        red, green, blue, alpha = found.groups()
        before = hex_of((float(red), float(green), float(blue)))
        r, g, b = rgb_of(moved(before))
        return f'values="0 0 0 0 {r:.3f} 0 0 0 0 {g:.3f} 0 0 0 0 {b:.3f} 0 0 0 {alpha} 0"'

    return _TINT.sub(swap_tint, _HEX.sub(swap, svg))


def middle_of(svg: str) -> float:
    """OKLCH lightness of its main colour."""
    return _dominant(svg).lightness


def has_second(svg: str) -> bool:
    """Whether a second colour can go to a cluster of its own."""
    return second_of(svg, replace(_dominant(svg), pale=None))[1] >= ENOUGH


def stencil(svg: str) -> str:
    """A complete SVG text, white where its main colour is, else black; without filters."""
    look = _dominant(svg)

    def swap(found: re.Match[str]) -> str:
        return "#ffffff" if look.owns(*lch_of(found.group(0))) else "#000000"

    return _HEX.sub(swap, _FILTERED.sub("", svg))


@lru_cache(maxsize=256)
def _second(svg: str) -> Dominant:
    return second_of(svg, replace(_dominant(svg), pale=None))[0]


@lru_cache(maxsize=512)
def _dominant(svg: str) -> Dominant:
    return dominant_of(svg)


def _moved(hex_color: str, look: Dominant, color: Color) -> str:
    before = lch_of(hex_color)
    if not look.owns(*before):
        return hex_color
    if look.pale is not None and look.is_pale(*before[:2]):
        light = look.lightness + 0.06 + (before[0] - look.pale) * 0.7
        before = (light, look.chroma, look.hue or 0.0)
    target = lch_of(COLOR_HEX[color])
    lightness = _lightness(before[0], look.lightness, target[0], color)
    return hex_of_lch((lightness, *_chroma_hue(before, look, target, lightness, color)))


def _lightness(before: float, middle: float, target: float, color: Color) -> float:
    """Maps 0..1 so that `middle` lands on `target` and order is kept; steps keep most of their
    size, and shrink where black or white leaves no room for them."""
    step = before - middle
    room = (1 - target) / max(1 - middle, 0.05) if step > 0 else target / max(middle, 0.05)
    scale = 0.45 * min(room, 1.6) + 0.55 * min(room, 1.0)
    if color == "black" and step > 0:
        scale = 0.42
    elif color == "white" and step < 0:
        scale = 0.5
    elif color in _METAL:
        scale *= 1.25
    return min(max(target + step * scale, 0.02), 0.995)


def _chroma_hue(
    before: Lch, look: Dominant, target: Lch, lightness: float, color: Color
) -> tuple[float, float]:
    if color in _NEUTRAL:
        return target[1] * 0.9, target[2]
    if look.hue is None:
        fade = 1 - 0.75 * max(lightness - target[0], 0.0) / max(1 - target[0], 0.05)
        return target[1] * fade, target[2]
    ratio = before[1] / max(look.chroma, 0.03)
    turn = (before[2] - look.hue + math.pi) % math.tau - math.pi
    return target[1] * min(max(ratio, 0.35), 1.3), target[2] + min(max(turn * 0.3, -0.2), 0.2)

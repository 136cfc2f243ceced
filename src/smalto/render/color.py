"""Colour arithmetic: sRGB hex strings, OKLab and OKLCH. Knows nothing of pictures."""

from __future__ import annotations

import math
from functools import lru_cache

RGB = tuple[float, float, float]
"""Red, green, blue in 0..1, sRGB-encoded."""

Lab = tuple[float, float, float]
"""OKLab: lightness 0..1, then a and b around 0."""

Lch = tuple[float, float, float]
"""OKLCH: lightness 0..1, chroma 0..~0.37, hue in radians."""


def rgb_of(hex_color: str) -> RGB:
    """`#rgb` or `#rrggbb` -> floats in 0..1."""
    digits = hex_color.lstrip("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def rgb_bytes(hex_color: str) -> tuple[int, int, int]:
    """`#rrggbb` -> 0..255 each."""
    red, green, blue = (round(255 * c) for c in rgb_of(hex_color))
    return red, green, blue


def hex_of(rgb: RGB) -> str:
    """Floats, clipped to 0..1 -> `#rrggbb`."""
    return "#" + "".join(f"{round(255 * min(max(c, 0.0), 1.0)):02x}" for c in rgb)


def lab_of(rgb: RGB) -> Lab:
    """sRGB -> OKLab. Source: Björn Ottosson, "A perceptual color space for image processing",
    2020 (public domain)."""
    r, g, b = (_linear(c) for c in rgb)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    mid = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * mid - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * mid + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * mid - 0.8086757660 * short,
    )


def rgb_of_lab(lab: Lab) -> RGB:
    """OKLab -> sRGB, not clipped: outside 0..1 means out of gamut."""
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    mid = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * mid + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * mid - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * mid + 1.7076147010 * short),
    )


def lch_of(hex_color: str) -> Lch:
    lightness, a, b = lab_of(rgb_of(hex_color))
    return lightness, math.hypot(a, b), math.atan2(b, a)


def hex_of_lch(lch: Lch) -> str:
    """OKLCH -> `#rrggbb`; chroma shrinks until the colour fits sRGB, hue and lightness stay."""
    lightness, chroma, hue = lch
    for _ in range(12):
        rgb = rgb_of_lab((lightness, chroma * math.cos(hue), chroma * math.sin(hue)))
        if all(-0.004 <= c <= 1.004 for c in rgb):
            break
        chroma *= 0.88
    return hex_of(rgb)


@lru_cache(maxsize=4096)
def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0..1) of `second` in it, mixed in OKLab."""
    one, two = lab_of(rgb_of(first)), lab_of(rgb_of(second))
    a, b, c = (p + (q - p) * share for p, q in zip(one, two, strict=True))
    return hex_of(rgb_of_lab((a, b, c)))


@lru_cache(maxsize=4096)
def lighter(hex_color: str, by: float) -> str:
    """Moves OKLCH lightness by `by` (negative: darker)."""
    lightness, chroma, hue = lch_of(hex_color)
    return hex_of_lch((min(max(lightness + by, 0.0), 1.0), chroma, hue))


def luminance(hex_color: str) -> float:
    """Relative luminance 0..1 as WCAG 2 defines it."""
    r, g, b = (_linear(c) for c in rgb_of(hex_color))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio, 1..21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _encoded(c: float) -> float:
    return 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055

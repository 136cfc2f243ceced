"""Colours: one base colour gives a whole soft fill, lit from the top left, shaded towards violet."""

from __future__ import annotations

import math
from functools import cache

from .ink import Fill, lin, rad

Lab = tuple[float, float, float]


@cache
def tone(color: str, light: float = 0.0, toward: str | None = None, t: float = 0.0) -> str:
    """`color` made lighter (light > 0, in OKLab lightness) and mixed by `t` with `toward`."""
    a = _lab(color)
    if toward is not None:
        b = _lab(toward)
        a = (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)
    return _hex((min(max(a[0] + light, 0.0), 1.0), a[1], a[2]))


@cache
def lit(color: str) -> str:
    return tone(color, 0.06, "#fff3d6", 0.12)


@cache
def dim(color: str, much: float = 1.0) -> str:
    return tone(color, -0.085 * much, "#6a2f9a", 0.16 * much)


STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6)


@cache
def tones(color: str) -> frozenset[str]:
    """Every colour that the fills below can make of `color`, in light and in shade."""
    first = {color, *(dim(color, k) for k in STEPS)}
    return frozenset(first | {lit(c) for c in first} | {dim(c, k) for c in first for k in STEPS})


def ball(color: str, much: float = 1.0) -> Fill:
    """For round things: light at the top left, dark round the far rim."""
    return rad([(0, lit(color), 1), (0.5, color, 1), (1, dim(color, much), 1)])


def slab(color: str, much: float = 1.0) -> Fill:
    """For torsos, boxes and limbs: light above left, dark below right."""
    return lin([(0, lit(color), 1), (0.45, color, 1), (1, dim(color, much), 1)])


def down(color: str, much: float = 1.0) -> Fill:
    """Plain above, darker towards its lower end."""
    return lin([(0, color, 1), (0.4, color, 1), (1, dim(color, much), 1)], 0, 0, 0, 1)


def haze(color: str, opacity: float) -> Fill:
    """A soft spot that fades out."""
    return rad([(0, color, opacity), (1, color, 0)], 0.5, 0.5, 0.5)


def rim(color: str, opacity: float, *geometry: float) -> Fill:
    """Nothing until two thirds of the way, then the colour: an edge's reflected light or shade."""
    return lin([(0, color, 0), (0.6, color, 0), (1, color, opacity)], *geometry)


def _linear(channel: int) -> float:
    v = channel / 255
    return v / 12.92 if v <= 0.04045 else float(((v + 0.055) / 1.055) ** 2.4)


def _coded(v: float) -> int:
    v = min(max(v, 0.0), 1.0)
    return round(255 * (v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055))


def _lab(color: str) -> Lab:
    """OKLab. Source: Bjoern Ottosson, 'A perceptual color space' (public domain), matrices."""
    r, g, b = (_linear(int(color[i : i + 2], 16)) for i in (1, 3, 5))
    m = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    n = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    s = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * m + 0.7936177850 * n - 0.0040720468 * s,
        1.9779984951 * m - 2.4285922050 * n + 0.4505937099 * s,
        0.0259040371 * m + 0.7827717662 * n - 0.8086757660 * s,
    )


def _hex(lab: Lab) -> str:
    m = (lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]) ** 3
    n = (lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]) ** 3
    s = (lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]) ** 3
    rgb = (
        4.0767416621 * m - 3.3077115913 * n + 0.2309699292 * s,
        -1.2684380046 * m + 2.6097574011 * n - 0.3413193965 * s,
        -0.0041960863 * m - 0.7034186147 * n + 1.7076147010 * s,
    )
    return "#" + "".join(f"{_coded(v):02x}" for v in rgb)

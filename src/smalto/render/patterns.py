"""Patterns and second colours: a drawing in one colour, and through a mask of shapes in another.

Both are the whole drawing, so outlines, eyes and shading stay; only the cloth differs. All of it
is SVG: masks are shapes in the drawing's own units, over its view box.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from smalto.render.art import inner, prefixed
from smalto.render.color import lch_of
from smalto.render.recolor import middle_of
from smalto.render.sheet import num
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color, Material

PATTERNS: frozenset[Material] = frozenset({"striped", "dotted", "checkered", "floral"})
_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_PETALS = ("#ff5d8f", "#ffc93c", "#ffffff", "#7a6bff", "#ff8a3c")

Box = tuple[float, float, float, float]
"""x, y, width, height of a drawing's ink, in its own units."""


def other_color(svg: str, color: Color | None, material: Material) -> Color:
    """What a pattern is drawn in when nothing was said: white, on what is light a strong colour."""
    light = lch_of(COLOR_HEX[color])[0] if color else middle_of(svg)
    if light < 0.84:
        return "white"
    return "navy" if material == "striped" else "red"


def composite(first: str, second: str, mask: str) -> str:
    """Two complete SVG texts of one view box as one: `second` where the mask is white."""
    over = prefixed(inner(second), "b-")
    root = first[: first.rindex("</svg>")]
    return f'{root}<mask id="veil">{mask}</mask><g mask="url(#veil)">{over}</g></svg>'


def mask_of(material: Material, ink: Box) -> str:
    """White shapes: stripes, dots or checks over the ink box."""
    return MASKS[material](ink)


def flowers(first: str, stencil: str, ink: Box) -> str:
    """Blossoms on what the stencil (a drawing in black and white) has white."""
    x, y, w, h = ink
    step = math.sqrt(w * h) / 4.2
    parts = []
    for row in range(math.ceil(h / step) + 1):
        for column in range(math.ceil(w / step) + 1):
            cx = x + (column + 0.5 * (row % 2)) * step
            cy = y + (row + 0.3) * step
            parts.append(_flower(cx, cy, step * 0.36, row * 7 + column * 3))
    root = first[: first.rindex("</svg>")]
    veil = f'<mask id="veil">{prefixed(inner(stencil), "b-")}</mask>'
    return f'{root}{veil}<g mask="url(#veil)">{"".join(parts)}</g></svg>'


def _flower(x: float, y: float, r: float, turn: int) -> str:
    petal = _PETALS[turn % len(_PETALS)]
    leaves = "".join(
        f'<ellipse cx="{num(x)}" cy="{num(y - r * 1.05)}" rx="{num(r * 0.26)}" ry="{num(r * 0.5)}"'
        f' fill="#3fa35a" transform="rotate({deg} {num(x)} {num(y)})"/>'
        for deg in (turn * 31 % 360, turn * 31 % 360 + 140)
    )
    petals = "".join(
        f'<circle cx="{num(x + r * 0.55 * math.cos(a))}" cy="{num(y + r * 0.55 * math.sin(a))}"'
        f' r="{num(r * 0.42)}" fill="{petal}"/>'
        for a in (turn + k * math.tau / 5 for k in range(5))
    )
    heart = "#8a4a1e" if petal == "#ffc93c" else "#ffd75e"
    middle = f'cx="{num(x)}" cy="{num(y)}" r="{num(r * 0.3)}"'
    return f'{leaves}{petals}<circle {middle} fill="{heart}"/>'


def _rect(x: float, y: float, w: float, h: float) -> str:
    return f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}" fill="#fff"/>'


def _stripes(ink: Box) -> str:
    x, y, w, h = ink
    reach, step = w + h, math.sqrt(w * h) / 4.4
    bars = "".join(
        _rect(x - reach / 2, y - reach / 2 + k * step, 2 * reach, step / 2)
        for k in range(math.ceil(2 * reach / step))
    )
    return f'<g transform="rotate(-16 {num(x + w / 2)} {num(y + h / 2)})">{bars}</g>'


def _dots(ink: Box) -> str:
    x, y, w, h = ink
    step = math.sqrt(w * h) / 5.2
    return "".join(
        f'<circle cx="{num(x + (column + 0.5 * (row % 2)) * step)}"'
        f' cy="{num(y + row * step * 0.87)}"'
        f' r="{num(step * 0.29)}" fill="#fff"/>'
        for row in range(math.ceil(h / step / 0.87) + 1)
        for column in range(math.ceil(w / step) + 1)
    )


def _checks(ink: Box) -> str:
    x, y, w, h = ink
    step = math.sqrt(w * h) / 7.5
    return "".join(
        _rect(x + column * step, y + row * step, step, step)
        for row in range(math.ceil(h / step))
        for column in range(math.ceil(w / step))
        if (row + column) % 2
    )


MASKS: dict[str, Callable[[Box], str]] = {
    "striped": _stripes,
    "dotted": _dots,
    "checkered": _checks,
}

_SPOTS = (
    (0.3, 0.2, 0.2, 0.16),
    (0.75, 0.42, 0.19, 0.2),
    (0.34, 0.66, 0.21, 0.17),
    (0.8, 0.86, 0.2, 0.14),
    (0.62, 0.08, 0.12, 0.1),
)


def patches(ink: Box) -> str:
    """Large uneven spots, as on a cow."""
    x, y, w, h = ink
    return "".join(
        f'<ellipse cx="{num(x + a * w)}" cy="{num(y + b * h)}" rx="{num(c * w)}" ry="{num(d * h)}"'
        f' fill="#fff" transform="rotate({k * 37} {num(x + a * w)} {num(y + b * h)})"/>'
        for k, (a, b, c, d) in enumerate(_SPOTS)
    )


def lower_half(ink: Box) -> str:
    x, y, w, h = ink
    return _rect(x, y + 0.5 * h, w, 0.5 * h)

"""Pattern grounds: dots, stripes, checks, waves, stars, hearts, confetti."""

from __future__ import annotations

import math
from collections.abc import Callable

from smalto.render.backdrop.atmosphere import heart
from smalto.render.backdrop.view import Layers, View
from smalto.render.color import lighter, luminance, mix
from smalto.render.sheet import Sheet, num, polygon, trace
from smalto.scene.types import Pattern


def paint_pattern(layers: Layers, view: View, ground: str, figure: str) -> None:
    """Covers the picture with `ground` and the setting's pattern in `figure`; when both are one
    colour the figures are a shade of it."""
    if figure == ground:
        figure = lighter(ground, -0.07 if luminance(ground) > 0.25 else 0.09)
    layers.soft.rect(0, 0, view.w, view.h, ground)
    _PAINTERS[view.setting.pattern or "dots"](layers.land, view, figure)


def _grid(view: View, step: float) -> list[tuple[float, float]]:
    """Points of a staggered grid, one row beyond each edge."""
    dice = view.dice("grid")
    dx, dy = dice.uniform(0, step), dice.uniform(0, step)
    rise = step * 0.866
    return [
        (dx + (i - 2 + 0.5 * (j % 2)) * step, dy + (j - 2) * rise)
        for j in range(int(view.h / rise) + 4)
        for i in range(int(view.w / step) + 4)
    ]


def _dots(sheet: Sheet, view: View, color: str) -> None:
    step = view.unit * 92
    for x, y in _grid(view, step):
        sheet.circle(x, y, step * 0.2, color)


def _stripes(sheet: Sheet, view: View, color: str) -> None:
    """Upright or slanting, as chance will have it."""
    dice, step = view.dice("stripes"), view.unit * 110
    lean = dice.choice((0.0, 0.0, view.h, -view.h))
    x = -abs(lean) - step * dice.random()
    while x < view.w + abs(lean):
        half = step / 2
        sheet.path(
            polygon([(x, 0), (x + half, 0), (x + half + lean, view.h), (x + lean, view.h)]), color
        )
        x += step


def _checks(sheet: Sheet, view: View, color: str) -> None:
    step = view.unit * 96
    parts = [
        trace("M", i * step, j * step, "h", step, "v", step, "h", -step, "z")
        for j in range(int(view.h / step) + 1)
        for i in range(int(view.w / step) + 1)
        if (i + j) % 2
    ]
    sheet.path("".join(parts), color)


def _waves(sheet: Sheet, view: View, color: str) -> None:
    step = view.unit * 74
    for j in range(-1, int(view.h / step) + 2):
        y, half = j * step, step * 0.9
        d = f"M{num(-half * 2)} {num(y)}q{num(half / 2)} {num(-step * 0.5)} {num(half)} 0"
        d += f"t{num(half)} 0" * (int(view.w / half) + 4)
        sheet.stroke(d, color, step * 0.2)


def _stars(sheet: Sheet, view: View, color: str) -> None:
    dice, step = view.dice("stars"), view.unit * 120
    for x, y in _grid(view, step):
        r, turn = step * dice.choice((0.16, 0.24)), dice.uniform(-0.3, 0.3)
        points = []
        for k in range(10):
            reach, angle = (r if k % 2 == 0 else r * 0.44), turn + k * math.pi / 5
            points.append((x + reach * math.sin(angle), y - reach * math.cos(angle)))
        sheet.path(polygon(points), color)


def _hearts(sheet: Sheet, view: View, color: str) -> None:
    dice, step = view.dice("hearts"), view.unit * 116
    for x, y in _grid(view, step):
        sheet.path(heart(x, y, step * dice.choice((0.15, 0.22))), color)


_PAPER_BITS = ("#f2566b", "#f9c846", "#46b6e8", "#6fcf7c", "#a77bea")


def _confetti(sheet: Sheet, view: View, color: str) -> None:
    """Bits of paper in the figure's colour and a few merry ones."""
    dice, step = view.dice("confetti"), view.unit * 64
    for x, y in _grid(view, step):
        x, y = x + step * dice.uniform(-0.4, 0.4), y + step * dice.uniform(-0.4, 0.4)
        tint = color if dice.random() < 0.4 else mix(dice.choice(_PAPER_BITS), color, 0.15)
        a, w, h = dice.uniform(0, math.pi), step * 0.16, step * dice.uniform(0.06, 0.1)
        if dice.random() < 0.3:
            sheet.circle(x, y, w * 0.55, tint)
            continue
        cos, sin = math.cos(a), math.sin(a)
        box = [(-w, -h), (w, -h), (w, h), (-w, h)]
        sheet.path(polygon([(x + p * cos - q * sin, y + p * sin + q * cos) for p, q in box]), tint)


_PAINTERS: dict[Pattern, Callable[[Sheet, View, str], None]] = {
    "dots": _dots,
    "stripes": _stripes,
    "checks": _checks,
    "waves": _waves,
    "stars": _stars,
    "hearts": _hearts,
    "confetti": _confetti,
}

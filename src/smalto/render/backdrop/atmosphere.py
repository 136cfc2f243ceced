"""What a feeling lays over the whole picture: a rim of light or dark, and what hangs in the air."""

from __future__ import annotations

import math
from collections.abc import Callable

from smalto.render.backdrop.view import View
from smalto.render.color import mix
from smalto.render.feelings import FEELINGS
from smalto.render.sheet import Sheet, num, trace
from smalto.scene.types import Mood


def paint_feeling(sheet: Sheet, view: View) -> None:
    """Nothing if the scene has no mood; line drawings keep their paper white."""
    feeling = view.setting.mood
    if feeling is None or view.style == "line":
        return
    _AIR[feeling](sheet, view)
    _paint_rim(sheet, view, *FEELINGS[feeling].edge)


def _paint_rim(sheet: Sheet, view: View, color: str, strength: float) -> None:
    if not strength:
        return
    stops = (
        (0.0, color, 0.0),
        (0.52, color, 0.0),
        (0.8, color, strength * 0.4),
        (1.0, color, strength),
    )
    fill = sheet.radial(stops, (0.5, 0.48), 0.74)
    sheet.rect(0, 0, view.w, view.h, fill)


def _cozy(sheet: Sheet, view: View) -> None:
    _glow(sheet, view, view.light.x, 0.3, 0.75, "#ffc46b", 0.34)
    _bokeh(sheet, view, ("#ffd58a", "#ffb765", "#fff0c2"), 16, 0.2)


def _calm(sheet: Sheet, view: View) -> None:
    _glow(sheet, view, 0.5, 0.35, 0.8, "#ffffff", 0.2)


def _cheerful(sheet: Sheet, view: View) -> None:
    _glow(sheet, view, view.light.x, 0.05, 0.6, "#fff3a6", 0.45)
    _bokeh(sheet, view, ("#ffe680", "#ff9fc0", "#8fe3ff", "#b8f29a"), 15, 0.2)


def _dreamy(sheet: Sheet, view: View) -> None:
    _glow(sheet, view, 0.5, 0.4, 0.7, "#fff0ff", 0.3)
    _bokeh(sheet, view, ("#ffffff", "#ffd3ee", "#d5ccff", "#c8f0ff"), 26, 0.3)
    _sparkles(sheet, view, "#ffffff", 24)


def _romantic(sheet: Sheet, view: View) -> None:
    _glow(sheet, view, view.light.x, 0.3, 0.75, "#ffb3b0", 0.3)
    _bokeh(sheet, view, ("#ffc0d0", "#ffe0d0", "#ff9fb8"), 16, 0.24)
    dice, u = view.dice("hearts"), view.unit
    for _ in range(13):
        x, y = _rimward(dice.random(), dice.random(), view)
        r = u * dice.uniform(7, 17)
        sheet.path(heart(x, y, r), dice.choice(("#ff7d9c", "#ffd0dc", "#f2557f")), 0.72)


def _mysterious(sheet: Sheet, view: View) -> None:
    _mist(sheet, view, "#a9d3c9", 0.34)
    dice, u = view.dice("fireflies"), view.unit
    for _ in range(17):
        x, y = view.w * dice.random(), view.h * dice.uniform(0.25, 0.9)
        r = u * dice.uniform(7, 15)
        glow = sheet.radial(((0.0, "#fdffd0", 0.95), (0.25, "#e6f58f", 0.6), (1.0, "#bfe07a", 0.0)))
        sheet.circle(x, y, r, glow)


def _spooky(sheet: Sheet, view: View) -> None:
    _mist(sheet, view, "#b7c49a", 0.36)
    _glow(sheet, view, view.light.x, 0.2, 0.5, "#b59aff", 0.16)
    for side in (0, 1):
        _claw(sheet, view, side)


def _dramatic(sheet: Sheet, view: View) -> None:
    x, y = view.light.x * view.w, -0.05 * view.h
    dice = view.dice("shafts")
    for k in range(6):
        angle = (
            math.pi / 2 + (0.5 - view.light.x) * 0.9 + (k - 2.5) * 0.2 + dice.uniform(-0.04, 0.04)
        )
        reach, half = math.hypot(view.w, view.h) * 0.95, dice.uniform(0.025, 0.06)
        tips = [
            (x + reach * math.cos(angle + s), y + reach * math.sin(angle + s))
            for s in (-half, half)
        ]
        stops = ((0.0, "#ffe3a8", 0.3), (0.6, "#ffd59a", 0.12), (1.0, "#ffd59a", 0.0))
        end = (x + reach * math.cos(angle), y + reach * math.sin(angle))
        fill = sheet.linear_px(stops, (x, y), end)
        sheet.path(trace("M", x, y, "L", *tips[0], "L", *tips[1], "Z"), fill)


def _sad(sheet: Sheet, view: View) -> None:
    sheet.rect(0, 0, view.w, view.h, "#7d8c9c", 0.1)
    if view.setting.weather in ("rain", "storm", "snowfall"):
        return
    dice, u, parts = view.dice("drizzle"), view.unit, []
    for _ in range(70):
        h = u * dice.uniform(14, 30)
        x, y = view.w * dice.random(), view.h * dice.random()
        parts.append(f"M{num(x)} {num(y)}l{num(-h * 0.12)} {num(h)}")
    sheet.stroke("".join(parts), "#e3ebf2", u * 1.6, 0.3)


_AIR: dict[Mood, Callable[[Sheet, View], None]] = {
    "cozy": _cozy,
    "calm": _calm,
    "cheerful": _cheerful,
    "dreamy": _dreamy,
    "romantic": _romantic,
    "mysterious": _mysterious,
    "spooky": _spooky,
    "dramatic": _dramatic,
    "sad": _sad,
}


def _glow(
    sheet: Sheet, view: View, x: float, y: float, r: float, color: str, strength: float
) -> None:
    stops = ((0.0, color, strength), (0.45, color, strength * 0.4), (1.0, color, 0.0))
    side = max(view.w, view.h)
    sheet.ellipse(x * view.w, y * view.h, r * side, r * side, sheet.radial(stops))


def _rimward(a: float, b: float, view: View) -> tuple[float, float]:
    """A random point that keeps out of the picture's middle, where the things are."""
    x, y = a * 2 - 1, b * 2 - 1
    far = max(abs(x), abs(y), 0.05)
    push = (0.55 + 0.45 * far) / far
    return view.w * (0.5 + 0.5 * x * push), view.h * (0.5 + 0.5 * y * push)


def _bokeh(sheet: Sheet, view: View, colors: tuple[str, ...], count: int, alpha: float) -> None:
    """Soft round lights out of focus, most of them near the rim."""
    dice, u = view.dice("bokeh"), view.unit
    for _ in range(count):
        x, y = _rimward(dice.random(), dice.random(), view)
        x, y = x + u * dice.gauss(0, 60), y + u * dice.gauss(0, 60)
        r, color = u * dice.uniform(14, 46), dice.choice(colors)
        a = alpha * dice.uniform(0.5, 1.2)
        sheet.circle(
            x, y, r, sheet.radial(((0.0, color, a), (0.8, color, a * 1.2), (1.0, color, 0.0)))
        )


def _sparkles(sheet: Sheet, view: View, color: str, count: int) -> None:
    dice, u = view.dice("sparkles"), view.unit
    parts = []
    for _ in range(count):
        x, y = view.w * dice.random(), view.h * dice.random() ** 1.2
        r = u * dice.uniform(6, 17)
        i = r * 0.12
        parts.append(trace("M", x, y - r, "Q", x + i, y - i, x + r, y, "Q", x + i, y + i, x, y + r))
        parts.append(trace("Q", x - i, y + i, x - r, y, "Q", x - i, y - i, x, y - r, "Z"))
    sheet.path("".join(parts), color, 0.85)


def _mist(sheet: Sheet, view: View, color: str, strength: float) -> None:
    dice = view.dice("mist")
    for _ in range(9):
        bank = sheet.radial(
            ((0.0, color, strength), (0.5, color, strength * 0.5), (1.0, color, 0.0))
        )
        y = view.h * dice.uniform(0.62, 1.02)
        sheet.ellipse(
            view.w * dice.random(), y, view.w * dice.uniform(0.25, 0.5), view.h * 0.09, bank
        )


def _claw(sheet: Sheet, view: View, side: int) -> None:
    """A bare branch that reaches in from an upper corner."""
    dice, u = view.dice(f"claw{side}"), view.unit
    sign, x0 = (1, -10.0) if side == 0 else (-1, view.w + 10)
    y0 = view.h * dice.uniform(0.02, 0.12)
    color = mix("#07040f", view.mood.sky[0], 0.1)
    reach = view.w * dice.uniform(0.2, 0.3)
    x1, y1 = x0 + sign * reach, y0 + view.h * dice.uniform(0.03, 0.1)
    sheet.stroke(
        trace("M", x0, y0, "Q", x0 + sign * reach * 0.5, y0 - 20 * u, x1, y1), color, u * 9
    )
    for k in range(6):
        t = 0.25 + 0.14 * k
        bx, by = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - 9 * u * math.sin(math.pi * t)
        length = u * dice.uniform(45, 95) * (1.2 - t)
        up = -1 if k % 2 else 1
        tip = (bx + sign * length * 0.8, by + up * length * 0.8)
        sheet.stroke(
            trace("M", bx, by, "Q", bx + sign * length * 0.5, by + up * length * 0.1, *tip),
            color,
            u * 4.5,
        )
        twig = (tip[0] + sign * length * 0.12, tip[1] - up * length * 0.5)
        sheet.stroke(trace("M", (bx + tip[0]) / 2, (by + tip[1]) / 2, "L", *twig), color, u * 2.5)


def heart(x: float, y: float, r: float) -> str:
    """Path data of a heart about (x, y), `r` half as wide."""
    d = trace(
        "M",
        x,
        y + r * 0.95,
        "C",
        x - r * 1.5,
        y - r * 0.1,
        x - r * 0.75,
        y - r * 1.15,
        x,
        y - r * 0.4,
    )
    return d + trace(
        "C", x + r * 0.75, y - r * 1.15, x + r * 1.5, y - r * 0.1, x, y + r * 0.95, "Z"
    )

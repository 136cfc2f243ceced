"""Windows of a room, frontal and at a slant, and the daylight they let in."""

from __future__ import annotations

import math

from smalto.render.backdrop.chamber import Brush
from smalto.render.backdrop.outlook import Pane, Scenery, is_bright, outdoors, paint_outlook
from smalto.render.backdrop.view import PAPER
from smalto.render.color import mix
from smalto.render.sheet import Sheet, num


def paint_window(
    brush: Brush,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    scenery: Scenery = "garden",
    bars: tuple[int, int] = (2, 2),
    frame: str = "#fdfaf4",
    sill: bool = True,
    arch: bool = False,
    orb: bool = True,
) -> None:
    """A window in the back wall: (x, y) its lower left corner in metres; `bars`: panes across and
    down. By day it glows into the room."""
    view, sheet, room = brush.view, brush.sheet, brush.room
    left, top = room.at(x, y + h)
    pane = Pane(left, top, w * room.m, h * room.m)
    if is_bright(view) and not view.is_plain:
        color = mix("#fff7dc", view.mood.sky[2], 0.2)
        brush.glow(x + w / 2, y + h / 2, 0, max(w, h) * 1.0, color, 0.6)
    b = 0.06
    brush.panel(x - b - 0.02, y - b, w + 2 * b + 0.04, h + 2 * b + 0.01, 0, frame, -0.16, 0.8)
    brush.panel(x - b, y - b, w + 2 * b, h + 2 * b, 0, frame)
    paint_outlook(sheet, view, pane, scenery, f"window{x:.1f}", orb=orb)
    if not view.is_plain:
        paint_sheen(sheet, pane)
    bar = 0.035 if max(bars) < 4 else 0.025
    for i in range(1, bars[0]):
        brush.panel(x + w * i / bars[0] - bar / 2, y, bar, h, 0, frame)
    for i in range(1, bars[1]):
        brush.panel(x, y + h * i / bars[1] - bar / 2, w, bar, 0, frame)
    if arch:
        _paint_arch(brush, x, y, w, h, frame)
    if sill:
        brush.block(x - 0.12, y - b - 0.05, w + 0.24, 0.05, 0.0, 0.1, frame, fade=0)


def _paint_arch(brush: Brush, x: float, y: float, w: float, h: float, frame: str) -> None:
    """A half-round window over the square one, with rays of bars."""
    room, view = brush.room, brush.view
    cx, cy = room.at(x + w / 2, y + h)
    r = w / 2 * room.m
    rim = 0.06 * room.m
    sky = outdoors(view).mood.sky
    for k, fill in ((r + rim, brush.tone(frame)), (r, mix(sky[0], sky[1], 0.3))):
        if view.style == "line":
            fill = mix(fill, PAPER, 0.7)
        d = f"M{num(cx - k)} {num(cy)}A{num(k)} {num(k)} 0 0 1 {num(cx + k)} {num(cy)}Z"
        brush.sheet.path(d, fill)
        brush.contour(d, fill)
    rays = "".join(
        f"M{num(cx)} {num(cy)}L{num(cx - r * math.cos(a))} {num(cy - r * math.sin(a))}"
        for a in (math.pi / 4, math.pi / 2, 3 * math.pi / 4)
    )
    brush.sheet.stroke(
        rays + f"M{num(cx - r)} {num(cy)}h{num(2 * r)}", brush.tone(frame), rim * 0.5
    )


def paint_sheen(sheet: Sheet, pane: Pane) -> None:
    """Two slanted bands of reflected light on the glass."""
    for at, wide in ((0.12, 0.16), (0.36, 0.07)):
        x0 = pane.x + pane.w * at
        lean = pane.w * 0.2
        w = pane.w * wide
        d = f"M{num(x0 + lean)} {num(pane.y)}h{num(w)}L{num(x0 + w)} {num(pane.bottom)}h{num(-w)}Z"
        sheet.path(d, "#ffffff", 0.13)


def paint_sunbeam(brush: Brush, x: float, y: float, w: float, h: float, panes: int = 2) -> None:
    """Daylight that falls through a window of the back wall on the floor, pane by pane."""
    view = brush.view
    if view.is_plain or not is_bright(view):
        return
    color = mix("#fff3cf", view.mood.sun, 0.4)
    lean = -0.5 if x + w / 2 > 0 else 0.5
    z0, z1 = 0.55 + 0.18 * y, 0.75 + 0.18 * y + 0.36 * h
    step = w / panes
    for i in range(panes):
        a, b = x + i * step + 0.04, x + (i + 1) * step - 0.04
        spots = (
            (a + lean * z0, 0.0, z0), (b + lean * z0, 0.0, z0),
            (b + lean * z1, 0.0, z1), (a + lean * z1, 0.0, z1),
        )  # fmt: skip
        points = [brush.at(*spot) for spot in spots]
        d = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in points) + "Z"
        fade = ((0.0, color, 0.42), (1.0, color, 0.12))
        brush.sheet.path(d, brush.sheet.linear(fade))


def paint_side_window(
    brush: Brush, side: int, y: float, h: float, z0: float, z1: float, *, frame: str = "#fdfaf4"
) -> None:
    """A window in a side wall (-1 left, 1 right), seen at a slant: light more than a view."""
    x, view = side * brush.room.half, brush.view
    b = 0.06
    brush.face(_slant(x, y - b, h + 2 * b, z0 - b, z1 + b), frame, -0.03)
    sky = outdoors(view).mood.sky
    points = [brush.at(*spot) for spot in _slant(x, y, h, z0, z1)]
    top, low = min(p[1] for p in points), max(p[1] for p in points)
    first, last = (mix(c, PAPER, 0.7) if view.style == "line" else c for c in (sky[0], sky[2]))
    fade = ((0.0, first, 1.0), (1.0, last, 1.0))
    fill = last if view.is_plain else brush.sheet.linear_px(fade, (0, top), (0, low))
    brush.outline(points, fill)
    middle = (z0 + z1) / 2
    brush.face(_slant(x, y, h, middle - 0.02, middle + 0.02), frame, -0.03)
    brush.face(_slant(x, y + h * 0.5 - 0.02, 0.04, z0, z1), frame, -0.03)
    if is_bright(view) and not view.is_plain:
        inner = side * (brush.room.half - 0.5)
        far = side * (brush.room.half - 1.5)
        spots = ((inner, 0.0, z0), (far, 0.0, z0 + 0.3), (far, 0.0, z1 + 0.3), (inner, 0.0, z1))
        d = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in (brush.at(*s) for s in spots)) + "Z"
        brush.sheet.path(d, mix("#fff3cf", view.mood.sun, 0.4), 0.3)


def _slant(x: float, y: float, h: float, z0: float, z1: float) -> list[tuple[float, float, float]]:
    return [(x, y, z0), (x, y + h, z0), (x, y + h, z1), (x, y, z1)]

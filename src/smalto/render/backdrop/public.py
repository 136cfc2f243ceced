"""Large public rooms: museum, hall, theatre stage."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, Room, room_of
from smalto.render.backdrop.fixtures import LAMPLIGHT, lights_on, paint_carpet, paint_frame
from smalto.render.backdrop.furniture import BRASS
from smalto.render.backdrop.outlook import paint_sunbeam, paint_window
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import num, polygon

_WARM = "#fff0cc"


def paint_museum(layers: Layers, view: View) -> None:
    dice = view.dice("museum")
    brush = Brush(layers.land, room_of(view, ceiling=0.05, width=0.78, tallest=3.3))
    room = brush.room
    wall = dice.choice(("#9a4a4a", "#4f7a78", "#5a6a94", "#c9bfae", "#7a8a6a", "#e6e0d4"))
    floor = dice.choice(("#c99a66", "#d8d2c8", "#b98556"))
    paint_shell(brush, Shell(wall, floor, floor_kind="boards" if floor != "#d8d2c8" else "tiles",
                             ceiling="#f3efe6", skirting="#f0e9dc", gloss=0.8))  # fmt: skip
    _paint_skylight(brush)
    sizes = ((0.62, 0.8), (1.05, 0.78), (0.62, 0.8))
    total = sum(w for w, _ in sizes) + 0.5
    squeeze = min(2 * room.half / (total + 0.2), 1.0)
    x = -total * squeeze / 2
    for i, (w, h) in enumerate(sizes):
        w *= squeeze
        y = 1.12
        _paint_spot(brush, x + w / 2, y, w, h)
        paint_frame(brush, x, y, w, h, view.dice(f"art{i}"), frame="#d9a941")
        _paint_reflection(brush, x, y, w, h)
        x += w + 0.25 * squeeze
    for side in (-1, 1):
        _paint_wall_art(brush, side, dice)
        if view.free("statue", "vase", "sculpture"):
            _paint_exhibit(brush, side * (room.half - 0.28), 0.5, dice, side)
    _paint_ropes(brush, room.half * 0.62)
    paint_ambience(brush)


def _paint_skylight(brush: Brush) -> None:
    y, room = brush.room.height, brush.room
    if brush.at(0, y, 0)[1] <= 2:
        return
    w = room.half * 0.5
    spots = [(-w, y, 0.4), (w, y, 0.4), (w, y, 3.2), (-w, y, 3.2)]
    sky = "#223058" if brush.night else mix(brush.view.mood.sky[1], "#ffffff", 0.5)
    brush.outline([brush.at(*s) for s in spots], sky)
    for k in (-0.5, 0.0, 0.5):
        brush.line([(w * k, y, 0.4), (w * k, y, 3.2)], "#ffffff", 0.03)


def _paint_spot(brush: Brush, x: float, y: float, w: float, h: float) -> None:
    """A picture lamp's light on the wall round a painting."""
    if brush.view.is_plain:
        return
    top = y + h + 0.42
    a = 0.5 if brush.night else 0.32
    points = [brush.at(x + dx, yy) for dx, yy in ((-0.06, top), (0.06, top), (w * 0.8, y - 0.4),
                                                  (-w * 0.8, y - 0.4))]  # fmt: skip
    fade = ((0.0, _WARM, a), (0.6, _WARM, a * 0.5), (1.0, _WARM, 0.0))
    brush.sheet.path(polygon(points), brush.sheet.linear(fade))
    brush.glow(x, y + h / 2, 0, max(w, h) * 0.85, _WARM, a * 0.8)
    brush.panel(x - 0.07, top, 0.14, 0.05, 0, "#4d4540", r=0.02)


def _paint_reflection(brush: Brush, x: float, y: float, w: float, h: float) -> None:
    """The bright picture, mirrored faintly by the polished floor."""
    if brush.view.is_plain:
        return
    points = [brush.at(x, 0.0, 0.25), brush.at(x + w, 0.0, 0.25)]
    low = brush.at(0, 0, 1.2)[1]
    points += [(points[1][0] + 4, low), (points[0][0] - 4, low)]
    fade = ((0.0, _WARM, 0.3), (1.0, _WARM, 0.0))
    brush.sheet.path(polygon(points), brush.sheet.linear(fade))


def _paint_wall_art(brush: Brush, side: int, dice: Random) -> None:
    x = side * brush.room.half
    y, h = 1.1, 0.85
    z0, z1 = 0.75, 1.75
    b = 0.07
    rim = [(x, y - b, z0 - b), (x, y + h + b, z0 - b), (x, y + h + b, z1 + b), (x, y - b, z1 + b)]
    brush.face(rim, "#d9a941", -0.05)
    brush.face([(x, y, z0), (x, y + h, z0), (x, y + h, z1), (x, y, z1)], "#e9dcc4", -0.03)
    hue = dice.choice(("#7fa6c4", "#c98a6a", "#8fae7a"))
    brush.face([(x, y, z0), (x, y + h * 0.6, z0), (x, y + h * 0.35, z1), (x, y, z1)], hue, -0.02)


def _paint_exhibit(brush: Brush, x: float, z: float, dice: Random, side: int) -> None:
    """A vase or a bust on a plinth."""
    brush.block(x - 0.2, 0, 0.4, 0.78, z, 0.4, "#f1ede4")
    brush.block(x - 0.24, 0.78, 0.48, 0.06, z - 0.03, 0.46, "#faf7f0", shade=False)
    y, at = 0.84, z + 0.2
    if dice.random() < 0.55:
        hue = dice.choice(("#c9663f", "#3f6fa8", "#4f8f7a"))
        half = [(0.07, 0), (0.15, 0.16), (0.15, 0.26), (0.06, 0.4), (0.06, 0.46), (0.1, 0.5)]
        brush.shape(x, y, at, [*half, *[(-dx, dy) for dx, dy in reversed(half)]], hue)
        brush.panel(x - 0.148, y + 0.18, 0.296, 0.05, at, "#f3e2b0")
        return
    stone = "#e6e1d8"
    brush.shape(x, y, at, [(-0.18, 0.0), (-0.16, 0.14), (-0.06, 0.2), (0.06, 0.2), (0.16, 0.14),
                           (0.18, 0.0)], stone)  # fmt: skip
    brush.panel(x - 0.045, y + 0.16, 0.09, 0.12, at, stone, -0.06)
    cx, cy = brush.at(x, y + 0.36, at)
    k = brush.room.px(at)
    brush.sheet.ellipse(cx, cy, 0.1 * k, 0.135 * k, brush.tone(stone))
    brush.sheet.path(f"M{num(cx - side * 0.1 * k)} {num(cy - 0.01 * k)}l{num(-side * 0.035 * k)} "
                     f"{num(0.05 * k)}h{num(side * 0.04 * k)}z", brush.tone(stone))  # fmt: skip
    brush.sheet.ellipse(cx, cy - 0.07 * k, 0.112 * k, 0.085 * k, brush.tone(stone, -0.05))


def _paint_ropes(brush: Brush, half: float) -> None:
    z = 0.55
    spots = [-half, -half / 3, half / 3, half]
    for a, b in zip(spots, spots[1:], strict=False):
        if a < 0 < b:
            continue
        sag = [(a + (b - a) * k / 6, 0.66 - 0.75 * (k / 6) * (1 - k / 6), z) for k in range(7)]
        brush.line(sag, "#a8323f", 0.035)
    for x in spots:
        brush.shadow(x - 0.1, x + 0.1, z - 0.08, z + 0.08, 0.15)
        brush.panel(x - 0.09, 0, 0.18, 0.035, z, BRASS, -0.04, r=0.015)
        brush.panel(x - 0.018, 0.03, 0.036, 0.66, z, BRASS)
        brush.disc(x, 0.71, 0.038, z, BRASS, 0.05)


def paint_hall(layers: Layers, view: View) -> None:
    """A great hall with columns that lead to tall windows."""
    dice = view.dice("hall")
    brush = Brush(layers.land, room_of(view, width=0.56, ceiling=0.12, eye=0.72, far=11, tallest=9))
    room = brush.room
    stone = dice.choice(("#efe4cf", "#e2e0e4", "#dfe6e0", "#f0dccb"))
    floor = dice.choice((("#f0e9dc", "#8f6f63"), ("#eeeae4", "#5f6672"), ("#f2ead8", "#a9855a")))
    paint_shell(brush, Shell(stone, floor[0], floor_kind="checks", second=floor[1], tile=0.55, gloss=1.0,
                             ceiling=lighter(stone, 0.03), skirting=lighter(stone, -0.1)))  # fmt: skip
    cloth = dice.choice(("#a8323f", "#3f5a9a", "#2f7a63", "#6f4a94"))
    w = min(0.66, room.half * 0.5)
    tall = max(room.height - 1.25, 0.8)
    for x in (-room.half * 0.62, 0.0, room.half * 0.62):
        paint_window(brush, x - w / 2, 0.42, w, tall, scenery="sky", bars=(2, 4), arch=True,
                     frame=lighter(stone, -0.06), sill=False, orb=(x > 0) == (view.light.x > 0.5) and x != 0)  # fmt: skip
        paint_sunbeam(brush, x - w / 2, 0.42, w, tall, panes=2)
    paint_carpet(brush, 0, min(1.25, room.half * 0.9), 0.2, room.front * 1.1, cloth, BRASS)
    for z in (1.2, 3.2, 5.0, 6.2):
        for side in (-1, 1):
            _paint_column(brush, side * (room.half - 0.12), z, stone)
            if z < 4:
                _paint_banner(brush, side * (room.half - 0.02), z + 0.95, cloth)
    _paint_chandelier(brush, room)
    paint_ambience(brush)


def _paint_column(brush: Brush, x: float, z: float, stone: str) -> None:
    room, view = brush.room, brush.view
    h, r = room.height, 0.16
    left, top = room.at(x - r, h, z)
    k = room.px(z)
    low = room.at(x, 0, z)[1]
    base = brush.tone(stone, 0.02)
    brush.shadow(x - 0.26, x + 0.26, z - 0.2, z + 0.24, 0.25)
    stops = (
        (0.0, lighter(base, -0.1), 1.0),
        (0.32, lighter(base, 0.03), 1.0),
        (1.0, lighter(base, -0.17), 1.0),
    )
    fill = base if view.is_plain else brush.sheet.linear(stops, (0, 0), (1, 0))
    brush.sheet.rect(left, top, 2 * r * k, low - top, fill)
    brush.contour(
        f"M{num(left)} {num(top)}V{num(low)}M{num(left + 2 * r * k)} {num(top)}V{num(low)}", base
    )
    for y, half, high in (
        (0.0, 0.27, 0.12),
        (0.12, 0.22, 0.07),
        (h - 0.13, 0.27, 0.13),
        (h - 0.2, 0.22, 0.07),
    ):
        brush.panel(x - half, y, 2 * half, high, z, stone, -0.03, r=0.02, fade=0.05)


def _paint_banner(brush: Brush, x: float, z: float, cloth: str) -> None:
    """A long cloth on the wall between two columns."""
    top, low = brush.room.height - 0.35, 1.05
    z0, z1 = z, z + 0.55
    middle = (z0 + z1) / 2
    brush.face(
        [(x, top, z0), (x, top, z1), (x, low, z1), (x, low - 0.22, middle), (x, low, z0)], cloth
    )
    brush.face([(x, top, z0), (x, top, z1), (x, top - 0.1, z1), (x, top - 0.1, z0)], BRASS)
    brush.face([(x, 1.72, middle), (x, 1.58, middle - 0.12), (x, 1.44, middle), (x, 1.58, middle + 0.12)],
               BRASS)  # fmt: skip


def _paint_chandelier(brush: Brush, room: Room) -> None:
    z = 2.6
    y = room.height - 0.62
    cx, cy = room.at(0, y, z)
    k = room.px(z)
    top = max(room.at(0, room.height, z)[1], 0)
    gold = brush.tone(BRASS)
    brush.sheet.stroke(f"M{num(cx)} {num(top)}V{num(cy)}", gold, 0.03 * k)
    on = lights_on(brush)
    if on:
        brush.glow(0, y, z, 1.9, LAMPLIGHT, 0.55)
    for r, drop in ((0.55, 0.0), (0.36, -0.2)):
        brush.sheet.stroke(
            f"M{num(cx - r * k)} {num(cy + drop * k)}a{num(r * k)} {num(r * 0.25 * k)} 0 1 0 .01 -.01Z",
            gold, 0.035 * k,
        )  # fmt: skip
        for i in range(9):
            a = math.tau * i / 9
            x, yy = cx + r * k * math.cos(a), cy + drop * k + r * 0.25 * k * math.sin(a)
            brush.sheet.rect(x - 0.02 * k, yy - 0.13 * k, 0.04 * k, 0.13 * k, brush.tone("#fbf3e0"))
            flame = "#ffe9a8" if on else brush.tone("#f0e2c0")
            brush.sheet.ellipse(x, yy - 0.16 * k, 0.022 * k, 0.045 * k, flame)


def paint_theatre(layers: Layers, view: View) -> None:
    """A stage between red curtains, in the light of the spots."""
    dice = view.dice("stage")
    brush = Brush(layers.land, room_of(view, width=0.84, ceiling=-0.05, tallest=9))
    cloth = dice.choice(("#a3242f", "#8f1f3f", "#2f3f8f", "#5f2a6f"))
    back = dice.choice(("#3a2f5a", "#2f4a5f", "#5a2f3f", "#33405a"))
    paint_shell(brush, Shell(back, dice.choice(("#b07a4a", "#a06a40")), skirting="", ceiling="#2a2430",
                             gloss=0.5))  # fmt: skip
    _paint_cloth(brush, 0.0, view.w, 0, view.horizon, mix(back, cloth, 0.25), 34, 0.5)
    _paint_lights(brush, dice)
    _paint_drapes(brush, cloth)


def _paint_cloth(
    brush: Brush, x: float, w: float, top: float, low: float, color: str, folds: int, deep: float
) -> None:
    """Hanging folds between two x in pixels."""
    base = brush.tone(color)
    step = w / folds
    if brush.view.is_plain:
        brush.sheet.rect(x, top, w, low - top, base)
        d = "".join(f"M{num(x + i * step)} {num(top)}V{num(low)}" for i in range(1, folds))
        brush.sheet.stroke(d, lighter(base, -0.08), brush.view.unit * 2, 0.5)
        return
    dark, light = lighter(base, -0.1 * deep), lighter(base, 0.07 * deep)
    stops = ((0.0, dark, 1.0), (0.4, light, 1.0), (1.0, dark, 1.0))
    fill = brush.sheet.linear(stops, (0, 0), (1, 0))
    for i in range(folds):
        brush.sheet.rect(x + i * step - 0.5, top, step + 1, low - top, fill)


def _paint_lights(brush: Brush, dice: Random) -> None:
    """Beams from above and the pools they make on the boards."""
    view, room = brush.view, brush.room
    hues = dice.choice((("#fff3cf", "#fff3cf", "#fff3cf"), ("#ffd7e8", "#fff3cf", "#cfe4ff")))
    for share, hue in zip((-0.5, 0.0, 0.5), hues, strict=True):
        x = share * room.half
        foot = (x * 0.7, 0.0, 1.55)
        top = (view.w / 2 + share * view.w * 0.9, -0.02 * view.h)
        low = brush.at(*foot)
        reach = view.w * 0.19
        if view.style not in ("line", "silhouette"):
            fade = ((0.0, hue, 0.5), (0.7, hue, 0.14), (1.0, hue, 0.02))
            points = [(top[0] - 12, top[1]), (top[0] + 12, top[1]), (low[0] + reach, low[1]),
                      (low[0] - reach, low[1])]  # fmt: skip
            brush.sheet.path(polygon(points), brush.sheet.linear_px(fade, top, low))
        brush.glow(*foot, reach / room.px(1.55) * 1.25, hue, 0.5, flat=0.24)
    if view.fine:
        for _ in range(40):
            x, y = dice.uniform(0.15, 0.85) * view.w, dice.uniform(0.1, 0.7) * view.h
            brush.sheet.circle(x, y, view.unit * dice.uniform(0.8, 1.8), "#ffffff", 0.3)


def _paint_drapes(brush: Brush, cloth: str) -> None:
    """Side curtains, tied back, and the valance with its fringe."""
    view = brush.view
    w, h = view.w, view.h
    low = view.down(0.3)
    base = brush.tone(cloth)
    for side in (-1, 1):
        edge = 0 if side < 0 else w
        for i in range(5):
            a = edge - side * w * 0.035 * i
            b = edge - side * w * 0.035 * (i + 1)
            tie_a, tie_b = edge - side * w * 0.016 * i, edge - side * w * 0.016 * (i + 1)
            waist = h * 0.5
            d = (
                f"M{num(a)} 0H{num(b)}C{num(b)} {num(h * 0.3)} {num(tie_b)} {num(h * 0.4)} {num(tie_b)} "
                f"{num(waist)}C{num(tie_b)} {num(h * 0.6)} {num((tie_b + b) / 2)} {num(low)} "
                f"{num((tie_b + b) / 2)} {num(low)}H{num((tie_a + a) / 2)}C{num((tie_a + a) / 2)} {num(low)} "
                f"{num(tie_a)} {num(h * 0.6)} {num(tie_a)} {num(waist)}C{num(tie_a)} {num(h * 0.4)} "
                f"{num(a)} {num(h * 0.3)} {num(a)} 0Z"
            )
            stops = ((0.0, lighter(base, -0.07), 1.0), (0.45, lighter(base, 0.06), 1.0),
                     (1.0, lighter(base, -0.09), 1.0))  # fmt: skip
            fill = (
                lighter(base, 0.03 * (i % 2))
                if view.is_plain
                else brush.sheet.linear(stops, (0, 0), (1, 0))
            )
            brush.sheet.path(d, fill)
            brush.contour(d, base)
        x = edge - side * w * 0.04
        brush.sheet.stroke(f"M{num(edge)} {num(h * 0.49)}Q{num(x)} {num(h * 0.52)} {num(edge - side * w * 0.085)} "
                           f"{num(h * 0.49)}", brush.tone(BRASS), view.unit * 12)  # fmt: skip
    swags = 5
    step = w / swags
    for i in range(swags):
        x = i * step
        y = h * 0.075
        d = f"M{num(x)} 0H{num(x + step)}V{num(y)}Q{num(x + step / 2)} {num(y + h * 0.09)} {num(x)} {num(y)}Z"
        stops = ((0.0, lighter(base, -0.08), 1.0), (1.0, lighter(base, 0.04), 1.0))
        brush.sheet.path(d, base if view.is_plain else brush.sheet.linear(stops))
        brush.contour(d, base)
        fringe = (
            f"M{num(x)} {num(y)}Q{num(x + step / 2)} {num(y + h * 0.09)} {num(x + step)} {num(y)}"
        )
        brush.sheet.stroke(fringe, brush.tone(BRASS), view.unit * 9)

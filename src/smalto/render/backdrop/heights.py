"""Open places of a city: a rooftop over the skyline, a stadium."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.avenue import LAMPLIGHT, is_wet, lamps_lit
from smalto.render.backdrop.chamber import NEAR, Brush, Room, soil
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.skyline import paint_skyline
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon


def paint_rooftop(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=4)
    land, dice = layers.land, view.dice("rooftop")
    for i, (height, depth, width) in enumerate(
        ((0.62, 0.68, 0.5), (0.44, 0.44, 0.75), (0.26, 0.22, 1.0))
    ):
        paint_skyline(land, view, view.dice(f"row{i}"), height, depth, width)
    m = 190 * view.unit
    room = Room(view, view.w * 0.6 / m, 2.6, 5.0, m, view.w * 0.5, view.horizon * 0.62)
    brush = Brush(land, room)
    _paint_deck(brush, dice)
    _paint_parapet(brush, dice)
    side = 1 if view.light.x < 0.5 else -1
    _paint_hut(brush, side, dice)
    _paint_tank(brush, -side, dice)
    _paint_lights(brush, dice)
    _paint_pots(brush, dice, -side)


def _paint_deck(brush: Brush, dice: Random) -> None:
    """Decking or slabs underfoot."""
    view, room, sheet = brush.view, brush.room, brush.sheet
    wood = dice.random() < 0.5
    color = "#b98a62" if wood else "#c3beb8"
    tone = soil(view, color)
    fill = (
        tone
        if view.is_plain
        else sheet.linear(((0.0, lighter(tone, -0.05), 1.0), (1.0, lighter(tone, 0.02), 1.0)))
    )
    sheet.rect(0, view.horizon, view.w, view.ground_h, fill)
    front, parts, step = room.front * 1.15, [], 0.22 if wood else 0.7
    x = -room.half * 1.6
    while x < room.half * 1.6:
        (ax, ay), (bx, by) = room.at(x, 0), room.at(x, 0, front)
        parts.append(f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}")
        x += step
    z = step
    while not wood and z < front:
        y = room.at(0, 0, z)[1]
        parts.append(f"M0 {num(y)}H{num(view.w)}")
        z += step
    tint = INK if view.style == "line" else lighter(tone, -0.09)
    sheet.stroke("".join(parts), tint, view.unit * 1.5, 0.45)
    if is_wet(view) and not view.is_plain:
        shine = ((0.0, view.mood.sky[2], 0.4), (1.0, view.mood.sky[2], 0.05))
        sheet.rect(0, view.horizon, view.w, view.ground_h, sheet.linear(shine))


def _paint_parapet(brush: Brush, dice: Random) -> None:
    half = brush.room.half * 1.1
    color = dice.choice(("#b5694f", "#c9c2b8", "#a9836a"))
    brush.panel(-half, 0, 2 * half, 0.62, 0, color, fade=0.06)
    if color != "#c9c2b8":
        rows = []
        for i in range(1, 5):
            (ax, ay), (bx, _) = brush.at(-half, i * 0.125), brush.at(half, 0)
            rows.append(f"M{num(ax)} {num(ay)}H{num(bx)}")
            x = -half + (0.2 if i % 2 else 0.0)
            while x < half:
                rows.append(f"M{num(brush.at(x, 0)[0])} {num(ay)}v{num(0.125 * brush.room.m)}")
                x += 0.4
        brush.sheet.stroke("".join(rows), brush.tone(color, -0.08), brush.view.unit * 1.3, 0.5)
    top = [(-half, 0.62, 0.0), (half, 0.62, 0.0), (half, 0.62, 0.22), (-half, 0.62, 0.22)]
    brush.sheet.path(polygon([brush.at(*s) for s in top]), brush.view.earth("#e3ded6"))
    brush.sheet.rect(
        0,
        brush.at(0, 0.62, 0.22)[1],
        brush.view.w,
        0.06 * brush.room.m,
        brush.view.earth("#cfc9c0"),
    )
    brush.shadow(-half, half, 0.2, 0.5, 0.25)


def _paint_hut(brush: Brush, side: int, dice: Random) -> None:
    """The head of the stairs, with its door and a lamp."""
    x = side * brush.room.half * 0.7
    w, d, h = 1.25, 0.55, 1.75
    left = x - w / 2
    brush.block(left, 0, w, h, 0.15, d, dice.choice(("#c9a88a", "#b8bfc4", "#a8785f")))
    z = 0.7
    brush.block(left - 0.08, h, w + 0.16, 0.1, 0.1, d + 0.12, "#8f8a86", shade=False)
    snow = brush.view.mood.frost
    if snow:
        brush.panel(left - 0.08, h + 0.1, w + 0.16, 0.08, 0.76, "#ffffff", r=0.04)
    brush.panel(left + 0.34, 0, 0.58, 1.3, z, "#5f6a70", fade=0.04)
    brush.panel(left + 0.8, 0.62, 0.05, 0.05, z, "#e0c46a")
    if lamps_lit(brush.view):
        brush.glow(left + 0.63, 1.45, z, 1.1, LAMPLIGHT, 0.6)
        brush.glow(left + 0.63, 0, z + 0.4, 1.0, LAMPLIGHT, 0.35, flat=0.3)
    brush.panel(left + 0.55, 1.42, 0.16, 0.09, z, "#fff3cf", r=0.03)


def _paint_tank(brush: Brush, side: int, dice: Random) -> None:
    """A water tank on legs, and beside it the box of an air conditioner."""
    x, z = side * brush.room.half * 0.62, 0.25
    wood = dice.choice(("#9a6b48", "#8a6a55"))
    for dx in (-0.36, -0.12, 0.12, 0.36):
        brush.panel(x + dx - 0.03, 0, 0.06, 0.72, z, "#55504c")
    brush.line([(x - 0.36, 0.1, z), (x + 0.36, 0.66, z)], "#55504c", 0.035)
    brush.line([(x + 0.36, 0.1, z), (x - 0.36, 0.66, z)], "#55504c", 0.035)
    left, top = brush.at(x - 0.45, 1.72, z)
    k = brush.room.px(z)
    base = brush.tone(wood)
    stops = (
        (0.0, lighter(base, -0.06), 1.0),
        (0.35, lighter(base, 0.05), 1.0),
        (1.0, lighter(base, -0.1), 1.0),
    )
    fill = base if brush.view.is_plain else brush.sheet.linear(stops, (0, 0), (1, 0))
    brush.sheet.rect(left, top, 0.9 * k, 1.0 * k, fill)
    slats = "".join(f"M{num(left + 0.9 * k * i / 9)} {num(top)}v{num(k)}" for i in range(1, 9))
    brush.sheet.stroke(slats, lighter(base, -0.1), brush.view.unit * 1.3, 0.6)
    for y in (0.98, 1.5):
        brush.panel(x - 0.46, y, 0.92, 0.04, z, "#4d4844")
    roof = [brush.at(x - 0.52, 1.72, z), brush.at(x, 2.12, z), brush.at(x + 0.52, 1.72, z)]
    brush.outline(roof, brush.view.earth("#6f6660"))
    box = x - side * 0.95 - 0.35
    brush.block(box, 0, 0.7, 0.5, 0.3, 0.4, "#d8dcdd")
    brush.disc(box + 0.35, 0.26, 0.18, 0.7, "#8d959a")
    for a in range(4):
        t = a * math.pi / 4
        brush.line([(box + 0.35 - 0.17 * math.cos(t), 0.26 - 0.17 * math.sin(t), 0.7),
                    (box + 0.35 + 0.17 * math.cos(t), 0.26 + 0.17 * math.sin(t), 0.7)], "#5f676c", 0.015)  # fmt: skip


def _paint_lights(brush: Brush, dice: Random) -> None:
    """Bulbs on a cord between two poles."""
    del dice
    half, z, top = brush.room.half * 0.78, 0.35, 2.15
    lit = lamps_lit(brush.view)
    for x in (-half, 0.0, half):
        brush.panel(x - 0.02, 0.5, 0.04, top - 0.5, z, "#4d4844")
    for x0 in (-half, 0.0):
        spots = [(x0 + half * k / 8, top - 0.34 * 4 * (k / 8) * (1 - k / 8), z) for k in range(9)]
        brush.line(spots, "#4d4844", 0.014)
        for x, y, _ in spots[1:-1]:
            if lit:
                brush.glow(x, y - 0.05, z, 0.34, LAMPLIGHT, 0.8)
            brush.disc(x, y - 0.05, 0.035, z, mix(LAMPLIGHT, "#ffffff", 0.45))


def _paint_pots(brush: Brush, dice: Random, side: int) -> None:
    """Planters along the parapet."""
    if not brush.view.free("plant", "potted", "flower"):
        return
    for x in (-0.55, 0.25):
        left, z = x - side * 0.1, 0.3
        px, py = brush.at(left + 0.3, 0.26, z)
        for i in range(3):
            brush.view.plant(brush.sheet, dice.choice(("bush", "lavender", "grass")),
                             px + (i - 1) * 0.18 * brush.room.px(z), py, 0.36 * brush.room.px(z), 0.0, dice)  # fmt: skip
        brush.block(left, 0, 0.6, 0.27, z - 0.08, 0.2, "#a8654a")


def paint_stadium(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=3)
    land, dice = layers.land, view.dice("stadium")
    _paint_stands(land, view, dice)
    _paint_floodlights(land, view)
    _paint_boards(land, view, dice)
    _paint_pitch(land, view)
    if view.free("goal", "net"):
        _paint_goal(land, view)
    if lamps_lit(view) and not view.is_plain:
        _paint_beams(land, view)


def _arc(view: View, rise: float, bow: float) -> list[tuple[float, float]]:
    """A line that curves up to both sides, `rise` (share of the sky) above the pitch."""
    top = view.horizon * (1 - rise)
    return [
        (view.w * (k / 12 * 1.1 - 0.05), top - view.horizon * bow * ((k / 6 - 1) ** 2))
        for k in range(13)
    ]


def _paint_stands(sheet: Sheet, view: View, dice: Random) -> None:
    """Two tiers full of people under a roof."""
    tiers = ((0.0, 0.33, "#8f98a6"), (0.37, 0.6, "#7f8998"))
    _band(sheet, view, 0.62, 0.7, 0.26, "#e9ecef", 0.12)
    sheet_posts = []
    for i in range(9):
        x = view.w * (i + 0.5) / 9
        sheet_posts.append(f"M{num(x)} {num(view.horizon * 0.42)}V{num(view.horizon * 0.3)}")
    sheet.stroke("".join(sheet_posts), view.tone("#b5bcc4", 0.2), view.unit * 4)
    for low, high, color in tiers:
        _band(sheet, view, low, high, 0.2 if low else 0.12, color, 0.12)
        _paint_crowd(sheet, view, dice, low + 0.015, high - 0.02, 0.2 if low else 0.12)
        _band(sheet, view, high, high + 0.035, 0.2 if low else 0.12, "#d9dee4", 0.1)


def _band(
    sheet: Sheet, view: View, low: float, high: float, bow: float, color: str, depth: float
) -> None:
    points = _arc(view, high, bow) + list(reversed(_arc(view, low, bow * 0.6)))
    tone = view.tone(color, max(depth, NEAR) if view.style == "silhouette" else depth)
    fill = (
        tone
        if view.is_plain
        else sheet.linear(((0.0, lighter(tone, -0.05), 1.0), (1.0, lighter(tone, 0.02), 1.0)))
    )
    d = polygon(points)
    sheet.path(d, fill)
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 1.8, 0.3)


def _paint_crowd(
    sheet: Sheet, view: View, dice: Random, low: float, high: float, bow: float
) -> None:
    """People as dots: each colour is one stroke of points with round ends."""
    hues = ("#e0566a", "#f2b84b", "#5f9fd0", "#f4f0e6", "#6fb07a", "#3f4a6a", "#e88a4f")
    parts: dict[str, list[str]] = {hue: [] for hue in hues}
    rows = 7
    for row in range(rows):
        share = low + (high - low) * (row + 0.5) / rows
        edge = _arc(view, share, bow * (0.6 + 0.4 * (share - low) / max(high - low, 0.01)))
        n = int(view.w / (view.unit * 15))
        for i in range(n):
            if dice.random() < 0.14:
                continue
            t = (i + 0.5 * (row % 2) + dice.uniform(-0.15, 0.15)) / n * 12
            k = min(max(int(t), 0), 11)
            (ax, ay), (bx, by) = edge[k], edge[k + 1]
            x, y = ax + (bx - ax) * (t - k), ay + (by - ay) * (t - k)
            parts[dice.choice(hues)].append(f"M{num(x)} {num(y)}h0")
    for hue, dots in parts.items():
        tint = INK if view.style == "line" else view.tone(hue, 0.16)
        sheet.stroke("".join(dots), tint, view.unit * 9, 0.3 if view.style == "line" else 0.95)


def _paint_floodlights(sheet: Sheet, view: View) -> None:
    u = view.unit
    on = lamps_lit(view)
    for x in (view.w * 0.08, view.w * 0.92):
        y = view.horizon * 0.12
        sheet.stroke(
            f"M{num(x)} {num(view.horizon * 0.6)}V{num(y)}", view.tone("#6f7884", 0.1), 9 * u
        )
        sheet.rect(x - 52 * u, y - 36 * u, 104 * u, 58 * u, view.tone("#4f5864"), r=6 * u)
        if on and not view.is_plain:
            glow = ((0.0, "#ffffff", 0.85), (0.3, "#eaf3ff", 0.35), (1.0, "#eaf3ff", 0.0))
            sheet.circle(x, y - 7 * u, 190 * u, sheet.radial(glow))
        lamp = "#ffffff" if on else view.tone("#e9eef2")
        for i in range(4):
            for k in range(2):
                sheet.circle(x - 36 * u + i * 24 * u, y - 19 * u + k * 24 * u, 9 * u, lamp)


def _paint_beams(sheet: Sheet, view: View) -> None:
    for x, lean in ((view.w * 0.08, 1), (view.w * 0.92, -1)):
        y = view.horizon * 0.12
        foot = (x + lean * view.w * 0.4, view.h * 0.86)
        points = [
            (x - 30, y),
            (x + 30, y),
            (foot[0] + view.w * 0.3, foot[1]),
            (foot[0] - view.w * 0.3, foot[1]),
        ]
        fade = ((0.0, "#f4f9ff", 0.34), (1.0, "#f4f9ff", 0.0))
        sheet.path(polygon(points), sheet.linear_px(fade, (x, y), foot))
    glow = ((0.0, "#f4ffe8", 0.3), (1.0, "#f4ffe8", 0.0))
    sheet.ellipse(
        view.w / 2, view.down(0.55), view.w * 0.6, view.ground_h * 0.5, sheet.radial(glow)
    )


def _paint_boards(sheet: Sheet, view: View, dice: Random) -> None:
    """Hoardings along the far touchline, in plain colours."""
    x, h = -10.0, view.horizon * 0.055
    y = view.horizon - h
    while x < view.w:
        w = view.unit * dice.uniform(110, 190)
        color = dice.choice(("#2f6fb0", "#f3f0e6", "#d8483f", "#f2b84b", "#2f8f6a", "#33405a"))
        sheet.rect(x, y, w + 1, h, view.tone(color, 0.08))
        sheet.rect(
            x + w * 0.2,
            y + h * 0.36,
            w * 0.6,
            h * 0.28,
            view.tone("#ffffff", 0.08),
            0.55,
            r=h * 0.14,
        )
        x += w


def _paint_pitch(sheet: Sheet, view: View) -> None:
    """Mown stripes, the running track behind them, lines in white."""
    track = view.down(0.1)
    red = soil(view, "#c8694f", 0.1)
    sheet.rect(0, view.horizon, view.w, track - view.horizon + 1, red)
    lanes = "".join(f"M0 {num(view.down(0.025 * k))}H{num(view.w)}" for k in (1, 2, 3))
    white = view.tone("#fbfaf4")
    sheet.stroke(lanes, white, view.unit * 1.6, 0.7)
    one, two = soil(view, "#5fae4a"), soil(view, "#6fbd55")
    edges = [0.1, 0.16, 0.235, 0.33, 0.45, 0.6, 0.78, 1.0]
    for i in range(len(edges) - 1):
        y0, y1 = view.down(edges[i]), view.down(edges[i + 1])
        sheet.rect(0, y0, view.w, y1 - y0 + 1, (one, two)[i % 2])
    u = view.unit
    line = f"M0 {num(view.down(0.135))}H{num(view.w)}"
    sheet.stroke(line, white, 3 * u, 0.9)
    cx, cy = view.w / 2, view.down(0.6)
    rx, ry = view.w * 0.3, view.ground_h * 0.2
    sheet.stroke(
        f"M{num(cx - rx)} {num(cy)}a{num(rx)} {num(ry)} 0 1 1 0 .01Z", white, 4.5 * u, 0.85
    )
    sheet.stroke(f"M{num(cx)} {num(view.down(0.135))}L{num(cx)} {num(view.h)}", white, 4 * u, 0.85)
    sheet.ellipse(cx, cy, 8 * u, 3.5 * u, white)
    if view.style == "line":
        sheet.stroke(f"M0 {num(view.horizon)}H{num(view.w)}", INK, u * 2, 0.35)


def _paint_goal(sheet: Sheet, view: View) -> None:
    """A goal at one side, far away."""
    u = view.unit
    left = view.light.x > 0.5
    x0, x1 = (view.w * 0.04, view.w * 0.2) if left else (view.w * 0.8, view.w * 0.96)
    y = view.down(0.17)
    h = 92 * u
    net = []
    for i in range(1, 10):
        x = x0 + (x1 - x0) * i / 10
        net.append(f"M{num(x)} {num(y - h)}V{num(y)}")
    for k in range(1, 7):
        net.append(f"M{num(x0)} {num(y - h * k / 7)}H{num(x1)}")
    white = view.tone("#ffffff")
    sheet.stroke("".join(net), white, 1.1 * u, 0.5)
    sheet.stroke(
        f"M{num(x0)} {num(y)}V{num(y - h)}H{num(x1)}V{num(y)}",
        white if view.style != "line" else INK,
        6 * u,
    )

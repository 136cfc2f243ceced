"""Streets that run away from the viewer: house fronts on both sides, lamps, trees, what is wet."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from smalto.render.backdrop.chamber import Brush, Room, Spot, paving, soil
from smalto.render.backdrop.view import INK, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon

LAMPLIGHT = "#ffd98a"


def avenue(sheet: Sheet, view: View, *, width: float = 0.3, eye: float = 0.93) -> Brush:
    """A brush for a street whose far end is `width` of the picture wide; a metre is a metre for
    people who stand in front."""
    m = 43 * view.unit
    shift = view.dice("eye").uniform(-0.05, 0.05)
    room = Room(
        view=view,
        half=view.w * width / 2 / m,
        height=9.0,
        far=30.0,
        m=m,
        vx=view.w * (0.5 + shift),
        vy=view.horizon * eye,
    )
    return Brush(sheet, room)


def hazed(brush: Brush, z: float) -> Brush:
    """The brush for what stands `z` metres before the far end."""
    return replace(brush, depth=0.42 * max(1 - z / 22, 0.0) ** 1.3)


def lamps_lit(view: View) -> bool:
    return view.mood.night or view.is_low_sun or view.setting.weather in ("storm", "fog", "rain")


def is_wet(view: View) -> bool:
    return view.setting.weather in ("rain", "storm")


def paint_front(
    brush: Brush,
    side: int,
    z0: float,
    z1: float,
    h: float,
    color: str,
    dice: Random,
    *,
    floors: int,
    shop: float = 2.8,
    awning: str = "",
) -> None:
    """One house on the left (-1) or the right (1): its wall runs from `z0` to `z1`."""
    view, room = brush.view, brush.room
    x = side * room.half
    shaded = (side > 0) == (view.light.x > 0.5)
    lift = -0.05 if shaded else 0.0
    wall = [(x, 0.0, z0), (x, h, z0), (x, h, z1), (x, 0.0, z1)]
    points = [room.at(*spot) for spot in wall]
    tone = brush.tone(color, lift)
    fill = tone
    if not view.is_plain:
        stops = ((0.0, lighter(tone, 0.03), 1.0), (1.0, lighter(tone, -0.05), 1.0))
        fill = brush.sheet.linear(stops)
    d = polygon(points)
    brush.sheet.path(d, fill)
    brush.contour(d, tone)
    _paint_gable(brush, side, z1, h, color)
    trim = [(x, h - 0.35, z0), (x, h, z0), (x, h, z1), (x, h - 0.35, z1)]
    brush.sheet.path(polygon([room.at(*s) for s in trim]), view.earth("#f6efe2", brush.depth), 0.9)
    _paint_rows(brush, side, z0, z1, h, dice, floors, shop)
    if shop:
        _paint_shopfront(brush, side, z0, z1, shop, color, dice)
    if awning:
        _paint_awning(brush, side, z0, z1, shop, awning)


def _paint_gable(brush: Brush, side: int, z: float, h: float, color: str) -> None:
    """The end wall, seen over a lower house that stands nearer."""
    x, out = side * brush.room.half, side * (brush.room.half + 6)
    spots: list[Spot] = [(x, 0, z), (x, h, z), (out, h, z), (out, 0, z)]
    brush.sheet.path(polygon([brush.at(*s) for s in spots]), brush.tone(color, -0.08))


def _paint_rows(
    brush: Brush, side: int, z0: float, z1: float, h: float, dice: Random, floors: int, shop: float
) -> None:
    """Windows, all in few paths: frames, glass, lit glass."""
    view, room = brush.view, brush.room
    x = side * room.half
    columns = max(round((z1 - z0) / 1.9), 1)
    step, rise = (z1 - z0) / columns, (h - shop - 0.5) / max(floors, 1)
    share = 0.55 if view.mood.night else 0.3 if lamps_lit(view) else 0.0
    frames: list[str] = []
    dark: list[str] = []
    lit: list[str] = []
    for i in range(columns):
        a, b = z0 + step * (i + 0.27), z0 + step * (i + 0.73)
        for k in range(floors):
            low = shop + 0.35 + k * rise
            top = low + rise * 0.62
            frames.append(_pane(room, x, low - 0.12, top + 0.12, a - 0.13, b + 0.13))
            (lit if dice.random() < share else dark).append(_pane(room, x, low, top, a, b))
    brush.sheet.path("".join(frames), brush.tone("#fbf4e6", -0.03))
    glass = mix(brush.tone("#6f9dbd"), view.mood.sky[1], 0.3)
    brush.sheet.path("".join(dark), glass if view.style != "line" else brush.tone("#9fc3da"))
    if lit:
        warm = mix(LAMPLIGHT, view.mood.haze, brush.depth * 0.4)
        brush.sheet.path("".join(lit), warm if view.style != "line" else brush.tone(LAMPLIGHT))
    brush.contour("".join(frames), brush.tone("#fbf4e6"), 0.7)


def _pane(room: Room, x: float, low: float, top: float, a: float, b: float) -> str:
    return polygon([room.at(x, low, a), room.at(x, top, a), room.at(x, top, b), room.at(x, low, b)])


def _paint_shopfront(
    brush: Brush, side: int, z0: float, z1: float, h: float, color: str, dice: Random
) -> None:
    view, room = brush.view, brush.room
    x, lit = side * room.half, lamps_lit(view)
    span = z1 - z0
    base = _pane(room, x, 0, h - 0.25, z0 + 0.1, z1 - 0.1)
    brush.sheet.path(base, brush.tone(color, -0.14))
    glass = LAMPLIGHT if lit else mix(brush.tone("#7fa9c4"), view.mood.sky[2], 0.25)
    if view.style == "line":
        glass = brush.tone("#9fc3da")
    door = dice.choice((0.08, 0.7))
    left, right = (z0 + span * 0.36, z1 - span * 0.08) if door < 0.5 else (
        z0 + span * 0.08, z0 + span * 0.64
    )  # fmt: skip
    brush.sheet.path(_pane(room, x, 0.7, h - 0.5, left, right), glass, 0.95)
    at = z0 + span * door
    brush.sheet.path(_pane(room, x, 0.02, h - 0.55, at, at + span * 0.2), brush.tone("#6b4a3a"))
    brush.sheet.path(_pane(room, x, 1.1, h - 0.75, at + span * 0.03, at + span * 0.17), glass)
    if lit and not view.is_plain and view.mood.night:
        _pool(brush, x - side * 1.2, (left + right) / 2, 1.8, 0.35)


def _paint_awning(brush: Brush, side: int, z0: float, z1: float, h: float, color: str) -> None:
    room, n = brush.room, 6
    x, out = side * room.half, side * (room.half - 1.0)
    span = (z1 - z0) * 0.86
    start = z0 + (z1 - z0) * 0.07
    for i in range(n):
        a, b = start + span * i / n, start + span * (i + 1) / n
        tint = brush.tone(color if i % 2 == 0 else "#fff6e6")
        spots = [(x, h, a), (x, h, b), (out, h - 0.75, b), (out, h - 0.75, a)]
        brush.sheet.path(polygon([room.at(*s) for s in spots]), tint)
        flap = [(out, h - 0.75, a), (out, h - 0.75, b), (out, h - 1.05, b), (out, h - 1.05, a)]
        brush.sheet.path(polygon([room.at(*s) for s in flap]), lighter(tint, -0.05))


def _pool(brush: Brush, x: float, z: float, r: float, alpha: float, color: str = LAMPLIGHT) -> None:
    if is_wet(brush.view):
        brush.glow(x, 0, z, r * 0.55, color, alpha * 1.3, flat=1.5)
    brush.glow(x, 0, z, r, color, alpha, flat=0.16)


def paint_terraces(
    brush: Brush,
    dice: Random,
    colors: tuple[str, ...],
    heights: tuple[float, float],
    *,
    awnings: tuple[str, ...] = (),
    shop: float = 2.8,
    storey: float = 2.8,
    lots: tuple[float, float] = (3.2, 5.0),
) -> None:
    """Rows of houses on both sides, the far ones first, out of the picture on either hand."""
    front = brush.room.front * 1.08
    cuts: list[tuple[float, int, float]] = []
    for side in (-1, 1):
        z = -2.0
        while z < front:
            deep = dice.uniform(*lots)
            cuts.append((z, side, deep))
            z += deep
    palette = list(colors)
    dice.shuffle(palette)
    for number, (z, side, deep) in enumerate(sorted(cuts)):
        h = dice.uniform(*heights)
        floors = max(round((h - shop - 0.5) / storey), 1)
        awning = dice.choice(awnings) if awnings and dice.random() < 0.6 else ""
        paint_front(
            hazed(brush, z), side, z, min(z + deep, front), h, palette[number % len(palette)], dice,
            floors=floors, shop=shop, awning=awning,
        )  # fmt: skip


def paint_lane(
    brush: Brush,
    *,
    road: float,
    asphalt: str = "#62676f",
    stones: str = "#c9c2bb",
    dashes: float = 99.0,
) -> None:
    """The ground: a carriageway `road` metres wide to either side of the middle, and pavements;
    dashes down its middle end `dashes` metres before the far end."""
    view, room, sheet = brush.view, brush.room, brush.sheet
    front = room.front * 1.1
    far, near = soil(view, stones, 0.25), soil(view, stones)
    stops = ((0.0, far, 1.0), (1.0, near, 1.0))
    sheet.rect(0, view.horizon - 1, view.w, view.ground_h + 1,
               near if view.is_plain else sheet.linear(stops))  # fmt: skip
    _paint_flags(brush, stones, road, front)
    if road:
        for wide, color in ((road + 0.22, "#e3ded8"), (road, asphalt)):
            spots: list[Spot] = [(-wide, 0, -1), (wide, 0, -1), (wide, 0, front), (-wide, 0, front)]
            tone = paving(view, color) if color == asphalt else soil(view, color)
            fade = ((0.0, mix(tone, view.mood.haze, 0.3), 1.0), (1.0, tone, 1.0))
            fill = tone if view.is_plain else sheet.linear(fade)
            points = [room.at(*s) for s in spots]
            sheet.path(polygon(points), fill)
        brush.contour(polygon(points), tone)
    if road:
        parts = []
        z = 0.5
        while z < min(front, dashes):
            spots = [(-0.08, 0, z), (0.08, 0, z), (0.08, 0, z + 1.1), (-0.08, 0, z + 1.1)]
            parts.append(polygon([room.at(*s) for s in spots]))
            z += 2.2
        sheet.path("".join(parts), view.tone("#f3f0e6"), 0.9)


def _paint_flags(brush: Brush, stones: str, road: float, front: float) -> None:
    """Joints of the paving."""
    view, room = brush.view, brush.room
    parts, z = [], 1.0
    while z < front:
        (ax, ay), (bx, _) = room.at(-room.half, 0, z), room.at(room.half, 0, z)
        parts.append(f"M{num(ax)} {num(ay)}H{num(bx)}")
        z += 1.0
    x = road + 0.6 if road else 0.0
    while x < room.half:
        for side in (-1, 1):
            (ax, ay), (bx, by) = room.at(side * x, 0, 0), room.at(side * x, 0, front)
            parts.append(f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}")
        x += 0.8
    tint = INK if view.style == "line" else soil(view, lighter(stones, -0.1))
    brush.sheet.stroke("".join(parts), tint, view.unit * 1.3, 0.4)


def paint_street_lamp(brush: Brush, x: float, z: float, *, h: float = 4.2) -> None:
    """A lamp on a post, and at night its light on the ground."""
    near = hazed(brush, z)
    on = lamps_lit(brush.view)
    side = -1 if x > 0 else 1
    near.panel(x - 0.05, 0, 0.1, h, z, "#3f464d")
    near.panel(x - 0.11, 0, 0.22, 0.45, z, "#3f464d", -0.02)
    near.line(
        [(x, h, z), (x + side * 0.25, h + 0.2, z), (x + side * 0.6, h + 0.15, z)], "#3f464d", 0.09
    )
    lx, ly = x + side * 0.6, h
    if on:
        near.glow(lx, ly, z, 2.4, LAMPLIGHT, 0.6 if brush.night else 0.35)
        if brush.night:
            near.cone(lx, ly, z, (lx, 0.1, z), 1.5, LAMPLIGHT, 0.22)
            _pool(brush, lx, z, 2.0, 0.5)
    near.shape(lx, ly - 0.12, z, [(-0.16, 0.28), (0.16, 0.28), (0.24, 0), (-0.24, 0)], "#3f464d")
    cx, cy = near.at(lx, ly - 0.12, z)
    k = near.room.px(z)
    bulb = mix(LAMPLIGHT, "#ffffff", 0.4) if on else near.tone("#f3ecd8")
    brush.sheet.ellipse(cx, cy, 0.21 * k, 0.07 * k, bulb)


def paint_street_tree(
    brush: Brush, x: float, z: float, h: float, dice: Random, kind: str = "linden"
) -> None:
    near = hazed(brush, z)
    px, py = brush.at(x, 0, z)
    k = brush.room.px(z)
    shade, opacity = brush.view.mood.shade
    brush.sheet.ellipse(px, py, h * 0.2 * k, h * 0.045 * k, shade, opacity * 0.5)
    brush.view.plant(brush.sheet, kind, px, py, h * k, near.depth, dice)

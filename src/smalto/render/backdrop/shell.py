"""The shell of a room: back and side walls with their finish, floor, ceiling, skirting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from smalto.render.backdrop.chamber import FLOOR, WALL, Brush, Room, Spot
from smalto.render.backdrop.view import INK
from smalto.render.color import lighter
from smalto.render.sheet import num, polygon

WallKind = Literal["plain", "stripes", "panels", "brick", "tiles"]
FloorKind = Literal["boards", "checks", "tiles", "carpet", "stone"]


@dataclass(frozen=True, slots=True)
class Shell:
    """Colours as they look by day. `dado`: colour of the lower part of the walls, `dado_h` metres
    high (none: the wall runs down). `second`: the other colour of a floor of two."""

    wall: str
    floor: str
    wall_kind: WallKind = "plain"
    floor_kind: FloorKind = "boards"
    dado: str = ""
    dado_h: float = 0.9
    second: str = ""
    ceiling: str = "#fbf8f2"
    skirting: str = "#fbf7f0"
    tile: float = 0.5
    gloss: float = 0.0


def paint_shell(brush: Brush, shell: Shell) -> None:
    far = replace(brush, depth=WALL) if brush.view.style == "silhouette" else brush
    _paint_walls(far, shell)
    _paint_ceiling(far, shell)
    _paint_floor(replace(far, depth=FLOOR) if far.depth else far, shell)
    if shell.skirting:
        _band(far, 0.0, 0.1, shell.skirting)
    _paint_corners(brush, brush.room)


def _paint_walls(brush: Brush, shell: Shell) -> None:
    _band(brush, 0.0, brush.room.height, shell.wall, fade=0.05)
    if shell.wall_kind == "stripes":
        _paint_stripes(brush, shell)
    elif shell.wall_kind == "brick":
        paint_bricks(brush, shell.wall)
    elif shell.wall_kind == "tiles":
        _paint_wall_tiles(brush, shell, brush.room.height)
    if shell.dado:
        _band(brush, 0.0, shell.dado_h, shell.dado)
        if shell.wall_kind == "panels":
            _paint_panelling(brush, shell)
        _band(brush, shell.dado_h, 0.05, lighter(shell.dado, 0.03))


def _band(brush: Brush, y: float, h: float, color: str, fade: float = 0.0) -> None:
    """A stripe that runs round all three walls. The wall on the light's side is the darker one."""
    room = brush.room
    near = room.front * 1.15
    lit_left = brush.view.light.x >= 0.5
    brush.panel(-room.half, y, 2 * room.half, h, 0.0, color, fade=fade)
    for side in (-1, 1):
        x = side * room.half
        lift = -0.012 if (side < 0) == lit_left else -0.055
        spots = [(x, y, 0.0), (x, y + h, 0.0), (x, y + h, near), (x, y, near)]
        brush.face(spots, color, lift)


def _paint_corners(brush: Brush, room: Room) -> None:
    """The corners of the room lie in a soft shade."""
    view = brush.view
    if view.style == "line":
        for x in (-room.half, room.half):
            brush.line([(x, 0, 0), (x, room.height, 0)], INK, 0.008, 0.35)
        return
    if view.is_plain:
        return
    color = brush.view.mood.shade[0]
    for side in (-1, 1):
        x, inner = side * room.half, side * (room.half - 0.5)
        (x0, y0), (x1, y1) = room.at(x, room.height), room.at(inner, 0.0)
        left, w = min(x0, x1), abs(x1 - x0)
        ends = ((0.0, color, 0.14), (1.0, color, 0.0))
        fill = brush.sheet.linear(ends if side < 0 else tuple(reversed_stops(ends)), (0, 0), (1, 0))
        brush.sheet.rect(left, y0, w, y1 - y0, fill)
    x0, y0 = room.at(-room.half, 0.0)
    w = room.at(room.half, 0.0)[0] - x0
    down = room.at(0, 0, 0.5)[1] - y0
    stops = ((0.0, color, 0.26), (1.0, color, 0.0))
    brush.sheet.rect(x0 - down, y0, w + 2 * down, down, brush.sheet.linear(stops))


def reversed_stops(
    stops: tuple[tuple[float, str, float], ...],
) -> list[tuple[float, str, float]]:
    """The same gradient from the other end."""
    return [(1 - offset, color, alpha) for offset, color, alpha in reversed(stops)]


def _paint_ceiling(brush: Brush, shell: Shell) -> None:
    room = brush.room
    if room.at(0, room.height, 0)[1] <= 0:
        return
    h, near, half = room.height, room.front * 1.4, room.half
    brush.face([(-half, h, 0), (half, h, 0), (half, h, near), (-half, h, near)], shell.ceiling)
    _band(brush, h - 0.07, 0.07, lighter(shell.ceiling, -0.03))


def _paint_floor(brush: Brush, shell: Shell) -> None:
    room, view, sheet = brush.room, brush.view, brush.sheet
    far, near = brush.tone(shell.floor, -0.05), brush.tone(shell.floor, 0.02)
    y0 = view.horizon
    fill = near
    if not view.is_plain:
        fill = sheet.linear_px(((0.0, far, 1.0), (1.0, near, 1.0)), (0, y0), (0, view.h))
    half, front = room.half, room.front * 1.15
    corners = [
        room.at(-half, 0),
        room.at(half, 0),
        room.at(half, 0, front),
        room.at(-half, 0, front),
    ]
    sheet.path(polygon(corners), fill)
    if shell.floor_kind == "boards":
        _paint_boards(brush, shell)
    elif shell.floor_kind == "checks":
        _paint_checks(brush, shell)
    elif shell.floor_kind in ("tiles", "stone"):
        _paint_joints(brush, shell)
    if shell.gloss and not view.is_plain:
        _paint_gloss(brush, shell.gloss)
    if view.style == "line":
        sheet.stroke(
            f"M{num(corners[0][0])} {num(y0)}H{num(corners[1][0])}", INK, view.unit * 2, 0.4
        )


def _paint_boards(brush: Brush, shell: Shell) -> None:
    """Boards that run away from the viewer, with their ends staggered."""
    room, view, dice = brush.room, brush.view, brush.view.dice("boards")
    front, w = room.front * 1.1, 0.24
    seam, joints = [], []
    x = -room.half
    while x < room.half:
        right = min(x + w, room.half)
        a, b, c, d = (
            room.at(x, 0),
            room.at(right, 0),
            room.at(right, 0, front),
            room.at(x, 0, front),
        )
        tint = dice.uniform(-0.03, 0.03)
        if not view.is_plain:
            brush.sheet.path(polygon([a, b, c, d]), brush.tone(shell.floor, tint), 0.6)
        seam.append(f"M{num(a[0])} {num(a[1])}L{num(d[0])} {num(d[1])}")
        z = dice.uniform(0.1, 1.3)
        while z < front:
            p, q = room.at(x, 0, z), room.at(right, 0, z)
            joints.append(f"M{num(p[0])} {num(p[1])}L{num(q[0])} {num(q[1])}")
            z += dice.uniform(0.9, 1.6)
        x = right
    color = INK if view.style == "line" else brush.tone(shell.floor, -0.12)
    brush.sheet.stroke("".join(seam), color, view.unit * 1.5, 0.4)
    brush.sheet.stroke("".join(joints), color, view.unit * 1.3, 0.35)


def _paint_checks(brush: Brush, shell: Shell) -> None:
    room, step = brush.room, shell.tile
    columns, rows = int(room.half / step) + 1, int(room.front * 1.1 / step) + 1
    parts = []
    for i in range(-columns, columns):
        for k in range(rows):
            x0, x1 = max(i * step, -room.half), min((i + 1) * step, room.half)
            if (i + k) % 2 and x1 > x0:
                z0, z1 = k * step, (k + 1) * step
                spots: list[Spot] = [(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)]
                parts.append(polygon([room.at(*spot) for spot in spots]))
    brush.sheet.path("".join(parts), brush.tone(shell.second or lighter(shell.floor, -0.1)), 0.85)
    if brush.view.style == "line":
        _paint_joints(brush, shell)


def _paint_joints(brush: Brush, shell: Shell) -> None:
    room, view, step = brush.room, brush.view, shell.tile
    color = INK if view.style == "line" else brush.tone(shell.second or lighter(shell.floor, -0.09))
    parts, front = [], room.front * 1.1
    for i in range(-int(room.half / step), int(room.half / step) + 1):
        (ax, ay), (bx, by) = room.at(i * step, 0), room.at(i * step, 0, front)
        parts.append(f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}")
    z = step
    while z < front:
        (ax, ay), (bx, _) = room.at(-room.half, 0, z), room.at(room.half, 0, z)
        parts.append(f"M{num(ax)} {num(ay)}H{num(bx)}")
        z += step
    brush.sheet.stroke("".join(parts), color, view.unit * 1.5, 0.45)


def _paint_gloss(brush: Brush, gloss: float) -> None:
    """A polished floor mirrors the bright wall, most of all far away."""
    view = brush.view
    light = lighter(brush.tone("#ffffff"), -0.02)
    fade = ((0.0, light, 0.5 * gloss), (0.5, light, 0.16 * gloss), (1.0, light, 0.0))
    y = view.horizon
    fill = brush.sheet.linear_px(fade, (0, y), (0, y + view.ground_h * 0.8))
    brush.sheet.rect(0, y, view.w, view.ground_h, fill)


def _paint_stripes(brush: Brush, shell: Shell) -> None:
    """Wallpaper."""
    room, w = brush.room, 0.16
    tint = lighter(shell.wall, -0.035)
    x = -room.half + w / 2
    while x + w / 2 < room.half:
        brush.sheet.rect(
            room.at(x, 0)[0], room.at(0, room.height)[1], w / 2 * room.m, room.height * room.m,
            brush.tone(tint), 0.55,
        )  # fmt: skip
        x += w


def _paint_panelling(brush: Brush, shell: Shell) -> None:
    """Framed fields along the lower part of the walls."""
    room, w, h = brush.room, 0.62, shell.dado_h
    n = max(int(2 * room.half / w), 1)
    step = 2 * room.half / n
    for i in range(n):
        x = -room.half + i * step
        brush.panel(x + 0.08, 0.2, step - 0.16, h - 0.32, 0, shell.dado, -0.045)
        brush.panel(x + 0.1, 0.2, step - 0.2, h - 0.34, 0, shell.dado, 0.012)
    for side in (-1, 1):
        for i in range(3):
            z0, z1 = 0.12 + i * step, 0.12 + i * step + step - 0.2
            x, top = side * room.half, h - 0.12
            brush.face([(x, 0.2, z0), (x, top, z0), (x, top, z1), (x, 0.2, z1)], shell.dado, -0.07)


def paint_bricks(brush: Brush, color: str) -> None:
    """Courses of brick on the back wall and, coarser, on the side walls."""
    room, dice = brush.room, brush.view.dice("bricks")
    h, w = 0.13, 0.38
    tints: dict[float, list[str]] = {-0.05: [], 0.035: [], -0.02: []}
    y, row = 0.0, 0
    while y < room.height - 0.02:
        x = -room.half - (w / 2 if row % 2 else 0)
        while x < room.half:
            x0, x1 = max(x + 0.012, -room.half), min(x + w - 0.012, room.half)
            if x1 > x0 and dice.random() < 0.75:
                left, top = room.at(x0, y + h - 0.012)
                wide, high = (x1 - x0) * room.m, (h - 0.024) * room.m
                d = f"M{num(left)} {num(top)}h{num(wide)}v{num(high)}h{num(-wide)}z"
                tints[dice.choice((-0.05, 0.035, -0.02))].append(d)
            x += w
        y, row = y + h, row + 1
    for lift, parts in tints.items():
        if brush.view.style == "line":
            brush.sheet.stroke("".join(parts), INK, brush.view.unit, 0.12)
        else:
            brush.sheet.path("".join(parts), brush.tone(color, lift), 0.7)
    _paint_courses(brush, color, 0.26)


def _paint_courses(brush: Brush, color: str, step: float) -> None:
    """Level joints on the side walls."""
    room, parts, near = brush.room, [], brush.room.front * 1.1
    for side in (-1, 1):
        y = step
        while y < room.height:
            (ax, ay), (bx, by) = room.at(side * room.half, y), room.at(side * room.half, y, near)
            parts.append(f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}")
            y += step
    tint = INK if brush.view.style == "line" else brush.tone(color, -0.09)
    brush.sheet.stroke("".join(parts), tint, brush.view.unit * 1.4, 0.4)


def _paint_wall_tiles(brush: Brush, shell: Shell, height: float) -> None:
    paint_tiling(brush, -brush.room.half, 0.0, 2 * brush.room.half, height, shell.wall, 0.25)
    _paint_courses(brush, shell.wall, 0.25)


def paint_tiling(
    brush: Brush, x: float, y: float, w: float, h: float, color: str, step: float
) -> None:
    """Joints of wall tiles over a part of the back wall."""
    room, parts = brush.room, []
    n = 1
    while n * step < w:
        (ax, ay), (_, by) = room.at(x + n * step, y), room.at(x, y + h)
        parts.append(f"M{num(ax)} {num(ay)}V{num(by)}")
        n += 1
    n = 1
    while n * step < h:
        (ax, ay), (bx, _) = room.at(x, y + n * step), room.at(x + w, y)
        parts.append(f"M{num(ax)} {num(ay)}H{num(bx)}")
        n += 1
    tint = INK if brush.view.style == "line" else brush.tone(color, -0.07)
    brush.sheet.stroke("".join(parts), tint, brush.view.unit * 1.3, 0.5)

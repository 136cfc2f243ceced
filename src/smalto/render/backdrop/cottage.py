"""Small houses seen from a corner, and a church: what villages are made of."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.avenue import LAMPLIGHT, lamps_lit
from smalto.render.backdrop.view import INK, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon, trace

WALLS = ("#f6ead2", "#f3d9b8", "#fbf4e8", "#e8c9a8", "#dfe6dc", "#f2cfc0")
ROOFS = ("#b8553f", "#a8653f", "#8f4a42", "#6f5a5a", "#b9864a")
TIMBER = "#7a553c"


def paint_cottage(
    sheet: Sheet, view: View, x: float, foot: float, s: float, depth: float, dice: Random, turn: int
) -> None:
    """A house whose front is centred on `x` and which is `s` pixels high; `turn`: on which side of
    the front (-1, 1) its long wall is seen."""
    wall, roof = view.tone(dice.choice(WALLS), depth), dice.choice(ROOFS)
    w, h = 0.66 * s, 0.5 * s
    long = 0.78 * s * turn
    left, right = x - w / 2, x + w / 2
    near = right if turn > 0 else left
    _paint_ground_shade(sheet, view, x + long * 0.35, foot, s)
    sink, back_foot = 0.06 * s, foot - 0.05 * s
    side = [
        (near, foot),
        (near, foot - h),
        (near + long, foot - h - 0.01 * s),
        (near + long, back_foot),
    ]
    lit = (turn > 0) == (view.light.x > 0.5)
    _face(sheet, view, side, lighter(wall, 0.0 if lit else -0.07))
    front = [(left, foot), (left, foot - h), (x, foot - s), (right, foot - h), (right, foot)]
    _face(sheet, view, front, lighter(wall, -0.04 if lit else 0.01))
    if dice.random() < 0.4:
        _paint_timber(sheet, view, x, foot, w, h, s, depth)
    _paint_chimney(sheet, view, x + long * 0.55, foot - s * 1.0, s, depth, dice)
    over = 0.07 * s
    ridge = ((x, foot - s - over * 0.4), (x + long, foot - s * 0.985))
    eave = (near + over * turn * 0.8, foot - h + sink * 0.9)
    eave_back = (near + long + over * turn * 0.8, foot - h + sink * 0.4)
    tone = view.earth(roof, depth)
    _face(sheet, view, [ridge[0], ridge[1], eave_back, eave], lighter(tone, 0.02 if lit else -0.04))
    _paint_tiles(sheet, view, ridge, (eave, eave_back), tone)
    rim = f"M{num(left - over)} {num(foot - h + sink)}L{num(x)} {num(ridge[0][1])}"
    rim += f"L{num(right + over)} {num(foot - h + sink)}"
    sheet.stroke(rim, lighter(view.earth(roof, depth), -0.05), s * 0.055)
    if view.mood.frost > 0.3:
        sheet.stroke(rim, view.earth("#ffffff", depth), s * 0.035)
    glow = _windows(sheet, view, x, foot, w, h, s, depth, dice)
    _paint_long_wall(sheet, view, near, foot, long, h, depth, dice)
    if glow and view.mood.night and not view.is_plain:
        halo = ((0.0, LAMPLIGHT, 0.4), (1.0, LAMPLIGHT, 0.0))
        sheet.ellipse(x, foot - h * 0.35, s * 0.75, s * 0.5, sheet.radial(halo))


def _face(sheet: Sheet, view: View, points: list[Point], fill: str) -> None:
    d = polygon(points)
    paint = fill
    if not view.is_plain:
        paint = sheet.linear(((0.0, lighter(fill, 0.025), 1.0), (1.0, lighter(fill, -0.035), 1.0)))
    sheet.path(d, paint)
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 1.8, 0.32)
    elif view.style == "toon":
        sheet.stroke(d, lighter(fill, -0.2), view.unit * 1.8, 0.55)


def _paint_ground_shade(sheet: Sheet, view: View, x: float, foot: float, s: float) -> None:
    color, opacity = view.mood.shade
    sheet.ellipse(x, foot - 0.01 * s, s * 0.85, s * 0.08, color, opacity * 0.5)


def _paint_timber(
    sheet: Sheet, view: View, x: float, foot: float, w: float, h: float, s: float, depth: float
) -> None:
    """The beams of a half-timbered gable."""
    y = foot - h
    d = (
        f"M{num(x - w / 2)} {num(y)}H{num(x + w / 2)}M{num(x - w / 2)} {num(foot)}V{num(y)}"
        f"M{num(x + w / 2)} {num(foot)}V{num(y)}M{num(x)} {num(y)}V{num(foot - s * 0.96)}"
        f"M{num(x - w * 0.25)} {num(y)}L{num(x)} {num(foot - s * 0.76)}"
        f"L{num(x + w * 0.25)} {num(y)}"
    )
    sheet.stroke(d, view.tone(TIMBER, depth), s * 0.022)


def _paint_tiles(
    sheet: Sheet, view: View, ridge: tuple[Point, Point], eave: tuple[Point, Point], tone: str
) -> None:
    rows = []
    for k in (0.25, 0.5, 0.75):
        a = tuple(p + (q - p) * k for p, q in zip(ridge[0], eave[0], strict=True))
        b = tuple(p + (q - p) * k for p, q in zip(ridge[1], eave[1], strict=True))
        rows.append(f"M{num(a[0])} {num(a[1])}L{num(b[0])} {num(b[1])}")
    sheet.stroke("".join(rows), lighter(tone, -0.07), view.unit * 1.5, 0.55)


def _paint_chimney(
    sheet: Sheet, view: View, x: float, y: float, s: float, depth: float, dice: Random
) -> None:
    brick = view.tone("#a5604a", depth)
    sheet.rect(x - 0.045 * s, y - 0.1 * s, 0.09 * s, 0.26 * s, brick)
    sheet.rect(x - 0.055 * s, y - 0.12 * s, 0.11 * s, 0.035 * s, view.earth("#8a4f3f", depth))
    season = view.setting.season
    if season in ("winter", "autumn") or view.mood.night or dice.random() < 0.3:
        puff = mix(view.mood.haze, "#ffffff", 0.45 if not view.mood.night else 0.12)
        lean = dice.choice((-1, 1))
        for k in range(5):
            r = s * (0.035 + 0.022 * k)
            sheet.circle(x + lean * s * 0.035 * k * k * 0.5, y - s * (0.16 + 0.085 * k), r, puff,
                         0.6 - 0.1 * k)  # fmt: skip


def _glass(view: View, depth: float, lit: bool) -> str:
    if lit and view.style != "line":
        return mix(LAMPLIGHT, view.mood.haze, depth * 0.3)
    return mix(view.tone("#6f9dbd", depth), view.mood.sky[1], 0.25)


def _windows(
    sheet: Sheet, view: View, x: float, foot: float, w: float, h: float, s: float, depth: float,
    dice: Random,
) -> bool:  # fmt: skip
    """The front's door, windows and shutters; returns whether light burns inside."""
    lit = lamps_lit(view) and dice.random() < 0.85
    shutter = view.tone(dice.choice(("#4f7f6a", "#5f7fa8", "#b8553f", "#8a6a4a")), depth)
    trim = view.tone("#fffaf0", depth)
    door_x = x + dice.choice((-1, 1)) * w * 0.2
    door = view.tone(dice.choice(("#7a4a36", "#3f6a6a", "#a8443f", "#5a6f4a")), depth)
    sheet.rect(door_x - w * 0.13, foot - h * 0.62, w * 0.26, h * 0.62, trim, r=w * 0.02)
    sheet.rect(door_x - w * 0.1, foot - h * 0.58, w * 0.2, h * 0.58, door, r=w * 0.02)
    sheet.circle(door_x + w * 0.06, foot - h * 0.27, w * 0.016, view.tone("#e8c46a", depth))
    spots = (
        (x - (door_x - x), foot - h * 0.62, w * 0.2, h * 0.38),
        (x, foot - s * 0.72, w * 0.17, h * 0.3),
    )
    for cx, top, wide, high in spots:
        for k in (-1, 1):
            sheet.rect(cx + k * wide * 0.78 - wide * 0.22, top - 1, wide * 0.44, high + 2, shutter)
        _pane(sheet, view, cx - wide / 2, top, wide, high, trim, _glass(view, depth, lit))
    cx, top, wide, high = spots[0]
    if view.setting.season != "winter":
        box = top + high * 1.06
        sheet.rect(cx - wide * 0.7, box, wide * 1.4, high * 0.14, view.tone("#8a5f40", depth))
        for i in range(5):
            color = dice.choice(("#e0566a", "#f2b84b", "#f4f0e4", "#c96fb0"))
            sheet.circle(cx - wide * 0.56 + i * wide * 0.28, box - high * 0.02, wide * 0.13,
                         view.tone(color, depth))  # fmt: skip
    return lit


def _pane(
    sheet: Sheet, view: View, x: float, y: float, w: float, h: float, trim: str, glass: str
) -> None:
    b = w * 0.09
    sheet.rect(x - b, y - b, w + 2 * b, h + 2 * b, trim)
    sheet.rect(x, y, w, h, glass)
    cross = f"M{num(x + w / 2)} {num(y)}v{num(h)}M{num(x)} {num(y + h / 2)}h{num(w)}"
    sheet.stroke(cross, trim, b * 0.8)
    del view


def _paint_long_wall(
    sheet: Sheet,
    view: View,
    near: float,
    foot: float,
    long: float,
    h: float,
    depth: float,
    dice: Random,
) -> None:
    lit = lamps_lit(view) and dice.random() < 0.7
    trim, glass = view.tone("#fffaf0", depth), _glass(view, depth, lit)
    for k in (0.18, 0.58):
        a, b = near + long * k, near + long * (k + 0.22)
        x0, x1 = min(a, b), max(a, b)
        _pane(sheet, view, x0, foot - h * 0.66 - 0.02 * h * k, x1 - x0, h * 0.34, trim, glass)


def paint_church(sheet: Sheet, view: View, x: float, foot: float, s: float, depth: float) -> None:
    """A white church with its spire, `s` pixels high."""
    wall, roof = view.tone("#f7f1e4", depth), view.earth("#7f5a55", depth)
    w = 0.2 * s
    _face(
        sheet,
        view,
        [
            (x + w * 0.5, foot),
            (x + w * 0.5, foot - 0.3 * s),
            (x + w * 2.6, foot - 0.3 * s),
            (x + w * 2.6, foot),
        ],
        lighter(wall, -0.04),
    )
    _face(
        sheet,
        view,
        [
            (x + w * 0.4, foot - 0.29 * s),
            (x + w * 0.75, foot - 0.46 * s),
            (x + w * 2.5, foot - 0.46 * s),
            (x + w * 2.75, foot - 0.29 * s),
        ],
        roof,
    )
    _face(
        sheet,
        view,
        [
            (x - w / 2, foot),
            (x - w / 2, foot - 0.55 * s),
            (x + w / 2, foot - 0.55 * s),
            (x + w / 2, foot),
        ],
        wall,
    )
    _face(
        sheet,
        view,
        [(x - w * 0.62, foot - 0.54 * s), (x, foot - 0.93 * s), (x + w * 0.62, foot - 0.54 * s)],
        lighter(roof, -0.02),
    )
    gold = view.tone("#d9b25f", depth)
    sheet.stroke(f"M{num(x)} {num(foot - 0.93 * s)}V{num(foot - s)}M{num(x - 0.02 * s)} "
                 f"{num(foot - 0.975 * s)}h{num(0.04 * s)}", gold, 0.012 * s)  # fmt: skip
    glass = _glass(view, depth, lamps_lit(view))
    for cx, top, wide in ((x, 0.47, 0.055), (x + w * 1.1, 0.22, 0.045), (x + w * 1.9, 0.22, 0.045)):
        k = wide * s / 2
        y = foot - top * s
        low = y + 3 * k
        d = trace("M", cx - k, low, "V", y, "A", k, k, 0, 0, 1, cx + k, y, "V", low, "Z")
        sheet.path(d, glass)
    sheet.circle(x, foot - 0.36 * s, 0.035 * s, view.tone("#f0e2b8", depth))

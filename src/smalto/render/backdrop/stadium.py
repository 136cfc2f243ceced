"""A stadium: stands full of people around a pitch."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_beam
from smalto.render.backdrop.avenue import lamps_lit
from smalto.render.backdrop.chamber import NEAR, soil
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, PAPER, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon


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
        paint_beam(sheet, (x, y), foot, (34 * view.unit, view.w * 0.3), "#f4f9ff", 0.6)
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
        white if view.style != "line" else mix(PAPER, INK, 0.4),
        6 * u,
    )

"""A theatre's stage: curtains, boards, the beams of the spots."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_beam
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.furniture import BRASS
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import num, trace


def paint_theatre(layers: Layers, view: View) -> None:
    """A stage between red curtains, in the light of the spots."""
    dice = view.dice("stage")
    brush = Brush(layers.land, room_of(view, width=0.84, ceiling=-0.05, tallest=9))
    cloth = dice.choice(("#a3242f", "#8f1f3f", "#2f3f8f", "#5f2a6f"))
    back = dice.choice(("#3a2f5a", "#2f4a5f", "#5a2f3f", "#33405a"))
    paint_shell(
        brush,
        Shell(back, dice.choice(("#b07a4a", "#a06a40")), skirting="", ceiling="#2a2430", gloss=0.5),
    )
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
            paint_beam(brush.sheet, top, low, (14 * view.unit, reach), hue, 0.75)
        brush.glow(*foot, reach / room.px(1.55) * 1.25, hue, 0.5, flat=0.24)
    if view.fine:
        for _ in range(40):
            x, y = dice.uniform(0.15, 0.85) * view.w, dice.uniform(0.1, 0.7) * view.h
            brush.sheet.circle(x, y, view.unit * dice.uniform(0.8, 1.8), "#ffffff", 0.3)


def _paint_drapes(brush: Brush, cloth: str) -> None:
    """Side curtains, tied back, and the valance with its fringe."""
    for side in (-1, 1):
        for fold in range(5):
            _paint_fold(brush, side, fold, cloth)
        _paint_tie(brush, side)
    _paint_valance(brush, cloth)


def _paint_fold(brush: Brush, side: int, fold: int, cloth: str) -> None:
    """One fold: wide above, narrow where it is tied, wider again below."""
    view = brush.view
    w, h = view.w, view.h
    edge = 0.0 if side < 0 else w
    out, inner = (edge - side * w * 0.035 * k for k in (fold, fold + 1))
    tie, tie_in = (edge - side * w * 0.016 * k for k in (fold, fold + 1))
    foot, foot_in = (tie + out) / 2, (tie_in + inner) / 2
    waist, low = h * 0.5, view.down(0.3)
    d = trace("M", out, 0, "H", inner)
    d += trace("C", inner, h * 0.3, tie_in, h * 0.4, tie_in, waist)
    d += trace("C", tie_in, h * 0.6, foot_in, low, foot_in, low, "H", foot)
    d += trace("C", foot, low, tie, h * 0.6, tie, waist, "C", tie, h * 0.4, out, h * 0.3, out, 0)
    base = brush.tone(cloth)
    fill = lighter(base, 0.03 * (fold % 2))
    if not view.is_plain:
        dark, light = lighter(base, -0.09), lighter(base, 0.06)
        stops = ((0.0, dark, 1.0), (0.45, light, 1.0), (1.0, dark, 1.0))
        fill = brush.sheet.linear(stops, (0, 0), (1, 0))
    brush.sheet.path(d + "Z", fill)
    brush.contour(d + "Z", base)


def _paint_tie(brush: Brush, side: int) -> None:
    view = brush.view
    edge = 0.0 if side < 0 else view.w
    bow, end = edge - side * view.w * 0.04, edge - side * view.w * 0.085
    y, sag = view.h * 0.49, view.h * 0.52
    brush.cord(trace("M", edge, y, "Q", bow, sag, end, y), brush.tone(BRASS), view.unit * 12)


def _paint_valance(brush: Brush, cloth: str, swags: int = 5) -> None:
    view, base = brush.view, brush.tone(cloth)
    step, y = view.w / swags, view.h * 0.075
    dip = y + view.h * 0.09
    for i in range(swags):
        x = i * step
        d = trace("M", x, 0, "H", x + step, "V", y, "Q", x + step / 2, dip, x, y, "Z")
        stops = ((0.0, lighter(base, -0.08), 1.0), (1.0, lighter(base, 0.04), 1.0))
        brush.sheet.path(d, base if view.is_plain else brush.sheet.linear(stops))
        brush.contour(d, base)
        fringe = trace("M", x, y, "Q", x + step / 2, dip, x + step, y)
        brush.cord(fringe, brush.tone(BRASS), view.unit * 9)

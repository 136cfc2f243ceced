"""What carries text, one painter each: sign, banner, bubble, badge, screen, card, poster.
The others are in `boards`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smalto.render.color import contrast, lighter
from smalto.render.sheet import Point, Sheet, num, polygon
from smalto.render.warp import rounded
from smalto.scene.types import Carrier, Style
from smalto.stage.types import Box

INK = "#2b2b33"

POST = "#8f6a45"
"""Wood of a sign's posts, and the cord it hangs on."""

METAL = "#6f7884"


@dataclass(frozen=True, slots=True)
class Plate:
    """A carrier about to be drawn. `speaker`: where a bubble's tail points to; `hangs`: how far up
    a free sign's cords reach, `stands`: how far down its post reaches (y, or None); `glow`: the
    colour of its light; `is_page`: it bears the whole picture; `is_alone`: nobody holds it."""

    box: Box
    color: str
    style: Style
    speaker: Point | None = None
    hangs: float | None = None
    stands: float | None = None
    glow: str = "#ffffff"
    is_page: bool = False
    is_alone: bool = False

    @property
    def unit(self) -> float:
        """What corners, frames and seams are measured by: the shorter side, or less if the plate
        is as large as the picture."""
        return min(self.box.w, self.box.h) * (0.5 if self.is_page else 1.0)

    @property
    def is_dark(self) -> bool:
        return contrast(self.color, "#ffffff") > 4.5

    @property
    def line(self) -> float:
        """Stroke width that suits the carrier's size."""
        return max(self.unit * 0.022, 1.0)

    @property
    def outlined(self) -> bool:
        return self.style == "line"


def fill_of(sheet: Sheet, plate: Plate, by: float = 0.03) -> str:
    if plate.style in ("flat", "line"):
        return plate.color
    top, low = lighter(plate.color, by), lighter(plate.color, -by)
    return sheet.linear(((0.0, top, 1.0), (1.0, low, 1.0)))


def slab(sheet: Sheet, plate: Plate, radius: float, fill: str | None = None) -> None:
    """A rounded plate with a soft shadow, or an outline in the line style."""
    box = plate.box
    if plate.style in ("soft", "toon"):
        for grow, alpha in ((0.03, 0.1), (0.015, 0.12)):
            g = grow * plate.unit
            drop = plate.unit * 0.035
            sheet.rect(
                box.x - g,
                box.y - g + drop,
                box.w + 2 * g,
                box.h + 2 * g,
                "#10182a",
                alpha,
                radius + g,
            )
    sheet.rect(box.x, box.y, box.w, box.h, fill or fill_of(sheet, plate), 1.0, radius)
    if plate.outlined:
        sheet.stroke(rounded(box, radius), INK, plate.line * 1.2)


def inset(box: Box, by: float) -> Box:
    return Box(box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by)


def paint_fixings(sheet: Sheet, carrier: Carrier, plate: Plate) -> None:
    """The cords on which a board hangs, or the posts on which it stands."""
    box, color = plate.box, METAL if carrier in ("screen", "neon") else POST
    if plate.hangs is not None:
        for share in (0.12, 0.88):
            x = box.x + box.w * share
            cord = f"M{num(x)} {num(plate.hangs)}V{num(box.y + box.h * 0.08)}"
            sheet.stroke(cord, color, plate.line * 1.5)
    if plate.stands is not None:
        for share in (0.2, 0.8):
            w = max(plate.unit * 0.11, box.w * 0.028)
            x = box.x + box.w * share - w / 2
            shade = sheet.radial(((0.0, "#16303a", 0.45), (1.0, "#16303a", 0.0)))
            sheet.ellipse(x + w / 2, plate.stands, w * 1.8, w * 0.45, shade)
            foot = box.y + box.h * 0.5
            sheet.rect(x, foot, w, plate.stands - foot, color)


def _paint_sign(sheet: Sheet, plate: Plate) -> None:
    box, dark = plate.box, lighter(plate.color, -0.16)
    if plate.outlined:
        dark = INK
    slab(sheet, plate, box.h * 0.08)
    for k in (1, 2):
        y = box.y + box.h * k / 3
        sheet.stroke(
            f"M{num(box.x + plate.line)} {num(y)}H{num(box.right - plate.line)}",
            dark,
            plate.line * 0.8,
            0.35,
        )
    sheet.stroke(rounded(inset(box, plate.line), box.h * 0.07), dark, plate.line * 1.6, 0.8)
    for x in (box.x + box.h * 0.1, box.right - box.h * 0.1):
        for y in (box.y + box.h * 0.12, box.bottom - box.h * 0.12):
            sheet.circle(x, y, plate.line * 1.5, dark, 0.9)


def _paint_banner(sheet: Sheet, plate: Plate) -> None:
    """A ribbon whose ends fold behind it."""
    box = plate.box
    tail, drop = box.h * 0.34, box.h * 0.16
    back, fold = lighter(plate.color, -0.08), lighter(plate.color, -0.2)
    for side in (-1, 1):
        edge = box.x if side < 0 else box.right
        inner = edge - side * box.h * 0.22
        outer = edge + side * tail
        top, low = box.y + drop, box.bottom + drop
        ribbon = [
            (inner, top),
            (outer, top),
            (outer - side * tail * 0.42, (top + low) / 2),
            (outer, low),
            (inner, low),
        ]
        sheet.path(polygon(ribbon), back)
        sheet.path(polygon([(inner, low), (edge, box.bottom), (inner, box.bottom)]), fold)
        if plate.outlined:
            sheet.stroke(polygon(ribbon), INK, plate.line)
    slab(sheet, plate, box.h * 0.03)
    pale = lighter(plate.color, 0.16) if not plate.outlined else INK
    for y in (box.y + box.h * 0.08, box.bottom - box.h * 0.08):
        sheet.stroke(f"M{num(box.x)} {num(y)}H{num(box.right)}", pale, plate.line * 0.9, 0.6)


def _paint_bubble(sheet: Sheet, plate: Plate) -> None:
    box = plate.box
    r = min(box.h * 0.42, box.w * 0.3)
    tip = _tail_tip(plate)
    base_y = box.bottom if tip[1] > box.center[1] else box.y
    x = min(max(tip[0], box.x + r * 1.3), box.right - r * 1.3)
    half = min(box.h * 0.16, box.w * 0.1)
    inward = box.h * 0.06 * (1 if base_y == box.y else -1)
    tail = polygon([(x - half, base_y + inward), tip, (x + half, base_y + inward)])
    edge = lighter(plate.color, -0.28) if not plate.outlined else INK
    sheet.stroke(tail, edge, plate.line * 1.6)
    slab(sheet, plate, r)
    sheet.stroke(rounded(box, r), edge, plate.line * 1.2)
    sheet.path(tail, lighter(plate.color, -0.02) if not plate.outlined else plate.color)


def _tail_tip(plate: Plate) -> Point:
    """Towards the speaker, but never longer than half the bubble's height."""
    box = plate.box
    if plate.speaker is None:
        return (box.x + box.w * 0.24, box.bottom + box.h * 0.3)
    x, y = plate.speaker
    reach = box.h * 0.42
    down = y > box.center[1]
    tip_y = min(y, box.bottom + reach) if down else max(y, box.y - reach)
    tip_y = max(tip_y, box.bottom + reach * 0.45) if down else min(tip_y, box.y - reach * 0.45)
    return (min(max(x, box.x + box.w * 0.08), box.right - box.w * 0.08), tip_y)


def _paint_badge(sheet: Sheet, plate: Plate) -> None:
    box = plate.box
    slab(sheet, plate, box.h / 2)
    ring = inset(box, box.h * 0.075)
    pale = lighter(plate.color, 0.25) if not plate.outlined else INK
    sheet.stroke(rounded(ring, ring.h / 2), pale, plate.line * 1.3, 0.85)


def _paint_screen(sheet: Sheet, plate: Plate) -> None:
    box, rim = plate.box, max(plate.unit * 0.075, 2.0)
    neck, foot = box.h * 0.14, min(box.w * 0.34, box.h * 0.8)
    metal = "#8b939f"
    if plate.hangs is None and plate.stands is None:
        x = box.center[0]
        sheet.rect(x - foot * 0.18, box.bottom, foot * 0.36, neck, lighter(metal, -0.1))
        base = box.bottom + neck * 0.75
        sheet.rect(x - foot / 2, base, foot, neck * 0.4, metal, 1.0, neck * 0.2)
    slab(sheet, plate, plate.unit * 0.08, "#c4cad2" if not plate.outlined else "#ffffff")
    glass = inset(box, rim)
    sheet.rect(glass.x, glass.y, glass.w, glass.h, fill_of(sheet, plate, 0.025), 1.0, box.h * 0.04)
    if plate.style in ("soft", "toon"):
        shine = [
            (glass.x, glass.y),
            (glass.x + glass.w * 0.36, glass.y),
            (glass.x + glass.w * 0.16, glass.bottom),
            (glass.x, glass.bottom),
        ]
        sheet.path(polygon(shine), "#ffffff", 0.06)


def _paint_card(sheet: Sheet, plate: Plate) -> None:
    box = plate.box
    slab(sheet, plate, plate.unit * 0.06)
    line = lighter(plate.color, -0.22) if not plate.outlined else INK
    frame = inset(box, plate.unit * 0.06)
    sheet.stroke(rounded(frame, plate.unit * 0.035), line, plate.line * 0.8, 0.7)


def _paint_poster(sheet: Sheet, plate: Plate) -> None:
    box = plate.box
    slab(sheet, plate, plate.unit * 0.012)
    line = "#b5533c" if not plate.outlined else INK
    for by, width in ((0.055, 1.4), (0.085, 0.6)):
        frame = inset(box, plate.unit * by)
        sheet.stroke(rounded(frame, 0.1), line, plate.line * width, 0.85)
    tape = plate.unit * 0.16
    for x in (box.x, box.right):
        s = 1 if x == box.x else -1
        strip = [
            (x - s * tape * 0.3, box.y + tape * 0.35),
            (x + s * tape * 0.35, box.y - tape * 0.3),
            (x + s * tape * 0.62, box.y - tape * 0.03),
            (x - s * tape * 0.03, box.y + tape * 0.62),
        ]
        sheet.path(polygon(strip), "#f4e2a6", 0.9)


PAINTERS: dict[Carrier, Callable[[Sheet, Plate], None]] = {
    "sign": _paint_sign,
    "banner": _paint_banner,
    "bubble": _paint_bubble,
    "badge": _paint_badge,
    "screen": _paint_screen,
    "card": _paint_card,
    "poster": _paint_poster,
}

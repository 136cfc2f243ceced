"""More of what carries text, one painter each: book cover, chalkboard, label, neon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from smalto.render.color import lighter, mix
from smalto.render.plates import INK, POST, Plate, fill_of, inset, slab
from smalto.render.sheet import Sheet, polygon, trace
from smalto.render.warp import rounded
from smalto.scene.types import Carrier
from smalto.stage.captions import cover_panel
from smalto.stage.lettering import CARRIER_COLORS
from smalto.stage.types import Box

SPINE = 0.1
"""Width of a book's spine as a share of the cover's."""


def _paint_cover(sheet: Sheet, plate: Plate) -> None:
    """A closed book seen from the front: the block of pages peeps out at the right and below."""
    if plate.is_page:
        _paint_whole_cover(sheet, plate)
        return
    _paint_book(sheet, plate)
    box, gilt = plate.box, _gilt(plate)
    face = Box(box.x + SPINE * box.w, box.y, (1 - SPINE) * box.w, box.h)
    _paint_flourish(sheet, face.center[0], box.y + 0.77 * box.h, 0.2 * face.w, gilt, plate)


def _paint_whole_cover(sheet: Sheet, plate: Plate) -> None:
    """Bound in leather, with a panel of the plate's colour for what is drawn on it."""
    leather = CARRIER_COLORS["cover"] if not plate.outlined else "#ffffff"
    _paint_book(sheet, replace(plate, color=leather))
    panel = cover_panel(plate.box)
    corner = 0.02 * plate.unit
    sheet.rect(panel.x, panel.y, panel.w, panel.h, fill_of(sheet, plate), 1.0, corner)
    gilt = "#e2b75c" if not plate.outlined else INK
    sheet.stroke(rounded(panel, corner), gilt, plate.line * 1.2)


def _paint_book(sheet: Sheet, plate: Plate) -> None:
    box, unit = plate.box, plate.unit
    edge = 0.03 * unit
    block = Box(box.x + edge, box.y + edge, box.w, box.h)
    slab(sheet, Plate(block, lighter(plate.color, -0.12), plate.style), 0.03 * unit)
    pages = Box(box.x + edge, box.y + edge * 0.4, box.w - edge * 0.4, box.h)
    sheet.rect(pages.x, pages.y, pages.w, pages.h, "#efe6d2", 1.0, 0.01 * unit)
    front = Box(box.x, box.y, box.w - edge, box.h - edge)
    corner = 0.03 * unit
    sheet.rect(front.x, front.y, front.w, front.h, fill_of(sheet, plate), 1.0, corner)
    spine = Box(front.x, front.y, SPINE * front.w, front.h)
    sheet.path(rounded(spine, corner * 0.6), lighter(plate.color, -0.09))
    seam = lighter(plate.color, -0.2) if not plate.outlined else INK
    sheet.stroke(trace("M", spine.right, front.y, "V", front.bottom), seam, plate.line * 0.8, 0.7)
    face = Box(spine.right, front.y, front.right - spine.right, front.h)
    for by, width in ((0.05, 1.2), (0.075, 0.5)) if not plate.is_page else ():
        frame = inset(face, by * unit)
        sheet.stroke(rounded(frame, 0.02 * unit), _gilt(plate), plate.line * width, 0.9)
    if plate.outlined:
        sheet.stroke(rounded(front, corner), INK, plate.line * 1.2)


def _gilt(plate: Plate) -> str:
    if plate.outlined:
        return INK
    return "#e2b75c" if plate.is_dark else lighter(plate.color, -0.22)


def _paint_flourish(
    sheet: Sheet, x: float, y: float, reach: float, color: str, plate: Plate
) -> None:
    """A diamond between two lines."""
    r = 0.2 * reach
    sheet.path(polygon([(x - r, y), (x, y - r), (x + r, y), (x, y + r)]), color, 0.95)
    for side in (-1, 1):
        line = trace("M", x + side * 2 * r, y, "H", x + side * reach)
        sheet.stroke(line, color, plate.line, 0.9)


def _paint_board(sheet: Sheet, plate: Plate) -> None:
    """A chalkboard in a wooden frame, with a ledge and two pieces of chalk."""
    box, unit = plate.box, plate.unit
    rim = 0.07 * unit
    wood = "#a9764a" if not plate.outlined else "#ffffff"
    slab(sheet, Plate(box, wood, plate.style), 0.03 * unit)
    slate = inset(box, rim)
    sheet.rect(slate.x, slate.y, slate.w, slate.h, fill_of(sheet, plate, 0.02), 1.0, 0.012 * unit)
    if plate.style in ("soft", "toon"):
        for share, w in ((0.16, 0.34), (0.78, 0.26)):
            smear = sheet.radial(((0.0, "#ffffff", 0.07), (1.0, "#ffffff", 0.0)))
            x, y = slate.x + share * slate.w, slate.y + (0.3 + 0.4 * share) * slate.h
            sheet.ellipse(x, y, w * slate.w, 0.3 * slate.h, smear)
    ledge = Box(box.x + 0.1 * box.w, box.bottom - 0.6 * rim, 0.8 * box.w, 0.6 * rim)
    sheet.rect(ledge.x, ledge.y, ledge.w, ledge.h, lighter(wood, -0.1), 1.0, 0.2 * rim)
    for share, color in ((0.3, "#ffffff"), (0.36, "#f6d77a")):
        x = box.x + share * box.w
        sheet.rect(x, ledge.y - 0.28 * rim, 0.05 * unit + 0.6 * rim, 0.3 * rim, color, 1.0, 2)
    if plate.outlined:
        sheet.stroke(rounded(slate, 0.012 * unit), INK, plate.line)


def _paint_label(sheet: Sheet, plate: Plate) -> None:
    """Paper with a double line; by itself it is a tag on a string."""
    box, unit = plate.box, plate.unit
    line = lighter(plate.color, -0.3) if not plate.outlined else INK
    if plate.is_alone:
        _paint_tag(sheet, plate, line)
        return
    slab(sheet, plate, 0.07 * unit)
    for by, width in ((0.05, 1.1), (0.085, 0.5)):
        sheet.stroke(rounded(inset(box, by * unit), 0.05 * unit), line, plate.line * width, 0.8)


def _paint_tag(sheet: Sheet, plate: Plate, line: str) -> None:
    box = plate.box
    cut = 0.3 * plate.unit
    shape = polygon(
        [
            (box.x - cut * 0.9, box.center[1] - cut * 0.45),
            (box.x, box.y),
            (box.right, box.y),
            (box.right, box.bottom),
            (box.x, box.bottom),
            (box.x - cut * 0.9, box.center[1] + cut * 0.45),
        ]
    )
    hole = (box.x - cut * 0.42, box.center[1])
    string = trace(
        "M", hole[0], hole[1], "C", hole[0] - cut, hole[1] - cut * 0.2, hole[0] - cut * 0.4,
        hole[1] - cut * 1.5, hole[0] - cut * 1.3, hole[1] - cut * 1.6,
    )  # fmt: skip
    if plate.style in ("soft", "toon"):
        sheet.stroke(shape, "#10182a", plate.line * 3, 0.12)
    sheet.path(shape, fill_of(sheet, plate))
    sheet.stroke(shape, line, plate.line, 0.8)
    sheet.circle(*hole, cut * 0.14, mix(line, "#000000", 0.2))
    sheet.stroke(string, POST if not plate.outlined else INK, plate.line * 1.4)


def _paint_neon(sheet: Sheet, plate: Plate) -> None:
    """A dark panel with a lit tube around it."""
    box, unit = plate.box, plate.unit
    slab(sheet, plate, 0.12 * unit)
    tube = rounded(inset(box, 0.085 * unit), 0.09 * unit)
    for width, alpha in ((0.1, 0.16), (0.055, 0.3), (0.026, 1.0)):
        sheet.stroke(tube, plate.glow, width * unit, alpha)
    sheet.stroke(tube, "#ffffff", 0.009 * unit, 0.85)


PAINTERS: dict[Carrier, Callable[[Sheet, Plate], None]] = {
    "cover": _paint_cover,
    "board": _paint_board,
    "label": _paint_label,
    "neon": _paint_neon,
}

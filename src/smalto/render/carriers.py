"""A text run on its carrier, or bare: how much room letters have, and that they can be read."""

from __future__ import annotations

from smalto.render.color import contrast, lch_of, lighter, mix
from smalto.render.plates import INK, Plate, paint_plate
from smalto.render.sheet import Sheet
from smalto.render.text import Lettering, set_text
from smalto.scene.types import Carrier
from smalto.stage.types import Box, PlacedText, Staging

MIN_CONTRAST = 3.0
"""WCAG contrast of letters against their carrier below which their colour is pushed apart."""


def text_markup(staging: Staging, text: PlacedText) -> str:
    """A run of the picture's text on its carrier, as SVG; empty for a blank one."""
    if not text.content.strip():
        return ""
    sheet = Sheet(f"t{text.run}-")
    color = text.color
    if text.carrier != "none":
        plate = _plate(staging, text)
        paint_plate(sheet, text.carrier, plate)
        color = _legible(text.color, plate.color)
    lettering = lettering_of(text)
    if text.carrier == "none":
        _paint_halo(sheet, staging, lettering, color)
    sheet.path(lettering.path, color)
    return sheet.markup()


def lettering_of(text: PlacedText) -> Lettering:
    """The text as it stands on its carrier."""
    return set_text(text.content, writing_area(text), max_lines=text.max_lines)


def writing_area(text: PlacedText) -> Box:
    """The part of the carrier that letters may use."""
    box = text.box
    if text.carrier == "none":
        return box
    side, top = _PADDING.get(text.carrier, (0.2, 0.2))
    dx = min(side * box.h, 0.16 * box.w)
    dy = top * box.h
    return Box(box.x + dx, box.y + dy, box.w - 2 * dx, box.h - 2 * dy)


_PADDING: dict[Carrier, tuple[float, float]] = {
    "sign": (0.22, 0.19),
    "banner": (0.24, 0.2),
    "bubble": (0.24, 0.19),
    "badge": (0.34, 0.22),
    "screen": (0.2, 0.2),
    "card": (0.2, 0.18),
    "poster": (0.2, 0.18),
}
"""Free space at the sides and at top and bottom, as shares of the carrier's height."""


def _plate(staging: Staging, text: PlacedText) -> Plate:
    words = staging.scene.texts
    holder = words[text.run].holder if text.run < len(words) else None
    speaker = None
    for thing in staging.placed:
        if holder is not None and thing.item == holder and thing.copy == 0:
            speaker = (thing.box.center[0], thing.box.y + 0.2 * thing.box.h)
    hangs = stands = None
    if text.carrier == "sign" and holder is None:
        upper = text.box.center[1] < staging.height_px * 0.45
        hangs, stands = (-9.0, None) if upper else (None, _post_foot(staging, text.box))
    color = text.carrier_color
    if staging.scene.style == "line":
        color = mix(color, "#ffffff", 0.8) if text.carrier != "screen" else color
    return Plate(text.box, color, staging.scene.style, speaker, hangs, stands)


def _post_foot(staging: Staging, box: Box) -> float:
    """y where a sign's posts enter the ground: below the horizon, or below the picture's edge if
    there is no ground."""
    if staging.horizon_y is None:
        return staging.height_px + 9.0
    ground = staging.horizon_y + 0.06 * staging.height_px
    return min(max(box.bottom + 0.85 * box.h, ground), staging.height_px + 9.0)


def _legible(color: str, ground: str) -> str:
    """`color`, or the nearest darker or lighter one that stands out from `ground`; a gray that
    does not stand out becomes ink or white at once."""
    is_dark = contrast(ground, "#000000") < contrast(ground, "#ffffff")
    if contrast(color, ground) < MIN_CONTRAST and lch_of(color)[1] < 0.03:
        return "#ffffff" if is_dark else INK
    step = 0.05 if is_dark else -0.05
    for _ in range(16):
        if contrast(color, ground) >= MIN_CONTRAST:
            return color
        color = lighter(color, step)
    return color


def _paint_halo(sheet: Sheet, staging: Staging, lettering: Lettering, color: str) -> None:
    """An outline in the opposite lightness, so that bare letters stand out from any backdrop."""
    if staging.scene.setting.kind != "landscape":
        return
    light = contrast(color, "#000000") > contrast(color, "#ffffff")
    rim = "#1d2430" if light else "#ffffff"
    sheet.stroke(lettering.path, rim, lettering.size_px * 0.13, 0.85)

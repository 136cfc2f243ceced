"""A text run on its carrier, or bare: how much room letters have, and that they can be read."""

from __future__ import annotations

from smalto.render import boards, plates
from smalto.render.color import contrast, lch_of, lighter, mix
from smalto.render.plates import INK, Plate
from smalto.render.sheet import Sheet, num
from smalto.render.text import Lettering, set_text
from smalto.render.warp import Map, WarpedSheet, arch, fitted, tilt, wave
from smalto.scene.types import Carrier
from smalto.stage.geometry import grown
from smalto.stage.holder import INDOORS
from smalto.stage.lettering import TAIL
from smalto.stage.types import Box, PlacedText, Staging

MIN_CONTRAST = 4.5
"""WCAG contrast of letters against their carrier below which their colour is pushed apart."""
BARE_CONTRAST = 3.0
"""The same for bare letters on plain ground, which are large: below it they get a rim."""
PAINTERS = {**plates.PAINTERS, **boards.PAINTERS}
FIXED: tuple[Carrier, ...] = ("sign", "board", "neon", "screen", "poster", "card")
"""Carriers that hang on cords or stand on posts where there is no wall."""
_LUMINOUS = ("screen", "neon", "bubble")
_DARK = "#1d2430"
_DUSK = "#1d2a52"


def text_markup(staging: Staging, text: PlacedText) -> str:
    """A run of the picture's text on its carrier, as SVG; empty for a blank one."""
    if not text.content.strip():
        return ""
    to = _bent_plate(staging, text)
    name, grain = f"t{text.run}-", 0.12 * max(text.box.w, text.box.h)
    sheet = WarpedSheet(name, to, grain) if to else Sheet(name)
    color = text.color
    if text.carrier != "none":
        plate = _plate(staging, text)
        plates.paint_fixings(sheet, text.carrier, plate)
        PAINTERS[text.carrier](sheet, plate)
        color = _legible(text.color, plate.color)
    lettering = set_text(
        text.content, writing_area(text),
        max_lines=text.max_lines, font=text.font, bend=None if to else text.bend,
    )  # fmt: skip
    if text.carrier == "none":
        color = _paint_rim(sheet, staging, text, lettering)
    elif text.carrier == "neon":
        _paint_glow(sheet, lettering, color)
        color = lighter(color, 0.12)
    sheet.path(lettering.path, color)
    return _turned(sheet.markup(), text)


def lettering_of(text: PlacedText) -> Lettering:
    """The text as it stands on its carrier, unless the carrier is bent itself."""
    return set_text(
        text.content, writing_area(text), max_lines=text.max_lines, font=text.font, bend=text.bend
    )


def reach_of(text: PlacedText) -> Box:
    """What the carrier and its letters may touch, posts and cords apart."""
    box = text.box
    by = 0.6 * min(box.h, box.w) + 8
    if text.carrier in FIXED:
        return Box(box.x - by, -9, box.w + 2 * by, box.bottom + 100 * by)
    if text.angle_deg:
        by += 0.5 * abs(box.w - box.h)
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def writing_area(text: PlacedText) -> Box:
    """The part of the carrier that letters may use."""
    box = text.box
    if text.area is not None:
        return text.area
    if text.carrier == "none":
        return box
    if text.carrier == "cover":
        left = box.x + (boards.SPINE + 0.12) * box.w
        return Box(left, box.y + 0.14 * box.h, box.right - 0.14 * box.w - left, 0.52 * box.h)
    side, top = _PADDING[text.carrier]
    unit = min(box.w, box.h)
    dx, dy = min(side * unit, 0.16 * box.w), min(top * unit, 0.24 * box.h)
    return Box(box.x + dx, box.y + dy, box.w - 2 * dx, box.h - 2 * dy)


_PADDING: dict[Carrier, tuple[float, float]] = {
    "sign": (0.22, 0.19),
    "banner": (0.24, 0.2),
    "bubble": (0.24, 0.19),
    "badge": (0.34, 0.22),
    "screen": (0.2, 0.2),
    "card": (0.2, 0.18),
    "poster": (0.2, 0.18),
    "board": (0.17, 0.17),
    "label": (0.16, 0.17),
    "neon": (0.22, 0.22),
}
"""Free space at the sides and at top and bottom, as shares of the carrier's shorter side."""


def _bent_plate(staging: Staging, text: PlacedText) -> Map | None:
    """A tilted carrier is tilted as a whole, and a banner flows with its letters."""
    if text.carrier == "none" or text.bend is None:
        return None
    if text.bend == "tilt":
        left = text.box.center[0] <= staging.width_px / 2
        return tilt(text.box, 0.7, away_right=left)
    if text.carrier == "banner":
        tail = TAIL * text.box.h
        whole = Box(text.box.x - tail, text.box.y, text.box.w + 2 * tail, text.box.h)
        to = arch(whole, 0.07) if text.bend == "arch" else wave(whole, 0.03)
        return fitted(to, grown(whole, 0.08 * whole.h), whole)
    return None


def _turned(markup: str, text: PlacedText) -> str:
    if not text.angle_deg:
        return markup
    x, y = text.box.center
    return f'<g transform="rotate({num(text.angle_deg)} {num(x)} {num(y)})">{markup}</g>'


def _plate(staging: Staging, text: PlacedText) -> Plate:
    words = staging.scene.texts
    holder = words[text.run].holder if text.run < len(words) else None
    hangs = stands = None
    if text.carrier in FIXED and holder is None and text.area is None:
        hangs, stands = _fixed_by(staging, text)
    color = text.carrier_color
    if staging.scene.style == "line" and text.area is None:
        dark = text.carrier in ("screen", "neon", "board")
        color = color if dark else mix(color, "#ffffff", 0.8)
    elif _is_dim(staging) and text.carrier not in _LUMINOUS:
        color = mix(color, _DUSK, 0.2)
    return Plate(
        text.box, color, staging.scene.style, _speaker(staging, text, holder), hangs, stands,
        text.color, text.area is not None, holder is None,
    )  # fmt: skip


def _is_dim(staging: Staging) -> bool:
    setting = staging.scene.setting
    return setting.kind == "landscape" and setting.time == "night"


def _speaker(staging: Staging, text: PlacedText, holder: int | None) -> tuple[float, float] | None:
    """Where a bubble's tail points: at the head of its holder, else of the nearest being below."""
    if text.carrier != "bubble":
        return None
    x, y = text.box.center
    things = [thing for thing in staging.placed if thing.item is not None]
    if holder is not None:
        things = [thing for thing in things if thing.item == holder and thing.copy == 0]
    heads = [(thing.box.center[0], thing.box.y + 0.2 * thing.box.h) for thing in things]
    return min(heads, key=lambda p: (p[0] - x) ** 2 + (p[1] - y) ** 2, default=None)


def _fixed_by(staging: Staging, text: PlacedText) -> tuple[float | None, float | None]:
    """(cords' upper end, posts' lower end) of a free board; where there is a wall it is on it, and
    on plain ground only a sign needs something to hang on."""
    outdoors = staging.scene.setting.kind == "landscape"
    if staging.scene.setting.place in INDOORS or not (outdoors or text.carrier == "sign"):
        return None, None
    if text.box.center[1] < staging.height_px * 0.45:
        above = [other.box for other in staging.texts if _is_over(other.box, text.box)]
        return max((box.bottom - 0.05 * box.h for box in above), default=-9.0), None
    return None, _post_foot(staging, text.box)


def _is_over(box: Box, other: Box) -> bool:
    """Whether cords that go up from `other` would meet `box`."""
    return box.bottom <= other.y and box.x < other.right and box.right > other.x


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
    for _ in range(20):
        if contrast(color, ground) >= MIN_CONTRAST:
            return color
        color = lighter(color, step)
    return "#ffffff" if is_dark else INK


def _paint_rim(sheet: Sheet, staging: Staging, text: PlacedText, lettering: Lettering) -> str:
    """An outline in the opposite lightness, so that bare letters stand out from any backdrop;
    returns the colour that the letters then have."""
    plain = staging.scene.setting.kind in ("flat", "gradient") and not text.printed
    if plain and contrast(text.color, text.carrier_color) >= BARE_CONTRAST:
        return text.color
    light = contrast(text.color, _DARK) > contrast(text.color, "#ffffff")
    if staging.scene.setting.kind == "pattern" and not text.printed:
        patch = grown(lettering.ink, 0.32 * lettering.size_px)
        radius = 0.3 * lettering.size_px
        paper = _DARK if light else "#ffffff"
        sheet.rect(patch.x, patch.y, patch.w, patch.h, paper, 0.8, radius)
    rim = _DARK if light else "#ffffff"
    if text.printed and contrast(text.color, text.carrier_color) >= MIN_CONTRAST:
        rim = text.carrier_color
    sheet.stroke(lettering.path, rim, lettering.size_px * 0.13, 0.9)
    return _legible(text.color, rim)


def _paint_glow(sheet: Sheet, lettering: Lettering, color: str) -> None:
    """The light around tubes."""
    for width, alpha in ((0.3, 0.12), (0.18, 0.2), (0.08, 0.4)):
        sheet.stroke(lettering.path, color, lettering.size_px * width, alpha)

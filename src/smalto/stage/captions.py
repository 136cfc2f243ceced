"""Where free texts go: titles above, captions below, or on a page that is the whole picture."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from smalto.scene.types import Carrier, Scene, Spot, Text
from smalto.stage.dice import dice
from smalto.stage.geometry import grown
from smalto.stage.lettering import MARGIN, MOST_LINES, best_fit, in_band, in_lines, written
from smalto.stage.palette import paler
from smalto.stage.types import Box, PlacedText

PAGES: tuple[Carrier, ...] = ("cover", "poster", "card")
"""Carriers large enough to bear the whole picture and not only its letters."""
PAGE_LAYER = -20_000
_SHARES = (0.36, 0.26, 0.21)
"""The greatest height of a band when there are one, two, three."""
TITLE, SUBTITLE = 0.15, 0.1
"""Heights of one line's band, as shares of the picture's shorter side."""


@dataclass(frozen=True, slots=True)
class Captions:
    """`bands`: where each free run may be (run, box); `room`: what is left for the things;
    `page`: the run whose carrier is the page that all is drawn on, and the page's box."""

    bands: tuple[tuple[int, Box], ...]
    room: Box
    page: tuple[int, Box] | None = None


def captions(scene: Scene, picture: Box, held: Collection[int], *, seed: int) -> Captions:
    """Places for the runs that nobody holds; they never meet each other nor the room."""
    free = [run for run in range(len(scene.texts)) if run not in held]
    if not free:
        return Captions((), picture)
    if not scene.items:
        return Captions(_stack(scene, free, picture), picture)
    page = next((run for run in free if scene.texts[run].carrier in PAGES), None)
    if page is None or scene.setting.kind == "landscape":
        return _around(scene, free, picture, picture, seed)
    sheet = _page(scene.texts[page].carrier, picture)
    inner = grown(sheet, -0.075 * min(sheet.w, sheet.h))
    if scene.texts[page].carrier == "cover":
        inner = grown(cover_panel(sheet), -0.03 * sheet.w)
    return replace(_around(scene, free, inner, picture, seed), page=(page, sheet))


def lettered(scene: Scene, plan: Captions, ground: str) -> tuple[PlacedText, ...]:
    """The free runs in their places, largest possible, on a ground of this colour."""
    texts = []
    if plan.page:
        ground = _paper(scene.texts[plan.page[0]], ground)
    for run, band in plan.bands:
        text = scene.texts[run]
        if plan.page and run == plan.page[0]:
            bare = best_fit(replace(text, carrier="none", font=text.font), band)[0]
            placed = written(text, run, plan.page[1], ground, PAGE_LAYER, paper=ground)
            texts.append(replace(placed, area=bare))
        else:
            texts.append(in_band(text, run, band, ground))
    return tuple(texts)


def _paper(text: Text, ground: str) -> str:
    """A page takes the picture's ground, so that what is drawn on it stands out as it would."""
    return paler(ground, 0.25) if text.carrier == "cover" else paler(ground, 0.6)


def _page(carrier: Carrier, picture: Box) -> Box:
    """A cover is upright, a poster or card as wide as the picture; all a little smaller."""
    margin = 0.045 * min(picture.w, picture.h)
    w, h = picture.w - 2 * margin, picture.h - 2 * margin
    if carrier == "cover":
        w = min(w, 0.8 * h)
    return Box(picture.center[0] - w / 2, picture.center[1] - h / 2, w, h)


def cover_panel(sheet: Box) -> Box:
    """The part of a book's cover, spine and edges apart, that is drawn on."""
    side = 0.055 * sheet.w
    return Box(sheet.x + 0.15 * sheet.w, sheet.y + side, 0.77 * sheet.w, sheet.h - 2.3 * side)


def _stack(scene: Scene, free: Sequence[int], picture: Box) -> tuple[tuple[int, Box], ...]:
    """Nothing but letters: one below the other in the middle, the first the largest."""
    short = min(picture.w, picture.h)
    margin = 1.5 * MARGIN * short
    order = sorted(free, key=lambda run: _ORDER[scene.texts[run].spot])
    weights = {run: _weight(scene.texts[run], run == min(free)) for run in free}
    gap = 0.5 * margin
    whole = min(picture.h - 2 * margin, (0.5 if len(free) == 1 else 0.86) * picture.h)
    if len(free) == 1 and scene.texts[free[0]].carrier in ("cover", "poster", "card", "board"):
        whole = picture.h - 2 * margin
    share = (whole - gap * (len(free) - 1)) / sum(weights.values())
    y, bands = picture.center[1] - whole / 2, []
    for run in order:
        h = share * weights[run]
        bands.append((run, Box(picture.x + margin, y, picture.w - 2 * margin, h)))
        y += h + gap
    return tuple(bands)


_ORDER: dict[Spot | None, int] = {
    "top": 0,
    None: 1,
    "left": 1,
    "center": 1,
    "right": 1,
    "bottom": 2,
}


def _weight(text: Text, first: bool) -> float:
    upright = 1.6 if text.carrier in ("cover", "poster", "screen", "board", "card") else 1.0
    return upright * (1.0 if first else 0.62) * (1.0 if text.carrier == "none" else 1.25)


def _around(scene: Scene, free: Sequence[int], inner: Box, picture: Box, seed: int) -> Captions:
    """Bands cut off from the edges of `inner`, one by one; what is left is the room."""
    short = min(inner.w, inner.h)
    margin = MARGIN * short if inner == picture else 0.0
    room, bands = inner, []
    spots = zip(free, _spots(scene, free, seed), strict=True)
    for run, spot in sorted(spots, key=lambda pair: pair[1] == "center"):
        text = scene.texts[run]
        band, room = _cut(
            text, spot, room, inner, margin, share=_SHARES[len(free) - 1], first=run == free[0]
        )
        bands.append((run, band))
    return Captions(tuple(bands), room)


def _spots(scene: Scene, free: Sequence[int], seed: int) -> list[Spot]:
    """Where each run goes: as asked, else above and below in turn. Only above and below there is
    room for a second."""
    spots: list[Spot] = []
    high = scene.setting.kind == "landscape" or dice(seed, "text").random() < 0.6
    order: list[Spot] = ["top", "bottom", "bottom"] if high else ["bottom", "top", "top"]
    if len(free) > 1:
        order = ["top", "bottom", "bottom"]
    for run in free:
        asked = scene.texts[run].spot or ("top" if scene.texts[run].bend == "arch" else None)
        loose = [spot for spot in order if spot not in spots] or order
        stacks = asked in ("top", "bottom") or asked not in spots
        spots.append(asked if asked and stacks else loose[0])
    return spots


def _cut(
    text: Text, spot: Spot, room: Box, inner: Box, margin: float, *, share: float, first: bool
) -> tuple[Box, Box]:
    """(the band at this side of `room`, what is left)."""
    short = min(inner.w, inner.h)
    gap = 0.45 * margin or 0.03 * short
    edge_top = margin if room.y == inner.y else 0.0
    edge_low = margin if room.bottom == inner.bottom else 0.0
    if spot in ("left", "right"):
        w = min(0.4 * room.w, 0.62 * short)
        x = room.x + margin if spot == "left" else room.right - margin - w
        band = Box(x, room.y + edge_top, w, room.h - edge_top - edge_low)
        left = x + w + gap if spot == "left" else room.x
        right = room.right if spot == "left" else x - gap
        return band, Box(left, room.y, right - left, room.h)
    h = min(_height(text, room.w - 2 * margin, short, first), share * inner.h)
    if spot == "center":
        y = max(room.center[1] - 0.5 * h, room.y + edge_top)
        y = min(y, room.y + 0.42 * room.h)
    else:
        y = room.y + edge_top if spot == "top" else room.bottom - edge_low - h
    band = Box(room.x + margin, y, room.w - 2 * margin, h)
    if spot == "bottom":
        return band, Box(room.x, room.y, room.w, y - gap - room.y)
    return band, Box(room.x, y + h + gap, room.w, room.bottom - y - h - gap)


def _height(text: Text, width: float, short: float, first: bool) -> float:
    """Of a band that holds the text in as few lines as keep it large."""
    line = short * (TITLE if first else SUBTITLE) / 1.2
    lines = next(
        (n for n in range(1, MOST_LINES) if in_lines(text, n).width * line * 0.8 <= width),
        MOST_LINES,
    )
    lines = min(lines, 2)
    extra = 0.0 if text.carrier == "none" else 0.75
    extra += 0.8 if text.bend in ("arch", "wave") else 0.0
    upright = 1.6 if text.carrier in ("cover", "screen", "board", "poster", "card") else 1.0
    return line * (1.2 * lines + extra) * upright

"""Looks at one picture: ground, style, things, and from them facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from smalto.evaluate.judge.canvas import Bools, Canvas
from smalto.evaluate.judge.facts import described
from smalto.evaluate.judge.find import Box, Search
from smalto.evaluate.judge.knowledge import Knowledge
from smalto.evaluate.judge.plain import cuts, extended, hulls, ink_of, pieces
from smalto.evaluate.judge.repaint import Repainter
from smalto.evaluate.judge.views import boxes_in
from smalto.evaluate.seen import Seen
from smalto.evaluate.styles import Way
from smalto.scene.types import FINISHES, STYLES, Style

MOST_BOXES = 38
ROUNDS = 2
"""How often what is left of a picture is looked at again."""
SURE, LIKE = 0.8, 0.55
"""Quality of a guess that settles the style, and from which it counts for one."""
BARE: tuple[Style, ...] = ("line", "silhouette")
LEAST_AREA = 400
"""Square pixels of the box of a piece below which it is left over from something."""


class Sight:
    def __init__(self, known: Knowledge, detector: Mapping[str, npt.NDArray[Any]]) -> None:
        self._known = known
        self._detector = detector
        self._repainter = Repainter(
            known.pack, {art: names[0] for art, names in known.names.items()}
        )

    def see(self, picture: Image.Image, way: Way = "soft") -> Seen:
        """`way`: how it looks to be drawn or finished, as the style judge names it."""
        search, style = self.search(picture, way)
        finish = way if way in FINISHES else None
        return replace(described(search.found, style, self._known), finish=finish)

    def search(self, picture: Image.Image, way: Way = "soft") -> tuple[Search, Style]:
        """The things in a picture, and its style."""
        canvas = Canvas(np.asarray(picture, np.float64) / 255)
        plain = ink_of(canvas)
        if plain is not None:
            canvas = Canvas(canvas.rgb, *plain)
        likely = self._likely(picture, closely=plain is None)
        first = pieces(plain[0])[:MOST_BOXES] if plain else likely
        lit = plain is None or way in FINISHES
        style = self._style(canvas, first, _styles(way), lit=lit)
        search = Search(canvas, self._known.rows[style], self._repainter, lit=lit)
        if plain is None:
            _explain(search, likely)
        else:
            _explain_plain(search, plain[0], first, likely)
        return search, style

    def _likely(self, picture: Image.Image, *, closely: bool) -> list[Box]:
        """Boxes the detector finds, in pixels."""
        found = boxes_in(picture, self._detector, closely=closely)[:MOST_BOXES]
        w, h = picture.size
        return [((f.x - f.w / 2) * w, (f.y - f.h / 2) * h, f.w * w, f.h * h) for f in found]

    def _style(
        self, canvas: Canvas, boxes: Sequence[Box], styles: Sequence[Style], *, lit: bool
    ) -> Style:
        """The style whose drawings explain the first boxes best. "soft" unless others do better:
        most of our own drawings are the same in all styles."""
        sums: dict[Style, float] = {}
        for style in styles:
            search = Search(canvas, self._known.rows[style], self._repainter, lit=lit)
            tops = [
                found[0].quality
                for box in boxes[:4]
                if (found := search.guesses(box, exact=not lit))
            ]
            sums[style] = sum(max(one - LIKE, 0) for one in tops)
            enough = max(len(boxes[:4]) / 2, 1)
            if style in ("soft", *BARE) and sum(one > SURE for one in tops) >= enough:
                return style
        best = max(sums, key=lambda style: sums[style])
        return best if sums[best] > sums["soft"] + 0.1 else "soft"


def _styles(way: Way) -> tuple[Style, ...]:
    """What to try: lines and silhouettes first, but only where the style judge sees them, for dark
    shapes fit a little everywhere."""
    bare = tuple(style for style in BARE if style == way)
    return (*bare, *(style for style in STYLES if style not in BARE))


def _explain(search: Search, likely: Sequence[Box]) -> None:
    search.sweep()
    search.add(likely)
    search.settle(sure=True)
    search.add([box for box in likely if _is_free(search.canvas, box)][:10], wide=True)
    search.settle(sure=True)
    free = [box for box in likely if _is_free(search.canvas, box)]
    search.repaint(sorted(free, key=lambda box: -box[2] * box[3])[:6])
    search.settle()
    search.again()
    search.add([box for box in likely if _is_free(search.canvas, box)][:5], wide=True)
    search.settle()


def _explain_plain(search: Search, ink: Bools, boxes: Sequence[Box], likely: Sequence[Box]) -> None:
    search.add(boxes, exact=True)
    search.settle(sure=True)
    for _ in range(ROUNDS):
        before = len(search.found)
        left, todo = _left(search, ink)
        if not todo:
            break
        search.add([*todo, *hulls(todo)], exact=True)
        search.add([box for box in likely if _inked(left, box)])
        for box in todo[:3]:
            search.screen(cuts(left, box))
            if search.found:
                search.screen(extended(box))
        search.settle(sure=True)
        search.repaint(_left(search, ink)[1][:4], exact=True)
        left = _left(search, ink)[0]
        search.repaint([box for box in likely if _inked(left, box)][:5])
        search.settle()
        if len(search.found) == before:
            break


def _left(search: Search, ink: Bools) -> tuple[Bools, list[Box]]:
    """What no thing explains, and its pieces."""
    left = ink & (search.canvas.free > 0.5)
    return left, [box for box in pieces(left) if box[2] * box[3] > LEAST_AREA][:8]


def _is_free(canvas: Canvas, box: Box) -> bool:
    return _share(canvas.free > 0.5, box) > 0.35


def _inked(left: Bools, box: Box) -> bool:
    return _share(left, box) > 0.2


def _share(mask: Bools, box: Box) -> float:
    x, y, w, h = (round(v) for v in box)
    part = mask[max(y, 0) : max(y + h, 1), max(x, 0) : max(x + w, 1)]
    return float(part.mean()) if part.size else 0.0

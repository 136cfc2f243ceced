"""Explains a picture thing by thing: what fits best is found first, and hides nothing any more.

A thing's box may come from anywhere (a piece that stands out from a plain ground, the detector); it
counts only if a drawing put there looks like what is there. What it explains of the picture is
taken away, so that what stands behind it is compared only where it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from smalto.evaluate.judge.atlas import Drawing, Ints, Rows
from smalto.evaluate.judge.canvas import Canvas, Floats
from smalto.evaluate.judge.compare import (
    OUTDOORS,
    RECOLORED,
    UNSURE,
    Guess,
    Light,
    measure,
    outlined,
    shortlist,
    unlikeness,
)
from smalto.evaluate.judge.explain import explain
from smalto.evaluate.judge.repaint import Repainter, likely_colors
from smalto.evaluate.judge.settle import settled
from smalto.evaluate.judge.sweep import sweep
from smalto.scene.types import Color

Box = tuple[float, float, float, float]

PLAIN_QUALITY = 0.6
LIT_QUALITY = 0.68
SURE = 0.8
"""Quality from which nothing else can be meant, not even another drawing in another colour."""
PROMISING = 0.4
SHOWN = 0.28
"""Visible share of a thing below which it is not counted."""
BEST, SOME, MOST, SCREENED = 12, 10, 14, 10
"""How many drawings a box, and how many of all cuts of a piece, are looked at closely."""
CERTAIN, BETTER = 0.9, 0.05
"""Quality from which no other colour is tried, and how much better that must fit."""
KNOWN = 0.05
"""How much worse what was found before may fit than something new."""
COPIES, COPY_SIZES = 16, (1.0, 0.75)
LARGE = 900.0
SORTS = 6
"""Things of at least this many square pixels are looked for again, so many kinds of them."""
SHAPES, SHADES = 6, 3
"""How many shapes are tried in other colours, and in how many."""
SWEPT, FIRM = 24, 0.77
"""How many large things are looked at closely, and how well they must fit."""
PER_BOX = 3
"""Guesses kept of each box."""

_VARIANTS = np.array(
    [(dx, dy, scale) for scale in (-0.1, 0.0, 0.1)
     for dx, dy in ((0, 0), (0.09, 0), (-0.09, 0), (0, 0.09), (0, -0.09))]
)  # fmt: skip

"""How a box that may be off is moved, and scaled, as shares of its sides."""
_ASPECTS = tuple(float(1.2**k) for k in range(-7, 6))
_SIZES = (0.72, 0.83, 0.95, 1.09, 1.25)
_SHIFTS = (-0.18, -0.09, 0.0, 0.09, 0.18)
"""Shapes and sizes of boxes, instead of one that is not to be trusted but for its middle."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A drawing found at `box` (pixels of the canvas), with its quality 0..1."""

    drawing: Drawing
    box: Box
    quality: float


class Search:
    """Finds the things of one picture with the drawings of one style."""

    def __init__(self, canvas: Canvas, rows: Rows, repainter: Repainter, *, lit: bool) -> None:
        self.canvas = canvas
        self._repainter = repainter
        self._rows = rows
        self._light: Light | None = OUTDOORS if lit else None
        self._least = LIT_QUALITY if lit else PLAIN_QUALITY
        self._pool: list[Guess] = []
        self.found: list[Thing] = []

    def add(self, boxes: Sequence[Box], *, exact: bool = False, wide: bool = False) -> None:
        """Proposes boxes, in pixels of the canvas; `exact` if they are tight around a thing."""
        for box in boxes:
            self._pool += self.guesses(box, exact=exact, wide=wide)[:PER_BOX]

    def sweep(self) -> None:
        """Proposes large things from anywhere, if they fit well: so many are tried that some fit
        by chance."""
        at, boxes = sweep(self.canvas, self._rows, self._light)
        found = settled(self.canvas, self._rows, at, boxes, light=self._light, keep=SWEPT)
        self._pool += [one for one in found if one.quality > FIRM]

    def screen(self, boxes: Sequence[Box]) -> None:
        """Proposes the few of many tight boxes that look most like something."""
        found: list[Guess] = []
        for box in boxes:
            at, tries = shortlist(
                self.canvas, self._rows, np.array([box]), light=self._light, best=4
            )
            if len(at):
                found += measure(self.canvas, self._rows, at, tries, light=self._light)
        found = sorted(found, key=lambda one: -one.quality)[:SCREENED]
        at, tries = np.array([one.row for one in found]), np.array([one.box for one in found])
        self._pool += settled(self.canvas, self._rows, at, tries, light=self._light)

    def guesses(self, box: Box, *, exact: bool = False, wide: bool = False) -> list[Guess]:
        """What the box may show, the best first; `wide` if its shape is not to be trusted."""
        at, boxes = self._candidates(box, exact=exact, wide=wide)
        if exact and len(at):
            plain = measure(self.canvas, self._rows, at, boxes, light=self._light)
            plain.sort(key=lambda one: -one.quality)
            if plain[0].quality > 0.85:
                return plain[:1]
        found = settled(self.canvas, self._rows, at, boxes, light=self._light)
        return [one for one in found if one.quality > PROMISING]

    def _candidates(self, box: Box, *, exact: bool, wide: bool) -> tuple[Ints, Floats]:
        if not wide:
            tries = np.array([box]) if exact else _varied(box)
            return shortlist(self.canvas, self._rows, tries, light=self._light, best=BEST)
        found = [
            shortlist(
                self.canvas, self._rows, _around(box, aspect), light=UNSURE, reach=1.1, best=SOME
            )
            for aspect in _ASPECTS
        ]
        at, boxes = np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])
        if len(at) == 0:
            return at, boxes
        first = measure(self.canvas, self._rows.half, at, boxes, light=self._light)
        keep = np.argsort([-one.quality for one in first])[:MOST]
        return at[keep], boxes[keep]

    def again(self) -> None:
        """Looks everywhere for more copies of what was found, of about the same size."""
        sizes = {one.drawing: one.box[3] for one in self.found if one.box[2] * one.box[3] > LARGE}
        for drawing, height in list(sizes.items())[:SORTS]:
            for scale in COPY_SIZES if drawing.color is None else ():
                self._pool += self._copies(drawing, scale * height)
        self.settle()

    def _copies(self, drawing: Drawing, height: float) -> list[Guess]:
        at = np.array([k for k, one in enumerate(self._rows.drawings) if one == drawing])
        w, h = height * drawing.aspect, height
        step = 0.1 * float(np.sqrt(w * h))
        xs = np.arange(0, self.canvas.width - w + 1, step)
        ys = np.arange(0, self.canvas.height - h + 1, step)
        grid = np.stack([axis.ravel() for axis in np.meshgrid(xs, ys)], axis=1)
        if not len(grid):  # larger than the picture
            return []
        boxes = np.concatenate([grid, np.broadcast_to([w, h], grid.shape)], axis=1)
        unlike = unlikeness(self.canvas, self._rows, at, boxes, light=self._light)
        order = np.argsort(unlike, axis=None)[:COPIES]
        rows, places = at[order // len(boxes)], boxes[order % len(boxes)]
        found = measure(self.canvas, self._rows, rows, places, light=self._light)
        good = [one for one in found if one.quality > PROMISING and one.shown > SHOWN]
        if not good:
            return []
        rows, places = np.array([one.row for one in good]), np.array([one.box for one in good])
        return settled(self.canvas, self._rows, rows, places, light=self._light, keep=6)

    def repaint(self, boxes: Sequence[Box], *, exact: bool = False) -> None:
        """Takes what fits in another colour, the best first."""
        found: list[tuple[Rows, Guess]] = []
        for box in boxes:
            found += self._repainted(box, exact=exact)
        for rows, guess in sorted(found, key=lambda one: -one[1].quality):
            at, boxes_ = np.array([guess.row]), np.array([guess.box])
            now = measure(self.canvas, rows, at, boxes_, light=self._light)[0]
            if now.quality >= self._least and now.shown > SHOWN:
                self.accept(rows, now)

    def _repainted(self, box: Box, *, exact: bool) -> list[tuple[Rows, Guess]]:
        """At most one: the drawing and the colour that fit the box best."""
        tries = np.array([box]) if exact else _varied(box)
        at, boxes = shortlist(self.canvas, self._rows, tries, light=RECOLORED, best=4 * BEST)
        if len(at) == 0:
            return []
        shaped = measure(self.canvas, self._rows, at, boxes, light=RECOLORED)
        outlines = outlined(self.canvas, self._rows, at, boxes)
        ranks = np.argsort([-one.quality - o for one, o in zip(shaped, outlines, strict=True)])
        shaped = [shaped[k] for k in ranks[:SHAPES]]
        wanted: dict[Drawing, Box] = {}
        for one in shaped:
            for color in self._colors(one):
                plain = self._rows.drawings[one.row]
                wanted.setdefault(replace(plain, color=color), one.box)
        rows = self._repainter.rows(list(wanted))
        start = np.array([wanted[one] for one in rows.drawings])
        every = np.arange(len(rows.drawings))
        first = measure(self.canvas, rows, every, start, light=self._light)
        keep = np.argsort([-one.quality for one in first])[:BEST]
        return [
            (rows, one)
            for one in settled(self.canvas, rows, keep, start[keep], light=self._light)[:1]
        ]

    def _colors(self, guess: Guess) -> list[Color]:
        colors, free = self.canvas.cells(np.array([guess.box]), self._rows.alpha.shape[1])
        return likely_colors(colors[0], free[0] * self._rows.solid[guess.row], SHADES)

    def settle(self, *, sure: bool = False) -> None:
        """Takes the best of what was proposed, again and again, as long as it is good enough;
        only what is `sure` now, and the rest may wait, or all there is."""
        least = SURE if sure else self._least
        while self._pool:
            best = max(self._pool, key=_worth)
            if best.quality < least:
                break
            self.accept(self._rows, best)
        if not sure:
            self._pool = []

    def accept(self, rows: Rows, guess: Guess) -> None:
        """Takes a guess, in its best place; what fits hardly worse and was found before is what it
        is."""
        at, box = np.array([guess.row]), np.array([guess.box])
        guess = settled(self.canvas, rows, at, box, light=self._light)[0]
        if rows is self._rows:
            guess = max(
                guess,
                *self._known(guess),
                key=lambda one: (
                    one.quality + KNOWN * (rows.drawings[one.row] != rows.drawings[guess.row])
                ),
            )
            rows, guess = self._recolored(rows, guess)
        self.found.append(Thing(rows.drawings[guess.row], guess.box, guess.quality))
        explain(self.canvas, rows, guess, self._light)
        if self._pool:
            at = np.array([one.row for one in self._pool])
            boxes = np.array([one.box for one in self._pool])
            again = measure(self.canvas, self._rows, at, boxes, light=self._light)
            self._pool = [one for one in again if one.shown > SHOWN and one.quality > PROMISING]

    def _recolored(self, rows: Rows, guess: Guess) -> tuple[Rows, Guess]:
        """Light hides colours: in a landscape, a drawing that does not fit well may have been given
        another one."""
        if self._light is None or guess.quality > CERTAIN:
            return rows, guess
        own = rows.drawings[guess.row]
        other = self._repainter.rows([replace(own, color=color) for color in self._colors(guess)])
        at = np.flatnonzero(other.mirrored == rows.mirrored[guess.row])
        boxes = np.array([guess.box] * len(at))
        best = max(
            measure(self.canvas, other, at, boxes, light=self._light), key=lambda one: one.quality
        )
        return (other, best) if best.quality > guess.quality + BETTER else (rows, guess)

    def _known(self, guess: Guess) -> list[Guess]:
        """The same place with the drawings found so far; at least the guess itself."""
        aspect = guess.box[2] / guess.box[3]
        own = self._rows.drawings[guess.row]
        known = {one.drawing for one in self.found} - {own}
        near = [k for k, one in enumerate(self._rows.drawings)
                if one in known and 0.85 < one.aspect / aspect < 1.18]  # fmt: skip
        if not near:
            return [guess]
        boxes = np.array([guess.box] * len(near))
        return settled(self.canvas, self._rows, np.array(near), boxes, light=self._light)


def _worth(guess: Guess) -> float:
    """Of two that fit, the larger is the thing and the smaller may be a part of it."""
    good = min(guess.quality, 0.9)
    return (good > SURE) + good + 0.1 * float(np.log(max(guess.area, 1.0))) * (good > PLAIN_QUALITY)


def _varied(box: Box) -> Floats:
    """The box, moved and scaled a little, (15, 4)."""
    x, y, w, h = box
    wide, tall = w * (1 + _VARIANTS[:, 2]), h * (1 + _VARIANTS[:, 2])
    left = x + w / 2 + _VARIANTS[:, 0] * w - wide / 2
    top = y + h / 2 + _VARIANTS[:, 1] * h - tall / 2
    return np.stack([left, top, wide, tall], axis=1)


def _around(box: Box, aspect: float) -> Floats:
    """Boxes of one shape about the middle of another, (125, 4)."""
    x, y, w, h = box
    size = np.array(_SIZES)[:, None, None] * np.sqrt(w * h)
    wide, tall = size * aspect**0.5, size / aspect**0.5
    across, down = np.array(_SHIFTS)[None, :, None], np.array(_SHIFTS)[None, None]
    left = x + w / 2 + (across - 0.5) * wide
    top = y + h / 2 + (down - 0.5) * tall
    every = np.broadcast_arrays(left, top, wide, tall)
    return np.stack([one.ravel() for one in every], axis=1)

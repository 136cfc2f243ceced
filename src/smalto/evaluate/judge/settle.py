"""Moves drawings to the place and size at which they fit best."""

from __future__ import annotations

import numpy as np

from smalto.evaluate.judge.atlas import Ints, Rows
from smalto.evaluate.judge.canvas import Canvas, Floats
from smalto.evaluate.judge.compare import Guess, Light, measure

STEPS = ((0.05, 5, True), (0.025, 2, True), (0.012, 1, False))
"""How far things are moved and scaled in each round, how many go on to the next, and whether half
the resolution is enough."""
SPILL = 0.3
"""Weight of `spill` in the choice of place: what fits within a thing must not shrink into it."""


def settled(
    canvas: Canvas, rows: Rows, at: Ints, boxes: Floats, *, light: Light | None, keep: int = 1
) -> list[Guess]:
    """Each row, of its own aspect, moved and scaled from its box to where it fits best; those that
    fit worst drop out on the way. The best first."""
    if len(at) == 0:
        return []
    size = np.sqrt(boxes[:, 2] * boxes[:, 3])
    state = np.concatenate([boxes[:, :2] + boxes[:, 2:] / 2, size[:, None]], axis=1)
    for step, most, half in STEPS:
        fits = np.zeros(len(at))
        for _ in range(2):
            tries = state[:, None] + _MOVES[None] * (step * state[:, None, 2:])
            found = _qualities(canvas, rows.half if half else rows, at, tries, light=light)
            top = found.argmax(axis=1)
            fits = found.max(axis=1)
            state = tries[np.arange(len(at)), top]
            if not top.any():
                break
        order = np.argsort(-fits)[: max(most, keep)]
        at, state = at[order], state[order]
    guesses = measure(canvas, rows, at, _boxes(state, np.sqrt(rows.aspects[at])), light=light)
    return sorted(guesses, key=lambda one: -one.quality)


def _qualities(
    canvas: Canvas, rows: Rows, at: Ints, tries: Floats, *, light: Light | None
) -> Floats:
    """tries: (N, T, 3). -> (N, T)."""
    n, t, _ = tries.shape
    many = np.repeat(at, t)
    boxes = _boxes(tries.reshape(-1, 3), np.sqrt(rows.aspects[many]))
    found = measure(canvas, rows, many, boxes, light=light)
    return np.array([one.quality - SPILL * one.spill for one in found]).reshape(n, t)


_MOVES = np.array(
    [(0, 0, 0), (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1),
     (0, -0.5, 1), (0, 0.5, 1), (0, 0.5, -1), (0, -0.5, -1)]
)  # fmt: skip


def _boxes(state: Floats, roots: Floats) -> Floats:
    """Centre and root of the area, and roots of the aspects -> boxes."""
    w, h = state[:, 2] * roots, state[:, 2] / roots
    return np.stack([state[:, 0] - w / 2, state[:, 1] - h / 2, w, h], axis=1)

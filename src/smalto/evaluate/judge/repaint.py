"""Drawings in other colours, drawn when the judge has a suspicion."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PIL import Image

from smalto.evaluate.judge.atlas import CELLS, Drawing, Rows, rows_of
from smalto.evaluate.judge.canvas import Floats
from smalto.pack.reader import Pack
from smalto.render.drawings import Drawings
from smalto.render.sprites import MARGIN_PX, Sprites
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import COLORS, Color
from smalto.stage.types import Box, Placed

LONG_PX = 48

_RGB = np.array([[int(COLOR_HEX[c][i : i + 2], 16) for i in (1, 3, 5)] for c in COLORS]) / 255


class Repainter:
    """Draws as the renderer does, at a few pixels. `names`: by art, the concepts it shows."""

    def __init__(self, pack: Pack, names: dict[str, str]) -> None:
        self._sprites = Sprites(Drawings(pack))
        self._names = names
        self._cells = lru_cache(maxsize=4096)(self._drawn)

    def rows(self, drawings: Sequence[Drawing]) -> Rows:
        """Each drawing in its colour, as it is and mirrored."""
        cells = np.stack([self._cells(one) for one in drawings])
        ink = cells[..., :3] / np.maximum(cells[..., 3:], 1e-3)
        return rows_of(drawings, cells[..., 3], ink)

    def _drawn(self, drawing: Drawing) -> Floats:
        """(16, 16, 4), premultiplied."""
        long = LONG_PX * (4 if drawing.lined else 1)
        w = long if drawing.aspect >= 1 else max(long * drawing.aspect, 2)
        thing = Placed(
            0, 0, self._names[drawing.art], drawing.art, Box(0, 0, w, max(w / drawing.aspect, 2)),
            0, color=drawing.color,
        )  # fmt: skip
        sprite = self._sprites.of([thing], "line" if drawing.lined else "soft")[0].pixels
        return shrunk_cells(sprite)


def shrunk_cells(sprite: Image.Image) -> Floats:
    """A sprite with the renderer's margin -> (16, 16, 4), premultiplied, in [0, 1]."""
    edge = MARGIN_PX
    inner = sprite.crop((edge, edge, sprite.width - edge, sprite.height - edge))
    values = np.asarray(inner, np.float32) / 255
    values[..., :3] *= values[..., 3:]
    box, size = Image.Resampling.BOX, (CELLS, CELLS)
    planes = [np.asarray(Image.fromarray(values[..., at]).resize(size, box)) for at in range(4)]
    return np.stack(planes, axis=2)


def likely_colors(colors: Floats, weight: Floats, most: int) -> list[Color]:
    """The named colours nearest to what is seen: (B, B, 3) cells and their weights; gray cells
    count less, since a colour leaves highlights and dark parts alone."""
    flat = colors.reshape(-1, 3)
    vivid = flat.max(axis=1) - flat.min(axis=1)
    weights = weight.reshape(-1) * (0.25 + vivid)
    near = ((flat[:, None] - _RGB[None]) ** 2).sum(axis=2)
    scores = np.exp(-near / 0.03).T @ weights
    return [COLORS[at] for at in np.argsort(-scores)[:most].tolist()]

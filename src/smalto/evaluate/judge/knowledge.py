"""What is drawn in which style, and what it is called: the pack as the judge knows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from smalto.evaluate.judge.atlas import Drawing, Rows, unpacked_rows
from smalto.evaluate.judge.canvas import Floats
from smalto.evaluate.seen import bases
from smalto.pack.reader import Pack
from smalto.render.plain import SHADOW
from smalto.scene.types import STYLES, Style

LEAST_SOLID = 20.0
"""Cells of 256 that a drawing must fill to be told from nothing."""


@dataclass(frozen=True)
class Knowledge:
    """`rows`: by style, what may be drawn in it. `names`: by art, every concept that it shows."""

    rows: Mapping[Style, Rows]
    names: Mapping[str, tuple[str, ...]]
    pack: Pack

    def called(self, drawing: Drawing) -> frozenset[str]:
        """All concepts that the drawing may stand for; a pose stands for who has it."""
        own = self.names[drawing.art]
        return frozenset(own).union(*(bases(name, self.pack) for name in own))

    def color(self, drawing: Drawing) -> str | None:
        """The colour it was given, or its own."""
        return drawing.color or self.pack.concepts[self.names[drawing.art][0]].color


def knowledge_of(weights: Mapping[str, npt.NDArray[Any]], pack: Pack) -> Knowledge:
    every = unpacked_rows(weights)
    filled = every.solid.sum((1, 2)) > LEAST_SOLID
    rows: dict[Style, Rows] = {}
    names: dict[str, dict[str, None]] = {}
    for style in STYLES:
        arts: set[str] = set()
        for concept in pack.concepts:
            art = pack.art(concept, "flat" if style == "line" else style).id
            names.setdefault(art, {})[concept] = None
            arts.add(art)
        fits = [one.art in arts and one.lined == (style == "line") for one in every.drawings]
        found = every.take(np.array(fits) & filled)
        rows[style] = replace(found, ink=_dark(found.ink)) if style == "silhouette" else found
    return Knowledge(rows, {art: tuple(found) for art, found in names.items()}, pack)


def _dark(ink: Floats) -> Floats:
    """A silhouette has the shape of a drawing and one colour."""
    shadow = np.array([int(SHADOW[at : at + 2], 16) for at in (1, 3, 5)], ink.dtype) / 255
    return np.asarray(np.broadcast_to(shadow, ink.shape))

"""Every drawing of the pack at 16 x 16 cells, for the judge's atlas."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import numpy as np
from PIL import Image

from smalto.evaluate.judge.atlas import packed
from smalto.evaluate.judge.repaint import shrunk_cells
from smalto.pack import Art, Pack
from smalto.render.drawings import Drawings
from smalto.render.sprites import Sprites
from smalto.scene.types import Style
from smalto.stage.types import Box, Placed
from smalto.train.judge.pictures import Array

LONG_PX = (96, 97, 99, 91)
"""Longer side of a drawing before it is shrunk; resvg fails on a few at single sizes."""
Drawn = dict[str, tuple[float, Array]]
"""By name: aspect; premultiplied RGBA cells (16, 16, 4)."""
LINED = 3
"""Outlines are drawn so much larger: they are relatively thinner then, as on most pictures."""


def atlas(pack: Pack, folder: Path) -> dict[str, Array]:
    """The arrays that `evaluate.judge.atlas.Atlas` reads; drawings are kept in `folder`."""
    store = folder / "drawings.pkl"
    known = cast(Drawn, pickle.loads(store.read_bytes())) if store.exists() else {}
    drawn = dict(_drawn(pack, known))
    store.write_bytes(pickle.dumps(drawn))
    cells = np.stack([one for _, one in drawn.values()])
    colors = cells[..., :3] / np.maximum(cells[..., 3:], 1e-3)
    filled = np.where(cells[..., 3:] > 0.02, colors, _mean(cells)[:, None, None])
    return {
        "arts": np.array("\n".join(drawn)),
        "aspects": np.array([aspect for aspect, _ in drawn.values()], np.float32),
        "colors": packed(np.round(255 * np.clip(filled, 0, 1)).astype(np.uint8)),
        "alphas": np.round(15 * cells[..., 3].reshape(len(drawn), -1)).astype(np.uint8),
    }


def _mean(cells: Array) -> Array:
    return cells[..., :3].sum((1, 2)) / np.maximum(cells[..., 3].sum((1, 2)), 1e-3)[:, None]


def _drawn(pack: Pack, known: Drawn) -> Iterator[tuple[str, tuple[float, Array]]]:
    """Each drawing, "+line" after its name if outlined; those of `known` are taken from there."""
    sprites = Sprites(Drawings(pack))
    for concept, art in _arts(pack):
        source = art.id.split("/")[0]
        styles: list[Style] = [] if source == "line" else ["soft"]  # lines outline flat drawings
        styles += ["line"] if source in ("flat", "own") else []
        for style in styles:
            name = f"{art.id}+line" if style == "line" else art.id
            if name in known and known[name][0] == art.aspect:
                yield name, known[name]
            else:
                yield name, (art.aspect, shrunk_cells(_sprite(sprites, concept, art, style)))


def _arts(pack: Pack) -> list[tuple[str, Art]]:
    found: dict[str, tuple[str, Art]] = {}
    for concept in pack.concepts:
        for source in pack.sources(concept):
            art = pack.art(concept, source)
            found.setdefault(art.id, (concept, art))
    return list(found.values())


def _sprite(sprites: Sprites, concept: str, art: Art, style: Style) -> Image.Image:
    for size in LONG_PX:
        long = size * (LINED if style == "line" else 1)
        w = long if art.aspect >= 1 else max(long * art.aspect, 2)
        h = max(w / art.aspect, 2)
        thing = Placed(0, 0, concept, art.id, Box(0, 0, w, h), 0)
        try:
            return sprites.of([thing], style)[0].pixels
        except BaseException as error:  # a panic of resvg is no Exception
            if type(error).__name__ != "PanicException":
                raise
            continue
    raise RuntimeError(f"resvg cannot draw {art.id}")

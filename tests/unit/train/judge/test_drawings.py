"""The frozen atlas against drawings rendered here: it must show the pack as it is now."""

import pytest

pytest.importorskip("torch")

import numpy as np

from smalto import pack
from smalto.evaluate.judge import weights
from smalto.evaluate.judge.atlas import CELLS, Drawing, unpacked_rows
from smalto.evaluate.judge.repaint import shrunk_cells
from smalto.render.drawings import Drawings
from smalto.render.sprites import Sprites
from smalto.scene.types import Style
from smalto.train.judge.drawings import _sprite


@pytest.mark.parametrize(
    ("concept", "style"), [("cat", "soft"), ("bench", "soft"), ("cow", "flat"), ("cow", "line")]
)
def test_the_atlas_shows_what_the_renderer_draws(concept: str, style: Style) -> None:
    vocabulary = pack.load()
    rows = unpacked_rows(weights())
    art = vocabulary.art(concept, "flat" if style == "line" else style)
    wanted = Drawing(art.id, style == "line", pytest.approx(art.aspect, abs=1e-3))
    row = next(
        k
        for k, one in enumerate(rows.drawings)
        if (one.art, one.lined) == (wanted.art, wanted.lined) and not rows.mirrored[k]
    )
    assert rows.drawings[row].aspect == wanted.aspect
    cells = shrunk_cells(_sprite(Sprites(Drawings(vocabulary)), concept, art, style))
    assert cells.shape == (CELLS, CELLS, 4)
    assert np.abs(cells[..., 3] - rows.alpha[row]).max() < 0.1
    solid = cells[..., 3] > 0.9
    shown = cells[solid][:, :3] / cells[solid][:, 3:]
    assert np.abs(shown - rows.ink[row][solid]).max() < 0.05

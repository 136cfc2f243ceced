from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from smalto.errors import InputMissing, InvalidRequest
from smalto.media import masks


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """Black on the left, white on the right, grey between."""
    values = np.repeat(np.array([[0, 128, 255]], np.uint8), 20, axis=1).repeat(30, axis=0)
    path = tmp_path / "drawn.png"
    Image.fromarray(values).save(path)
    return path


def test_black_is_repainted_as_in_the_recipe(drawn: Path, tmp_path: Path) -> None:
    made = masks.from_bw(drawn)
    grey = Image.open(drawn).convert("L")
    recipe = grey.convert("RGBA")
    recipe.putalpha(grey)
    assert np.array_equal(made, np.asarray(recipe)[..., 3])
    assert made[0, 0] == 0 and made[0, 30] == 128 and made[0, 59] == 255
    assert np.array_equal(masks.from_bw(drawn, white=True), 255 - made)
    masks.written(made, tmp_path / "mask.png")
    assert np.array_equal(masks.alpha_of(tmp_path / "mask.png"), made)


def test_a_hole_grows_and_shrinks_by_pixels() -> None:
    alpha = masks.box((60, 40), 20, 10, 10, 10)
    wider = masks.grown(alpha, 7)
    assert (wider == 0).sum() == 24 * 24 and wider[3, 13] == 0 and wider[2, 13] == 255
    assert np.array_equal(masks.grown(wider, -7), alpha)
    assert (masks.grown(alpha, 500) == 0).all()


def test_feather_softens_only_the_edge() -> None:
    alpha = masks.feathered(masks.box((200, 200), 50, 50, 100, 100), 10)
    assert alpha[100, 100] == 0 and alpha[5, 5] == 255
    assert 60 < alpha[100, 50] < 190 and alpha[100, 36] == 255


def test_boxes_and_ellipses() -> None:
    box, round_one = (masks.box((80, 60), 10, 20, 30, 20, ellipse=e) for e in (False, True))
    assert (box == 0).sum() == 600 > (round_one == 0).sum() > 400
    assert (masks.box((80, 60), 70, 50, 99, 99) == 0).sum() == 100
    with pytest.raises(InvalidRequest, match="has nothing inside a picture of 80x60"):
        masks.box((80, 60), 90, 0, 10, 10)


def test_info(tmp_path: Path, drawn: Path) -> None:
    masks.written(masks.box((80, 60), 10, 20, 30, 20), tmp_path / "m.png")
    found = masks.info(tmp_path / "m.png")
    assert (found.box, found.clear, found.soft) == ((10, 20, 40, 40), 600 / 4800, 0)
    plain = masks.info(drawn)
    assert not plain.has_alpha and plain.box is None


def test_what_is_no_mask_and_no_picture(tmp_path: Path, drawn: Path) -> None:
    with pytest.raises(InvalidRequest, match="smalto mask from-bw"):
        masks.alpha_of(drawn)
    with pytest.raises(InputMissing, match="There is no file"):
        masks.from_bw(tmp_path / "none.png")
    (tmp_path / "words.png").write_text("no picture")
    with pytest.raises(InvalidRequest, match="Save it again as PNG"):
        masks.from_bw(tmp_path / "words.png")

from __future__ import annotations

import numpy as np
import pytest

from smalto.edit.canvas import canvas_of, erased
from tests.unit.edit.bench import asked, invented, rgba

DICE = np.random.default_rng(1)


def test_the_same_size_is_the_same_picture() -> None:
    source = invented(DICE, 70, 50)
    canvas = canvas_of(asked(source))
    assert canvas.exact and not canvas.open.any()
    assert np.array_equal(canvas.rgba[..., :3], source)


def test_nearly_the_same_shape_is_scaled_and_covers_all() -> None:
    canvas = canvas_of(asked(invented(DICE, 100, 75), width_px=202, height_px=150))
    assert not canvas.exact and not canvas.open.any() and (canvas.rgba[..., 3] == 255).all()


def test_another_shape_is_scaled_into_the_middle_and_leaves_two_sides_open() -> None:
    canvas = canvas_of(asked(invented(DICE, 64, 64), width_px=128, height_px=96))
    assert canvas.box == (16, 0, 96, 96) and not canvas.exact
    assert canvas.open[:, :16].all() and canvas.open[:, 112:].all()
    assert not canvas.open[:, 16:112].any()


def test_a_square_on_a_wide_canvas_of_its_height_stays_exact() -> None:
    source = invented(DICE, 64, 64)
    canvas = canvas_of(asked(source, width_px=96, height_px=64))
    assert canvas.exact and np.array_equal(canvas.rgba[:, 16:80, :3], source)


@pytest.mark.parametrize("words", ["extend the picture", "zoom out", "outpaint", "扩图"])
def test_words_that_ask_for_more_around_keep_the_size(words: str) -> None:
    source = invented(DICE, 64, 64)
    canvas = canvas_of(asked(source, words, width_px=128, height_px=128))
    assert canvas.exact and canvas.box == (32, 32, 64, 64)
    assert canvas.open.mean() == pytest.approx(0.75)


def test_a_mask_is_laid_like_its_picture() -> None:
    request = asked(invented(DICE, 64, 64), width_px=96, height_px=64)
    canvas = canvas_of(request)
    laid = canvas.laid(request.images[0], smooth=False)
    assert np.array_equal(laid, canvas.rgba)


def clear(where: tuple[slice, slice]) -> np.ndarray:  # type: ignore[type-arg]
    picture = rgba(np.full((40, 60, 3), 90, np.uint8))
    picture[where] = 0
    return picture


def test_a_transparent_border_and_a_rubbed_out_part_are_to_be_painted() -> None:
    border = rgba(np.zeros((40, 60, 3), np.uint8), 0)
    border[10:30, 5:50] = 255
    found = erased(border)
    assert found is not None and found.sum() == 40 * 60 - 20 * 45
    assert erased(clear(np.s_[10:20, 10:20])) is not None


def test_a_thing_that_was_cut_out_is_not() -> None:
    y, x = np.mgrid[:40, :60]
    round_thing = rgba(np.zeros((40, 60, 3), np.uint8))
    round_thing[(x - 30) ** 2 + (y - 20) ** 2 > 300, 3] = 0
    assert erased(round_thing) is None
    assert erased(clear(np.s_[0:0, 0:0])) is None

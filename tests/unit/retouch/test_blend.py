"""Coverage 0 and 1 are exact to the byte; what lies between is mixed."""

from __future__ import annotations

import numpy as np
import pytest

from smalto.retouch.blend import laid, over

DICE = np.random.default_rng(4)


@pytest.mark.parametrize("channels", [3, 4])
def test_the_ends_are_exact(channels: int) -> None:
    source, new = DICE.integers(0, 256, (2, 30, 40, channels), np.uint8)
    coverage = DICE.choice(np.float32([0, 0.3, 1]), (30, 40))
    made = over(source, new, coverage)
    assert (made[coverage == 0] == source[coverage == 0]).all()
    assert (made[coverage == 1] == new[coverage == 1]).all()


def test_what_is_transparent_lends_no_colour() -> None:
    source = np.zeros((1, 1, 4), np.uint8)
    new = np.full((1, 1, 4), 255, np.uint8)
    made = over(source, new, np.float32([[0.5]]))
    assert made[0, 0].tolist() == [255, 255, 255, 128]


def test_shapes_must_fit() -> None:
    with pytest.raises(ValueError, match="one shape"):
        over(np.zeros((2, 2, 3), np.uint8), np.zeros((2, 2, 4), np.uint8), np.zeros((2, 2)))


@pytest.mark.parametrize("corner", [(-3, -2), (5, 6), (50, 50)])
def test_what_sticks_out_is_cut(corner: tuple[int, int]) -> None:
    ground = np.full((8, 9, 3), 20, np.uint8)
    piece = np.full((6, 6, 4), 255, np.uint8)
    made = laid(ground, piece, *corner)
    y, x = np.indices((8, 9))
    inside = (y >= corner[0]) & (y < corner[0] + 6) & (x >= corner[1]) & (x < corner[1] + 6)
    assert (made[inside] == 255).all()
    assert (made[~inside] == 20).all()

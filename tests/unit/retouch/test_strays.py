"""What a cut-out missed goes with the thing; what belongs to the picture stays."""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Mask, Pixels
from smalto.retouch.strays import with_strays

SIDE = 120


def _gravel() -> Pixels:
    grey = np.random.default_rng(1).integers(90, 170, (SIDE, SIDE, 1), np.uint8)
    return np.repeat(grey, 3, axis=2)


def _thing() -> tuple[Pixels, Mask]:
    """A red square on gravel with a yellow light that hangs on it."""
    picture = _gravel()
    picture[40:80, 40:80] = (220, 30, 30)
    picture[55:63, 80:90] = (240, 220, 60)
    solid = np.zeros((SIDE, SIDE), bool)
    solid[40:80, 40:80] = True
    return picture, solid


def test_a_light_that_was_missed_goes_too() -> None:
    picture, solid = _thing()
    assert with_strays(picture, solid)[56:62, 81:89].all()


def test_gravel_stays() -> None:
    picture, solid = _thing()
    whole = with_strays(picture, solid)
    assert whole[solid].all()
    assert not whole[:30].any() and not whole[:, :30].any() and not whole[95:].any()


def test_what_lies_apart_or_reaches_the_edge_stays() -> None:
    picture, solid = _thing()
    picture[50:70, 100:108] = (30, 200, 40)
    picture[30:34, 40:] = (30, 40, 200)  # a wire across, which another picture's edge cuts off
    whole = with_strays(picture, solid)
    assert not whole[52:68, 101:107].any()
    assert not whole[31:33, 60:].any()


def test_its_shadow_goes_too_and_ground_without_one_stays() -> None:
    picture, solid = _thing()
    assert not with_strays(picture, solid)[82:].any()
    picture[80:85, 44:78] //= 2
    assert with_strays(picture, solid)[81:83, 50:70].mean() > 0.9


def test_nothing_found_nothing_gone() -> None:
    assert not with_strays(_gravel(), np.zeros((SIDE, SIDE), bool)).any()

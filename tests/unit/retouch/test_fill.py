"""Filled holes: nothing else changes, the same seed gives the same, what was there goes on."""

from __future__ import annotations

import numpy as np
import pytest

from smalto.evaluate.edits.seam import MOST, seam
from smalto.retouch.arrays import Mask, Pixels
from smalto.retouch.fill import filled
from tests.unit.edit.bench import photograph


def hole_in(shape: tuple[int, ...], box: tuple[int, int, int, int]) -> Mask:
    made = np.zeros(shape[:2], bool)
    made[box[0] : box[1], box[2] : box[3]] = True
    return made


def stripes(height: int = 96, width: int = 120) -> Pixels:
    rows = (np.arange(height)[:, None, None] // 6) % 2
    color = np.where(rows == 0, [200, 60, 40], [40, 70, 180])
    return np.ascontiguousarray(np.broadcast_to(color, (height, width, 3)).astype(np.uint8))


def test_outside_the_hole_every_byte_stays_and_the_same_seed_gives_the_same() -> None:
    picture = photograph("coffee.png")[:160, 380:560]
    hole = hole_in(picture.shape, (50, 95, 60, 120))
    first, again = (filled(picture, hole, seed=7) for _ in range(2))
    assert (first[~hole] == picture[~hole]).all()
    assert (first == again).all()
    assert (first[hole] != picture[hole]).any()


def test_stripes_go_on_through_the_hole() -> None:
    picture = stripes()
    hole = hole_in(picture.shape, (30, 62, 40, 80))
    spoilt = picture.copy()
    spoilt[hole] = 255
    made = filled(spoilt, hole, seed=1)
    assert np.abs(made.astype(int) - picture)[hole].mean() < 16


def test_a_sky_goes_on_evenly() -> None:
    ramp = np.linspace(90, 220, 96)[:, None, None] * np.array([0.6, 0.8, 1.0])
    picture = np.ascontiguousarray(np.broadcast_to(ramp, (96, 110, 3)).astype(np.uint8))
    hole = hole_in(picture.shape, (30, 70, 35, 75))
    spoilt = picture.copy()
    spoilt[hole] = 0
    made = filled(spoilt, hole, seed=1).astype(int)
    assert np.abs(made - picture)[hole].max() <= 8


@pytest.mark.parametrize("name", ["coffee.png", "rocket.jpg", "chelsea.png"])
def test_no_seam_on_photographs(name: str) -> None:
    picture = np.ascontiguousarray(photograph(name)[40:240, 100:320])
    hole = hole_in(picture.shape, (70, 120, 80, 150))
    assert seam(filled(picture, hole, seed=3), hole) <= MOST


def test_without_a_hole_nothing_happens_and_a_whole_hole_is_one_colour() -> None:
    picture = stripes(24, 30)
    nothing = np.zeros((24, 30), bool)
    assert (filled(picture, nothing, seed=1) == picture).all()
    assert filled(picture, ~nothing, seed=1).shape == picture.shape


def test_who_does_not_wait_any_more_stops_it() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    picture = stripes()
    with pytest.raises(KeyboardInterrupt):
        filled(picture, hole_in(picture.shape, (30, 62, 40, 80)), seed=1, check=stop)

"""The look of a whole picture."""

from __future__ import annotations

import numpy as np

from smalto.retouch.light import like
from smalto.retouch.space import lab_of
from smalto.retouch.tone import gray, sepia, toned

DICE = np.random.default_rng(6)
PICTURE = DICE.integers(30, 220, (24, 30, 4), np.uint8)


def mean_lab(pixels: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    return lab_of(pixels[..., :3].astype(np.float32) / 255).mean(axis=(0, 1))


def test_each_word_moves_its_own_measure_and_alpha_stays() -> None:
    before = mean_lab(PICTURE)
    assert mean_lab(toned(PICTURE, brightness=0.4))[0] > before[0] + 0.05
    assert mean_lab(toned(PICTURE, brightness=-0.4))[0] < before[0] - 0.05
    assert mean_lab(toned(PICTURE, warmth=0.6))[2] > before[2] + 0.01
    assert (toned(PICTURE, contrast=0.5, blur=0.2)[..., 3] == PICTURE[..., 3]).all()


def test_gray_has_no_colour_and_sepia_is_brown() -> None:
    made = gray(PICTURE).astype(int)
    assert np.abs(made[..., 0] - made[..., 2]).max() <= 1
    assert mean_lab(sepia(PICTURE))[2] > 0.01


def test_a_red_apple_stays_red_in_a_dark_place() -> None:
    apple = np.zeros((10, 10, 4), np.uint8)
    apple[2:8, 2:8] = (220, 30, 40, 255)
    night = np.full((10, 10, 3), (14, 20, 46), np.uint8)
    made = like(apple, night, np.ones((10, 10), bool))
    assert (made[..., 3] == apple[..., 3]).all()
    red, green, blue = (int(c) for c in made[5, 5, :3])
    assert red > 2 * max(green, blue)
    assert red < 220

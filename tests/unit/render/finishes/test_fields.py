from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from smalto.render.finishes.contours import borders, grown
from smalto.render.finishes.fields import (
    Sway,
    blurred,
    field_of,
    image_of,
    mixed,
    noise,
    saturated,
    step,
    tooth,
)


@pytest.mark.parametrize(("grain", "octaves"), [(2.2, 1), (40, 1), (90, 3)])
def test_noise_is_about_a_half_and_the_same_for_the_same_dice(grain: float, octaves: int) -> None:
    one, two = (noise((120, 150), grain, np.random.default_rng(5), octaves) for _ in "ab")
    assert one.shape == (120, 150) and one.dtype == np.float32
    assert np.array_equal(one, two) and abs(float(one.mean()) - 0.5) < 0.1
    assert -0.3 < one.min() < 0.4 and 0.6 < one.max() < 1.3


def test_coarse_noise_is_smooth() -> None:
    fine, coarse = (noise((120, 120), grain, np.random.default_rng(5)) for grain in (2, 40))
    assert np.abs(np.diff(coarse)).mean() < 0.2 * np.abs(np.diff(fine)).mean()


def test_paper_has_bumps_of_both_kinds() -> None:
    bumps = tooth((90, 130), 1.5, np.random.default_rng(0))
    assert bumps.shape == (90, 130) and 0.4 < bumps.mean() < 0.6 and bumps.std() > 0.1


def test_colours_survive_the_way_into_fields_and_back() -> None:
    picture = Image.effect_mandelbrot((40, 30), (-2, -1, 1, 1), 50).convert("RGB")
    assert np.array_equal(np.asarray(image_of(field_of(picture))), np.asarray(picture))
    assert field_of(picture).shape == (3, 30, 40)


def test_mixing_and_stepping() -> None:
    black = np.zeros((3, 4, 4), np.float32)
    assert np.allclose(mixed(black, (1, 0.5, 0), 0.5)[:, 0, 0], (0.5, 0.25, 0))
    assert step(np.array([0.1, 0.5, 0.9], np.float32), 0.8, 0.2).tolist() == [1, 0.5, 0]


def test_saturation_leaves_gray_alone() -> None:
    gray = np.full((3, 2, 2), 0.4, np.float32)
    assert np.allclose(saturated(gray, 1.8), gray, atol=1e-3)


@pytest.mark.parametrize("radius", [0.8, 2.0, 6.0, 20.0])
def test_a_blur_keeps_the_mean(radius: float) -> None:
    spot = Image.new("L", (101, 101))
    spot.paste(255, (30, 30, 70, 70))
    wide = np.asarray(blurred(spot, radius), np.float64)
    assert abs(wide.mean() - np.asarray(spot).mean()) < 4
    assert wide[50, 50] > wide[50, 28] > 0 or radius < 2


def test_a_sway_moves_lines_a_little_and_no_border_goes_black() -> None:
    white = Image.new("L", (160, 120), 255)
    lined = white.copy()
    lined.paste(0, (80, 0, 84, 120))
    sway = Sway.by((120, 160), 30, 12, np.random.default_rng(1))
    assert np.asarray(sway.of(white)).min() == 255
    places = np.asarray(sway.of(lined)).argmin(axis=1)
    assert 70 < places.min() < places.max() < 92


def test_borders_and_growth() -> None:
    labels = Image.new("L", (40, 40))
    labels.paste(3, (10, 10, 30, 30))
    edge = np.asarray(borders(labels)) > 0
    assert edge.any() and not edge[20, 20] and not edge[2, 2]
    wide = np.asarray(grown(labels.point(lambda n: 255 * (n > 0)), 5)) > 127
    assert wide[7, 20] and not wide[1, 20]

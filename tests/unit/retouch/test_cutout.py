"""Things told from their ground, and cut out without a fringe."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from smalto.retouch.arrays import Mask, Pixels
from smalto.retouch.cutout import foreground, found, sprite
from tests.unit.edit.bench import photograph

SIZE = (140, 120)
RED = (214, 40, 36)


def disc(ground: Pixels) -> tuple[Pixels, Mask]:
    """A red disc, smooth at its edge, on a ground; and where it is."""
    large = Image.new("L", (SIZE[0] * 4, SIZE[1] * 4))
    ImageDraw.Draw(large).ellipse((160, 120, 400, 360), fill=255)
    share = np.asarray(large.resize(SIZE, Image.Resampling.BOX), np.float32)[..., None] / 255
    mixed = ground * (1 - share) + np.array(RED) * share
    return (mixed + 0.5).astype(np.uint8), share[..., 0] > 0.5


def plain(color: tuple[int, int, int]) -> Pixels:
    return np.full((SIZE[1], SIZE[0], 3), color, np.uint8)


def overlap(a: Mask, b: Mask) -> float:
    return float((a & b).sum() / (a | b).sum())


@pytest.mark.parametrize("color", [(255, 255, 255), (0, 0, 0), (255, 0, 255), (90, 140, 200)])
def test_an_even_ground_is_taken_off_without_a_fringe(color: tuple[int, int, int]) -> None:
    picture, truth = disc(plain(color))
    cut = found(picture)
    assert cut.way == "ground"
    assert cut.sure > 0.9
    assert overlap(cut.coverage > 0.5, truth) > 0.97
    shown = sprite(picture)
    seen = shown[..., 3] > 40
    assert np.abs(shown[..., :3][seen].astype(int) - RED).max() < 30


def test_a_slowly_changing_ground_is_even_too() -> None:
    ramp = np.linspace(120, 235, SIZE[1])[:, None, None] * np.array([0.7, 0.85, 1.0])
    ground = np.broadcast_to(ramp, (SIZE[1], SIZE[0], 3)).astype(np.uint8)
    picture, truth = disc(np.ascontiguousarray(ground))
    assert overlap(foreground(picture) > 0.5, truth) > 0.95


def test_a_photographed_ground_is_told_by_colours() -> None:
    picture, truth = disc(np.ascontiguousarray(photograph("coffee.png")[:120, 400:540]))
    cut = found(picture)
    assert overlap(cut.coverage > 0.5, truth) > 0.85
    assert cut.sure > 0.4


def test_alpha_is_believed() -> None:
    rgba = np.zeros((40, 50, 4), np.uint8)
    rgba[10:30, 20:45] = (10, 200, 30, 255)
    assert (foreground(rgba) == rgba[..., 3] / 255).all()
    assert sprite(rgba).shape == (20, 25, 4)


def test_noise_has_no_foreground() -> None:
    dice = np.random.default_rng(3)
    assert found(dice.integers(0, 255, (90, 90, 3), np.uint8)).sure < 0.4

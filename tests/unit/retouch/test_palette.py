"""Another colour for a region: named colours become what they are called, shading stays."""

from __future__ import annotations

import numpy as np
import pytest

from smalto.retouch.palette import near_color, recolored
from smalto.retouch.space import lab_of
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import COLORS


def shaded() -> np.ndarray:  # type: ignore[type-arg]
    """A red ball's shades, from dark to a highlight."""
    ramp = np.linspace(0.35, 1.0, 40)[None, :, None] * np.array([224, 38, 43])
    return np.broadcast_to(ramp, (20, 40, 3)).astype(np.uint8).copy()


@pytest.mark.parametrize("color", ["blue", "green", "yellow", "purple", "black", "white"])
def test_most_of_it_has_the_new_colour_and_shades_keep_their_order(color: str) -> None:
    hexes = {name: COLOR_HEX[name] for name in COLORS}
    made = recolored(shaded(), np.ones((20, 40), np.float32), hexes[color])
    assert float((near_color(made, hexes[color]) > 0.3).mean()) > 0.6
    light = lab_of(made[0].astype(np.float32) / 255)[:, 0]
    assert (np.diff(light) > -0.004).all()


def test_outside_every_byte_stays() -> None:
    coverage = np.zeros((20, 40), np.float32)
    coverage[5:10, 5:10] = 1
    made = recolored(shaded(), coverage, COLOR_HEX["blue"])
    assert (made[coverage == 0] == shaded()[coverage == 0]).all()


def test_colours_are_told_apart() -> None:
    patch = np.array([[[224, 38, 43], [42, 111, 219], [240, 240, 240], [20, 20, 22]]], np.uint8)
    for number, color in enumerate(("red", "blue", "white", "black")):
        alike = near_color(patch, {name: COLOR_HEX[name] for name in COLORS}[color])[0] > 0.5
        assert alike.tolist() == [number == other for other in range(4)]

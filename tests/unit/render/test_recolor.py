from __future__ import annotations

import math

import numpy as np
import pytest

from smalto.render.color import hex_of, lch_of
from smalto.render.raster import rasterise
from smalto.render.recolor import recolored
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import COLORS, Color
from tests.unit.render.studio import StudioPack

GRAYS = {"black", "white", "gray", "silver"}


def _mean(svg: str) -> str:
    rgba = np.asarray(rasterise(svg, size=(64, 64)), dtype=float)
    red, green, blue = rgba[rgba[:, :, 3] > 200][:, :3].mean(axis=0) / 255
    return hex_of((red, green, blue))


def test_every_named_colour_has_a_hex() -> None:
    assert set(COLOR_HEX) == set(COLORS)


@pytest.mark.parametrize("concept", ["ball", "glow"])
@pytest.mark.parametrize("color", COLORS)
def test_recolouring_hits_the_named_colour(concept: str, color: Color) -> None:
    lightness, chroma, hue = lch_of(_mean(recolored(StudioPack().svg(f"flat/{concept}"), color)))
    want_lightness, want_chroma, want_hue = lch_of(COLOR_HEX[color])
    assert abs(lightness - want_lightness) < 0.12
    if color in GRAYS:
        assert chroma < 0.03
        return
    apart = abs((hue - want_hue + math.pi) % math.tau - math.pi)
    assert math.degrees(apart) < 16
    assert chroma > 0.6 * want_chroma


def test_highlights_stay_lighter_than_the_body() -> None:
    svg = recolored(StudioPack().svg("flat/ball"), "blue")
    body, light = (lch_of(c)[0] for c in _colours(svg))
    assert light > body + 0.05


def test_black_details_and_other_hues_stay() -> None:
    assert "#111" in recolored(StudioPack().svg("flat/post"), "green")
    two = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<path fill="#e02a2a" d="M0 0h9v7H0z"/><path fill="#2fa24b" d="M0 7h9v2H0z"/></svg>'
    )
    assert "#2fa24b" in recolored(two, "purple")


def test_references_are_not_taken_for_colours() -> None:
    assert "url(#a)" in recolored(StudioPack().svg("flat/glow"), "red")


def _colours(svg: str) -> list[str]:
    return [part[:7] for part in svg.split('fill="')[1:]]

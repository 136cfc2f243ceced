from __future__ import annotations

import numpy as np
import pytest

from smalto.render.backdrop import backdrop, foreground
from smalto.render.raster import rasterise
from smalto.render.sheet import document
from smalto.scene.types import MOODS, PATTERNS, Color, Mood, Pattern, Scene, Setting
from smalto.stage.types import Staging

SIDE = 160


def staged(setting: Setting, *colors: str) -> Staging:
    return Staging(
        width_px=SIDE, height_px=SIDE, scene=Scene(setting), seed=4, placed=(), texts=(),
        background=colors, horizon_y=None,
    )  # fmt: skip


def pixels(markup: str) -> np.ndarray:
    return np.asarray(rasterise(document(markup, SIDE, SIDE))).astype(int)


@pytest.mark.parametrize("feeling", MOODS)
def test_a_mood_hangs_in_the_air_of_plain_grounds_too(feeling: Mood) -> None:
    front = foreground(staged(Setting("flat", mood=feeling), "#cfe8f7"))
    assert not front.is_empty
    alpha = pixels(front.markup())[:, :, 3]
    core = alpha[SIDE // 3 : -SIDE // 3, SIDE // 3 : -SIDE // 3]
    assert core.mean() < 110, "it must not hide what is in the middle"


def test_without_mood_or_weather_nothing_is_before_the_picture() -> None:
    assert foreground(staged(Setting("flat"), "#cfe8f7")).is_empty
    assert foreground(staged(Setting("transparent", mood="sad"))).is_empty


def test_spooky_rims_are_dark_and_dreamy_ones_light() -> None:
    def corner(feeling: Mood) -> float:
        sheet = foreground(staged(Setting("flat", mood=feeling), "#808080"))
        base = f'<rect width="{SIDE}" height="{SIDE}" fill="#808080"/>'
        return float(pixels(base + sheet.markup())[-6:, :6, :3].mean())

    assert corner("spooky") < 90 < 140 < corner("dreamy")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_patterns_show_both_colours_all_over(pattern: Pattern) -> None:
    colors: tuple[Color, ...] = ("white", "red")
    setting = Setting("pattern", colors=colors, pattern=pattern)
    layers = backdrop(staged(setting, "#ffffff", "#e0393e"))
    seen = pixels(layers.soft.markup() + layers.land.markup())[:, :, :3]
    marked = np.abs(seen - 255).max(axis=2) > 60
    for rows in (slice(0, SIDE // 2), slice(SIDE // 2, SIDE)):
        for columns in (slice(0, SIDE // 2), slice(SIDE // 2, SIDE)):
            assert 0.02 < marked[rows, columns].mean() < 0.75


def test_a_pattern_of_one_colour_has_figures_in_a_shade_of_it() -> None:
    layers = backdrop(staged(Setting("pattern", pattern="dots"), "#f8a6c2"))
    seen = pixels(layers.soft.markup() + layers.land.markup())[:, :, :3]
    assert len(np.unique(seen.reshape(-1, 3), axis=0)) > 1

"""Backdrops contrast with what stands on them; writing contrasts with its ground."""

from __future__ import annotations

import pytest

from smalto.scene.types import COLORS, Color, Setting
from smalto.stage.palette import RGB, background, distance, ink_on, lightness


def test_every_named_color_has_a_value() -> None:
    assert set(RGB) == set(COLORS)


@pytest.mark.parametrize("color", COLORS)
def test_a_chosen_backdrop_contrasts(color: Color) -> None:
    for seed in range(5):
        (ground,) = background(Setting(), [color], (), seed=seed)
        assert distance(color, ground) > 0.09


def test_named_grounds_are_taken_as_named() -> None:
    assert background(Setting("flat", ("red",)), [], (), seed=1) == (RGB["red"],)
    both = Setting("gradient", ("purple", "pink"))
    assert background(both, [], (), seed=1) == (RGB["purple"], RGB["pink"])
    assert background(Setting("landscape", place="park"), [], (), seed=1) == ()
    assert background(Setting("transparent"), [], (), seed=1) == ()


def test_writing_is_readable_on_every_named_color() -> None:
    for color in RGB.values():
        assert abs(lightness(ink_on(color)) - lightness(color)) > 0.35


def test_a_mood_chooses_a_ground_of_its_own_unless_a_colour_is_named() -> None:
    for seed in range(4):
        (dark,) = background(Setting("flat", mood="spooky"), ["orange"], (), seed=seed)
        (pale,) = background(Setting("flat", mood="calm"), ["orange"], (), seed=seed)
        assert lightness(dark) < 0.35 < 0.8 < lightness(pale)
    named = Setting("flat", ("red",), mood="spooky")
    assert background(named, ["orange"], (), seed=1) == (RGB["red"],)


def test_a_pattern_has_the_colours_that_were_named() -> None:
    setting = Setting("pattern", ("blue", "white"), pattern="dots")
    assert background(setting, [], (), seed=1) == (RGB["blue"], RGB["white"])
    assert len(background(Setting("pattern", pattern="dots"), [], (), seed=1)) == 1


def test_dark_things_never_sink_into_a_dark_mood() -> None:
    (ground,) = background(Setting("flat", mood="spooky"), ["black"], (), seed=2)
    assert distance("black", ground) >= 0.2

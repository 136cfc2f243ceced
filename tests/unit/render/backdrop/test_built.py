from __future__ import annotations

import re

import numpy as np
import pytest

from smalto.render.backdrop.built import BUILT
from smalto.render.backdrop.view import Painter
from smalto.scene.types import MOODS, SEASONS, STYLES, TIMES, WEATHERS, Place
from smalto.stage.props import props_of
from tests.unit.render.backdrop.places import ROOMS, TOWN, empty, markup, pixels, setting

EVERYWHERE = (*TOWN, *ROOMS)


def test_each_has_a_painter_of_its_own() -> None:
    painters: list[Painter] = [BUILT[place] for place in EVERYWHERE]
    assert len(set(painters)) == len(EVERYWHERE) == len(BUILT)


@pytest.mark.parametrize("place", EVERYWHERE)
def test_paints_every_pixel_at_any_shape(place: Place) -> None:
    for size in ((96, 96), (120, 60), (60, 120)):
        picture = empty(setting(place), size=size)
        assert "nan" not in markup(picture)
        assert pixels(picture).std() > 8


@pytest.mark.parametrize("place", EVERYWHERE)
def test_night_is_darker_and_seeds_differ(place: Place) -> None:
    day, night = (pixels(empty(setting(place, time=time))) for time in ("day", "night"))
    assert night.mean() < day.mean() - 5
    other = pixels(empty(setting(place), seed=7))
    assert np.abs(other - day).mean() > 2


@pytest.mark.parametrize("place", EVERYWHERE)
def test_every_word_of_a_setting_can_be_painted(place: Place) -> None:
    for i in range(max(len(WEATHERS), len(MOODS))):
        words = {"time": TIMES[i % 4], "weather": WEATHERS[i % 8], "season": SEASONS[i % 4]}
        mood, style = MOODS[i % len(MOODS)], STYLES[i % len(STYLES)]
        text = markup(empty(setting(place, mood=mood, **words), style=style))
        assert "None" not in text and "nan" not in text


@pytest.mark.parametrize("place", EVERYWHERE)
def test_the_middle_of_the_floor_is_free(place: Place) -> None:
    """Things stand there: neighbouring pixels hardly differ, but for joints and markings."""
    picture = pixels(empty(setting(place), size=(200, 200)))
    floor = picture[164:186, 70:130].astype(float)
    steps = np.abs(np.diff(floor, axis=1)).max(axis=2)
    assert (steps > 60).mean() < 0.06


@pytest.mark.parametrize(
    ("place", "item"),
    [("room", "sofa"), ("bedroom", "bed"), ("kitchen", "refrigerator"), ("bathroom", "bathtub"),
     ("classroom", "desk"), ("office", "chair"), ("cafe", "table"), ("station", "train"),
     ("village", "house"), ("market", "stall"), ("museum", "statue")],
)  # fmt: skip
def test_what_the_scene_names_is_not_painted_as_well(place: Place, item: str) -> None:
    with_it = markup(empty(setting(place)))
    without = markup(empty(setting(place), item))
    shapes = [len(re.findall("<(?:path|rect|ellipse)", text)) for text in (with_it, without)]
    assert shapes[0] != shapes[1]


def test_what_has_wheels_is_seen_before_a_frontal_row() -> None:
    assert markup(empty(setting("street"), "car")) != markup(empty(setting("street"), "dog"))


def test_winter_whitens_a_village() -> None:
    summer, winter = (
        pixels(empty(setting("village", season=season))) for season in ("summer", "winter")
    )
    roofs = slice(70, 100)
    assert winter[roofs].mean() > summer[roofs].mean() + 15


@pytest.mark.parametrize("place", EVERYWHERE)
def test_nothing_loose_is_scattered(place: Place) -> None:
    assert props_of(place) == ()

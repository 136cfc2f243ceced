from __future__ import annotations

import pytest

from smalto.render.color import lch_of, luminance
from smalto.render.feelings import FEELINGS
from smalto.render.mood import mood_of
from smalto.scene.types import MOODS, SEASONS, WEATHERS, Mood, Setting, Weather


def outdoors(**how: object) -> Setting:
    return Setting("landscape", place="meadow", **how)  # type: ignore[arg-type]


def test_every_mood_has_a_feeling() -> None:
    assert set(FEELINGS) == set(MOODS)


@pytest.mark.parametrize("feeling", MOODS)
def test_every_mood_changes_the_sky_by_day_and_by_night(feeling: Mood) -> None:
    for time in ("day", "night"):
        assert mood_of(outdoors(time=time, mood=feeling)).sky != mood_of(outdoors(time=time)).sky


def test_dark_moods_are_darker_and_light_ones_lighter() -> None:
    plain = luminance(mood_of(outdoors()).sky[0])
    assert luminance(mood_of(outdoors(mood="spooky")).sky[0]) < 0.3 * plain
    assert luminance(mood_of(outdoors(mood="calm")).sky[0]) > plain


def test_before_a_plain_ground_a_mood_falls_on_things_but_weaker() -> None:
    flat = mood_of(Setting("flat", mood="sad")).gain
    land = mood_of(outdoors(mood="sad")).gain
    assert land < flat < (1.0, 1.0, 1.0)


@pytest.mark.parametrize("weather", WEATHERS)
def test_bad_weather_takes_light(weather: Weather) -> None:
    gain = mood_of(outdoors(weather=weather)).gain[1]
    assert (gain < 0.95) == (weather in ("rain", "storm", "cloudy"))


@pytest.mark.parametrize("season", SEASONS)
def test_only_winter_and_snowfall_bring_snow(season: str) -> None:
    assert (mood_of(outdoors(season=season)).frost > 0) == (season == "winter")
    assert mood_of(outdoors(weather="snowfall")).season == "winter"
    assert mood_of(Setting("landscape", place="room", season="winter")).frost == 0


def test_autumn_is_warmer_than_winter() -> None:
    hue = {s: lch_of(mood_of(outdoors(season=s)).lit("#9a9a9a"))[2] for s in ("autumn", "winter")}
    assert 0 < hue["autumn"] < 2.2
    assert not 0 < hue["winter"] < 2.2

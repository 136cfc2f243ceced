from __future__ import annotations

from smalto.render.finish import finish_of
from smalto.render.mood import mood_of
from smalto.scene.types import Setting
from tests.unit.render.studio import landscape, staging


def test_quality_adds_and_never_takes_away() -> None:
    picture = staging(setting=landscape("park"))
    low, medium, high = (finish_of(picture, q) for q in ("low", "medium", "high"))  # type: ignore[arg-type]
    assert not low.casts and not low.fine and low.contact == 1.0
    assert medium.casts and medium.models and not medium.fine
    assert high.casts and high.models and high.fine


def test_line_art_keeps_black_black() -> None:
    picture = staging(setting=landscape("sea", "sunset"), style="line")
    channels = finish_of(picture, "high").mood.channels(0.0)
    assert all(pair == (1.0, 0.0) for pair in channels)


def test_plain_settings_are_lit_neutrally() -> None:
    assert mood_of(Setting(kind="flat", colors=("red",))).gain == (1.0, 1.0, 1.0)


def test_weather_does_not_reach_indoors() -> None:
    assert mood_of(landscape("room", weather="rain")) == mood_of(landscape("room"))
    assert mood_of(landscape("underwater", "night")) == mood_of(landscape("underwater"))


def test_named_colours_survive_the_night() -> None:
    """Red on a thing must stay redder than blue under the moon."""
    (red_gain, red_lift), _, (_, blue_lift) = mood_of(landscape("city", "night")).channels(0.0)
    assert 0.88 * red_gain + red_lift > 2 * (0.17 + blue_lift)

from __future__ import annotations

import pytest

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.dressing import paint_dressing
from smalto.render.sheet import Sheet
from tests.unit.render.backdrop.places import setting, view


def dressed(**words: str) -> str:
    sheet = Sheet("t")
    paint_dressing(Brush(sheet, room_of(view(setting("room", **words)))))
    return sheet.markup()


def test_a_plain_day_hangs_nothing_up() -> None:
    assert dressed() == ""


@pytest.mark.parametrize("mood", ["spooky", "cheerful", "romantic", "cozy", "dreamy"])
def test_moods_hang_up_something_of_their_own(mood: str) -> None:
    others = {dressed(mood=other) for other in ("calm", "spooky", "cheerful") if other != mood}
    assert dressed(mood=mood) not in others | {""}


def test_winter_hangs_up_garlands_but_not_in_a_haunted_room() -> None:
    assert dressed(season="winter")
    assert dressed(season="winter", mood="spooky") == dressed(mood="spooky")


def test_a_storm_takes_the_light_by_day_only() -> None:
    gloom = "#1c2740"
    for time, weather, dark in (
        ("day", "storm", True), ("day", "clear", False), ("night", "storm", False),
    ):  # fmt: skip
        sheet = Sheet("t")
        words = setting("room", time=time, weather=weather)
        paint_ambience(Brush(sheet, room_of(view(words))))
        assert (gloom in sheet.markup()) == dark

from __future__ import annotations

import pytest

from smalto.render.backdrop.chamber import Brush, room_of, soil
from smalto.render.sheet import Sheet
from tests.unit.render.backdrop.places import setting, view

ROOM = room_of(view(setting("room"), size=(400, 400)))


def test_the_floor_starts_at_the_horizon_and_leaves_at_the_bottom() -> None:
    assert ROOM.at(0, 0, 0)[1] == pytest.approx(ROOM.view.horizon)
    assert ROOM.at(0, 0, ROOM.front)[1] == pytest.approx(ROOM.view.h)


def test_nearer_is_larger_and_farther_from_the_vanishing_point() -> None:
    assert ROOM.px(1.5) > ROOM.px(0.5) > ROOM.px(0)
    near, far = ROOM.at(1.0, 0, 1.5), ROOM.at(1.0, 0, 0)
    assert abs(near[0] - ROOM.vx) > abs(far[0] - ROOM.vx)


def test_walls_close_the_picture_before_the_feet_of_things() -> None:
    """At 0.76 of the height the floor is as wide as the picture."""
    z = ROOM.front * 0.5
    while ROOM.at(0, 0, z)[1] < 0.76 * ROOM.view.h:
        z += 0.02
    assert ROOM.at(-ROOM.half, 0, z)[0] <= 0.05 * ROOM.view.w
    assert ROOM.at(ROOM.half, 0, z)[0] >= 0.95 * ROOM.view.w


def test_a_wall_is_not_higher_than_asked() -> None:
    tall = view(setting("room"), size=(200, 400))
    assert room_of(tall, tallest=3.0).height == 3.0
    assert room_of(tall, tallest=99.0).height > 3.0


def _shapes(x: float, y: float) -> int:
    sheet = Sheet("t")
    Brush(sheet, ROOM).block(x, y, 0.5, 0.3, 0.1, 0.4, "#a05030", shade=False)
    return sheet.markup().count("<path")


def test_a_block_shows_only_the_faces_one_sees() -> None:
    eye = (ROOM.view.horizon - ROOM.vy) / ROOM.m
    assert _shapes(-1.2, 0.0) == 2  # its right side and its top
    assert _shapes(0.9, 0.0) == 2  # its left side and its top
    assert _shapes(-0.25, eye + 0.5) == 1  # from below


def test_lit_lamps_do_not_darken_at_night() -> None:
    brush = Brush(Sheet("t"), room_of(view(setting("room", time="night"))))
    assert brush.tone("#ffd98a") == "#ffd98a"
    assert brush.tone("#ffd98b") != "#ffd98b"


def test_silhouettes_have_pale_ground() -> None:
    dark = view(setting("street"), style="silhouette")
    assert int(soil(dark, "#808080")[1:3], 16) > int(dark.earth("#808080")[1:3], 16)

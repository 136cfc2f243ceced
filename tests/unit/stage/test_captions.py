"""Free texts get places that neither meet each other nor the things."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.scene.types import CARRIERS, SPOTS, Item, Scene, Setting, Text
from smalto.stage.captions import captions, lettered
from smalto.stage.types import Box

SQUARE = Box(0, 0, 1000, 1000)
PICTURES = (SQUARE, Box(0, 0, 1536, 1024), Box(0, 0, 1024, 1536), Box(0, 0, 3000, 1000))
TEXTS = st.builds(
    Text,
    st.sampled_from(["Hi", "Grand Opening", "the quick brown fox jumps", "欢迎光临", "恭喜发财！"]),
    st.sampled_from(CARRIERS),
    spot=st.sampled_from([None, *SPOTS]),
)
SCENES = st.builds(
    Scene,
    st.sampled_from([Setting(), Setting("landscape", place="park")]),
    st.sampled_from([(), (Item("cat"),)]),
    texts=st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
)


@settings(max_examples=200, deadline=None)
@given(SCENES, st.sampled_from(PICTURES), st.integers(0, 99))
def test_bands_never_meet_and_leave_room(scene: Scene, picture: Box, seed: int) -> None:
    plan = captions(scene, picture, (), seed=seed)
    boxes = [box for _, box in plan.bands]
    assert [run for run, _ in sorted(plan.bands)] == list(range(len(scene.texts)))
    assert all(a.overlap(b) < 1e-6 for a, b in combinations(boxes, 2))
    assert all(box.overlap(picture) >= 0.999 * box.area for box in boxes)
    if scene.items:
        assert all(box.overlap(plan.room) < 1e-6 for box in boxes)
        assert plan.room.w > 0.15 * picture.w and plan.room.h > 0.15 * picture.h


@pytest.mark.parametrize("spot", SPOTS)
def test_a_text_is_where_it_was_asked_for(spot: str) -> None:
    scene = Scene(items=(Item("cat"),), texts=(Text("Hello", spot=spot),))  # type: ignore[arg-type]
    ((_, band),) = captions(scene, SQUARE, (), seed=3).bands
    x, y = band.center
    wanted = {
        "top": y < 300, "bottom": y > 700, "left": x < 400, "right": x > 600,
        "center": abs(x - 500) < 100 and 250 < y < 600,
    }  # fmt: skip
    assert wanted[spot]


def test_two_texts_stand_above_and_below() -> None:
    scene = Scene(items=(Item("cat"),), texts=(Text("Title"), Text("by me")))
    (_, first), (_, second) = captions(scene, SQUARE, (), seed=1).bands
    assert first.bottom < 300 and second.y > 700
    assert first.h > second.h


def test_letters_alone_have_the_middle() -> None:
    ((_, band),) = captions(Scene(texts=(Text("Hi"),)), SQUARE, (), seed=1).bands
    assert band.center == (500, 500)


def test_a_cover_bears_the_whole_picture() -> None:
    scene = Scene(items=(Item("dragon"),), texts=(Text("The Dragon", "cover"), Text("by A. Lee")))
    plan = captions(scene, SQUARE, (), seed=1)
    title, author = lettered(scene, plan, "#cfe8f7")
    assert plan.page is not None and title.layer < 0 < author.layer
    assert title.box.overlap(plan.room) == pytest.approx(plan.room.area)
    assert title.area is not None and title.lettered.overlap(author.box) == 0


def test_who_is_held_needs_no_band() -> None:
    scene = Scene(items=(Item("cat"),), texts=(Text("Hi", "sign", holder=0),))
    plan = captions(scene, SQUARE, {0}, seed=1)
    assert plan.bands == () and plan.room == SQUARE

"""Texts are enlarged until they can be read, and stay in the frame and apart."""

from __future__ import annotations

from smalto.scene.types import Scene, Text
from smalto.stage.lettering import LEAST_EM, letter_em, written
from smalto.stage.settle import settled
from smalto.stage.types import Box, PlacedText

PICTURE = Box(0, 0, 1000, 1000)
SCENE = Scene(texts=(Text("No dogs allowed", "sign"), Text("Boo!", "bubble")))


def run(index: int, box: Box) -> PlacedText:
    return written(SCENE.texts[index], index, box, "#ffffff", index)


def test_small_letters_grow_and_stay_in_the_frame() -> None:
    (text,) = settled([run(0, Box(940, 960, 60, 40))], SCENE, PICTURE)
    assert letter_em(SCENE.texts[0], text.box) >= 0.99 * LEAST_EM * 1000
    assert text.box.right <= 1000 and text.box.bottom <= 1000


def test_large_letters_stay() -> None:
    box = Box(100, 100, 500, 300)
    assert settled([run(0, box)], SCENE, PICTURE)[0].box == box


def test_a_bubble_grows_up_from_its_speaker() -> None:
    (text,) = settled([run(1, Box(500, 500, 40, 20))], SCENE, PICTURE)
    assert text.box.h > 20 and text.box.bottom == 520


def test_runs_that_meet_are_moved_apart() -> None:
    one, other = settled(
        [run(0, Box(300, 300, 400, 200)), run(1, Box(400, 350, 300, 200))], SCENE, PICTURE
    )
    assert one.box.overlap(other.box) == 0
    assert other.box.y >= 0 and other.box.bottom <= 1000

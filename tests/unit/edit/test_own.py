"""Own pictures edited: what was asked changes, everything else stays to the byte."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray

from smalto.edit import instruct, own
from smalto.edit.made import Made, from_text, made_of, to_text
from smalto.edit.tools import Tools
from smalto.errors import ImageUserError
from smalto.media.pixels import input_of
from smalto.model.reader import RuleReader
from smalto.pack import load
from smalto.render import Renderer
from smalto.stage.checker import check
from smalto.stage.director import best_of
from smalto.stage.types import Placed
from smalto.types import ImageRequest, Picture, Preview, go_on

SIDE = 256
PACK, RULES = load(), RuleReader.load()
TOOLS = Tools(PACK, Renderer(PACK), lambda words, check: RULES.write(words))  # type: ignore[arg-type,return-value]
Pixels = NDArray[np.uint8]


@lru_cache(maxsize=16)
def _base(prompt: str) -> tuple[Made, Pixels]:
    scene = RULES.read(prompt).scene
    staging = best_of(scene, PACK, seed=11, width_px=SIDE, height_px=SIDE, k=2)
    made = from_text(to_text(made_of(staging, "low"), PACK) or "", PACK)
    assert made is not None
    return made, _pixels(TOOLS.renderer.render(made.staging, quality="low").rgba)


def _pixels(rgba: bytes) -> Pixels:
    return np.frombuffer(rgba, np.uint8).reshape(SIDE, SIDE, 4)


def _edit(
    made: Made, pixels: Pixels, words: str, *, previews: int = 0
) -> tuple[Made, Pixels, Picture]:
    request = ImageRequest(
        words, "m", "edit", images=(input_of(pixels),), width_px=SIDE, height_px=SIDE,
        partial_images=previews,
    )  # fmt: skip
    read = instruct.read(words, made.staging.scene, lambda w: TOOLS.read(w, go_on))
    *first, picture = own.apply(TOOLS, request, 3, go_on, made, read)
    assert all(isinstance(one, Preview) for one in first) and isinstance(picture, Picture)
    after = from_text(picture.making or "", PACK)
    assert after is not None
    return after, _pixels(picture.frame.rgba), picture


def _named(made: Made, concept: str) -> list[Placed]:
    items = made.staging.scene.items
    return [
        p for p in made.staging.placed if p.item is not None and items[p.item].concept == concept
    ]


def test_what_is_removed_leaves_the_rest_to_the_byte() -> None:
    made, pixels = _base("a cat and a dog in a park")
    after, new, picture = _edit(made, pixels, "remove the cat")
    assert not _named(after, "cat") and _named(after, "dog")
    changed = (new != pixels).any(axis=2)
    assert changed.any() and picture.preserved is not None
    assert picture.preserved.share == pytest.approx(1 - changed.mean(), abs=0.02)
    bare = TOOLS.renderer.painting(
        replace(made.staging, placed=after.staging.placed), quality="low"
    ).picture()
    assert (_pixels(bare.rgba)[changed] == new[changed]).all()
    box = _named(after, "dog")[0].box
    inner = np.s_[
        int(box.center[1]) : int(box.center[1]) + 3, int(box.center[0]) : int(box.center[0]) + 3
    ]
    assert (new[inner] == pixels[inner]).all()


def test_the_pixels_of_the_given_picture_stay_whatever_they_are() -> None:
    """A picture that went through a lossy format is not drawn anew outside of the change."""
    made, pixels = _base("a cat and a dog in a park")
    worn = pixels.copy()
    worn[..., :3] = worn[..., :3] // 4 * 4
    _, new, picture = _edit(made, worn, "make the dog blue")
    same = (new == worn).all(axis=2)
    assert picture.preserved is not None
    assert same.mean() >= picture.preserved.share > 0.6


@pytest.mark.parametrize(
    ("prompt", "words", "concept", "count"),
    [
        ("a cat and a dog in a park", "add a red balloon", "balloon", 1),
        ("a cat and a dog in a park", "turn the dog into a horse", "horse", 1),
        ("three apples on a table", "make it five apples", "apple", 5),
        ("three apples on a table", "remove one apple", "apple", 2),
        ("two ducks on a lake", "再来一只鸭子", "duck", 3),
    ],
)
def test_what_is_there_afterwards(prompt: str, words: str, concept: str, count: int) -> None:
    after, _, _ = _edit(*_base(prompt), words)
    assert len(_named(after, concept)) == count
    assert not check(after.staging, PACK).missed


def test_one_of_many_is_meant() -> None:
    made, pixels = _base("three red balloons on a blue background")
    after, _, _ = _edit(made, pixels, "make the left balloon yellow")
    left, *others = sorted(_named(after, "balloon"), key=lambda one: one.box.center[0])
    assert left.color == "yellow" and {one.color for one in others} == {"red"}


def test_who_rode_comes_down_and_what_was_worn_goes_along() -> None:
    made, pixels = _base("a man riding a horse in a meadow")
    after, _, _ = _edit(made, pixels, "remove the horse")
    (man,) = _named(after, "man")
    assert man.shadow and not after.staging.scene.relations
    made, pixels = _base("a cat wearing a hat on a white background")
    after, _, picture = _edit(made, pixels, "remove the cat")
    assert not after.staging.scene.items
    assert any("went along" in note for note in picture.notes)


def test_what_is_not_there_is_refused_with_what_is() -> None:
    made, pixels = _base("a cat and a dog in a park")
    with pytest.raises(ImageUserError, match=r"no elephant in the picture. It shows: cat, dog"):
        _edit(made, pixels, "remove the elephant")


def test_what_the_drawings_cannot_do_is_refused() -> None:
    made, pixels = _base("a cat and a dog in a park")
    with pytest.raises(ImageUserError, match=r"cannot|no drawing"):
        _edit(made, pixels, "make the cat write")


def test_half_of_an_instruction_is_done_and_the_rest_said() -> None:
    made, pixels = _base("a cat and a dog in a park")
    after, _, picture = _edit(made, pixels, "remove the elephant and make the dog red")
    assert _named(after, "dog")[0].color == "red"
    assert any("elephant" in note for note in picture.notes)


def test_previews_do_not_change_the_picture() -> None:
    made, pixels = _base("a cat and a dog in a park")
    _, plain, _ = _edit(made, pixels, "make it night")
    _, seen, _ = _edit(made, pixels, "make it night", previews=2)
    assert (plain == seen).all()


def test_ten_instructions_in_a_row_drift_nowhere() -> None:
    """Each fact holds; where none of them reached, the tenth picture is the first to the byte."""
    made, first = _base("a cat and a dog in a park")
    turns = [
        "make the dog red", "make the dog blue", "make the cat smaller", "flip the dog",
        "add a balloon to the right", "make the balloon green", "remove the balloon",
        "make the dog yellow", "flip the dog", "make the dog white",
    ]  # fmt: skip
    now, touched = first, np.zeros((SIDE, SIDE), bool)
    for words in turns:
        before = now
        made, now, _ = _edit(made, now, words)
        touched |= (now != before).any(axis=2)
        assert not check(made.staging, PACK).missed, words
    assert (now[~touched] == first[~touched]).all() and (~touched).mean() > 0.4
    assert [i.concept for i in made.staging.scene.items] == ["cat", "dog"]
    fresh = TOOLS.renderer.painting(made.staging, quality="low").picture()
    differs = np.abs(_pixels(fresh.rgba).astype(int) - now).max(axis=2) > 8
    assert differs.mean() < 0.02

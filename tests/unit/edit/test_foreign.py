"""Instructions on photographs without weights: operations are made by hand, all else is real."""

from __future__ import annotations

import numpy as np
import pytest

from smalto.edit import foreign
from smalto.edit.operations import (
    Add,
    Background,
    Change,
    Instruction,
    Operation,
    Recount,
    Reframe,
    Remove,
    Restyle,
    Retext,
    Target,
    Tone,
    Turn,
)
from smalto.errors import ImageUserError
from smalto.media.pixels import input_of
from smalto.scene.types import Item, Scene, Setting, Text
from smalto.types import ImageRequest, Picture, Preview
from tests.unit.edit.bench import Pixels, photograph, tools

BALL = Target("the blue ball", None, color="blue")


def wood(size: int = 160) -> Pixels:
    return np.ascontiguousarray(photograph("coffee.png")[20 : 20 + size, 420 : 420 + size])


def with_ball() -> tuple[Pixels, Pixels]:
    """A blue disc on wood, and where it is."""
    picture = wood().copy()
    y, x = np.indices(picture.shape[:2])
    mask = np.hypot(y - 90, x - 70) < 30
    picture[mask] = (42, 111, 219)
    return picture, mask


def applied(pixels: Pixels, *operations: Operation, previews: int = 0) -> list[Preview | Picture]:
    rgba = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
    request = ImageRequest(
        prompt="", model="m", operation="edit", images=(input_of(rgba),), quality="low",
        width_px=rgba.shape[1], height_px=rgba.shape[0], partial_images=previews,
    )  # fmt: skip
    return [*foreign.apply(tools(), request, 1, lambda: None, Instruction(operations))]


def edited(pixels: Pixels, *operations: Operation) -> Pixels:
    frame = applied(pixels, *operations)[-1].frame
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)


def differs(a: Pixels, b: Pixels) -> Pixels:
    return (a[..., :3] != b[..., :3]).any(axis=-1)


def test_the_blue_thing_goes_and_the_rest_stays_to_the_byte() -> None:
    picture, mask = with_ball()
    after = edited(picture, Remove(BALL))
    away = np.abs(after[..., :3].astype(int) - (42, 111, 219)).sum(-1)
    assert (away[mask] > 120).all()
    far = np.hypot(*(np.indices(mask.shape) - np.array([90, 70])[:, None, None])) > 42
    assert not differs(after, picture)[far].any()


def test_a_new_thing_is_drawn_where_it_is_asked() -> None:
    picture = wood()
    for area, column in (("left", slice(80, None)), ("right", slice(None, 80))):
        add = Add(Scene(items=(Item("apple", color="green"),)), area=area)  # type: ignore[arg-type]
        changed = differs(edited(picture, add), picture)
        assert changed.mean() > 0.01
        assert changed[:, column].sum() < 0.25 * changed.sum()


def test_a_new_background_keeps_the_thing_to_the_byte() -> None:
    picture, mask = with_ball()
    after = edited(picture, Background(Setting("flat", ("white",))))
    inner = np.hypot(*(np.indices(mask.shape) - np.array([90, 70])[:, None, None])) < 26
    assert not differs(after, picture)[inner].any()
    assert differs(after, picture)[~mask].mean() > 0.9


def test_without_its_background_the_thing_is_on_nothing() -> None:
    picture, mask = with_ball()
    alpha = edited(picture, Background(Setting("transparent")))[..., 3]
    assert (alpha[90, 60:80] == 255).all()
    assert (alpha[~mask] < 128).mean() > 0.97


def test_a_thing_gets_another_colour_and_keeps_to_itself() -> None:
    picture, mask = with_ball()
    after = edited(picture, Change(BALL, Item("", color="red")))
    assert (after[mask][:, 0] > after[mask][:, 2].astype(int) + 60).mean() > 0.95
    assert differs(after, picture)[~mask].mean() < 0.03


def test_text_is_written() -> None:
    picture = wood()
    add = Add(Scene(texts=(Text("HELLO", spot="top"),)))
    changed = differs(edited(picture, add), picture)
    assert changed[:60].any()
    assert not changed[90:].any()


@pytest.mark.parametrize(
    "operation",
    [
        Restyle(finish="pixel"), Restyle(finish="watercolor"), Tone(brightness=0.4),
        Tone(saturation=-1.0), Reframe(2.0), Turn(Target("the picture"), flip=True),
        Background(Setting("landscape", time="night"), ("time",)),
        Background(Setting("landscape", weather="snowfall"), ("weather",)),
    ],
    ids=lambda one: type(one).__name__,
)  # fmt: skip
def test_the_whole_picture_changes_and_keeps_its_size(operation: Operation) -> None:
    picture = wood()
    after = edited(picture, operation)
    assert after.shape[:2] == picture.shape[:2]
    assert differs(after, picture).mean() > 0.5


def test_flipped_twice_it_is_itself() -> None:
    picture = wood()
    flip = Turn(Target("it"), flip=True)
    assert (edited(picture, flip, flip)[..., :3] == picture).all()


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        (Remove(Target("the text")), "No writing"),
        (Retext(None), "No writing"),
        (Remove(Target("the purple hat", color="purple")), "Nothing purple"),
        (Recount(Target("the dogs"), 3), "counted"),
        (Change(Target("it"), Item("", material="wood")), "only the colour"),
        (Restyle(finish="none"), "cannot be taken away"),
        (Background(Setting("landscape", season="winter"), ("season",)), "season"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_way_out(operation: Operation, why: str) -> None:
    with pytest.raises(ImageUserError, match=why) as refused:
        applied(wood(), operation)
    assert refused.value.code == "edit_not_possible"
    assert len(refused.value.message.split(".")) > 2


def test_what_can_be_done_is_done_and_the_rest_is_told() -> None:
    events = applied(wood(), Tone(brightness=0.4), Recount(Target("dogs"), 3), previews=3)
    assert [type(event) for event in events] == [Preview, Picture]
    assert any("counted" in note for note in events[-1].notes)  # type: ignore[union-attr]

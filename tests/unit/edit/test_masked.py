"""Masked edits without weights: a stand-in reads the prompts, everything else is the real thing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from smalto.edit.editor import edited
from smalto.edit.made import made_of, to_text
from smalto.edit.masked_ground import pixels_of
from smalto.errors import ImageUserError
from smalto.media.masks import feathered
from smalto.scene.types import Item, Scene, Setting
from smalto.stage.director import stage
from smalto.types import ImageInput, ImageRequest, Picture, Preserved, Preview
from tests.unit.edit.bench import (
    Pixels,
    asked,
    crop,
    hole,
    invented,
    last,
    mask_of,
    pixels_in,
    rgba,
    tools,
)

APPLE = "a red apple"


def drawn(request: ImageRequest, seed: int = 1) -> Picture:
    return last(edited(tools(), request, seed, lambda: None))


def random_hole(dice: np.random.Generator, width: int, height: int) -> Pixels:
    """Alpha with a box or an ellipse, sometimes two, sometimes soft, sometimes inverted."""
    alpha = np.full((height, width), 255, np.uint8)
    for _ in range(int(dice.integers(1, 3))):
        x, y = int(dice.integers(width - 16)), int(dice.integers(height - 16))
        box = (
            x,
            y,
            x + int(dice.integers(12, width // 2)),
            y + int(dice.integers(12, height // 2)),
        )
        alpha = np.minimum(alpha, hole((width, height), box, ellipse=bool(dice.integers(2))))
    return feathered(alpha, 6) if dice.integers(4) == 0 else alpha


def test_200_pictures_and_masks_differ_nowhere_outside() -> None:
    dice = np.random.default_rng(2026)
    n_changed = 0
    for number in range(200):
        width, height = (int(side) for side in dice.integers(48, 112, 2))
        source = (crop if number % 2 else invented)(dice, width, height)
        alpha = random_hole(dice, width, height)
        picture = drawn(
            asked(
                source,
                "remove it" if number % 25 == 0 else "add a red apple",
                mask=mask_of(alpha),
                output_format="png" if number % 3 else "webp",
            ),
            seed=number,
        )
        assert picture.preserved == Preserved(1.0, 0), number
        differs = (pixels_in(picture) != source).any(axis=2)
        assert not differs[alpha == 255].any(), number
        n_changed += bool(differs.any())
    assert n_changed > 190, "and yet something was drawn"


@pytest.mark.parametrize("color", [(0, 0, 0), (255, 255, 255), (200, 30, 90)])
def test_a_mask_counts_by_its_alpha_whatever_its_colour(color: tuple[int, int, int]) -> None:
    source = crop(np.random.default_rng(3), 120, 90)
    alpha = hole((120, 90), (30, 20, 90, 80))
    black = drawn(asked(source, APPLE, mask=mask_of(alpha)))
    other = drawn(asked(source, APPLE, mask=mask_of(alpha, color)))
    assert other.frame == black.frame
    differs = (pixels_in(other) != source).any(axis=2)
    assert differs[alpha == 0].any() and not differs[alpha == 255].any()


def test_half_an_alpha_blends_half() -> None:
    source = np.full((80, 80, 3), 200, np.uint8)
    alpha = np.full((80, 80), 255, np.uint8)
    alpha[20:60, 20:60] = 0
    hard = pixels_in(drawn(asked(source, APPLE, mask=mask_of(alpha)))).astype(int)
    alpha[20:60, 20:60] = 128
    soft = pixels_in(drawn(asked(source, APPLE, mask=mask_of(alpha)))).astype(int)
    wanted = 200 + (hard - 200) * (127 / 255)
    assert np.abs(soft - wanted).max() <= 1.5


def test_seeds_repeat() -> None:
    source = crop(np.random.default_rng(4), 100, 100)
    mask = mask_of(hole((100, 100), (20, 20, 80, 80)))
    first, again = (drawn(asked(source, "remove it", mask=mask), seed=7) for _ in range(2))
    assert first.file == again.file


def test_previews_are_frames_on_the_way_and_change_nothing() -> None:
    source = crop(np.random.default_rng(5), 100, 100)
    mask = mask_of(hole((100, 100), (20, 20, 80, 80)))
    events = list(
        edited(tools(), asked(source, APPLE, mask=mask, partial_images=3), 1, lambda: None)
    )
    assert all(isinstance(event, Preview) for event in events[:-1]) and len(events) == 4
    for event in events[:-1]:
        assert isinstance(event, Preview)
        pixels = pixels_of(event.frame)[..., :3]
        assert not (pixels != source)[np.asarray(hole((100, 100), (20, 20, 80, 80))) == 255].any()
    assert last(iter(events)).frame == drawn(asked(source, APPLE, mask=mask)).frame


class Stopped(Exception):
    pass


def test_it_stops_between_steps() -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls > 3:
            raise Stopped

    request = asked(
        np.zeros((64, 64, 3), np.uint8), APPLE, mask=mask_of(hole((64, 64), (9, 9, 50, 50)))
    )
    with pytest.raises(Stopped):
        list(edited(tools(), request, 1, check))


# --- sizes --------------------------------------------------------------------------------------


def test_a_larger_canvas_is_painted_on_and_the_source_stays() -> None:
    source = crop(np.random.default_rng(6), 64, 64)
    picture = drawn(asked(source, "extend the picture", width_px=112, height_px=96))
    made = pixels_in(picture)
    assert made.shape == (96, 112, 3) and picture.preserved == Preserved(1.0, 0)
    assert np.array_equal(made[16:80, 24:88], source)
    assert made[:10].std() > 0, "something was painted there"


def test_a_transparent_border_is_a_mask() -> None:
    source = crop(np.random.default_rng(7), 96, 96)
    alpha = np.zeros((96, 96), np.uint8)
    alpha[24:72, 16:80] = 255
    picture = drawn(asked(rgba(source, alpha), "extend it"))
    made = pixels_in(picture)
    assert np.array_equal(made[alpha == 255], source[alpha == 255])
    assert picture.preserved == Preserved(1.0, 0)


def test_a_scaled_source_is_compared_with_itself_scaled() -> None:
    source = crop(np.random.default_rng(8), 60, 60)
    mask = mask_of(hole((60, 60), (10, 10, 40, 40)))
    picture = drawn(asked(source, APPLE, mask=mask, width_px=120, height_px=120))
    assert pixels_in(picture).shape == (120, 120, 3)
    assert picture.preserved == Preserved(1.0, 0)


# --- alpha and formats --------------------------------------------------------------------------


@pytest.mark.parametrize("output_format", ["png", "webp"])
def test_the_source_s_own_alpha_stays(output_format: str) -> None:
    dice = np.random.default_rng(9)
    source = rgba(invented(dice, 80, 80), dice.integers(0, 256, (80, 80)).astype(np.uint8))
    alpha = hole((80, 80), (20, 20, 60, 60))
    picture = drawn(
        asked(
            source, APPLE, mask=mask_of(alpha), background="transparent",
            output_format=output_format,
        )
    )  # fmt: skip
    made = pixels_in(picture, alpha=True)
    assert picture.preserved == Preserved(1.0, 0)
    assert np.array_equal(made[alpha == 255], source[alpha == 255])


def test_a_jpeg_says_how_much_it_lost() -> None:
    source = crop(np.random.default_rng(10), 96, 96)
    mask = mask_of(hole((96, 96), (20, 20, 60, 60)))
    picture = drawn(asked(source, APPLE, mask=mask, output_format="jpeg", output_compression=60))
    assert picture.preserved is not None
    assert picture.preserved.share < 1 and picture.preserved.max_difference > 0


def test_vectors_are_refused() -> None:
    mask = mask_of(hole((64, 64), (9, 9, 50, 50)))
    request = asked(np.zeros((64, 64, 3), np.uint8), APPLE, mask=mask, output_format="svg")
    with pytest.raises(ImageUserError, match="not supported for output format 'svg'"):
        drawn(request)


# --- pictures made here -------------------------------------------------------------------------


def made_here(*items: Item) -> tuple[ImageInput, Pixels, Any]:
    scene = Scene(Setting("landscape", place="meadow"), items)
    staging = stage(scene, tools().pack, seed=3, width_px=320, height_px=240)
    frame = tools().renderer.render(staging, quality="low")
    pixels = pixels_of(frame)
    image = asked(pixels).images[0]
    text = to_text(made_of(staging, "low"), tools().pack)
    return ImageInput(320, 240, False, "image/png", image.png, text), pixels[..., :3], staging


def around(box: Any, margin: int = 12) -> tuple[int, int, int, int]:
    return (
        int(box.x) - margin, int(box.y) - margin, int(box.right) + margin, int(box.bottom) + margin,
    )  # fmt: skip


def test_what_goes_leaves_what_was_behind_it() -> None:
    image, source, staging = made_here(Item("dog"), Item("ball"))
    dog = next(one for one in staging.placed if one.concept == "dog")
    alpha = hole((320, 240), around(dog.box, 30))
    request = asked(source, "remove it", images=(image,), mask=mask_of(alpha))
    picture = drawn(request)
    assert picture.preserved == Preserved(1.0, 0) and picture.making is not None
    differs = (pixels_in(picture) != source).any(axis=2)
    x, y = (int(part) for part in dog.box.center)
    assert differs[y, x] and not differs[alpha == 255].any()


def test_what_comes_can_be_edited_again() -> None:
    image, source, _ = made_here(Item("dog"))
    alpha = hole((320, 240), (10, 120, 110, 230))
    picture = drawn(asked(source, APPLE, images=(image,), mask=mask_of(alpha)))
    assert picture.making is not None and '"apple"' in picture.making
    assert picture.preserved == Preserved(1.0, 0)


# --- told, not guessed --------------------------------------------------------------------------


def test_a_mask_that_is_all_see_through_is_told() -> None:
    source = crop(np.random.default_rng(11), 64, 64)
    request = asked(source, "make it brighter", mask=mask_of(np.zeros((64, 64), np.uint8)))
    picture = drawn(request)
    assert any("see-through everywhere" in note for note in picture.notes)
